// Which criterion of the load says what a client pays a year (O2; math 4, "current revenue carried"). One answer for the
// evidence, the radar and the records.
#pragma once

#include <cstdint>
#include <string_view>

#include "domain/ownership_policy.h"
#include "domain/policy.h"

namespace evenhand {

enum class RevenueFrom : std::uint8_t {
  Chosen,   // the rules name it
  Name,     // the rules name none, and one criterion is called as revenue is
  Several,  // the rules name none, and several are: none is taken
  Nothing,  // the rules name none, and no criterion is
  Off,      // the rules say kNoRevenue, or name a criterion that is gone
};

struct RevenueSource {
  RevenueFrom from = RevenueFrom::Nothing;
  const Criterion* criterion = nullptr;  // of `load`; set for Chosen and Name
};

// For OwnershipPolicy::revenue: nothing is read.
inline constexpr std::string_view kNoRevenue = "none";

// One called just "Revenue" goes before all others.
RevenueSource revenue_source(const Policy& load, const OwnershipPolicy& rules);

// As imports and people call it: "Annual Revenue", "Revenue (EUR)", "ARR", "Jahresumsatz", "Chiffre d'affaires"; not what is
// only hoped for or counted by the month ("Expected revenue", "Monthly revenue").
bool is_named_as_revenue(std::string_view name);

}  // namespace evenhand
