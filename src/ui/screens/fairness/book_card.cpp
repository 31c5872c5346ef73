#include <string>

#include "domain/format.h"
#include "fairness/explain.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/table.h"
#include "ui/screens/fairness/fairness_parts.h"
#include "ui/screens/figures/ledger_charts.h"

namespace evenhand::ui {

namespace {

// The person whose book is shown: the one chosen, else the one that is worst off.
std::size_t shown_person(const app::App& app, const Measures& measures) {
  const std::vector<Person>& people = *app.scenario()->people;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (people[i].id == app.view().person) return i;
  }
  return measures.worst_off;
}

void person_chooser(Ui& ui, app::App& app, const LedgerTelling& view, std::size_t current, Rect box) {
  const std::vector<Person>& people = *app.scenario()->people;
  std::vector<std::string> names;
  std::vector<std::size_t> positions = view.loads().ranked;
  int selected = -1;
  for (const std::size_t position : positions) {
    if (position == current) selected = static_cast<int>(names.size());
    names.push_back(view.name_of()(people[position].id));
  }
  std::vector<ComboOption> options;
  for (const std::string& name : names) options.push_back({.text = name});
  const ComboBoxResult result = combo_box(ui, box, {.label = "Person", .options = options, .selected = selected, .shows_label = false});
  if (!result.chosen) return;
  const PersonId person = people[positions[static_cast<std::size_t>(*result.chosen)]].id;
  app.request([person](app::App& a) {
    app::View next = a.view();
    next.person = person;
    a.set_view(next);
  });
}

}  // namespace

float book_card_height(const Ui& ui) { return ui.px(430); }

void book_card(Ui& ui, app::App& app, FairnessState& state, Rect box) {
  const LedgerTelling view(app, app.view().ledger);
  const Scenario& scenario = *app.scenario();
  const std::size_t person = shown_person(app, view.measures());
  const Explanation why = explain(app.derived().basis(), view.loads(), person);
  const std::string name = view.name_of()((*scenario.people)[person].id);
  const std::string title = "The book of " + name;
  const std::string subtitle = format_number(why.points, 1) + " of the team’s 1,000 load points; a fair share is " + format_number(why.fair_points, 1);
  const IdScope scope("book");
  const Card card(ui, box, {.title = title, .subtitle = subtitle, .name = "book", .head_extra = 190});
  const Rect extra = card.head_extra();
  person_chooser(ui, app, view, person, {extra.right() - ui.px(180), extra.y - ui.px(4), ui.px(180), ui.px(32)});

  std::vector<TableColumn> columns = {{.title = "Client", .min_width = 150, .grow = 2, .is_sortable = false},
                                      {.title = "Points", .width = 88, .is_numeric = true, .is_sortable = false}};
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < why.criteria.size(); ++i) {
    const Criterion& criterion = scenario.policy->criteria[why.criteria[i].criterion];
    if (criterion.source == CriterionSource::ClientCount) continue;
    shown.push_back(i);
    columns.push_back({.title = criterion.name, .min_width = 104, .is_numeric = true, .is_sortable = false});
  }
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const ClientPart& part = why.clients[static_cast<std::size_t>(row)];
    if (column == 0) return {.text = (*scenario.clients)[part.client].name};
    if (column == 1) {
      buffer = format_number(part.points, 1);
      return {.text = buffer};
    }
    const CriterionPart& value = part.criteria[shown[static_cast<std::size_t>(column) - 2]];
    buffer = format_short(value.value, 1);
    return {.text = buffer, .is_estimate = value.is_estimated, .note = value.is_estimated ? "Not known; the median of similar clients stands in" : ""};
  };
  table(ui, card.body(), state.book,
        {.name = "Clients in this book", .columns = columns, .row_count = static_cast<int>(why.clients.size()), .cell = cell,
         .empty_text = "No clients.", .sort = {1, true}, .selection = TableSelectionMode::None, .revision = app.derived().revision()});
}

}  // namespace evenhand::ui
