// What the points of a frontier are read by (rebalance_job.h).
#include "fairness/rebalance_job.h"

namespace evenhand {

RebalanceOwners owners_of(const RebalanceProblem& problem, const RebalancePoint& point) {
  RebalanceOwners owners;
  owners.reserve(problem.units.size());
  for (const RebalanceUnit& unit : problem.units) owners.push_back(unit.home);
  for (const RebalanceChange& change : point.changes) owners[change.unit] = change.to;
  return owners;
}

std::size_t knee_of(const std::vector<RebalancePoint>& points) {
  if (points.empty()) return 0;
  std::size_t last = points.size() - 1;
  while (last > 0 && compare(points[last - 1].value(), points.back().value()) == 0) --last;
  const double first = points.front().value().value(), fall = first - points[last].value().value();
  if (fall <= 0.0) return 0;
  const double width = static_cast<double>(points[last].most_moves - points.front().most_moves);
  std::size_t knee = last;
  double farthest = 0.0;
  for (std::size_t k = 1; k < last; ++k) {
    const double gained = (first - points[k].value().value()) / fall;
    const double spent = static_cast<double>(points[k].most_moves - points.front().most_moves) / width;
    if (gained - spent <= farthest) continue;
    farthest = gained - spent;
    knee = k;
  }
  return knee;
}

std::strong_ordering compare_points(const RebalanceProblem& problem, const RebalancePoint& a, const RebalancePoint& b) {
  if (const auto order = compare(a.value(), b.value()); order != 0) return order;
  if (const auto order = compare_leximax(problem, a.figures.load, b.figures.load); order != 0) return order;
  if (const auto order = compare_lowest(a.figures.lowest, b.figures.lowest); order != 0) return order;
  if (const auto order = a.figures.moves <=> b.figures.moves; order != 0) return order;
  return a.figures.cost <=> b.figures.cost;
}

}  // namespace evenhand
