// The samples of the start screen as of the day on which they are opened, each built in a few milliseconds (X8). Every name
// in them is made up.
#pragma once

#include "domain/date.h"
#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand::app::sample {

Result<Scenario> uneven_load(Date today);
Result<Scenario> overlapping_claims(Date today);
Result<Scenario> large_region(Date today);
Result<Scenario> only_names(Date today);

}  // namespace evenhand::app::sample
