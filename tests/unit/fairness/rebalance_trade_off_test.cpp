// As many moves as are worth their price: against every plan of small problems, and the bound from its definition.
#include "fairness/rebalance_trade_off.h"

#include <gtest/gtest.h>

#include "fairness/rebalance_trade_job.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rebalance_families.h"
#include "unit/thorough.h"

namespace evenhand {
namespace {

using testing_support::family_problem;
using testing_support::Random;
using testing_support::random_problem;

TradeOffPlan best_plan(const RebalanceProblem& problem, TradeOffOptions options) {
  TradeOffJob job(problem, options);
  while (!job.step(5).is_finished()) {
  }
  return job.plan();
}

TEST(RebalanceTradeOff, SmallOnesAreNearTheOptimumAndNoBoundIsAboveIt) {
  std::size_t cases = 0, reached = 0, moved = 0, tight = 0;
  for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(testing_support::cases(400, 16)); ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 4, .units = 7, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    const RebalanceBooks books(problem);
    const auto price = static_cast<std::int64_t>(seed % 4 * 400);
    std::int64_t optimum = -1;
    testing_support::for_every_plan(problem, static_cast<std::uint32_t>(problem.units.size()), [&](const RebalanceOwners& owners) {
      const std::int64_t total = trade_off_of(problem, owners, price).total();
      if (optimum < 0 || total < optimum) optimum = total;
    });
    Random random(seed);
    for (int i = 0; i < 5 && optimum >= 0; ++i) {
      std::vector<std::int64_t> prices;
      for (std::size_t j = 0; j < problem.people.size(); ++j) prices.push_back(static_cast<std::int64_t>(random.below(2 * kMostPrice + 1)) - kMostPrice);
      ASSERT_LE(trade_off_bound(books, price, prices).value, optimum) << "any prices prove: " << seed;
    }
    const TradeOffPlan plan = best_plan(problem, {.price = price, .refinements = 6});
    ASSERT_EQ(plan.owners.empty(), optimum < 0) << seed;
    if (plan.owners.empty()) continue;
    ASSERT_TRUE(is_allowed(problem, plan.owners)) << seed;
    ASSERT_EQ(trade_off_of(problem, plan.owners, price), plan.value) << seed;
    ASSERT_EQ(trade_off_bound(books, price, plan.bound.prices).value, plan.bound.value) << "the witness proves it: " << seed;
    ASSERT_LE(plan.bound.value, optimum) << seed;
    ASSERT_GE(plan.value.total(), optimum) << seed;
    ++cases;
    reached += plan.value.total() == optimum ? 1 : 0;
    moved += plan.figures.moves > 0 ? 1 : 0;
    tight += plan.bound.value * 10 >= optimum * 8 ? 1 : 0;
  }
  EXPECT_GT(reached * 100, cases * 95) << reached << " of " << cases;
  EXPECT_GT(moved, cases / 3);
  EXPECT_GT(tight, cases / 4);
}

TEST(RebalanceTradeOff, TheFiguresAreTheirDefinition) {
  RebalanceProblem problem;
  problem.people = {{.capacity = 2, .fixed = 1}, {.capacity = 1}};
  problem.classes = {{0, 1}};
  problem.units = {{.weight = 4, .home = 0, .eligible = 0, .cost = 1500}, {.weight = 2, .home = 0, .eligible = 0, .cost = 3000}};
  EXPECT_EQ(fair_parts(problem), (std::vector<std::int64_t>{4'666'666, 2'333'333}));
  EXPECT_EQ(trade_off_of(problem, {0, 0}, 100), (TradeOff{.deviation = 4'666'667, .paid = 0}));
  EXPECT_EQ(trade_off_of(problem, {0, 1}, 100), (TradeOff{.deviation = 666'667, .paid = 300'000}));
  // With both at 1 and -1: 2 * (home - to) of each unit against its price.
  const RebalanceBooks books(problem);
  EXPECT_EQ(trade_off_bound(books, 100, {kMostPrice, -kMostPrice}).value, 0) << "all would move";
  EXPECT_EQ(trade_off_bound(books, 4000, {kMostPrice, -kMostPrice}).value, 2'666'667) << "4 at a price of 6, 2 at a price of 12: only the first moves";
  EXPECT_EQ(trade_off_bound(books, 100, {}).value, 0);
}

TEST(RebalanceTradeOff, DearerMovesAreFewerAndFreeOnesAsManyAsItTakes) {
  for (const bool is_structured : {false, true}) {
    const RebalanceProblem problem = family_problem(3, {.people = 8, .clients = 60, .is_structured = is_structured});
    std::int64_t paid_before = 0, value_before = 0;
    std::uint32_t moves_before = std::numeric_limits<std::uint32_t>::max();
    for (const std::int64_t price : {0, 20'000, 200'000, 2'000'000, 1'000'000'000}) {
      const TradeOffPlan plan = best_plan(problem, {.price = price, .refinements = 4});
      EXPECT_TRUE(is_allowed(problem, plan.owners));
      EXPECT_LE(plan.bound.value, plan.value.total());
      EXPECT_GE(plan.value.total() * 101, value_before * 100) << "dearer moves never help";
      if (price >= 200'000) EXPECT_LE(plan.figures.moves, moves_before);
      if (price >= 200'000 && price <= 2'000'000) EXPECT_LT(plan.gap(), price == 200'000 ? 0.4 : 0.2) << price;
      moves_before = plan.figures.moves;
      value_before = plan.value.total();
      paid_before = plan.value.paid;
    }
    EXPECT_EQ(moves_before, 0u);
    EXPECT_EQ(paid_before, 0);
  }
}

TEST(RebalanceTradeOff, HoweverItIsSteppedAndWhateverTheOrderThePlanIsTheSame) {
  const RebalanceProblem problem = family_problem(4, {.people = 7, .clients = 50, .is_structured = true});
  const TradeOffOptions options{.price = 100'000, .refinements = 12};
  TradeOffJob once(problem, options);
  once.step(1000);
  const TradeOffPlan left = once.plan(), again = best_plan(problem, options);
  EXPECT_EQ(left.owners, again.owners);
  Random random(9);
  std::vector<std::uint32_t> place, from;
  const RebalanceProblem other = testing_support::reordered(problem, random, place, from);
  const TradeOffPlan right = best_plan(other, options);
  for (std::size_t u = 0; u < from.size(); ++u) ASSERT_EQ(place[left.owners[from[u]]], right.owners[u]) << "the same plan up to names";
  EXPECT_EQ(left.bound.value, right.bound.value);
  EXPECT_EQ(left.value, right.value);
  EXPECT_TRUE(best_plan(RebalanceProblem{}, {}).owners.empty());
}

}  // namespace
}  // namespace evenhand
