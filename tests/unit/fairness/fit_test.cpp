// What a missing skill or language and a cap do to the loads (math 1), against long doubles.
#include <gtest/gtest.h>

#include <cmath>

#include "domain/edit_scenario.h"
#include "fairness/consequence.h"
#include "fairness/explain.h"
#include "fairness/measures.h"
#include "unit/fairness/rich_scenario.h"

namespace evenhand {
namespace {

using testing_support::Random;
using testing_support::rich_scenario;
using Real = long double;

struct Slow {
  std::vector<Real> load;  // by person, sums to 1
  Real whole = 0;          // before it is brought back to 1
};

Real capped(const CriterionBasis& basis, const Criterion& criterion, const Scenario& s, std::size_t client) {
  if (!criterion.cap_quantile) return static_cast<Real>(basis.value[client]);
  std::vector<Real> known;
  for (const Client& c : *s.clients) {
    if (const auto value = value_of(c, criterion.id)) known.push_back(static_cast<Real>(*value));
  }
  if (criterion.source == CriterionSource::ClientCount) known.assign(s.clients->size(), 1);
  std::ranges::sort(known);
  const Real place = static_cast<Real>(*criterion.cap_quantile) * static_cast<Real>(known.size() - 1);
  const auto low = static_cast<std::size_t>(place);
  const Real cap = low + 1 < known.size() ? known[low] + (place - static_cast<Real>(low)) * (known[low + 1] - known[low]) : known.back();
  return std::min(cap, static_cast<Real>(basis.value[client]));
}

Slow slow_loads(const Scenario& s, const LoadBasis& basis, Ledger ledger) {
  std::vector<Real> client(s.clients->size(), 0);
  Real weights = 0;
  for (std::size_t k = 0; k < s.policy->criteria.size(); ++k) {
    const Criterion& c = s.policy->criteria[k];
    if (c.ledger != ledger || c.weight == 0 || basis.criteria[k].known == 0) continue;
    Real sum = 0;
    for (std::size_t i = 0; i < client.size(); ++i) sum += basis.index.assignments_of_client(i).is_empty() ? 0 : capped(basis.criteria[k], c, s, i);
    if (!(sum > 0)) continue;
    weights += c.weight;
    for (std::size_t i = 0; i < client.size(); ++i) client[i] += c.weight * capped(basis.criteria[k], c, s, i) / sum;
  }
  Slow result{.load = std::vector<Real>(s.people->size(), 0)};
  for (std::size_t a = 0; a < s.assignments->size(); ++a) {
    const std::size_t i = basis.index.client_of_assignment(a), j = basis.index.person_of_assignment(a);
    const Person& p = (*s.people)[j];
    Client only_language = (*s.clients)[i], only_skills = only_language;
    only_language.profile.edit([](ClientProfile& profile) { profile.required_skills.clear(); });
    Real fit = missing_skills(p, only_skills).empty() ? 1 : static_cast<Real>(s.policy->fit.missing_skill);
    Scenario pair = s;
    pair.clients.edit([&](std::vector<Client>& c) {
      c[i] = only_language;
      c[i].profile.edit([](ClientProfile& profile) { profile.region.clear(); });
    });
    pair.people.edit([&](std::vector<Person>& people) { people[j].conflicts.clear(); });
    if (!testing_support::is_able(pair, j, i, 1.0)) fit *= static_cast<Real>(s.policy->fit.missing_language);
    const Real part = static_cast<Real>((*s.assignments)[a].share) * fit * client[i] / weights;
    result.load[j] += part;
    result.whole += part;
  }
  for (Real& load : result.load) load /= result.whole;
  return result;
}

Scenario with_rules(std::size_t seed) {
  Scenario s = rich_scenario(seed, {.sizes = {.people = 2 + seed % 6, .clients = 25}});
  Random random(seed);
  s.policy.edit([&](Policy& p) {
    p.fit.missing_skill = 1.0 + 0.25 * static_cast<double>(random.below(9));
    p.fit.missing_language = random.one_in(3) ? 1.0 : 1.3;
    for (Criterion& c : p.criteria) {
      if (random.one_in(2)) c.cap_quantile = 0.5 + 0.49 * random.unit();
    }
  });
  return s;
}

TEST(Fit, LoadsAgreeWithTheDefinition) {
  std::size_t fitted = 0, capped_values = 0;
  for (std::size_t seed = 1; seed <= 60; ++seed) {
    const Scenario s = with_rules(seed);
    const LoadBasis basis = load_basis(s);
    fitted += basis.fit.empty() ? 0 : 1;
    for (const CriterionBasis& c : basis.criteria) capped_values += c.capped;
    for (const Ledger ledger : kLedgers) {
      const LedgerLoads loads = ledger_loads(basis, *s.policy, ledger);
      if (!loads.is_ready()) continue;
      const Slow expected = slow_loads(s, basis, ledger);
      std::int64_t sum = 0;
      for (std::size_t j = 0; j < s.people->size(); ++j) {
        EXPECT_NEAR(static_cast<double>(loads.people[j].load) * 1e-9, static_cast<double>(expected.load[j]), 1e-7) << seed << " " << j;
        sum += loads.people[j].load;
        const Explanation why = explain(basis, loads, j);
        double by_criterion = 0.0, by_client = 0.0;
        for (const CriterionPart& part : why.criteria) by_criterion += part.points;
        for (const ClientPart& client : why.clients) {
          for (const CriterionPart& part : client.criteria) by_client += part.points;
        }
        EXPECT_NEAR(by_criterion, why.points, 1e-3);
        EXPECT_NEAR(by_client, why.points, 1e-3);
      }
      EXPECT_EQ(sum, kWhole);
      if (loads.fitted_total > 0) EXPECT_NEAR(static_cast<double>(loads.on_scale(kWhole)) * 1e-9, static_cast<double>(1 / expected.whole), 1e-6);
    }
  }
  EXPECT_GT(fitted, 40u);
  EXPECT_GT(capped_values, 300u);
}

TEST(Fit, AWeightsConsequenceKnowsFitAndCaps) {
  for (std::size_t seed = 1; seed <= 30; ++seed) {
    const Scenario s = with_rules(seed);
    const LoadBasis basis = load_basis(s);
    const std::size_t k = seed % s.policy->criteria.size();
    const WeightConsequence consequence(basis, *s.policy, k);
    for (const int weight : {0, 40, 100}) {
      const Scenario changed = *with_weight(s, s.policy->criteria[k].id, weight);
      EXPECT_TRUE(basis.fits(changed));
      const LedgerLoads loads = ledger_loads(basis, *changed.policy, s.policy->criteria[k].ledger);
      const auto ratios = consequence.ratios_at(weight);
      ASSERT_EQ(ratios.size(), loads.is_ready() ? loads.ranked.size() : 0u);
      for (std::size_t i = 0; i < ratios.size(); ++i) EXPECT_NEAR(ratios[i], loads.people[consequence.people()[i]].ratio_value(), 2e-6) << seed;
    }
  }
}

TEST(Fit, RulesNeedANewBasisAndWeightsDoNot) {
  const Scenario s = rich_scenario(2);
  const LoadBasis basis = load_basis(s);
  const auto fits_after = [&](auto change) {
    Scenario other = s;
    other.policy.edit(change);
    return basis.fits(other);
  };
  EXPECT_FALSE(fits_after([](Policy& p) { p.fit.missing_skill = 1.5; }));
  EXPECT_FALSE(fits_after([](Policy& p) { p.criteria[1].cap_quantile = 0.9; }));
  EXPECT_FALSE(fits_after([](Policy& p) { p.entitlement.counts_fte = false; }));
  EXPECT_TRUE(fits_after([](Policy& p) { p.criteria[1].weight = 3; }));
  EXPECT_TRUE(fits_after([](Policy& p) { p.utilisation.overhead_share = 0.3; }));
  EXPECT_TRUE(fits_after([](Policy& p) { p.anonymity_threshold = 5; }));
  EXPECT_TRUE(fits_after([](Policy& p) { p.caps.clients_per_person = 5; }));
}

}  // namespace
}  // namespace evenhand
