// Saved plans, reviews and handovers (L3, L5, L7). As edit_scenario.h: a valid scenario in, a valid one or an Error with a
// sentence and, where a rule of validate.h is broken, its place. What is decided is written to the log.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/edit_policy.h"
#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

// ---- plans ---------------------------------------------------------------------------------------------------------
// Added, or in the place of the plan with the same id. An empty id gets a free one. Moves are put in order.
Result<Scenario> with_plan(const Scenario& scenario, Plan plan);
Result<Scenario> with_plan_renamed(const Scenario& scenario, const PlanId& plan, std::string_view name);
// Refused while a review or a handover names it.
Result<Scenario> with_plan_removed(const Scenario& scenario, const PlanId& plan);

// ---- reviews -------------------------------------------------------------------------------------------------------
Result<Scenario> with_review_cycle(const Scenario& scenario, ReviewCycle cycle);
// Who reviews next by the cycle; empty when the cycle names nobody.
PersonId next_reviewer(const Scenario& scenario);
// Opens a review on `stamp.on`, by the next reviewer unless `review.reviewer` names one; an empty id gets a free one.
// Refused while another is open.
Result<Scenario> with_review_opened(const Scenario& scenario, Review review, const Stamp& stamp);
// The plan, title and findings of the open review.
Result<Scenario> with_review_proposal(const Scenario& scenario, const PlanId& plan, std::string_view title, std::string_view findings);
// In the place of an earlier answer of the same person, who is on record; an objection needs a reason.
Result<Scenario> with_review_answer(const Scenario& scenario, ReviewAnswer answer);

struct ReviewClosing {
  ReviewOutcome outcome = ReviewOutcome::NoChange;
  std::optional<Date> effective_on = {};  // of an accepted plan; empty = the day of the decision
  std::vector<Dissent> dissents = {};     // beside the objections on record, which become dissents by themselves
};

// Closes the open review; `stamp.reason` is needed. Accepting the plan begins a handover for each move, with open items and
// checks at 30, 60 and 90 days, in this one step; the next review falls due by the cycle. Clients change hands in the same
// step where the plan takes effect by that day, else with_handover_made (edit_handovers.h) moves them when it has come.
// Refused when the plan no longer fits: a client is led by somebody else than `from` or waits to change hands, a person is
// gone, a lock. Other rules: app/plan_acceptance.h.
Result<Scenario> with_review_decided(const Scenario& scenario, const ReviewClosing& closing, const Stamp& stamp);

// The same without a review: the handovers of a plan begin, and its moves are made when they take effect. `stamp.reason` is needed.
Result<Scenario> with_plan_accepted(const Scenario& scenario, const PlanId& plan, std::optional<Date> effective_on, const Stamp& stamp);

}  // namespace evenhand
