#include "ui/screens/figures/ledger_charts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "domain/format.h"

namespace evenhand::ui {

namespace {

double share_of_whole(std::int64_t part) { return static_cast<double>(part) / static_cast<double>(kWhole); }

std::string percent(double share) { return format_percent(share, 0); }

std::string given_name(const std::string& name) {
  const std::size_t blank = name.find(' ');
  return blank == std::string::npos ? name : name.substr(0, blank);
}

// Given names, but in full for those who share one.
NameOf short_names(const std::vector<Person>& people) {
  std::map<std::string, int> count;
  for (const Person& person : people) ++count[given_name(person.name)];
  std::map<PersonId, std::string> names;
  for (const Person& person : people) names[person.id] = count[given_name(person.name)] == 1 ? given_name(person.name) : person.name;
  return [names = std::move(names)](const PersonId& id) {
    const auto found = names.find(id);
    return found == names.end() ? std::string() : found->second;
  };
}

// "4 people, 47 % of capacity, 40 % of the burden" in two lines, cut at the comma that balances them.
std::vector<std::string> in_two_lines(const std::string& caption) {
  std::size_t best = std::string::npos;
  for (std::size_t comma = caption.find(", "); comma != std::string::npos; comma = caption.find(", ", comma + 1)) {
    if (best == std::string::npos || std::max(comma, caption.size() - comma) < std::max(best, caption.size() - best)) best = comma;
  }
  if (best == std::string::npos) return {caption};
  return {caption.substr(0, best + 1), caption.substr(best + 2)};
}

}  // namespace

LedgerTelling::LedgerTelling(const app::App& app, Ledger ledger)
    : basis_(app.derived().basis()),
      figures_(app.derived().figures(ledger)),
      name_of_(app.view().is_blind ? blind_names(*app.scenario()->people) : real_names(*app.scenario()->people)),
      short_name_of_(app.view().is_blind ? name_of_ : short_names(*app.scenario()->people)),
      client_name_of_(app.view().is_blind ? blind_client_names(*app.scenario()->clients) : real_client_names(*app.scenario()->clients)) {}

FairBand band_of(const LedgerLoads& loads) {
  const double tolerance = static_cast<double>(loads.tolerance) * 1e-6;
  return {1.0 - tolerance, 1.0 + tolerance};
}

std::string book_in_words(const Person& person, std::size_t clients) {
  const std::string count = plural(static_cast<std::int64_t>(clients), "client", "clients");
  const std::string time = std::abs(person.fte - 1.0) < 1e-9 ? "full time" : format_percent(person.fte, 0);
  return count + ", " + time;
}

FairShareBars bars_of(const app::App& app, Ledger ledger, std::vector<std::size_t>& positions) {
  const LedgerTelling view(app, ledger);
  const LedgerLoads& loads = view.loads();
  const std::vector<Person>& people = *app.scenario()->people;
  FairShareBars chart;
  chart.finding = bars_title(view.short_telling());
  chart.measure = ledger_name(ledger);
  chart.band = band_of(loads);
  chart.can_press = true;
  positions = loads.ranked;
  chart.rows.reserve(positions.size());
  for (const std::size_t position : positions) {
    const PersonLoad& load = loads.people[position];
    const Person& person = people[position];
    chart.rows.push_back({.name = view.name_of()(person.id),
                          .detail = app.view().is_presenting ? std::string() : book_in_words(person, load.client_count),
                          .ratio = load.ratio_value(),
                          .ratio_label = format_ratio(load.ratio_value()),
                          .note = format_number(load.load_points(), 1) + " load points, fair share " +
                                  format_number(share_of_whole(load.entitlement) * 1000, 1) + estimated_words(load.estimated_part, "; ")});
  }
  return chart;
}

PeopleStrip strip_of(const app::App& app, Ledger ledger) {
  const LedgerTelling view(app, ledger);
  PeopleStrip chart;
  chart.finding = ledger_name(ledger) + ": " + ledger_badge(view.telling());
  chart.measure = ledger_name(ledger);
  chart.band = band_of(view.loads());
  chart.is_focusable = false;
  for (const std::size_t position : view.loads().ranked) {
    const PersonId& id = (*app.scenario()->people)[position].id;
    const double ratio = view.loads().people[position].ratio_value();
    chart.people.push_back({view.name_of()(id), view.short_telling().name_of(id), ratio, format_ratio(ratio)});
  }
  return chart;
}

Lorenz lorenz_of(const app::App& app, Ledger ledger, const LorenzNote& note) {
  const LedgerTelling view(app, ledger);
  const std::string word = ledger_word(ledger);
  Lorenz chart;
  chart.finding = note.title;
  chart.y_title = "share of " + word + ", %";
  std::vector<std::size_t> rising(view.loads().ranked.rbegin(), view.loads().ranked.rend());
  const std::vector<evenhand::LorenzPoint>& corners = view.measures().lorenz;
  for (std::size_t i = 1; i < corners.size(); ++i) {
    const double capacity = share_of_whole(corners[i].capacity);
    const double load = share_of_whole(corners[i].load);
    const bool has_person = i <= rising.size();
    chart.points.push_back({capacity, load, has_person ? view.name_of()((*app.scenario()->people)[rising[i - 1]].id) : "load without capacity",
                            percent(capacity), percent(load)});
    if (corners[i] == note.point) chart.named = static_cast<int>(i) - 1;
  }
  if (chart.named >= 0) chart.named_lines = in_two_lines(note.caption);
  return chart;
}

std::optional<ChanceHistogram> chance_chart_of(const app::App& app, Ledger ledger, const ChanceNote& note) {
  const std::optional<ChanceResult> result = app.derived().chance(ledger);
  if (!result || result->bins.empty()) return std::nullopt;
  ChanceHistogram chart;
  chart.finding = note.title;
  chart.low = result->bins.front().from * 100;
  chart.bin_width = (result->bins.front().to - result->bins.front().from) * 100;
  for (const ChanceBin& bin : result->bins) chart.counts.push_back(bin.deals);
  chart.today = result->today * 100;
  chart.today_label = "today " + format_percent(result->today, 1);
  chart.share_label = note.figure;
  chart.share_detail = "at least as uneven";
  chart.x_title = ledger_word(ledger) + " sitting in the wrong place";
  chart.axis.suffix = "\u00A0%";
  return chart;
}

}  // namespace evenhand::ui
