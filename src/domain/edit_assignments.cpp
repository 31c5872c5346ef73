#include "domain/edit_assignments.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "domain/edit_parts.h"
#include "domain/text.h"
#include "domain/validate_parts.h"

namespace evenhand {

using namespace edit_parts;

AssignmentTerms terms_of(const Assignment& assignment) {
  return {assignment.role, assignment.since, assignment.is_locked, assignment.lock_reason};
}

Result<Scenario> with_assignment(const Scenario& scenario, AssignmentChange change) {
  std::vector<AssignmentChange> changes;
  changes.push_back(std::move(change));
  return with_assignments_changed(scenario, std::move(changes));
}

Result<Scenario> with_assignments_changed(const Scenario& scenario, std::vector<AssignmentChange> changes) {
  const auto key = [](const auto& item) { return std::tie(item.client, item.person); };
  std::ranges::sort(changes, {}, key);
  if (std::ranges::adjacent_find(changes, {}, key) != changes.end()) return invalid("An assignment is changed twice at once.");
  std::vector<Assignment> all = *scenario.assignments;
  auto next = all.begin();
  for (AssignmentChange& change : changes) {
    next = std::ranges::lower_bound(next, all.end(), std::tie(change.client, change.person), {}, key);
    if (next == all.end() || key(*next) != key(change)) {
      return refuse(ErrorCode::NotFound, "\u201C" + change.person.value + "\u201D does not carry the client \u201C" + change.client.value + "\u201D.");
    }
    next->role = change.terms.role;
    next->since = change.terms.since;
    next->is_locked = change.terms.is_locked;
    next->lock_reason = change.terms.is_locked ? std::move(change.terms.lock_reason) : std::string();
    if (auto error = validation::check_assignment(*next, static_cast<std::size_t>(next - all.begin()))) return std::unexpected(std::move(*error));
  }
  if (all == *scenario.assignments) return scenario;
  Scenario changed = scenario;
  changed.assignments = std::move(all);
  return changed;
}

}  // namespace evenhand
