#include "fairness/rebalance_exact.h"

#include <gtest/gtest.h>

#include <numeric>

#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_construct.h"
#include "fairness/rebalance_prices.h"
#include "unit/fairness/rebalance_cases.h"

namespace evenhand {
namespace {

using testing_support::random_problem;
using testing_support::Random;

constexpr std::uint64_t kPlenty = 10'000'000;

std::optional<RebalanceOwners> constructed_plan(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio bound) {
  const RebalanceBooks books(problem);
  return RebalanceConstruction(books).best(most_moves, bound);
}

TEST(RebalanceExact, ProvesWhatEveryPlanTogetherProves) {
  std::size_t cases = 0, improved = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 4, .units = 6, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    for (std::uint32_t moves = 0; moves <= problem.units.size(); ++moves) {
      const RebalanceOwners best = testing_support::best_of_all(problem, moves);
      const SearchResult any = search_below(problem, moves, {problem.total_load() + 1, 1}, kPlenty);
      ASSERT_EQ(any.end, best.empty() ? SearchEnd::None : SearchEnd::Found) << seed;
      if (best.empty()) continue;
      const Ratio optimum = figures_of(problem, best).worst;
      const ProvenPlan proven = improved_plan(problem, moves, any.owners, {0, 1}, kPlenty);
      ASSERT_TRUE(proven.is_best) << seed;
      ASSERT_TRUE(is_allowed(problem, proven.owners)) << seed;
      const RebalanceFigures figures = figures_of(problem, proven.owners);
      ASSERT_LE(figures.moves, moves);
      ASSERT_TRUE(compare(figures.worst, optimum) == 0) << seed << " K " << moves;
      ++cases;
      const auto constructed = constructed_plan(problem, moves, {0, 1});
      improved += constructed && compare(figures_of(problem, *constructed).worst, optimum) > 0 ? 1 : 0;
    }
  }
  EXPECT_GT(cases, 1000u);
  EXPECT_GT(improved, 20u) << "plans that only the search found";
}

TEST(RebalanceExact, PricesAndPausesChangeNoAnswer) {
  std::size_t none = 0, shorter = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 4, .units = 9, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    const RebalanceBooks books(problem);
    const auto moves = static_cast<std::uint32_t>(seed % 6);
    const auto start = constructed_plan(problem, moves, {0, 1});
    if (!start) continue;
    const Ratio worst = figures_of(problem, *start).worst;
    PriceAscent ascent(moves, {}, {0, 1});
    ascent.run(books, 60, worst);
    RebalanceExact plain(books, moves, worst), priced(books, moves, worst, ascent.prices()), paused(books, moves, worst);
    const SearchEnd end = plain.run(kPlenty);
    ASSERT_NE(end, SearchEnd::GaveUp);
    ASSERT_EQ(priced.run(kPlenty), end) << seed;
    ASSERT_LE(priced.steps(), plain.steps());
    SearchEnd paused_end = paused.run(1);
    while (paused_end == SearchEnd::GaveUp) paused_end = paused.run(1);
    ASSERT_EQ(paused_end, end) << seed;
    ASSERT_EQ(paused.steps(), plain.steps());
    if (end == SearchEnd::Found) {
      ASSERT_EQ(paused.owners(), plain.owners());
      ASSERT_TRUE(is_allowed(problem, priced.owners()));
      ASSERT_TRUE(compare(figures_of(problem, priced.owners()).worst, worst) < 0);
    }
    none += end == SearchEnd::None ? 1 : 0;
    shorter += priced.steps() < plain.steps() ? 1 : 0;
  }
  EXPECT_GT(none, 100u);
  EXPECT_GT(shorter, 10u);
}

TEST(RebalanceExact, FewMovesInALargerTeamAreProved) {
  std::size_t proved = 0, cases = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    RebalanceProblem problem;
    Random random(seed);
    problem.people.resize(5, {.capacity = 100});
    problem.classes = {{0, 1, 2, 3, 4}};
    for (std::uint32_t u = 0; u < 50; ++u) {
      problem.units.push_back({.weight = static_cast<std::int64_t>(20 + random.below(400)), .home = static_cast<std::uint32_t>(random.below(random.one_in(2) ? 2 : 5))});
    }
    const std::vector<RebalanceBound> removal = removal_bounds(problem, 5);
    const Ratio unlimited = unlimited_bound(problem).value;
    for (const std::uint32_t moves : {1u, 3u, 5u}) {
      const Ratio bound = compare(unlimited, removal[moves].value) > 0 ? unlimited : removal[moves].value;
      const auto start = constructed_plan(problem, moves, bound);
      ASSERT_TRUE(start);
      const ProvenPlan proven = improved_plan(problem, moves, *start, bound, 200'000);
      EXPECT_TRUE(compare(figures_of(problem, proven.owners).worst, bound) >= 0);
      EXPECT_TRUE(compare(figures_of(problem, proven.owners).worst, figures_of(problem, *start).worst) <= 0);
      ++cases;
      proved += proven.is_best ? 1 : 0;
    }
  }
  EXPECT_GE(proved * 10, cases * 9) << proved << " of " << cases;
}

TEST(RebalanceExact, TheOrderOfTheInputChangesNoProvedValue) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 5, .units = 9});
    Random random(seed);
    std::vector<std::uint32_t> place(problem.people.size());
    std::iota(place.begin(), place.end(), 0u);
    random.shuffle(place);
    RebalanceProblem other = problem;
    for (std::size_t j = 0; j < place.size(); ++j) other.people[place[j]] = problem.people[j];
    for (auto& set : other.classes) {
      for (std::uint32_t& j : set) j = place[j];
      std::ranges::sort(set);
    }
    for (RebalanceUnit& unit : other.units) unit.home = place[unit.home];
    random.shuffle(other.units);
    for (std::uint32_t moves = 0; moves <= 4; ++moves) {
      const auto proved = [&](const RebalanceProblem& one) {
        return improved_plan(one, moves, *constructed_plan(one, moves, {0, 1}), {0, 1}, kPlenty);
      };
      const ProvenPlan left = proved(problem), right = proved(other);
      ASSERT_TRUE(left.is_best && right.is_best);
      EXPECT_TRUE(compare(figures_of(problem, left.owners).worst, figures_of(other, right.owners).worst) == 0) << seed << " K " << moves;
    }
  }
}

TEST(RebalanceExact, GivesUpWhenTheStepsAreUsedUp) {
  RebalanceProblem problem;
  problem.people.resize(4);
  problem.classes = {{0, 1, 2, 3}};
  for (std::uint32_t u = 0; u < 40; ++u) problem.units.push_back({.weight = 101 + 7 * u, .home = 0});
  const RebalanceBound average = average_bound(problem);
  const SearchResult result = search_below(problem, 40, average.value, 1000);
  EXPECT_NE(result.end, SearchEnd::Found) << "below the average is nothing";
  EXPECT_LE(result.steps, 1001u);
  EXPECT_EQ(search_below(problem, 40, average.value, 1000).steps, result.steps);
}

}  // namespace
}  // namespace evenhand
