#include "fairness/rebalance_canonical.h"

#include <gtest/gtest.h>

#include <tuple>

#include "unit/fairness/rebalance_cases.h"

namespace evenhand {
namespace {

using testing_support::random_problem;

// People who may own nothing are told apart too, in whatever order they come.
TEST(RebalanceCanonical, ManyWhoMayOwnNothingDoNotMatter) {
  RebalanceProblem problem = random_problem(5, {.people = 5, .units = 12});
  problem.people.insert(problem.people.end(), 40, RebalancePerson{.capacity = 7});
  testing_support::Random random(5);
  std::vector<std::uint32_t> place, from;
  const CanonicalProblem left = canonical_problem(problem), right = canonical_problem(testing_support::reordered(problem, random, place, from));
  EXPECT_EQ(left.problem.classes, right.problem.classes);
  for (std::size_t j = 0; j < problem.people.size(); ++j) EXPECT_EQ(left.problem.people[j].capacity, right.problem.people[j].capacity);
  for (std::size_t u = 0; u < problem.units.size(); ++u) {
    EXPECT_EQ(left.problem.units[u].weight, right.problem.units[u].weight);
    EXPECT_EQ(left.problem.units[u].home, right.problem.units[u].home);
    EXPECT_EQ(left.problem.units[u].eligible, right.problem.units[u].eligible);
  }
}

TEST(RebalanceCanonical, FiguresGoBackToTheGivenOrder) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 6, .units = 20, .has_forced = seed % 2 == 0});
    const CanonicalProblem canonical = canonical_problem(problem);
    RebalanceOwners here(problem.units.size()), given(problem.units.size());
    for (std::size_t u = 0; u < here.size(); ++u) {
      here[u] = canonical.problem.classes[canonical.problem.units[u].eligible].back();
      given[canonical.unit[u]] = canonical.person[here[u]];
    }
    const RebalanceFigures expected = figures_of(problem, given), figures = canonical.in_given_order(figures_of(canonical.problem, here));
    EXPECT_EQ(figures.load, expected.load) << seed;
    EXPECT_EQ(figures.clients, expected.clients) << seed;
    EXPECT_EQ(figures.intake, expected.intake) << seed;
    EXPECT_EQ(std::tuple(figures.moves, figures.cost), std::tuple(expected.moves, expected.cost)) << seed;
    EXPECT_EQ(compare(figures.worst, expected.worst), std::strong_ordering::equal) << seed;
  }
}

// Few classes are part of the number that units are sorted by; so many that they do not fit into it are compared by themselves.
TEST(RebalanceCanonical, UnitsOfAHomeAreHeaviestFirstWithAnyNumberOfClasses) {
  constexpr std::uint32_t kPeople = 18, kClasses = 1 << 17;
  for (const std::uint32_t classes : {3u, kClasses}) {
    RebalanceProblem problem;
    problem.people.assign(kPeople, {.capacity = 5});
    for (std::uint32_t c = 0; c < classes; ++c) {
      std::vector<std::uint32_t>& set = problem.classes.emplace_back(1, 0);
      for (std::uint32_t j = 1; j < kPeople; ++j) {
        if ((c >> (j - 1) & 1) != 0) set.push_back(j);
      }
    }
    for (std::uint32_t u = 0; u < kClasses; ++u) problem.units.push_back({.weight = u * 7 % 5, .home = 0, .eligible = u * 11 % classes, .cost = static_cast<std::int32_t>(1000 + u % 3)});
    const CanonicalProblem canonical = canonical_problem(problem);
    const auto key = [](const RebalanceUnit& unit) { return std::tuple(-unit.weight, unit.eligible, unit.clients, unit.cost); };
    EXPECT_TRUE(std::ranges::is_sorted(canonical.problem.units, {}, key)) << classes;
    for (std::size_t u = 0; u < canonical.unit.size(); u += 997) {
      const RebalanceUnit& before = problem.units[canonical.unit[u]];
      EXPECT_EQ(before.weight, canonical.problem.units[u].weight);
      EXPECT_EQ(problem.classes[before.eligible].size(), canonical.problem.classes[canonical.problem.units[u].eligible].size());
    }
  }
}

}  // namespace
}  // namespace evenhand
