// The revenue carried, from the exports of CRMs as they come to the claim and its sentences (O2).
#include <gtest/gtest.h>

#include <algorithm>

#include "app/ownership_figures.h"
#include "domain/revenue_criterion.h"
#include "ownership/ownership_texts.h"
#include "unit/exchange/import_of.h"

namespace evenhand::ownership {
namespace {

constexpr Date kToday{2026, 11, 1};

Scenario imported(std::string_view file) {
  const auto built = exchange::build_scenario(exchange::testing_support::import_of_file(file), "Import", "2026-11-01");
  EXPECT_TRUE(built.has_value()) << file;
  return built ? *built : Scenario();
}

const Client& client_of(const Scenario& scenario, std::string_view name) { return *std::ranges::find(*scenario.clients, name, &Client::name); }

const CriterionEvidence& influence(const ClaimEvidence& claim) { return *std::ranges::find(claim.criteria, OwnershipCriterionId{"revenue"}, &CriterionEvidence::criterion); }

std::string not_read(const Scenario& scenario, std::string_view client) {
  const OwnershipPolicy& policy = ownership_policy_of(scenario);
  const ClaimEvidence claim = evidence_for(RecordIndex(scenario), policy, {client_of(scenario, client).id, kToday});
  const ClaimVerdict verdict = verdict_on(claim, policy);
  const NameOf names = real_names(*scenario.people);
  return revenue_sentence({claim, policy, verdict, names}, scenario);
}

void expect_carried(const Scenario& scenario, std::string_view client, std::string_view person, double revenue) {
  const ClaimEvidence claim = evidence_for(RecordIndex(scenario), ownership_policy_of(scenario), {client_of(scenario, client).id, kToday});
  ASSERT_EQ(claim.claimants.size(), 1u) << client;
  EXPECT_EQ(real_names(*scenario.people)(claim.claimants[0]), person);
  EXPECT_FALSE(influence(claim).is_silent()) << client;
  EXPECT_DOUBLE_EQ(influence(claim).of[0].value, revenue);
  EXPECT_EQ(not_read(scenario, client), "");
}

TEST(RevenueCarried, an_export_of_hubspot_is_read_as_it_comes) {
  const Scenario scenario = imported("csv/hubspot.csv");
  expect_carried(scenario, "Lumen Optics", "Robin Hale", 1'200'000);
  expect_carried(scenario, "Tidewater Labs", "Sam Ortega", 88'000);
  EXPECT_EQ(not_read(scenario, "Blue Mesa"), "The revenue carried is not read: “Annual Revenue” is not known for this account.");
}

TEST(RevenueCarried, an_export_of_salesforce_is_read_as_it_comes) {
  const Scenario scenario = imported("csv/salesforce.csv");
  expect_carried(scenario, "Brightwater Foods", "Dana Whitlock", 1'250'000);
  expect_carried(scenario, "Ostsee Werft", "Lee Okafor", 2'004'000);
}

TEST(RevenueCarried, the_radar_reads_the_same_criterion) {
  Scenario scenario = imported("csv/hubspot.csv");
  const ClientId client = client_of(scenario, "Lumen Optics").id;
  std::vector<Touchpoint> touches;
  for (std::size_t p = 0; p < 2; ++p) touches.push_back({.id = {"t" + std::to_string(p)}, .client = client, .person = (*scenario.people)[p].id, .on = {2026, 10, 20}, .kind = TouchpointKind::Call});
  scenario.touchpoints = touches;
  app::OwnershipFigures figures;
  figures.follow(scenario, kToday);
  figures.want_radar();
  while (figures.work()) {}
  const app::RadarFigures* radar = figures.radar();
  ASSERT_TRUE(radar && radar->accounts.size() == 1u);
  EXPECT_EQ(radar->accounts[0].revenue, 1'200'000.0);
}

TEST(RevenueCarried, the_sentence_says_why_none_is_read) {
  Scenario scenario = imported("csv/hubspot.csv");
  OwnershipPolicy rules = usual_ownership_policy();
  rules.revenue = {std::string(kNoRevenue)};
  scenario.ownership_policy = rules;
  EXPECT_EQ(not_read(scenario, "Lumen Optics"), "The revenue carried is not read: so the rules say.");
  scenario.ownership_policy = OwnershipPolicy();
  Policy load = *scenario.policy;
  for (Criterion& each : load.criteria) {
    if (is_named_as_revenue(each.name)) each.name = "Fees";
  }
  scenario.policy = load;
  EXPECT_EQ(not_read(scenario, "Lumen Optics"), "The revenue carried is not read: no criterion of the load is named as revenue; the rules can say which one it is.");
}

}  // namespace
}  // namespace evenhand::ownership
