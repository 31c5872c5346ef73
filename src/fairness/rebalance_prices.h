// The Lagrangian bound for at most K moves (solver 3.1): for any prices p_j >= 0 on the people's load,
//   worst * sum c_j p_j >= sum fixed_j p_j + sum over units of weight times the price at home
//                          - the K largest savings weight * (price at home - least price among the eligible);
// forced units count at their least price. Prices are whole numbers, so the bound is exact whatever led to them.
#pragma once

#include <cstdint>
#include <vector>

#include "fairness/rebalance_bounds.h"

namespace evenhand {

inline constexpr std::int64_t kMostPrice = 1 << 20;

// The bound that these prices prove; prices by person, not all 0.
RebalanceBound price_bound(const RebalanceProblem& problem, std::uint32_t most_moves, const std::vector<std::int64_t>& prices);

struct PriceOptions {
  std::uint32_t rounds = 300;
  Ratio target{0, 1};  // a value that some plan reaches; 0: the highest ratio today
};

// Subgradient ascent over the prices; the best bound of all rounds.
RebalanceBound lagrangian_bound(const RebalanceProblem& problem, std::uint32_t most_moves, PriceOptions options = {});

}  // namespace evenhand
