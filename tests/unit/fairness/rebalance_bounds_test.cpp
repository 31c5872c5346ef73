#include "fairness/rebalance_bounds.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <numeric>

#include "fairness/rebalance_construct.h"
#include "fairness/rebalance_prices.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rebalance_witness.h"

namespace evenhand {
namespace {

using testing_support::do_prices_prove;
using testing_support::most_below;
using testing_support::random_problem;
using testing_support::Random;

Ratio best_value(const RebalanceProblem& problem, std::uint32_t most_moves) {
  Ratio best{0, 0};
  testing_support::for_every_plan(problem, most_moves, [&](const RebalanceOwners& owners) {
    const Ratio worst = figures_of(problem, owners).worst;
    if (best.entitlement == 0 || compare(worst, best) < 0) best = worst;
  });
  return best;
}

bool is_reachable(const RebalanceProblem& problem, Ratio value) {
  return std::ranges::any_of(problem.people, [&](const RebalancePerson& p) { return load_within(value, p.capacity) * value.entitlement == value.load * p.capacity; });
}

TEST(RebalanceBounds, NoneIsAboveAnyPlan) {
  std::size_t subset_meets = 0, removal_meets = 0, price_meets = 0, cover_meets = 0, any_meets = 0, cases = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 4, .units = 6, .has_forced = seed % 3 == 0});
    const auto units = static_cast<std::uint32_t>(problem.units.size());
    const std::vector<RebalanceBound> removal = removal_bounds(problem, units);
    Random random(seed);
    for (std::uint32_t moves = 0; moves <= units; ++moves) {
      const Ratio optimum = best_value(problem, moves);
      ++cases;
      for (const RebalanceBound& bound : {average_bound(problem), fixed_bound(problem), single_bound(problem), subset_bound(problem), raised_by_count(problem, average_bound(problem)), unlimited_bound(problem)}) {
        ASSERT_TRUE(compare(bound.value, optimum) <= 0) << seed << " kind " << static_cast<int>(bound.kind);
      }
      ASSERT_TRUE(compare(removal[moves].value, optimum) <= 0) << seed << " K " << moves;
      const RebalanceBound priced = lagrangian_bound(problem, moves, {.target = optimum});
      ASSERT_TRUE(compare(priced.value, optimum) <= 0) << seed << " K " << moves;
      std::vector<std::int64_t> prices(problem.people.size());
      for (std::int64_t& price : prices) price = static_cast<std::int64_t>(random.below(5));
      prices[0] += 1;
      ASSERT_TRUE(compare(price_bound(problem, moves, prices).value, optimum) <= 0) << "any prices prove";
      const RebalanceBooks books(problem);
      for (const Ratio most : {optimum, Ratio{optimum.load * 2 + 1, optimum.entitlement}}) {
        ASSERT_TRUE(compare(cover_bound(books, moves, prices, most).value, optimum) <= 0) << seed << " K " << moves;
      }
      PriceAscent ascent(moves, {}, {0, 1});
      ascent.run(books, 60, {optimum.load * 2 + 1, optimum.entitlement});
      ASSERT_TRUE(compare(ascent.best().value, optimum) <= 0) << seed << " K " << moves;
      cover_meets += compare(ascent.best().value, optimum) == 0 ? 1 : 0;
      removal_meets += compare(removal[moves].value, optimum) == 0 ? 1 : 0;
      price_meets += compare(priced.value, optimum) == 0 ? 1 : 0;
      const Ratio unlimited = unlimited_bound(problem).value;
      any_meets += compare(removal[moves].value, optimum) == 0 || compare(priced.value, optimum) == 0 || compare(unlimited, optimum) == 0 ? 1 : 0;
      if (moves == units) subset_meets += compare(unlimited, optimum) == 0 ? 1 : 0;
    }
  }
  EXPECT_GT(subset_meets, 200u) << "of 400";
  EXPECT_GT(removal_meets * 3, cases);
  EXPECT_GT(any_meets * 10, cases * 7) << any_meets << " of " << cases;
  RecordProperty("any_meets", static_cast<int>(any_meets));
  RecordProperty("cases", static_cast<int>(cases));
  EXPECT_GT(price_meets * 3, cases);
  EXPECT_GT(cover_meets, price_meets);
}

TEST(RebalanceBounds, PricesProveWhatTheySay) {
  std::size_t covers = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 5, .units = 12, .has_forced = seed % 2 == 0});
    const RebalanceBooks books(problem);
    for (const std::uint32_t moves : {0u, 1u, 3u, 6u}) {
      const RebalanceBound priced = lagrangian_bound(problem, moves);
      ASSERT_EQ(priced.kind, BoundKind::Lagrangian);
      ASSERT_TRUE(do_prices_prove(problem, moves, priced.prices, priced.value, false)) << seed << " K " << moves;
      PriceAscent ascent(moves, {}, {0, 1});
      const auto plan = RebalanceConstruction(books).best(moves, {0, 1});
      if (plan) ascent.run(books, 80, figures_of(problem, *plan).worst);
      if (!ascent.has_proved()) continue;
      const RebalanceBound& cover = ascent.best();
      ASSERT_EQ(cover.kind, BoundKind::Cover);
      ASSERT_TRUE(do_prices_prove(problem, moves, cover.prices, cover.value, true)) << seed << " K " << moves;
      ASSERT_TRUE(compare(cover_bound(books, moves, cover.prices, cover.value).value, cover.value) == 0) << seed << " K " << moves;
      covers += do_prices_prove(problem, moves, cover.prices, cover.value, false) ? 0 : 1;
    }
  }
  EXPECT_GT(covers, 20u) << "that prices alone do not prove";
}

TEST(RebalanceBounds, PlainWitnessesAddUp) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 6, .units = 14, .has_forced = seed % 2 == 0});
    std::int64_t all = 0, within = 0;
    for (const RebalancePerson& person : problem.people) {
      all += person.fixed;
      within += most_below(average_bound(problem).value, person.capacity);
    }
    for (const RebalanceUnit& unit : problem.units) all += unit.weight;
    EXPECT_GT(all, within) << "below the average not all can be carried";
    const RebalanceBound fixed = fixed_bound(problem), single = single_bound(problem);
    const RebalancePerson& held = problem.people[fixed.people.at(0)];
    EXPECT_TRUE(compare(fixed.value, {held.fixed, held.capacity}) == 0);
    const RebalanceUnit& unit = problem.units[single.units.at(0)];
    for (const std::uint32_t j : problem.classes[unit.eligible]) {
      EXPECT_TRUE(compare({problem.people[j].fixed + unit.weight, problem.people[j].capacity}, single.value) >= 0) << "there is no more room: " << seed;
    }
  }
}

TEST(RebalanceBounds, WitnessesAddUp) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 6, .units = 14, .has_forced = seed % 2 == 0});
    const RebalanceBound subset = subset_bound(problem);
    std::int64_t load = 0, carried = 0, reachable = 0;
    for (const std::uint32_t j : subset.people) {
      load += problem.people[j].fixed;
      carried += load_below(subset.value, problem.people[j].capacity);
      reachable += load_within(subset.value, problem.people[j].capacity);
    }
    for (const std::uint32_t u : subset.units) {
      load += problem.units[u].weight;
      for (const std::uint32_t j : problem.classes[problem.units[u].eligible]) EXPECT_TRUE(std::ranges::binary_search(subset.people, j));
    }
    EXPECT_LT(carried, load) << "below the bound it does not fit: " << seed;
    EXPECT_GE(reachable, load) << "at the bound it does";
    EXPECT_TRUE(is_reachable(problem, subset.value));

    std::vector<std::int64_t> left(problem.people.size());
    for (std::size_t j = 0; j < left.size(); ++j) left[j] = problem.people[j].fixed;
    for (const RebalanceUnit& unit : problem.units) {
      if (!unit.is_forced()) left[unit.home] += unit.weight;
    }
    const RebalanceBound removal = removal_bounds(problem, 5)[5];
    for (const std::uint32_t u : removal.units) {
      const std::uint32_t home = problem.units[u].home;
      EXPECT_TRUE(compare(worst_ratio(problem, left), {left[home], problem.people[home].capacity}) == 0) << "taken from the fullest";
      for (const RebalanceUnit& other : problem.units) {
        const auto number = static_cast<std::uint32_t>(&other - problem.units.data());
        if (other.home == home && problem.classes[other.eligible].size() > 1 && other.weight > problem.units[u].weight) EXPECT_NE(std::ranges::count(removal.units, number), 0) << "the largest first";
      }
      left[home] -= problem.units[u].weight;
    }
    EXPECT_TRUE(compare(worst_ratio(problem, left), removal.value) == 0);
  }
}

TEST(RebalanceBounds, TheOrderOfTheInputChangesNothing) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 6, .units = 14});
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
    EXPECT_TRUE(compare(unlimited_bound(problem).value, unlimited_bound(other).value) == 0);
    const auto left = removal_bounds(problem, 8), right = removal_bounds(other, 8);
    for (std::size_t k = 0; k < left.size(); ++k) EXPECT_TRUE(compare(left[k].value, right[k].value) == 0) << seed << " K " << k;
  }
}

TEST(RebalanceBounds, CountingAddsUpAgainAndSaysMoreWhereUnitsAreFew) {
  std::size_t raised = 0, of_some = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    RebalanceProblem problem = random_problem(seed, {.people = 5, .units = 11, .has_fixed = seed % 2 == 0});
    for (RebalanceUnit& unit : problem.units) unit.weight += 20;
    const RebalanceBound before = subset_bound(problem), after = raised_by_count(problem, before);
    ASSERT_FALSE(after.is_below(before));
    if (after.kind != BoundKind::Count) continue;
    ASSERT_TRUE(before.is_below(after));
    ASSERT_TRUE(testing_support::does_count_prove(problem, after.people, after.units, after.value)) << seed;
    ASSERT_TRUE(is_reachable(problem, after.value)) << seed;
    ++raised;
    of_some += after.people.size() < problem.people.size() ? 1 : 0;
  }
  EXPECT_GT(raised, 60u);
  EXPECT_GT(of_some, 5u);
}

TEST(RebalanceBounds, CountingByHand) {
  // Five units for two people: one has three of them, at least 10 + 10 + 11.
  RebalanceProblem problem;
  problem.people.resize(2, {.capacity = 10});
  problem.classes = {{0, 1}};
  for (const std::int64_t weight : {12, 12, 11, 10, 10}) problem.units.push_back({.weight = weight, .home = 0});
  const RebalanceBound bound = unlimited_bound(problem);
  EXPECT_EQ(bound.kind, BoundKind::Count);
  EXPECT_EQ(bound.value.load, 31) << "all load over all capacity says 28";
  EXPECT_EQ(bound.units, (std::vector<std::uint32_t>{0, 1, 2, 3, 4}));
  // Five units for three people: two of them have two, four together at least 6 + 6 + 10 + 10.
  problem.people.resize(3, {.capacity = 10});
  problem.classes = {{0, 1, 2}};
  problem.units.clear();
  for (const std::int64_t weight : {12, 10, 10, 6, 6}) problem.units.push_back({.weight = weight, .home = 0});
  EXPECT_EQ(unlimited_bound(problem).value.load, 16) << "all load over all capacity says 15";
  // A third person with more room takes what the others cannot.
  problem.people[2].capacity = 1000;
  EXPECT_NE(unlimited_bound(problem).kind, BoundKind::Count);
}

TEST(RebalanceBounds, PricesBeatRemovalWhereLoadMustTravel) {
  // Two full people, one empty who may take from neither but through a third.
  RebalanceProblem problem;
  problem.people.resize(4, {.capacity = 10});
  problem.classes = {{0, 1, 2}, {2, 3}};
  for (std::uint32_t u = 0; u < 20; ++u) problem.units.push_back({.weight = 2, .home = u % 2, .eligible = 0});
  for (std::uint32_t u = 0; u < 10; ++u) problem.units.push_back({.weight = 2, .home = 2, .eligible = 1});
  const RebalanceBound removal = removal_bounds(problem, 12)[12], priced = lagrangian_bound(problem, 12);
  EXPECT_TRUE(removal.is_below(priced));
}

TEST(RebalanceBounds, SayWhatTheyRestOn) {
  const Scenario s = testing_support::books_by_count({77, 39, 76, 40, 80, 38, 79, 74, 38, 40, 40, 40, 40});
  const LoadBasis basis = load_basis(s);
  const NameOf names = real_names(*s.people);
  const auto model = rebalance_model(s, basis, ledger_loads(basis, *s.policy, Ledger::Burden), Date{2026, 11, 21}, names);
  ASSERT_TRUE(model);
  const RebalanceBound bound = unlimited_bound(model->problem);
  EXPECT_EQ(bound.value.load, 54) << "701 clients over 13 people";
  EXPECT_EQ(bound_sentence(*model, subset_bound(model->problem), basis, 0, names), "All load over all capacity: somebody carries at least 1.00.");
  EXPECT_EQ(bound_sentence(*model, removal_bounds(model->problem, 0)[0], basis, 0, names), "Without a move, Name 5 stays at 1.48.");
  const auto sentence = [&](BoundKind kind, std::uint32_t moves) {
    return bound_sentence(*model, {.kind = kind, .value = bound.value, .people = {4}, .units = {0}}, basis, moves, names);
  };
  EXPECT_EQ(sentence(BoundKind::Average, 1), "Shared out in whole clients or not, somebody carries at least 1.00.");
  EXPECT_EQ(sentence(BoundKind::Fixed, 1), "What cannot leave Name 5 comes to 1.00 alone.");
  EXPECT_EQ(sentence(BoundKind::Single, 1), "One client cannot be placed below 1.00; Name 5 has most room for it.");
  EXPECT_EQ(sentence(BoundKind::Subset, 1), "1 client fits only Name 5: in no plan below 1.00.");
  EXPECT_EQ(bound_sentence(*model, {.kind = BoundKind::Count, .value = bound.value, .people = {1, 4}, .units = {0, 1, 2}}, basis, 1, names),
            "Of the 3 heaviest clients that fit only Name 2 and Name 5, somebody has at least 2: in no plan can all be below 1.00.");
  EXPECT_EQ(sentence(BoundKind::Removal, 2), "Even the 2 moves that relieve the fullest most leave Name 5 at 1.00.");
  for (const BoundKind kind : {BoundKind::Lagrangian, BoundKind::Cover}) {
    EXPECT_EQ(sentence(kind, 2), "2 moves can save so much at most, weighed by who is fullest: somebody stays at 1.00 or more.");
  }
  EXPECT_EQ(sentence(BoundKind::Search, 1), "Every plan with up to 1 move was ruled out: none is below 1.00.");
}

}  // namespace
}  // namespace evenhand
