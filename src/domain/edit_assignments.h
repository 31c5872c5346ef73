// Who leads a client, and what stands beside the share of an assignment: role, since when, and the lock. Pure, as
// edit_scenario.h says.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/edit_scenario.h"
#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

struct AssignmentTerms {
  AssignmentRole role = AssignmentRole::Owner;
  std::optional<Date> since = {};
  bool is_locked = false;
  std::string lock_reason = {};  // dropped when not locked

  bool operator==(const AssignmentTerms&) const = default;
};

AssignmentTerms terms_of(const Assignment& assignment);

struct AssignmentChange {
  ClientId client;
  PersonId person;
  AssignmentTerms terms;

  bool operator==(const AssignmentChange&) const = default;
};

// The person must carry the client already (NotFound otherwise); shares stay.
Result<Scenario> with_assignment(const Scenario& scenario, AssignmentChange change);
// All at once; an assignment named twice is an error.
Result<Scenario> with_assignments_changed(const Scenario& scenario, std::vector<AssignmentChange> changes);

// Whoever has the largest part, of equals the one with the lower id; empty when nobody carries the client.
PersonId lead_of(const Scenario& scenario, const ClientId& client);
// The lead's part of each client goes to `to`, who leads it from `since` on, and joins a part that `to` has already; other
// owners keep theirs. A client that nobody carries goes whole. Refused: a client named twice, a locked one.
Result<Scenario> with_leads_moved(const Scenario& scenario, std::span<const ClientMove> moves, std::optional<Date> since = {});

}  // namespace evenhand
