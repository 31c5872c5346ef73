// Plans accepted and moves made (L3, L5) where they keep the rules of today: as edit_plans.h and edit_handovers.h, refused with
// what has changed since the plan was made. `is_blind` words the refusal.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "domain/edit_plans.h"

namespace evenhand::app {

Result<Scenario> with_plan_accepted(const Scenario& scenario, const PlanId& plan, std::optional<Date> effective_on, const Stamp& stamp, bool is_blind);
Result<Scenario> with_review_decided(const Scenario& scenario, const ReviewClosing& closing, const Stamp& stamp, bool is_blind);

// Handovers whose day has come while the client is still with the giver, by position.
std::vector<HandoverId> moves_due(const Scenario& scenario, const Date& today);
// All of these at once.
Result<Scenario> with_moves_made(const Scenario& scenario, const std::vector<HandoverId>& handovers, const Stamp& stamp, bool is_blind);

}  // namespace evenhand::app
