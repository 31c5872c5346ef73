#include <cmath>
#include <string>

#include "domain/format.h"
#include "fairness/explain.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/control.h"
#include "ui/kit/table.h"
#include "ui/screens/fairness/facts.h"
#include "ui/screens/fairness/fairness_parts.h"
#include "ui/screens/figures/ledger_charts.h"

namespace evenhand::ui {

namespace {

constexpr float kChooserWidth = 200;  // logical

void person_chooser(Ui& ui, app::App& app, const LedgerTelling& view, std::size_t current, Rect box) {
  const std::vector<Person>& people = *app.scenario()->people;
  const std::vector<std::size_t>& order = view.loads().ranked;
  std::vector<std::string> names, ratios;
  int selected = -1;
  for (const std::size_t position : order) {
    if (position == current) selected = static_cast<int>(names.size());
    names.push_back(view.name_at(position));
    ratios.push_back(format_ratio(view.loads().people[position].ratio_value()));
  }
  std::vector<ComboOption> options;
  for (std::size_t i = 0; i < names.size(); ++i) options.push_back({.text = names[i], .detail = ratios[i]});
  const ComboBoxResult result = combo_box(ui, box, {.label = "Person", .options = options, .selected = selected, .shows_label = false});
  if (result.chosen) open_book(app, people[order[static_cast<std::size_t>(*result.chosen)]].id);
}

const Explanation& why_of(const app::App& app, ShownBook& book, std::size_t person) {
  const Ledger ledger = app.view().ledger;
  const std::uint64_t revision = app.derived().revision();
  if (!book.why || book.revision != revision || book.ledger != ledger || book.person != person) {
    book = {revision, ledger, person, explain(app.derived().basis(), app.derived().figures(ledger).loads, person)};
  }
  return *book.why;
}

// What makes a row more than its client: a share of it, and what the fit costs.
std::string row_note(const ClientPart& part) {
  std::string note;
  if (part.share < 1.0) note = "Shared: carries " + format_percent(part.share, 0) + " of this client.";
  if (part.fit > 1.0) note += std::string(note.empty() ? "" : " ") + "Counts " + format_ratio(part.fit) + " times: a skill or a language is missing.";
  return note;
}

std::string title_of(const std::string& name) { return "The book of " + name; }

std::string subtitle_of(const Ui& ui, const Explanation& why) {
  if (ui.is_presenting) return format_number(why.points, 1) + " load points; a fair share is " + format_number(why.fair_points, 1);
  return format_number(why.points, 1) + " of the team’s 1,000 load points; a fair share is " + format_number(why.fair_points, 1) + ". Heaviest client first.";
}

}  // namespace

void book_card(Ui& ui, app::App& app, FairnessState& state, std::size_t person, Rect box) {
  const LedgerTelling view(app, app.view().ledger);
  const Policy& policy = *app.scenario()->policy;
  const Explanation& why = why_of(app, state.shown_book, person);
  const std::string title = title_of(view.name_at(person)), subtitle = subtitle_of(ui, why), missing = missing_in(view, policy);
  const IdScope scope("book");
  const bool stacks = box.width < ui.px(520);  // the choice stands below the title
  const Card card(ui, box, {.title = title, .subtitle = subtitle, .name = "book", .head_extra = stacks ? 0.0f : kChooserWidth + 10});
  Rect body = card.body();
  if (stacks) {
    person_chooser(ui, app, view, person, cut_top(body, control_height(ui)));
    cut_top(body, ui.px(8));
  } else {
    const Rect extra = card.head_extra();
    person_chooser(ui, app, view, person, {extra.right() - ui.px(kChooserWidth), extra.y - ui.px(8), ui.px(kChooserWidth), control_height(ui)});
  }
  note(ui, cut_bottom(body, note_height(ui, body.width, missing)), missing);

  // Wide enough for its title; figures are shorter.
  const auto widened = [&](std::string_view head) { return std::ceil(text_width(ui, Type::LabelStrong, head) / ui.scale) + 26; };
  std::vector<TableColumn> columns = {{.title = "Client", .min_width = 150, .grow = 2, .is_sortable = false},
                                      {.title = "Points", .help = "Of the team’s 1,000 load points", .width = widened("Points"), .is_numeric = true, .is_sortable = false},
                                      {.title = "So far", .help = "Share of this book up to this client", .width = widened("So far"), .is_numeric = true, .is_sortable = false}};
  const std::size_t fixed = columns.size();
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < why.criteria.size(); ++i) {
    const Criterion& criterion = policy.criteria[why.criteria[i].criterion];
    if (criterion.source == CriterionSource::ClientCount) continue;
    shown.push_back(i);
    columns.push_back({.title = criterion.name, .min_width = widened(criterion.name), .is_numeric = true, .is_sortable = false});
  }
  std::vector<double> so_far;
  for (const ClientPart& part : why.clients) so_far.push_back((so_far.empty() ? 0.0 : so_far.back()) + part.points);
  std::string buffer, note_buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const ClientPart& part = why.clients[static_cast<std::size_t>(row)];
    if (column == 0) {
      buffer = view.client_name_of()((*app.scenario()->clients)[part.client].id);
      note_buffer = row_note(part);
      return {.text = buffer, .note = note_buffer};
    }
    if (column == 1) {
      buffer = format_number(part.points, 1);
      return {.text = buffer};
    }
    if (column == 2) {
      buffer = why.points > 0 ? format_percent(so_far[static_cast<std::size_t>(row)] / why.points, 0) : std::string("–");
      return {.text = buffer, .is_muted = true};
    }
    const CriterionPart& value = part.criteria[shown[static_cast<std::size_t>(column) - fixed]];
    buffer = format_short(value.value, 1);
    return {.text = buffer, .is_estimate = value.is_estimated, .note = value.is_estimated ? "Not known; the median of similar clients stands in" : ""};
  };
  table(ui, body, state.book,
        {.name = "Clients in this book", .columns = columns, .row_count = static_cast<int>(why.clients.size()), .cell = cell,
         .empty_text = "No clients.", .selection = TableSelectionMode::None, .revision = app.derived().revision()});
}

}  // namespace evenhand::ui
