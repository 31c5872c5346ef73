#include "app/figures_table.h"

#include "app/app.h"

namespace evenhand::app {

exchange::FiguresReport figures_report(const App& app) {
  const Derived& derived = app.derived();
  exchange::FiguresReport report{.scenario = *app.scenario(), .basis = derived.basis(), .ledgers = {}, .is_blind = app.view().is_blind};
  for (const Ledger ledger : kLedgers) {
    const LedgerFigures& figures = derived.figures(ledger);
    report.ledgers.push_back({figures.loads, figures.measures, derived.chance(ledger)});
  }
  return report;
}

}  // namespace evenhand::app
