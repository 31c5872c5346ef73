#include "fairness/consequence.h"

#include <gtest/gtest.h>

#include <cmath>

#include "domain/edit_scenario.h"
#include "fairness/measures.h"
#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

using testing_support::random_scenario;

TEST(Consequence, EveryWeightGivesWhatTheEditGives) {
  for (std::size_t seed = 1; seed <= 40; ++seed) {
    const Scenario s = random_scenario(seed, {.people = 7, .clients = 40, .criteria = 5});
    const LoadBasis basis = load_basis(s);
    const std::size_t k = seed % s.policy->criteria.size();
    const WeightConsequence consequence(basis, *s.policy, k);
    EXPECT_EQ(consequence.current_weight(), s.policy->criteria[k].weight);
    for (const int weight : {0, 1, 37, 100}) {
      const Scenario changed = *with_weight(s, s.policy->criteria[k].id, weight);
      const LedgerLoads loads = ledger_loads(basis, *changed.policy, s.policy->criteria[k].ledger);
      const auto ratios = consequence.ratios_at(weight);
      if (!loads.is_ready()) {
        EXPECT_TRUE(ratios.empty());
        EXPECT_FALSE(consequence.outlook_at(weight));
        continue;
      }
      ASSERT_EQ(ratios.size(), loads.ranked.size());
      for (std::size_t i = 0; i < ratios.size(); ++i) {
        EXPECT_NEAR(ratios[i], loads.people[consequence.people()[i]].ratio_value(), 2e-6) << seed;
      }
      const Measures m = measures(basis, loads);
      const WeightOutlook outlook = *consequence.outlook_at(weight);
      EXPECT_NEAR(outlook.max_ratio, m.max_ratio, 2e-6);
      EXPECT_NEAR(outlook.min_ratio, m.min_ratio, 2e-6);
      EXPECT_NEAR(outlook.misplaced, m.hoover, 2e-6);
      EXPECT_EQ(outlook.outside, m.outside());
    }
  }
}

TEST(Consequence, ChangesAreSortedAndBalanced) {
  for (std::size_t seed = 1; seed <= 20; ++seed) {
    const Scenario s = random_scenario(seed, {.people = 7, .clients = 40, .has_gaps = false});
    const LoadBasis basis = load_basis(s);
    const WeightConsequence consequence(basis, *s.policy, 0);
    const auto changes = consequence.changes_to(90);
    ASSERT_EQ(changes.size(), consequence.people().size());
    double moved = 0.0;
    for (std::size_t i = 0; i < changes.size(); ++i) {
      if (i > 0) EXPECT_LE(std::fabs(changes[i].change()), std::fabs(changes[i - 1].change()));
      moved += changes[i].change() * static_cast<double>(basis.entitlement[changes[i].person]) / static_cast<double>(kWhole);
    }
    EXPECT_NEAR(moved, 0.0, 1e-9) << "what some gain the others lose";
    for (const RatioChange& same : consequence.changes_to(consequence.current_weight())) EXPECT_EQ(same.before, same.after);
  }
}

TEST(Consequence, ACriterionWithoutSharesChangesNothing) {
  Scenario s = testing_support::books_by_count({3, 1});
  s = *with_criterion_added(s, testing_support::criterion("unknown", Ledger::Burden, 10));
  const LoadBasis basis = load_basis(s);
  const WeightConsequence consequence(basis, *s.policy, 1);
  EXPECT_FALSE(consequence.has_effect());
  EXPECT_EQ(consequence.ratios_at(0), consequence.ratios_at(100));
  const WeightConsequence only_one(basis, *s.policy, 0);
  EXPECT_TRUE(only_one.ratios_at(0).empty()) << "nothing would be counted";
  EXPECT_TRUE(only_one.changes_to(0).empty());
}

}  // namespace
}  // namespace evenhand
