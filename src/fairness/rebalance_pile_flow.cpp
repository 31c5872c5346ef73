#include "fairness/rebalance_pile_flow.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace evenhand {
namespace {

constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max() / 4;

}  // namespace

PileFlow::PileFlow(const std::vector<RebalancePile>& piles, std::vector<std::int64_t> load)
    : piles_(&piles), common_(std::make_shared<Common>()), of_(load.size()) {
  common_->near.resize(load.size());
  common_->hop.resize(load.size());
  common_->is_done.resize(load.size());
  common_->limit = load;
  common_->load = std::move(load);
  for (const RebalancePile& pile : piles) {
    const auto count = static_cast<std::uint32_t>(pile.units.size());
    state_.push_back({.most = count, .first = static_cast<std::uint32_t>(lanes_.size())});
    lanes_.resize(lanes_.size() + pile.takers.size(), {.most_load = pile.sum.back(), .most = count});
  }
}

void PileFlow::set_limits(const std::vector<std::int64_t>& limit) {
  for (std::size_t j = 0; j < limit.size(); ++j) of_[j].excess += common_->limit[j] - limit[j];
  std::ranges::copy(limit, common_->limit.begin());
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
  of_[pile.home].excess -= load;
  if (pile.takers[t] != elsewhere()) of_[pile.takers[t]].excess += load;
}

// Nothing of a pile that costs less than nothing stays open: then potentials are right again.
void PileFlow::repair(std::size_t p) {
  const RebalancePile& pile = (*piles_)[p];
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    const auto look = [&](std::uint32_t from, std::uint32_t to, const Hop& hop) {
      const std::int64_t open = open_in(hop);
      if (open <= 0 || cost_in(hop) + of_[from].depth - of_[to].depth >= 0) return;
      if (from != elsewhere()) of_[from].excess -= open;
      if (to != elsewhere()) of_[to].excess += open;
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
  if (hop.step == Step::Leave) return of_[hop.from].unused;
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
  if (hop.step == Step::Leave) of_[hop.from].unused -= load;
  if (hop.step == Step::Leave || hop.step == Step::Fill) return;
  lane(hop.pile, hop.taker).sent += hop.step == Step::Take ? load : -load;
  if (hop.step == Step::Pass) lane(hop.pile, hop.other).sent += load;
  else set_total(hop.pile, sent(hop.pile) + (hop.step == Step::Take ? load : -load));
}

// The shortest way from there to whoever is below the limit, or elsewhere unless that is where it starts.
bool PileFlow::find_path(std::uint32_t from) {
  auto& [load, limit, near, hops, is_done, end, work] = *common_;
  std::ranges::fill(near, kFar);
  std::ranges::fill(is_done, 0);
  near[from] = 0;
  hops[from] = {};
  for (;;) {
    std::uint32_t next = kNobody;
    for (std::uint32_t j = 0; j < of_.size(); ++j) {
      if (is_done[j] == 0 && near[j] < kFar && (next == kNobody || near[j] < near[next])) next = j;
    }
    if (next == kNobody) return false;
    is_done[next] = 1;
    if (next != from && (next == elsewhere() || of_[next].excess < 0)) {
      end = next;
      break;
    }
    work += state_.size();
    each_hop(next, [&](std::uint32_t to, const Hop& hop) {
      const std::int64_t beyond = near[next] + cost_in(hop) + of_[next].depth - of_[to].depth;
      if (beyond >= near[to]) return;
      near[to] = beyond;
      hops[to] = hop;
    });
  }
  for (std::size_t j = 0; j < of_.size(); ++j) of_[j].depth += std::min(near[j], near[end]);
  return true;
}

void PileFlow::push(std::uint32_t from, std::int64_t most) {
  const std::vector<Hop>& hops = common_->hop;
  const std::uint32_t end = common_->end;
  for (std::uint32_t j = end; j != from; j = hops[j].from) most = std::min(most, open_in(hops[j]));
  if (end != elsewhere()) most = std::min(most, -of_[end].excess);
  for (std::uint32_t j = end; j != from; j = hops[j].from) {
    if (hops[j].step == Step::Fill) of_[j].unused += most;
    move(hops[j], most);
  }
  if (end != elsewhere()) of_[end].excess += most;
  if (from != elsewhere()) of_[from].excess -= most;
}

bool PileFlow::settle() {
  if (!is_possible_) return false;
  for (std::uint32_t j = 0; j < elsewhere(); ++j) {
    while (of_[j].excess > 0) {
      if (!find_path(j)) return false;
      push(j, of_[j].excess);
    }
  }
  while (std::ranges::any_of(of_, [](const Of& one) { return one.excess < 0; })) {
    if (!find_path(elsewhere())) return false;
    push(elsewhere(), kFar);
  }
  return true;
}

std::uint32_t PileFlow::count(std::size_t p) const { return std::max(state_[p].least, state_[p].next + (state_[p].taken > 0 ? 1u : 0u)); }

}  // namespace evenhand
