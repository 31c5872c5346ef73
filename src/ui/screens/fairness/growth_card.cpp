// Which development goals the present books give room to (L4): where the figures are even and it still feels unfair, the talk
// goes to recognition, visibility and growth, and this is what there is to go by.
#include <algorithm>
#include <string>
#include <vector>

#include "app/policy_names.h"
#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/control.h"
#include "ui/kit/table.h"
#include "ui/screens/fairness/fairness_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kEmptyHeight = 190;  // logical
constexpr std::string_view kTitle = "Growth: who gets which exposure";

std::string subtitle_of(const Misfits& all) {
  const auto goals = static_cast<std::int64_t>(all.goals.size());
  if (all.goals_without_exposure == 0) return "Every one of " + plural(goals, "development goal", "development goals") + " meets at least one client.";
  return format_count(static_cast<std::int64_t>(all.goals_without_exposure)) + " of " + plural(goals, "development goal meets", "development goals meet") + " no client so far.";
}

std::string clients_in_words(const app::App& app, const LedgerTelling& view, const Exposure& goal) {
  std::vector<std::string> names;
  constexpr std::size_t kNamed = 2;
  for (std::size_t i = 0; i < std::min(goal.clients.size(), kNamed); ++i) names.push_back(view.client_name_of()((*app.scenario()->clients)[goal.clients[i]].id));
  if (goal.clients.size() > kNamed) names.push_back(format_count(static_cast<std::int64_t>(goal.clients.size() - kNamed)) + " more");
  return names.empty() ? std::string("none so far") : join_names(names, names.size());
}

}  // namespace

void growth_card(Ui& ui, app::App& app, FairnessState& state, Page& page) {
  const LedgerTelling view(app, app.view().ledger);
  const Misfits& all = app.derived().misfits();
  if (all.goals.empty()) {
    const Card card(ui, page.take(card_chrome(ui, page.width(), {.title = kTitle}) + ui.px(kEmptyHeight)), {.title = kTitle});
    nothing_yet(ui, app, card.body(), {.title = "No development goals on record",
                                       .text = "Record what people want to learn, and this shows whose book gives room to it.", .action = "Open the people",
                               .deed = to_screen(app::Screen::PeopleAndClients)});
    return;
  }
  const std::string subtitle = subtitle_of(all);
  const float rows = row_height(ui) * static_cast<float>(all.goals.size() + 1);
  const CardSpec spec{.title = kTitle, .subtitle = subtitle};
  const float width = page.width();
  const Card card(ui, page.take(card_chrome(ui, width, spec) + std::min(rows + ui.px(4), ui.px(420))), spec);
  const std::vector<TableColumn> columns = {{.title = "Person", .min_width = 130, .grow = 1, .is_sortable = false},
                                            {.title = "Development goal", .min_width = 160, .grow = 2, .is_sortable = false},
                                            {.title = "Meets", .unit = "clients", .width = 110, .is_numeric = true, .is_sortable = false},
                                            {.title = "In this book", .min_width = 180, .grow = 2, .is_sortable = false},
                                            {.title = "Elsewhere", .unit = "clients", .help = "With others or with nobody, and this person could serve them", .width = 130,
                                             .is_numeric = true, .is_sortable = false}};
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const Exposure& goal = all.goals[static_cast<std::size_t>(row)];
    switch (column) {
      case 0: buffer = view.name_at(goal.person); break;
      case 1: buffer = app::shown_words(app, goal.text); break;
      case 2: buffer = format_count(static_cast<std::int64_t>(goal.clients.size())); break;
      case 3: buffer = clients_in_words(app, view, goal); break;
      default: buffer = format_count(static_cast<std::int64_t>(goal.elsewhere)); break;
    }
    return {.text = buffer, .is_muted = column == 3 && goal.clients.empty()};
  };
  const TableResult result = table(ui, card.body(), state.growth,
                                   {.name = kTitle, .columns = columns, .row_count = static_cast<int>(all.goals.size()), .cell = cell,
                                    .selection = TableSelectionMode::None, .opens_rows = true, .revision = app.derived().revision()});
  if (result.opened) open_book(app, (*app.scenario()->people)[all.goals[static_cast<std::size_t>(*result.opened)].person].id);
}

}  // namespace evenhand::ui
