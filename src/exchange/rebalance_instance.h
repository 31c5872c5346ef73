// An instance of the rebalancing problem by itself, without a scenario: what benchmarks read. JSON:
//   { "name": "u_5x50",
//     "managers": [{ "id": "m0", "capacity": 16000 }, ...],
//     "classes": { "north": ["m0", "m3"] },                          may be absent
//     "clients": [{ "id": "c0", "load": 1234, "owner": "m0",
//                   "eligible": ["m0", "m1"] or "class": "north",     neither: everybody may serve it
//                   "moveCost": 1.5, "locked": true }, ...] }        moveCost 1..5, 1 without it; locked false without it
// Loads and capacities are whole numbers, loads >= 0, capacities > 0, each at most 10^9 in sum. A client whose owner is not
// eligible has to change owner and is no move. Other members are passed over.
#pragma once

#include <string>
#include <string_view>

#include "domain/error.h"
#include "fairness/rebalance_problem.h"

namespace evenhand::exchange {

struct RebalanceInstance {
  std::string name;
  RebalanceProblem problem;               // locked clients are fixed load
  std::size_t locked = 0;
};

// Refused: no JSON, a member that is missing or of another kind, an id named twice or not known; the Error has the place.
Result<RebalanceInstance> read_rebalance_instance(std::string_view text, std::string_view source);

}  // namespace evenhand::exchange
