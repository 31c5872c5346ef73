// What a scenario's loads rest on and no weight can change: values with their estimates, shares per criterion (math 1),
// totals per person. Built once per change of data (some 15 ms natively for 20,000 clients and 10 criteria), reused for every change of weight.
//
// Decisions where math 1 leaves room:
// - Sums run over assigned clients, so that the team's load is 1. An unassigned client's figures use the same scale.
// - A missing value is estimated by the median of the known values of the client's segment, over all clients; without
//   any, or without a segment, by the median of all known values. It is counted and marked, never a silent zero.
// - A criterion without any known value, or whose sum over assigned clients is 0, has no shares and drops out.
// - A cap is the quantile of the known values (linear between order statistics); it holds for estimates too. Facts in the
//   criterion's unit (value, total, person_total) stay uncapped and without fit factors; what counts as load is capped.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "domain/scenario.h"
#include "domain/scenario_index.h"
#include "fairness/eligibility.h"
#include "fairness/entitlement.h"

namespace evenhand {

// One client holds more than this share of a criterion: worth a notice.
inline constexpr double kOutlierShare = 0.25;

// Shares s_ik are kept as multiples of 2^-46: sums over weights and clients are then exact.
inline constexpr std::int64_t kShareScale = std::int64_t{1} << 46;

// Fit factors f_ij are whole multiples of 1/kFitScale.
inline constexpr std::int64_t kFitScale = 1'000'000;

struct Outlier {
  std::size_t client = 0;  // position
  double share = 0.0;      // of the criterion's sum
};

struct CriterionBasis {
  CriterionId id;
  CriterionSource source = CriterionSource::Column;
  std::optional<double> cap_quantile;
  std::optional<double> cap;          // the value above which nothing counts
  std::size_t capped = 0;             // clients above the cap
  std::size_t known = 0;              // clients whose value is known, of all clients
  double total = 0.0;                 // over assigned clients, estimates included
  double estimated_total = 0.0;       // the part of `total` that is estimated
  double counted_total = 0.0;         // over assigned clients, capped
  std::vector<double> value;          // by client position, estimates included
  std::vector<char> is_estimated;     // by client position
  std::vector<std::int64_t> share;    // by client position, in 1/kShareScale; 0 for unassigned clients; empty = no shares
  std::vector<double> person_total;      // by person position: sum of a_ij v_ik
  std::vector<double> person_estimated;  // the estimated part of it
  std::vector<std::size_t> person_known; // clients of the person whose value is known
  // Load that the criterion alone would give: sum of a_ij f_ij times the capped value, over counted_total. Sums to 1
  // over the people where fit is neutral, else to `share_sum`.
  std::vector<double> person_share;
  std::vector<double> person_share_estimated;
  double share_sum = 1.0;
  std::vector<Outlier> outliers;         // assigned clients above kOutlierShare of what counts, largest first

  bool has_shares() const { return !share.empty(); }
  double counted(std::size_t client) const { return cap ? std::min(value[client], *cap) : value[client]; }
};

struct LoadBasis {
  Shared<std::vector<Person>> people;
  Shared<std::vector<Client>> clients;
  Shared<std::vector<Assignment>> assignments;
  EntitlementRules entitlement_rules;
  FitRules fit_rules;
  ScenarioIndex index;
  std::vector<Entitlement> entitlement_parts;  // by person position: each share with its factors
  std::vector<std::int64_t> entitlement;       // by person position, sums to kWhole; all 0 when nobody has capacity
  Eligibility eligibility;
  std::vector<std::int64_t> fit;               // f_ij by assignment position, in 1/kFitScale; empty = all 1
  std::vector<CriterionBasis> criteria;        // in the order of the policy

  // Still right for `scenario`: of the policy only weights, ledgers, tolerance, caps on clients, utilisation, the
  // anonymity threshold and texts may differ; not the rules for entitlement, fit and capped values.
  bool fits(const Scenario& scenario) const;

  // f_ij in 1/kFitScale for any pair, whoever carries the client.
  std::int64_t fit_factor(std::size_t person, std::size_t client) const;
};

LoadBasis load_basis(const Scenario& scenario);

}  // namespace evenhand
