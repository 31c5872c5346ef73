// A public sample when it is at hand, beside the project: orders are taken as touchpoints and, with their amounts, as won business, through the
// import as a person would bring them in.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>

#include "claims.h"
#include "northwind.h"
#include "ownership/sensitivity.h"
#include "unit/places.h"

namespace evenhand::ownership {
namespace {

std::optional<Scenario> northwind() {
  const std::vector<testing_support::NamedTable> files = testing_support::northwind_tables(::evenhand::testing_support::shared_folder() + "data/northwind/");
  if (files.empty()) return std::nullopt;
  auto built = testing_support::imported(files);
  EXPECT_TRUE(built.has_value());
  if (!built) return std::nullopt;
  Scenario scenario = std::move(*built);
  OwnershipPolicy policy = usual_ownership_policy();
  policy.criteria.push_back({.id = {"z-orders"}, .name = "Orders", .source = EvidenceSource::Touchpoints});
  for (OwnershipStage& stage : policy.stages) stage.weights.push_back({{"z-orders"}, 15});
  scenario.ownership_policy = std::move(policy);
  return scenario;
}

TEST(Northwind, orders_with_amounts_come_in_as_won_business_through_the_import) {
  const auto scenario = northwind();
  if (!scenario) GTEST_SKIP() << "no sample data";
  EXPECT_EQ(scenario->touchpoints->size(), 830u);
  ASSERT_EQ(scenario->opportunities->size(), 830u);
  double sum = 0.0;
  std::size_t first = 0;
  for (const Opportunity& deal : *scenario->opportunities) {
    EXPECT_EQ(deal.state, OpportunityState::Won);
    EXPECT_TRUE(deal.closed && deal.credits.size() == 1u) << deal.id.value;
    sum += deal.amount;
    first += deal.kind == OpportunityKind::NewBusiness;
  }
  EXPECT_NEAR(sum, 1'265'793.04, 5.0) << "the known turnover of the sample";
  EXPECT_EQ(first, 89u) << "once for each customer who ordered";
}

TEST(Northwind, every_customer_served_by_several_gets_a_verdict_with_margin_and_flips) {
  const auto scenario = northwind();
  if (!scenario) GTEST_SKIP() << "no sample data";
  const RecordIndex records(*scenario);
  const OwnershipPolicy& policy = *scenario->ownership_policy;
  std::size_t several = 0, level_orders = 0, with_flips = 0;
  for (const Client& client : *scenario->clients) {
    const ClaimEvidence claim = evidence_for(records, policy, {client.id, {1998, 5, 6}});
    if (claim.claimants.size() < 2) continue;
    ++several;
    const ClaimVerdict verdict = verdict_on(claim, policy);
    const FlipAnalysis flips = flips_of(claim, policy);
    const std::vector<CriterionSweep> sweeps = sweeps_of(claim, policy);
    int shown = 0;
    for (const Contribution& c : verdict.contributions) shown += c.thousandths;
    EXPECT_EQ(shown, verdict.margin_thousandths);
    with_flips += flips.first_change.has_value() && !sweeps.empty();
    const CriterionEvidence& orders = claim.criteria.back();
    std::map<std::string, int> counts;
    for (const Touchpoint* t : records.touchpoints(client.id)) ++counts[t->person.value];
    int most = 0;
    for (const auto& [id, count] : counts) most = std::max(most, count);
    const auto first = std::ranges::count_if(counts, [&](const auto& c) { return c.second == most; });
    EXPECT_EQ(orders.level.size(), first > 1 ? static_cast<std::size_t>(first) : 0u) << client.id.value;
    level_orders += !orders.level.empty();
    EXPECT_EQ(std::ranges::find(verdict.tied_criteria, policy.criteria.size() - 1) != verdict.tied_criteria.end(), first > 1);
  }
  EXPECT_EQ(several, 88u);
  EXPECT_EQ(level_orders, 30u);
  EXPECT_EQ(with_flips, 88u);
}

// The tables made up for the bench are claims of the same size.
TEST(Northwind, tables_made_up_in_its_place_give_as_many_claims) {
  const auto scenario = testing_support::imported(testing_support::made_up_tables());
  ASSERT_TRUE(scenario.has_value());
  const RecordIndex records(*scenario);
  std::size_t several = 0;
  for (const Client& client : *scenario->clients) several += evidence_for(records, usual_ownership_policy(), {client.id, {1998, 5, 6}}).claimants.size() > 1;
  EXPECT_GT(several, 80u);
  EXPECT_EQ(scenario->opportunities->size(), 830u);
}

}  // namespace
}  // namespace evenhand::ownership
