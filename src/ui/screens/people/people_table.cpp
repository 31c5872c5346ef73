#include <algorithm>
#include <array>
#include <string>

#include "domain/edit_scenario.h"
#include "domain/format.h"
#include "ui/kit/number_field.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/people/people_screen.h"

namespace evenhand::ui {

namespace {

enum Column : int { kName, kTeam, kFte, kClients, kBurden, kOpportunity, kVisibility };

constexpr std::array<TableColumn, 7> kColumns = {{
    {.title = "Name", .min_width = 150, .grow = 2, .is_editable = true},
    {.title = "Team", .min_width = 110, .grow = 1.2f, .is_editable = true},
    {.title = "Full time", .unit = "%", .help = "Share of a full-time post; decides the fair share", .min_width = 110, .is_numeric = true, .is_editable = true},
    {.title = "Clients", .min_width = 90, .is_numeric = true},
    {.title = "Burden", .help = "Load against the fair share; 1.00 is exactly fair", .min_width = 96, .is_numeric = true},
    {.title = "Opportunity", .help = "Share of opportunity against the fair share", .min_width = 116, .is_numeric = true},
    {.title = "Visibility", .help = "Share of visibility against the fair share", .min_width = 104, .is_numeric = true},
}};

Ledger ledger_of(int column) { return kLedgers[static_cast<std::size_t>(column - kBurden)]; }

const PersonLoad& load_of(const app::App& app, Ledger ledger, std::size_t person) { return app.derived().figures(ledger).loads.people[person]; }

bool has_ratio(const app::App& app, Ledger ledger, std::size_t person) {
  return app.derived().figures(ledger).loads.is_ready() && load_of(app, ledger, person).state == PersonState::Counted;
}

double sort_value(const app::App& app, int column, std::size_t person) {
  const Person& one = (*app.scenario()->people)[person];
  if (column == kFte) return one.fte;
  if (column == kClients) return static_cast<double>(load_of(app, Ledger::Burden, person).client_count);
  return has_ratio(app, ledger_of(column), person) ? load_of(app, ledger_of(column), person).ratio_value() : -1.0;
}

std::string_view sort_text(const Person& person, int column) { return column == kTeam ? person.team : person.name; }

void order_rows(const app::App& app, PeopleState& state) {
  RowOrder& order = state.people_order;
  const std::uint64_t revision = app.derived().revision();
  if (order.revision == revision && order.filter == state.filter && order.sort == state.people_sort && order.is_blind == app.view().is_blind) return;
  order = {{}, state.filter, state.people_sort, revision, app.view().is_blind};
  const std::vector<Person>& people = *app.scenario()->people;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (matches(app.shown_name(people[i].id), state.filter) || matches(people[i].team, state.filter)) order.positions.push_back(i);
  }
  const int column = order.sort.column;
  if (column < 0 || (column == kName && app.view().is_blind)) return;
  std::ranges::stable_sort(order.positions, [&](std::size_t a, std::size_t b) {
    if (order.sort.is_descending) std::swap(a, b);
    if (column == kName || column == kTeam) return sort_text(people[a], column) < sort_text(people[b], column);
    return sort_value(app, column, a) < sort_value(app, column, b);
  });
}

void apply_edit(app::App& app, const Person& person, int column, const std::string& text) {
  const PersonId id = person.id;
  if (column == kName) {
    app.request_edit({"Rename " + person.name, [id, text](const Scenario& s) { return with_person_name(s, id, text); }, {}});
  } else if (column == kTeam) {
    app.request_edit({"Team of " + person.name, [id, text](const Scenario& s) { return with_person_team(s, id, text); }, {}});
  } else if (const auto percent = typed_number(text, kEnglish)) {
    const double fte = *percent / 100;
    app.request_edit({"Full time of " + person.name + ": " + format_percent(fte, 0), [id, fte](const Scenario& s) { return with_person_fte(s, id, fte); }, {}});
  } else {
    app.request([text](app::App& a) { a.say("“" + text + "” is not a number. Type one like 80."); });
  }
}

}  // namespace

void people_table(Ui& ui, app::App& app, PeopleState& state, Rect box) {
  order_rows(app, state);
  const std::vector<Person>& people = *app.scenario()->people;
  const std::vector<std::size_t>& rows = state.people_order.positions;
  std::string buffer;
  std::string raw;
  const auto cell = [&](int row, int column) -> TableCell {
    const std::size_t position = rows[static_cast<std::size_t>(row)];
    const Person& person = people[position];
    switch (column) {
      case kName: buffer = app.shown_name(person.id); return {.text = buffer, .is_locked = app.view().is_blind};
      case kTeam: return {.text = person.team};
      case kFte:
        buffer = format_percent(person.fte, 0);
        raw = format_short(person.fte * 100, 1);
        return {.text = buffer, .raw = raw};
      case kClients: buffer = format_count(static_cast<std::int64_t>(load_of(app, Ledger::Burden, position).client_count)); return {.text = buffer};
      default: break;
    }
    const Ledger ledger = ledger_of(column);
    if (!has_ratio(app, ledger, position)) return {.text = "–", .is_muted = true, .note = "Nothing counts towards this ledger yet, or there is no capacity"};
    const PersonLoad& load = load_of(app, ledger, position);
    buffer = format_ratio(load.ratio_value());
    return {.text = buffer, .is_strong = load.standing != Standing::InBand, .note = standing_word(load.standing) == "in band" ? "in band" : load.standing == Standing::Above ? "above the band" : "below the band"};
  };
  const TableResult result = table(ui, box, state.people,
                                   {.name = "People", .columns = kColumns, .row_count = static_cast<int>(rows.size()), .cell = cell,
                                    .key = [&](int row) { return static_cast<std::uint64_t>(rows[static_cast<std::size_t>(row)]); },
                                    .empty_text = "Nobody matches the search.", .sort = state.people_sort, .has_unsorted_state = true,
                                    .revision = app.derived().revision()});
  if (result.sort) state.people_sort = *result.sort;
  if (result.edit) apply_edit(app, people[rows[static_cast<std::size_t>(result.edit->row)]], result.edit->column, result.edit->text);
}

}  // namespace evenhand::ui
