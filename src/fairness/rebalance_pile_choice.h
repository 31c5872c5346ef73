// Which units leave each pile, when so many do and a flow says how much of them goes to whom (rebalance_pile_flow.h): of those who
// go elsewhere the heaviest, of others such whose weights add up. Inside src/fairness.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "fairness/rebalance_pile_flow.h"
#include "fairness/rebalance_pile_sums.h"

namespace evenhand {

enum class ChoiceEffort : std::uint8_t { Quick, Thorough };

// `flow` is settled, `sums` by pile. Owners with everybody within the flow's limits; none: not found, though there may be some.
std::optional<RebalanceOwners> chosen_of(const RebalanceBooks& books, const std::vector<RebalancePile>& piles, std::vector<PileSums>& sums, const PileFlow& flow,
                                         ChoiceEffort effort);

}  // namespace evenhand
