#include "domain/decision_tree.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/text.h"
#include "domain/validate_parts.h"

namespace evenhand {

namespace {

using validation::broken;
using validation::digits;
using validation::quoted;

struct TreeCheck {
  const DecisionTree& tree;
  std::string_view pointer;

  Error wrong(std::size_t i, std::string_view rule, std::string_view member = "") const {
    std::string place = std::string(pointer) + "/" + digits(i);
    if (!member.empty()) place.append("/").append(member);
    return broken("The step " + quoted(tree[i].id.value) + " of the decision tree" + std::string(rule), std::move(place));
  }

  std::size_t position(const DecisionNodeId& id) const {
    return static_cast<std::size_t>(std::ranges::find(tree, id, &DecisionNode::id) - tree.begin());
  }

  validation::Check threshold(std::size_t i) const {
    const DecisionNode& node = tree[i];
    if (!has_threshold(node.kind)) {
      if (node.threshold != 0.0) return wrong(i, " has a threshold although it compares with none.", "threshold");
      return {};
    }
    const bool is_count = node.kind == DecisionKind::ClaimantsAtMost;
    if (!is_count && !validation::is_within(node.threshold, 0.0, 1.0)) return wrong(i, " needs a threshold between 0 and 1.", "threshold");
    if (is_count && (!validation::is_within(node.threshold, 1.0, 1000.0) || node.threshold != std::floor(node.threshold))) {
      return wrong(i, " needs a whole number of claimants from 1 to 1,000.", "threshold");
    }
    return {};
  }

  validation::Check target(std::size_t i, const DecisionNodeId& to, std::string_view answer) const {
    if (to.value.empty()) return wrong(i, " has a gap: nothing follows the answer " + quoted(answer) + ".", answer);
    const std::size_t next = position(to);
    if (next == tree.size()) return wrong(i, " has a gap: the answer " + quoted(answer) + " leads to " + quoted(to.value) + ", which is not there.", answer);
    const bool is_bound = tree[i].kind == DecisionKind::BindingRule && answer == "yes";
    if (tree[next].kind == DecisionKind::FollowRule && !is_bound) return wrong(i, " leads to a verdict by rule where no rule binds.", answer);
    return {};
  }

  validation::Check node(std::size_t i) const {
    const DecisionNode& node = tree[i];
    if (node.id.value.empty()) return broken("Step " + digits(i + 1) + " of the decision tree has no id.", std::string(pointer) + "/" + digits(i) + "/id");
    if (!are_utf8({node.id.value, node.yes.value, node.no.value, node.text, node.unknown_fields})) return wrong(i, " holds text that is not valid UTF-8.");
    if (position(node.id) != i) return wrong(i, " stands there twice: each step needs an id of its own.", "id");
    if (auto error = threshold(i)) return error;
    if (is_leaf(node.kind)) {
      if (!node.yes.value.empty()) return wrong(i, " says the verdict and still leads on.", "yes");
      if (!node.no.value.empty()) return wrong(i, " says the verdict and still leads on.", "no");
      return {};
    }
    if (auto error = target(i, node.yes, "yes")) return error;
    return target(i, node.no, "no");
  }

  // Visits in depth; a way that meets a step above itself is a loop.
  validation::Check ways() const {
    enum class Seen : std::uint8_t { No, Above, Done };
    std::vector<Seen> seen(tree.size(), Seen::No);
    struct Step {
      std::size_t node;
      int next = 0;
    };
    std::vector<Step> way = {{0}};
    seen[0] = Seen::Above;
    while (!way.empty()) {
      Step& here = way.back();
      const std::size_t at = here.node;
      if (is_leaf(tree[at].kind) || here.next == 2) {
        seen[at] = Seen::Done;
        way.pop_back();
        continue;
      }
      const bool is_yes = here.next++ == 0;
      const std::size_t to = position(is_yes ? tree[at].yes : tree[at].no);
      if (seen[to] == Seen::Above) return wrong(at, " leads back to " + quoted(tree[to].id.value) + ": a loop.", is_yes ? "yes" : "no");
      if (seen[to] == Seen::Done) continue;
      seen[to] = Seen::Above;
      way.push_back({to});
    }
    const auto lost = std::ranges::find(seen, Seen::No);
    if (lost != seen.end()) return wrong(static_cast<std::size_t>(lost - seen.begin()), " is reached from nowhere.");
    return {};
  }
};

}  // namespace

std::optional<Error> fault_of_tree(const DecisionTree& tree, std::string_view pointer) {
  if (tree.empty()) return broken("The decision tree has no step.", std::string(pointer));
  const TreeCheck check{tree, pointer};
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (auto error = check.node(i)) return error;
  }
  return check.ways();
}

const DecisionNode* find_node(const DecisionTree& tree, const DecisionNodeId& id) {
  const auto found = std::ranges::find(tree, id, &DecisionNode::id);
  return found == tree.end() ? nullptr : &*found;
}

}  // namespace evenhand
