#include "fairness/rebalance_construct.h"

#include <gtest/gtest.h>

#include "fairness/rebalance_bounds.h"
#include "unit/fairness/rebalance_cases.h"

namespace evenhand {
namespace {

using testing_support::random_problem;

std::optional<RebalanceOwners> constructed_plan(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio bound) {
  const RebalanceBooks books(problem);
  return RebalanceConstruction(books).best(most_moves, bound);
}

TEST(RebalanceConstruct, KeepsToEveryRuleAndIsOftenTheBest) {
  std::size_t cases = 0, met = 0, proved = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 4, .units = 6, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    const auto units = static_cast<std::uint32_t>(problem.units.size());
    const std::vector<RebalanceBound> removal = removal_bounds(problem, units);
    const Ratio unlimited = unlimited_bound(problem).value;
    for (std::uint32_t moves = 0; moves <= units; ++moves) {
      const Ratio bound = compare(unlimited, removal[moves].value) > 0 ? unlimited : removal[moves].value;
      const RebalanceOwners best = testing_support::best_of_all(problem, moves);
      const auto plan = constructed_plan(problem, moves, bound);
      if (!plan) continue;
      ASSERT_FALSE(best.empty()) << "a plan where there is none: " << seed;
      ASSERT_TRUE(is_allowed(problem, *plan)) << seed;
      const RebalanceFigures figures = figures_of(problem, *plan);
      ASSERT_LE(figures.moves, moves) << seed;
      const Ratio optimum = figures_of(problem, best).worst;
      ASSERT_TRUE(compare(figures.worst, optimum) >= 0);
      ASSERT_TRUE(compare(figures.worst, bound) >= 0);
      ++cases;
      met += compare(figures.worst, optimum) == 0 ? 1 : 0;
      proved += compare(figures.worst, bound) == 0 ? 1 : 0;
      EXPECT_EQ(constructed_plan(problem, moves, bound), plan) << "the same twice";
    }
  }
  RecordProperty("cases", static_cast<int>(cases));
  RecordProperty("met", static_cast<int>(met));
  RecordProperty("proved", static_cast<int>(proved));
  EXPECT_GT(cases, 900u);
  EXPECT_GT(met * 10, cases * 7) << met << " of " << cases;
  EXPECT_GT(proved * 10, cases * 5) << proved << " of " << cases;
}

TEST(RebalanceConstruct, ReachesItsTargetOrSaysNo) {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 6, .units = 20});
    const Ratio target = unlimited_bound(problem).value;
    const RebalanceBooks books(problem);
    const auto plan = RebalanceConstruction(books).within(20, target);
    if (plan) EXPECT_TRUE(compare(figures_of(problem, *plan).worst, target) <= 0) << seed;
  }
}

TEST(RebalanceConstruct, WhoIsChosenLeavesWhereThereIsRoom) {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 6, .units = 20, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    const RebalanceBooks books(problem);
    std::vector<std::uint32_t> leaving;
    for (std::uint32_t u = 0; u < problem.units.size(); u += 3) {
      if (!problem.units[u].is_forced() && books.takers(u).size() > 1) leaving.push_back(u);
    }
    const auto plan = RebalanceConstruction(books).without(leaving);
    if (!plan) continue;
    ASSERT_TRUE(is_allowed(problem, *plan)) << seed;
    ASSERT_LE(figures_of(problem, *plan).moves, leaving.size()) << seed;
    for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
      if (!problem.units[u].is_forced() && (*plan)[u] != problem.units[u].home) ASSERT_EQ(std::ranges::count(leaving, u), 1) << seed;
    }
  }
}

// A ratio far above 1 times a large capacity does not fit 64 bits.
TEST(RebalanceConstruct, HighRatiosOfLargeCapacitiesAreExact) {
  constexpr std::int64_t kLarge = 40'000'000;
  RebalanceProblem problem;
  problem.people = {{.capacity = kLarge}, {.capacity = 1'000'000'000 - kLarge}};
  problem.classes = {{0, 1}};
  for (int i = 0; i < 10; ++i) problem.units.push_back({.weight = 90'000'000, .home = 0});
  EXPECT_EQ(load_within({22'500'000'000, 1'000'000'000}, kLarge), 900'000'000);
  EXPECT_EQ(load_below({22'500'000'000, 1'000'000'000}, kLarge), 899'999'999);
  EXPECT_EQ(load_within({22'500'000'000, 1'000'000'000}, 960'000'000), 21'600'000'000);
  for (const std::uint32_t moves : {1u, 9u, 10u}) {
    const auto plan = constructed_plan(problem, moves, unlimited_bound(problem).value);
    ASSERT_TRUE(plan);
    EXPECT_EQ(figures_of(problem, *plan).worst.load, moves == 10 ? 900'000'000 : 90'000'000 * (10 - moves)) << moves;
  }
}

// 701 clients in 13 books: the largest can be brought to 54.
TEST(RebalanceConstruct, BooksByCountComeTo54) {
  const std::vector<std::uint32_t> books = {77, 39, 76, 40, 80, 38, 79, 74, 38, 40, 40, 40, 40};
  RebalanceProblem problem;
  problem.people.resize(books.size());
  problem.classes.resize(1);
  for (std::uint32_t j = 0; j < books.size(); ++j) {
    problem.classes[0].push_back(j);
    for (std::uint32_t i = 0; i < books[j]; ++i) problem.units.push_back({.weight = 1, .home = j});
  }
  const Ratio bound = unlimited_bound(problem).value;
  const std::vector<RebalanceBound> removal = removal_bounds(problem, 120);
  for (const std::uint32_t moves : {0u, 1u, 10u, 60u, 115u, 116u, 120u}) {
    const Ratio least = compare(bound, removal[moves].value) > 0 ? bound : removal[moves].value;
    const auto plan = constructed_plan(problem, moves, least);
    ASSERT_TRUE(plan);
    EXPECT_TRUE(compare(figures_of(problem, *plan).worst, least) == 0) << "proved best with " << moves << " moves";
    if (moves >= 116) EXPECT_EQ(figures_of(problem, *plan).worst.load, 54);
    if (moves == 115) EXPECT_EQ(figures_of(problem, *plan).worst.load, 55);
  }
}

}  // namespace
}  // namespace evenhand
