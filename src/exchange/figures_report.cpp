#include "exchange/figures_report.h"

#include <limits>

namespace evenhand::exchange {

NameOf FiguresReport::name_of() const { return is_blind ? blind_names(*scenario.people) : real_names(*scenario.people); }

ComputedFigures::ComputedFigures(const Scenario& scenario, const FiguresChoices& choices)
    : scenario_(scenario), basis_(load_basis(scenario)), seed_(choices.chance.seed) {
  for (const Ledger ledger : kLedgers) {
    if (choices.ledger && *choices.ledger != ledger) continue;
    LedgerLoads loads = ledger_loads(basis_, *scenario_.policy, ledger);
    Measures measured = measures(basis_, loads);
    std::optional<ChanceResult> chance;
    if (loads.is_ready() && choices.chance.deals > 0) {
      ChanceJob job(loads, basis_, choices.chance);
      job.step(std::numeric_limits<std::uint64_t>::max());
      chance = job.result();
    }
    ledgers_.push_back({std::move(loads), std::move(measured), std::move(chance)});
  }
}

FiguresReport ComputedFigures::report(bool is_blind) const {
  FiguresReport report{.scenario = scenario_, .basis = basis_, .ledgers = {}, .seed = seed_, .is_blind = is_blind};
  for (const OfLedger& each : ledgers_) report.ledgers.push_back({each.loads, each.measures, each.chance});
  return report;
}

}  // namespace evenhand::exchange
