// Plans, reviews, handovers and ownership on record for the people p1, p2 and the clients c1, c2: every member of every
// object says something other than usual somewhere.
#pragma once

#include "domain/scenario.h"

namespace evenhand::testing_support {

void add_decisions(Scenario& s);

// Two people, three clients and all of the above.
Scenario decided_scenario();

}  // namespace evenhand::testing_support
