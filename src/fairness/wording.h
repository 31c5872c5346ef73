// Inside the sentences of src/fairness only: the small parts they share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fairness/sentences.h"

namespace evenhand::wording {

// "carries" / "carry" for burden, "has" / "have" otherwise.
std::string_view verb(Ledger ledger, std::size_t people);

// "Dana Okafor carries", "Dana Okafor and Priya Raghavan each carry"
std::string people_carry(const Telling& telling, std::span<const std::size_t> people);
std::string people_carry(const LoadBasis& basis, const LedgerLoads& loads, std::span<const std::size_t> people, const NameOf& name_of, const Locale& locale);

// "4 people" in words where small: "four"
std::string words(std::size_t count, const Locale& locale);

// "±15 %"
std::string band(const Telling& telling);

// A share that says 100 % only when it is complete: 0.9996 -> "99.9 %".
std::string coverage_percent(double share, const Locale& locale);

// "7.5 %", "less than 0.1 %"
std::string small_percent(double share, const Locale& locale);

// "Four of eight people are outside the ±15 % band."
std::string outside_sentence(const Telling& telling);

// "7.5 % of the burden would have to sit elsewhere."
std::string misplaced_sentence(const Telling& telling);

}  // namespace evenhand::wording
