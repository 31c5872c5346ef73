// Trees at random against a slow reference: the answers of a way, looked for in all thousandths.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "domain/decision_tree.h"
#include "ownership/tree_walk.h"
#include "random_tree.h"

namespace evenhand::ownership {
namespace {

using testing_support::Random;
using testing_support::random_tree;

bool is_yes(const DecisionNode& node, int value) {
  const double at = node.kind == DecisionKind::ClaimantsAtMost ? value : value / 1000.0;
  switch (node.kind) {
    case DecisionKind::CoverageBelow: return at < node.threshold;
    case DecisionKind::ClaimantsAtMost: return at <= node.threshold;
    case DecisionKind::MarginAtLeast:
    case DecisionKind::RobustnessAtLeast: return at >= node.threshold;
    default: return value == 1;
  }
}

// A value that gives all answers of the way to questions of this kind.
std::optional<int> value_for(const DecisionTree& tree, const TreeWay& way, DecisionKind kind) {
  const bool is_count = kind == DecisionKind::ClaimantsAtMost;
  const int low = is_count ? 2 : 0, high = is_count ? 20 : has_threshold(kind) ? 1000 : 1;
  for (int value = low; value <= high; ++value) {
    const auto fits = [&](const TreeStep& step) { return tree[step.node].kind != kind || is_yes(tree[step.node], value) == step.is_yes; };
    if (std::ranges::all_of(way.steps, fits)) return value;
  }
  return std::nullopt;
}

std::optional<TreeFacts> facts_for(const DecisionTree& tree, const TreeWay& way) {
  std::array<int, static_cast<std::size_t>(DecisionKind::FollowRule)> values = {};
  for (std::size_t kind = 0; kind < values.size(); ++kind) {
    const auto value = value_for(tree, way, static_cast<DecisionKind>(kind));
    if (!value) return std::nullopt;
    values[kind] = *value;
  }
  const auto of = [&](DecisionKind kind) { return values[static_cast<std::size_t>(kind)]; };
  return TreeFacts{.has_binding_rule = of(DecisionKind::BindingRule) == 1, .is_tied = of(DecisionKind::IsTied) == 1, .has_disputed_evidence = of(DecisionKind::HasDisputedEvidence) == 1,
                   .coverage = {of(DecisionKind::CoverageBelow), 1000}, .margin = {of(DecisionKind::MarginAtLeast), 1000}, .robustness = {of(DecisionKind::RobustnessAtLeast), 1000},
                   .claimants = of(DecisionKind::ClaimantsAtMost)};
}

TEST(RandomTrees, every_way_listed_as_possible_is_walked_by_some_facts_and_no_other) {
  Random random(41);
  std::set<std::pair<DecisionKind, bool>> answered;
  for (int round = 0; round < 300; ++round) {
    const DecisionTree tree = random_tree(random);
    ASSERT_FALSE(fault_of_tree(tree, "")) << fault_of_tree(tree, "")->message;
    for (const TreeWay& way : ways_of(tree)) {
      const std::optional<TreeFacts> facts = facts_for(tree, way);
      ASSERT_EQ(way.is_possible, facts.has_value()) << "round " << round;
      if (!facts) continue;
      std::vector<TreeStep> path = walk(tree, *facts).path;
      for (TreeStep& step : path) {
        step.fact = {};
        if (!is_leaf(tree[step.node].kind)) answered.insert({tree[step.node].kind, step.is_yes});
      }
      ASSERT_EQ(path, way.steps) << "round " << round;
    }
  }
  EXPECT_EQ(answered.size(), 2u * static_cast<std::size_t>(DecisionKind::FollowRule)) << "each kind of question is answered both ways";
}

TEST(RandomTrees, a_gap_or_a_loop_anywhere_is_refused_with_the_place_named) {
  Random random(43);
  for (int round = 0; round < 200; ++round) {
    const DecisionTree tree = random_tree(random);
    std::vector<std::size_t> questions;
    for (std::size_t i = 0; i < tree.size(); ++i) {
      if (!is_leaf(tree[i].kind)) questions.push_back(i);
    }
    const std::size_t at = questions[random.below(questions.size())];
    const bool is_yes_way = random.one_in(2);
    for (const bool is_loop : {false, true}) {
      DecisionTree broken = tree;
      (is_yes_way ? broken[at].yes : broken[at].no) = is_loop ? tree.front().id : DecisionNodeId{};
      const auto fault = fault_of_tree(broken, "/tree");
      ASSERT_TRUE(fault);
      EXPECT_EQ(fault->place.pointer, "/tree/" + std::to_string(at) + (is_yes_way ? "/yes" : "/no"));
      EXPECT_NE(fault->message.find(is_loop ? "loop" : "gap"), std::string::npos) << fault->message;
    }
  }
}

}  // namespace
}  // namespace evenhand::ownership
