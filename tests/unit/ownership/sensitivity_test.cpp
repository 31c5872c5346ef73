// Flips against what brute force and exact arithmetic say.
#include "ownership/sensitivity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "claims.h"
#include "ownership/sweeps.h"
#include "unit/thorough.h"
#include "weights.h"

namespace evenhand::ownership {
namespace {

using testing_support::claim_of;
using testing_support::judged;
using testing_support::moved_between;
using testing_support::nearby;
using testing_support::part_way;
using testing_support::policy_of;
using testing_support::Random;
using testing_support::random_claim;
using testing_support::weights_of;

TEST(Sweeps, a_criterion_that_counts_nothing_yet_can_be_turned_as_well) {
  const ClaimEvidence claim = claim_of({60, 40, 0}, {{700, 300}, {500, 500}, {0, 1000}}, 2);
  const OwnershipPolicy policy = policy_of(claim);
  const auto sweep = sweep_of(claim, policy, 2);
  ASSERT_TRUE(sweep);
  EXPECT_EQ(sweep->now, 0.0);
  ASSERT_EQ(sweep->levels.size(), 1u);
  EXPECT_NEAR(sweep->levels[0], 0.24 / 1.24, 1e-9) << "0.24 (1 - x) = x";
  EXPECT_EQ(sweep->bands.front().person, std::size_t{0});
  EXPECT_EQ(sweep->bands.back().person, std::size_t{1});
  EXPECT_EQ(*sweep_of(claim, policy, 0), sweeps_of(claim, policy)[0]) << "one that counts is told as before";
  EXPECT_FALSE(sweep_of(claim_of({60, 0}, {{700, 300}, {500, 500}}, 2), policy, 0)) << "it is all that counts";
}

TEST(Flips, the_worked_example_moves_0_2667_from_the_first_to_the_second) {
  const ClaimEvidence claim = claim_of({50, 30, 20}, {{700, 300}, {400, 600}, {550, 450}}, 2);
  const FlipAnalysis flips = flips_of(claim, policy_of(claim));
  ASSERT_TRUE(flips.tie);
  EXPECT_NEAR(flips.tie->moved, 0.16 / 0.6, 1e-12);
  ASSERT_EQ(flips.tie->moves.size(), 1u);
  EXPECT_EQ(flips.tie->moves[0].from, 0u);
  EXPECT_EQ(flips.tie->moves[0].to, 1u);
  ASSERT_TRUE(flips.first_change);
  EXPECT_NEAR(flips.first_change->moved, 0.04 / 0.6, 1e-6) << "up to sole ownership is nearer than down to mediation";
  EXPECT_EQ(flips.first_change->becomes, VerdictKind::ClearOwner);
}

TEST(Flips, the_verdict_changes_after_the_move_and_not_with_one_per_cent_less) {
  Random random(11);
  int tried = 0, level = 0;
  for (int round = 0; round < 1500; ++round) {
    const ClaimEvidence claim = random_claim(random, 2 + random.below(6), 2 + random.below(4));
    const OwnershipPolicy policy = policy_of(claim);
    const Judgement today = judge(claim, policy.tree, points_of(claim));
    const FlipAnalysis flips = flips_of(claim, policy);
    if (flips.first_change && flips.first_change->moved > 1e-4) {
      ++tried;
      const Judgement after = judged(claim, policy, flips.first_change->weights_after);
      ASSERT_FALSE(after.is_same_verdict(today)) << round;
      ASSERT_EQ(after.kind, flips.first_change->becomes);
      ASSERT_TRUE(judged(claim, policy, part_way(claim, *flips.first_change, 0.99)).is_same_verdict(today)) << round;
      ASSERT_NEAR(std::reduce(flips.first_change->weights_after.begin(), flips.first_change->weights_after.end()), 1.0, 1e-9);
    }
    if (flips.tie && flips.tie->moved > 1e-4) {
      ++level;
      ASSERT_EQ(judged(claim, policy, part_way(claim, *flips.tie, 0.99)).first(), today.first());
      ASSERT_LT(judged(claim, policy, flips.tie->weights_after).margin_value(), 1e-7);
    }
  }
  EXPECT_GT(tried, 800);
  EXPECT_GT(level, 600);
}

TEST(Flips, no_smaller_change_is_found_by_trying) {
  Random random(12);
  for (int round = 0; round < 150; ++round) {
    const ClaimEvidence claim = random_claim(random, 3 + random.below(3), 2 + random.below(3));
    const OwnershipPolicy policy = policy_of(claim);
    const Judgement today = judge(claim, policy.tree, points_of(claim));
    const FlipAnalysis flips = flips_of(claim, policy);
    const double least = flips.first_change ? flips.first_change->moved : 2.0;
    const std::vector<double> now = weights_of(claim);
    for (int i = 0; i < 400; ++i) {
      const std::vector<double> there = nearby(random, claim, least < 1.0 ? 1.2 * least : 1.0);
      const Judgement judgement = judged(claim, policy, there);
      const double moved = moved_between(now, there);
      if (!judgement.is_same_verdict(today)) ASSERT_GE(moved, least - 1e-6) << round;
      const std::size_t first = *judgement.first();
      const ClaimantFlips& own = flips.claimants[first];
      ASSERT_TRUE(own.can_be_first);
      if (own.to_first) ASSERT_GE(moved, own.to_first->moved - 1e-6) << round;
      if (judgement.owner) ASSERT_TRUE(own.to_own && moved >= own.to_own->moved - 1e-6) << round;
      if (judgement.lead) ASSERT_TRUE(own.to_lead && moved >= own.to_lead->moved - 1e-6) << round;
    }
  }
}

TEST(Flips, every_claimant_gets_what_is_promised_or_can_never_be_first) {
  Random random(13);
  int never = 0, owners = 0;
  for (int round = 0; round < 400; ++round) {
    const ClaimEvidence claim = random_claim(random, 2 + random.below(4), 2 + random.below(4));
    const OwnershipPolicy policy = policy_of(claim);
    for (const ClaimantFlips& own : flips_of(claim, policy).claimants) {
      if (own.to_own) {
        ++owners;
        ASSERT_EQ(judged(claim, policy, own.to_own->weights_after).owner, own.claimant);
      }
      if (own.to_first) ASSERT_LT(own.to_first->margin_after, 1e-9);
      if (own.can_be_first) continue;
      ++never;
      for (int i = 0; i < 50; ++i) ASSERT_NE(judged(claim, policy, nearby(random, claim, 1.0)).first(), own.claimant);
    }
  }
  EXPECT_GT(never, 20);
  EXPECT_GT(owners, 200);
}

TEST(Flips, a_rule_or_missing_evidence_leaves_weights_no_say) {
  ClaimEvidence claim = claim_of({50, 50}, {{900, 100}, {200, 800}}, 2);
  claim.binding = BindingRule{BindingKind::Ruling, {"p1"}, {}, {}};
  EXPECT_TRUE(flips_of(claim, policy_of(claim)).is_by_rule);
  EXPECT_FALSE(flips_of(claim, policy_of(claim)).first_change);
  const ClaimEvidence thin = claim_of({30, 70}, {{900, 100}, {}}, 2);
  EXPECT_FALSE(flips_of(thin, policy_of(thin)).first_change);
  EXPECT_FALSE(flips_of(thin, policy_of(thin)).tie) << "one criterion alone cannot make them level";
}

// The picture of the ownership screen: from 9.7 % of "introduced" mediation, level at 14 %, the other leads from 18 %.
TEST(Sweeps, follow_the_weight_of_one_criterion) {
  const ClaimEvidence claim =
      claim_of({25, 20, 15, 15, 10, 5, 10}, {{750, 250}, {700, 300}, {600, 400}, {400, 600}, {250, 750}, {0, 1000}, {}}, 2);
  const OwnershipPolicy policy = policy_of(claim);
  EXPECT_EQ(verdict_on(claim, policy).margin_thousandths, 105);
  const std::vector<CriterionSweep> sweeps = sweeps_of(claim, policy);
  ASSERT_EQ(sweeps.size(), 7u);
  const CriterionSweep& introduced = sweeps[5];
  EXPECT_NEAR(introduced.now, 0.05, 1e-12);
  EXPECT_EQ(introduced.band_now, 0u);
  EXPECT_FALSE(introduced.changes_below());
  ASSERT_TRUE(introduced.changes_above());
  const double slope = 1.0 + 0.155 / 0.95;
  EXPECT_NEAR(*introduced.changes_above(), (0.155 / 0.95 - 0.05) / slope, 1e-9);
  ASSERT_EQ(introduced.levels.size(), 1u);
  EXPECT_NEAR(introduced.levels[0], 0.155 / 0.95 / slope, 1e-9);
  ASSERT_EQ(introduced.bands.size(), 4u);
  EXPECT_EQ(introduced.bands[2].person, 1u);
  EXPECT_NEAR(introduced.bands[2].from, (0.155 / 0.95 + 0.05) / slope, 1e-9);
  EXPECT_EQ(introduced.bands[3].kind, VerdictKind::ClearOwner);
  const FlipAnalysis flips = flips_of(claim, policy);
  EXPECT_NEAR(flips.first_change->moved, 0.055 / 1.5, 1e-6);
  EXPECT_NEAR(flips.tie->moved, 0.07, 1e-9);
  EXPECT_NEAR(flips.claimants[0].to_own->moved, 0.07, 1e-6);
}

TEST(Sweeps, agree_with_the_verdict_at_every_weight) {
  Random random(14);
  for (int round = 0; round < 120; ++round) {
    const ClaimEvidence claim = random_claim(random, 2 + random.below(5), 2 + random.below(4));
    const OwnershipPolicy policy = policy_of(claim);
    for (const CriterionSweep& sweep : sweeps_of(claim, policy)) {
      EXPECT_EQ(sweep.bands.front().from, 0.0);
      EXPECT_EQ(sweep.bands.back().to, 1.0);
      for (int i = 0; i < 30; ++i) {
        const double x = random.unit();
        std::vector<double> weights = weights_of(claim);
        for (double& w : weights) w *= (1.0 - x) / (1.0 - sweep.now);
        weights[sweep.criterion] = x;
        const Judgement there = judged(claim, policy, weights);
        const auto band = std::ranges::find_if(sweep.bands, [&](const SweepBand& b) { return x < b.to; });
        if (std::min(x - band->from, band->to - x) < 1e-6) continue;
        ASSERT_EQ(band->kind, there.kind);
        ASSERT_EQ(band->person, there.owner ? there.owner : there.lead);
      }
    }
  }
}

TEST(OpenItems, name_what_is_not_known_and_whether_it_matters) {
  Scenario scenario = testing_support::acme();
  scenario.touchpoints.edit([](std::vector<Touchpoint>& touches) {
    touches[2].is_strategic = false;
    Touchpoint also = touches[0];
    also.id = {"t9"};
    also.person = {"bob"};
    touches.push_back(also);
  });
  scenario.hand_evidence = std::vector<HandEvidence>{{.id = {"h"}, .client = {"acme"}, .person = {"ann"}, .criterion = {"revenue"}, .value = 1.0, .is_disputed = true}};
  const RecordIndex records(scenario);
  const OwnershipPolicy& policy = ownership_policy_of(scenario);
  const ClaimEvidence claim = evidence_for(records, policy, {{"acme"}, {2026, 11, 1}});
  const std::vector<OpenItem> items = open_items_of(records, policy, claim);
  const auto of_kind = [&](OpenItemKind kind) { return std::ranges::count(items, kind, &OpenItem::kind); };
  EXPECT_EQ(of_kind(OpenItemKind::Silent), 1);
  EXPECT_EQ(of_kind(OpenItemKind::Disputed), 1);
  EXPECT_EQ(of_kind(OpenItemKind::Level), 2) << "introduced and sponsor";
  const Judgement today = verdict_on(claim, policy).judgement;
  for (const OpenItem& item : items) {
    for (const OpenItem::Settled& way : item.ways) {
      const auto person = today.owner ? today.owner : today.lead;
      EXPECT_EQ(way.changes_verdict, way.kind != today.kind || way.person != (person ? std::optional(claim.claimants[*person]) : std::nullopt));
    }
    EXPECT_EQ(item.can_change_verdict, std::ranges::any_of(item.ways, &OpenItem::Settled::changes_verdict));
  }
}

// ---- one record less -----------------------------------------------------------------------------------------------------

// Three people, a dozen contacts and some deals with one client, all at random.
Scenario random_account(Random& random) {
  Scenario scenario = testing_support::acme();
  scenario.people.edit([](std::vector<Person>& people) { people[2].conflicts.clear(); });
  const PersonId people[] = {{"ann"}, {"bob"}, {"cleo"}};
  std::vector<Touchpoint> touches;
  for (std::size_t i = 0, count = 1 + random.below(12); i < count; ++i) {
    Touchpoint touch{.id = {"t" + std::to_string(10 + i)}, .client = {"acme"}, .person = people[random.below(3)], .on = date_from_days(days_since_epoch({2026, 11, 1}) - static_cast<std::int64_t>(random.below(900)))};
    touch.kind = random.one_in(3) ? TouchpointKind::Meeting : TouchpointKind::Call;
    touch.is_meaningful = !random.one_in(4);
    touch.is_strategic = random.one_in(3);
    touch.with_executive = random.one_in(5);
    touches.push_back(std::move(touch));
  }
  scenario.touchpoints = touches;
  std::vector<Opportunity> deals;
  for (std::size_t i = 0, count = random.below(4); i < count; ++i) {
    deals.push_back({.id = {"o" + std::to_string(i)}, .client = {"acme"}, .kind = static_cast<OpportunityKind>(random.below(3)), .state = OpportunityState::Won, .amount = 100.0 * static_cast<double>(1 + random.below(9)),
                     .closed = date_from_days(days_since_epoch({2026, 10, 1}) - static_cast<std::int64_t>(random.below(400))), .credits = {{people[random.below(3)], 1.0}}});
  }
  scenario.opportunities = deals;
  if (random.one_in(2)) scenario.hand_evidence = std::vector<HandEvidence>{{.id = {"h"}, .client = {"acme"}, .person = people[random.below(3)], .criterion = {"sponsor"}, .value = 0.7}};
  return scenario;
}

Scenario without(const Scenario& scenario, const SourceRecord& record) {
  Scenario less = scenario;
  switch (record.kind) {
    case RecordKind::Touchpoint: less.touchpoints.edit([&](auto& all) { std::erase_if(all, [&](const Touchpoint& t) { return t.id.value == record.id; }); }); break;
    case RecordKind::Opportunity: less.opportunities.edit([&](auto& all) { std::erase_if(all, [&](const Opportunity& o) { return o.id.value == record.id; }); }); break;
    case RecordKind::Assignment: less.assignments.edit([&](auto& all) { std::erase_if(all, [&](const Assignment& a) { return a.person.value == record.id; }); }); break;
    case RecordKind::ByHand: less.hand_evidence.edit([&](auto& all) { std::erase_if(all, [&](const HandEvidence& h) { return h.id.value == record.id; }); }); break;
    case RecordKind::Role: break;
  }
  return less;
}

std::vector<SourceRecord> every_record(const Scenario& scenario) {
  std::vector<SourceRecord> all;
  for (const Touchpoint& each : *scenario.touchpoints) all.push_back({RecordKind::Touchpoint, each.id.value});
  for (const Opportunity& each : *scenario.opportunities) all.push_back({RecordKind::Opportunity, each.id.value});
  for (const Assignment& each : *scenario.assignments) all.push_back({RecordKind::Assignment, each.person.value});
  for (const HandEvidence& each : *scenario.hand_evidence) all.push_back({RecordKind::ByHand, each.id.value});
  return all;
}

std::pair<VerdictKind, std::optional<PersonId>> verdict_of(const Scenario& scenario) {
  const RecordIndex records(scenario);
  const OwnershipPolicy& policy = ownership_policy_of(scenario);
  const ClaimEvidence claim = evidence_for(records, policy, {.client = {"acme"}, .at = {2026, 11, 1}});
  const Judgement judgement = verdict_on(claim, policy).judgement;
  return {judgement.kind, in_charge_of(judgement, claim)};
}

TEST(RecordFlips, are_exactly_the_records_without_which_the_verdict_is_another) {
  Random random(41);
  int found = 0, none = 0;
  const int rounds = testing_support::cases(250, 80);
  for (int round = 0; round < rounds; ++round) {
    const Scenario scenario = random_account(random);
    const RecordIndex records(scenario);
    const OwnershipPolicy& policy = ownership_policy_of(scenario);
    RecordFlipsJob job(records, policy, evidence_for(records, policy, {.client = {"acme"}, .at = {2026, 11, 1}}));
    while (!job.progress().is_finished()) job.step(1 + random.below(5));
    std::size_t expected = 0;
    const auto today = verdict_of(scenario);
    for (const SourceRecord& record : every_record(scenario)) {
      const auto less = verdict_of(without(scenario, record));
      const auto flip = std::ranges::find_if(job.result(), [&](const RecordFlip& f) { return f.record.kind == record.kind && f.record.id == record.id; });
      ASSERT_EQ(flip != job.result().end(), less != today) << round << ": " << record.id;
      if (less == today) continue;
      ++expected;
      EXPECT_EQ(flip->becomes, less.first);
      EXPECT_EQ(flip->in_charge, less.second);
    }
    ASSERT_EQ(job.result().size(), expected) << round;
    EXPECT_TRUE(std::ranges::is_sorted(job.result(), {}, &RecordFlip::counts)) << "the one that counts least is named first";
    ++(expected > 0 ? found : none);
  }
  EXPECT_GT(found, rounds / 5);
  EXPECT_GT(none, rounds / 25);
}

}  // namespace
}  // namespace evenhand::ownership
