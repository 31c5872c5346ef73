// Whether a decision tree is one (O9): the first fault with its place.
#pragma once

#include <optional>
#include <string_view>

#include "domain/error.h"
#include "domain/ownership_policy.h"

namespace evenhand {

// The rules of DecisionTree (ownership_policy.h): a gap (no node, a target that does not exist or is not given), a loop, a
// node that no way reaches, a threshold out of range, a leaf that goes on, FollowRule where no rule binds.
// Invalid, with the place as pointer + "/3/yes". Empty for a good tree.
std::optional<Error> fault_of_tree(const DecisionTree& tree, std::string_view pointer);

// The node of this id; null when there is none.
const DecisionNode* find_node(const DecisionTree& tree, const DecisionNodeId& id);

}  // namespace evenhand
