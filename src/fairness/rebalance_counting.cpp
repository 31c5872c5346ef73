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

std::optional<RebalanceCounting::Branching> RebalanceCounting::on_count(const PileFlow& flow) const {
  const std::optional<std::size_t> by = split_pile(flow);
  if (!by) return std::nullopt;
  const std::uint32_t whole = flow.whole(*by);
  Branching both{flow, flow};
  const bool is_more_likely = flow.split(*by) * 2 >= piles_[*by].weight(whole);
  (is_more_likely ? both.likely : both.other).let_leave_at_least(*by, whole + 1);
  (is_more_likely ? both.other : both.likely).let_leave_at_most(*by, whole);
  return both;
}

// Of a pile with one taker from which so many leave, but no so many weigh as much together.
std::optional<RebalanceCounting::Branching> RebalanceCounting::on_weight(const PileFlow& flow) {
  for (std::size_t p = 0; p < piles_.size(); ++p) {
    const std::uint32_t count = flow.count(p);
    if (count == 0 || piles_[p].takers.size() > 1 || piles_[p].takers[0] == elsewhere()) continue;
    const auto around = sums_[p].around(count, flow.sent(p));
    if (!around || around->below == flow.sent(p)) continue;
    Branching both{flow, flow};
    if (flow.least(p) < count) {
      both.likely.let_leave_at_least(p, count);
      both.other.let_leave_at_most(p, count - 1);
    } else if (flow.most(p) > count) {
      both.likely.let_leave_at_most(p, count);
      both.other.let_leave_at_least(p, count + 1);
    } else {
      // Nothing lighter or nothing heavier: then that side has no flow.
      if (around->below >= 0) both.likely.let_weigh_at_most(p, around->below);
      else both.likely.rule_out();
      if (around->above >= 0) both.other.let_weigh_at_least(p, around->above);
      else both.other.rule_out();
    }
    return both;
  }
  return std::nullopt;
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
      found_ = chosen_of(*books_, piles_, sums_, flow);
      if (found_ && is_allowed(problem, *found_)) return SearchEnd::Found;
      found_.reset();
      both = on_weight(flow);
    }
    if (!both) both = on_count(flow);
    if (!both) {
      is_complete = false;
      continue;
    }
    open.push_back(std::move(both->other));
    open.push_back(std::move(both->likely));
  }
  return is_complete ? SearchEnd::None : SearchEnd::GaveUp;
}

}  // namespace evenhand
