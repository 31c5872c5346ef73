// What must not change the loads: names, order, the unit of a criterion, a second team that is a copy of the first.
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "domain/validate.h"
#include "fairness/measures.h"
#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

using testing_support::padded;
using testing_support::Random;
using testing_support::random_scenario;

std::vector<std::size_t> random_order(std::size_t count, Random& random) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  random.shuffle(order);
  return order;
}

// The same team under other ids: thing i gets the id of number order[i].
Scenario renamed(const Scenario& s, const std::vector<std::size_t>& people, const std::vector<std::size_t>& clients) {
  const ScenarioIndex index(s);
  Scenario other = s;
  other.people.edit([&](std::vector<Person>& list) {
    for (std::size_t j = 0; j < list.size(); ++j) list[j].id = {padded("p", people[j])};
    std::ranges::sort(list, {}, &Person::id);
  });
  other.clients.edit([&](std::vector<Client>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) list[i].id = {padded("c", clients[i])};
    std::ranges::sort(list, {}, &Client::id);
  });
  other.assignments.edit([&](std::vector<Assignment>& list) {
    for (std::size_t a = 0; a < list.size(); ++a) {
      list[a].client = {padded("c", clients[index.client_of_assignment(a)])};
      list[a].person = {padded("p", people[index.person_of_assignment(a)])};
    }
    std::ranges::sort(list, {}, [](const Assignment& a) { return std::pair(a.client, a.person); });
  });
  return other;
}

TEST(LoadProperties, RenamingAndReorderingOnlyPermutes) {
  for (std::size_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    const Scenario s = random_scenario(seed, {.people = 2 + seed % 8, .clients = 60});
    const auto people = random_order(s.people->size(), random), clients = random_order(s.clients->size(), random);
    Scenario other = renamed(s, people, clients);
    other.policy.edit([](Policy& p) { std::ranges::reverse(p.criteria); });
    ASSERT_FALSE(validate(other));
    const LedgerLoads before = ledger_loads(s, Ledger::Burden), after = ledger_loads(other, Ledger::Burden);
    for (std::size_t i = 0; i < clients.size(); ++i) {
      EXPECT_LE(std::abs(before.client_load[i] - after.client_load[clients[i]]), 1) << "only ties may round differently";
    }
    for (std::size_t j = 0; j < people.size(); ++j) {
      EXPECT_NEAR(static_cast<double>(before.people[j].load), static_cast<double>(after.people[people[j]].load), 60.0);
      EXPECT_EQ(before.people[j].client_count, after.people[people[j]].client_count);
    }
  }
}

// Without ties nothing rounds differently: every figure is exactly the same.
TEST(LoadProperties, RenamingIsExactWithoutTies) {
  for (std::size_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    Scenario s = random_scenario(seed, {.people = 5, .clients = 50, .has_gaps = false});
    s.clients.edit([&](std::vector<Client>& list) {
      for (Client& c : list) {
        for (CriterionValue& v : c.values) v.value = 1.0 + random.unit();
      }
    });
    s.policy.edit([](Policy& p) { p.criteria[1].weight += p.criteria[1].weight == 0 ? 9 : 0; });
    const auto people = random_order(5, random), clients = random_order(50, random);
    const LedgerLoads before = ledger_loads(s, Ledger::Burden), after = ledger_loads(renamed(s, people, clients), Ledger::Burden);
    for (std::size_t i = 0; i < clients.size(); ++i) ASSERT_EQ(before.client_load[i], after.client_load[clients[i]]) << seed;
  }
}

Scenario scaled(const Scenario& s, const CriterionId& criterion, double factor) {
  Scenario other = s;
  other.clients.edit([&](std::vector<Client>& list) {
    for (Client& c : list) {
      for (CriterionValue& v : c.values) v.value *= v.criterion == criterion ? factor : 1.0;
    }
  });
  return other;
}

TEST(LoadProperties, TheUnitOfACriterionDoesNotMatter) {
  for (std::size_t seed = 1; seed <= 60; ++seed) {
    const Scenario s = random_scenario(seed, {.people = 6, .clients = 80, .has_whole_values = true});
    const LedgerLoads before = ledger_loads(s, Ledger::Burden);
    for (const double factor : {3.0, 60.0, 1000.0, 0x1p-20}) {
      EXPECT_EQ(before.client_load, ledger_loads(scaled(s, {"k1"}, factor), Ledger::Burden).client_load) << seed << " times " << factor;
    }
    const LedgerLoads odd = ledger_loads(scaled(s, {"k1"}, 0.1234567), Ledger::Burden);
    for (std::size_t i = 0; i < before.client_load.size(); ++i) EXPECT_LE(std::abs(before.client_load[i] - odd.client_load[i]), 1);
  }
}

// Everyone and everything twice, side by side.
Scenario twice(const Scenario& s) {
  Scenario other = s;
  const auto doubled = [](auto& list, auto rename) {
    auto copy = list;
    for (auto& item : copy) rename(item);
    list.insert(list.end(), copy.begin(), copy.end());
  };
  other.people.edit([&](auto& list) { doubled(list, [](Person& p) { p.id.value = "q" + p.id.value; }); });
  other.clients.edit([&](auto& list) { doubled(list, [](Client& c) { c.id.value = "d" + c.id.value; }); });
  other.assignments.edit([&](auto& list) {
    doubled(list, [](Assignment& a) {
      a.client.value = "d" + a.client.value;
      a.person.value = "q" + a.person.value;
    });
  });
  return other;
}

TEST(LoadProperties, ACopyOfTheTeamChangesNoMeasure) {
  for (std::size_t seed = 1; seed <= 60; ++seed) {
    const Scenario s = random_scenario(seed, {.people = 2 + seed % 8, .clients = 50});
    const Scenario both = twice(s);
    ASSERT_FALSE(validate(both));
    const LoadBasis one = load_basis(s), two = load_basis(both);
    const Measures a = measures(one, ledger_loads(one, *s.policy, Ledger::Burden));
    const Measures b = measures(two, ledger_loads(two, *both.policy, Ledger::Burden));
    const double near = 2e-6;
    EXPECT_NEAR(a.max_ratio, b.max_ratio, near);
    EXPECT_NEAR(a.min_ratio, b.min_ratio, near);
    EXPECT_NEAR(a.hoover, b.hoover, near);
    EXPECT_NEAR(a.gini, b.gini, near);
    EXPECT_NEAR(a.variation, b.variation, near);
    EXPECT_NEAR(a.jain, b.jain, near);
    EXPECT_NEAR(a.theil.total, b.theil.total, near);
    EXPECT_NEAR(a.theil.between, b.theil.between, near);
    EXPECT_NEAR(a.atkinson, b.atkinson, near);
    EXPECT_EQ(2 * a.outside(), b.outside());
  }
}

}  // namespace
}  // namespace evenhand
