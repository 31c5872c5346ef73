#include "fairness/measures.h"

#include <gtest/gtest.h>

#include <cmath>

#include "domain/edit_scenario.h"
#include "unit/domain/random_scenario.h"
#include "unit/domain/single_edits.h"
#include "unit/fairness/reference.h"

namespace evenhand {
namespace {

using testing_support::books_by_count;
using testing_support::Random;
using testing_support::random_scenario;

Measures of(const Scenario& s, Ledger ledger = Ledger::Burden) {
  const LoadBasis basis = load_basis(s);
  return measures(basis, ledger_loads(basis, *s.policy, ledger));
}

// math 8.
TEST(Measures, EvenIsZeroEverywhere) {
  const Measures m = of(books_by_count({5, 5, 5, 5}));
  EXPECT_EQ(m.misplaced, 0);
  EXPECT_DOUBLE_EQ(m.hoover, 0.0);
  EXPECT_DOUBLE_EQ(m.gini, 0.0);
  EXPECT_DOUBLE_EQ(m.theil.total, 0.0);
  EXPECT_DOUBLE_EQ(m.variation, 0.0);
  EXPECT_DOUBLE_EQ(m.atkinson, 0.0);
  EXPECT_DOUBLE_EQ(m.jain, 1.0);
  EXPECT_EQ(m.outside(), 0u);
  EXPECT_EQ(m.envy.pairs + m.envy.wef1_violations, 0u);
}

// math 8, with the rounding of three thirds to parts of 10^9.
TEST(Measures, ThreeEqualPeople) {
  const Measures m = of(books_by_count({7, 7, 7}));
  EXPECT_NEAR(m.hoover, 0.0, 1e-8);
  EXPECT_NEAR(m.gini, 0.0, 1e-8);
  EXPECT_NEAR(m.variation, 0.0, 2e-8);
  EXPECT_NEAR(m.jain, 1.0, 1e-12);
}

// math 8.
TEST(Measures, AllWithOneOfTwo) {
  const Measures m = of(books_by_count({4, 0}));
  EXPECT_DOUBLE_EQ(m.hoover, 0.5);
  EXPECT_DOUBLE_EQ(m.gini, 0.5);
  EXPECT_DOUBLE_EQ(m.jain, 0.5);
  EXPECT_DOUBLE_EQ(m.variation, 1.0);
  EXPECT_DOUBLE_EQ(m.theil.total, std::log(2.0));
  EXPECT_DOUBLE_EQ(m.atkinson, std::sqrt(2.0) - 1.0);
  EXPECT_DOUBLE_EQ(m.max_ratio, 2.0);
  EXPECT_FALSE(m.quotient) << "the lowest ratio is 0";
  EXPECT_EQ(m.highest, 0u);
  EXPECT_EQ(m.lowest, 1u);
  EXPECT_EQ(m.worst_off, 0u);
}

// The public AdventureWorks sample: 701 stores of 13 sales people, by count.
TEST(Measures, AdventureWorksByCount) {
  const std::vector<std::size_t> books = {77, 39, 76, 40, 80, 38, 79, 74, 38, 40, 40, 40, 40};
  const Scenario s = books_by_count(books);
  const LedgerLoads loads = ledger_loads(s, Ledger::Burden);
  const Measures m = of(s);
  ASSERT_EQ(s.clients->size(), 701u);
  EXPECT_NEAR(m.gini, 0.1723, 0.00005);
  EXPECT_EQ(m.highest, 4u);
  EXPECT_EQ(loads.people[m.highest].client_count, 80u);
  EXPECT_NEAR(m.max_ratio, 80.0 * 13.0 / 701.0, 1e-6);
  const double fair_share = static_cast<double>(loads.people[0].entitlement) / static_cast<double>(kWhole) * 701.0;
  EXPECT_NEAR(fair_share, 53.9, 0.05);
}

TEST(Measures, AgreeWithTheReference) {
  for (std::size_t seed = 1; seed <= 150; ++seed) {
    const Scenario s = random_scenario(seed, {.people = 1 + seed % 12, .clients = 15 + seed % 50});
    for (const Ledger ledger : kLedgers) {
      if (!ledger_loads(s, ledger).is_ready()) continue;
      const Measures m = of(s, ledger);
      const reference::Measures expected = reference::measures(s, ledger, 0.15L);
      const double near = 2e-6;
      EXPECT_NEAR(m.max_ratio, static_cast<double>(expected.max), near) << seed;
      EXPECT_NEAR(m.min_ratio, static_cast<double>(expected.min), near);
      EXPECT_NEAR(m.range, static_cast<double>(expected.max - expected.min), near);
      EXPECT_NEAR(m.hoover, static_cast<double>(expected.hoover), near);
      EXPECT_NEAR(m.gini, static_cast<double>(expected.gini), near);
      EXPECT_NEAR(m.variation, static_cast<double>(expected.variation), near);
      EXPECT_NEAR(m.jain, static_cast<double>(expected.jain), near);
      EXPECT_NEAR(m.theil.total, static_cast<double>(expected.theil), near);
      EXPECT_NEAR(m.theil.between, static_cast<double>(expected.between), near);
      EXPECT_NEAR(m.atkinson, static_cast<double>(expected.atkinson), near);
      EXPECT_EQ(m.outside(), expected.outside);
      EXPECT_EQ(m.worst_off, ledger == Ledger::Burden ? m.highest : m.lowest);
    }
  }
}

TEST(Measures, TheilSplitsExactly) {
  for (std::size_t seed = 1; seed <= 100; ++seed) {
    const Measures m = of(random_scenario(seed, {.people = 9, .clients = 40}));
    EXPECT_DOUBLE_EQ(m.theil.total, m.theil.between + m.theil.within);
    EXPECT_GE(m.theil.between, -1e-12);
    EXPECT_GE(m.theil.within, -1e-12);
  }
}

TEST(Measures, JainAndVariationSayTheSame) {
  for (std::size_t seed = 1; seed <= 60; ++seed) {
    const Measures m = of(random_scenario(seed));
    EXPECT_NEAR(m.jain, 1.0 / (1.0 + m.variation * m.variation), 1e-9);
    EXPECT_NEAR(m.atkinson, std::sqrt(1.0 + m.variation * m.variation) - 1.0, 1e-9);
  }
}

TEST(Measures, TheLorenzCurveRisesFromZeroToOneBelowTheDiagonal) {
  for (std::size_t seed = 1; seed <= 60; ++seed) {
    const Measures m = of(random_scenario(seed, {.people = 8}));
    ASSERT_GE(m.lorenz.size(), 2u);
    EXPECT_EQ(m.lorenz.front(), LorenzPoint{});
    EXPECT_EQ(m.lorenz.back().capacity, kWhole);
    EXPECT_EQ(m.lorenz.back().load, kWhole);
    std::int64_t widest = 0;
    for (std::size_t i = 1; i < m.lorenz.size(); ++i) {
      EXPECT_GE(m.lorenz[i].capacity, m.lorenz[i - 1].capacity);
      EXPECT_GE(m.lorenz[i].load, m.lorenz[i - 1].load);
      EXPECT_LE(m.lorenz[i].load, m.lorenz[i].capacity);
      widest = std::max(widest, m.lorenz[i].capacity - m.lorenz[i].load);
    }
    EXPECT_EQ(widest, m.misplaced) << "the widest gap is the misplaced load";
  }
}

// One client moves from a heavier to a lighter person who stays the lighter of the two: every measure falls.
TEST(Measures, ATransferTowardsTheLighterLowersThemAll) {
  int transfers = 0;
  for (std::size_t seed = 1; seed <= 200; ++seed) {
    Random random(seed);
    const Scenario s = random_scenario(seed, {.people = 7, .clients = 60});
    const LoadBasis basis = load_basis(s);
    const LedgerLoads loads = ledger_loads(basis, *s.policy, Ledger::Burden);
    const std::size_t from = loads.ranked[random.below(3)], to = loads.ranked[loads.ranked.size() - 1 - random.below(2)];
    for (const std::uint32_t a : basis.index.assignments_of_person(from)) {
      const std::size_t client = basis.index.client_of_assignment(a);
      const std::int64_t load = loads.part_load[a];
      if (basis.index.assignments_of_client(client).size() > 1 || load == 0) continue;
      const Ratio giver{loads.people[from].load - load, loads.people[from].entitlement};
      const Ratio taker{loads.people[to].load + load, loads.people[to].entitlement};
      if (compare(giver, taker) < 0) continue;
      const Scenario moved = *with_client_moved(s, (*s.clients)[client].id, (*s.people)[to].id);
      ++transfers;
      const Measures before = of(s), after = of(moved);
      EXPECT_LE(after.misplaced, before.misplaced) << seed;
      EXPECT_LT(after.gini, before.gini);
      EXPECT_LT(after.variation, before.variation);
      EXPECT_GT(after.jain, before.jain);
      EXPECT_LT(after.theil.total, before.theil.total);
      EXPECT_LT(after.atkinson, before.atkinson);
      const LedgerLoads moved_loads = ledger_loads(moved, Ledger::Burden);
      std::vector<Ratio> old_ratios, new_ratios;
      for (const std::size_t j : loads.ranked) {
        old_ratios.push_back(loads.people[j].ratio());
        new_ratios.push_back(moved_loads.people[j].ratio());
      }
      EXPECT_TRUE(compare_leximax(new_ratios, old_ratios) < 0);
      break;
    }
  }
  EXPECT_GT(transfers, 100);
}

TEST(Measures, LeximaxLooksAtTheHighestFirst) {
  const std::vector<Ratio> a = {{9, 10}, {12, 10}, {10, 10}}, b = {{5, 10}, {13, 10}, {5, 10}}, c = {{10, 10}, {24, 20}, {8, 10}};
  EXPECT_TRUE(compare_leximax(a, b) < 0);
  EXPECT_TRUE(compare_leximax(b, a) > 0);
  EXPECT_TRUE(compare_leximax(c, a) < 0) << "equal highest and second, then 0.8 against 0.9";
  EXPECT_TRUE(compare_leximax(a, a) == 0);
  EXPECT_TRUE(compare_leximax({a.data(), 2}, a) < 0);
}

TEST(Measures, NothingWithoutAReadyLedger) {
  const Measures m = of(books_by_count({3, 3}), Ledger::Opportunity);
  EXPECT_EQ(m.people, 0u);
  EXPECT_TRUE(m.lorenz.empty());
}

// All load with people who have no capacity: nothing divides by zero.
TEST(Measures, OnlyLoadWithoutCapacity) {
  const Scenario s = *with_person_fte(books_by_count({4, 0}), {"p000000"}, 0.0);
  const Measures m = of(s);
  EXPECT_EQ(m.people, 1u);
  EXPECT_DOUBLE_EQ(m.max_ratio, 0.0);
  EXPECT_DOUBLE_EQ(m.hoover, 1.0);
  EXPECT_DOUBLE_EQ(m.gini, 1.0);
  EXPECT_DOUBLE_EQ(m.jain, 1.0);
}

}  // namespace
}  // namespace evenhand
