// How many clients a plan may give to one person: the person's own intake cap, else the policy's while the ramp runs.
#pragma once

#include <cstddef>
#include <optional>

#include "domain/scenario.h"
#include "fairness/entitlement.h"

namespace evenhand {

// Empty: no cap. `entitlement` is that of the person at this position.
std::optional<int> intake_cap(const Scenario& scenario, const Entitlement& entitlement, std::size_t person);

}  // namespace evenhand
