// Touchpoints, opportunities, wishes and surveys. Pure, as edit_scenario.h says.
// Lists may come in any order; they are stored sorted. What breaks a rule of validate.h is refused as Invalid.
#pragma once

#include <vector>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

// From now on these and no others.
Result<Scenario> with_touchpoints(const Scenario& scenario, std::vector<Touchpoint> touchpoints);
Result<Scenario> with_opportunities(const Scenario& scenario, std::vector<Opportunity> opportunities);

// Added, or in the place of the one with the same id; a preference: of the same person for the same client. A touchpoint or
// an opportunity without an id gets a free one ("contact-3", "deal-2").
Result<Scenario> with_touchpoint(const Scenario& scenario, Touchpoint touchpoint);
Result<Scenario> with_opportunity(const Scenario& scenario, Opportunity opportunity);
Result<Scenario> with_preference(const Scenario& scenario, Preference preference);
Result<Scenario> with_survey(const Scenario& scenario, Survey survey);

// NotFound when there is none.
Result<Scenario> with_touchpoint_removed(const Scenario& scenario, const TouchpointId& touchpoint);
Result<Scenario> with_opportunity_removed(const Scenario& scenario, const OpportunityId& opportunity);
Result<Scenario> with_preference_removed(const Scenario& scenario, const PersonId& person, const ClientId& client);
Result<Scenario> with_survey_removed(const Scenario& scenario, const SurveyId& survey);

}  // namespace evenhand
