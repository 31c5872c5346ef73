#include "fairness/rebalance_pile_sums.h"

#include <algorithm>
#include <utility>

namespace evenhand {
namespace {

constexpr std::uint64_t kMostWords = 1u << 15;   // of all counts together
constexpr std::uint64_t kMostWork = 1u << 23;    // words times units

void add_unit(std::vector<WeightBits>& made, std::int64_t weight) {
  for (std::size_t count = made.size(); --count > 0;) made[count].add_raised(made[count - 1], weight);
}

}  // namespace

bool PileSums::prepare() {
  if (std::exchange(is_prepared_, true)) return !made_.empty();
  const std::size_t most = std::min(most_, pile_->units.size());
  std::uint64_t words = 0;
  for (std::size_t count = 0; count <= most; ++count) {
    words += static_cast<std::uint64_t>(pile_->sum[count]) / 64 + 1;
    if (words > kMostWords) return false;
  }
  if (words * pile_->units.size() > kMostWork) return false;
  for (std::size_t count = 0; count <= most; ++count) made_.emplace_back(static_cast<std::size_t>(pile_->sum[count] / 64 + 1));
  made_[0].add(0);
  for (std::size_t i = 0; i < pile_->units.size(); ++i) add_unit(made_, pile_->weight(i));
  return true;
}

std::optional<PileSums::Neighbours> PileSums::around(std::uint32_t count, std::int64_t weight) {
  if (!prepare() || count >= made_.size()) return std::nullopt;
  return Neighbours{.below = made_[count].at_most(weight), .above = made_[count].at_least(weight)};
}

// From the lightest on: whoever is needed is looked for from the end, with what can be made of all before.
std::vector<std::uint32_t> PileSums::units_of(std::uint32_t count, std::int64_t weight) {
  std::vector<std::uint32_t> units;
  if (!prepare() || count >= made_.size() || !made_[count].has(weight)) return units;
  std::vector<std::vector<WeightBits>> before(1, std::vector<WeightBits>(count + 1, WeightBits(static_cast<std::size_t>(pile_->sum[count] / 64 + 1))));
  before[0][0].add(0);
  for (std::size_t i = 0; !before.back()[count].has(weight); ++i) {
    before.push_back(before.back());
    add_unit(before.back(), pile_->weight(i));
  }
  for (std::size_t i = before.size() - 1; i-- > 0 && count > 0;) {
    if (before[i][count].has(weight)) continue;
    units.push_back(static_cast<std::uint32_t>(i));
    weight -= pile_->weight(i);
    --count;
  }
  std::ranges::sort(units);
  return units;
}

}  // namespace evenhand
