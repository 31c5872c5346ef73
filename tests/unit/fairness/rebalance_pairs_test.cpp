#include "fairness/rebalance_pairs.h"

#include <gtest/gtest.h>

#include <optional>

#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_construct.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rebalance_families.h"

namespace evenhand {
namespace {

using testing_support::family_problem;
using testing_support::FamilySizes;
using testing_support::random_problem;

// A problem with the plan that construction finds.
struct Constructed {
  RebalanceProblem problem;
  RebalanceBooks books;
  Ratio floor;
  std::optional<RebalanceOwners> start;

  Constructed(std::uint64_t seed, FamilySizes sizes, std::uint32_t moves)
      : problem(family_problem(seed, sizes)), books(problem), floor(unlimited_bound(problem).value), start(RebalanceConstruction(books).best(moves, floor)) {}
};

TEST(RebalancePairs, KeepToTheMovesAndNeverGetWorse) {
  std::size_t improved = 0, met = 0, cases = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 4, .units = 7, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    const RebalanceBooks books(problem);
    for (std::uint32_t moves = 0; moves <= problem.units.size(); ++moves) {
      const auto start = RebalanceConstruction(books).best(moves, {0, 1});
      if (!start) continue;
      const Ratio before = figures_of(problem, *start).worst, optimum = figures_of(problem, testing_support::best_of_all(problem, moves)).worst;
      RebalancePairs pairs(books, moves, optimum, *start, seed);
      const bool is_at_floor = pairs.run(200);
      ASSERT_TRUE(is_allowed(problem, pairs.best())) << seed;
      const RebalanceFigures after = figures_of(problem, pairs.best());
      ASSERT_LE(after.moves, moves) << seed;
      ASSERT_TRUE(compare(after.worst, before) <= 0) << seed;
      ASSERT_EQ(pairs.has_improved(), compare(after.worst, before) < 0) << seed;
      ASSERT_EQ(is_at_floor, compare(after.worst, optimum) == 0) << seed;
      ++cases;
      improved += pairs.has_improved() ? 1 : 0;
      met += is_at_floor ? 1 : 0;
    }
  }
  EXPECT_GT(improved, 20u);
  EXPECT_GT(met * 10, cases * 9) << met << " of " << cases;
}

TEST(RebalancePairs, ReachTheFloorWhereTwoPeopleAddUp) {
  // 6 + 5 + 4 + 3 + 2 is 20: one half is 6 + 4 or 5 + 3 + 2, two moves or three.
  RebalanceProblem problem;
  problem.people.resize(2, {.capacity = 10});
  problem.classes = {{0, 1}};
  for (const std::int64_t weight : {6, 5, 4, 3, 2}) problem.units.push_back({.weight = weight, .home = 0});
  const RebalanceBooks books(problem);
  RebalancePairs one(books, 1, {1, 1}, books.homes(), 1), two(books, 2, {1, 1}, books.homes(), 1);
  EXPECT_FALSE(one.run(50));
  EXPECT_EQ(figures_of(problem, one.best()).load, (std::vector<std::int64_t>{14, 6})) << "one move takes the 6";
  EXPECT_TRUE(two.run(50));
  EXPECT_EQ(two.best(), (RebalanceOwners{1, 0, 1, 0, 0}));
}

TEST(RebalancePairs, CloseAHairAndAreTheSameHoweverTheyAreRun) {
  std::size_t closer = 0;
  for (std::uint64_t seed = 21; seed <= 30; ++seed) {
    const Constructed given(seed, {.people = 8, .clients = 80}, 40);
    ASSERT_TRUE(given.start);
    RebalancePairs whole(given.books, 40, given.floor, *given.start, seed), parts(given.books, 40, given.floor, *given.start, seed);
    whole.run(300);
    for (int i = 0; i < 60; ++i) parts.run(5);
    EXPECT_EQ(whole.best(), parts.best());
    closer += whole.has_improved() ? 1 : 0;
  }
  EXPECT_GT(closer, 5u);
}

TEST(RebalancePairs, BeginAgainWhereTheyAreStuck) {
  std::size_t at_floor = 0;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Constructed given(seed, {.people = 5, .clients = 50}, 20);
    ASSERT_TRUE(given.start);
    RebalancePairs pairs(given.books, 20, given.floor, *given.start, seed);
    at_floor += pairs.run(2'000) ? 1 : 0;
    EXPECT_LE(figures_of(given.problem, pairs.best()).moves, 20u);
  }
  EXPECT_GE(at_floor, 5u);
}

}  // namespace
}  // namespace evenhand
