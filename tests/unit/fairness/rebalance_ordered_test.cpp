#include "fairness/rebalance_ordered.h"

#include <gtest/gtest.h>

#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rebalance_families.h"

namespace evenhand {
namespace {

using testing_support::random_problem;

std::vector<RebalancePoint> points_of(const RebalanceProblem& problem, RebalanceOptions options) {
  RebalanceJob job(problem, options);
  while (!job.step(100).is_finished()) {
  }
  return job.points();
}

TEST(RebalanceOrdered, EveryBeginningIsAllowedAndTheEndIsThePlan) {
  std::size_t together = 0, alone = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    const RebalanceProblem problem = random_problem(seed + 40, {.people = 4, .units = 7, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    const auto points = points_of(problem, {.most_moves = 7});
    if (points.empty()) continue;
    const RebalanceOwners goal = owners_of(problem, points.back());
    RebalanceOwners owners;
    for (const RebalanceUnit& unit : problem.units) owners.push_back(unit.home);
    const bool has_forced = problem.forced_count() > 0;
    const std::vector<OrderedStep> steps = ordered_steps(problem, goal);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const RebalanceOwners before = owners;
      for (const RebalanceChange& change : steps[i].changes) owners[change.unit] = change.to;
      const RebalanceFigures figures = figures_of(problem, owners);
      ASSERT_TRUE(is_allowed(problem, owners)) << seed;
      ASSERT_EQ(figures.moves, steps[i].moves);
      ASSERT_TRUE(compare(figures.worst, steps[i].value) == 0);
      if (has_forced && i == 0) continue;
      (steps[i].changes.size() == 1 ? alone : together) += 1;
      if (steps[i].changes.size() != 1) continue;
      for (std::uint32_t u = 0; u < goal.size(); ++u) {
        RebalanceOwners other = before;
        other[u] = goal[u];
        if (goal[u] == before[u] || !is_allowed(problem, other)) continue;
        ASSERT_TRUE(compare_leximax(problem, figures.load, figures_of(problem, other).load) <= 0) << "no other next move is better";
      }
    }
    EXPECT_EQ(owners, goal);
    for (const OrderPrice& price : order_prices(steps, points)) {
      EXPECT_TRUE(compare(price.ordered, price.unordered) >= 0) << "the unordered one is the best there is";
      EXPECT_GE(price.price(), 0.0);
    }
  }
  EXPECT_GT(alone, 100u);
  EXPECT_LT(together, alone / 5);
}

TEST(RebalanceOrdered, TheOrderCostsLittleInADenseTeam) {
  const RebalanceProblem problem = testing_support::family_problem(1, {.people = 10, .clients = 120});
  const auto points = points_of(problem, {.most_moves = 20, .refinements = 60});
  const auto prices = order_prices(ordered_steps(problem, owners_of(problem, points.back())), points);
  ASSERT_GT(prices.size(), 14u) << "of 20 moves; those of a chain are one step";
  double mean = 0.0;
  for (const OrderPrice& price : prices) mean += price.price() / static_cast<double>(prices.size());
  EXPECT_LT(mean, 0.25);
  EXPECT_EQ(prices.back().price(), 0.0);
}

}  // namespace
}  // namespace evenhand
