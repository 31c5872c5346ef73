// What numbers and weights of a pile may be, and what a flow within them proves (rebalance_pile_flow.h).
#include <algorithm>
#include <span>

#include "fairness/rebalance_pile_flow.h"

namespace evenhand {
namespace {

constexpr std::int64_t kMostValue = std::int64_t{1} << 57;

}  // namespace

void PileFlow::let_leave_at_least(std::size_t p, std::uint32_t count) {
  state_[p].least = std::max(state_[p].least, count);
  keep_numbers(p);
}

void PileFlow::let_leave_at_most(std::size_t p, std::uint32_t count) {
  state_[p].most = std::min(state_[p].most, count);
  keep_numbers(p);
}

void PileFlow::let_go_at_least(std::size_t p, std::size_t t, std::uint32_t count) {
  lane(p, t).least = std::max(lane(p, t).least, count);
  keep_numbers(p);
}

void PileFlow::let_go_at_most(std::size_t p, std::size_t t, std::uint32_t count) {
  lane(p, t).most = std::min(lane(p, t).most, count);
  keep_numbers(p);
}

void PileFlow::let_weigh_at_least(std::size_t p, std::size_t t, std::int64_t load) {
  lane(p, t).least_load = std::max(lane(p, t).least_load, load);
  state_[p].has_bounds = true;
  keep_bounds(p);
}

void PileFlow::let_weigh_at_most(std::size_t p, std::size_t t, std::int64_t load) {
  lane(p, t).most_load = std::min(lane(p, t).most_load, load);
  state_[p].has_bounds = true;
  keep_bounds(p);
}

std::uint32_t PileFlow::least_to(std::size_t p, std::size_t t) const {
  std::uint32_t others = 0;
  for (std::size_t i = 0; i < (*piles_)[p].takers.size(); ++i) others += i == t ? 0 : lane(p, i).most;
  return std::max(lane(p, t).least, state_[p].least - std::min(state_[p].least, others));
}

std::uint32_t PileFlow::most_to(std::size_t p, std::size_t t) const {
  std::uint32_t others = 0;
  for (std::size_t i = 0; i < (*piles_)[p].takers.size(); ++i) others += i == t ? 0 : lane(p, i).least;
  return std::min(lane(p, t).most, state_[p].most - std::min(state_[p].most, others));
}

// What the numbers of a pile say of each other and of weights.
void PileFlow::keep_numbers(std::size_t p) {
  const RebalancePile& pile = (*piles_)[p];
  State& it = state_[p];
  std::uint32_t least = 0, most = 0;
  for (std::size_t t = 0; t < pile.takers.size(); ++t) {
    least += lane(p, t).least;
    most += lane(p, t).most;
  }
  it.least = std::max(it.least, least);
  it.most = std::min(it.most, most);
  if (it.least > it.most) return rule_out();
  if (pile.takers.size() > 1) {
    for (std::size_t t = 0; t < pile.takers.size(); ++t) {
      Lane& to = lane(p, t);
      const std::uint32_t from = least_to(p, t), at_most = most_to(p, t);
      if (from > at_most) return rule_out();
      to.least_load = std::max(to.least_load, pile.sum.back() - pile.sum[pile.units.size() - from]);
      to.most_load = std::min(to.most_load, pile.sum[at_most]);
      it.has_bounds = it.has_bounds || from > 0 || at_most < pile.units.size();
    }
  }
  keep_bounds(p);
}

// Brings what is sent within its bounds.
void PileFlow::keep_bounds(std::size_t p) {
  const RebalancePile& pile = (*piles_)[p];
  std::int64_t all = 0;
  for (std::size_t t = 0; t < pile.takers.size(); ++t) {
    const Lane& it = lane(p, t);
    if (it.least_load > it.most_load) return rule_out();
    send(p, t, std::clamp(it.sent, it.least_load, it.most_load) - it.sent);
    all += it.sent;
  }
  const std::int64_t most = pile.sum[state_[p].most];
  for (std::size_t t = 0; t < pile.takers.size() && all > most; ++t) {
    const std::int64_t back = std::min(all - most, lane(p, t).sent - lane(p, t).least_load);
    send(p, t, -back);
    all -= back;
  }
  if (all > most) return rule_out();
  set_total(p, all);
  repair(p);
}

// What a pile costs at least, when a load saves so much by going to each taker: `shared` of that, whatever it is, is laid on what
// leaves the pile, the rest on who takes it.
std::int64_t PileFlow::value_of(std::size_t p, std::span<const std::int64_t> saving, std::int64_t shared) const {
  const RebalancePile& pile = (*piles_)[p];
  const State& it = state_[p];
  std::size_t first = it.least, last = it.most;  // that save more than a move are a beginning
  while (first < last) {
    const std::size_t middle = (first + last) / 2;
    if (pile.weight(middle) * shared > kMove) first = middle + 1;
    else last = middle;
  }
  std::int64_t value = static_cast<std::int64_t>(first) * kMove - pile.sum[first] * shared;
  for (std::size_t t = 0; t < pile.takers.size(); ++t) {
    const std::int64_t rest = saving[t] - shared;
    value -= rest * (rest > 0 ? lane(p, t).most_load : lane(p, t).least_load);
  }
  return value;
}

// Any prices from 0 up would do: a load costs its owner's price.
std::int64_t PileFlow::least_moves() const {
  std::int64_t all = 1;
  for (std::size_t j = 0; j < elsewhere(); ++j) all += std::max<std::int64_t>(common_->load[j], common_->limit[j]);
  const auto price = [&](std::uint32_t j) { return std::clamp<std::int64_t>(of_[elsewhere()].depth - of_[j].depth, 0, kMostValue / all); };
  std::int64_t value = 0;
  for (std::uint32_t j = 0; j < elsewhere(); ++j) value += price(j) * (common_->load[j] - common_->limit[j]);
  std::vector<std::int64_t> saving;
  for (std::size_t p = 0; p < state_.size(); ++p) {
    const RebalancePile& pile = (*piles_)[p];
    saving.clear();
    for (const std::uint32_t t : pile.takers) saving.push_back(price(pile.home) - price(t));
    std::int64_t best = value_of(p, saving, std::max<std::int64_t>(0, std::ranges::max(saving)));
    if (state_[p].has_bounds) {
      best = std::max(best, value_of(p, saving, 0));
      for (const std::int64_t shared : saving) best = std::max(best, value_of(p, saving, std::max<std::int64_t>(0, shared)));
      if (state_[p].next < pile.units.size()) best = std::max(best, value_of(p, saving, std::min(kMove / pile.weight(state_[p].next), kMostValue / all)));
    }
    value += best;
  }
  return value <= 0 ? 0 : (value + kMove - 1) / kMove;
}

}  // namespace evenhand
