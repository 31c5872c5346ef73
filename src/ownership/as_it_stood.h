// A claim as it stood when a verdict was made from it (O4, O17): shares and weights kept with the verdict, under the rules of
// that day as far as they are on record. What was not kept is read from what is on record today, and said.
#pragma once

#include "ownership/verdict.h"

namespace evenhand::ownership {

struct ClaimAsItStood {
  OwnershipPolicy policy;     // of that day, else today's; with the weights kept at the stage of the verdict
  ClaimEvidence evidence;     // its criteria are those of `policy`, in order
  ClaimVerdict verdict;
  bool has_shares = false;    // kept with the verdict; else read from today's records up to that day
  bool has_weights = false;   // kept, or those of the rules of that day
  bool has_rules = false;     // a version on record says the same as the rules of that day
  bool is_same_way = false;   // the tree leads as it did then
};

ClaimAsItStood claim_as_it_stood(const RecordIndex& records, const Verdict& verdict);

}  // namespace evenhand::ownership
