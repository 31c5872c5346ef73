// Load ratio r = L / e (math 1) as a pair of whole numbers, so that comparing is exact: 1 is exactly the fair share.
#pragma once

#include <compare>
#include <cstdint>

#include "fairness/apportion.h"

namespace evenhand {

struct Ratio {
  std::int64_t load = 0;         // 0..kWhole
  std::int64_t entitlement = 1;  // 1..kWhole

  double value() const { return static_cast<double>(load) / static_cast<double>(entitlement); }
};

// Cross-multiplied; both products stay below 2^63.
inline std::strong_ordering compare(Ratio a, Ratio b) { return a.load * b.entitlement <=> b.load * a.entitlement; }

// Where a ratio stands towards the agreed band 1 ± tolerance.
enum class Standing : std::uint8_t { Below, InBand, Above };

// Half width of the band in millionths: 0.15 -> 150'000.
std::int64_t tolerance_millionths(double tolerance);
Standing standing(Ratio ratio, std::int64_t tolerance_millionths);

// a > b by more than the tolerance, in ratio points.
bool exceeds(Ratio a, Ratio b, std::int64_t tolerance_millionths);

}  // namespace evenhand
