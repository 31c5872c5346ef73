// The figures of the ownership screen: the same as asked for at once, kept while they hold, and in slices.
#include "app/ownership_figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "app/samples.h"
#include "domain/edit_ownership.h"
#include "domain/ownership_usual.h"

namespace evenhand::app {
namespace {

constexpr Date kToday{2026, 11, 1};

Scenario sample(std::string_view name) {
  const auto all = samples();
  return *std::ranges::find(all, name, &Sample::name)->build(kSampleDay);
}

OwnershipFigures figures_of(const Scenario& scenario) {
  OwnershipFigures figures;
  figures.follow(scenario, kToday);
  return figures;
}

void finish(OwnershipFigures& figures) {
  for (int slices = 0; figures.work(); ++slices) ASSERT_LT(slices, 100'000);
}

TEST(OwnershipFigures, the_radar_in_slices_is_the_radar_at_once) {
  const Scenario scenario = sample("claims");
  OwnershipFigures figures = figures_of(scenario);
  EXPECT_FALSE(figures.has_work());
  figures.want_radar();
  EXPECT_EQ(figures.radar(), nullptr);
  finish(figures);
  ASSERT_NE(figures.radar(), nullptr);
  const ownership::RecordIndex records(scenario);
  const auto rows = ownership::radar(records, ownership_policy_of(scenario), kToday);
  ASSERT_EQ(figures.radar()->accounts.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RadarAccount& account = figures.radar()->accounts[i];
    EXPECT_EQ(account.row, rows[i]);
    EXPECT_EQ((*scenario.clients)[account.client].id, rows[i].client);
    const auto verdict = ownership::verdict_on(ownership::evidence_for(records, ownership_policy_of(scenario), {.client = rows[i].client, .at = kToday}), ownership_policy_of(scenario));
    EXPECT_EQ(account.suggested, verdict.judgement.kind);
    EXPECT_DOUBLE_EQ(account.margin, verdict.judgement.margin_value());
  }
  EXPECT_EQ(figures.radar()->contested + figures.radar()->settled, rows.size());
  EXPECT_TRUE(figures.radar_progress().is_finished());
}

TEST(OwnershipFigures, every_account_with_two_or_more_claims_is_either_on_the_radar_or_calm) {
  const Scenario scenario = sample("claims");
  OwnershipFigures figures = figures_of(scenario);
  figures.want_radar();
  finish(figures);
  const RadarFigures& radar = *figures.radar();
  std::size_t several = 0;
  for (std::size_t i = 0; i < radar.size(); ++i) several += radar.at(i).claimants > 1 ? 1 : 0;
  EXPECT_EQ(several, radar.several_claimants);
  ASSERT_FALSE(radar.calm.empty());
  for (const RadarAccount& account : radar.calm) {
    EXPECT_TRUE(account.row.reasons.empty());
    const auto evidence = ownership::evidence_for(figures.records(), figures.policy(), {.client = account.row.client, .at = kToday});
    const auto verdict = ownership::verdict_on(evidence, figures.policy());
    EXPECT_EQ(account.claimants, evidence.claimants.size());
    EXPECT_EQ(account.level_first.size(), verdict.judgement.level_first.size());
    ASSERT_EQ(account.level_on.size(), verdict.tied_criteria.size());
    for (std::size_t i = 0; i < account.level_on.size(); ++i) EXPECT_EQ(account.level_on[i].people.size(), evidence.criteria[verdict.tied_criteria[i]].level.size());
  }
  EXPECT_EQ(radar.times, ownership::resolution_times(scenario, kToday));
  EXPECT_EQ(radar.satisfaction, ownership::satisfaction_while_coordinating(figures.records(), figures.policy(), kToday));
}

// Nobody is the owner before the day they became it.
TEST(OwnershipFigures, another_day_has_its_own_owners_and_radar) {
  const Scenario scenario = sample("claims");
  OwnershipFigures figures;
  const Date long_ago{2024, 1, 1};
  figures.follow(scenario, long_ago);
  figures.want_radar();
  finish(figures);
  EXPECT_EQ(figures.radar()->without_owner, scenario.clients->size());
  EXPECT_EQ(figures.radar()->size(), 0u);
  figures.follow(scenario, kToday);
  finish(figures);
  EXPECT_EQ(figures.radar()->without_owner, 0u);
}

TEST(OwnershipFigures, accounts_without_an_owner_are_counted) {
  Scenario scenario = sample("claims");
  const ClientId first = scenario.clients->front().id;
  OwnershipFigures figures = figures_of(scenario);
  figures.want_radar();
  finish(figures);
  const std::size_t before = figures.radar()->without_owner;
  scenario.assignments.edit([&](std::vector<Assignment>& all) { std::erase_if(all, [&](const Assignment& a) { return a.client == first; }); });
  figures.follow(scenario, kToday);
  EXPECT_EQ(figures.radar(), nullptr);
  finish(figures);
  EXPECT_EQ(figures.radar()->without_owner, before + 1);
}

TEST(OwnershipFigures, what_does_not_matter_keeps_them_and_the_day_does_not) {
  Scenario scenario = sample("claims");
  OwnershipFigures figures = figures_of(scenario);
  const std::uint64_t revision = figures.revision();
  scenario.title = "Another title";
  scenario.log.edit([](std::vector<LogEntry>& log) { log.push_back({.at = "2026-11-01T10:00", .what = "Something"}); });
  figures.follow(scenario, kToday);
  EXPECT_EQ(figures.revision(), revision);
  figures.follow(scenario, {2026, 11, 2});
  EXPECT_GT(figures.revision(), revision);
}

TEST(OwnershipFigures, a_claim_is_what_the_core_says_and_its_robustness_the_job_run_at_once) {
  const Scenario scenario = sample("claims");
  OwnershipFigures figures = figures_of(scenario);
  const ClientId client = scenario.clients->front().id;
  const ownership::RecordIndex records(scenario);
  const OwnershipPolicy& policy = ownership_policy_of(scenario);
  const auto evidence = ownership::evidence_for(records, policy, {.client = client, .at = kToday});
  const ClaimFigures& claim = figures.claim(client);
  EXPECT_EQ(claim.evidence, evidence);
  EXPECT_EQ(claim.verdict, ownership::verdict_on(evidence, policy));
  EXPECT_EQ(claim.flips, ownership::flips_of(evidence, policy));
  EXPECT_FALSE(figures.robustness(client, false));
  figures.want_robustness(client);
  finish(figures);
  for (const bool keeps_order : {false, true}) {
    const auto job = figures.robustness(client, keeps_order);
    const auto at_once = ownership::robustness_of(evidence, policy, {.keeps_order = keeps_order});
    ASSERT_TRUE(job);
    ASSERT_EQ(job->claimants.size(), at_once.claimants.size());
    for (std::size_t p = 0; p < job->claimants.size(); ++p) EXPECT_EQ(job->claimants[p].times_first, at_once.claimants[p].times_first);
  }
  EXPECT_FALSE(figures.robustness(ClientId{"somebody else"}, false));
}

TEST(OwnershipFigures, a_moved_weight_gives_the_verdict_of_its_band) {
  const Scenario scenario = sample("claims");
  OwnershipFigures figures = figures_of(scenario);
  int looked_at = 0;
  for (const Client& client : *scenario.clients) {
    const ClaimFigures claim = figures.claim(client.id);
    for (const auto& sweep : claim.sweeps) {
      for (const auto& band : sweep.bands) {
        if (band.to - band.from < 1e-3) continue;
        const double weight = (band.from + band.to) / 2;
        const auto moved = with_weights(claim.evidence, swept_weights(claim.evidence, sweep.criterion, weight));
        EXPECT_EQ(ownership::verdict_on(moved, figures.policy()).judgement.kind, band.kind) << client.name << ", criterion " << sweep.criterion << " at " << weight;
        ++looked_at;
      }
    }
  }
  EXPECT_GT(looked_at, 50);
}

TEST(OwnershipFigures, whole_points_sum_to_a_hundred_and_keep_the_one_that_was_moved) {
  const std::vector<double> weights = {0.333, 0.17, 0.2485, 0.2485};
  const std::vector<int> points = whole_points(weights, 1);
  EXPECT_EQ(std::accumulate(points.begin(), points.end(), 0), 100);
  EXPECT_EQ(points[1], 17);
  for (std::size_t k = 0; k < points.size(); ++k) EXPECT_NEAR(points[k], weights[k] * 100, 1.0);
}

TEST(OwnershipFigures, points_of_one_stage_are_agreed_as_the_next_version_and_leave_the_others) {
  const Scenario scenario = sample("claims");
  const OwnershipPolicy before = ownership_policy_of(scenario);
  std::vector<int> points(before.criteria.size(), 0);
  points[0] = 60;
  points[1] = 40;
  const Stamp stamp{.on = kToday, .at = {10, 0}, .by = "The team", .reason = "Tried on one account"};
  const auto next = with_stage_points(scenario, "Expansion", points, stamp);
  ASSERT_TRUE(next) << next.error().message;
  const OwnershipPolicy& after = ownership_policy_of(*next);
  EXPECT_TRUE(is_ownership_policy_agreed(*next));
  for (const OwnershipStage& stage : after.stages) {
    if (stage.name == "Expansion") continue;
    EXPECT_EQ(stage, stage_of(before, stage.name));
  }
  const OwnershipStage& row = stage_of(after, "Expansion");
  const auto weight = std::ranges::find(row.weights, after.criteria[0].id, &OwnershipWeight::criterion);
  ASSERT_NE(weight, row.weights.end());
  EXPECT_EQ(weight->points, 60);
  EXPECT_FALSE(with_stage_points(scenario, "Expansion", points, {.on = kToday}));
}

TEST(OwnershipFigures, a_claim_is_told_at_the_stage_asked_for_and_at_its_own_without_one) {
  const Scenario scenario = sample("claims");
  const ClientId client = scenario.clients->front().id;
  const OwnershipFigures figures = figures_of(scenario);
  const std::string own = scenario.clients->front().profile->stage;
  EXPECT_EQ(figures.claim(client).evidence.stage, own);
  const ClaimFigures at_renewal = figures.claim({client, "Renewal"});
  EXPECT_EQ(at_renewal.evidence.stage, "Renewal");
  EXPECT_NE(at_renewal.evidence, figures.claim(client).evidence);
  EXPECT_EQ(figures.claim({client, "Renewal"}).evidence, at_renewal.evidence);
}

TEST(OwnershipFigures, the_records_a_verdict_hangs_on_come_with_its_robustness) {
  const Scenario scenario = sample("claims");
  const ClientId client = scenario.clients->front().id;
  OwnershipFigures figures = figures_of(scenario);
  EXPECT_EQ(figures.record_flips(client), nullptr);
  figures.want_robustness(client);
  finish(figures);
  ASSERT_NE(figures.record_flips(client), nullptr);
  EXPECT_TRUE(figures.robustness(client, true));
  EXPECT_EQ(figures.record_flips({client, "Renewal"}), nullptr) << "another claim";
  figures.want_robustness({client, "Renewal"});
  EXPECT_FALSE(figures.robustness(client, true));
}

TEST(OwnershipFigures, hold_until_what_they_rest_on_changes) {
  Scenario scenario = sample("claims");
  const OwnershipFigures figures = figures_of(scenario);
  scenario.title = "Another title";
  EXPECT_TRUE(figures.holds_for(scenario));
  scenario.touchpoints.edit([](std::vector<Touchpoint>& all) { all.pop_back(); });
  EXPECT_FALSE(figures.holds_for(scenario));
}

}  // namespace
}  // namespace evenhand::app
