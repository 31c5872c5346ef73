#include "fairness/rebalance_job.h"

#include <algorithm>
#include <utility>

#include "fairness/rebalance_work.h"

namespace evenhand {

RebalanceJob::RebalanceJob(RebalanceProblem problem, RebalanceOptions options) : work_(std::make_unique<Work>(std::move(problem), options)) {}
RebalanceJob::~RebalanceJob() = default;
RebalanceJob::RebalanceJob(RebalanceJob&&) noexcept = default;
RebalanceJob& RebalanceJob::operator=(RebalanceJob&&) noexcept = default;

Progress RebalanceJob::step(std::uint64_t pieces) {
  for (std::uint64_t i = 0; i < std::max<std::uint64_t>(pieces, 1) && !progress().is_finished(); ++i) work_->do_piece();
  work_->show();
  return progress();
}

RebalancePoint RebalanceJob::Work::in_given_order(const RebalancePoint& point) const {
  RebalancePoint other = point;
  for (RebalanceChange& change : other.changes) change = {canonical.unit[change.unit], canonical.person[change.to]};
  std::ranges::sort(other.changes);
  for (std::size_t j = 0; j < canonical.person.size(); ++j) {
    const std::uint32_t to = canonical.person[j];
    other.figures.load[to] = point.figures.load[j];
    other.figures.clients[to] = point.figures.clients[j];
    other.figures.intake[to] = point.figures.intake[j];
    if (!point.bound.prices.empty()) other.bound.prices[to] = point.bound.prices[j];
  }
  for (std::uint32_t& person : other.bound.people) person = canonical.person[person];
  std::ranges::sort(other.bound.people);
  for (std::uint32_t& unit : other.bound.units) unit = canonical.unit[unit];
  return other;
}

void RebalanceJob::Work::show() {
  shown.resize(points.size());
  for (std::size_t k = 0; k < points.size(); ++k) {
    if (is_stale[k]) shown[k] = in_given_order(points[k]);
    is_stale[k] = 0;
  }
}

Progress RebalanceJob::progress() const { return {work_->done, work_->total}; }
bool RebalanceJob::has_picture() const { return work_->has_picture(); }
const std::vector<RebalancePoint>& RebalanceJob::points() const { return work_->shown; }
std::size_t RebalanceJob::knee() const { return knee_of(work_->shown); }
const RebalanceProblem& RebalanceJob::problem() const { return work_->given; }

}  // namespace evenhand
