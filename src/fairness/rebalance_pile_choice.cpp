#include "fairness/rebalance_pile_choice.h"

#include <algorithm>
#include <limits>
#include <numeric>
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

// What a weight may come to: between `low` and `high`, best `wanted`.
struct Window {
  std::int64_t low = 0, wanted = 0, high = 0;

  std::int64_t outside(std::int64_t weight) const { return std::max({low - weight, weight - high, std::int64_t{0}}); }
  std::int64_t apart(std::int64_t weight) const { return weight > wanted ? weight - wanted : wanted - weight; }
};

// Lets one or two be replaced so that the weight chosen comes into the window.
class Replacement {
 public:
  Replacement(const RebalancePile& pile, const Choice& choice, const Window& window) : pile_(pile), choice_(choice), window_(window) {
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
  Window window_;
  std::int64_t sum_ = 0, weight_ = 0;  // of those chosen before, after
  std::size_t count_ = 0;
  std::size_t in_[2] = {}, out_[2] = {};
};

class Choosing {
 public:
  Choosing(const RebalanceBooks& books, const std::vector<RebalancePile>& piles, std::vector<PileSums>& sums, const PileFlow& flow, ChoiceEffort effort)
      : piles_(piles), sums_(sums), flow_(flow), effort_(effort), owners_(books.homes()), load_(books.today().load), elsewhere_(static_cast<std::uint32_t>(load_.size() - 1)) {}

  std::optional<RebalanceOwners> run() {
    for (std::uint32_t j = 0; j < elsewhere_; ++j) room_.push_back(flow_.limit(j) - load_[j]);
    room_.push_back(0);
    for (std::size_t p = 0; p < piles_.size(); ++p) {
      const RebalancePile& pile = piles_[p];
      for (std::size_t t = 0; t < pile.takers.size(); ++t) {
        room_[pile.home] += flow_.sent(p, t);
        room_[pile.takers[t]] -= flow_.sent(p, t);
      }
      if (pile.takers[0] != elsewhere_) continue;
      for (std::uint32_t i = 0; i < flow_.count(p); ++i) give(pile, i, elsewhere_);
      room_[pile.home] += pile.sum[flow_.count(p)] - flow_.sent(p, 0);
    }
    for (std::size_t p = 0; p < piles_.size(); ++p) {
      if (piles_[p].takers[0] != elsewhere_ && flow_.count(p) > 0 && !share(p, flow_.count(p))) return std::nullopt;
    }
    for (std::uint32_t j = 0; j < elsewhere_; ++j) {
      if (load_[j] > flow_.limit(j)) return std::nullopt;
    }
    for (std::size_t p = 0; p < piles_.size(); ++p) {
      if (piles_[p].takers[0] == elsewhere_ && flow_.count(p) > 0) lighten(piles_[p], flow_.count(p) - 1);
    }
    for (const Later& it : later_) {
      const RebalancePile& pile = piles_[it.pile];
      for (const std::uint32_t at : units_of(pile, sums_[it.pile], it.wish)) owners_[pile.units[at]] = it.to;
    }
    return owners_;
  }

 private:
  // So many units of a weight within the window; known: there are such of the one weight that it leaves.
  struct Wish {
    std::uint32_t count = 0;
    Window within;
    bool is_known = false;
  };
  // Units that are chosen at the end, as what they weigh is known before.
  struct Later {
    std::size_t pile = 0;
    std::uint32_t to = 0;
    Wish wish;
  };

  void shift(std::uint32_t from, std::uint32_t to, std::int64_t weight) {
    load_[from] -= weight;
    load_[to] += weight;
  }
  void give(const RebalancePile& pile, std::uint32_t at, std::uint32_t to) {
    owners_[pile.units[at]] = to;
    shift(pile.home, to, pile.weight(at));
  }

  // The last to go elsewhere may be lighter where there is room at home: somebody has to take it.
  void lighten(const RebalancePile& pile, std::uint32_t at) {
    const std::int64_t least = pile.weight(at) - (flow_.limit(pile.home) - load_[pile.home]);
    std::uint32_t best = at;
    while (best + 1 < pile.units.size() && pile.weight(best + 1) >= least) ++best;
    if (best == at) return;
    owners_[pile.units[at]] = pile.home;
    load_[pile.home] += pile.weight(at);
    give(pile, best, elsewhere_);
  }

  // To one taker after the other, whoever is sent least first.
  bool share(std::size_t p, std::uint32_t count) {
    const RebalancePile& pile = piles_[p];
    std::vector<std::size_t> order;
    for (std::size_t t = 0; t < pile.takers.size(); ++t) {
      if (flow_.sent(p, t) > 0) order.push_back(t);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t t) { return flow_.sent(p, t); });
    if (order.size() == 1) return give_one(p, order[0], count);
    return share_some(p, order, count) || (effort_ == ChoiceEffort::Thorough && share_all(p, order, count));
  }

  // What leaves is chosen for its weight, and then divided: it is nearly always as heavy as so many can be.
  bool share_some(std::size_t p, const std::vector<std::size_t>& order, std::uint32_t count) {
    const RebalancePile& pile = piles_[p];
    std::int64_t home = room_[pile.home];
    Window all{.low = -home};
    for (const std::size_t t : order) {
      all.low += flow_.sent(p, t);
      all.wanted += flow_.sent(p, t);
      all.high += flow_.sent(p, t) + room_[pile.takers[t]];
    }
    Rest rest(pile, some_of(pile, sums_[p], all, count));
    std::vector<std::vector<std::uint32_t>> parts;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const std::size_t later = order.size() - i - 1, left = rest.places.size();
      if (left <= later) return false;
      const std::int64_t wanted = flow_.sent(p, order[i]);
      const Window within{.low = wanted - home, .wanted = wanted, .high = wanted + room_[pile.takers[order[i]]]};
      const std::vector<std::uint32_t> chosen = later == 0 ? rest.all_within(within) : any_of(rest.pile, within);
      if (chosen.empty()) return false;
      home -= wanted;
      for (const std::uint32_t at : chosen) home += rest.pile.weight(at);
      parts.push_back(rest.take(chosen));
    }
    for (std::size_t i = 0; i < order.size(); ++i) give(p, parts[i], order[i]);
    return true;
  }

  // To one taker after the other, each of all that is left.
  bool share_all(std::size_t p, const std::vector<std::size_t>& order, std::uint32_t count) {
    const RebalancePile& pile = piles_[p];
    std::vector<std::uint32_t> places(pile.units.size());
    std::iota(places.begin(), places.end(), 0u);
    Rest rest(pile, std::move(places));
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto later = static_cast<std::uint32_t>(order.size() - i - 1);
      if (count <= later) return false;
      PileSums of_rest(rest.pile, count);
      const std::vector<std::uint32_t> chosen = some_of(rest.pile, i == 0 ? sums_[p] : of_rest, window(p, order[i]), count - later);
      if (chosen.empty()) return false;
      give(p, rest.take(chosen), order[i]);
      count -= static_cast<std::uint32_t>(chosen.size());
    }
    return true;
  }

  bool give_one(std::size_t p, std::size_t t, std::uint32_t most) {
    const RebalancePile& pile = piles_[p];
    const Window allowed = window(p, t);
    const std::optional<Wish> wish = next_wish(pile, sums_[p], allowed, least_count(pile, allowed, most), most);
    if (wish && wish->is_known) {
      later_.push_back({p, pile.takers[t], *wish});
      shift(pile.home, pile.takers[t], wish->within.wanted);
      use_room(p, t, wish->within.wanted);
      return true;
    }
    const std::vector<std::uint32_t> chosen = wish ? some_of(pile, sums_[p], allowed, most) : std::vector<std::uint32_t>();
    if (!chosen.empty()) give(p, chosen, t);
    return !chosen.empty();
  }

  // Some of a pile, and where that is in it.
  struct Rest {
    RebalancePile pile;
    std::vector<std::uint32_t> places;

    Rest(const RebalancePile& all, std::vector<std::uint32_t> some) : pile{.home = all.home, .takers = all.takers, .units = {}, .sum = {0}}, places(std::move(some)) {
      for (const std::uint32_t at : places) {
        pile.units.push_back(all.units[at]);
        pile.sum.push_back(pile.sum.back() + all.weight(at));
      }
    }

    // Where they are in all of the pile.
    std::vector<std::uint32_t> take(const std::vector<std::uint32_t>& chosen) {
      std::vector<std::uint32_t> taken;
      for (const std::uint32_t at : chosen) taken.push_back(places[at]);
      for (std::size_t i = chosen.size(); i-- > 0;) {
        const std::int64_t weight = pile.weight(chosen[i]);
        const auto place = static_cast<std::ptrdiff_t>(chosen[i]);
        places.erase(places.begin() + place);
        pile.units.erase(pile.units.begin() + place);
        pile.sum.erase(pile.sum.begin() + place + 1);
        for (std::size_t at = chosen[i] + 1; at < pile.sum.size(); ++at) pile.sum[at] -= weight;
      }
      return taken;
    }

    std::vector<std::uint32_t> all_within(const Window& window) const {
      std::vector<std::uint32_t> all(window.outside(pile.sum.back()) == 0 ? places.size() : 0);
      std::iota(all.begin(), all.end(), 0u);
      return all;
    }
  };

  static std::uint32_t least_count(const RebalancePile& pile, const Window& window, std::uint32_t most) {
    std::uint32_t count = 1;
    while (count < most && count < pile.units.size() && pile.sum[count] < window.low) ++count;
    return count;
  }

  // The first number from `count` on that may do.
  static std::optional<Wish> next_wish(const RebalancePile& pile, PileSums& sums, const Window& window, std::uint32_t count, std::uint32_t most) {
    for (; count <= most && count <= pile.units.size(); ++count) {
      const auto around = sums.around(count, window.wanted);
      if (!around && pile.sum.back() - pile.sum[pile.units.size() - count] > window.high) return std::nullopt;  // nor would more
      if (!around) return Wish{.count = count, .within = window};
      const bool is_below = around->below >= std::max<std::int64_t>(0, window.low), is_above = around->above >= 0 && around->above <= window.high;
      if (!is_below && !is_above) continue;
      const bool takes_below = is_below && (!is_above || window.wanted - around->below <= around->above - window.wanted);
      const std::int64_t weight = takes_below ? around->below : around->above;
      return Wish{.count = count, .within = {.low = weight, .wanted = weight, .high = weight}, .is_known = true};
    }
    return std::nullopt;
  }

  // From those side by side that weigh about as much. Ascending; empty: none have been found, which is only where they are not known.
  static std::vector<std::uint32_t> units_of(const RebalancePile& pile, PileSums& sums, const Wish& wish) {
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

  // At most so many that come into the window, ascending; empty: none have been found.
  static std::vector<std::uint32_t> some_of(const RebalancePile& pile, PileSums& sums, const Window& window, std::uint32_t most) {
    std::uint32_t count = least_count(pile, window, most);
    while (const std::optional<Wish> wish = next_wish(pile, sums, window, count, most)) {
      std::vector<std::uint32_t> units = units_of(pile, sums, *wish);
      if (!units.empty()) return units;
      count = wish->count + 1;
    }
    return {};
  }

  // Any number that comes into the window, as near to what is wanted as can be; ascending, empty: there is none.
  static std::vector<std::uint32_t> any_of(const RebalancePile& pile, const Window& window) {
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

  Window window(std::size_t p, std::size_t t) const {
    const std::int64_t wanted = flow_.sent(p, t);
    return {.low = wanted - room_[piles_[p].home], .wanted = wanted, .high = wanted + room_[piles_[p].takers[t]]};
  }

  void give(std::size_t p, const std::vector<std::uint32_t>& chosen, std::size_t t) {
    const RebalancePile& pile = piles_[p];
    std::int64_t weight = 0;
    for (const std::uint32_t at : chosen) {
      give(pile, at, pile.takers[t]);
      weight += pile.weight(at);
    }
    use_room(p, t, weight);
  }

  void use_room(std::size_t p, std::size_t t, std::int64_t weight) {
    const std::int64_t more = weight - flow_.sent(p, t);
    room_[piles_[p].home] += more;
    room_[piles_[p].takers[t]] -= more;
  }

  const std::vector<RebalancePile>& piles_;
  std::vector<PileSums>& sums_;
  const PileFlow& flow_;
  ChoiceEffort effort_;
  RebalanceOwners owners_;
  std::vector<std::int64_t> load_, room_;  // by person: beyond what the flow has still to send
  std::vector<Later> later_;
  std::uint32_t elsewhere_;
};

}  // namespace

std::optional<RebalanceOwners> chosen_of(const RebalanceBooks& books, const std::vector<RebalancePile>& piles, std::vector<PileSums>& sums, const PileFlow& flow,
                                         ChoiceEffort effort) {
  return Choosing(books, piles, sums, flow, effort).run();
}

}  // namespace evenhand
