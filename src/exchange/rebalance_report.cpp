#include "exchange/rebalance_report.h"

#include <utility>

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
  made->context_.emplace(made->scenario_, made->basis_, std::array<const LedgerLoads*, 3>{&made->burden_, &made->opportunity_, &made->visibility_},
                         *made->model_, choices.on, made->name_of_, made->client_name_of_);
  RebalanceJob job(made->model_->problem, {.least_moves = choices.is_ordered ? 0u : choices.moves.value_or(0),
                                           .most_moves = choices.moves.value_or(choices.frontier),
                                           .refinements = choices.refinements,
                                           .seed = choices.seed});
  while (!job.progress().is_finished() && !made->is_cut_short_) {
    job.step();
    made->is_cut_short_ = choices.is_out_of_time && !job.points().empty() && choices.is_out_of_time();
  }
  made->points_ = job.points();
  if (made->points_.empty()) {
    return std::unexpected(Error{ErrorCode::Invalid, "No plan was found that places every client within the caps. Raise a cap, or allow more moves.", {}});
  }
  return made;
}

}  // namespace evenhand::exchange
