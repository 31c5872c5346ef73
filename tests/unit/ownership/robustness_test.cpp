#include "ownership/robustness.h"

#include <gtest/gtest.h>

#include <cmath>

#include "claims.h"

namespace evenhand::ownership {
namespace {

using testing_support::claim_of;
using testing_support::policy_of;

void expect_share(const ClaimEvidence& claim, double exact, bool keeps_order = false, std::vector<OwnershipCriterionId> importance = {}) {
  OwnershipPolicy policy = policy_of(claim);
  policy.stages[0].importance = std::move(importance);
  const RobustnessResult result = robustness_of(claim, policy, {.draws = 20'000, .keeps_order = keeps_order});
  const double sigma = std::sqrt(exact * (1 - exact) / 20'000);
  EXPECT_EQ(result.draws, 20'000u);
  EXPECT_NEAR(result.claimants[0].share, exact, 4 * sigma + 1e-9);
  EXPECT_LE(result.claimants[0].interval.low, result.claimants[0].share);
}

// p0 is first where w d > 0 over the simplex.
TEST(Robustness, agrees_with_exact_lengths_for_two_criteria) {
  expect_share(claim_of({10, 10}, {{800, 200}, {300, 700}}, 2), 0.6);   // 0.6 w - 0.4 (1 - w) > 0: w > 0.4
  expect_share(claim_of({90, 10}, {{600, 400}, {100, 900}}, 2), 0.2);   // 0.2 w > 0.8 (1 - w): w > 0.8
  expect_share(claim_of({30, 10}, {{600, 400}, {100, 900}}, 2), 0.4, true);  // of w > 1/2
  expect_share(claim_of({10, 30}, {{600, 400}, {100, 900}}, 2), 0.0, true);
  expect_share(claim_of({1, 1}, {{501, 499}, {900, 100}}, 2), 1.0);
}

// d = (a, -b, -c): a corner of the triangle is cut off, its area is a/(a+b) * a/(a+c).
TEST(Robustness, agrees_with_exact_areas_for_three_criteria) {
  expect_share(claim_of({5, 5, 5}, {{900, 100}, {300, 700}, {100, 900}}, 2), 0.8 / 1.2 * 0.8 / 1.6);
  expect_share(claim_of({5, 5, 5}, {{600, 400}, {100, 900}, {300, 700}}, 2), 0.2 / 1.0 * 0.2 / 0.6);
  // In the order w0 >= w1 >= w2 the corners are (1,0,0), (1/2,1/2,0), (1/3,1/3,1/3) with d = 0.8, 0.2, -0.1333.
  const double at[] = {0.8, 0.2, -0.4 / 3};
  expect_share(claim_of({9, 5, 1}, {{900, 100}, {300, 700}, {100, 900}}, 2), 1 - at[2] * at[2] / ((at[2] - at[0]) * (at[2] - at[1])), true);
  expect_share(claim_of({5, 5, 5, 5}, {{900, 100}, {300, 700}, {100, 900}, {}}, 2), 0.8 / 1.2 * 0.8 / 1.6);
}

// The corners of w1 >= w0 >= w2 have d = -0.4, 0.2, -0.1333: the one where p0 is first is cut off.
TEST(Robustness, an_agreed_order_of_importance_goes_before_that_of_the_points) {
  const ClaimEvidence claim = claim_of({9, 5, 1}, {{900, 100}, {300, 700}, {100, 900}}, 2);
  expect_share(claim, 0.2 * 0.2 / ((0.2 + 0.4) * (0.2 + 0.4 / 3)), true, {{"k1"}, {"k0"}, {"k2"}});
  expect_share(claim, 0.0, true, {{"k2"}, {"k1"}, {"k0"}});
  expect_share(claim, 0.8 / 1.2 * 0.8 / 1.6, false, {{"k2"}, {"k1"}, {"k0"}});
}

// w0 first, then w1 and w2 in any order: two triangles of the same size, with corners (0.8, 0.2, -0.1333) and (0.8, 0, -0.1333).
TEST(Robustness, criteria_of_equal_importance_come_in_any_order) {
  const double low = 0.4 / 3;
  const double exact = 1.0 - 0.5 * (low * low / ((low + 0.8) * (low + 0.2)) + low * low / ((low + 0.8) * low));
  expect_share(claim_of({9, 5, 5}, {{900, 100}, {300, 700}, {100, 900}}, 2), exact, true);
  expect_share(claim_of({1, 5, 5}, {{900, 100}, {300, 700}, {100, 900}}, 2), exact, true, {{"k0"}});
  expect_share(claim_of({5, 5, 5}, {{900, 100}, {300, 700}, {100, 900}}, 2), 0.8 / 1.2 * 0.8 / 1.6, true);
}

TEST(Robustness, equal_claims_are_level_and_counted_for_nobody) {
  const ClaimEvidence claim = claim_of({5, 5}, {{400, 400, 200}, {500, 500, 0}}, 3);
  const RobustnessResult result = robustness_of(claim, policy_of(claim));
  EXPECT_EQ(result.times_level, result.draws);
  EXPECT_TRUE(result.claimants[0].central.empty());
}

TEST(Robustness, central_weights_put_their_claimant_first) {
  testing_support::Random random(9);
  for (int round = 0; round < 20; ++round) {
    const ClaimEvidence claim = testing_support::random_claim(random, 4, 3);
    const RobustnessResult result = robustness_of(claim, policy_of(claim), {.draws = 2000});
    std::uint64_t sum = result.times_level;
    for (std::size_t p = 0; p < 3; ++p) {
      const ClaimantRobustness& own = result.claimants[p];
      sum += own.times_first;
      if (own.central.empty()) continue;
      std::vector<double> score(3, 0.0);
      for (std::size_t k = 0; k < 4; ++k) {
        for (std::size_t q = 0; q < 3; ++q) score[q] += own.central[k] * claim.criteria[k].of[q].share();
      }
      for (std::size_t q = 0; q < 3; ++q) EXPECT_GE(score[p], score[q] - 1e-12) << "the region is convex";
    }
    EXPECT_EQ(sum, 2000u);
  }
}

TEST(Robustness, does_not_depend_on_how_the_job_is_stepped) {
  testing_support::Random random(3);
  const ClaimEvidence claim = testing_support::random_claim(random, 6, 4);
  const OwnershipPolicy policy = policy_of(claim);
  const RobustnessResult whole = robustness_of(claim, policy, {.draws = 1000});
  RobustnessJob job(claim, policy, {.draws = 1000});
  while (!job.progress().is_finished()) job.step(1 + random.below(97));
  for (std::size_t p = 0; p < 4; ++p) EXPECT_EQ(job.result().claimants[p].times_first, whole.claimants[p].times_first);
}

TEST(Robustness, a_tree_may_ask_for_it) {
  const ClaimEvidence claim = claim_of({90, 10}, {{600, 400}, {100, 900}}, 2);
  OwnershipPolicy policy = policy_of(claim);
  policy.tree = {{.id = {"r"}, .kind = DecisionKind::RobustnessAtLeast, .threshold = 0.5, .yes = {"own"}, .no = {"talk"}},
                 {.id = {"own"}, .kind = DecisionKind::ClearOwner},
                 {.id = {"talk"}, .kind = DecisionKind::Mediate}};
  EXPECT_EQ(verdict_on(claim, policy).judgement.kind, VerdictKind::Mediate);
  policy.tree[0].threshold = 0.1;
  EXPECT_EQ(verdict_on(claim, policy).judgement.kind, VerdictKind::ClearOwner);
}

}  // namespace
}  // namespace evenhand::ownership
