// The loads of one ledger (L6, math 1), exact: client loads are whole numbers that sum to kWhole (10^9) over assigned
// clients, a person's load is the sum of their parts, which likewise sum to kWhole, and so do entitlements.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/policy.h"
#include "domain/scenario.h"
#include "fairness/load_basis.h"
#include "fairness/ratio.h"

namespace evenhand {

enum class LedgerState : std::uint8_t {
  Ready,
  NothingCounted,   // no criterion of this ledger has a weight and a sum above 0
  NobodyAssigned,   // no client has an owner
  NobodyHasCapacity,  // all fte are 0
};

enum class CriterionState : std::uint8_t {
  Counted,
  NoWeight,      // weight 0
  NothingKnown,  // not one value is known: dropped, the other weights are rescaled
  SumIsZero,     // all values of assigned clients are 0: dropped likewise
};

// What one criterion contributes to the ledger.
struct CriterionUse {
  std::size_t position = 0;  // in the policy and in LoadBasis::criteria
  CriterionState state = CriterionState::NoWeight;
  double weight = 0.0;         // w_k, rescaled: counted ones sum to 1
  double coverage = 0.0;       // share of all clients whose value is known
  double estimated_part = 0.0; // share of the criterion's sum that is estimated
};

enum class PersonState : std::uint8_t {
  Counted,          // has capacity, and so a ratio
  WithoutCapacity,  // load, but no entitlement: listed first, in no ratio
  LeftOut,          // neither load nor entitlement
};

struct PersonLoad {
  PersonState state = PersonState::LeftOut;
  std::int64_t load = 0;         // L_j in 1/kWhole of the team's load
  std::int64_t entitlement = 0;  // e_j in 1/kWhole of the team's capacity
  std::size_t client_count = 0;  // clients carried, shared ones included
  double estimated_part = 0.0;   // share of L_j that rests on estimates
  Standing standing = Standing::InBand;

  // For state Counted only.
  Ratio ratio() const { return {load, entitlement}; }
  double ratio_value() const { return ratio().value(); }
  double load_points() const { return static_cast<double>(load) * 1e-6; }  // 1000 L_j
};

struct LedgerLoads {
  Ledger ledger = Ledger::Burden;
  LedgerState state = LedgerState::NothingCounted;
  std::int64_t tolerance = 0;              // millionths
  std::vector<CriterionUse> criteria;      // this ledger's, in the order of the policy
  std::vector<std::int64_t> client_load;   // l_i by client position; unassigned: on the same scale, not in the sum
  std::vector<std::int64_t> part_load;     // a_ij f_ij l_i by assignment position; sum to kWhole
  // Sum of a_ij f_ij l_i in 1/(kWhole kFitScale), before it is brought back to kWhole; 0 where every fit factor is 1, and
  // then a client's parts sum to its load.
  std::int64_t fitted_total = 0;
  std::vector<PersonLoad> people;          // by person position
  std::vector<std::size_t> ranked;         // people with a ratio, highest first, ties by id
  std::vector<std::size_t> without_capacity;  // heaviest first, ties by id
  std::vector<std::size_t> unassigned;        // clients without an owner, heaviest first, ties by id
  std::int64_t unassigned_load = 0;           // what they would add, in 1/kWhole of today's load

  bool is_ready() const { return state == LedgerState::Ready; }
  // A client's load as part of a person's load, at a fit factor of 1.
  std::int64_t on_scale(std::int64_t client_load_units) const;
};

// In every state `people`, `unassigned` and `criteria` are filled; ratios and ranks only when Ready.
// `policy` must be the one the basis fits.
LedgerLoads ledger_loads(const LoadBasis& basis, const Policy& policy, Ledger ledger);
LedgerLoads ledger_loads(const Scenario& scenario, Ledger ledger);

// What the people's shares of the counted criteria sum to, weighted: 1 where every fit factor is 1.
double weighted_share_sum(const LoadBasis& basis, const std::vector<CriterionUse>& uses);

// 1000 l_i (math 1).
inline double load_points(std::int64_t load) { return static_cast<double>(load) * 1e-6; }

}  // namespace evenhand
