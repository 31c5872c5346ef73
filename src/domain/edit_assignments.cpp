#include "domain/edit_assignments.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "domain/edit_record_parts.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "domain/validate_parts.h"

namespace evenhand {

using namespace edit_parts;

namespace {

const Assignment* lead_among(std::span<const Assignment> run) {
  const Assignment* lead = nullptr;
  for (const Assignment& a : run) {
    if (lead == nullptr || a.share > lead->share) lead = &a;
  }
  return lead;
}

// The client's assignments after the move, sorted by person.
std::vector<Assignment> with_lead(std::span<const Assignment> run, const ClientMove& move, std::optional<Date> since) {
  const Assignment* const lead = lead_among(run);
  Assignment taken = lead != nullptr ? *lead : Assignment{.client = move.client, .person = {}};
  taken.person = move.to;
  taken.since = since;
  std::vector<Assignment> after;
  for (const Assignment& a : run) {
    if (&a == lead) continue;
    if (a.person == move.to) taken.share += a.share;
    else after.push_back(a);
  }
  if (after.empty()) taken.share = 1.0;
  after.insert(std::ranges::lower_bound(after, taken.person, {}, &Assignment::person), std::move(taken));
  return after;
}

}  // namespace

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

PersonId lead_of(const Scenario& scenario, const ClientId& client) {
  const Assignment* const lead = lead_among(assignments_of(scenario, client));
  return lead != nullptr ? lead->person : PersonId{};
}

Result<Scenario> with_leads_moved(const Scenario& scenario, std::span<const ClientMove> moves, std::optional<Date> since) {
  std::vector<ClientMove> sorted(moves.begin(), moves.end());
  std::ranges::sort(sorted, {}, &ClientMove::client);
  std::vector<Assignment> all = *scenario.assignments;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const ClientMove& move = sorted[i];
    if (!position_of(*scenario.clients, move.client)) return unknown("client", move.client.value);
    if (!position_of(*scenario.people, move.to)) return unknown("person", move.to.value);
    if (i > 0 && sorted[i - 1].client == move.client) return invalid("The client \u201C" + move.client.value + "\u201D is moved twice.");
    const std::span<const Assignment> run = assignments_of(scenario, move.client);
    if (const auto lock = std::ranges::find(run, true, &Assignment::is_locked); lock != run.end()) {
      return invalid(name_of(scenario, move.client) + " is locked" + (lock->lock_reason.empty() ? "" : " (" + lock->lock_reason + ")") + ". Open the lock to move it.");
    }
    if (!run.empty() && lead_of(scenario, move.client) == move.to) continue;
    const std::vector<Assignment> after = with_lead(run, move, since);
    const auto place = std::ranges::equal_range(all, move.client, {}, &Assignment::client);
    const auto at = all.erase(place.begin(), place.end());
    all.insert(at, after.begin(), after.end());
  }
  if (all == *scenario.assignments) return scenario;
  Scenario changed = scenario;
  changed.assignments = std::move(all);
  return changed;
}

}  // namespace evenhand
