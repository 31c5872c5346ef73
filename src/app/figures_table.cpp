#include "app/figures_table.h"

#include "app/app.h"
#include "fairness/sentences.h"

namespace evenhand::app {

exchange::CsvSheet figures_table(const App& app) {
  exchange::CsvSheet sheet;
  sheet.header = {"Ledger", "Person", "Clients", "Share of load, %", "Fair share, %", "Load against fair share", "Standing"};
  const Derived& derived = app.derived();
  const std::vector<Person>& people = *app.scenario()->people;
  for (const Ledger ledger : kLedgers) {
    const LedgerLoads& loads = derived.figures(ledger).loads;
    if (!loads.is_ready()) continue;
    for (const std::size_t person : loads.ranked) {
      const PersonLoad& load = loads.people[person];
      sheet.rows.push_back({ledger_name(ledger), app.shown_name(people[person].id), static_cast<double>(load.client_count),
                            static_cast<double>(load.load) * 1e-7, static_cast<double>(load.entitlement) * 1e-7, load.ratio_value(),
                            standing_word(load.standing)});
    }
    for (const std::size_t person : loads.without_capacity) {
      const PersonLoad& load = loads.people[person];
      sheet.rows.push_back({ledger_name(ledger), app.shown_name(people[person].id), static_cast<double>(load.client_count),
                            static_cast<double>(load.load) * 1e-7, 0.0, std::string(), std::string("load without capacity")});
    }
  }
  return sheet;
}

}  // namespace evenhand::app
