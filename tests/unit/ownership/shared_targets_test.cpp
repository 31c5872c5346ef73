// Targets that several functions answer for together.
#include "ownership/shared_targets.h"

#include <gtest/gtest.h>

#include "claims.h"

namespace evenhand::ownership {
namespace {

const Date kToday{2026, 11, 1};

// Acme (Sales and Customer success), Borg (both), Coda (Sales alone).
Scenario three_accounts() {
  Scenario scenario = testing_support::acme();
  scenario.touchpoints = {};
  scenario.clients = std::vector<Client>{{.id = {"acme"}, .name = "Acme"}, {.id = {"borg"}, .name = "Borg"}, {.id = {"coda"}, .name = "Coda"}};
  scenario.clients.edit([](std::vector<Client>& clients) {
    clients[0].profile = ClientProfile{.satisfaction = 9.5};
    clients[1].profile = ClientProfile{.satisfaction = 8.0};
    clients[2].profile = ClientProfile{.satisfaction = 10.0};
  });
  scenario.assignments = std::vector<Assignment>{{.client = {"acme"}, .person = {"ann"}, .share = 0.5},
                                                 {.client = {"acme"}, .person = {"bob"}, .share = 0.5},
                                                 {.client = {"borg"}, .person = {"ann"}, .share = 1.0},
                                                 {.client = {"coda"}, .person = {"ann"}, .share = 1.0}};
  scenario.touchpoints = std::vector<Touchpoint>{{.id = {"t1"}, .client = {"borg"}, .person = {"bob"}, .on = {2026, 5, 1}}};
  const auto deal = [](const char* id, const char* client, OpportunityKind kind, OpportunityState state, double amount, Date closed) {
    return Opportunity{.id = {id}, .client = {client}, .kind = kind, .state = state, .amount = amount, .closed = closed, .credits = {{{"ann"}, 0.25}, {{"bob"}, 0.75}}};
  };
  using enum OpportunityKind;
  using enum OpportunityState;
  scenario.opportunities = std::vector<Opportunity>{deal("o1", "acme", Renewal, Won, 1000, {2026, 3, 1}),   deal("o2", "borg", Renewal, Lost, 500, {2026, 4, 1}),
                                                    deal("o3", "coda", Renewal, Won, 9000, {2026, 4, 1}),   deal("o4", "borg", Expansion, Won, 400, {2026, 6, 1}),
                                                    deal("o5", "borg", Expansion, Won, 800, {2025, 6, 1}),  deal("o6", "borg", Renewal, Open, 700, {2026, 12, 1}),
                                                    deal("o7", "acme", Expansion, Won, 300, {2026, 11, 2})};
  return scenario;
}

SharedTargetResult result(const Scenario& scenario, SharedTargetKind kind, double target, std::string unit, std::vector<std::string> functions = {}) {
  const RecordIndex records(scenario);
  return result_of(records, {.kind = kind, .target = target, .unit = std::move(unit), .functions = std::move(functions)}, kToday);
}

TEST(SharedTargets, look_at_accounts_that_two_of_the_functions_serve) {
  const Scenario scenario = three_accounts();
  const RecordIndex records(scenario);
  const std::vector<ClientId> both = {{"acme"}, {"borg"}};
  EXPECT_EQ(shared_accounts(records, {}, kToday), both);
  EXPECT_EQ(shared_accounts(records, {"customer success", "Sales"}, kToday), both);
  EXPECT_TRUE(shared_accounts(records, {"Sales", "Support"}, kToday).empty());
  EXPECT_EQ(shared_accounts(records, {}, {2026, 4, 30}).size(), 1u) << "before the first contact with Borg";
}

TEST(SharedTargets, retention_is_of_decided_renewals) {
  const SharedTargetResult share = result(three_accounts(), SharedTargetKind::Retention, 50, "%");
  EXPECT_EQ(share.known, 2u);
  ASSERT_TRUE(share.value);
  EXPECT_DOUBLE_EQ(*share.value, 50.0);
  EXPECT_TRUE(share.is_met);
  EXPECT_DOUBLE_EQ(*result(three_accounts(), SharedTargetKind::Retention, 50, "EUR").value, 1000.0);
  ASSERT_EQ(share.parts.size(), 2u);
  EXPECT_EQ(share.parts[0], (FunctionPart{"Customer success", 750.0}));
  EXPECT_EQ(share.parts[1], (FunctionPart{"Sales", 250.0}));
}

TEST(SharedTargets, expansion_counts_a_year_and_nothing_to_come) {
  EXPECT_DOUBLE_EQ(*result(three_accounts(), SharedTargetKind::Expansion, 0, "EUR").value, 400.0);
  const SharedTargetResult share = result(three_accounts(), SharedTargetKind::Expansion, 60, "%");
  EXPECT_DOUBLE_EQ(*share.value, 50.0);
  EXPECT_FALSE(share.is_met);
}

TEST(SharedTargets, advocacy_is_of_known_satisfaction) {
  Scenario scenario = three_accounts();
  EXPECT_DOUBLE_EQ(*result(scenario, SharedTargetKind::Advocacy, 0, "%").value, 50.0);
  EXPECT_DOUBLE_EQ(*result(scenario, SharedTargetKind::Advocacy, 0, "references").value, 1.0);
  scenario.clients.edit([](std::vector<Client>& clients) {
    for (Client& client : clients) client.profile = {};
  });
  const SharedTargetResult unknown = result(scenario, SharedTargetKind::Advocacy, 0, "%");
  EXPECT_FALSE(unknown.value);
  EXPECT_FALSE(unknown.is_met) << "not known is not met";
}

}  // namespace
}  // namespace evenhand::ownership
