#include "fairness/rebalance_job.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "fairness/rebalance_construct.h"
#include "fairness/rebalance_exact.h"
#include "fairness/rebalance_prices.h"

namespace evenhand {
namespace {

constexpr std::uint64_t kSearchSteps = 20'000;
constexpr std::uint32_t kPriceRounds = 100;

std::vector<RebalanceChange> changes_of(const RebalanceProblem& problem, const RebalanceOwners& owners) {
  std::vector<RebalanceChange> changes;
  for (std::uint32_t u = 0; u < owners.size(); ++u) {
    if (owners[u] != problem.units[u].home) changes.push_back({u, owners[u]});
  }
  return changes;
}

}  // namespace

RebalanceOwners owners_of(const RebalanceProblem& problem, const RebalancePoint& point) {
  RebalanceOwners owners;
  for (const RebalanceUnit& unit : problem.units) owners.push_back(unit.home);
  for (const RebalanceChange& change : point.changes) owners[change.unit] = change.to;
  return owners;
}

std::size_t knee_of(const std::vector<RebalancePoint>& points) {
  if (points.empty()) return 0;
  std::size_t last = points.size() - 1;
  while (last > 0 && compare(points[last - 1].value(), points.back().value()) == 0) --last;
  const double first = points.front().value().value(), fall = first - points[last].value().value();
  const double width = static_cast<double>(points[last].most_moves - points.front().most_moves);
  std::size_t knee = 0;
  double farthest = 0.0;
  for (std::size_t k = 1; k <= last && fall > 0.0; ++k) {
    const double gained = (first - points[k].value().value()) / fall;
    const double spent = static_cast<double>(points[k].most_moves - points.front().most_moves) / width;
    if (gained - spent <= farthest) continue;
    farthest = gained - spent;
    knee = k;
  }
  return knee == 0 && fall > 0.0 ? last : knee;
}

struct RebalanceJob::Work {
  RebalanceProblem problem;
  RebalanceOptions options;
  RebalanceBound unlimited;
  std::vector<RebalanceBound> removal;
  std::vector<RebalancePoint> points;
  std::uint64_t done = 0, total = 0;

  void build_point(std::uint32_t moves);
};

RebalanceJob::RebalanceJob(RebalanceProblem problem, RebalanceOptions options) : work_(std::make_unique<Work>()) {
  work_->problem = std::move(problem);
  work_->options = options;
  if (work_->problem.people.empty()) return;
  work_->total = std::uint64_t{options.most_moves} - options.least_moves + 1;
}

RebalanceJob::~RebalanceJob() = default;
RebalanceJob::RebalanceJob(RebalanceJob&&) noexcept = default;
RebalanceJob& RebalanceJob::operator=(RebalanceJob&&) noexcept = default;

void RebalanceJob::Work::build_point(std::uint32_t moves) {
  if (removal.empty()) {
    unlimited = unlimited_bound(problem);
    removal = removal_bounds(problem, options.most_moves);
  }
  RebalancePoint point{.most_moves = moves, .changes = {}, .figures = {}, .bound = unlimited.is_below(removal[moves]) ? removal[moves] : unlimited};
  std::optional<RebalanceOwners> plan = constructed_plan(problem, moves, point.bound.value);
  if (!points.empty()) {
    RebalanceOwners before = owners_of(problem, points.back());
    if (!plan || compare_plans(problem, before, *plan) < 0) plan = std::move(before);
  }
  if (!plan) {
    SearchResult first = search_below(problem, moves, {problem.total_load() + 1, 1}, kSearchSteps);
    if (first.end != SearchEnd::Found) return;
    plan = std::move(first.owners);
  }
  ProvenPlan proven = improved_plan(problem, moves, *plan, point.bound.value, kSearchSteps);
  if (compare_plans(problem, proven.owners, *plan) < 0) plan = std::move(proven.owners);
  point.changes = changes_of(problem, *plan);
  point.figures = figures_of(problem, *plan);
  if (proven.is_best && !point.is_proved()) {
    point.bound = {.kind = BoundKind::Search, .value = point.value()};
  } else if (!point.is_proved()) {
    RebalanceBound priced = lagrangian_bound(problem, moves, {.rounds = kPriceRounds, .target = point.value()});
    if (point.bound.is_below(priced)) point.bound = std::move(priced);
  }
  points.push_back(std::move(point));
}

Progress RebalanceJob::step(std::uint64_t pieces) {
  for (std::uint64_t i = 0; i < std::max<std::uint64_t>(pieces, 1) && !progress().is_finished(); ++i) {
    work_->build_point(work_->options.least_moves + static_cast<std::uint32_t>(work_->done));
    ++work_->done;
  }
  return progress();
}

Progress RebalanceJob::progress() const { return {work_->done, work_->total}; }
bool RebalanceJob::has_picture() const { return progress().is_finished(); }
const std::vector<RebalancePoint>& RebalanceJob::points() const { return work_->points; }
std::size_t RebalanceJob::knee() const { return knee_of(work_->points); }
const RebalanceProblem& RebalanceJob::problem() const { return work_->problem; }

}  // namespace evenhand
