#include "fairness/rebalance_frontier.h"

#include <optional>
#include <utility>

#include "fairness/rebalance_construct.h"
#include "fairness/rebalance_exact.h"
#include "fairness/rebalance_prices.h"

namespace evenhand {

FrontierJob::FrontierJob(const RebalanceProblem& problem, FrontierOptions options) : problem_(&problem), options_(options) {
  if (problem.people.empty()) {
    done_ = progress().total;
    return;
  }
  unlimited_ = unlimited_bound(problem);
  removal_ = removal_bounds(problem, options.most_moves);
}

Progress FrontierJob::step() {
  if (progress().is_finished()) return progress();
  const auto moves = static_cast<std::uint32_t>(done_++);
  FrontierPoint point{.most_moves = moves, .owners = {}, .bound = unlimited_.is_below(removal_[moves]) ? removal_[moves] : unlimited_};
  std::optional<RebalanceOwners> plan = constructed_plan(*problem_, moves, point.bound.value);
  if (!points_.empty() && (!plan || compare_plans(*problem_, points_.back().owners, *plan) < 0)) plan = points_.back().owners;
  if (!plan) {
    SearchResult first = search_below(*problem_, moves, {problem_->total_load() + 1, 1}, options_.search_steps);
    if (first.end != SearchEnd::Found) return progress();
    plan = std::move(first.owners);
  }
  ProvenPlan proven = improved_plan(*problem_, moves, *plan, point.bound.value, options_.search_steps);
  point.owners = compare_plans(*problem_, proven.owners, *plan) < 0 ? std::move(proven.owners) : std::move(*plan);
  point.value = figures_of(*problem_, point.owners).worst;
  if (proven.is_best && !point.is_proved_best()) {
    point.bound = {.kind = BoundKind::Search, .value = point.value};
  } else if (!point.is_proved_best()) {
    RebalanceBound priced = lagrangian_bound(*problem_, moves, {.rounds = options_.price_rounds, .target = point.value});
    if (point.bound.is_below(priced)) point.bound = std::move(priced);
  }
  points_.push_back(std::move(point));
  return progress();
}

std::size_t knee_of(const std::vector<FrontierPoint>& points) {
  if (points.size() < 3) return 0;
  const double first = points.front().value.value(), fall = first - points.back().value.value();
  const double width = static_cast<double>(points.back().most_moves - points.front().most_moves);
  std::size_t knee = 0;
  double farthest = 0.0;
  for (std::size_t k = 1; k + 1 < points.size() && fall > 0.0; ++k) {
    const double gained = (first - points[k].value.value()) / fall;
    const double spent = static_cast<double>(points[k].most_moves - points.front().most_moves) / width;
    if (gained - spent <= farthest) continue;
    farthest = gained - spent;
    knee = k;
  }
  return knee;
}

}  // namespace evenhand
