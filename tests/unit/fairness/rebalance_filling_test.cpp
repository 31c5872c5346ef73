#include "fairness/rebalance_filling.h"

#include <gtest/gtest.h>

#include "fairness/rebalance_bounds.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/thorough.h"

namespace evenhand {
namespace {

using testing_support::random_problem;
using testing_support::Random;

// Everybody may own everything; rooms differ in two of three.
RebalanceProblem open_problem(std::uint64_t seed, std::size_t people, std::size_t units) {
  RebalanceProblem problem = random_problem(seed, {.people = people, .units = units, .has_forced = seed % 4 == 0});
  if (seed % 3 == 0) {
    for (RebalancePerson& person : problem.people) person = {.capacity = 1};
  }
  for (RebalanceUnit& unit : problem.units) unit.eligible = 0;
  return problem;
}

TEST(RebalanceFilling, SaysWhatEveryPlanSays) {
  std::size_t found = 0, none = 0;
  constexpr std::size_t kSeeds = testing_support::cases(300, 90);
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const RebalanceProblem problem = open_problem(seed, 4, 8);
    const RebalanceBooks books(problem);
    ASSERT_TRUE(RebalanceFilling::is_for(books));
    const Ratio optimum = figures_of(problem, testing_support::best_of_all(problem, 8)).worst;
    RebalanceFilling at(books, optimum);
    ASSERT_EQ(at.run(1'000'000), SearchEnd::Found) << seed;
    const RebalanceOwners owners = at.owners();
    ASSERT_TRUE(is_allowed(problem, owners)) << seed;
    ASSERT_TRUE(compare(figures_of(problem, owners).worst, optimum) == 0) << seed;
    ++found;
    if (optimum.load == 0) continue;
    // The next lower ratio that anybody can have.
    RebalanceFilling below(books, {optimum.load * 1'000 - 1, optimum.entitlement * 1'000});
    ASSERT_EQ(below.run(1'000'000), SearchEnd::None) << seed;
    ++none;
  }
  EXPECT_EQ(found, kSeeds);
  EXPECT_GT(none, kSeeds * 4 / 5);
}

TEST(RebalanceFilling, IsTheSameHoweverItIsRun) {
  for (std::uint64_t seed = 3; seed <= 60; seed += 3) {
    const RebalanceProblem problem = open_problem(seed, 6, 24);
    const RebalanceBooks books(problem);
    const Ratio target = unlimited_bound(problem).value;
    RebalanceFilling whole(books, target), parts(books, target);
    const SearchEnd end = whole.run(100'000);
    SearchEnd last = SearchEnd::GaveUp;
    for (int i = 0; i < 1'000'000 && last == SearchEnd::GaveUp; ++i) last = parts.run(17);
    if (end == SearchEnd::GaveUp) continue;
    ASSERT_EQ(last, end) << seed;
    if (end == SearchEnd::Found) ASSERT_EQ(parts.owners(), whole.owners()) << seed;
  }
}

TEST(RebalanceFilling, ReachesWhatPairsMiss) {
  // Three people, nine units: 24 each only as 12 + 7 + 5, 11 + 9 + 4, 10 + 8 + 6 or the like; below that there is no room for all.
  RebalanceProblem problem;
  problem.people.resize(3, {.capacity = 1});
  problem.classes = {{0, 1, 2}};
  for (const std::int64_t weight : {12, 11, 10, 9, 8, 7, 6, 5, 4}) problem.units.push_back({.weight = weight, .home = 0});
  const RebalanceBooks books(problem);
  RebalanceFilling fits(books, {24, 1}), above(books, {23, 1});
  EXPECT_EQ(fits.run(10'000), SearchEnd::Found);
  EXPECT_EQ(figures_of(problem, fits.owners()).load, (std::vector<std::int64_t>{24, 24, 24}));
  EXPECT_EQ(above.run(10'000), SearchEnd::None);
}

TEST(RebalanceFilling, IsNotForTeamsInWhichSomeMayNotOwnAll) {
  RebalanceProblem problem;
  problem.people.resize(3, {.capacity = 1});
  problem.classes = {{0, 1, 2}, {0, 1}, {2}};
  problem.units.push_back({.weight = 1, .home = 0});
  problem.units.push_back({.weight = 1, .home = 2, .eligible = 2});
  EXPECT_TRUE(RebalanceFilling::is_for(RebalanceBooks(problem))) << "who has no choice is in nobody's way";
  problem.units.push_back({.weight = 1, .home = 0, .eligible = 1});
  EXPECT_FALSE(RebalanceFilling::is_for(RebalanceBooks(problem)));
  problem.units.pop_back();
  problem.people[0].max_clients = 3;
  EXPECT_FALSE(RebalanceFilling::is_for(RebalanceBooks(problem)));
}

}  // namespace
}  // namespace evenhand
