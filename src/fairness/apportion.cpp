#include "fairness/apportion.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace evenhand {
namespace {

__extension__ using Wide = unsigned __int128;

struct Remainder {
  std::uint64_t value = 0;
  std::size_t position = 0;
};

bool comes_first(const Remainder& a, const Remainder& b) { return a.value != b.value ? a.value > b.value : a.position < b.position; }

}  // namespace

std::vector<std::int64_t> apportion(std::span<const std::int64_t> weights, std::int64_t total) {
  std::vector<std::int64_t> parts(weights.size(), 0);
  std::uint64_t sum = 0;
  for (const std::int64_t weight : weights) sum += static_cast<std::uint64_t>(weight);
  if (sum == 0) return parts;

  std::vector<Remainder> remainders;
  remainders.reserve(weights.size());
  std::int64_t left = total;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] == 0) continue;
    const Wide scaled = static_cast<Wide>(weights[i]) * static_cast<Wide>(total);
    const auto whole = static_cast<std::uint64_t>(scaled / sum);
    parts[i] = static_cast<std::int64_t>(whole);
    left -= parts[i];
    remainders.push_back({static_cast<std::uint64_t>(scaled - static_cast<Wide>(whole) * sum), i});
  }
  if (left == 0) return parts;
  std::ranges::nth_element(remainders, remainders.begin() + static_cast<std::ptrdiff_t>(left - 1), comes_first);
  for (std::int64_t i = 0; i < left; ++i) ++parts[remainders[static_cast<std::size_t>(i)].position];
  return parts;
}

std::int64_t fixed_point(double value) { return std::llround(value * 0x1p40); }

}  // namespace evenhand
