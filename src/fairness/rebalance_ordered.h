// A plan as a sequence of which every beginning is good (solver 7): who does 3 of 10 moves does not get the best plan with 3
// moves; this order gets as near as single steps do, and says what that costs. Each step is the move, among those left, after
// which the loads are best in leximax; forced units are placed first of all. Moves that only together keep within the caps on
// clients make one step.
#pragma once

#include <cstdint>
#include <vector>

#include "fairness/rebalance_job.h"
#include "fairness/rebalance_problem.h"

namespace evenhand {

struct OrderedStep {
  std::vector<RebalanceChange> changes;  // by rising unit; the first step may be all forced units, and no move
  std::uint32_t moves = 0;               // after this step
  Ratio value{0, 1};                     // the highest load / capacity after this step
};

// The steps from today (forced units with nobody) to `owners`, an allowed plan.
std::vector<OrderedStep> ordered_steps(const RebalanceProblem& problem, const RebalanceOwners& owners);

// What the order costs after so many moves: the value here against the best known for as many moves, and against the bound.
struct OrderPrice {
  std::uint32_t moves = 0;
  Ratio ordered{0, 1};
  Ratio unordered{0, 1};
  Ratio bound{0, 1};

  // How much higher the ordered one is, of the unordered one; 0 where the order costs nothing.
  double price() const { return unordered.load == 0 ? 0.0 : ordered.value() / unordered.value() - 1.0; }
};

// For each step whose number of moves is a point.
std::vector<OrderPrice> order_prices(const std::vector<OrderedStep>& steps, const std::vector<RebalancePoint>& points);

}  // namespace evenhand
