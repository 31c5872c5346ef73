#include "app/rebalancing.h"

#include <algorithm>
#include <utility>

namespace evenhand::app {

namespace {

bool rests_on_same(const Scenario& a, const Scenario& b) {
  return a.id == b.id && a.people == b.people && a.clients == b.clients && a.assignments == b.assignments && a.policy == b.policy && a.touchpoints == b.touchpoints;
}

bool is_unfinished(const std::optional<RebalanceJob>& job) { return job && !job->progress().is_finished(); }

std::uint32_t unit_count(const RebalanceModel& model) { return static_cast<std::uint32_t>(model.problem.units.size()); }

}  // namespace

void Rebalancing::follow(const Scenario& scenario) {
  if (!rests_on_same(scenario_, scenario)) forget();
  scenario_ = scenario;
}

void Rebalancing::clear() {
  forget();
  scenario_ = {};
}

void Rebalancing::forget() {
  error_.reset();
  job_.reset();
  wider_.reset();
  model_.reset();
  unlimited_.reset();
  is_stopped_ = false;
  ++revision_;
}

bool Rebalancing::holds_for(Date today, bool is_blind) const {
  if (error_) return today == today_ && is_blind == is_blind_;
  return model_ && today == today_;
}

void Rebalancing::want(const LoadBasis& basis, const LedgerLoads& burden, Date today, const NameOf& name_of, bool is_blind) {
  if (holds_for(today, is_blind)) return;
  forget();
  today_ = today;
  is_blind_ = is_blind;
  Result<RebalanceModel> model = rebalance_model(scenario_, basis, burden, today, name_of);
  if (!model) {
    error_ = std::move(model.error());
    return;
  }
  model_ = std::move(*model);
  most_moves_ = std::min(unit_count(*model_), kFirstMoves);
  job_.emplace(model_->problem, RebalanceOptions{.most_moves = most_moves_});
}

const std::vector<RebalancePoint>& Rebalancing::points() const {
  static const std::vector<RebalancePoint> kNone;
  return job_ ? job_->points() : kNone;
}

RebalanceBound Rebalancing::bound_at(std::uint32_t moves) const {
  for (const RebalancePoint& point : points()) {
    if (point.most_moves >= moves) return point.bound;
  }
  return *unlimited_;
}

bool Rebalancing::has_work() const { return !is_stopped_ && (is_unfinished(wider_) || is_unfinished(job_)); }

bool Rebalancing::step() {
  if (!has_work()) return false;
  if (!unlimited_) unlimited_ = unlimited_bound(model_->problem);
  if (!wider_) {
    job_->step();
  } else {
    wider_->step();
    if (wider_->has_picture()) {
      job_ = std::move(wider_);
      wider_.reset();
    }
  }
  if (job_->progress().is_finished() && job_->points().empty()) {
    error_ = Error{ErrorCode::Invalid, "No plan was found that places every client within the caps. Raise a cap, or let somebody else serve them.", {}};
    job_.reset();
    model_.reset();
  }
  return true;
}

Progress Rebalancing::progress() const { return wider_ ? wider_->progress() : job_ ? job_->progress() : Progress{}; }

bool Rebalancing::can_widen() const { return has_picture() && !wider_ && most_moves_ < unit_count(*model_); }

void Rebalancing::widen() {
  if (!can_widen()) return;
  most_moves_ = std::min(unit_count(*model_), 2 * most_moves_);
  wider_.emplace(model_->problem, RebalanceOptions{.most_moves = most_moves_});
  is_stopped_ = false;
}

}  // namespace evenhand::app
