#include "fairness/rebalance_model.h"

#include <gtest/gtest.h>

#include "fairness/rebalance_cost.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rich_scenario.h"

namespace evenhand {
namespace {

using testing_support::books_by_count;
using testing_support::Random;
using testing_support::rich_scenario;

constexpr Date kToday{2026, 11, 21};

struct Case {
  Scenario scenario;
  LoadBasis basis = load_basis(scenario);
  LedgerLoads loads = ledger_loads(basis, *scenario.policy, Ledger::Burden);
  NameOf names = real_names(*scenario.people);
  Result<RebalanceModel> model = rebalance_model(scenario, basis, loads, kToday, names);
};

RebalanceOwners homes(const RebalanceProblem& problem) {
  RebalanceOwners owners;
  for (const RebalanceUnit& unit : problem.units) owners.push_back(unit.home);
  return owners;
}

std::size_t lead(const Case& c, std::size_t client) { return c.basis.index.person_of_assignment(lead_assignment(c.scenario, c.basis.index, client)); }

TEST(RebalanceModel, HoldsTheLoadsOfToday) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Case c{rich_scenario(seed)};
    if (!c.loads.is_ready()) continue;
    ASSERT_TRUE(c.model) << seed;
    const RebalanceProblem& problem = c.model->problem;
    const RebalanceFigures today = figures_of(problem, homes(problem));
    std::vector<std::int64_t> load = today.load;
    for (std::size_t u = 0; u < problem.units.size(); ++u) {
      if (!problem.units[u].is_forced()) continue;
      for (std::size_t k = 0; k < c.model->person.size(); ++k) load[k] += c.model->person[k] == c.model->today[u] ? problem.units[u].weight : 0;
    }
    EXPECT_FALSE(c.model->counts_clients);
    for (std::size_t k = 0; k < load.size(); ++k) {
      EXPECT_EQ(load[k], c.loads.people[c.model->person[k]].load) << seed;
      EXPECT_NEAR(c.model->ratio_value({load[k], problem.people[k].capacity}), c.loads.people[c.model->person[k]].ratio_value(), 1e-6);
    }
  }
}

TEST(RebalanceModel, OnlyWhoMayServeTakesAndLocksStay) {
  std::size_t forced = 0, moves = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Case c{rich_scenario(seed)};
    if (!c.loads.is_ready()) continue;
    const RebalanceProblem& problem = c.model->problem;
    for (std::size_t i = 0; i < c.basis.clients->size(); ++i) {
      const std::uint32_t u = c.model->unit_of_client[i];
      ASSERT_EQ(u == kNobody, c.model->stays[i] != StayReason::Moves);
      if (u == kNobody) {
        if (c.model->stays[i] == StayReason::Locked) EXPECT_TRUE(c.basis.eligibility.is_locked(i));
        continue;
      }
      EXPECT_FALSE(c.basis.eligibility.is_locked(i));
      const std::size_t owner = lead(c, i);
      EXPECT_EQ(problem.units[u].is_forced(), !c.basis.eligibility.can_serve(owner, i));
      (problem.units[u].is_forced() ? forced : moves) += 1;
      for (const std::uint32_t k : problem.classes[problem.units[u].eligible]) EXPECT_TRUE(c.basis.eligibility.may_take(c.model->person[k], i));
    }
  }
  EXPECT_GT(forced, 50u);
  EXPECT_GT(moves, 50u);
}

TEST(RebalanceModel, ByCountTheLoadIsWholeClients) {
  const Case c{books_by_count({77, 39, 76, 40, 80, 38, 79, 74, 38, 40, 40, 40, 40})};
  ASSERT_TRUE(c.model);
  EXPECT_TRUE(c.model->counts_clients);
  const RebalanceProblem& problem = c.model->problem;
  EXPECT_EQ(problem.total_load(), 701);
  EXPECT_EQ(problem.people[0].capacity, 1);
  EXPECT_EQ(figures_of(problem, homes(problem)).worst.load, 80);
  EXPECT_NEAR(c.model->ratio_value({80, 1}), 80.0 * 13 / 701, 1e-12);
}

TEST(RebalanceModel, AFamilyMovesAsOneAndALockKeepsIt) {
  Scenario s = books_by_count({4, 3});
  s.clients.edit([](std::vector<Client>& clients) {
    ClientProfile first, second;
    first.family = "Acme";
    second.family = "Borg";
    for (const std::size_t i : {0u, 1u, 4u}) clients[i].profile = first;
    for (const std::size_t i : {2u, 3u}) clients[i].profile = second;
  });
  s.assignments.edit([](std::vector<Assignment>& all) { all[2].is_locked = true; });
  const Case c{s};
  ASSERT_TRUE(c.model);
  EXPECT_EQ(c.model->unit_of_client[0], c.model->unit_of_client[1]);
  EXPECT_NE(c.model->unit_of_client[0], c.model->unit_of_client[4]) << "one family, two owners";
  EXPECT_EQ(c.model->problem.units[c.model->unit_of_client[0]].clients, 2);
  EXPECT_EQ(c.model->stays[2], StayReason::Locked);
  EXPECT_EQ(c.model->stays[3], StayReason::FamilyStays);
  EXPECT_EQ(c.model->problem.people[0].fixed_clients, 2);
}

TEST(RebalanceModel, CapsHoldAndAnImpossibleOneIsSaid) {
  Scenario s = books_by_count({4, 2});
  s.people.edit([](std::vector<Person>& p) {
    p[0].max_clients = 3;
    p[1].max_clients = 5;
    p[1].max_intake = 1;
  });
  const Case over{s};
  ASSERT_TRUE(over.model);
  EXPECT_EQ(over.model->problem.people[0].max_clients, 4) << "above the cap today: not further above it";
  EXPECT_EQ(over.model->problem.people[1].max_clients, 5);
  EXPECT_EQ(over.model->problem.people[1].max_intake, 1);

  s.people.edit([](std::vector<Person>& p) {
    p[0].fte = 0.0;
    p[1].max_clients = 5;
    p[1].max_intake = std::nullopt;
  });
  const Case full{s};
  ASSERT_FALSE(full.model);
  EXPECT_EQ(full.model.error().message,
            "6 clients fit only Name 2, where the caps leave room for 5. Raise a cap, or let somebody else serve them.");
}

TEST(RebalanceModel, NothingToMoveIsSaid) {
  Scenario s = books_by_count({1});
  s.assignments = std::vector<Assignment>{};
  const Case c{s};
  ASSERT_FALSE(c.model);
  EXPECT_EQ(c.model.error().code, ErrorCode::Empty);
}

TEST(RebalanceCost, EachFactAddsUpToOne) {
  Scenario s = books_by_count({3});
  s.policy.edit([](Policy& p) { p.criteria.push_back(testing_support::criterion("escalations", Ledger::Burden, 0)); });
  s.clients.edit([](std::vector<Client>& clients) {
    ClientProfile near;
    near.renewal_on = kToday;
    clients[0].profile = near;
    clients[0].values = {{{"escalations"}, 2.0}};
    ClientProfile past;
    past.renewal_on = Date{2026, 11, 20};
    clients[1].profile = past;
    clients[1].values = {{{"escalations"}, 0.0}};
  });
  const ClientId first = (*s.clients)[0].id, second = (*s.clients)[1].id;
  const PersonId person = (*s.people)[0].id;
  s.assignments.edit([](std::vector<Assignment>& all) { all[0].since = kToday; });
  s.touchpoints = std::vector<Touchpoint>{{.id = {"t1"}, .client = first, .person = person, .on = kToday},
                                          {.id = {"t2"}, .client = second, .person = person, .on = Date{2026, 10, 7}},
                                          {.id = {"t3"}, .client = second, .person = person, .on = kToday, .is_meaningful = false},
                                          {.id = {"t4"}, .client = second, .person = {"someone"}, .on = kToday}};
  const std::vector<ContinuityCost> costs = continuity_costs(s, ScenarioIndex(s), kToday);
  EXPECT_EQ(costs[0], (ContinuityCost{1000, 1000, 1000, 1000, 4000}));
  EXPECT_EQ(costs[0].total(), kMostMoveCost);
  EXPECT_EQ(costs[1], (ContinuityCost{500, 0, 0, 0, 500})) << "45 of 90 days";
  EXPECT_EQ(costs[2].total(), kLeastMoveCost);
  s.policy.edit([](Policy& policy) { policy.continuity = {.recency = 50, .renewal = 0, .owner_change = 100, .escalation = 20}; });
  const std::vector<ContinuityCost> weighed = continuity_costs(s, ScenarioIndex(s), kToday);
  EXPECT_EQ(weighed[0].total(), kLeastMoveCost + 500 + 1000 + 200);
  EXPECT_EQ(weighed[0].renewal, 1000) << "the record is told as it is";
  EXPECT_EQ(weighed[1].total(), kLeastMoveCost + 250);
}

}  // namespace
}  // namespace evenhand
