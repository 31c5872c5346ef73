// The same evenness with less to do (math 3: after leximax, fewer moves, then less continuity cost): sends back whom the plan
// does not need, and moves a cheaper unit of the same weight in place of a dear one. Inside src/fairness.
#pragma once

#include "fairness/rebalance_books.h"

namespace evenhand {

// A plan that compare_plans puts before `owners`, or the same one. `owners` is allowed, and so is the result.
RebalanceOwners polished_plan(const RebalanceBooks& books, RebalanceOwners owners);

}  // namespace evenhand
