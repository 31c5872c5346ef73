// The figures a verdict is made from, as they are kept with it (O4, O17): margin, coverage, the way through the tree, every
// share and weight, the least change, robustness. One for the page and the samples, so that the same claim leaves the same.
#pragma once

#include "ownership/verdict.h"

namespace evenhand::ownership {

// The margin of a single claimant is 1. Draws the robustness over all weights, which takes some milliseconds. The version,
// the hash of the rules and the hash of the data are not filled in: with_verdict (domain/edit_ownership.h) and whoever holds
// the data do that.
VerdictFigures figures_of(const ClaimEvidence& evidence, const Judgement& judgement, const OwnershipPolicy& policy);

// The shares and weights that were kept, in the order of the weights: verdict_on(evidence_kept(f), {}) gives the scores and
// the contributions again, which add up to the margin of that day, and nothing of the tree. Without criteria when no weights
// were kept.
ClaimEvidence evidence_kept(const VerdictFigures& figures);

}  // namespace evenhand::ownership
