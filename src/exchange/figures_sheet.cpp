#include "exchange/figures_sheet.h"

namespace evenhand::exchange {

CsvSheet figures_sheet(const FiguresReport& report) {
  CsvSheet sheet;
  sheet.header = {"Ledger", "Person", "Clients", "Share of load, %", "Fair share, %", "Load against fair share", "Standing", "Estimated part of load, %", "About the data"};
  const NameOf name_of = report.name_of();
  const std::vector<Person>& people = *report.scenario.people;
  for (const LedgerReport& ledger : report.ledgers) {
    if (!ledger.loads.is_ready()) continue;
    const std::string ledger_text = ledger_name(ledger.loads.ledger);
    std::string about;
    for (const std::string& note : data_notes({report.basis, ledger.loads, ledger.measures, name_of}, *report.scenario.policy)) about += (about.empty() ? "" : " ") + note;
    const auto add = [&](std::size_t person, double fair, CsvValue ratio, std::string standing) {
      const PersonLoad& load = ledger.loads.people[person];
      sheet.rows.push_back({ledger_text, name_of(people[person].id), static_cast<double>(load.client_count),
                            static_cast<double>(load.load) * 1e-7, fair, std::move(ratio), std::move(standing),
                            load.estimated_part * 100, about});
    };
    for (const std::size_t person : ledger.loads.ranked) {
      const PersonLoad& load = ledger.loads.people[person];
      add(person, static_cast<double>(load.entitlement) * 1e-7, load.ratio_value(), standing_word(load.standing));
    }
    for (const std::size_t person : ledger.loads.without_capacity) add(person, 0.0, std::string(), "load without capacity");
  }
  return sheet;
}

}  // namespace evenhand::exchange
