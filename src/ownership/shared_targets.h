// Shared targets (O12): figures that several functions answer for together, worked out from the records, so that nobody
// gains by keeping the others out.
//
// They look at accounts served by two or more of the functions named (by any functions when none is named), and at the year
// up to `at`. By the unit of the target:
//   retention  "%": renewals won of those won or lost; else the money of renewals won
//   expansion  "%": accounts with an expansion won, of all; else the money of expansions won
//   advocacy   "%": accounts with a satisfaction of 9 or more (0..10), of those where it is known; else their number
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ownership/record_index.h"

namespace evenhand::ownership {

inline constexpr int kSharedTargetDays = 365;
inline constexpr double kAdvocateSatisfaction = 9.0;

// What one function brought to it: its people's credits on the deals that count. Not for advocacy.
struct FunctionPart {
  std::string function;
  double money = 0.0;

  bool operator==(const FunctionPart&) const = default;
};

struct SharedTargetResult {
  std::size_t accounts = 0;             // served by two or more of the functions
  std::size_t known = 0;                // what the figure rests on: decided renewals, accounts, accounts with a satisfaction
  std::optional<double> value = {};     // in the unit of the target (90 for 90 %); empty when there is nothing to tell from
  bool is_met = false;                  // value >= target
  std::vector<FunctionPart> parts = {};  // largest first, then by name

  bool operator==(const SharedTargetResult&) const = default;
};

SharedTargetResult result_of(const RecordIndex& records, const SharedTarget& target, Date at);

// Clients served by people of two or more of these functions (of any two, when the list is empty), sorted. Names of functions
// by matching_name.
std::vector<ClientId> shared_accounts(const RecordIndex& records, const std::vector<std::string>& functions, Date at);

}  // namespace evenhand::ownership
