// The figures a verdict is made from, as they are kept with it (O4): margin, coverage, the way through the tree and every share.
// One for the page and the samples, so that the same claim leaves the same figures.
#pragma once

#include "ownership/verdict.h"

namespace evenhand::ownership {

// The margin of a single claimant is 1. The version, the hash of the rules and the hash of the data are not filled in:
// with_verdict (domain/edit_ownership.h) and whoever holds the data do that.
VerdictFigures figures_of(const ClaimEvidence& evidence, const Judgement& judgement, const OwnershipPolicy& policy);

}  // namespace evenhand::ownership
