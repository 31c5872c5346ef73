#include "exchange/rebalance_report.h"

#include <array>
#include <utility>

#include "fairness/rebalance_others.h"

namespace evenhand::exchange {

ComputedRebalance::ComputedRebalance(const Scenario& scenario, const RebalanceChoices& choices)
    : scenario_(scenario),
      choices_(choices),
      basis_(load_basis(scenario)),
      burden_(ledger_loads(basis_, *scenario_.policy, Ledger::Burden)),
      opportunity_(ledger_loads(basis_, *scenario_.policy, Ledger::Opportunity)),
      visibility_(ledger_loads(basis_, *scenario_.policy, Ledger::Visibility)),
      name_of_(choices.is_blind ? blind_names(*scenario_.people) : real_names(*scenario_.people)),
      client_name_of_(choices.is_blind ? blind_client_names(*scenario_.clients) : real_client_names(*scenario_.clients)) {}

Result<std::unique_ptr<ComputedRebalance>> ComputedRebalance::make(const Scenario& scenario, const RebalanceChoices& choices) {
  std::unique_ptr<ComputedRebalance> made(new ComputedRebalance(scenario, choices));
  Result<RebalanceModel> model = rebalance_model(made->scenario_, made->basis_, made->burden_, choices.on, made->name_of_);
  if (!model) return std::unexpected(std::move(model.error()));
  made->model_ = std::move(*model);
  add_other_ledgers(*made->model_, made->scenario_, made->basis_, std::array{&made->opportunity_, &made->visibility_});
  made->context_.emplace(made->scenario_, made->basis_, std::array<const LedgerLoads*, 3>{&made->burden_, &made->opportunity_, &made->visibility_},
                         *made->model_, choices.on, made->name_of_, made->client_name_of_);
  if (choices.price) {
    made->find_trade_off();
  } else {
    made->find_frontier();
  }
  if (made->points_.empty()) {
    return std::unexpected(Error{ErrorCode::Invalid, "No plan was found that places every client within the caps. Raise a cap, or allow more moves.", {}});
  }
  return made;
}

void ComputedRebalance::find_frontier() {
  RebalanceJob job(model_->problem, {.least_moves = choices_.is_ordered ? 0u : choices_.moves.value_or(0),
                                     .most_moves = choices_.moves.value_or(choices_.frontier),
                                     .refinements = choices_.refinements,
                                     .seed = choices_.seed});
  while (!job.progress().is_finished() && !is_cut_short_) {
    job.step();
    is_cut_short_ = choices_.is_out_of_time && choices_.is_out_of_time() && !job.points().empty();
  }
  points_ = job.points();
}

void ComputedRebalance::find_trade_off() {
  const RebalanceProblem& problem = model_->problem;
  load_price_ = *choices_.price * problem.total_load() / 1000;
  TradeOffJob job(problem, {.price = load_price_, .refinements = choices_.refinements, .seed = choices_.seed});
  while (!job.progress().is_finished() && !is_cut_short_) {
    job.step();
    is_cut_short_ = choices_.is_out_of_time && choices_.is_out_of_time();
  }
  TradeOffPlan plan = job.plan();
  if (plan.owners.empty()) return;
  RebalancePoint point{.most_moves = plan.figures.moves, .changes = {}, .figures = plan.figures, .bound = unlimited_bound(problem)};
  RemovalCurve removal(problem);
  for (std::uint32_t k = 0; k < point.most_moves; ++k) removal.advance();
  if (compare(point.bound.value, removal.value()) < 0) point.bound = removal.bound();
  for (std::uint32_t u = 0; u < plan.owners.size(); ++u) {
    if (plan.owners[u] != problem.units[u].home) point.changes.push_back({u, plan.owners[u]});
  }
  points_.push_back(std::move(point));
  trade_off_ = std::move(plan);
}

double ComputedRebalance::load_points(std::int64_t millionths) const {
  return static_cast<double>(millionths) / static_cast<double>(kLoadParts) * 1000.0 / static_cast<double>(model_->problem.total_load());
}

}  // namespace evenhand::exchange
