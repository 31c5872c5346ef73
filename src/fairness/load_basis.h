// What a scenario's loads rest on and no weight can change: values with their estimates, shares per criterion (math 1),
// totals per person. Built once per change of data (some 15 ms natively for 20,000 clients and 10 criteria), reused for every change of weight.
//
// Decisions where math 1 leaves room:
// - Sums run over assigned clients, so that the team's load is 1. An unassigned client's figures use the same scale.
// - A missing value is estimated by the median of the known values of the client's segment, over all clients; without
//   any, or without a segment, by the median of all known values. It is counted and marked, never a silent zero.
// - A criterion without any known value, or whose sum over assigned clients is 0, has no shares and drops out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "domain/scenario.h"
#include "domain/scenario_index.h"

namespace evenhand {

// One client holds more than this share of a criterion: worth a notice.
inline constexpr double kOutlierShare = 0.25;

// Shares s_ik are kept as multiples of 2^-46: sums over weights and clients are then exact.
inline constexpr std::int64_t kShareScale = std::int64_t{1} << 46;

struct Outlier {
  std::size_t client = 0;  // position
  double share = 0.0;      // of the criterion's sum
};

struct CriterionBasis {
  CriterionId id;
  CriterionSource source = CriterionSource::Column;
  std::size_t known = 0;              // clients whose value is known, of all clients
  double total = 0.0;                 // over assigned clients, estimates included
  double estimated_total = 0.0;       // the part of `total` that is estimated
  std::vector<double> value;          // by client position, estimates included
  std::vector<char> is_estimated;     // by client position
  std::vector<std::int64_t> share;    // by client position, in 1/kShareScale; 0 for unassigned clients; empty = no shares
  std::vector<double> person_total;      // by person position: sum of a_ij v_ik
  std::vector<double> person_estimated;  // the estimated part of it
  std::vector<std::size_t> person_known; // clients of the person whose value is known
  std::vector<Outlier> outliers;         // assigned clients above kOutlierShare, largest first

  bool has_shares() const { return !share.empty(); }
};

struct LoadBasis {
  Shared<std::vector<Person>> people;
  Shared<std::vector<Client>> clients;
  Shared<std::vector<Assignment>> assignments;
  ScenarioIndex index;
  std::vector<CriterionBasis> criteria;  // in the order of the policy
  std::vector<std::int64_t> entitlement;  // by person position, sums to kWhole; all 0 when nobody has capacity

  // Still right for `scenario`: only weights, ledgers, tolerance and texts of the policy may differ.
  bool fits(const Scenario& scenario) const;
};

LoadBasis load_basis(const Scenario& scenario);

}  // namespace evenhand
