#include "app/derived.h"

#include <algorithm>

namespace evenhand::app {

namespace {

constexpr std::uint64_t kClientsDealtPerSlice = 20'000;

std::size_t at(Ledger ledger) { return static_cast<std::size_t>(ledger); }

template <class Value, class Find>
const Value& asked(std::optional<Value>& kept, Find find) {
  if (!kept) kept = find();
  return *kept;
}

bool is_unfinished(const auto& job) { return job && !job->progress().is_finished(); }

bool are_same_voices(const Scenario& a, const Scenario& b) {
  return a.preferences == b.preferences && a.ballot_rounds == b.ballot_rounds && a.surveys == b.surveys;
}

}  // namespace

void Derived::follow(const Scenario& scenario) {
  const bool keeps_basis = basis_ && basis_->fits(scenario);
  const bool keeps_policy = keeps_basis && scenario_.policy == scenario.policy;
  if (keeps_policy && are_same_voices(scenario_, scenario)) return;
  if (!keeps_basis) {
    basis_ = load_basis(scenario);
    asked_ = {};
  }
  forget_what_rests_on_voices(scenario);
  if (!keeps_policy) forget_what_rests_on_weights();
  const std::optional<std::size_t> hours = hours_criterion(*scenario_.policy);
  scenario_ = scenario;
  if (hours != hours_criterion(*scenario_.policy)) asked_.misfits.reset();
  for (const Ledger ledger : kLedgers) {
    if (keeps_policy) break;
    LedgerLoads loads = ledger_loads(*basis_, *scenario_.policy, ledger);
    LedgerFigures& figures = figures_[at(ledger)];
    const bool same_loads = keeps_basis && loads.part_load == figures.loads.part_load && loads.state == figures.loads.state;
    figures.measures = measures(*basis_, loads);
    figures.loads = std::move(loads);
    if (same_loads) continue;
    chance_[at(ledger)].reset();
    attainable_job_[at(ledger)].reset();
    attainable_[at(ledger)].reset();
  }
  ++revision_;
}

void Derived::forget_what_rests_on_weights() {
  asked_.utilisation.reset();
  asked_.criterion_shares.reset();
  asked_.team_parts = {};
  asked_.ballot_envy = {};
  asked_.perception = {};
}

void Derived::forget_what_rests_on_voices(const Scenario& scenario) {
  if (scenario_.preferences != scenario.preferences) asked_.misfits.reset();
  if (scenario_.ballot_rounds != scenario.ballot_rounds) asked_.ballot_envy = {};
  if (scenario_.surveys != scenario.surveys) asked_.perception = {};
}

void Derived::clear() {
  scenario_ = {};
  basis_.reset();
  figures_ = {};
  chance_ = {};
  attainable_job_ = {};
  attainable_ = {};
  asked_ = {};
  ++revision_;
}

const Utilisation& Derived::utilisation() const {
  return asked(asked_.utilisation, [&] { return evenhand::utilisation(*basis_, *scenario_.policy); });
}

const std::vector<CriterionShares>& Derived::criterion_shares() const {
  return asked(asked_.criterion_shares, [&] { return evenhand::criterion_shares(*basis_, *scenario_.policy); });
}

const std::vector<TeamPart>& Derived::team_parts(Ledger ledger) const {
  return asked(asked_.team_parts[at(ledger)], [&] { return evenhand::team_parts(*basis_, figures(ledger).loads); });
}

const BallotEnvy& Derived::ballot_envy(Ledger ledger) const {
  return asked(asked_.ballot_envy[at(ledger)], [&] { return evenhand::ballot_envy(scenario_, *basis_, figures(ledger).loads); });
}

const Perception* Derived::perception(Ledger ledger) const {
  const Survey* const shown = survey();
  if (shown == nullptr) return nullptr;
  return &asked(asked_.perception[at(ledger)], [&] { return evenhand::perception(*basis_, figures(ledger).loads, *scenario_.policy, *shown); });
}

const Survey* Derived::survey() const {
  const std::vector<Survey>& surveys = *scenario_.surveys;
  if (surveys.empty()) return nullptr;
  const auto chosen = std::ranges::find(surveys, chosen_survey_, &Survey::id);
  return chosen == surveys.end() ? &surveys.back() : &*chosen;
}

void Derived::choose_survey(const SurveyId& survey) {
  if (survey == chosen_survey_) return;
  chosen_survey_ = survey;
  asked_.perception = {};
}

const std::vector<SkillRow>& Derived::skill_matrix() const {
  return asked(asked_.skill_matrix, [&] { return evenhand::skill_matrix(*basis_); });
}

const Cover& Derived::cover() const {
  return asked(asked_.cover, [&] { return evenhand::cover(*basis_); });
}

const Misfits& Derived::misfits() const {
  return asked(asked_.misfits, [&] { return evenhand::misfits(scenario_, *basis_); });
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

const Attainable* Derived::attainable(Ledger ledger) const { return attainable_[at(ledger)] ? &*attainable_[at(ledger)] : nullptr; }

Progress Derived::attainable_progress(Ledger ledger) const {
  const auto& job = attainable_job_[at(ledger)];
  return job ? job->progress() : Progress{};
}

void Derived::want_attainable(Ledger ledger) {
  auto& job = attainable_job_[at(ledger)];
  if (!job && basis_ && figures_[at(ledger)].loads.is_ready()) job.emplace(*basis_, figures_[at(ledger)].loads);
}

bool Derived::has_work() const {
  for (const Ledger ledger : kLedgers) {
    if (is_unfinished(chance_[at(ledger)]) || is_unfinished(attainable_job_[at(ledger)])) return true;
  }
  return false;
}

bool Derived::work() {
  for (const Ledger ledger : kLedgers) {
    auto& job = attainable_job_[at(ledger)];
    if (!is_unfinished(job)) continue;
    if (job->step().is_finished()) attainable_[at(ledger)] = job->result();
    return true;
  }
  for (auto& job : chance_) {
    if (is_unfinished(job)) {
      job->step(kClientsDealtPerSlice);
      return true;
    }
  }
  return false;
}

}  // namespace evenhand::app
