// Decision trees at random, without faults.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "domain/ownership_policy.h"
#include "unit/domain/random_scenario.h"

namespace evenhand::testing_support {

struct TreeMaker {
  Random& random;
  DecisionTree tree = {};

  DecisionNodeId add(DecisionKind kind) {
    const DecisionNodeId id{"n" + std::to_string(tree.size())};
    tree.push_back({.id = id, .kind = kind});
    return id;
  }

  DecisionNodeId leaf() {
    std::vector<DecisionNodeId> known;
    for (const DecisionNode& node : tree) {
      if (is_leaf(node.kind) && node.kind != DecisionKind::FollowRule) known.push_back(node.id);
    }
    if (!known.empty() && random.one_in(3)) return known[random.below(known.size())];
    constexpr std::array kLeaves = {DecisionKind::ClearOwner, DecisionKind::Joint, DecisionKind::Mediate};
    return add(kLeaves[random.below(kLeaves.size())]);
  }

  DecisionNodeId grow(int depth) {
    if (depth == 0 || random.one_in(5)) return leaf();
    const DecisionNodeId id = add(static_cast<DecisionKind>(random.below(static_cast<std::size_t>(DecisionKind::FollowRule))));
    const std::size_t at = tree.size() - 1;
    if (has_threshold(tree[at].kind)) {
      const bool is_count = tree[at].kind == DecisionKind::ClaimantsAtMost;
      tree[at].threshold = is_count ? 2.0 + static_cast<double>(random.below(3)) : static_cast<double>(random.below(1001)) / 1000.0;
    }
    const bool follows = tree[at].kind == DecisionKind::BindingRule && random.one_in(2);
    const DecisionNodeId yes = follows ? add(DecisionKind::FollowRule) : grow(depth - 1), no = grow(depth - 1);
    tree[at].yes = yes;
    tree[at].no = no;
    return id;
  }
};

inline DecisionTree random_tree(Random& random) {
  TreeMaker maker{random};
  while (maker.tree.empty() || is_leaf(maker.tree.front().kind)) {
    maker.tree.clear();
    maker.grow(4);
  }
  return maker.tree;
}

}  // namespace evenhand::testing_support
