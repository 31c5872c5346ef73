// What differs between two versions of the rules of ownership, item by item, as a team reads it (O6, O11).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/ownership_policy.h"
#include "domain/policy_diff.h"

namespace evenhand {

// In the order criteria, what revenue is read from, stages with their points and order of importance, windows, fit, tree,
// credit, shared targets; all of the topic Other. Empty exactly when the policies are equal but for their version number.
// `load` names the criterion that revenue is read from; without it, its id does.
std::vector<PolicyChange> ownership_changes(const OwnershipPolicy& before, const OwnershipPolicy& after, const Policy* load = nullptr);

// "“Annual Revenue”", "nothing", "the criterion that is named as revenue"
std::string revenue_words(const OwnershipPolicy& rules, const Policy* load);

// "What people enter by hand": where the evidence of a criterion is read from.
std::string_view evidence_source_words(EvidenceSource source);

// "Other stages" for the one without a name.
std::string_view stage_words(std::string_view stage);

}  // namespace evenhand
