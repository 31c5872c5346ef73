#include "app/handover_due.h"

#include <algorithm>
#include <tuple>

#include "domain/edit_handovers.h"
#include "domain/format.h"

namespace evenhand::app {

std::vector<DueThing> due_things(const Scenario& scenario, const Handover& handover, const Date& today) {
  std::vector<DueThing> things;
  const auto add = [&](DueKind kind, std::size_t at, std::optional<Date> due, PersonId owner) {
    things.push_back({.kind = kind, .at = at, .due = due, .is_overdue = due && *due < today, .owner = std::move(owner)});
  };
  if (is_move_waiting(scenario, handover)) add(DueKind::Move, 0, handover.effective_on, handover.to);
  if (!handover.acceptance) add(DueKind::Acceptance, 0, handover.effective_on, handover.to);
  if (!handover.to_client.told_on) add(DueKind::Client, 0, handover.to_client.due, handover.from.value.empty() ? handover.to : handover.from);
  if (!handover.to_team.told_on) add(DueKind::Team, 0, handover.to_team.due, {});
  for (std::size_t i = 0; i < handover.items.size(); ++i) {
    if (!handover.items[i].done_on) add(DueKind::Item, i, handover.items[i].due, handover.items[i].owner);
  }
  for (std::size_t i = 0; i < handover.checks.size(); ++i) {
    const Date due = due_of(handover, handover.checks[i]);
    if (!handover.checks[i].outcome && due <= today) add(DueKind::Check, i, due, handover.to);
  }
  std::ranges::stable_sort(things, {}, [](const DueThing& t) { return std::tuple(!t.is_overdue, !t.due.has_value(), t.due.value_or(Date{})); });
  return things;
}

std::string due_words(const Handover& handover, const DueThing& thing) {
  switch (thing.kind) {
    case DueKind::Move: return "The client changes hands";
    case DueKind::Acceptance: return "Acceptance";
    case DueKind::Client: return "Tell the client";
    case DueKind::Team: return "Tell the team";
    case DueKind::Item: return handover.items[thing.at].text;
    case DueKind::Check: return "Check after " + plural(handover.checks[thing.at].after_days, "day", "days");
  }
  return {};
}

std::vector<HandoverStanding> handover_standings(const Scenario& scenario, const Date& today) {
  const std::vector<Handover>& handovers = *scenario.handovers;
  std::vector<HandoverStanding> all;
  for (std::size_t i = 0; i < handovers.size(); ++i) {
    HandoverStanding standing{.position = i};
    for (const DueThing& thing : due_things(scenario, handovers[i], today)) {
      ++standing.open;
      if (thing.is_overdue) ++standing.overdue;
      if (thing.due && (!standing.next || *thing.due < *standing.next)) standing.next = thing.due;
    }
    all.push_back(standing);
  }
  std::ranges::stable_sort(all, {}, [&](const HandoverStanding& s) {
    const std::int64_t day = s.open > 0 ? days_since_epoch(s.next.value_or(Date{9999, 12, 31})) : -days_since_epoch(handovers[s.position].effective_on);
    return std::tuple(s.open == 0, s.overdue == 0, day);
  });
  return all;
}

}  // namespace evenhand::app
