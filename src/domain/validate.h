// The rules that every Scenario in the page keeps (style 9: parse, then trust):
// - the scenario, every person, client and criterion has an id; people and clients are sorted by it, without repeats;
//   assignments are sorted by client, then person, without repeats, and name people and clients that exist;
// - names are not blank; every text is well-formed UTF-8;
// - fte 0..2; contract hours 0..744 a month; values finite and >= 0, sorted by a criterion of the policy, once each;
// - shares above 0, at most 1, and 1 in sum per client (within kShareSlack); a client without any is unassigned;
// - 1..kMaxCriteria criteria, weights 0..kMaxWeight, tolerance above 0 and below 1, policy version at least 1;
// - the date of import is empty or YYYY-MM-DD.
#pragma once

#include <cstddef>
#include <optional>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

inline constexpr double kShareSlack = 1e-6;
inline constexpr double kMaxFte = 2.0;
inline constexpr double kMaxContractHours = 744.0;
inline constexpr std::size_t kMaxCriteria = 1000;

// The first rule broken, in a sentence that names the thing, with a JSON pointer into the scenario ("/people/3/fte").
// Empty when the scenario is valid.
std::optional<Error> validate(const Scenario& scenario);

}  // namespace evenhand
