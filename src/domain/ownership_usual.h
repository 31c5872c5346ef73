// The ownership policy of math 4, for teams that have not agreed on one of their own.
#pragma once

#include <string_view>

#include "domain/ownership_policy.h"
#include "domain/scenario.h"

namespace evenhand {

// Version 1: the seven criteria, equal weights except where the stage says otherwise, and the default tree
// (binding rule; coverage below 0.4; margin at least 0.20 clear, at least 0.05 joint, else mediate).
const OwnershipPolicy& usual_ownership_policy();

// The scenario's own, or the usual one when it has none. Lives as long as the scenario's value.
const OwnershipPolicy& ownership_policy_of(const Scenario& scenario);

// The stage with this name by matching_name, else the one without a name. The policy is valid (validate.h).
const OwnershipStage& stage_of(const OwnershipPolicy& policy, std::string_view stage);

}  // namespace evenhand
