#include "domain/edit_handovers.h"

#include <tuple>

#include "domain/edit_assignments.h"
#include "domain/edit_ownership.h"
#include "domain/edit_record_parts.h"
#include "domain/edit_scenario.h"
#include "domain/format.h"

namespace evenhand {

using namespace edit_parts;

namespace {

Date days_after(const Date& day, int days) { return date_from_days(days_since_epoch(day) + days); }

const Handover* find_handover(const Scenario& scenario, const HandoverId& id) {
  const auto found = std::ranges::lower_bound(*scenario.handovers, id, {}, &Handover::id);
  return found != scenario.handovers->end() && found->id == id ? &*found : nullptr;
}

// Else only the point of contact changes.
bool hands_over_load(const Handover& handover) { return !handover.plan.value.empty() || !handover.review.value.empty() || !handover.verdict.value.empty(); }

}  // namespace

HandoverId free_handover_id(const Scenario& scenario) { return {next_id(*scenario.handovers, "handover-")}; }

Handover begun_handover(const Scenario& scenario, const HandoverStart& start) {
  Handover handover{.id = {}, .client = start.client, .from = start.from, .to = start.to, .interim = {}, .participants = {}, .decided_on = start.decided_on,
                    .effective_on = start.effective_on, .decided_by = start.decided_by, .review = start.review, .plan = start.plan, .verdict = start.verdict};
  const std::string client = name_of(scenario, start.client), to = name_of(scenario, start.to);
  const std::string day = format_date(start.effective_on);
  const bool has_from = !start.from.value.empty();
  const Date last_day_before = days_after(start.effective_on, -1), week_later = days_after(start.effective_on, 7);
  handover.to_client.text = "From " + day + " on, " + to + " is your contact.";
  if (has_from) handover.to_client.text += " " + name_of(scenario, start.from) + " introduces you to each other" + (start.effective_on > start.decided_on ? " before that day." : ".");
  handover.to_client.due = std::max(start.decided_on, days_after(start.effective_on, -7));
  handover.to_team.text = to + " takes over " + client + " on " + day + (has_from ? " from " + name_of(scenario, start.from) + "." : ".");
  handover.to_team.due = start.decided_on;
  const PersonId giver = has_from ? start.from : start.to;
  handover.items = {{.text = "Write down the state: goals, open questions, promises made, people on the client\u2019s side", .owner = giver, .due = std::max(start.decided_on, last_day_before)},
                    {.text = "Meet the client together", .owner = giver, .due = std::max(start.decided_on, last_day_before)},
                    {.text = "Ask the client whether everything has arrived", .owner = start.to, .due = week_later}};
  const auto giver_at = position_of(*scenario.people, start.from);
  const std::optional<Date> last_day = giver_at ? (*scenario.people)[*giver_at].last_day : std::nullopt;
  if (last_day && *last_day < last_day_before) {  // a gap: somebody has to look after the client in between
    for (OpenItem& item : handover.items) {
      if (item.owner == start.from) item.due = std::max(start.decided_on, *last_day);
    }
    handover.items.push_back({.text = "Name who looks after the client from " + format_date(days_after(*last_day, 1)) + " to " + format_date(last_day_before), .owner = start.to, .due = std::max(start.decided_on, *last_day)});
  }
  for (const int days : kHandoverCheckDays) handover.checks.push_back({.after_days = days});
  return handover;
}

std::optional<HandoverStart> handover_of_verdict(const Scenario& scenario, const Verdict& verdict) {
  const PersonId& named = verdict.kind == VerdictKind::Joint ? verdict.lead : verdict.owner;
  if (named.value.empty() || !position_of(*scenario.people, named)) return std::nullopt;
  const Assignment* owner = nullptr;
  for (const Assignment& each : assignments_of(scenario, verdict.client)) {
    if (each.role == AssignmentRole::Owner && (!owner || each.share > owner->share)) owner = &each;
  }
  if (owner && owner->person == named) return std::nullopt;
  return HandoverStart{.client = verdict.client, .from = owner ? owner->person : PersonId{}, .to = named, .decided_on = verdict.made_on, .effective_on = verdict.effective_on, .decided_by = verdict.made_by, .verdict = verdict.id};
}

Result<Scenario> with_verdict_handed_over(const Scenario& scenario, const VerdictId& id, const Date& effective_on, bool moves_load, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const auto verdict = std::ranges::find(*scenario.verdicts, id, &Verdict::id);
  if (verdict == scenario.verdicts->end()) return unknown("verdict", id.value);
  if (std::ranges::contains(*scenario.handovers, id, &Handover::verdict)) return invalid("The handover of this verdict was begun already.");
  std::optional<HandoverStart> start = handover_of_verdict(scenario, *verdict);
  if (!start) return invalid("Whom the verdict names owns the client already: there is nothing to hand over.");
  start->decided_on = clean->on;
  start->effective_on = effective_on;
  Result<Scenario> changed = with_handover(scenario, begun_handover(scenario, *start));
  if (changed && moves_load) changed = with_client_moved(*changed, verdict->client, start->to);
  if (changed && moves_load) {
    changed->assignments.edit([&](std::vector<Assignment>& all) {
      const auto moved = std::ranges::find(all, verdict->client, &Assignment::client);
      moved->role = AssignmentRole::Owner;
      moved->since = effective_on;
    });
  }
  if (changed) note_in_log(*changed, *clean, "Handover begun: " + name_of(scenario, verdict->client) + " goes to " + name_of(scenario, start->to));
  return changed;
}

Result<Scenario> with_contact_handed_over(const Scenario& scenario, AccountRole role, const PersonId& from, const Date& effective_on, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (from.value.empty() || role.person.value.empty() || from == role.person) return invalid("A handover of the contact goes from one person to another.");
  Handover handover = begun_handover(scenario, {.client = role.client, .from = from, .to = role.person, .decided_on = clean->on, .effective_on = effective_on,
                                                .decided_by = "Change of the point of contact: " + clean->reason});
  handover.to_team.text = name_of(scenario, role.person) + " is the point of contact of " + name_of(scenario, role.client) + " after " + name_of(scenario, from) + ". Nobody’s load moves.";
  Result<Scenario> changed = with_point_of_contact(scenario, std::move(role), stamp);
  return changed ? with_handover(*changed, std::move(handover)) : changed;
}

Result<Scenario> with_handover(const Scenario& scenario, Handover handover) {
  if (handover.id.value.empty()) handover.id = free_handover_id(scenario);
  std::ranges::sort(handover.participants);
  std::ranges::sort(handover.checks, {}, &HandoverCheck::after_days);
  const HandoverId id = handover.id;
  return with_record(scenario, &Scenario::handovers, std::move(handover), [&](const Handover& h) { return h.id == id; }, &Handover::id, validation::check_handovers);
}

Result<Scenario> with_handover_removed(const Scenario& scenario, const HandoverId& handover) {
  return without_record(scenario, &Scenario::handovers, "handover", handover.value, [&](const Handover& h) { return h.id == handover; }, validation::check_handovers);
}

Result<Scenario> with_handover_accepted(const Scenario& scenario, const HandoverId& id, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const Handover* found = find_handover(scenario, id);
  if (found == nullptr) return unknown("handover", id.value);
  if (found->acceptance) return invalid("This handover was accepted on " + format_date(found->acceptance->on) + " already.");
  Handover accepted = *found;
  accepted.acceptance = HandoverAcceptance{.on = clean->on, .note = clean->reason};
  Result<Scenario> changed = with_handover(scenario, std::move(accepted));
  if (changed) note_in_log(*changed, *clean, name_of(scenario, found->to) + " accepted the handover of " + name_of(scenario, found->client));
  return changed;
}

Result<Scenario> with_open_item_done(const Scenario& scenario, const HandoverId& id, std::size_t item, std::optional<Date> done_on) {
  const Handover* found = find_handover(scenario, id);
  if (found == nullptr) return unknown("handover", id.value);
  if (item >= found->items.size()) return unknown("open item", std::to_string(item + 1));
  Handover changed = *found;
  changed.items[item].done_on = done_on;
  return with_handover(scenario, std::move(changed));
}

Result<Scenario> with_handover_checked(const Scenario& scenario, const HandoverId& id, int after_days, std::optional<CheckOutcome> outcome) {
  const Handover* found = find_handover(scenario, id);
  if (found == nullptr) return unknown("handover", id.value);
  Handover changed = *found;
  const auto check = std::ranges::find(changed.checks, after_days, &HandoverCheck::after_days);
  if (check == changed.checks.end()) return unknown("check after days", std::to_string(after_days));
  check->outcome = std::move(outcome);
  return with_handover(scenario, std::move(changed));
}

bool is_move_waiting(const Scenario& scenario, const Handover& handover) {
  if (!hands_over_load(handover) || lead_of(scenario, handover.client) != handover.from) return false;
  for (const Assignment& a : assignments_of(scenario, handover.client)) {
    if (a.person == handover.from && a.since && *a.since > handover.decided_on) return false;
  }
  const auto order = [](const Handover& h) { return std::tie(h.effective_on, h.decided_on, h.id); };
  return std::ranges::none_of(*scenario.handovers, [&](const Handover& other) { return other.client == handover.client && hands_over_load(other) && order(other) > order(handover); });
}

Result<Scenario> with_handover_made(const Scenario& scenario, const HandoverId& id, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const Handover* found = find_handover(scenario, id);
  if (found == nullptr) return unknown("handover", id.value);
  const std::string client = name_of(scenario, found->client), to = name_of(scenario, found->to);
  if (!is_move_waiting(scenario, *found)) return invalid(client + " has changed hands already, or by another decision.");
  if (clean->on < found->effective_on) return invalid(client + " goes to " + to + " on " + format_date(found->effective_on) + ", not before.");
  const ClientMove move{found->client, found->to};
  Result<Scenario> changed = with_leads_moved(scenario, {&move, 1}, found->effective_on);
  if (changed) note_in_log(*changed, *clean, client + " went to " + to);
  return changed;
}

Date due_of(const Handover& handover, const HandoverCheck& check) { return days_after(handover.effective_on, check.after_days); }

bool is_handover_open(const Handover& handover, const Date& today) {
  if (!handover.acceptance || !handover.to_client.told_on || !handover.to_team.told_on) return true;
  if (std::ranges::any_of(handover.items, [](const OpenItem& item) { return !item.done_on; })) return true;
  return std::ranges::any_of(handover.checks, [&](const HandoverCheck& check) { return !check.outcome && due_of(handover, check) <= today; });
}

}  // namespace evenhand
