// Is there a plan with at most K moves and everybody below a ratio? A complete search (solver 3.2.6): some home unit must
// leave whoever is above it; branch on the largest that leaves, earlier ones stay, and on where it goes; turn back when the
// least number of removals still needed is more than the moves left. Among like units only the first is tried. A line of more
// than a thousand placements is given up.
//
// Used to prove ("no plan with 5 moves gets below 0.95") and to improve. Steps are counted, no clock is read.
#pragma once

#include <cstdint>

#include "fairness/rebalance_problem.h"

namespace evenhand {

enum class SearchEnd : std::uint8_t {
  Found,   // `owners` is such a plan
  None,    // proved: there is none
  GaveUp,  // the steps were used up
};

struct SearchResult {
  SearchEnd end = SearchEnd::GaveUp;
  RebalanceOwners owners = {};
  std::uint64_t steps = 0;  // placements tried
};

SearchResult search_below(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio ratio, std::uint64_t most_steps);

struct ProvenPlan {
  RebalanceOwners owners;
  bool is_best = false;      // proved: no plan with as many moves has a lower highest ratio
  std::uint64_t steps = 0;
};

// Improves a plan within `most_moves` moves until the search proves it, `bound` is met, or the steps are used up.
ProvenPlan improved_plan(const RebalanceProblem& problem, std::uint32_t most_moves, RebalanceOwners plan, Ratio bound, std::uint64_t most_steps);

}  // namespace evenhand
