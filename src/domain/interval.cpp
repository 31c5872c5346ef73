#include "domain/interval.h"

#include <algorithm>
#include <cmath>

namespace evenhand {

namespace {
constexpr double kNormalQuantile = 1.959963984540054;  // 95 %, two sides
}

Interval wilson_interval(std::uint64_t hits, std::uint64_t trials) {
  if (trials == 0) return {};
  const double n = static_cast<double>(trials), p = static_cast<double>(hits) / n, z2 = kNormalQuantile * kNormalQuantile;
  const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = kNormalQuantile / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return {hits == 0 ? 0.0 : std::max(0.0, centre - half), hits == trials ? 1.0 : std::min(1.0, centre + half)};
}

}  // namespace evenhand
