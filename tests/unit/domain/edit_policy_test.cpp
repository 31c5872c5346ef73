#include "domain/edit_policy.h"

#include <gtest/gtest.h>

#include "domain/ballot.h"
#include "domain/edit_scenario.h"
#include "domain/policy_hash.h"
#include "domain/validate.h"
#include "unit/domain/policy_scenario.h"
#include "unit/domain/single_edits.h"

namespace evenhand {
namespace {

using testing_support::policy_criterion;
using testing_support::policy_scenario;
using testing_support::policy_stamp;

Scenario take(Result<Scenario> result) {
  EXPECT_TRUE(result) << (result ? "" : result.error().message);
  if (!result) return {};
  EXPECT_FALSE(validate(*result)) << validate(*result)->message;
  return std::move(*result);
}

TEST(EditPolicy, AgreeingKeepsWhoWhenAndWhy) {
  const Scenario s = policy_scenario();
  EXPECT_FALSE(is_policy_agreed(s));
  EXPECT_EQ(next_policy_version(s), 1);
  EXPECT_FALSE(with_policy_agreed(s, {.on = {2026, 11, 1}, .by = " ", .reason = "x"}));
  EXPECT_FALSE(with_policy_agreed(s, {.on = {2026, 11, 1}, .by = "x", .reason = ""}));
  const Scenario one = take(with_policy_agreed(s, policy_stamp()));
  EXPECT_TRUE(is_policy_agreed(one));
  ASSERT_EQ(one.policy_versions->size(), 1u);
  EXPECT_EQ(one.policy_versions->front().agreed_by, "The team");
  EXPECT_EQ(one.policy_versions->front().agreed_on, (Date{2026, 11, 1}));
  ASSERT_EQ(one.log->size(), 1u);
  EXPECT_EQ(one.log->front().at, "2026-11-01T14:32");
  EXPECT_EQ(one.log->front().what, "Policy version 1 agreed");
  EXPECT_EQ(one.log->front().policy_version, 1);
  EXPECT_FALSE(with_policy_agreed(one, policy_stamp(2))) << "nothing new";

  const Scenario changed = take(with_weight(one, {"hours"}, 50));
  EXPECT_FALSE(is_policy_agreed(changed));
  const Scenario two = take(with_policy_agreed(changed, policy_stamp(2)));
  EXPECT_EQ(two.policy->version, 2);
  EXPECT_EQ(two.policy_versions->front().policy->criteria[0].weight, 60) << "a version never changes";
}

TEST(EditPolicy, RestoringTakesThePolicyBackAndKeepsFigures) {
  Scenario s = take(with_policy_agreed(policy_scenario(), policy_stamp()));
  s = take(with_weight(s, {"hours"}, 10));
  s = take(with_criterion_added(s, policy_criterion("travel", 40)));
  s = take(with_criterion_added(s, policy_criterion("idle", 40)));
  s = take(with_client_value(s, {"c1"}, {"travel"}, 7.0));
  s = take(with_policy_agreed(s, policy_stamp(2)));
  const Scenario back = take(with_policy_restored(s, 1, policy_stamp(3)));
  EXPECT_EQ(back.policy->criteria[0].weight, 60);
  ASSERT_EQ(back.policy->criteria.size(), 4u) << "travel has figures and stays, idle has none";
  EXPECT_EQ(back.policy->criteria[3].id.value, "travel");
  EXPECT_EQ(back.policy->criteria[3].weight, 0);
  EXPECT_TRUE(back.clients.is_same_object(s.clients));
  EXPECT_FALSE(is_policy_agreed(back));
  EXPECT_EQ(take(with_policy_agreed(back, policy_stamp(4))).policy->version, 3);
  EXPECT_EQ(with_policy_restored(s, 7, policy_stamp()).error().code, ErrorCode::NotFound);
  EXPECT_EQ(*with_policy_restored(s, 2, policy_stamp()), s) << "what is in use already changes nothing";
}

TEST(EditPolicy, WhatWasPutBackByHandIsAgreedAgain) {
  const Scenario one = take(with_policy_agreed(policy_scenario(), policy_stamp()));
  const Scenario two = take(with_policy_agreed(take(with_tolerance(one, 0.2)), policy_stamp(2)));
  const Scenario restored = take(with_policy_restored(two, 1, policy_stamp(3)));
  EXPECT_FALSE(is_policy_agreed(restored));
  EXPECT_TRUE(is_policy_agreed(take(with_tolerance(restored, 0.2))));
}

TEST(EditPolicy, WhileLockedCriteriaAndWeightsStand) {
  const Scenario open = policy_scenario();
  const Scenario s = take(with_criteria_locked(open, policy_stamp()));
  EXPECT_EQ(s.criteria_lock->hash, criteria_hash(*s.policy));
  EXPECT_TRUE(are_criteria_as_locked(s));
  Criterion renamed = s.policy->criteria[0];
  renamed.name = "Other";
  for (const Result<Scenario>& refused :
       {with_weight(s, {"hours"}, 1), with_ledger(s, {"hours"}, Ledger::Visibility), with_criterion(s, renamed), with_criterion_removed(s, {"hours"}),
        with_criterion_added(s, policy_criterion("travel", 1)), with_cap_quantile(s, {"hours"}, 0.9), with_criteria_locked(s, policy_stamp())}) {
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Invalid);
    EXPECT_NE(refused.error().message.find("locked"), std::string::npos);
  }
  EXPECT_EQ(*with_weight(s, {"hours"}, 60), s) << "what changes nothing is no change";
  EXPECT_TRUE(with_tolerance(s, 0.2)) << "the band is no criterion";
  EXPECT_TRUE(with_entitlement_rules(s, {.period_months = 6}));
  EXPECT_TRUE(with_policy_agreed(s, policy_stamp()));
  EXPECT_FALSE(with_criteria_unlocked(s, {.on = {2026, 11, 2}, .by = "x"})) << "needs a reason";
  const Scenario again = take(with_criteria_unlocked(s, policy_stamp(2)));
  EXPECT_TRUE(with_weight(again, {"hours"}, 1));
  EXPECT_FALSE(with_criteria_unlocked(again, policy_stamp(2)));
  EXPECT_EQ(again.log->size(), 2u);
}

TEST(EditPolicy, ALockedPolicyIsRestoredOnlyToTheSameCriteria) {
  Scenario s = take(with_policy_agreed(policy_scenario(), policy_stamp()));
  const Scenario band = take(with_policy_agreed(take(with_tolerance(s, 0.3)), policy_stamp()));
  EXPECT_TRUE(with_policy_restored(take(with_criteria_locked(band, policy_stamp())), 1, policy_stamp()));
  const Scenario weight = take(with_policy_agreed(take(with_weight(s, {"calls"}, 1)), policy_stamp()));
  EXPECT_FALSE(with_policy_restored(take(with_criteria_locked(weight, policy_stamp())), 1, policy_stamp()));
}

TEST(EditPolicy, RulesKeepTheirRanges) {
  const Scenario s = policy_scenario();
  const Scenario changed = take(with_entitlement_rules(s, {.period_start = Date{2026, 10, 1}, .role_factors = {{" Senior  lead ", 1.2}, {"junior", 0.8}}}));
  ASSERT_EQ(changed.policy->entitlement.role_factors.size(), 2u);
  EXPECT_EQ(changed.policy->entitlement.role_factors[0].role, "Senior lead");
  EXPECT_FALSE(with_entitlement_rules(s, {.role_factors = {{"Lead", 1.2}, {"lead ", 0.8}}}));
  EXPECT_FALSE(with_entitlement_rules(s, {.role_factors = {{"Lead", 2.1}}}));
  EXPECT_FALSE(with_entitlement_rules(s, {.role_factors = {{" ", 1.0}}}));
  EXPECT_FALSE(with_entitlement_rules(s, {.period_months = 0}));
  EXPECT_FALSE(with_entitlement_rules(s, {.ramp_start = -0.1}));
  EXPECT_FALSE(with_entitlement_rules(s, {.ramp_months = 37}));
  EXPECT_FALSE(with_entitlement_rules(s, {.period_start = Date{2026, 2, 30}}));
  EXPECT_EQ(take(with_policy_caps(s, {.clients_per_person = 0, .intake_per_month = 3})).policy->caps.intake_per_month, 3);
  EXPECT_FALSE(with_policy_caps(s, {.clients_per_person = -1}));
  EXPECT_EQ(take(with_continuity_weights(s, {.renewal = 40})).policy->continuity.renewal, 40);
  EXPECT_FALSE(with_continuity_weights(s, {.escalation = 101}));
  EXPECT_FALSE(with_continuity_weights(s, {.recency = -1}));
  EXPECT_TRUE(with_fit_rules(s, {.missing_skill = 1.5}));
  EXPECT_FALSE(with_fit_rules(s, {.missing_skill = 0.9}));
  EXPECT_FALSE(with_fit_rules(s, {.missing_language = 3.1}));
  EXPECT_EQ(take(with_utilisation_rules(s, {.hours = {"hours"}})).policy->utilisation.hours.value, "hours");
  EXPECT_FALSE(with_utilisation_rules(s, {.hours = {"none"}}));
  EXPECT_FALSE(with_utilisation_rules(s, {.healthy_low = 0.9, .healthy_high = 0.9}));
  EXPECT_FALSE(with_utilisation_rules(s, {.overhead_share = 1.0}));
  EXPECT_FALSE(with_anonymity_threshold(s, 2));
  EXPECT_EQ(take(with_anonymity_threshold(s, 3)).policy->anonymity_threshold, 3);
  EXPECT_EQ(take(with_cap_quantile(s, {"hours"}, 0.95)).policy->criteria[0].cap_quantile, 0.95);
  EXPECT_FALSE(with_cap_quantile(s, {"hours"}, 1.0));
  EXPECT_FALSE(with_cap_quantile(s, {"hours"}, 0.4));
  EXPECT_FALSE(with_cap_quantile(s, {"none"}, 0.9));
  EXPECT_TRUE(with_fit_rules(s, {})->policy.is_same_object(s.policy));
}

TEST(EditPolicy, TheCriterionForHoursGoesWithItsCriterion) {
  const Scenario s = take(with_utilisation_rules(policy_scenario(), {.hours = {"hours"}}));
  EXPECT_EQ(take(with_criterion_removed(s, {"hours"})).policy->utilisation.hours.value, "");
}

}  // namespace
}  // namespace evenhand
