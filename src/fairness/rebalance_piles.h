// The units of a part (rebalance_part.h) in piles: those of one home that may go to the same people. Which of a pile leave
// matters little, how many do matters: that is what is counted (rebalance_counting.h). Inside src/fairness.
#pragma once

#include <cstdint>
#include <vector>

#include "fairness/rebalance_books.h"

namespace evenhand {

struct RebalancePile {
  std::uint32_t home = 0;
  std::vector<std::uint32_t> takers;  // without the home, ascending; elsewhere alone where a unit may go there
  std::vector<std::uint32_t> units;   // heaviest first
  std::vector<std::int64_t> sum;      // weight of the heaviest 0, 1, ... of them

  std::int64_t weight(std::size_t at) const { return sum[at + 1] - sum[at]; }
};

// By home. Whoever is number `elsewhere` has room for everything. Forced units are left out.
std::vector<RebalancePile> piles_of(const RebalanceBooks& books, std::uint32_t elsewhere);

}  // namespace evenhand
