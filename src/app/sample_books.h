// The samples of the start screen, each built in a few milliseconds (X8). Every name in them is made up.
#pragma once

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand::app::sample {

Result<Scenario> uneven_load();
Result<Scenario> overlapping_claims();
Result<Scenario> large_region();
Result<Scenario> only_names();

}  // namespace evenhand::app::sample
