// The least change against what is found by trying: under trees at random, and where criteria are silent.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "ownership/ownership_texts.h"
#include "ownership/robustness.h"
#include "random_tree.h"
#include "unit/thorough.h"
#include "weights.h"

namespace evenhand::ownership {
namespace {

using testing_support::claim_of;
using testing_support::judged;
using testing_support::moved_between;
using testing_support::nearby;
using testing_support::policy_of;
using testing_support::Random;
using testing_support::random_claim;
using testing_support::weights_of;

// Whatever the tree asks: the nearest weights with another verdict are no nearer than what is told.
TEST(Flips, no_smaller_change_is_found_by_trying_under_trees_at_random) {
  Random random(19);
  int changed = 0, never = 0;
  for (int round = 0; round < testing_support::cases(400, 60); ++round) {
    const ClaimEvidence claim = random_claim(random, 3 + random.below(2), 2 + random.below(3));
    OwnershipPolicy policy = policy_of(claim);
    policy.tree = testing_support::random_tree(random);
    const RobustnessFacts facts = robustness_facts(claim, policy);
    const auto judged_at = [&](const std::vector<double>& weights) { return judge(claim, policy.tree, whole_weights(weights), facts); };
    const Judgement today = judge(claim, policy.tree, points_of(claim), facts);
    const FlipAnalysis flips = flips_of(claim, policy);
    const std::optional<Flip>& told = flips.first_change;
    ++(told ? changed : never);
    if (told) ASSERT_FALSE(judged_at(told->weights_after).is_same_verdict(today)) << round;
    if (told) ASSERT_EQ(judged_at(told->weights_after).kind, told->becomes) << round;
    const std::vector<double> now = weights_of(claim);
    for (int i = 0; i < 200; ++i) {
      const std::vector<double> there = nearby(random, claim, told && told->moved < 1.0 ? 1.2 * told->moved : 1.0);
      const Judgement judgement = judged_at(there);
      if (judgement.is_tied() || judgement.is_same_verdict(today)) continue;
      ASSERT_TRUE(told) << round;
      ASSERT_GE(moved_between(now, there), told->moved - 1e-6) << round;
      const ClaimantFlips& own = flips.claimants[*judgement.first()];
      if (judgement.owner) ASSERT_TRUE(own.to_own && moved_between(now, there) >= own.to_own->moved - 1e-6) << round;
      if (judgement.lead) ASSERT_TRUE(own.to_lead && moved_between(now, there) >= own.to_lead->moved - 1e-6) << round;
    }
  }
  EXPECT_GT(changed, 10);
  EXPECT_GT(never, 10);
}

// What is told of moves among the criteria with evidence is true of those, and "first under no weights" of all weights.
TEST(Flips, silent_criteria_keep_their_weight_and_lift_nobody) {
  Random random(20);
  int others = 0, never_first = 0;
  for (int round = 0; round < testing_support::cases(600, 150); ++round) {
    ClaimEvidence claim = random_claim(random, 3 + random.below(3), 2 + random.below(3));
    CriterionEvidence& silenced = claim.criteria[1 + random.below(claim.criteria.size() - 1)];
    silenced.silence = Silence::NothingOnRecord;
    for (EvidenceItem& item : silenced.of) item.parts = 0;
    const OwnershipPolicy policy = policy_of(claim);
    const Judgement today = judge(claim, policy.tree, points_of(claim));
    const FlipAnalysis flips = flips_of(claim, policy);
    const std::vector<double> now = weights_of(claim);
    const auto expect_kept = [&](const std::optional<Flip>& flip) {
      for (std::size_t k = 0; flip && k < now.size(); ++k) {
        if (claim.criteria[k].is_silent()) ASSERT_NEAR(flip->weights_after[k], now[k], 1e-12) << round;
      }
    };
    expect_kept(flips.first_change);
    expect_kept(flips.tie);
    for (int i = 0; i < 60; ++i) {
      const Judgement near = judged(claim, policy, nearby(random, claim, 1.0));
      if (!flips.first_change && !near.is_tied()) ASSERT_TRUE(near.is_same_verdict(today)) << round;
      std::vector<double> anywhere = now;
      for (double& weight : anywhere) weight = random.unit();
      const double sum = std::reduce(anywhere.begin(), anywhere.end());
      for (double& weight : anywhere) weight /= sum;
      const Judgement far = judged(claim, policy, anywhere);
      others += !flips.first_change && !far.is_same_verdict(today);
      if (far.is_tied()) continue;
      ASSERT_TRUE(flips.claimants[*far.first()].can_be_first) << round;
      never_first += std::ranges::count(flips.claimants, false, &ClaimantFlips::can_be_first);
    }
  }
  EXPECT_GT(others, 0) << "weight on silent criteria can do more: the words say that it is left out";
  EXPECT_GT(never_first, 0);
}

TEST(Flips, where_a_criterion_is_silent_the_words_say_among_which_weight_moves) {
  const ClaimEvidence claim = claim_of({50, 30, 20}, {{750, 250}, {650, 350}, {}}, 2);
  const OwnershipPolicy policy = policy_of(claim);
  const FlipAnalysis flips = flips_of(claim, policy);
  EXPECT_FALSE(flips.first_change);
  const std::vector<CriterionSweep> sweeps = sweeps_of(claim, policy);
  ASSERT_TRUE(sweeps[2].changes_above()) << "the silent one alone changes it";
  const ClaimVerdict verdict = verdict_on(claim, policy);
  const NameOf name = [](const PersonId& id) { return id.value; };
  const ClaimTelling telling{claim, policy, verdict, name};
  EXPECT_EQ(no_change_words(telling), "no weights among the criteria with evidence change it");
  EXPECT_EQ(flip_scope_sentence(telling), "Weight is moved among the criteria with evidence; criterion k2 keeps its 20\u00A0%.");
  const ClaimEvidence full = claim_of({50, 30}, {{750, 250}, {650, 350}}, 2);
  const ClaimVerdict all = verdict_on(full, policy);
  EXPECT_EQ(no_change_words({full, policy, all, name}), "no weights change it");
  EXPECT_EQ(flip_scope_sentence({full, policy, all, name}), "");
}

}  // namespace
}  // namespace evenhand::ownership
