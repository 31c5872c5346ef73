#include "fairness/rebalance_pile_units.h"

#include <functional>
#include <utility>

#include "fairness/weight_bits.h"

namespace evenhand {
namespace {

constexpr std::size_t kMostWords = 1u << 14;  // of what can be made of some units, one after the other
constexpr std::size_t kMostPaired = 24;       // of the lightest chosen: two of them may be replaced

// Positions in a pile, those chosen and those that are not, both heaviest first.
struct Choice {
  std::vector<std::uint32_t> in, out;
};

// Lets one or two be replaced so that the weight chosen comes into the window.
class Replacement {
 public:
  Replacement(const RebalancePile& pile, const Choice& choice, const PileWindow& window) : pile_(pile), choice_(choice), window_(window) {
    for (const std::uint32_t at : choice.in) sum_ += pile.weight(at);
    weight_ = sum_;
    for (std::size_t i = choice.in.size(); i-- > 0 && !is_inside();) replace_one(i);
    const std::size_t first = choice.in.size() - std::min(choice.in.size(), kMostPaired);
    for (std::size_t a = choice.in.size(); a-- > first && !is_inside();) {
      for (std::size_t b = a; b-- > first && !is_inside();) replace_two(a, b);
    }
  }

  bool is_inside() const { return window_.outside(weight_) == 0; }
  Choice applied() const {
    Choice after = choice_;
    for (std::size_t i = 0; i < count_; ++i) std::swap(after.in[in_[i]], after.out[out_[i]]);
    std::ranges::sort(after.in);
    std::ranges::sort(after.out);
    return after;
  }

 private:
  std::int64_t weight_in(std::size_t i) const { return pile_.weight(choice_.in[i]); }
  std::int64_t weight_out(std::size_t i) const { return pile_.weight(choice_.out[i]); }

  void note(std::int64_t change, std::size_t count, std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
    const std::int64_t weight = sum_ + change;
    if (std::pair(window_.outside(weight), window_.apart(weight)) >= std::pair(window_.outside(weight_), window_.apart(weight_))) return;
    weight_ = weight;
    count_ = count;
    in_[0] = a, in_[1] = b, out_[0] = c, out_[1] = d;
  }

  void replace_one(std::size_t i) {
    const std::int64_t weight = weight_in(i) + window_.wanted - sum_;
    const auto at = static_cast<std::size_t>(
        std::ranges::lower_bound(choice_.out, weight, std::greater{}, [&](std::uint32_t place) { return pile_.weight(place); }) - choice_.out.begin());
    for (const std::size_t c : {at, at - 1}) {
      if (c < choice_.out.size()) note(weight_out(c) - weight_in(i), 1, i, 0, c, 0);
    }
  }

  void replace_two(std::size_t a, std::size_t b) {
    if (choice_.out.size() < 2) return;
    const std::int64_t before = weight_in(a) + weight_in(b);
    for (std::size_t c = 0, d = choice_.out.size() - 1; c < d;) {
      const std::int64_t change = weight_out(c) + weight_out(d) - before;
      note(change, 2, a, b, c, d);
      if (sum_ + change > window_.wanted) ++c;
      else --d;
    }
  }

  const RebalancePile& pile_;
  const Choice& choice_;
  PileWindow window_;
  std::int64_t sum_ = 0, weight_ = 0;  // of those chosen before, after
  std::size_t count_ = 0;
  std::size_t in_[2] = {}, out_[2] = {};
};

}  // namespace

std::uint32_t least_count(const RebalancePile& pile, const PileWindow& window, std::uint32_t most) {
  std::uint32_t count = 1;
  while (count < most && count < pile.units.size() && pile.sum[count] < window.low) ++count;
  return count;
}

std::optional<PileWish> next_wish(const RebalancePile& pile, PileSums& sums, const PileWindow& window, std::uint32_t count, std::uint32_t most) {
  for (; count <= most && count <= pile.units.size(); ++count) {
    const auto around = sums.around(count, window.wanted);
    if (!around && pile.sum.back() - pile.sum[pile.units.size() - count] > window.high) return std::nullopt;  // nor would more
    if (!around) return PileWish{.count = count, .within = window};
    const bool is_below = around->below >= std::max<std::int64_t>(0, window.low), is_above = around->above >= 0 && around->above <= window.high;
    if (!is_below && !is_above) continue;
    const bool takes_below = is_below && (!is_above || window.wanted - around->below <= around->above - window.wanted);
    const std::int64_t weight = takes_below ? around->below : around->above;
    return PileWish{.count = count, .within = {.low = weight, .wanted = weight, .high = weight}, .is_known = true};
  }
  return std::nullopt;
}

// From those side by side that weigh about as much.
std::vector<std::uint32_t> units_of(const RebalancePile& pile, PileSums& sums, const PileWish& wish) {
  const auto weight_from = [&](std::uint32_t first) { return pile.sum[first + wish.count] - pile.sum[first]; };
  std::uint32_t first = 0;
  for (auto last = static_cast<std::uint32_t>(pile.units.size() - wish.count); first < last;) {
    const std::uint32_t middle = first + (last - first + 1) / 2;
    if (weight_from(middle) >= wish.within.wanted) first = middle;
    else last = middle - 1;
  }
  Choice choice;
  for (std::uint32_t i = 0; i < pile.units.size(); ++i) (i - first < wish.count ? choice.in : choice.out).push_back(i);
  const Replacement replacement(pile, choice, wish.within);
  if (replacement.is_inside()) return replacement.applied().in;
  return wish.is_known ? sums.units_of(wish.count, wish.within.wanted) : std::vector<std::uint32_t>();
}

std::vector<std::uint32_t> some_of(const RebalancePile& pile, PileSums& sums, const PileWindow& window, std::uint32_t most) {
  std::uint32_t count = least_count(pile, window, most);
  while (const std::optional<PileWish> wish = next_wish(pile, sums, window, count, most)) {
    std::vector<std::uint32_t> units = units_of(pile, sums, *wish);
    if (!units.empty()) return units;
    count = wish->count + 1;
  }
  return {};
}

std::vector<std::uint32_t> any_of(const RebalancePile& pile, const PileWindow& window) {
  const auto words = static_cast<std::size_t>(std::min(window.high, pile.sum.back()) / 64 + 1);
  if (words * pile.units.size() > kMostWords) {
    PileSums unknown(pile, 0);
    return some_of(pile, unknown, window, static_cast<std::uint32_t>(pile.units.size() - 1));
  }
  std::vector<WeightBits> before{WeightBits(words)};  // what can be made of the first units
  before[0].add(0);
  for (std::size_t i = 0; i < pile.units.size(); ++i) before.push_back(before[i].with(pile.weight(i)));
  const std::int64_t below = before.back().at_most(window.wanted), above = before.back().at_least(window.wanted);
  const bool is_above = above >= 0 && (below < 0 || above - window.wanted < window.wanted - below);
  std::int64_t weight = is_above ? above : below;
  std::vector<std::uint32_t> chosen;
  if (weight <= 0 || window.outside(weight) != 0) return chosen;
  for (std::size_t i = pile.units.size(); i-- > 0;) {
    if (before[i].has(weight)) continue;
    chosen.push_back(static_cast<std::uint32_t>(i));
    weight -= pile.weight(i);
  }
  std::ranges::reverse(chosen);
  return chosen;
}

}  // namespace evenhand
