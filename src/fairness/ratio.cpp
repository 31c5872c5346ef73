#include "fairness/ratio.h"

#include <cmath>

namespace evenhand {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t kMillion = 1'000'000;

}  // namespace

std::int64_t tolerance_millionths(double tolerance) { return std::llround(tolerance * 1e6); }

Standing standing(Ratio ratio, std::int64_t tolerance) {
  const std::int64_t load = ratio.load * kMillion;
  if (load > ratio.entitlement * (kMillion + tolerance)) return Standing::Above;
  if (load < ratio.entitlement * (kMillion - tolerance)) return Standing::Below;
  return Standing::InBand;
}

bool exceeds(Ratio a, Ratio b, std::int64_t tolerance) {
  const Wide difference = static_cast<Wide>(a.load * b.entitlement - b.load * a.entitlement) * kMillion;
  return difference > static_cast<Wide>(a.entitlement * b.entitlement) * tolerance;
}

}  // namespace evenhand
