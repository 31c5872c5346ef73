// The same evenness or a better one with less to do (math 3): sends back whom the plan does not need, and moves a cheaper unit
// of the same weight in place of a dear one; then what serves the other ledgers (rebalance_second_pass.h). Inside src/fairness.
#pragma once

#include "fairness/rebalance_books.h"

namespace evenhand {

// A plan that compare_plans puts before `owners`, or the same one. `owners` is allowed with at most `most_moves` moves, and so
// is the result.
RebalanceOwners polished_plan(const RebalanceBooks& books, RebalanceOwners owners, std::uint32_t most_moves);

}  // namespace evenhand
