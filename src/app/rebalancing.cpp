#include "app/rebalancing.h"

#include <algorithm>
#include <array>
#include <utility>

#include "fairness/rebalance_others.h"

namespace evenhand::app {

namespace {

bool rests_on_same(const Scenario& a, const Scenario& b) {
  return a.id == b.id && a.people == b.people && a.clients == b.clients && a.assignments == b.assignments && a.policy == b.policy && a.touchpoints == b.touchpoints;
}

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
  end_order(run_);
  end_order(wider_);
  error_.reset();
  run_.reset();
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
  const LedgerLoads opportunity = ledger_loads(basis, *scenario_.policy, Ledger::Opportunity);
  const LedgerLoads visibility = ledger_loads(basis, *scenario_.policy, Ledger::Visibility);
  add_other_ledgers(*model_, scenario_, basis, std::array{&opportunity, &visibility});
  most_moves_ = std::min(unit_count(*model_), kFirstMoves);
  begin(run_);
}

void Rebalancing::begin(std::optional<FrontierRun>& run) {
  run.emplace(RebalanceOptions{.most_moves = most_moves_});
  is_stopped_ = false;
  order_what_is_left();
}

// One search at a time: the wider one goes first.
void Rebalancing::order_what_is_left() {
  std::optional<FrontierRun>& run = wider_ ? wider_ : run_;
  if (!is_beside_ || !run || run->is_ordered() || run->is_finished() || is_stopped_) return;
  end_order(run_);
  orders_.push_back(run->order(model_->problem, ++last_search_));
}

void Rebalancing::end_order(std::optional<FrontierRun>& run) {
  if (!run || !run->is_ordered()) return;
  orders_.push_back(EndSearch{});
  run->end();
}

std::vector<Effect> Rebalancing::take_orders() { return std::exchange(orders_, {}); }

const std::vector<RebalancePoint>& Rebalancing::points() const {
  static const std::vector<RebalancePoint> kNone;
  return run_ ? run_->points() : kNone;
}

RebalanceBound Rebalancing::bound_at(std::uint32_t moves) const {
  for (const RebalancePoint& point : points()) {
    if (point.most_moves >= moves) return point.bound;
  }
  if (!unlimited_) unlimited_ = unlimited_bound(model_->problem);
  return *unlimited_;
}

bool Rebalancing::is_searching() const { return !is_stopped_ && current() != nullptr && !current()->is_finished(); }

bool Rebalancing::has_work() const { return is_searching() && !is_beside_; }

bool Rebalancing::step() {
  if (!has_work()) return false;
  (wider_ ? *wider_ : *run_).step(model_->problem);
  take_over();
  return true;
}

// The wider picture takes the place of the one before; without any plan at all that is said.
void Rebalancing::take_over() {
  if (wider_ && wider_->has_picture()) {
    run_ = std::move(wider_);
    wider_.reset();
  }
  if (!run_->is_finished() || !run_->points().empty()) return;
  error_ = Error{ErrorCode::Invalid, "No plan was found that places every client within the caps. Raise a cap, or let somebody else serve them.", {}};
  run_.reset();
  model_.reset();
}

bool Rebalancing::advanced(std::uint64_t search, std::string_view answer) {
  std::optional<FrontierRun>& run = wider_ ? wider_ : run_;
  if (!run || !run->waits_for(search)) return true;
  if (!run->hear(answer)) return failed(search, false);
  take_over();
  return true;
}

bool Rebalancing::failed(std::uint64_t search, bool is_unavailable) {
  if (is_unavailable) is_beside_ = false;
  std::optional<FrontierRun>& run = wider_ ? wider_ : run_;
  if (!run || !run->waits_for(search)) return true;
  run->end();
  is_stopped_ = !is_unavailable;
  return is_unavailable;
}

void Rebalancing::stop() {
  is_stopped_ = true;
  end_order(wider_);
  end_order(run_);
}

void Rebalancing::resume() {
  is_stopped_ = false;
  order_what_is_left();
}

Progress Rebalancing::progress() const { return current() != nullptr ? current()->progress() : Progress{}; }

bool Rebalancing::can_widen() const { return has_picture() && !wider_ && most_moves_ < unit_count(*model_); }

void Rebalancing::widen() {
  if (!can_widen()) return;
  most_moves_ = std::min(unit_count(*model_), 2 * most_moves_);
  begin(wider_);
}

}  // namespace evenhand::app
