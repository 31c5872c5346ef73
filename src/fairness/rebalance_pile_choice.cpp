#include "fairness/rebalance_pile_choice.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "fairness/rebalance_pile_units.h"

namespace evenhand {
namespace {

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
  // Units that are chosen at the end, as what they weigh is known before.
  struct Later {
    std::size_t pile = 0;
    std::uint32_t to = 0;
    PileWish wish;
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
    PileWindow all{.low = -home};
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
      const PileWindow within{.low = wanted - home, .wanted = wanted, .high = wanted + room_[pile.takers[order[i]]]};
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
    const PileWindow allowed = window(p, t);
    const std::optional<PileWish> wish = next_wish(pile, sums_[p], allowed, least_count(pile, allowed, most), most);
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

    std::vector<std::uint32_t> all_within(const PileWindow& window) const {
      std::vector<std::uint32_t> all(window.outside(pile.sum.back()) == 0 ? places.size() : 0);
      std::iota(all.begin(), all.end(), 0u);
      return all;
    }
  };

  PileWindow window(std::size_t p, std::size_t t) const {
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
