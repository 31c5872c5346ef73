#include "fairness/rebalance_search.h"

#include <gtest/gtest.h>

#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_construct.h"
#include "fairness/rebalance_polish.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rebalance_families.h"

namespace evenhand {
namespace {

using testing_support::family_problem;
using testing_support::random_problem;

TEST(RebalanceSearch, KeepsToEveryRuleAndNeverGetsWorse) {
  std::size_t improved = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const RebalanceProblem problem = random_problem(seed + 70, {.people = 6, .units = 30, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    const RebalanceBooks books(problem);
    for (const std::uint32_t moves : {0u, 2u, 5u, 30u}) {
      const auto start = RebalanceConstruction(books).best(moves, unlimited_bound(problem).value);
      if (!start) continue;
      for (const SearchAim aim : {SearchAim::Highest, SearchAim::Evenness}) {
        const Ratio worst = figures_of(problem, *start).worst;
        RebalanceSearch search(books, {.most_moves = moves, .owners = *start, .floor = aim == SearchAim::Highest ? Ratio{0, 1} : worst, .aim = aim, .seed = seed, .length = 2'000});
        search.run(5'000);
        const RebalanceOwners best = search.best();
        ASSERT_TRUE(is_allowed(problem, best)) << seed;
        const RebalanceFigures figures = figures_of(problem, best);
        ASSERT_LE(figures.moves, moves);
        ASSERT_TRUE(compare(figures.worst, worst) <= 0) << seed;
        improved += compare(figures.worst, worst) < 0 ? 1 : 0;
      }
    }
  }
  EXPECT_GT(improved, 5u);
}

TEST(RebalanceSearch, FitsATargetThatIsKnownToBeReached) {
  std::size_t fitted = 0, cases = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const RebalanceProblem problem = family_problem(seed, {.people = 6, .clients = 60, .is_structured = seed % 2 == 0});
    const RebalanceBooks books(problem);
    const auto known = RebalanceConstruction(books).best(8, unlimited_bound(problem).value);
    if (!known) continue;
    const Ratio target = figures_of(problem, *known).worst;
    RebalanceSearch search(books, {.most_moves = 8, .owners = books.homes(), .floor = target, .aim = SearchAim::Fit, .seed = seed, .length = 10'000});
    search.run(10'000);
    const RebalanceFigures figures = figures_of(problem, search.best());
    ASSERT_TRUE(is_allowed(problem, search.best()));
    ASSERT_LE(figures.moves, 8u);
    ASSERT_EQ(search.is_done(), compare(figures.worst, target) <= 0) << seed;
    ++cases;
    fitted += search.is_done() ? 1 : 0;
  }
  EXPECT_GT(cases, 15u);
  EXPECT_GT(fitted * 4, cases * 3);
}

TEST(RebalanceSearch, FindsWhatConstructionMisses) {
  const RebalanceProblem problem = family_problem(1, {.people = 20, .clients = 300, .is_structured = true});
  const RebalanceBooks books(problem);
  const auto start = RebalanceConstruction(books).best(40, unlimited_bound(problem).value);
  ASSERT_TRUE(start);
  RebalanceSearch search(books, {.most_moves = 40, .owners = *start, .seed = 1});
  search.run(50'000);
  EXPECT_LT(figures_of(problem, search.best()).worst.value(), figures_of(problem, *start).worst.value() * 0.97);
}

TEST(RebalancePolish, GivesBackWhatIsNotNeeded) {
  std::size_t fewer = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 4, .units = 9, .has_caps = seed % 2 == 0});
    RebalanceOwners owners;
    testing_support::Random random(seed);
    for (const RebalanceUnit& unit : problem.units) owners.push_back(problem.classes[unit.eligible][random.below(problem.classes[unit.eligible].size())]);
    if (!is_allowed(problem, owners)) continue;
    const RebalanceOwners polished = polished_plan(RebalanceBooks(problem), owners);
    ASSERT_TRUE(is_allowed(problem, polished)) << seed;
    ASSERT_TRUE(polished == owners || compare_plans(problem, polished, owners) < 0) << seed;
    ASSERT_EQ(figures_of(problem, polished_plan(RebalanceBooks(problem), polished)).moves, figures_of(problem, polished).moves) << "nobody was passed over: " << seed;
    fewer += figures_of(problem, polished).moves < figures_of(problem, owners).moves ? 1 : 0;
  }
  EXPECT_GT(fewer, 20u);
}

}  // namespace
}  // namespace evenhand
