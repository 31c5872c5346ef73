// What stands beside the bars and what is missing behind them (ledger_charts.h).
#include <algorithm>
#include <string>
#include <vector>

#include "domain/format.h"
#include "ui/screens/figures/ledger_charts.h"

namespace evenhand::ui {

namespace {

Side side_of(UtilisationBand band) {
  return band == UtilisationBand::Above ? Side::Above : band == UtilisationBand::Below ? Side::Below : Side::InBand;
}

// 1 only when it is complete: 0.9996 reads "99 %", never "100 %".
std::string known_percent(double share) { return format_percent(share < 1.0 ? std::min(share, 0.99) : share, 0); }

}  // namespace

void add_hours(FairShareBars& chart, const std::vector<std::size_t>& positions, const Utilisation& utilisation) {
  FairShareColumn hours{.title = "hours a month"}, share{.title = "utilisation"};
  bool has_hours = false, has_share = false;
  for (const std::size_t position : positions) {
    const PersonUtilisation& person = utilisation.people[position];
    const bool is_known = person.state == UtilisationState::Known;
    const bool is_counted = person.state != UtilisationState::NoClientHours;
    has_hours |= is_counted;
    has_share |= is_known;
    hours.cells.push_back(is_counted ? (person.estimated_hours > 0 ? "\u2248\u00A0" : "") + format_number(person.hours, 0) : std::string("–"));
    share.cells.push_back(is_known ? format_percent(person.share, 0) : std::string("–"));
    share.sides.push_back(is_known ? side_of(person.band) : Side::InBand);
  }
  if (has_hours) chart.columns.push_back(std::move(hours));
  if (has_share) chart.columns.push_back(std::move(share));
}

std::string estimated_words(double part, std::string_view link) {
  return part > 0 ? std::string(link) + (part < 0.01 ? "less than 1\u00A0%" : format_percent(part, 0)) + " of it is estimated" : std::string();
}

std::string missing_in(const LedgerTelling& view, const Policy& policy) {
  std::vector<std::string> estimated, dropped;
  for (const CriterionUse& use : view.loads().criteria) {
    const std::string name = "“" + policy.criteria[use.position].name + "”";
    if (use.state == CriterionState::NothingKnown) dropped.push_back(name);
    if (use.state == CriterionState::Counted && use.coverage < 1.0) estimated.push_back(name + " known for " + known_percent(use.coverage) + " of clients");
  }
  std::string words;
  const auto add = [&](const std::string& sentence) { words += (words.empty() ? "" : " ") + sentence; };
  if (!estimated.empty()) add("Partly estimated: " + join_names(estimated, 4) + ".");
  if (!dropped.empty()) add("Not counted, nothing is known: " + join_names(dropped, 4) + ".");
  const std::size_t unassigned = view.loads().unassigned.size();
  if (unassigned > 0) add(plural(static_cast<std::int64_t>(unassigned), "client without an owner is", "clients without an owner are") + " left out.");
  return words;
}

}  // namespace evenhand::ui
