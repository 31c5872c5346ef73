// What the large region has said and decided beside its daily work: surveys, wishes, a review with the moves it led to, their
// handovers, and a what-if for winter that nobody has decided on.
#pragma once

#include "app/sample_parts.h"
#include "domain/scenario.h"

namespace evenhand::app::sample {

// Adds to people, clients, owners and an agreed policy. No ratio changes.
void add_region_record(Scenario& scenario, const Calendar& calendar);

}  // namespace evenhand::app::sample
