#include "fairness/criterion_shares.h"

#include <gtest/gtest.h>

#include <cmath>

#include "fairness/measures.h"
#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

using testing_support::random_scenario;

// A criterion alone in its ledger with weight 1 gives the same ratios as a ledger.
TEST(CriterionShares, AgreeWithALedgerOfThatCriterionAlone) {
  for (std::size_t seed = 1; seed <= 40; ++seed) {
    const Scenario s = random_scenario(seed, {.people = 2 + seed % 7, .clients = 40});
    const LoadBasis basis = load_basis(s);
    const auto all = criterion_shares(basis, *s.policy);
    ASSERT_EQ(all.size(), s.policy->criteria.size());
    for (std::size_t k = 0; k < all.size(); ++k) {
      Policy alone = *s.policy;
      for (Criterion& c : alone.criteria) c.weight = 0;
      alone.criteria[k].weight = 1;
      const LedgerLoads loads = ledger_loads(basis, alone, alone.criteria[k].ledger);
      EXPECT_EQ(all[k].has_total, loads.is_ready());
      if (!loads.is_ready()) continue;
      double sum = 0.0;
      for (std::size_t j = 0; j < s.people->size(); ++j) {
        sum += all[k].people[j].total;
        if (loads.people[j].state == PersonState::Counted) EXPECT_NEAR(all[k].people[j].ratio, loads.people[j].ratio_value(), 2e-6);
      }
      EXPECT_NEAR(sum, all[k].total, 1e-9 * all[k].total);
      EXPECT_NEAR(all[k].hoover, measures(basis, loads).hoover, 2e-6);
      for (std::size_t r = 1; r < all[k].ranked.size(); ++r) {
        EXPECT_GE(all[k].people[all[k].ranked[r - 1]].ratio, all[k].people[all[k].ranked[r]].ratio);
      }
    }
  }
}

TEST(CriterionShares, TeamsMakeUpTheTheilIndex) {
  for (std::size_t seed = 1; seed <= 60; ++seed) {
    const Scenario s = random_scenario(seed, {.people = 9, .clients = 40});
    const LoadBasis basis = load_basis(s);
    const LedgerLoads loads = ledger_loads(basis, *s.policy, Ledger::Burden);
    const Measures m = measures(basis, loads);
    double between = 0.0, within = 0.0, load = 0.0;
    std::size_t people = 0, outside = 0;
    const auto parts = team_parts(basis, loads);
    for (std::size_t t = 0; t < parts.size(); ++t) {
      between += parts[t].between;
      within += parts[t].within;
      load += parts[t].load;
      people += parts[t].people.size();
      outside += parts[t].outside;
      EXPECT_GE(parts[t].within, -1e-12);
      if (t > 0) EXPECT_LE(parts[t].ratio, parts[t - 1].ratio);
    }
    EXPECT_NEAR(between, m.theil.between, 1e-12);
    EXPECT_NEAR(within, m.theil.within, 1e-12);
    EXPECT_EQ(parts.size(), m.theil.teams);
    EXPECT_EQ(people, m.people);
    EXPECT_EQ(outside, m.outside());
    EXPECT_LE(load, 1.0 + 1e-12);
  }
}

TEST(CriterionShares, WhoHasTheEscalations) {
  Scenario s = testing_support::books_by_count({2, 2});
  s.policy.edit([](Policy& p) {
    p.criteria.push_back(testing_support::criterion("esc", Ledger::Burden, 0));
    p.criteria[1].name = "Escalations";
  });
  const auto say = [&] {
    const LoadBasis basis = load_basis(s);
    return criterion_shares_sentence(basis, *s.policy, criterion_shares(basis, *s.policy)[1], real_names(*s.people));
  };
  EXPECT_EQ(say(), "Nothing is recorded for \u201CEscalations\u201D yet.");
  s.clients.edit([](std::vector<Client>& c) {
    for (std::size_t i = 0; i < 4; ++i) c[i].values = {{{"esc"}, i == 0 ? 7.0 : 1.0}};
  });
  EXPECT_EQ(say(), "Name 1 has 80\u00A0% of \u201CEscalations\u201D on 50\u00A0% of the capacity: 1.60 of a fair share.");
  s.clients.edit([](std::vector<Client>& c) { c[0].values[0].value = 1.0; });
  EXPECT_EQ(say(), "Everyone has about a fair share of \u201CEscalations\u201D.");
}

}  // namespace
}  // namespace evenhand
