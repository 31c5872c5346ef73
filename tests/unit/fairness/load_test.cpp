#include "fairness/load.h"

#include <gtest/gtest.h>

#include <numeric>

#include "domain/edit_scenario.h"
#include "unit/domain/random_scenario.h"
#include "unit/domain/single_edits.h"
#include "unit/fairness/reference.h"

namespace evenhand {
namespace {

using testing_support::random_scenario;

double share(std::int64_t units) { return static_cast<double>(units) / static_cast<double>(kWhole); }

// Two people, three clients with hours 10, 20, 30; the first person has the first two.
Scenario hours_by_hand() {
  Scenario s = testing_support::books_by_count({2, 1});
  s.policy.edit([](Policy& p) { p.criteria = {testing_support::criterion("hours", Ledger::Burden, 40)}; });
  s.clients.edit([](std::vector<Client>& c) {
    for (std::size_t i = 0; i < 3; ++i) c[i].values = {{{"hours"}, 10.0 * static_cast<double>(i + 1)}};
  });
  return s;
}

TEST(Load, ByHand) {
  const LedgerLoads loads = ledger_loads(hours_by_hand(), Ledger::Burden);
  ASSERT_TRUE(loads.is_ready());
  EXPECT_EQ(loads.client_load, (std::vector<std::int64_t>{166'666'667, 333'333'333, 500'000'000}));
  EXPECT_EQ(loads.people[0].load, 500'000'000);
  EXPECT_EQ(loads.people[0].entitlement, 500'000'000);
  EXPECT_DOUBLE_EQ(loads.people[0].ratio_value(), 1.0);
  EXPECT_DOUBLE_EQ(loads.people[0].load_points(), 500.0);
  EXPECT_EQ(loads.people[0].client_count, 2u);
  EXPECT_EQ(loads.criteria[0].state, CriterionState::Counted);
  EXPECT_DOUBLE_EQ(loads.criteria[0].weight, 1.0);
}

TEST(Load, AgreesWithTheReference) {
  for (std::size_t seed = 1; seed <= 120; ++seed) {
    const Scenario s = random_scenario(seed, {.people = 2 + seed % 9, .clients = 10 + seed % 60});
    for (const Ledger ledger : kLedgers) {
      const LedgerLoads loads = ledger_loads(s, ledger);
      const reference::Loads expected = reference::loads(s, ledger);
      ASSERT_EQ(loads.is_ready(), expected.is_ready) << seed;
      if (!loads.is_ready()) continue;
      for (std::size_t i = 0; i < s.clients->size(); ++i) {
        const std::string& id = (*s.clients)[i].id.value;
        const auto l = expected.client.contains(id) ? expected.client.at(id) : expected.unassigned.at(id);
        EXPECT_NEAR(share(loads.client_load[i]), static_cast<double>(l), 1.01e-9) << seed << " " << id;
      }
      for (std::size_t j = 0; j < s.people->size(); ++j) {
        const std::string& id = (*s.people)[j].id.value;
        EXPECT_NEAR(share(loads.people[j].load), static_cast<double>(expected.person.at(id)), 1e-9 * static_cast<double>(s.clients->size()));
        EXPECT_NEAR(share(loads.people[j].entitlement), static_cast<double>(expected.entitlement.at(id)), 1.01e-9);
      }
    }
  }
}

TEST(Load, EverythingSumsExactly) {
  for (std::size_t seed = 1; seed <= 120; ++seed) {
    const Scenario s = random_scenario(seed, {.people = 1 + seed % 11, .clients = 5 + seed % 90});
    const LoadBasis basis = load_basis(s);
    const LedgerLoads loads = ledger_loads(basis, *s.policy, Ledger::Burden);
    ASSERT_TRUE(loads.is_ready());
    std::int64_t of_clients = 0, of_people = 0, entitled = 0;
    for (std::size_t i = 0; i < s.clients->size(); ++i) {
      const auto run = basis.index.assignments_of_client(i);
      if (run.is_empty()) continue;
      of_clients += loads.client_load[i];
      std::int64_t parts = 0;
      for (auto a = run.first; a < run.last; ++a) parts += loads.part_load[a];
      EXPECT_EQ(parts, loads.client_load[i]);
    }
    for (const PersonLoad& p : loads.people) {
      of_people += p.load;
      entitled += p.entitlement;
    }
    EXPECT_EQ(of_clients, kWhole);
    EXPECT_EQ(of_people, kWhole);
    EXPECT_EQ(entitled, kWhole);
  }
}

TEST(Load, MissingValuesAreEstimatedByTheMedianOfTheSegment) {
  Scenario s = testing_support::books_by_count({5, 1});
  s.policy.edit([](Policy& p) { p.criteria = {testing_support::criterion("hours", Ledger::Burden, 1)}; });
  s.clients.edit([](std::vector<Client>& c) {
    const double hours[] = {2, 4, 9, 100};
    for (std::size_t i = 0; i < 4; ++i) c[i].values = {{{"hours"}, hours[i]}};
    for (const std::size_t i : {0u, 1u, 2u, 4u}) c[i].segment = "Small";
    c[3].segment = "Large";
    c[5].segment = "Other";
  });
  const LoadBasis basis = load_basis(s);
  const CriterionBasis& hours = basis.criteria[0];
  EXPECT_EQ(hours.known, 4u);
  EXPECT_DOUBLE_EQ(hours.value[4], 4.0) << "median of 2, 4, 9";
  EXPECT_DOUBLE_EQ(hours.value[5], 6.5) << "nothing known in the segment: median of 2, 4, 9, 100";
  EXPECT_TRUE(hours.is_estimated[4] && hours.is_estimated[5] && !hours.is_estimated[3]);
  EXPECT_DOUBLE_EQ(hours.total, 125.5);
  EXPECT_DOUBLE_EQ(hours.estimated_total, 10.5);
  EXPECT_DOUBLE_EQ(hours.person_total[0], 119.0);
  EXPECT_DOUBLE_EQ(hours.person_estimated[0], 4.0);
  EXPECT_EQ(hours.person_known[0], 4u);
  ASSERT_EQ(hours.outliers.size(), 1u);
  EXPECT_EQ(hours.outliers[0].client, 3u);
  EXPECT_NEAR(hours.outliers[0].share, 100 / 125.5, 1e-12);

  const LedgerLoads loads = ledger_loads(basis, *s.policy, Ledger::Burden);
  EXPECT_NEAR(loads.criteria[0].coverage, 4.0 / 6.0, 1e-15);
  EXPECT_NEAR(loads.criteria[0].estimated_part, 10.5 / 125.5, 1e-15);
  EXPECT_NEAR(loads.people[0].estimated_part, 4.0 / 119.0, 1e-8);
  EXPECT_NEAR(loads.people[1].estimated_part, 1.0, 1e-8);
}

TEST(Load, CriteriaWithoutASumDropOutByName) {
  Scenario s = hours_by_hand();
  s = *with_criterion_added(s, testing_support::criterion("unknown", Ledger::Burden, 70));
  s = *with_criterion_added(s, testing_support::criterion("zero", Ledger::Burden, 20));
  s = *with_criterion_added(s, testing_support::criterion("unweighted", Ledger::Burden, 0));
  for (const Client& c : *hours_by_hand().clients) s = *with_client_value(s, c.id, {"zero"}, 0.0);
  const LedgerLoads loads = ledger_loads(s, Ledger::Burden);
  EXPECT_EQ(loads.criteria[0].state, CriterionState::Counted);
  EXPECT_DOUBLE_EQ(loads.criteria[0].weight, 1.0) << "the weights of the rest are rescaled";
  EXPECT_EQ(loads.criteria[1].state, CriterionState::NothingKnown);
  EXPECT_EQ(loads.criteria[2].state, CriterionState::SumIsZero);
  EXPECT_EQ(loads.criteria[3].state, CriterionState::NoWeight);
  EXPECT_EQ(loads.client_load, ledger_loads(hours_by_hand(), Ledger::Burden).client_load);
}

TEST(Load, UnassignedClientsAreApart) {
  Scenario s = *with_client_unassigned(hours_by_hand(), {"c000002"});
  const LedgerLoads loads = ledger_loads(s, Ledger::Burden);
  EXPECT_EQ(loads.people[0].load, kWhole);
  EXPECT_EQ(loads.people[1].load, 0);
  EXPECT_EQ(loads.unassigned, std::vector<std::size_t>{2});
  EXPECT_EQ(loads.unassigned_load, kWhole) << "30 hours beside the 30 that are carried";
}

TEST(Load, LoadWithoutCapacityIsListedAndHasNoRatio) {
  Scenario s = testing_support::books_by_count({3, 2, 0, 4});
  s = *with_person_fte(s, {"p000001"}, 0.0);
  s = *with_person_fte(s, {"p000002"}, 0.0);
  const LedgerLoads loads = ledger_loads(s, Ledger::Burden);
  EXPECT_EQ(loads.without_capacity, std::vector<std::size_t>{1});
  EXPECT_EQ(loads.people[1].state, PersonState::WithoutCapacity);
  EXPECT_EQ(loads.people[2].state, PersonState::LeftOut);
  EXPECT_EQ(loads.ranked, (std::vector<std::size_t>{3, 0}));
}

TEST(Load, StatesInsteadOfErrors) {
  const Scenario s = hours_by_hand();
  EXPECT_EQ(ledger_loads(s, Ledger::Opportunity).state, LedgerState::NothingCounted);
  EXPECT_EQ(ledger_loads(*with_weight(s, {"hours"}, 0), Ledger::Burden).state, LedgerState::NothingCounted);
  Scenario free = s;
  for (const Client& c : *s.clients) free = *with_client_unassigned(free, c.id);
  EXPECT_EQ(ledger_loads(free, Ledger::Burden).state, LedgerState::NobodyAssigned);
  Scenario idle = s;
  for (const Person& p : *s.people) idle = *with_person_fte(idle, p.id, 0.0);
  EXPECT_EQ(ledger_loads(idle, Ledger::Burden).state, LedgerState::NobodyHasCapacity);
  EXPECT_EQ(ledger_loads(idle, Ledger::Burden).without_capacity.size(), 2u);
  EXPECT_EQ(ledger_loads(Scenario{}, Ledger::Burden).state, LedgerState::NobodyAssigned);
}

TEST(Load, TheBasisFitsWhateverOnlyWeightsChanged) {
  const Scenario s = random_scenario(5);
  const LoadBasis basis = load_basis(s);
  EXPECT_TRUE(basis.fits(s));
  const Scenario weighted = *with_tolerance(*with_ledger(*with_weight(s, {"k1"}, 77), {"k2"}, Ledger::Visibility), 0.1);
  EXPECT_TRUE(basis.fits(weighted));
  EXPECT_FALSE(basis.fits(*with_client_value(s, {"c000001"}, {"k1"}, 5.0)));
  EXPECT_FALSE(basis.fits(*with_client_moved(s, {"c000001"}, {"p000005"})) && basis.fits(*with_client_moved(s, {"c000001"}, {"p000004"})));
  EXPECT_FALSE(basis.fits(*with_criterion_removed(s, {"k1"})));
  for (const Ledger ledger : kLedgers) {
    EXPECT_EQ(ledger_loads(basis, *weighted.policy, ledger).client_load, ledger_loads(weighted, ledger).client_load);
  }
}

// Values near the limits of a double neither overflow nor lose the sum.
TEST(Load, ExtremeValues) {
  for (const double size : {1.7e308, 1e-300, 5e-324, 1e15}) {
    Scenario s = hours_by_hand();
    for (const char* id : {"c000000", "c000001", "c000002"}) s = *with_client_value(s, {id}, {"hours"}, size);
    const LedgerLoads loads = ledger_loads(s, Ledger::Burden);
    ASSERT_TRUE(loads.is_ready());
    EXPECT_EQ(loads.client_load, (std::vector<std::int64_t>{333'333'334, 333'333'333, 333'333'333})) << size;
  }
}

}  // namespace
}  // namespace evenhand
