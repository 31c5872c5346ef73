// What the two functions of "One client, three claims" have put on the record beside the contacts: the agreement, verdicts,
// duties, a plan, a dispute and what was learned. In the order of days, through the same edits as on the screen.
#pragma once

#include "app/sample_parts.h"
#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand::app::sample {

// `scenario` has people, clients, contacts and an agreed policy; the first client is Halvorsen Maritime.
Result<Scenario> with_record_of_claims(Scenario scenario, const Calendar& calendar);

}  // namespace evenhand::app::sample
