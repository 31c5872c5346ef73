// What stands beside the share of an assignment: role, since when, and the lock. Pure, as edit_scenario.h says.
#pragma once

#include <optional>
#include <string>
#include <vector>

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

}  // namespace evenhand
