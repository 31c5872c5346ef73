#include "fairness/rebalance_counting.h"

#include <algorithm>
#include <utility>

#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_pile_choice.h"

namespace evenhand {
namespace {

constexpr std::size_t kMostPiles = 96;
constexpr std::size_t kMostTakers = 384;  // of all piles

}  // namespace

RebalanceCounting::RebalanceCounting(const RebalanceBooks& books)
    : books_(&books), piles_(piles_of(books, static_cast<std::uint32_t>(books.problem().people.size() - 1))), root_(std::in_place, piles_, books.today().load) {}

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
    if (count <= most_moves) {
      found_ = chosen_of(*books_, piles_, flow, most_moves - static_cast<std::uint32_t>(count));
      if (found_ && is_allowed(problem, *found_)) return SearchEnd::Found;
      found_.reset();
    }
    const std::optional<std::size_t> by = split_pile(flow);
    if (!by) {
      is_complete = false;
      continue;
    }
    const std::uint32_t whole = flow.whole(*by);
    const bool is_likely = flow.split(*by) * 2 >= piles_[*by].weight(whole);
    PileFlow fewer = flow;
    fewer.let_leave_at_most(*by, whole);
    flow.let_leave_at_least(*by, whole + 1);
    if (is_likely) open.push_back(std::move(fewer));
    open.push_back(std::move(flow));
    if (!is_likely) open.push_back(std::move(fewer));
  }
  return is_complete ? SearchEnd::None : SearchEnd::GaveUp;
}

}  // namespace evenhand
