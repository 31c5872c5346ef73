#include "fairness/rebalance_pile_choice.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace evenhand {
namespace {

constexpr std::size_t kMostPaired = 24;  // of the lightest chosen: two of them may be replaced

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
    return owners_;
  }

 private:
  void give(const RebalancePile& pile, std::uint32_t at, std::uint32_t to) {
    owners_[pile.units[at]] = to;
    load_[pile.home] -= pile.weight(at);
    load_[to] += pile.weight(at);
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
    Rest rest{.pile = pile, .places = {}};
    for (std::uint32_t i = 0; i < pile.units.size(); ++i) rest.places.push_back(i);
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto later = static_cast<std::uint32_t>(order.size() - i - 1);
      if (count <= later) return false;
      PileSums of_rest(rest.pile, effort_ == ChoiceEffort::Thorough ? count : 0);
      const std::vector<std::uint32_t> chosen = some_of(rest.pile, i == 0 ? sums_[p] : of_rest, window(p, order[i]), count - later);
      if (chosen.empty()) return false;
      std::vector<std::uint32_t> places;
      for (const std::uint32_t at : chosen) places.push_back(rest.places[at]);
      give(p, places, order[i]);
      rest.take(chosen);
      count -= static_cast<std::uint32_t>(chosen.size());
    }
    return true;
  }

  // What is left of a pile, and where that is in it.
  struct Rest {
    RebalancePile pile;
    std::vector<std::uint32_t> places;

    void take(const std::vector<std::uint32_t>& chosen) {
      for (std::size_t i = chosen.size(); i-- > 0;) {
        const std::int64_t weight = pile.weight(chosen[i]);
        const auto place = static_cast<std::ptrdiff_t>(chosen[i]);
        places.erase(places.begin() + place);
        pile.units.erase(pile.units.begin() + place);
        pile.sum.erase(pile.sum.begin() + place + 1);
        for (std::size_t at = chosen[i] + 1; at < pile.sum.size(); ++at) pile.sum[at] -= weight;
      }
    }
  };

  // At most so many that come into the window, ascending; empty: none have been found.
  static std::vector<std::uint32_t> some_of(const RebalancePile& pile, PileSums& sums, const Window& window, std::uint32_t most) {
    std::uint32_t count = 1;
    while (count < most && count < pile.units.size() && pile.sum[count] < window.low) ++count;
    for (; count <= most && count <= pile.units.size(); ++count) {
      Window within = window;
      const auto around = sums.around(count, within.wanted);
      if (around) {
        const bool is_below = around->below >= within.low, is_above = around->above >= 0 && around->above <= within.high;
        if (!is_below && !is_above) continue;
        const bool takes_below = is_below && (!is_above || within.wanted - around->below <= around->above - within.wanted);
        within.low = within.wanted = within.high = takes_below ? around->below : around->above;
      }
      Choice choice;
      for (std::uint32_t i = 0; i < pile.units.size(); ++i) (i < count ? choice.in : choice.out).push_back(i);
      const Replacement replacement(pile, choice, within);
      if (replacement.is_inside()) return replacement.applied().in;
      if (around) return sums.units_of(count, within.wanted);
    }
    return {};
  }

  Window window(std::size_t p, std::size_t t) const {
    const std::int64_t wanted = flow_.sent(p, t);
    return {.low = wanted - room_[piles_[p].home], .wanted = wanted, .high = wanted + room_[piles_[p].takers[t]]};
  }

  void give(std::size_t p, const std::vector<std::uint32_t>& chosen, std::size_t t) {
    const RebalancePile& pile = piles_[p];
    const std::uint32_t to = pile.takers[t];
    std::int64_t more = -flow_.sent(p, t);
    for (const std::uint32_t at : chosen) {
      give(pile, at, to);
      more += pile.weight(at);
    }
    room_[pile.home] += more;
    room_[to] -= more;
  }

  const std::vector<RebalancePile>& piles_;
  std::vector<PileSums>& sums_;
  const PileFlow& flow_;
  ChoiceEffort effort_;
  RebalanceOwners owners_;
  std::vector<std::int64_t> load_, room_;  // by person: beyond what the flow has still to send
  std::uint32_t elsewhere_;
};

}  // namespace

std::optional<RebalanceOwners> chosen_of(const RebalanceBooks& books, const std::vector<RebalancePile>& piles, std::vector<PileSums>& sums, const PileFlow& flow,
                                         ChoiceEffort effort) {
  return Choosing(books, piles, sums, flow, effort).run();
}

}  // namespace evenhand
