#include "app/derived.h"

namespace evenhand::app {

namespace {

constexpr std::uint64_t kClientsDealtPerSlice = 20'000;

std::size_t at(Ledger ledger) { return static_cast<std::size_t>(ledger); }

}  // namespace

void Derived::follow(const Scenario& scenario) {
  const bool keeps_basis = basis_ && basis_->fits(scenario);
  if (keeps_basis && policy_ == scenario.policy) return;
  if (!keeps_basis) basis_ = load_basis(scenario);
  policy_ = scenario.policy;
  for (const Ledger ledger : kLedgers) {
    LedgerLoads loads = ledger_loads(*basis_, *policy_, ledger);
    LedgerFigures& figures = figures_[at(ledger)];
    const bool same_loads = keeps_basis && loads.client_load == figures.loads.client_load && loads.state == figures.loads.state;
    figures.measures = measures(*basis_, loads);
    figures.loads = std::move(loads);
    if (!same_loads) chance_[at(ledger)].reset();
  }
  ++revision_;
}

void Derived::clear() {
  basis_.reset();
  policy_ = {};
  figures_ = {};
  chance_ = {};
  ++revision_;
}

std::optional<ChanceResult> Derived::chance(Ledger ledger) const {
  const auto& job = chance_[at(ledger)];
  if (!job || job->progress().done == 0) return std::nullopt;
  return job->result();
}

Progress Derived::chance_progress(Ledger ledger) const {
  const auto& job = chance_[at(ledger)];
  return job ? job->progress() : Progress{};
}

void Derived::want_chance(Ledger ledger) {
  auto& job = chance_[at(ledger)];
  if (!job && basis_ && figures_[at(ledger)].loads.is_ready()) job.emplace(figures_[at(ledger)].loads, *basis_);
}

bool Derived::has_work() const {
  for (const auto& job : chance_) {
    if (job && !job->progress().is_finished()) return true;
  }
  return false;
}

bool Derived::work() {
  for (auto& job : chance_) {
    if (job && !job->progress().is_finished()) {
      job->step(kClientsDealtPerSlice);
      return true;
    }
  }
  return false;
}

}  // namespace evenhand::app
