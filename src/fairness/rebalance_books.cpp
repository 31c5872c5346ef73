#include "fairness/rebalance_books.h"

#include <algorithm>

namespace evenhand {

RebalanceBooks::RebalanceBooks(const RebalanceProblem& problem) : problem_(&problem), at_home_(problem.people.size()) {
  std::int64_t weight = 0;
  const std::vector<std::uint32_t> count = problem.units_by_home();
  for (std::size_t j = 0; j < count.size(); ++j) at_home_[j].reserve(count[j]);
  homes_.reserve(problem.units.size());
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    const RebalanceUnit& unit = problem.units[u];
    homes_.push_back(unit.home);
    if (!problem.others.empty() && problem.classes[unit.eligible].size() > 1) by_weight_.push_back(u);
    if (unit.is_forced()) {
      forced_.push_back(u);
    } else if (problem.classes[unit.eligible].size() > 1) {
      at_home_[unit.home].push_back(u);
      weight += unit.weight;
      ++movable_count_;
    }
  }
  if (movable_count_ > 0) mean_weight_ = std::max<std::int64_t>(1, weight / movable_count_);
  const auto heavier = [&](std::uint32_t a, std::uint32_t b) {
    const RebalanceUnit& x = problem.units[a];
    const RebalanceUnit& y = problem.units[b];
    if (x.weight != y.weight) return x.weight > y.weight;
    if (x.eligible != y.eligible) return x.eligible < y.eligible;
    if (x.clients != y.clients) return x.clients > y.clients;
    return x.cost != y.cost ? x.cost < y.cost : a < b;
  };
  std::ranges::sort(forced_, heavier);
  std::ranges::sort(by_weight_, heavier);
  for (std::vector<std::uint32_t>& units : at_home_) {
    if (!std::ranges::is_sorted(units, heavier)) std::ranges::sort(units, heavier);
  }
  may_own_.assign((problem.classes.size() * problem.people.size() + 63) / 64, 0);
  for (std::size_t c = 0; c < problem.classes.size(); ++c) {
    for (const std::uint32_t j : problem.classes[c]) {
      const std::size_t bit = c * problem.people.size() + j;
      may_own_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }
  has_caps_ = std::ranges::any_of(problem.people, [](const RebalancePerson& p) { return p.max_clients != kNoCap || p.max_intake != kNoCap; });
  today_ = figures_of(problem, homes_);
}

bool RebalanceBooks::are_in_the_same_classes(std::uint32_t a, std::uint32_t b) const {
  for (std::uint32_t set = 0; set < problem_->classes.size(); ++set) {
    if (is_member(set, a) != is_member(set, b)) return false;
  }
  return true;
}

}  // namespace evenhand
