#include "fairness/rebalance_pile_flow.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace evenhand {
namespace {

constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max() / 4;

}  // namespace

PileFlow::PileFlow(const std::vector<RebalancePile>& piles, std::vector<std::int64_t> load)
    : piles_(&piles), load_(std::move(load)), limit_(load_), excess_(load_.size(), 0), unused_(load_.size(), 0), depth_(load_.size(), 0), near_(load_.size(), 0), hop_(load_.size()) {
  for (const RebalancePile& pile : piles) {
    const auto count = static_cast<std::uint32_t>(pile.units.size());
    state_.push_back({.most = count, .first = static_cast<std::uint32_t>(lanes_.size())});
    lanes_.resize(lanes_.size() + pile.takers.size(), {.most_load = pile.sum.back(), .most = count});
  }
}

void PileFlow::set_limits(const std::vector<std::int64_t>& limit) {
  for (std::size_t j = 0; j < limit.size(); ++j) excess_[j] += limit_[j] - limit[j];
  std::ranges::copy(limit, limit_.begin());
}

std::int64_t PileFlow::cost(std::size_t pile, std::uint32_t at) const { return at < state_[pile].least ? 0 : kMove / (*piles_)[pile].weight(at); }

void PileFlow::set_total(std::size_t p, std::int64_t load) {
  State& it = state_[p];
  const std::vector<std::int64_t>& sum = (*piles_)[p].sum;
  while (sum[it.next] > load) --it.next;
  while (it.next + 1 < sum.size() && sum[it.next + 1] <= load) ++it.next;
  it.taken = load - sum[it.next];
}

// To somebody, or back if less than 0.
void PileFlow::send(std::size_t p, std::size_t t, std::int64_t load) {
  const RebalancePile& pile = (*piles_)[p];
  lane(p, t).sent += load;
  excess_[pile.home] -= load;
  if (pile.takers[t] != elsewhere()) excess_[pile.takers[t]] += load;
}

// Nothing of a pile that costs less than nothing stays open: then potentials are right again.
void PileFlow::repair(std::size_t p) {
  const RebalancePile& pile = (*piles_)[p];
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    const auto look = [&](std::uint32_t from, std::uint32_t to, const Hop& hop) {
      const std::int64_t open = open_in(hop);
      if (open <= 0 || cost_in(hop) + depth_[from] - depth_[to] >= 0) return;
      if (from != elsewhere()) excess_[from] -= open;
      if (to != elsewhere()) excess_[to] += open;
      move(hop, open);
      has_changed = true;
    };
    for (std::uint32_t t = 0; t < pile.takers.size(); ++t) {
      const std::uint32_t taker = pile.takers[t], at = static_cast<std::uint32_t>(p);
      look(pile.home, taker, {.step = Step::Take, .from = pile.home, .pile = at, .taker = t});
      look(taker, pile.home, {.step = Step::PutBack, .from = taker, .pile = at, .taker = t});
      for (std::uint32_t other = 0; other < pile.takers.size(); ++other) {
        if (other != t) look(taker, pile.takers[other], {.step = Step::Pass, .from = taker, .pile = at, .taker = t, .other = other});
      }
    }
  }
}

// Every hop that is open and starts at the person, with where it ends.
template <class Visit>
void PileFlow::each_hop(std::uint32_t from, const Visit& visit) const {
  const auto look = [&](std::uint32_t to, const Hop& hop) {
    if (open_in(hop) > 0) visit(to, hop);
  };
  if (from == elsewhere()) {
    for (std::uint32_t j = 0; j < from; ++j) look(j, {.step = Step::Fill, .from = from});
  } else {
    look(elsewhere(), {.step = Step::Leave, .from = from});
  }
  for (std::uint32_t p = 0; p < state_.size(); ++p) {
    const RebalancePile& pile = (*piles_)[p];
    if (pile.home == from) {
      for (std::uint32_t t = 0; t < pile.takers.size(); ++t) look(pile.takers[t], {.step = Step::Take, .from = from, .pile = p, .taker = t});
      continue;
    }
    for (std::uint32_t t = 0; t < pile.takers.size(); ++t) {
      if (pile.takers[t] != from || lane(p, t).sent == 0) continue;
      look(pile.home, {.step = Step::PutBack, .from = from, .pile = p, .taker = t});
      for (std::uint32_t other = 0; other < pile.takers.size(); ++other) {
        if (other != t) look(pile.takers[other], {.step = Step::Pass, .from = from, .pile = p, .taker = t, .other = other});
      }
    }
  }
}

// How much may go along a hop at its cost.
std::int64_t PileFlow::open_in(const Hop& hop) const {
  if (hop.step == Step::Fill) return kFar;
  if (hop.step == Step::Leave) return unused_[hop.from];
  const RebalancePile& pile = (*piles_)[hop.pile];
  const State& it = state_[hop.pile];
  const Lane& to = lane(hop.pile, hop.taker);
  if (hop.step == Step::Take) return it.next >= it.most ? 0 : std::min(pile.weight(it.next) - it.taken, to.most_load - to.sent);
  const std::int64_t back = to.sent - to.least_load;
  if (hop.step == Step::Pass) return std::min(back, lane(hop.pile, hop.other).most_load - lane(hop.pile, hop.other).sent);
  return back <= 0 ? 0 : std::min(back, it.taken > 0 ? it.taken : pile.weight(it.next - 1));
}

// Of a load; only of a hop that is open.
std::int64_t PileFlow::cost_in(const Hop& hop) const {
  if (hop.step != Step::Take && hop.step != Step::PutBack) return 0;
  const State& it = state_[hop.pile];
  if (hop.step == Step::Take) return cost(hop.pile, it.next);
  return -cost(hop.pile, it.taken > 0 ? it.next : it.next - 1);
}

void PileFlow::move(const Hop& hop, std::int64_t load) {
  if (hop.step == Step::Leave) unused_[hop.from] -= load;
  if (hop.step == Step::Leave || hop.step == Step::Fill) return;
  lane(hop.pile, hop.taker).sent += hop.step == Step::Take ? load : -load;
  if (hop.step == Step::Pass) lane(hop.pile, hop.other).sent += load;
  else set_total(hop.pile, sent(hop.pile) + (hop.step == Step::Take ? load : -load));
}

// The shortest way from there to whoever is below the limit, or elsewhere unless that is where it starts.
bool PileFlow::find_path(std::uint32_t from) {
  const std::size_t people = load_.size();
  std::ranges::fill(near_, kFar);
  std::vector<char> is_done(people, 0);
  near_[from] = 0;
  hop_[from] = {};
  for (;;) {
    std::uint32_t next = kNobody;
    for (std::uint32_t j = 0; j < people; ++j) {
      if (is_done[j] == 0 && near_[j] < kFar && (next == kNobody || near_[j] < near_[next])) next = j;
    }
    if (next == kNobody) return false;
    is_done[next] = 1;
    if (next != from && (next == elsewhere() || excess_[next] < 0)) {
      end_ = next;
      break;
    }
    work_ += state_.size();
    each_hop(next, [&](std::uint32_t to, const Hop& hop) {
      const std::int64_t beyond = near_[next] + cost_in(hop) + depth_[next] - depth_[to];
      if (beyond >= near_[to]) return;
      near_[to] = beyond;
      hop_[to] = hop;
    });
  }
  for (std::size_t j = 0; j < people; ++j) depth_[j] += std::min(near_[j], near_[end_]);
  return true;
}

void PileFlow::push(std::uint32_t from, std::int64_t most) {
  for (std::uint32_t j = end_; j != from; j = hop_[j].from) most = std::min(most, open_in(hop_[j]));
  if (end_ != elsewhere()) most = std::min(most, -excess_[end_]);
  for (std::uint32_t j = end_; j != from; j = hop_[j].from) {
    if (hop_[j].step == Step::Fill) unused_[j] += most;
    move(hop_[j], most);
  }
  if (end_ != elsewhere()) excess_[end_] += most;
  if (from != elsewhere()) excess_[from] -= most;
}

bool PileFlow::settle() {
  if (!is_possible_) return false;
  for (std::uint32_t j = 0; j < elsewhere(); ++j) {
    while (excess_[j] > 0) {
      if (!find_path(j)) return false;
      push(j, excess_[j]);
    }
  }
  while (std::ranges::any_of(excess_, [](std::int64_t excess) { return excess < 0; })) {
    if (!find_path(elsewhere())) return false;
    push(elsewhere(), kFar);
  }
  return true;
}

std::uint32_t PileFlow::count(std::size_t p) const { return std::max(state_[p].least, state_[p].next + (state_[p].taken > 0 ? 1u : 0u)); }

}  // namespace evenhand
