#include "app/remedies_work.h"

#include <array>
#include <optional>
#include <utility>

#include "fairness/load.h"
#include "fairness/load_basis.h"
#include "fairness/rebalance_context.h"
#include "fairness/rebalance_model.h"

namespace evenhand::app {

namespace {

constexpr std::uint32_t kRefinements = 10;  // of each plan: a slice of work stays short

}  // namespace

struct RemediesWork::Held {
  Scenario scenario;
  Date today;
  std::uint32_t most_moves = 0;
  LoadBasis basis;
  LedgerLoads burden, opportunity, visibility;
  NameOf name_of;
  ClientNameOf client_name_of;
  std::string why_not;
  std::optional<RebalanceModel> model;
  std::optional<RebalanceContext> context;
  std::optional<RemedyJob> job;

  Held(const Scenario& given, Date day, std::uint32_t moves)
      : scenario(given),
        today(day),
        most_moves(moves),
        basis(load_basis(scenario)),
        burden(ledger_loads(basis, *scenario.policy, Ledger::Burden)),
        opportunity(ledger_loads(basis, *scenario.policy, Ledger::Opportunity)),
        visibility(ledger_loads(basis, *scenario.policy, Ledger::Visibility)),
        name_of(real_names(*scenario.people)),
        client_name_of(real_client_names(*scenario.clients)) {
    Result<RebalanceModel> made = rebalance_model(scenario, basis, burden, today, name_of);
    if (!made) {
      why_not = made.error().message;
      return;
    }
    model = std::move(*made);
    context.emplace(scenario, basis, std::array<const LedgerLoads*, 3>{&burden, &opportunity, &visibility}, *model, today, name_of, client_name_of);
    job.emplace(*context, RemedyOptions{.most_moves = most_moves, .refinements = kRefinements});
  }
};

namespace {

bool rests_on_same(const Scenario& a, const Scenario& b) {
  return a.id == b.id && a.people == b.people && a.clients == b.clients && a.assignments == b.assignments && a.policy == b.policy && a.touchpoints == b.touchpoints;
}

const std::string kNothing;

}  // namespace

RemediesWork::RemediesWork() = default;
RemediesWork::~RemediesWork() = default;
RemediesWork::RemediesWork(RemediesWork&&) noexcept = default;
RemediesWork& RemediesWork::operator=(RemediesWork&&) noexcept = default;

void RemediesWork::follow(const Scenario& scenario) {
  if (held_ && !rests_on_same(held_->scenario, scenario)) held_.reset();
}

void RemediesWork::clear() { held_.reset(); }

void RemediesWork::want(const Scenario& scenario, Date today, std::uint32_t most_moves) {
  if (held_ && held_->today == today && held_->most_moves == most_moves) return;
  held_ = std::make_unique<Held>(scenario, today, most_moves);
}

bool RemediesWork::is_begun() const { return held_ != nullptr; }

const std::string& RemediesWork::why_not() const { return held_ ? held_->why_not : kNothing; }

Progress RemediesWork::progress() const { return held_ && held_->job ? held_->job->progress() : Progress{}; }

bool RemediesWork::has_work() const { return held_ && held_->job && !held_->job->progress().is_finished(); }

bool RemediesWork::step() {
  if (!has_work()) return false;
  held_->job->step();
  return true;
}

std::vector<Remedy> RemediesWork::result() const { return held_ && held_->job ? held_->job->result() : std::vector<Remedy>(); }

std::uint32_t RemediesWork::most_moves() const { return held_ ? held_->most_moves : 0; }

std::uint32_t RemediesWork::needed_moves() const { return held_ && held_->model ? held_->model->problem.forced_count() : 0; }

std::string RemediesWork::sentence(const Remedy& remedy, const NameOf& name_of, const ClientNameOf& client_name_of) const {
  if (!held_ || !held_->context) return {};
  const RebalanceContext& own = *held_->context;
  const RebalanceContext shown{own.scenario, own.basis, own.loads, own.model, own.today, name_of, client_name_of};
  return remedy_sentence(shown, remedy, held_->most_moves);
}

}  // namespace evenhand::app
