#include "fairness/rebalance_counting.h"

#include <algorithm>
#include <utility>

#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_pile_choice.h"

namespace evenhand {
namespace {

constexpr std::size_t kMostPiles = 96;
constexpr std::size_t kMostTakers = 384;  // of all piles

constexpr std::uint64_t kLooksOfChoice = 20;  // for each pile
constexpr std::uint64_t kLooksOfThoroughChoice = 2'000;

}  // namespace

RebalanceCounting::RebalanceCounting(const RebalanceBooks& books)
    : books_(&books), piles_(piles_of(books, static_cast<std::uint32_t>(books.problem().people.size() - 1))), root_(std::in_place, piles_, books.today().load) {
  for (const RebalancePile& pile : piles_) sums_.emplace_back(pile);
}

bool RebalanceCounting::is_worthwhile() const {
  std::size_t takers = 0;
  for (const RebalancePile& pile : piles_) takers += pile.takers.size();
  return piles_.size() <= kMostPiles && takers <= kMostTakers;
}

// The one that is split most evenly.
std::optional<std::size_t> RebalanceCounting::split_pile(const PileFlow& flow) const {
  std::optional<std::size_t> best;
  std::int64_t most = 0;
  for (std::size_t p = 0; p < piles_.size(); ++p) {
    const std::int64_t part = flow.split(p);
    if (part == 0) continue;
    const std::int64_t weight = piles_[p].weight(flow.whole(p)), doubt = std::min(part, weight - part) * 1024 / weight;
    if (best && doubt <= most) continue;
    most = doubt;
    best = p;
  }
  return best;
}

std::optional<RebalanceCounting::Branching> RebalanceCounting::on_count(PileFlow& flow) const {
  const std::optional<std::size_t> by = split_pile(flow);
  if (!by) return std::nullopt;
  const std::uint32_t whole = flow.whole(*by);
  const bool is_more_likely = flow.split(*by) * 2 >= piles_[*by].weight(whole);
  Branching both{flow, std::move(flow)};
  (is_more_likely ? both.likely : both.other).let_leave_at_least(*by, whole + 1);
  (is_more_likely ? both.other : both.likely).let_leave_at_most(*by, whole);
  return both;
}

// Where no numbers from `least` to `most` weigh as much together as a taker is sent.
std::optional<RebalanceCounting::Branching> RebalanceCounting::on_gap(PileFlow& flow, std::size_t p, std::size_t t, std::uint32_t least, std::uint32_t most) {
  const std::int64_t sent = flow.sent(p, t);
  std::int64_t below = least == 0 ? 0 : -1, above = -1;
  for (std::uint32_t count = std::max(1u, least); count <= most; ++count) {
    const auto around = sums_[p].around(count, sent);
    if (!around || around->below == sent) return std::nullopt;
    below = std::max(below, around->below);
    if (around->above >= 0 && (above < 0 || around->above < above)) above = around->above;
  }
  Branching both{flow, std::move(flow)};
  if (below >= 0) both.likely.let_weigh_at_most(p, t, below);
  else both.likely.rule_out();
  if (above >= 0) both.other.let_weigh_at_least(p, t, above);
  else both.other.rule_out();
  return both;
}

std::optional<RebalanceCounting::Branching> RebalanceCounting::on_number(PileFlow& flow, std::size_t p) const {
  const std::uint32_t count = flow.count(p);
  const bool is_least = flow.least(p) == count;
  if (is_least && flow.most(p) == count) return std::nullopt;
  Branching both{flow, std::move(flow)};
  if (is_least) {
    both.likely.let_leave_at_most(p, count);
    both.other.let_leave_at_least(p, count + 1);
  } else {
    both.likely.let_leave_at_least(p, count);
    both.other.let_leave_at_most(p, count - 1);
  }
  return both;
}

// Of a pile whose units cannot weigh together what is sent.
std::optional<RebalanceCounting::Branching> RebalanceCounting::on_weight(PileFlow& flow) {
  for (std::size_t p = 0; p < piles_.size(); ++p) {
    const std::uint32_t count = flow.count(p);
    if (count == 0 || piles_[p].takers[0] == elsewhere()) continue;
    if (piles_[p].takers.size() == 1) {
      const auto around = sums_[p].around(count, flow.sent(p));
      if (!around || around->below == flow.sent(p)) continue;
      if (auto both = on_number(flow, p)) return both;
      if (auto both = on_gap(flow, p, 0, count, count)) return both;
      continue;
    }
    for (std::size_t t = 0; t < piles_[p].takers.size(); ++t) {
      if (flow.sent(p, t) == 0) continue;
      if (auto both = on_gap(flow, p, t, flow.least_to(p, t), flow.most_to(p, t))) return both;
    }
  }
  return std::nullopt;
}

// How many of a pile go to whom, where it has more takers than one.
std::optional<RebalanceCounting::Branching> RebalanceCounting::on_sharing(PileFlow& flow) const {
  for (std::size_t p = 0; p < piles_.size(); ++p) {
    const RebalancePile& pile = piles_[p];
    if (pile.takers.size() == 1 || flow.count(p) == 0) continue;
    if (auto both = on_number(flow, p)) return both;
    for (std::size_t t = 0; t < pile.takers.size(); ++t) {
      const std::uint32_t least = flow.least_to(p, t), most = flow.most_to(p, t);
      if (least == most) continue;
      const auto needed = static_cast<std::uint32_t>(std::ranges::lower_bound(pile.sum, flow.sent(p, t)) - pile.sum.begin());
      const std::uint32_t count = std::clamp(needed, least, most - 1);
      Branching both{flow, std::move(flow)};
      both.likely.let_go_at_most(p, t, count);
      both.other.let_go_at_least(p, t, count + 1);
      return both;
    }
  }
  return std::nullopt;
}

bool RebalanceCounting::choose(const PileFlow& flow, ChoiceEffort effort) {
  found_ = chosen_of(*books_, piles_, sums_, flow, effort);
  if (found_ && !is_allowed(books_->problem(), *found_)) found_.reset();
  return found_.has_value();
}

SearchEnd RebalanceCounting::run(std::uint32_t most_moves, Ratio below, std::uint64_t looks) {
  const RebalanceProblem& problem = books_->problem();
  std::vector<std::int64_t> limit;
  for (std::size_t j = 0; j + 1 < problem.people.size(); ++j) limit.push_back(load_below(below, problem.people[j].capacity));
  root_->set_limits(limit);
  found_.reset();
  if (!root_->settle()) {
    root_.emplace(piles_, books_->today().load);
    return SearchEnd::None;
  }
  std::vector<PileFlow> open{*root_};
  bool is_complete = true;
  std::uint64_t done = 0;
  while (!open.empty()) {
    if (done > looks) return SearchEnd::GaveUp;
    PileFlow flow = std::move(open.back());
    open.pop_back();
    const bool is_settled = flow.settle();
    done += flow.take_work() + piles_.size();
    if (!is_settled || flow.least_moves() > std::int64_t{most_moves}) continue;
    std::uint64_t count = 0;
    for (std::size_t p = 0; p < piles_.size(); ++p) count += flow.count(p);
    std::optional<Branching> both;
    if (count <= most_moves) {
      done += piles_.size() * kLooksOfChoice;
      if (choose(flow, ChoiceEffort::Quick)) return SearchEnd::Found;
      both = on_weight(flow);
    }
    if (!both) both = on_count(flow);
    if (!both) both = on_sharing(flow);
    if (!both) {
      done += piles_.size() * kLooksOfThoroughChoice;
      if (choose(flow, ChoiceEffort::Thorough)) return SearchEnd::Found;
      is_complete = false;
      continue;
    }
    open.push_back(std::move(both->other));
    open.push_back(std::move(both->likely));
  }
  return is_complete ? SearchEnd::None : SearchEnd::GaveUp;
}

}  // namespace evenhand
