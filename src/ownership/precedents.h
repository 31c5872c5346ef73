// Past verdicts beside the account at hand (O4, O6; math 4): the nearest at the same stage, and what replaying all of them
// under other weights would change. Distances and replays use the evidence of the day each verdict was made, from the
// snapshot taken with it; where none was taken, from the records as they stand now.
#pragma once

#include <optional>
#include <vector>

#include "ownership/verdict.h"

namespace evenhand::ownership {

// For each criterion of the policy: share of the first less share of the second, -1..1; 0 where silent.
using EvidenceProfile = std::vector<double>;

EvidenceProfile profile_of(const Judgement& judgement, const ClaimEvidence& evidence);

struct Precedent {
  VerdictId verdict;
  ClientId client;
  Date made_on;
  VerdictKind kind = VerdictKind::Mediate;
  double distance = 0.0;       // sum over the criteria of the differences between the profiles, each weighed at this stage: 0..2
  bool went_the_same_way = false;  // its kind is the kind suggested today

  bool operator==(const Precedent&) const = default;
};

// At the same stage, other clients or the same on another day, made up to `evidence.at`; nearest first, then the latest, then
// by id; at most `most`.
std::vector<Precedent> precedents_of(const RecordIndex& records, const OwnershipPolicy& policy, const ClaimEvidence& evidence, std::size_t most = 5);

struct ReplayedVerdict {
  VerdictId verdict;
  ClientId client;
  VerdictKind was = VerdictKind::Mediate;
  std::optional<PersonId> was_person = {};   // owner or lead
  VerdictKind suggested_then = VerdictKind::Mediate;  // under `before`
  std::optional<PersonId> suggested_person_then = {};
  VerdictKind would_be = VerdictKind::Mediate;        // under `after`
  std::optional<PersonId> would_be_person = {};
  bool changes = false;                       // what is suggested differs between the two policies
  bool followed_the_figures = false;          // the verdict given is the one suggested under `before`

  bool operator==(const ReplayedVerdict&) const = default;
};

struct Calibration {
  std::vector<ReplayedVerdict> verdicts = {};  // in the order they were made
  std::size_t changed = 0;

  bool operator==(const Calibration&) const = default;
};

// Replays every verdict on record under both policies.
Calibration replay(const RecordIndex& records, const OwnershipPolicy& before, const OwnershipPolicy& after);

// The evidence a past verdict rests on, with the weights of `policy` at its stage.
ClaimEvidence evidence_of_verdict(const RecordIndex& records, const OwnershipPolicy& policy, const Verdict& verdict);

}  // namespace evenhand::ownership
