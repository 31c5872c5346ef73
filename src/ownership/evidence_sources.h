// Inside src/ownership only: what each source of evidence reads from the records of one client (math 4, the table).
#pragma once

#include <string_view>
#include <vector>

#include "ownership/evidence.h"

namespace evenhand::ownership {

// The records of one client up to a day, as far as they matter for a claim.
struct ClaimRecords {
  const RecordIndex* records = nullptr;
  const OwnershipPolicy* policy = nullptr;
  const Client* client = nullptr;
  Date at;
  Date window_from;                                    // the first day of the window
  std::vector<PersonId> claimants = {};                // sorted
  std::vector<BarredClaimant> barred = {};
  std::vector<const Touchpoint*> touchpoints = {};     // up to `at`, by day, also those before the window
  std::vector<const Opportunity*> won = {};            // closed in the window
  std::vector<const Opportunity*> undated = {};
  std::vector<const Assignment*> assignments = {};     // since `at` or before
  std::vector<const HandEvidence*> by_hand = {};       // that speaks of `at` or before
};

ClaimRecords claim_records(const RecordIndex& records, const OwnershipPolicy& policy, const ClaimQuestion& question);

// Values and records of every claimant, before sharing. Says why when there is none.
void fill_from_records(const ClaimRecords& claim, EvidenceSource source, std::string_view stage, CriterionEvidence& evidence);

// A ruling or role with an empty stage is for every stage; names by matching_name.
bool is_for_stage(std::string_view own, std::string_view stage);

}  // namespace evenhand::ownership
