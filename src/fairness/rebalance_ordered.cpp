#include "fairness/rebalance_ordered.h"

#include <algorithm>
#include <array>

namespace evenhand {
namespace {

class Ordering {
 public:
  Ordering(const RebalanceProblem& problem, const RebalanceOwners& owners) : problem_(problem) {
    RebalanceOwners start;
    for (std::uint32_t u = 0; u < owners.size(); ++u) {
      const std::uint32_t home = problem.units[u].home;
      start.push_back(home);
      if (owners[u] != home) (home == kNobody ? forced_ : left_).push_back({u, owners[u]});
    }
    now_ = figures_of(problem, start);
  }

  std::vector<OrderedStep> run() {
    if (!forced_.empty()) place_forced();
    while (!left_.empty()) {
      std::size_t best = left_.size();
      for (std::size_t i = 0; i < left_.size(); ++i) {
        if (fits(left_[i]) && (best == left_.size() || is_better(left_[i], left_[best]))) best = i;
      }
      if (best == left_.size()) {
        add(left_);
        break;
      }
      add({left_[best]});
      left_[best] = left_.back();
      left_.pop_back();
    }
    return steps_;
  }

 private:
  // With the moves without which they have no place.
  void place_forced() {
    RebalanceFigures after = now_;
    for (const RebalanceChange& change : forced_) after.clients[change.to] += problem_.units[change.unit].clients;
    const auto is_crowded = [&](std::uint32_t j) { return after.clients[j] > problem_.people[j].max_clients; };
    for (;;) {
      const auto away = std::ranges::find_if(left_, [&](const RebalanceChange& change) { return is_crowded(problem_.units[change.unit].home); });
      if (away == left_.end()) break;
      after.clients[problem_.units[away->unit].home] -= problem_.units[away->unit].clients;
      after.clients[away->to] += problem_.units[away->unit].clients;
      forced_.push_back(*away);
      left_.erase(away);
    }
    add(forced_);
  }

  void add(const std::vector<RebalanceChange>& changes) {
    OrderedStep step{.changes = changes, .moves = now_.moves};
    std::ranges::sort(step.changes);
    for (const RebalanceChange& change : changes) {
      const RebalanceUnit& unit = problem_.units[change.unit];
      now_.load[change.to] += unit.weight;
      now_.clients[change.to] += unit.clients;
      if (unit.is_forced()) continue;
      now_.load[unit.home] -= unit.weight;
      now_.clients[unit.home] -= unit.clients;
      ++now_.moves;
    }
    step.moves = now_.moves;
    step.value = worst_ratio(problem_, now_.load);
    steps_.push_back(std::move(step));
  }

  bool fits(const RebalanceChange& change) const {
    return now_.clients[change.to] + problem_.units[change.unit].clients <= problem_.people[change.to].max_clients;
  }

  std::int64_t load_after(const RebalanceChange& change, std::uint32_t j) const {
    const RebalanceUnit& unit = problem_.units[change.unit];
    return now_.load[j] + (change.to == j ? unit.weight : 0) - (unit.home == j ? unit.weight : 0);
  }

  // Everybody else has the same load after either.
  bool is_better(const RebalanceChange& a, const RebalanceChange& b) const {
    const std::array<std::uint32_t, 4> who = {problem_.units[a.unit].home, a.to, problem_.units[b.unit].home, b.to};
    std::array<Ratio, 4> left{}, right{};
    std::size_t count = 0;
    for (std::size_t k = 0; k < who.size(); ++k) {
      if (std::find(who.begin(), who.begin() + static_cast<std::ptrdiff_t>(k), who[k]) != who.begin() + static_cast<std::ptrdiff_t>(k)) continue;
      left[count] = {load_after(a, who[k]), problem_.people[who[k]].capacity};
      right[count++] = {load_after(b, who[k]), problem_.people[who[k]].capacity};
    }
    const auto fuller = [](Ratio x, Ratio y) { return compare(x, y) > 0; };
    std::sort(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(count), fuller);
    std::sort(right.begin(), right.begin() + static_cast<std::ptrdiff_t>(count), fuller);
    for (std::size_t k = 0; k < count; ++k) {
      if (const auto order = compare(left[k], right[k]); order != 0) return order < 0;
    }
    const std::int32_t one = problem_.units[a.unit].cost, two = problem_.units[b.unit].cost;
    return one != two ? one < two : a.unit < b.unit;
  }

  const RebalanceProblem& problem_;
  std::vector<RebalanceChange> forced_, left_;
  RebalanceFigures now_;
  std::vector<OrderedStep> steps_;
};

}  // namespace

std::vector<OrderedStep> ordered_steps(const RebalanceProblem& problem, const RebalanceOwners& owners) { return Ordering(problem, owners).run(); }

std::vector<OrderPrice> order_prices(const std::vector<OrderedStep>& steps, const std::vector<RebalancePoint>& points) {
  std::vector<OrderPrice> prices;
  for (const OrderedStep& step : steps) {
    const auto point = std::ranges::lower_bound(points, step.moves, {}, &RebalancePoint::most_moves);
    if (point == points.end() || point->most_moves != step.moves) continue;
    prices.push_back({.moves = step.moves, .ordered = step.value, .unordered = point->value(), .bound = point->bound.value});
  }
  return prices;
}

}  // namespace evenhand
