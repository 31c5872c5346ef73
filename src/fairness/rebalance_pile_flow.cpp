#include "fairness/rebalance_pile_flow.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace evenhand {
namespace {

constexpr std::int64_t kMove = std::int64_t{1} << 36;
constexpr std::int64_t kMostValue = std::int64_t{1} << 60;
constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max() / 4;

}  // namespace

PileFlow::PileFlow(const std::vector<RebalancePile>& piles, std::vector<std::int64_t> load)
    : piles_(&piles), load_(std::move(load)), limit_(load_), excess_(load_.size(), 0), unused_(load_.size(), 0), depth_(load_.size(), 0), near_(load_.size(), 0), hop_(load_.size()) {
  for (const RebalancePile& pile : piles) {
    state_.push_back({.most = static_cast<std::uint32_t>(pile.units.size()), .first = static_cast<std::uint32_t>(sent_.size()), .most_load = pile.sum.back()});
    sent_.resize(sent_.size() + pile.takers.size(), 0);
  }
}

void PileFlow::set_limits(const std::vector<std::int64_t>& limit) {
  for (std::size_t j = 0; j < limit.size(); ++j) excess_[j] += limit_[j] - limit[j];
  std::ranges::copy(limit, limit_.begin());
}

std::int64_t PileFlow::cost(std::size_t pile, std::uint32_t at) const { return at < state_[pile].least ? 0 : kMove / (*piles_)[pile].weight(at); }

void PileFlow::take(std::size_t p, std::int64_t load) {
  State& it = state_[p];
  const RebalancePile& pile = (*piles_)[p];
  it.taken += load;
  if (it.taken < 0) it.taken += pile.weight(--it.next);
  if (it.next < pile.units.size() && it.taken == pile.weight(it.next)) {
    ++it.next;
    it.taken = 0;
  }
}

// To whoever has the lowest price.
std::size_t PileFlow::cheapest(std::size_t p) const {
  const std::vector<std::uint32_t>& takers = (*piles_)[p].takers;
  return static_cast<std::size_t>(std::ranges::max_element(takers, {}, [&](std::uint32_t j) { return depth_[j]; }) - takers.begin());
}

void PileFlow::send_more(std::size_t p, std::int64_t load) {
  const RebalancePile& pile = (*piles_)[p];
  const std::size_t best = cheapest(p);
  sent_[state_[p].first + best] += load;
  excess_[pile.home] -= load;
  if (pile.takers[best] != elsewhere()) excess_[pile.takers[best]] += load;
}

void PileFlow::send_less(std::size_t p, std::int64_t load) {
  const RebalancePile& pile = (*piles_)[p];
  excess_[pile.home] += load;
  for (std::size_t t = 0; t < pile.takers.size() && load > 0; ++t) {
    std::int64_t& sent = sent_[state_[p].first + t];
    const std::int64_t back = std::min(load, sent);
    sent -= back;
    if (pile.takers[t] != elsewhere()) excess_[pile.takers[t]] -= back;
    load -= back;
  }
}

// What is in these now leaves whole if it saves anything, as it costs nothing more.
void PileFlow::let_leave_at_least(std::size_t p, std::uint32_t count) {
  State& it = state_[p];
  const RebalancePile& pile = (*piles_)[p];
  it.least = std::max(it.least, count);
  if (it.next >= count || depth_[pile.takers[cheapest(p)]] <= depth_[pile.home]) return;
  send_more(p, pile.sum[count] - sent(p));
  it.next = count;
  it.taken = 0;
}

void PileFlow::let_leave_at_most(std::size_t p, std::uint32_t count) {
  State& it = state_[p];
  it.most = std::min(it.most, count);
  if (it.next < count) return;
  send_less(p, sent(p) - (*piles_)[p].sum[count]);
  it.next = count;
  it.taken = 0;
}

void PileFlow::let_weigh_at_least(std::size_t p, std::int64_t load) {
  state_[p].least_load = std::max(state_[p].least_load, load);
  if (sent(p) >= load) return;
  send_more(p, load - sent(p));
  set_sent(p, load);
}

void PileFlow::let_weigh_at_most(std::size_t p, std::int64_t load) {
  state_[p].most_load = std::min(state_[p].most_load, load);
  if (sent(p) <= load) return;
  send_less(p, sent(p) - load);
  set_sent(p, load);
}

void PileFlow::set_sent(std::size_t p, std::int64_t load) {
  const std::vector<std::int64_t>& sum = (*piles_)[p].sum;
  state_[p].next = static_cast<std::uint32_t>(std::ranges::upper_bound(sum, load) - sum.begin()) - 1;
  state_[p].taken = load - sum[state_[p].next];
}

// Every hop that is open and starts at the person, with where it ends and what a load costs there.
template <class Visit>
void PileFlow::each_hop(std::uint32_t from, const Visit& visit) const {
  if (from == elsewhere()) {
    for (std::uint32_t j = 0; j < from; ++j) visit(j, 0, Hop{.step = Step::Fill, .from = from});
  } else if (unused_[from] > 0) {
    visit(elsewhere(), 0, Hop{.step = Step::Leave, .from = from});
  }
  for (std::uint32_t p = 0; p < state_.size(); ++p) {
    const RebalancePile& pile = (*piles_)[p];
    const State& it = state_[p];
    if (pile.home == from) {
      if (it.next >= it.most || sent(p) >= it.most_load) continue;
      for (std::uint32_t t = 0; t < pile.takers.size(); ++t) visit(pile.takers[t], cost(p, it.next), Hop{.step = Step::Take, .from = from, .pile = p, .taker = t});
      continue;
    }
    for (std::uint32_t t = 0; t < pile.takers.size(); ++t) {
      if (pile.takers[t] != from || sent_[it.first + t] == 0) continue;
      if (sent(p) > it.least_load) visit(pile.home, -cost(p, it.taken > 0 ? it.next : it.next - 1), Hop{.step = Step::PutBack, .from = from, .pile = p, .taker = t});
      for (std::uint32_t other = 0; other < pile.takers.size(); ++other) {
        if (other != t) visit(pile.takers[other], 0, Hop{.step = Step::Pass, .from = from, .pile = p, .taker = t, .other = other});
      }
    }
  }
}

std::int64_t PileFlow::open_in(const Hop& hop) const {
  if (hop.step == Step::Fill) return kFar;
  if (hop.step == Step::Leave) return unused_[hop.from];
  const RebalancePile& pile = (*piles_)[hop.pile];
  const State& it = state_[hop.pile];
  if (hop.step == Step::Take) return std::min(pile.weight(it.next) - it.taken, it.most_load - sent(hop.pile));
  const std::int64_t to_taker = sent_[it.first + hop.taker];
  if (hop.step == Step::Pass) return to_taker;
  return std::min({to_taker, it.taken > 0 ? it.taken : pile.weight(it.next - 1), sent(hop.pile) - it.least_load});
}

void PileFlow::move(const Hop& hop, std::int64_t load) {
  const State& it = state_[hop.pile];
  switch (hop.step) {
    case Step::Take:
      sent_[it.first + hop.taker] += load;
      return take(hop.pile, load);
    case Step::PutBack:
      sent_[it.first + hop.taker] -= load;
      return take(hop.pile, -load);
    case Step::Pass:
      sent_[it.first + hop.taker] -= load;
      sent_[it.first + hop.other] += load;
      return;
    case Step::Leave: unused_[hop.from] -= load; return;
    default: return;
  }
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
    each_hop(next, [&](std::uint32_t to, std::int64_t cost, const Hop& hop) {
      const std::int64_t beyond = near_[next] + cost + depth_[next] - depth_[to];
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

// Any prices from 0 up would do: a load costs its owner's price, and of each pile those leave that save more than a move.
std::int64_t PileFlow::least_moves() const {
  std::int64_t all = 1;
  for (std::size_t j = 0; j < elsewhere(); ++j) all += std::max<std::int64_t>(load_[j], limit_[j]);
  const auto price = [&](std::uint32_t j) { return std::clamp<std::int64_t>(depth_[elsewhere()] - depth_[j], 0, kMostValue / all); };
  std::int64_t value = 0;
  for (std::uint32_t j = 0; j < elsewhere(); ++j) value += price(j) * (load_[j] - limit_[j]);
  for (std::size_t p = 0; p < state_.size(); ++p) {
    const RebalancePile& pile = (*piles_)[p];
    const State& it = state_[p];
    const std::int64_t saving = price(pile.home) - price(pile.takers[cheapest(p)]);
    std::size_t first = it.least, last = it.most;  // that save enough are a beginning
    while (first < last) {
      const std::size_t middle = (first + last) / 2;
      if (pile.weight(middle) * saving > kMove) first = middle + 1;
      else last = middle;
    }
    value += static_cast<std::int64_t>(first) * kMove - saving * (saving > 0 ? std::min(pile.sum[first], it.most_load) : it.least_load);
  }
  return value <= 0 ? 0 : (value + kMove - 1) / kMove;
}

}  // namespace evenhand
