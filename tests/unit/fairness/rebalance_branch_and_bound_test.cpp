#include "fairness/rebalance_branch_and_bound.h"

#include <gtest/gtest.h>

#include "fairness/rebalance_construct.h"
#include "fairness/rebalance_prices.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rebalance_families.h"
#include "unit/thorough.h"

namespace evenhand {
namespace {

using testing_support::family_problem;
using testing_support::random_problem;

constexpr std::uint64_t kPlenty = 100'000'000;

TEST(RebalanceBranchAndBound, AnswersAsEveryPlanTogether) {
  std::size_t found = 0, none = 0, branched = 0;
  constexpr std::size_t kSeeds = testing_support::cases(400, 40);
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 4, .units = 7, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    const RebalanceBooks books(problem);
    for (std::uint32_t moves = 0; moves <= problem.units.size(); ++moves) {
      const RebalanceOwners best = testing_support::best_of_all(problem, moves);
      const Ratio any{problem.total_load() + 1, 1};
      const Ratio optimum = best.empty() ? any : figures_of(problem, best).worst;
      for (const Ratio ratio : {optimum, Ratio{optimum.load * 2 + 1, optimum.entitlement * 2}, Ratio{optimum.load, optimum.entitlement + 1}}) {
        const bool exists = !best.empty() && compare(optimum, ratio) < 0;
        RebalanceBranchAndBound search(books, moves, ratio);
        ASSERT_EQ(search.run(kPlenty), exists ? SearchEnd::Found : SearchEnd::None) << seed << " K " << moves;
        branched += search.nodes() > 1 ? 1 : 0;
        (exists ? found : none) += 1;
        if (!exists) continue;
        ASSERT_TRUE(is_allowed(problem, search.owners()));
        const RebalanceFigures figures = figures_of(problem, search.owners());
        ASSERT_LE(figures.moves, moves);
        ASSERT_TRUE(compare(figures.worst, ratio) < 0) << seed << " K " << moves;
      }
    }
  }
  EXPECT_GT(found, kSeeds * 5 / 2);
  EXPECT_GT(none, kSeeds * 5 / 2);
  EXPECT_GT(branched, kSeeds * 3 / 4);
}

TEST(RebalanceBranchAndBound, PricesAndPausesChangeNoAnswer) {
  std::size_t none = 0, found = 0, fewer = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const RebalanceProblem problem = family_problem(seed, {.people = 6, .clients = 30, .is_structured = true});
    const RebalanceBooks books(problem);
    const std::uint32_t moves = 3 + seed % 4;
    const Ratio worst = figures_of(problem, *RebalanceConstruction(books).best(moves, {0, 1})).worst;
    PriceAscent ascent(moves, {}, {0, 1});
    ascent.run(books, 60, worst);
    RebalanceBranchAndBound plain(books, moves, worst), priced(books, moves, worst, ascent.prices()), paused(books, moves, worst);
    const SearchEnd end = plain.run(kPlenty);
    ASSERT_NE(end, SearchEnd::GaveUp) << seed;
    ASSERT_EQ(priced.run(kPlenty), end) << seed;
    SearchEnd paused_end = paused.run(1);
    while (paused_end == SearchEnd::GaveUp) paused_end = paused.run(1);
    ASSERT_EQ(paused_end, end) << seed;
    ASSERT_EQ(paused.nodes(), plain.nodes());
    RebalanceExact other(books, moves, worst, ascent.prices());
    ASSERT_EQ(other.run(kPlenty), end) << "another complete search: " << seed;
    if (end == SearchEnd::Found) {
      ASSERT_EQ(paused.owners(), plain.owners());
      ASSERT_TRUE(compare(figures_of(problem, priced.owners()).worst, worst) < 0);
    }
    (end == SearchEnd::None ? none : found) += 1;
    fewer += plain.nodes() < other.steps() ? 1 : 0;
  }
  EXPECT_GT(none, 10u);
  EXPECT_GT(found, 5u);
  EXPECT_GT(fewer, 10u) << "nodes than placements";
}

TEST(RebalanceBranchAndBound, RulesOutAllThatPricesRuleOut) {
  std::size_t at_once = 0;
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 5, .units = 12, .has_forced = seed % 2 == 0});
    const RebalanceBooks books(problem);
    for (const std::uint32_t moves : {1u, 3u, 6u}) {
      const auto plan = RebalanceConstruction(books).best(moves, {0, 1});
      if (!plan) continue;
      PriceAscent ascent(moves, {}, {0, 1});
      ascent.run(books, 80, figures_of(problem, *plan).worst);
      if (!ascent.has_proved()) continue;
      const RebalanceBound& cover = ascent.best();
      RebalanceBranchAndBound search(books, moves, cover.value, cover.prices);
      ASSERT_EQ(search.run(kPlenty), SearchEnd::None) << seed << " K " << moves;
      at_once += search.nodes() == 1 ? 1 : 0;
    }
  }
  EXPECT_GT(at_once, 100u);
}

TEST(RebalanceBranchAndBound, GivesUpWhenTheStepsAreUsedUp) {
  const RebalanceProblem problem = family_problem(3, {.people = 12, .clients = 110});
  const RebalanceBooks books(problem);
  const Ratio a_hair_above{unlimited_bound(problem).value.load + 1, unlimited_bound(problem).value.entitlement};
  RebalanceBranchAndBound search(books, 60, a_hair_above);
  ASSERT_EQ(search.run(1), SearchEnd::GaveUp);
  EXPECT_EQ(search.nodes(), 1u) << "the first is not left half done";
  ASSERT_EQ(search.run(100'000), SearchEnd::GaveUp);
  EXPECT_GT(search.nodes(), 1u);
  EXPECT_LT(search.nodes(), 1000u);
}

TEST(RebalanceBranchAndBound, GivesUpForGoodWhenMoreNodesAreOpenThanThereIsRoomFor) {
  const RebalanceProblem problem = family_problem(3, {.people = 12, .clients = 110});
  const RebalanceBooks books(problem);
  const Ratio a_hair_above{unlimited_bound(problem).value.load + 1, unlimited_bound(problem).value.entitlement};
  RebalanceBranchAndBound search(books, 60, a_hair_above, {}, 2'000);
  ASSERT_FALSE(search.is_full());
  ASSERT_EQ(search.run(kPlenty), SearchEnd::GaveUp);
  EXPECT_TRUE(search.is_full());
  const std::uint64_t nodes = search.nodes();
  EXPECT_EQ(search.run(kPlenty), SearchEnd::GaveUp);
  EXPECT_EQ(search.nodes(), nodes);
}

}  // namespace
}  // namespace evenhand
