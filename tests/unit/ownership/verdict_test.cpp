#include "ownership/verdict.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <cstdlib>
#include <numeric>

#include "claims.h"
#include "domain/decision_tree.h"
#include "ownership/tree_walk.h"

namespace evenhand::ownership {
namespace {

using testing_support::claim_of;
using testing_support::policy_of;
using testing_support::Random;
using testing_support::random_claim;

ClaimVerdict verdict_of(const ClaimEvidence& claim) { return verdict_on(claim, policy_of(claim)); }

// Weights 50, 30, 20 and differences 0.4, -0.2, 0.1 (math 8).
ClaimEvidence worked() { return claim_of({50, 30, 20}, {{700, 300}, {400, 600}, {550, 450}}, 2); }

TEST(Verdict, the_worked_example_is_joint_with_a_margin_of_0_16) {
  const ClaimVerdict verdict = verdict_of(worked());
  EXPECT_EQ(verdict.margin_thousandths, 160);
  EXPECT_EQ(verdict.judgement.kind, VerdictKind::Joint);
  EXPECT_EQ(verdict.judgement.lead, 0u);
  EXPECT_EQ(verdict.judgement.sponsor, 1u);
  ASSERT_EQ(verdict.contributions.size(), 3u);
  EXPECT_EQ(verdict.contributions[0].thousandths, 200);
  EXPECT_EQ(verdict.contributions[1].thousandths, 20);
  EXPECT_EQ(verdict.contributions[2].thousandths, -60);
}

TEST(Verdict, contributions_add_up_to_the_margin_exactly_and_as_shown) {
  Random random(4);
  for (int round = 0; round < 3000; ++round) {
    const ClaimEvidence claim = random_claim(random, 1 + random.below(9), 1 + random.below(5));
    const ClaimVerdict verdict = verdict_of(claim);
    std::int64_t amount = 0;
    int shown = 0;
    for (const Contribution& c : verdict.contributions) {
      amount += c.amount;
      shown += c.thousandths;
      const double exact = static_cast<double>(c.amount) / static_cast<double>(verdict.judgement.whole);
      EXPECT_LT(std::abs(exact * 1000 - c.thousandths), 1.0 + 1e-9);
    }
    ASSERT_EQ(amount, verdict.judgement.margin);
    ASSERT_EQ(shown, verdict.margin_thousandths);
    ASSERT_NEAR(verdict.judgement.margin_value() * 1000, verdict.margin_thousandths, 0.5 + 1e-9);
    ASSERT_EQ(verdict.silent.size() + verdict.contributions.size(), claim.criteria.size());
  }
}

TEST(Verdict, a_tie_for_the_first_place_names_nobody) {
  const ClaimEvidence claim = claim_of({50, 50}, {{400, 600, 0}, {600, 400, 0}}, 3);
  OwnershipPolicy policy = policy_of(claim);
  policy.tree = {{.id = {"own"}, .kind = DecisionKind::ClearOwner}};
  const ClaimVerdict verdict = verdict_on(claim, policy);
  EXPECT_TRUE(verdict.judgement.is_tied());
  EXPECT_EQ(verdict.judgement.level_first, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(verdict.judgement.kind, VerdictKind::Mediate);
  EXPECT_FALSE(verdict.judgement.owner);
  EXPECT_EQ(verdict.judgement.standings[2].rank, 3u);
}

TEST(Verdict, too_little_evidence_is_for_the_mediator_and_silent_criteria_are_named) {
  const ClaimVerdict verdict = verdict_of(claim_of({39, 61}, {{1000, 0}, {}}, 2));
  EXPECT_EQ(verdict.judgement.kind, VerdictKind::Mediate);
  EXPECT_EQ(verdict.silent, (std::vector<std::size_t>{1}));
  EXPECT_EQ(verdict_of(claim_of({40, 60}, {{1000, 0}, {}}, 2)).judgement.kind, VerdictKind::ClearOwner) << "0.4 is enough";
}

TEST(Verdict, margins_are_compared_exactly) {
  EXPECT_EQ(verdict_of(claim_of({1}, {{600, 400}}, 2)).judgement.kind, VerdictKind::ClearOwner);
  EXPECT_EQ(verdict_of(claim_of({1}, {{599, 401}}, 2)).judgement.kind, VerdictKind::Joint);
  EXPECT_EQ(verdict_of(claim_of({1}, {{525, 475}}, 2)).judgement.kind, VerdictKind::Joint);
  EXPECT_EQ(verdict_of(claim_of({1}, {{524, 476}}, 2)).judgement.kind, VerdictKind::Mediate);
}

TEST(Verdict, a_binding_rule_decides_first_and_a_single_claimant_owns) {
  ClaimEvidence claim = worked();
  claim.binding = BindingRule{BindingKind::Ruling, {"p1"}, {"r"}, "Named account"};
  const Judgement judgement = verdict_of(claim).judgement;
  EXPECT_TRUE(judgement.is_by_rule);
  EXPECT_EQ(judgement.owner, 1u);
  EXPECT_EQ(verdict_of(claim_of({40, 60}, {{1000}, {}}, 1)).judgement.owner, 0u);
  EXPECT_EQ(verdict_of(claim_of({40}, {{}}, 0)).judgement.kind, VerdictKind::Mediate);
}

TEST(TreeWalk, every_way_of_the_usual_tree_can_be_walked) {
  const DecisionTree& tree = usual_ownership_policy().tree;
  const std::vector<TreeWay> ways = ways_of(tree);
  EXPECT_EQ(ways.size(), 5u);
  std::vector<std::vector<TreeStep>> walked;
  for (const bool has_rule : {true, false}) {
    for (const std::int64_t coverage : {0, 399, 400, 1000}) {
      for (const std::int64_t margin : {0, 49, 50, 199, 200, 1000}) {
        std::vector<TreeStep> path =
            walk(tree, {.has_binding_rule = has_rule, .coverage = {coverage, 1000}, .margin = {margin, 1000}, .claimants = 2}).path;
        for (TreeStep& step : path) step.fact = {};
        walked.push_back(path);
      }
    }
  }
  for (const TreeWay& way : ways) {
    EXPECT_TRUE(way.is_possible);
    EXPECT_NE(std::ranges::find(walked, way.steps), walked.end());
  }
}

TEST(TreeWalk, ways_that_exclude_themselves_are_marked) {
  const DecisionTree tree = {{.id = {"a"}, .kind = DecisionKind::MarginAtLeast, .threshold = 0.2, .yes = {"own"}, .no = {"b"}},
                             {.id = {"b"}, .kind = DecisionKind::MarginAtLeast, .threshold = 0.3, .yes = {"own"}, .no = {"talk"}},
                             {.id = {"own"}, .kind = DecisionKind::ClearOwner},
                             {.id = {"talk"}, .kind = DecisionKind::Mediate}};
  std::vector<bool> possible;
  for (const TreeWay& way : ways_of(tree)) possible.push_back(way.is_possible);
  EXPECT_EQ(possible, (std::vector<bool>{true, false, true}));
}

TEST(TreeWalk, a_gap_or_a_loop_is_refused_with_its_place_and_still_ends) {
  DecisionTree gap = usual_ownership_policy().tree, loop = gap;
  const auto coverage = [](DecisionTree& tree) -> DecisionNode& { return *std::ranges::find(tree, DecisionNodeId{"coverage"}, &DecisionNode::id); };
  coverage(gap).yes = {"nowhere"};
  coverage(loop).no = {"rule"};
  for (DecisionTree* tree : {&gap, &loop}) {
    const auto fault = fault_of_tree(*tree, "/tree");
    ASSERT_TRUE(fault);
    EXPECT_TRUE(fault->place.pointer.starts_with("/tree/2")) << fault->place.pointer;
    EXPECT_NE(fault->message.find("coverage"), std::string::npos);
    for (const std::int64_t covered : {0, 1000}) EXPECT_LE(walk(*tree, {.coverage = {covered, 1000}}).path.size(), tree->size() + 1);
  }
}

}  // namespace
}  // namespace evenhand::ownership
