#include "fairness/rebalance_partition.h"

#include <gtest/gtest.h>

#include "fairness/rebalance_bounds.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rebalance_families.h"

namespace evenhand {
namespace {

using testing_support::family_problem;
using testing_support::random_problem;

TEST(RebalancePartition, ComesWithinAThousandthOfTheBound) {
  for (const bool is_structured : {false, true}) {
    const RebalanceProblem problem = family_problem(4, {.people = 20, .clients = 300, .is_structured = is_structured});
    const RebalanceBooks books(problem);
    const Ratio bound = unlimited_bound(problem).value;
    RebalancePartition partition(books, bound, 1);
    partition.run(3'000);
    ASSERT_TRUE(partition.best());
    EXPECT_TRUE(is_allowed(problem, *partition.best()));
    const Ratio worst = figures_of(problem, *partition.best()).worst;
    EXPECT_TRUE(compare(worst, bound) >= 0);
    EXPECT_LT(worst.value(), bound.value() * 1.001);
  }
}

// Regions and skills leave pairs with few units that either may own: an excess has to travel over several people.
TEST(RebalancePartition, ReachesTheBoundWherePairsShareFewUnits) {
  int reached = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const RebalanceProblem problem = family_problem(seed, {.people = 20, .clients = 300, .is_structured = true});
    const RebalanceBooks books(problem);
    reached += RebalancePartition(books, unlimited_bound(problem).value, 1).run(4'000) ? 1 : 0;
  }
  EXPECT_GE(reached, 14) << "8 without levels";
}

// A level may be reached by a plan that passes a cap: it does not count.
TEST(RebalancePartition, KeepsOnlyPlansWithinTheCaps) {
  int found = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 5, .units = 14, .has_caps = true});
    const RebalanceBooks books(problem);
    RebalancePartition partition(books, {0, 1}, seed);
    partition.run(500);
    if (!partition.best()) continue;
    ++found;
    EXPECT_TRUE(is_allowed(problem, *partition.best())) << seed;
    EXPECT_EQ(compare(figures_of(problem, *partition.best()).worst, partition.best_worst()), std::strong_ordering::equal) << seed;
  }
  EXPECT_GE(found, 100);
}

}  // namespace
}  // namespace evenhand
