// What a verdict keeps says the same again, also after the rules and the records have changed.
#include "ownership/verdict_figures.h"

#include <gtest/gtest.h>

#include <cmath>

#include "domain/policy_hash.h"
#include "ownership/as_it_stood.h"
#include "ownership/robustness.h"
#include "ownership/sensitivity.h"
#include "unit/ownership/claims.h"

namespace evenhand::ownership {
namespace {

using testing_support::acme;
using testing_support::claim_of;
using testing_support::policy_of;
using testing_support::Random;
using testing_support::random_claim;

constexpr Date kDay{2026, 11, 1};

VerdictFigures kept(const ClaimEvidence& claim, const OwnershipPolicy& policy) { return figures_of(claim, verdict_on(claim, policy).judgement, policy); }

TEST(VerdictFigures, weights_and_shares_kept_add_up_to_the_margin_kept) {
  Random random(7);
  for (int round = 0; round < 60; ++round) {
    const ClaimEvidence claim = random_claim(random, 2 + random.below(5), 2 + random.below(3));
    const OwnershipPolicy policy = policy_of(claim);
    const VerdictFigures figures = kept(claim, policy);
    const ClaimVerdict now = verdict_on(claim, policy), again = verdict_on(evidence_kept(figures), {});
    EXPECT_EQ(again.judgement.standings, now.judgement.standings) << round;
    EXPECT_EQ(again.judgement.margin_value(), figures.margin) << round;
    EXPECT_EQ(again.margin_thousandths, now.margin_thousandths) << round;
    int sum = 0;
    for (const Contribution& c : again.contributions) sum += c.thousandths;
    EXPECT_EQ(sum, std::lround(figures.margin * 1000)) << round;
  }
}

TEST(VerdictFigures, keep_the_least_change_and_the_robustness_of_the_claim) {
  const ClaimEvidence claim = claim_of({40, 35, 25}, {{700, 300}, {200, 800}, {900, 100}}, 2);
  const OwnershipPolicy policy = policy_of(claim);
  const VerdictFigures figures = kept(claim, policy);
  const auto flip = flips_of(claim, policy).first_change;
  ASSERT_TRUE(flip && figures.least_change);
  ASSERT_EQ(figures.least_change->moves.size(), flip->moves.size());
  EXPECT_EQ(figures.least_change->becomes, flip->becomes);
  EXPECT_EQ(figures.least_change->moves[0].from, claim.criteria[flip->moves[0].from].criterion);
  EXPECT_EQ(figures.least_change->moves[0].amount, flip->moves[0].amount);
  const RobustnessResult robustness = robustness_of(claim, policy);
  EXPECT_EQ(figures.robustness_draws, 20'000);
  ASSERT_EQ(figures.robustness.size(), 2u);
  EXPECT_EQ(figures.robustness[0].share, robustness.claimants[0].share);
  EXPECT_LT(figures.robustness[0].low, figures.robustness[0].share);
  EXPECT_GT(figures.robustness[0].high, figures.robustness[0].share);
}

TEST(VerdictFigures, nothing_that_weights_could_change_is_kept_as_nothing) {
  const ClaimEvidence claim = claim_of({60, 40}, {{1000, 0}, {900, 100}}, 2);
  const VerdictFigures figures = kept(claim, policy_of(claim));
  EXPECT_FALSE(figures.least_change);
  EXPECT_EQ(figures.weights.size(), 2u) << "kept, so that nothing means nothing";
}

TEST(AsItStood, it_reads_as_on_its_day_under_other_rules_and_records) {
  Scenario scenario = acme();
  const OwnershipPolicy then = ownership_policy_of(scenario);
  const ClaimEvidence claim = evidence_for(RecordIndex(scenario), then, {.client = {"acme"}, .at = kDay});
  const ClaimVerdict verdict = verdict_on(claim, then);
  Verdict made{.id = {"v"}, .client = {"acme"}, .stage = claim.stage, .kind = VerdictKind::Mediate, .made_on = kDay, .reason = "So", .effective_on = kDay, .figures = kept(claim, then)};
  made.figures.policy_hash = ownership_policy_hash(then);
  OwnershipPolicy other = then;
  for (OwnershipStage& stage : other.stages) {
    for (OwnershipWeight& weight : stage.weights) weight.points = weight.criterion.value == "introduced" ? 100 : 1;
  }
  scenario.ownership_policy = other;
  scenario.touchpoints = std::vector<Touchpoint>{};
  const ClaimAsItStood stood = claim_as_it_stood(RecordIndex(scenario), made);
  EXPECT_EQ(stood.verdict.margin_thousandths, verdict.margin_thousandths);
  EXPECT_EQ(stood.verdict.judgement.standings, verdict.judgement.standings);
  EXPECT_TRUE(stood.has_shares && stood.has_weights && stood.is_same_way);
  EXPECT_FALSE(stood.has_rules) << "these rules were never agreed";

  made.figures.weights.clear();
  EXPECT_FALSE(claim_as_it_stood(RecordIndex(scenario), made).has_weights) << "today's weights are no record of that day";
  scenario.ownership_versions = std::vector<OwnershipPolicyVersion>{{.agreed_on = kDay, .agreed_by = "All", .reason = "So", .policy = then}};
  const ClaimAsItStood by_version = claim_as_it_stood(RecordIndex(scenario), made);
  EXPECT_TRUE(by_version.has_rules && by_version.has_weights);
  EXPECT_EQ(by_version.verdict.margin_thousandths, verdict.margin_thousandths);
}

TEST(AsItStood, a_criterion_that_is_gone_still_counts_as_it_did) {
  Scenario scenario = acme();
  OwnershipPolicy then = ownership_policy_of(scenario);
  const ClaimEvidence claim = evidence_for(RecordIndex(scenario), then, {.client = {"acme"}, .at = kDay});
  const ClaimVerdict verdict = verdict_on(claim, then);
  Verdict made{.id = {"v"}, .client = {"acme"}, .stage = claim.stage, .kind = VerdictKind::Mediate, .made_on = kDay, .reason = "So", .effective_on = kDay, .figures = kept(claim, then)};
  OwnershipPolicy fewer = then;
  const OwnershipCriterionId gone = fewer.criteria.front().id;
  fewer.criteria.erase(fewer.criteria.begin());
  for (OwnershipStage& stage : fewer.stages) std::erase_if(stage.weights, [&](const OwnershipWeight& weight) { return weight.criterion == gone; });
  scenario.ownership_policy = fewer;
  EXPECT_EQ(claim_as_it_stood(RecordIndex(scenario), made).verdict.margin_thousandths, verdict.margin_thousandths);
}

}  // namespace
}  // namespace evenhand::ownership
