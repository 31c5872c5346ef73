// What so many units of a pile (rebalance_piles.h) may weigh together: of few units, or of nearly the heaviest, not every weight can
// be made. Worked out when first asked for, bit by bit over all numbers at once. Inside src/fairness.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "fairness/rebalance_piles.h"
#include "fairness/weight_bits.h"

namespace evenhand {

class PileSums {
 public:
  // `pile` must outlive it. Of more than `most` units nothing is known.
  explicit PileSums(const RebalancePile& pile, std::uint32_t most = kMostCount) : pile_(&pile), most_(most) {}

  struct Neighbours {
    std::int64_t below = -1, above = -1;  // the nearest weights that `count` units have, at most and at least as much; -1: none
  };
  // None: too much to work out.
  std::optional<Neighbours> around(std::uint32_t count, std::int64_t weight);
  // So many units of exactly that weight, as positions in the pile; empty: there are none, or it is too much to work out.
  std::vector<std::uint32_t> units_of(std::uint32_t count, std::int64_t weight);

 private:
  bool prepare();

  static constexpr std::uint32_t kMostCount = 48;

  const RebalancePile* pile_;
  std::size_t most_;
  bool is_prepared_ = false;
  std::vector<WeightBits> made_;  // by count: weights
};

}  // namespace evenhand
