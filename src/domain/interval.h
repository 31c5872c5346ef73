// How sure a share is that was counted in random trials.
#pragma once

#include <cstdint>

namespace evenhand {

struct Interval {
  double low = 0.0;
  double high = 1.0;

  bool operator==(const Interval&) const = default;
};

// Wilson score interval, 95 %. With no trials [0, 1].
Interval wilson_interval(std::uint64_t hits, std::uint64_t trials);

}  // namespace evenhand
