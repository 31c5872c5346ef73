// Weights of a claim as shares of the whole, and others near them.
#pragma once

#include <algorithm>
#include <vector>

#include "claims.h"
#include "ownership/sensitivity.h"

namespace evenhand::testing_support {

inline std::vector<double> weights_of(const ClaimEvidence& claim) {
  std::vector<double> weights;
  for (const CriterionEvidence& c : claim.criteria) weights.push_back(c.points / static_cast<double>(claim.total_points()));
  return weights;
}

inline Judgement judged(const ClaimEvidence& claim, const OwnershipPolicy& policy, const std::vector<double>& weights) {
  return judge(claim, policy.tree, whole_weights(weights));
}

inline std::vector<double> part_way(const ClaimEvidence& claim, const Flip& flip, double part) {
  std::vector<double> weights = weights_of(claim);
  for (std::size_t k = 0; k < weights.size(); ++k) weights[k] += part * (flip.weights_after[k] - weights[k]);
  return weights;
}

inline double moved_between(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0.0;
  for (std::size_t k = 0; k < a.size(); ++k) sum += std::max(0.0, a[k] - b[k]);
  return sum;
}

// The criteria that speak keep their weight together; random points near today, so that least changes have competition.
inline std::vector<double> nearby(Random& random, const ClaimEvidence& claim, double reach) {
  std::vector<double> weights = weights_of(claim);
  const std::size_t moves = 1 + random.below(3);
  for (std::size_t i = 0; i < moves; ++i) {
    const std::size_t from = random.below(weights.size()), to = random.below(weights.size());
    if (claim.criteria[from].is_silent() || claim.criteria[to].is_silent()) continue;
    const double amount = std::min(weights[from], reach * random.unit());
    weights[from] -= amount;
    weights[to] += amount;
  }
  return weights;
}

}  // namespace evenhand::testing_support
