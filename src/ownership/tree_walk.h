// Walking the decision tree for one account (O9), with the way it took. What makes a tree one: domain/decision_tree.h.
// Comparisons are exact: a fact is a fraction of whole numbers, a threshold is taken in billionths.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "domain/ownership_records.h"

namespace evenhand::ownership {

struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;  // > 0

  double value() const { return static_cast<double>(numerator) / static_cast<double>(denominator); }
  bool is_at_least(double threshold) const;
  bool operator==(const Fraction&) const = default;
};

// What the questions of a tree ask about.
struct TreeFacts {
  bool has_binding_rule = false;
  bool is_tied = false;            // for the first place
  bool has_disputed_evidence = false;
  Fraction coverage = {};          // 0..1
  Fraction margin = {};            // 0..1; what MarginAtLeast makes of a single claimant is said by `claimants`
  Fraction robustness = {};        // 0..1, of the claimant who is first
  std::int64_t claimants = 0;

  bool operator==(const TreeFacts&) const = default;
};

struct TreeStep {
  std::size_t node = 0;       // position in the tree
  bool is_yes = false;        // the answer; false in the leaf
  Fraction fact = {};         // what was compared; 0 or 1 for questions without a threshold

  bool operator==(const TreeStep&) const = default;
};

struct TreeWalk {
  DecisionKind leaf = DecisionKind::Mediate;
  std::vector<TreeStep> path = {};  // from the root to the leaf

  bool operator==(const TreeWalk&) const = default;
};

// A tree without faults always ends in a leaf; a faulty one ends in Mediate where its way breaks off.
TreeWalk walk(const DecisionTree& tree, const TreeFacts& facts);

// Does any question of the tree ask this?
bool asks(const DecisionTree& tree, DecisionKind question);

// Thresholds of one kind of question, rising, once each.
std::vector<double> thresholds(const DecisionTree& tree, DecisionKind question);

// Every way from the root to a leaf, for drawing and for tests. `is_possible` is false when the questions before exclude an
// answer, as a margin below 0.05 excludes one above 0.20: such a leaf is drawn, but is never the verdict.
struct TreeWay {
  std::vector<TreeStep> steps = {};
  bool is_possible = true;
};
std::vector<TreeWay> ways_of(const DecisionTree& tree);

}  // namespace evenhand::ownership
