// Moments come in from outside as parameters; the core never reads a clock.
#pragma once

#include <compare>
#include <cstdint>

namespace evenhand {

// Milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t milliseconds = 0;

  auto operator<=>(const Instant&) const = default;
};

}  // namespace evenhand
