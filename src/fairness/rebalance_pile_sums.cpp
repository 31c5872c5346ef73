#include "fairness/rebalance_pile_sums.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace evenhand {
namespace {

using Bits = std::vector<std::uint64_t>;

constexpr std::uint64_t kMostWords = 1u << 15;   // of all counts together
constexpr std::uint64_t kMostWork = 1u << 23;    // words times units

bool has(const Bits& bits, std::int64_t at) { return at >= 0 && static_cast<std::size_t>(at / 64) < bits.size() && (bits[static_cast<std::size_t>(at / 64)] >> (at % 64) & 1) != 0; }

// What is in `from`, each with so much more.
void add_shifted(Bits& to, const Bits& from, std::int64_t weight) {
  const auto words = static_cast<std::size_t>(weight / 64);
  const int bits = static_cast<int>(weight % 64);
  for (std::size_t i = 0; i < from.size() && i + words < to.size(); ++i) {
    to[i + words] |= from[i] << bits;
    if (bits > 0 && i + words + 1 < to.size()) to[i + words + 1] |= from[i] >> (64 - bits);
  }
}

void add_unit(std::vector<Bits>& made, std::int64_t weight) {
  for (std::size_t count = made.size(); --count > 0;) add_shifted(made[count], made[count - 1], weight);
}

}  // namespace

std::vector<Bits> PileSums::none() const {
  std::vector<Bits> made;
  for (std::size_t count = 0; count <= std::min(most_, pile_->units.size()); ++count) made.emplace_back(static_cast<std::size_t>(pile_->sum[count] / 64 + 1), 0);
  made[0][0] = 1;
  return made;
}

bool PileSums::prepare() {
  if (std::exchange(is_prepared_, true)) return !made_.empty();
  const std::size_t most = std::min(most_, pile_->units.size());
  std::uint64_t words = 0;
  for (std::size_t count = 0; count <= most; ++count) {
    words += static_cast<std::uint64_t>(pile_->sum[count]) / 64 + 1;
    if (words > kMostWords) return false;
  }
  if (words * pile_->units.size() > kMostWork) return false;
  made_ = none();
  for (std::size_t i = 0; i < pile_->units.size(); ++i) add_unit(made_, pile_->weight(i));
  return true;
}

std::optional<PileSums::Neighbours> PileSums::around(std::uint32_t count, std::int64_t weight) {
  if (!prepare() || count >= made_.size()) return std::nullopt;
  const Bits& bits = made_[count];
  Neighbours it;
  for (std::int64_t at = std::min(weight, static_cast<std::int64_t>(bits.size()) * 64 - 1); at >= 0 && it.below < 0; --at) {
    if (has(bits, at)) it.below = at;
  }
  for (std::int64_t at = std::max<std::int64_t>(0, weight); at < static_cast<std::int64_t>(bits.size()) * 64 && it.above < 0; ++at) {
    if (has(bits, at)) it.above = at;
  }
  return it;
}

// From the lightest on: whoever is needed is looked for from the end, with what can be made of all before.
std::vector<std::uint32_t> PileSums::units_of(std::uint32_t count, std::int64_t weight) {
  std::vector<std::uint32_t> units;
  if (!prepare() || count >= made_.size() || !has(made_[count], weight)) return units;
  std::vector<std::vector<Bits>> before{none()};
  for (Bits& bits : before[0]) bits.resize(made_[count].size(), 0);
  before[0].resize(count + 1);
  for (std::size_t i = 0; !has(before.back()[count], weight); ++i) {
    before.push_back(before.back());
    add_unit(before.back(), pile_->weight(i));
  }
  for (std::size_t i = before.size() - 1; i-- > 0 && count > 0;) {
    if (has(before[i][count], weight)) continue;
    units.push_back(static_cast<std::uint32_t>(i));
    weight -= pile_->weight(i);
    --count;
  }
  std::ranges::sort(units);
  return units;
}

}  // namespace evenhand
