// What a plan changes for each person in all three ledgers (math 1, 3): load ratios before and after, as the ledgers give them.
//
// A moved part weighs without a fit factor where it goes: whoever may take a client has what it needs (rebalance_model.h).
// Where somebody hands over clients at a fit factor, the team's load falls, and what everybody carries is a larger part of it.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "fairness/rebalance_context.h"

namespace evenhand {

// In parts of a fair share. Not known: the ledger is not Ready, or the person has no capacity.
struct LedgerChange {
  bool is_known = false;
  double before = 0.0;
  double after = 0.0;

  double change() const { return after - before; }
  bool operator==(const LedgerChange&) const = default;
};

struct PersonOutlook {
  std::size_t person = 0;                  // scenario position
  std::array<LedgerChange, 3> ledgers = {};  // by ledger
  std::int32_t clients_before = 0;         // shared ones included
  std::int32_t clients_after = 0;

  bool operator==(const PersonOutlook&) const = default;
};

// What one unit weighs for whoever has it today and for whoever takes it, in 1/kWhole of each ledger's load.
struct UnitWeight {
  std::array<std::int64_t, 3> today = {};
  std::array<std::int64_t, 3> taken = {};
};
UnitWeight unit_weight(const RebalanceContext& context, std::uint32_t unit);

// By scenario position of the person. Units with kNobody are with nobody.
std::vector<PersonOutlook> outlooks(const RebalanceContext& context, const RebalanceOwners& owners);

// By ledger: the team's load today over its load after the plan; 1 where no fit factor ends.
std::array<double, 3> load_growth(const RebalanceContext& context, const RebalanceOwners& owners);

// The person's ratio when `load`, in 1/kWhole of today's load, is theirs beside what `ratio` says.
double with_load(const LedgerLoads& loads, std::size_t person, double ratio, std::int64_t load, double growth);

}  // namespace evenhand
