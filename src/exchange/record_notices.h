// What a file may hold although somebody should look at it: told beside "valid", never a reason to refuse it.
#pragma once

#include <string>
#include <vector>

#include "domain/scenario.h"

namespace evenhand::exchange {

// One sentence each, by name: open disputes whose mediator belongs to a side or to a function that is not known (O7).
std::vector<std::string> record_notices(const Scenario& scenario);

}  // namespace evenhand::exchange
