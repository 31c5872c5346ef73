// Working together on one account (O5, O7, O11, O15). As edit_ownership.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/edit_policy.h"
#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

// In the place of the client's plan, or added. Progress is put in order of days, milestones by the day they are due, those
// without one last.
Result<Scenario> with_account_plan(const Scenario& scenario, AccountPlan plan);

Result<Scenario> with_pre_brief(const Scenario& scenario, PreBrief brief);
Result<Scenario> with_pre_brief_removed(const Scenario& scenario, const PreBriefId& brief);

// The path, unless its mediator is one of those in an open dispute that has no other, or an open dispute would cool off for
// fewer days than when it was opened. The log says what is different.
Result<Scenario> with_escalation_path(const Scenario& scenario, EscalationPath path, const Stamp& stamp);
// The mediator of the dispute, or of the path.
const Mediator& mediator_of(const Scenario& scenario, const Dispute& dispute);
// Functions of the mediator that are in dispute, sorted: of the people who are parties, by matching_name. A mediator who is
// a party is not neutral either and gives that party's function, or "party". Empty = neutral, as far as functions are known.
std::vector<std::string> functions_in_the_way(const Scenario& scenario, const Dispute& dispute);
// Parties without a function on record, and the mediator, empty for an outsider: then neutrality cannot be told for sure.
std::vector<PersonId> without_function(const Scenario& scenario, const Dispute& dispute);

// The day the cooling-off time of a dispute is over. For a client: of the disputes, open or ended, that cool off on `day`.
Date first_decision_day(const Scenario& scenario, const Dispute& dispute);
std::optional<Date> first_decision_day(const Scenario& scenario, const ClientId& client, const Date& day);

// On `stamp.on`, at the first level, between two parties or more. Refused when the client has an open dispute or the mediator
// is not neutral.
Result<Scenario> with_dispute_opened(const Scenario& scenario, Dispute dispute, const Stamp& stamp);
// To the next level of the path; refused at the last one.
Result<Scenario> with_dispute_escalated(const Scenario& scenario, const DisputeId& dispute, const Stamp& stamp);
Result<Scenario> with_dispute_ended(const Scenario& scenario, const DisputeId& dispute, std::string outcome, const Stamp& stamp);
// Who mediates in it; not known = the one of the path. Refused when the mediator is not neutral.
Result<Scenario> with_dispute_mediator(const Scenario& scenario, const DisputeId& dispute, Mediator mediator, const Stamp& stamp);
// Who is in dispute, two people or more. Refused when the mediator is not neutral between them.
Result<Scenario> with_dispute_parties(const Scenario& scenario, const DisputeId& dispute, std::vector<PersonId> parties, const Stamp& stamp);
// The day by which the level must have settled it.
Date level_due(const Scenario& scenario, const Dispute& dispute);

Result<Scenario> with_post_mortem(const Scenario& scenario, PostMortem post_mortem);
Result<Scenario> with_post_mortem_removed(const Scenario& scenario, const PostMortemId& post_mortem);

}  // namespace evenhand
