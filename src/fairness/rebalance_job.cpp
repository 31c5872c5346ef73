#include "fairness/rebalance_job.h"

#include <algorithm>
#include <utility>

#include "fairness/rebalance_second_pass.h"
#include "fairness/rebalance_work.h"

namespace evenhand {

RebalanceJob::RebalanceJob(const RebalanceProblem& problem, RebalanceOptions options) : work_(std::make_unique<Work>(problem, options)) {}
RebalanceJob::~RebalanceJob() = default;
RebalanceJob::RebalanceJob(RebalanceJob&&) noexcept = default;
RebalanceJob& RebalanceJob::operator=(RebalanceJob&&) noexcept = default;

Progress RebalanceJob::step(std::uint64_t pieces) {
  for (std::uint64_t i = 0; i < std::max<std::uint64_t>(pieces, 1) && !progress().is_finished(); ++i) work_->do_piece();
  if (work_->has_other_ledgers()) work_->show();
  return progress();
}

// `before`: the point of fewer moves and how it is shown; where the plan is the same, it need not be put in order again.
RebalancePoint RebalanceJob::Work::in_given_order(const RebalancePoint& point, const RebalancePoint* before, const RebalancePoint* shown_before) const {
  RebalancePoint other = point;
  if (before != nullptr && before->changes == point.changes) {
    other.changes = shown_before->changes;
    other.figures = shown_before->figures;
  } else {
    for (RebalanceChange& change : other.changes) change = {canonical.unit[change.unit], canonical.person[change.to]};
    std::ranges::sort(other.changes);
    other.figures = canonical.in_given_order(point.figures);
  }
  for (std::size_t j = 0; j < point.bound.prices.size(); ++j) other.bound.prices[canonical.person[j]] = point.bound.prices[j];
  for (std::uint32_t& person : other.bound.people) person = canonical.person[person];
  std::ranges::sort(other.bound.people);
  for (std::uint32_t& unit : other.bound.units) unit = canonical.unit[unit];
  return other;
}

// The plan of a point after the pass for the other ledgers; never worse than what was shown of it, or of fewer moves.
RebalancePoint RebalanceJob::Work::served_point(std::size_t at) const {
  RebalancePoint point = points[at];
  const auto take = [&](std::vector<RebalanceChange> changes, RebalanceFigures figures) {
    point.changes = std::move(changes);
    point.figures = std::move(figures);
  };
  const RebalanceOwners owners = owners_of(whole, point);
  point.figures = figures_of(whole, owners);
  if (point.is_leximax_proved) return point;
  const RebalancePoint better = point_of(point.most_moves, second_pass(*whole_books, owners, point.most_moves));
  take(better.changes, figures_of(whole, owners_of(whole, better)));
  if (at < served.size() && compare_points(whole, served[at], point) < 0) take(served[at].changes, served[at].figures);
  if (at > 0 && compare_points(whole, served[at - 1], point) < 0) take(served[at - 1].changes, served[at - 1].figures);
  return point;
}

void RebalanceJob::Work::show() {
  shown.resize(points.size());
  bool is_due = false;  // fewer moves have a new plan
  for (std::size_t k = 0; k < points.size(); ++k) {
    is_due = whole_books && (is_due || is_stale[k]);
    if (!is_due && !is_stale[k]) continue;
    is_stale[k] = 0;
    if (whole_books) {
      RebalancePoint point = served_point(k);
      if (k == served.size()) served.push_back(point);
      else served[k] = point;
      shown[k] = in_given_order(point, nullptr, nullptr);
    } else {
      shown[k] = k == 0 ? in_given_order(points[k], nullptr, nullptr) : in_given_order(points[k], &points[k - 1], &shown[k - 1]);
    }
  }
}

Progress RebalanceJob::progress() const { return {work_->done, work_->total}; }
bool RebalanceJob::has_picture() const { return work_->has_picture(); }
const std::vector<RebalancePoint>& RebalanceJob::points() const {
  work_->show();
  return work_->shown;
}
std::size_t RebalanceJob::knee() const { return knee_of(points()); }

}  // namespace evenhand
