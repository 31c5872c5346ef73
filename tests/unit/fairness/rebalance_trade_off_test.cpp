// As many moves as are worth their price: against every plan of small problems, and the bound from its definition.
#include "fairness/rebalance_trade_off.h"

#include <gtest/gtest.h>

#include "fairness/rebalance_core.h"
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

TEST(RebalanceTradeOff, TheCoreIsTheSameProblemWithTheOthersLeftAtHome) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 5, .units = 20, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    const RebalanceBooks books(problem);
    Random random(seed);
    std::vector<std::int64_t> prices;
    for (std::size_t j = 0; j < problem.people.size(); ++j) prices.push_back(static_cast<std::int64_t>(random.below(2 * kMostPrice + 1)) - kMostPrice);
    RebalanceOwners owners = books.homes();
    for (std::uint32_t u = 0; u < owners.size(); ++u) {
      if (owners[u] == kNobody || random.below(6) == 0) owners[u] = problem.classes[problem.units[u].eligible][random.below(problem.classes[problem.units[u].eligible].size())];
    }
    const RebalanceFigures wanted = figures_of(problem, owners);
    const RebalanceCore core(books, 100, prices, owners, 9);
    const RebalanceProblem& part = core.books().problem();
    ASSERT_LE(part.units.size(), problem.units.size());
    ASSERT_GE(part.units.size(), std::size_t{wanted.moves} + problem.forced_count());
    const RebalanceOwners kept = core.part_of(owners);
    ASSERT_EQ(core.whole_of(kept), owners) << seed;
    const RebalanceFigures reached = figures_of(part, kept);
    ASSERT_EQ(reached.load, wanted.load) << seed;
    ASSERT_EQ(reached.clients, wanted.clients) << seed;
    ASSERT_EQ(reached.intake, wanted.intake) << seed;
    ASSERT_EQ(reached.cost, wanted.cost) << seed;
    ASSERT_EQ(trade_off_of(part, kept, 100), trade_off_of(problem, owners, 100)) << seed;
    ASSERT_EQ(is_allowed(part, kept), is_allowed(problem, owners)) << seed;
  }
}

TEST(RebalanceTradeOff, TheCoreHasWhatPricesSpeakForMost) {
  RebalanceProblem problem;
  problem.people = {{.capacity = 10}, {.capacity = 10}, {.capacity = 10}};
  problem.classes = {{0, 1, 2}, {0}};
  for (const std::int64_t weight : {3, 9, 1, 7, 5}) problem.units.push_back({.weight = weight, .home = 0, .eligible = 0, .cost = weight == 9 ? 5000 : 1000});
  problem.units.push_back({.weight = 100, .home = 0, .eligible = 1});
  const RebalanceBooks books(problem);
  // 9 is dear at 4 a move, and nobody else may own 100.
  const RebalanceCore core(books, 4000, {kMostPrice, 0, -kMostPrice}, books.homes(), 2);
  ASSERT_EQ(core.books().problem().units.size(), 2u);
  EXPECT_EQ(core.books().problem().units[0].weight, 7);
  EXPECT_EQ(core.books().problem().units[1].weight, 5);
  EXPECT_EQ(core.books().problem().people[0].fixed, 113);
}

TEST(RebalanceTradeOff, TheCoreIsWorthSearching) {
  std::int64_t before = 0, after = 0;
  for (std::uint64_t seed = 21; seed <= 23; ++seed) {
    const RebalanceProblem problem = family_problem(seed, {.people = 12, .clients = 120});
    before += best_plan(problem, {.price = 20'000, .refinements = 10}).value.total();
    after += best_plan(problem, {.price = 20'000, .refinements = 22}).value.total();
  }
  EXPECT_LT(after * 100, before * 95) << before << " to " << after;
}

// Slopes far too steep prove nothing of many people with many clients, and prices that prove nothing guide nobody.
TEST(RebalanceTradeOff, ABoundStandsFromTheFirst) {
  const RebalanceProblem problem = family_problem(24, {.people = 60, .clients = 1500});
  const RebalanceBooks books(problem);
  const TradeOffAscent ascent(books, 20'000);
  EXPECT_GT(ascent.best().value, 0);
  EXPECT_EQ(trade_off_bound(books, 20'000, ascent.best().prices).value, ascent.best().value);
}

}  // namespace
}  // namespace evenhand
