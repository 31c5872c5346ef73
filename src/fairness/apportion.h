// Whole-number shares by largest remainder, ties to the lower position (math 1): exact, and the same on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace evenhand {

// One whole team's load or entitlement.
inline constexpr std::int64_t kWhole = 1'000'000'000;
inline double as_share(std::int64_t units) { return static_cast<double>(units) / static_cast<double>(kWhole); }

// Splits `total` in proportion to `weights` (>= 0, sum below 2^63). The parts sum to `total` exactly; a weight of 0 gets 0.
// All weights 0: all parts 0. 0 <= total <= kWhole.
std::vector<std::int64_t> apportion(std::span<const std::int64_t> weights, std::int64_t total);

// A weight given as a real number 0..2 (a share, an fte), in the units that `apportion` takes.
std::int64_t fixed_point(double value);

}  // namespace evenhand
