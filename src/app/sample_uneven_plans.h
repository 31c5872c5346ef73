// What the team of "Uneven load" has decided about who carries what: the summer review with its one move, the handover of it,
// and a what-if for autumn that nobody has decided on.
#pragma once

#include "app/sample_parts.h"
#include "domain/scenario.h"

namespace evenhand::app::sample {

// Adds to what is there; no figure of the scenario changes.
void add_reviews_and_plans(Scenario& scenario, const Calendar& calendar);

}  // namespace evenhand::app::sample
