#include "ui/screens/people/people_screen.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/label.h"
#include "ui/kit/segmented.h"
#include "ui/kit/text_field.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

namespace {

char lower(char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); }

std::string answer_of(const app::App& app) {
  const Scenario& scenario = *app.scenario();
  return plural(static_cast<std::int64_t>(scenario.people->size()), "person looks", "people look") + " after " +
         plural(static_cast<std::int64_t>(scenario.clients->size()), "client", "clients");
}

std::string source_of(const app::App& app) {
  const Scenario& scenario = *app.scenario();
  std::string text = scenario.source.name.empty() ? std::string("Entered here") : "From " + scenario.source.name;
  if (const auto date = parse_iso_date(scenario.source.imported_on)) text += ", imported on " + format_date(*date);
  const auto unassigned = static_cast<std::int64_t>(app.derived().figures(Ledger::Burden).loads.unassigned.size());
  text += ". ";
  text += unassigned == 0 ? "Every client has an owner." : plural(unassigned, "client has", "clients have") + " no owner and count towards nobody.";
  return text + " Double click or press F2 to change a cell.";
}

}  // namespace

bool matches(std::string_view text, std::string_view filter) {
  return std::ranges::search(text, filter, {}, lower, lower).begin() != text.end() || filter.empty();
}

void people_screen(Ui& ui, app::App& app, PeopleState& state, Rect body) {
  const IdScope scope("people and clients");
  Page page(ui, body);
  answer_row(ui, page, {answer_of(app), source_of(app)});
  const Rect bar = page.take(ui.px(32));
  constexpr std::array<std::string_view, 2> kTabs = {"People", "Clients"};
  const SegmentedSpec tabs{.name = "Table", .labels = kTabs, .selected = state.tab};
  const float tabs_width = segmented_width(ui, tabs);
  if (const auto chosen = segmented(ui, {bar.x, bar.y, tabs_width, bar.height}, tabs)) state.tab = *chosen;
  const float search_width = std::min(ui.px(280), bar.width - tabs_width - ui.px(16));
  const TextFieldResult search = text_field(ui, {bar.right() - search_width, bar.y, search_width, bar.height},
                                            {.label = "Search", .text = state.filter, .placeholder = state.tab == 0 ? "Name, team" : "Client, owner, segment",
                                             .shows_label = false, .icon = Icon::Search});
  if (search.text) state.filter = *search.text;

  const int rows = static_cast<int>(state.tab == 0 ? state.people_order.positions.size() : state.client_order.positions.size());
  const float room = body.bottom() - page.y() - ui.px(20);
  const float wanted = table_height(ui, {.name = "size", .columns = {}, .row_count = std::max(rows, 3), .cell = {}}) + ui.px(18);
  const Rect box{page.left(), page.y(), page.width(), std::min(room, wanted)};
  card_ground(ui, box);
  const Rect inside = box.inset(ui.px(8));
  if (state.tab == 0) {
    people_table(ui, app, state, inside);
  } else {
    clients_table(ui, app, state, inside);
  }
}

}  // namespace evenhand::ui
