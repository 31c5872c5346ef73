// A good plan with at most K moves in a few passes (solver 3.2.1; generalises the greedy of Aggarwal, Motwani & Zhu): for a
// target ratio take from each person above it the fewest units, then place them largest first where there is most room;
// halve the interval of targets. Where the removal bound can be met, it usually is.
#pragma once

#include <cstdint>
#include <optional>

#include "fairness/rebalance_problem.h"

namespace evenhand {

// A plan with nobody above `target` and at most `most_moves` moves; empty when this way finds none.
std::optional<RebalanceOwners> plan_within(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio target);

// The best plan found; `bound` is where no search need look below. Empty when forced units find no place within the caps.
std::optional<RebalanceOwners> constructed_plan(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio bound);

}  // namespace evenhand
