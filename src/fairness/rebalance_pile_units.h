// Units of one pile (rebalance_piles.h) that weigh together what is wanted, as nearly as it goes. Inside src/fairness.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "fairness/rebalance_pile_sums.h"
#include "fairness/rebalance_piles.h"

namespace evenhand {

// What a weight may come to: between `low` and `high`, best `wanted`.
struct PileWindow {
  std::int64_t low = 0, wanted = 0, high = 0;

  std::int64_t outside(std::int64_t weight) const { return std::max({low - weight, weight - high, std::int64_t{0}}); }
  std::int64_t apart(std::int64_t weight) const { return weight > wanted ? weight - wanted : wanted - weight; }
};

// So many units of a weight within the window; known: there are such of the one weight that it leaves.
struct PileWish {
  std::uint32_t count = 0;
  PileWindow within;
  bool is_known = false;
};
// So many have to be looked at before a window can be reached.
std::uint32_t least_count(const RebalancePile& pile, const PileWindow& window, std::uint32_t most);
// The first number from `count` on, at most `most`, that may do.
std::optional<PileWish> next_wish(const RebalancePile& pile, PileSums& sums, const PileWindow& window, std::uint32_t count, std::uint32_t most);
// Positions in the pile, ascending, here and below; empty: none have been found, which is only where they are not known.
std::vector<std::uint32_t> units_of(const RebalancePile& pile, PileSums& sums, const PileWish& wish);
// At most so many that come into the window; empty: none have been found.
std::vector<std::uint32_t> some_of(const RebalancePile& pile, PileSums& sums, const PileWindow& window, std::uint32_t most);
// Any number that comes into the window, as near to what is wanted as can be; empty: there is none.
std::vector<std::uint32_t> any_of(const RebalancePile& pile, const PileWindow& window);

}  // namespace evenhand
