#include "ownership/tree_walk.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "domain/decision_tree.h"

namespace evenhand::ownership {

namespace {

__extension__ using Wide = __int128;

constexpr double kBillion = 1e9;

std::size_t position(const DecisionTree& tree, const DecisionNode* node) { return static_cast<std::size_t>(node - tree.data()); }

Fraction one_if(bool is_so) { return {is_so ? 1 : 0, 1}; }

struct Answer {
  bool is_yes = false;
  Fraction fact;
};

Answer answer(const DecisionNode& node, const TreeFacts& facts) {
  switch (node.kind) {
    case DecisionKind::BindingRule: return {facts.has_binding_rule, one_if(facts.has_binding_rule)};
    case DecisionKind::CoverageBelow: return {!facts.coverage.is_at_least(node.threshold), facts.coverage};
    case DecisionKind::MarginAtLeast: return {facts.claimants == 1 || facts.margin.is_at_least(node.threshold), facts.margin};
    case DecisionKind::RobustnessAtLeast: return {facts.robustness.is_at_least(node.threshold), facts.robustness};
    case DecisionKind::IsTied: return {facts.is_tied, one_if(facts.is_tied)};
    case DecisionKind::HasDisputedEvidence: return {facts.has_disputed_evidence, one_if(facts.has_disputed_evidence)};
    case DecisionKind::ClaimantsAtMost: {
      const Fraction count{facts.claimants, 1};
      return {static_cast<double>(facts.claimants) <= node.threshold, count};
    }
    default: return {};
  }
}

// What the answers so far leave open of one kind of question: [low, high), or one of yes and no.
struct Span {
  double low = 0.0;
  double high = 2e9;
};
using Spans = std::array<Span, kDecisionKindCount>;

bool narrow(Spans& spans, const DecisionNode& node, bool is_yes) {
  Span& span = spans[static_cast<std::size_t>(node.kind)];
  const bool is_at_most = node.kind == DecisionKind::ClaimantsAtMost;
  const double threshold = !has_threshold(node.kind) ? 1.0 : is_at_most ? node.threshold + 1.0 : node.threshold;
  const bool is_above = node.kind == DecisionKind::CoverageBelow || is_at_most ? !is_yes : is_yes;
  if (is_above) span.low = std::max(span.low, threshold);
  else span.high = std::min(span.high, threshold);
  return span.low < span.high;
}

void collect(const DecisionTree& tree, const DecisionNodeId& id, TreeWay way, Spans spans, std::vector<TreeWay>& ways) {
  const DecisionNode* node = find_node(tree, id);
  if (node == nullptr || way.steps.size() > tree.size()) return;
  if (is_leaf(node->kind)) {
    way.steps.push_back({position(tree, node), false, {}});
    ways.push_back(std::move(way));
    return;
  }
  for (const bool is_yes : {true, false}) {
    TreeWay longer = way;
    Spans narrower = spans;
    longer.steps.push_back({position(tree, node), is_yes, {}});
    longer.is_possible &= narrow(narrower, *node, is_yes);
    collect(tree, is_yes ? node->yes : node->no, std::move(longer), narrower, ways);
  }
}

}  // namespace

bool Fraction::is_at_least(double threshold) const {
  return static_cast<Wide>(numerator) * static_cast<std::int64_t>(kBillion) >= static_cast<Wide>(std::llround(threshold * kBillion)) * denominator;
}

TreeWalk walk(const DecisionTree& tree, const TreeFacts& facts) {
  TreeWalk result;
  const DecisionNode* node = tree.empty() ? nullptr : &tree.front();
  while (node != nullptr && result.path.size() <= tree.size()) {
    if (is_leaf(node->kind)) {
      result.leaf = node->kind;
      result.path.push_back({position(tree, node), false, {}});
      break;
    }
    const Answer found = answer(*node, facts);
    result.path.push_back({position(tree, node), found.is_yes, found.fact});
    node = find_node(tree, found.is_yes ? node->yes : node->no);
  }
  return result;
}

bool asks(const DecisionTree& tree, DecisionKind question) {
  return std::ranges::find(tree, question, &DecisionNode::kind) != tree.end();
}

std::vector<double> thresholds(const DecisionTree& tree, DecisionKind question) {
  std::vector<double> found;
  for (const DecisionNode& node : tree) {
    if (node.kind == question) found.push_back(node.threshold);
  }
  std::ranges::sort(found);
  const auto repeats = std::ranges::unique(found);
  found.erase(repeats.begin(), repeats.end());
  return found;
}

std::vector<TreeWay> ways_of(const DecisionTree& tree) {
  std::vector<TreeWay> ways;
  if (!tree.empty()) collect(tree, tree.front().id, {}, {}, ways);
  return ways;
}

}  // namespace evenhand::ownership
