// Handovers of clients (L5, O13). As edit_plans.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "domain/edit_policy.h"
#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

// A handover as the protocol begins it: a first text for the client and the team, the usual open items with owners and
// dates, checks at 30, 60 and 90 days. Where the giver's last day comes before it takes effect, an item asks who looks after the
// client in between (Handover::interim). The id is left empty.
struct HandoverStart {
  ClientId client;
  PersonId from = {};
  PersonId to;
  Date decided_on;
  Date effective_on;
  std::string decided_by = {};
  ReviewId review = {};
  PlanId plan = {};
  VerdictId verdict = {};
};
Handover begun_handover(const Scenario& scenario, const HandoverStart& start);

// What a verdict asks for: from the owner on record to the owner or lead it names, on the day it takes effect. Empty when it names
// nobody, or who owns the client already, or somebody who is gone.
std::optional<HandoverStart> handover_of_verdict(const Scenario& scenario, const Verdict& verdict);
// Begins it on `stamp.on`; `moves_load` gives the client to that person alone, as its owner. Written to the log. Refused when there is nothing to
// hand over, or the handover of this verdict was begun before.
Result<Scenario> with_verdict_handed_over(const Scenario& scenario, const VerdictId& verdict, const Date& effective_on, bool moves_load, const Stamp& stamp);

// Changes the point of contact (edit_ownership.h) and begins its handover from `from` on `stamp.on`. No plan, review or verdict
// stands behind it, so the load stays where it is.
Result<Scenario> with_contact_handed_over(const Scenario& scenario, AccountRole role, const PersonId& from, const Date& effective_on, const Stamp& stamp);

// Added, or in the place of the one with the same id; an empty id gets a free one. Participants and checks are put in order.
Result<Scenario> with_handover(const Scenario& scenario, Handover handover);
Result<Scenario> with_handover_removed(const Scenario& scenario, const HandoverId& handover);

// By the receiver; written to the log. Refused when it was accepted before.
Result<Scenario> with_handover_accepted(const Scenario& scenario, const HandoverId& handover, const Stamp& stamp);
// Empty day: not done after all. NotFound when there is no such item.
Result<Scenario> with_open_item_done(const Scenario& scenario, const HandoverId& handover, std::size_t item, std::optional<Date> done_on);
// The check after so many days; refused when the handover has none.
Result<Scenario> with_handover_checked(const Scenario& scenario, const HandoverId& handover, int after_days, std::optional<CheckOutcome> outcome);

// The client has still to change hands by a plan, a review or a verdict: it is with `from`, who was not given it after the decision, and no later one of
// these handovers speaks of it.
bool is_move_waiting(const Scenario& scenario, const Handover& handover);
// The lead's part goes to `to`, who leads it from the day the handover takes effect. Refused before that day, when nothing waits,
// and for a locked client.
Result<Scenario> with_handover_made(const Scenario& scenario, const HandoverId& handover, const Stamp& stamp);

// Still to be done: not accepted, an open item, somebody not told, or a check whose day has come.
bool is_handover_open(const Handover& handover, const Date& today);
// The day on which a check falls due.
Date due_of(const Handover& handover, const HandoverCheck& check);

HandoverId free_handover_id(const Scenario& scenario);

}  // namespace evenhand
