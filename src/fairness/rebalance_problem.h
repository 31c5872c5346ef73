// Moving whole clients between people, reduced to whole numbers (math 3): what bounds and plans are worked out on. Knows no
// names; rebalance_model.h makes one from a scenario and keeps the way back.
//
// A unit is what moves as one: a client, or the clients of one family with one owner. A plan gives every unit an owner. A
// unit that is not with its home is a move; forced units have no home, have to be placed, and are counted apart, not in K.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <vector>

#include "fairness/ratio.h"

namespace evenhand {

inline constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::int32_t kNoCap = std::numeric_limits<std::int32_t>::max();

struct RebalancePerson {
  std::int64_t capacity = 1;            // > 0; all together at most kWhole
  std::int64_t fixed = 0;               // load that stays: locked, shared by others, exclusive by rule
  std::int32_t fixed_clients = 0;
  std::int32_t max_clients = kNoCap;    // after the plan, fixed ones included
  std::int32_t max_intake = kNoCap;     // clients given to the person by the plan
};

struct RebalanceUnit {
  std::int64_t weight = 0;         // all together with the fixed load at most kWhole
  std::uint32_t home = kNobody;    // position in people; kNobody: forced, has to be placed
  std::uint32_t eligible = 0;      // position in classes; the home is always a member
  std::int32_t clients = 1;
  std::int32_t cost = 1000;        // continuity cost in thousandths, 1000..5000

  bool is_forced() const { return home == kNobody; }
};

// A ledger beside the burden (math 1): opportunity or visibility, where more is better and a unit counts the same with everybody.
// Its ratio is load / capacity too, on the capacities of the burden.
struct RebalanceLedger {
  std::vector<std::int64_t> weight;  // by unit, >= 0; all together with `fixed` at most kWhole
  std::vector<std::int64_t> fixed;   // by person, >= 0
};

struct RebalanceProblem {
  std::vector<RebalancePerson> people;
  std::vector<RebalanceUnit> units;
  std::vector<std::vector<std::uint32_t>> classes;  // who may serve: positions, ascending, never empty
  std::vector<RebalanceLedger> others;              // may be empty: then the burden alone counts

  std::int64_t total_capacity() const;
  std::int64_t total_load() const;  // fixed and movable
  std::uint32_t forced_count() const;
  std::vector<std::uint32_t> units_by_home() const;  // how many, by person
  bool may_own(std::uint32_t person, std::uint32_t unit) const;
};

// By unit: position in people.
using RebalanceOwners = std::vector<std::uint32_t>;

struct RebalanceFigures {
  std::vector<std::int64_t> load;      // by person
  std::vector<std::int32_t> clients;   // by person, fixed ones included
  std::vector<std::int32_t> intake;    // by person
  std::uint32_t moves = 0;             // units away from home, forced ones not counted
  std::int64_t cost = 0;               // of those moves, in thousandths
  Ratio worst;                         // the highest load / capacity
  std::vector<Ratio> lowest = {};      // by ledger of `others`: the lowest load / capacity there
};

// kNobody among the owners: not placed, counts nowhere.
RebalanceFigures figures_of(const RebalanceProblem& problem, const RebalanceOwners& owners);

// Everybody placed with somebody who may serve, within the caps.
bool is_allowed(const RebalanceProblem& problem, const RebalanceOwners& owners);

// The highest load / capacity, exact; 0 without people.
Ratio worst_ratio(const RebalanceProblem& problem, const std::vector<std::int64_t>& load);

// Leximax (math 2): highest first, then the next; less is better.
std::strong_ordering compare_leximax(const RebalanceProblem& problem, const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b);

// By ledger of `others`, over everybody: who has least there (math 2). A unit with kNobody counts nowhere.
std::vector<Ratio> lowest_ratios(const RebalanceProblem& problem, const RebalanceOwners& owners);

// The ledgers' worst-off: the lowest of those ratios first, then the next, whichever ledgers they are of. Higher ratios are
// better, and less is better in what is returned.
std::strong_ordering compare_lowest(const std::vector<Ratio>& a, const std::vector<Ratio>& b);

// The order of math 3: leximax of the burden, then the other ledgers' worst-off, then fewer moves, then less continuity cost,
// then owners by position: a total order, less is better.
std::strong_ordering compare_plans(const RebalanceProblem& problem, const RebalanceOwners& a, const RebalanceOwners& b);

}  // namespace evenhand
