// One weight run from 0 to 1, the others in proportion: for a criterion of one's choice (sensitivity.h has those that count).
#pragma once

#include <cstddef>
#include <optional>

#include "ownership/sensitivity.h"

namespace evenhand::ownership {

// Also of a criterion that counts nothing under these weights. Empty when it is all that counts, or when nobody has a claim.
std::optional<CriterionSweep> sweep_of(const ClaimEvidence& evidence, const OwnershipPolicy& policy, std::size_t criterion);

}  // namespace evenhand::ownership
