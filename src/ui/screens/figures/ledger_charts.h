// The figures of one ledger as charts, with the names that may be shown (blind mode).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "fairness/sentences.h"
#include "fairness/utilisation.h"
#include "ui/kit/charts/chance_histogram.h"
#include "ui/kit/charts/fair_share_bars.h"
#include "ui/kit/charts/lorenz.h"
#include "ui/kit/charts/people_strip.h"

namespace evenhand::ui {

// The sentences' view of a ledger. Keeps the name function alive; the app must outlive it.
class LedgerTelling {
 public:
  LedgerTelling(const app::App& app, Ledger ledger);

  const LedgerLoads& loads() const { return figures_.loads; }
  const Measures& measures() const { return figures_.measures; }
  Telling telling() const { return {basis_, figures_.loads, figures_.measures, name_of_, kEnglish, &client_name_of_}; }
  // With given names where they are unique in the team: for titles.
  Telling short_telling() const { return {basis_, figures_.loads, figures_.measures, short_name_of_, kEnglish, &client_name_of_}; }
  const NameOf& name_of() const { return name_of_; }
  const NameOf& short_name_of() const { return short_name_of_; }
  const ClientNameOf& client_name_of() const { return client_name_of_; }
  // Of the person at a position.
  std::string name_at(std::size_t person) const { return name_of_((*basis_.people)[person].id); }

 private:
  const LoadBasis& basis_;
  const app::LedgerFigures& figures_;
  NameOf name_of_, short_name_of_;
  ClientNameOf client_name_of_;
};

FairBand band_of(const LedgerLoads& loads);

// One row per person with a ratio, highest first; `positions` gets the person of each row.
FairShareBars bars_of(const app::App& app, Ledger ledger, std::vector<std::size_t>& positions);
// Hours carried and utilisation beside the bars, for the people at `positions`; nothing while no hours are known.
void add_hours(FairShareBars& chart, const std::vector<std::size_t>& positions, const Utilisation& utilisation);

PeopleStrip strip_of(const app::App& app, Ledger ledger);
Lorenz lorenz_of(const app::App& app, Ledger ledger, const LorenzNote& note);
std::optional<ChanceHistogram> chance_chart_of(const app::App& app, Ledger ledger, const ChanceNote& note);

// What is missing in the data behind every figure of a ledger, in one or two sentences; empty when nothing is.
std::string missing_in(const LedgerTelling& view, const Policy& policy);

// "; 4 % of it is estimated", begun with `link`; empty when all of it is known.
std::string estimated_words(double part, std::string_view link);

// "17 clients, full time", "9 clients, 60 %"
std::string book_in_words(const Person& person, std::size_t clients);

}  // namespace evenhand::ui
