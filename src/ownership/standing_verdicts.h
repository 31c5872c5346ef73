// What other rules would do to the verdicts that stand (O6): the consequence shown beside every change of the rules.
#pragma once

#include <cstddef>
#include <vector>

#include "ownership/precedents.h"

namespace evenhand::ownership {

struct StandingChange {
  VerdictId verdict;
  ClientId client;
  VerdictKind would_be = VerdictKind::Mediate;  // what the figures of its day suggest under `after`

  bool operator==(const StandingChange&) const = default;
};

struct StandingChanges {
  std::size_t standing = 0;                  // verdicts in force: the latest for each client and stage
  std::vector<StandingChange> changes = {};  // those for which the two policies suggest something else; in the order made

  bool operator==(const StandingChanges&) const = default;
};

// As `replay`, from the snapshot taken with a verdict; where the policies read the records differently (windows, fit,
// revenue, criteria), from the records as they stand now.
StandingChanges standing_changes(const RecordIndex& records, const OwnershipPolicy& before, const OwnershipPolicy& after, Date today);

}  // namespace evenhand::ownership
