#include "ui/screens/people/people_screen.h"

#include <algorithm>
#include <array>
#include <utility>

#include "domain/format.h"
#include "domain/scenario_index.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/interact.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/segmented.h"
#include "ui/kit/text_field.h"
#include "ui/screens/people/people_parts.h"

namespace evenhand::ui {

namespace {

std::string answer_of(const app::App& app) {
  const Scenario& scenario = *app.scenario();
  return plural(static_cast<std::int64_t>(scenario.people->size()), "person looks", "people look") + " after " +
         plural(static_cast<std::int64_t>(scenario.clients->size()), "client", "clients");
}

std::string source_of(const app::App& app, bool is_editable) {
  const Scenario& scenario = *app.scenario();
  std::string text = scenario.source.name.empty() ? std::string("Entered here") : "From " + scenario.source.name;
  if (const auto date = parse_iso_date(scenario.source.imported_on)) text += ", imported on " + format_date(*date);
  const auto unassigned = static_cast<std::int64_t>(app.derived().figures(Ledger::Burden).loads.unassigned.size());
  text += ". ";
  text += unassigned == 0 ? "Every client has an owner." : plural(unassigned, "client has", "clients have") + " no owner and count towards nobody.";
  return is_editable ? text + " Double click or press F2 to change a cell; paste cells from a spreadsheet." : text;
}

std::string cover_answer(const app::App& app) {
  const auto name = [&app](const PersonId& id) { return app.shown_name(id); };
  return cover_summary(app.derived().basis(), app.derived().cover(), name);
}

void search_field(Ui& ui, PeopleGrid& grid, app::PeopleTable table, Rect box) {
  const bool is_people = table == app::PeopleTable::People;
  const TextFieldResult search = text_field(ui, box, {.label = "Search", .text = grid.query.search, .placeholder = is_people ? "Name, team, role" : "Client, owner, segment",
                                                      .shows_label = false, .icon = Icon::Search});
  if (search.text) grid.query.search = *search.text;
}

// Tabs at the left, search at the right; one above the other where they do not fit.
void tabs_and_search(Ui& ui, Page& page, PeopleState& state) {
  constexpr std::array<std::string_view, 4> kTabs = {"People", "Clients", "Skills and cover", "Data"};
  const SegmentedSpec tabs{.name = "Table", .labels = kTabs, .selected = static_cast<int>(state.tab)};
  const float tabs_width = std::min(segmented_width(ui, tabs), page.width());
  const bool has_search = state.tab < PeopleTab::Skills && !ui.is_presenting;
  const bool stacks = page.width() < tabs_width + ui.px(216);
  const Rect bar = page.take(ui.px(32));
  const PeopleTab before = state.tab;
  if (const auto chosen = segmented(ui, {bar.x, bar.y, tabs_width, bar.height}, tabs)) state.tab = static_cast<PeopleTab>(*chosen);
  if (state.tab != before) state.shows_columns = false;
  if (!has_search || before >= PeopleTab::Skills) return;
  const app::PeopleTable table = before == PeopleTab::People ? app::PeopleTable::People : app::PeopleTable::Clients;
  if (stacks) {
    page.gap(-6);
    return search_field(ui, state.grid(table), table, page.take(ui.px(32)));
  }
  const float width = std::min(ui.px(280), bar.width - tabs_width - ui.px(16));
  search_field(ui, state.grid(table), table, {bar.right() - width, bar.y, width, bar.height});
}

void nothing_here(Ui& ui, app::App& app, Rect box, bool is_people) {
  const std::string_view title = is_people ? "Nobody here yet" : "No clients yet";
  const std::string_view text = "Import a table of clients and owners: two columns are enough. Everything can be changed here afterwards.";
  if (empty_state(ui, box, {.icon = Icon::People, .title = title, .text = text, .action = "Import a table", .is_primary = true}))
    app.request([](app::App& a) { a.show(app::Screen::Start); });
}

// Made anew only when the policy, the people or blind mode change, not in every frame.
const std::shared_ptr<const app::PeopleHeads>& kept_heads(const app::App& app, PeopleGrid& grid, app::PeopleTable table) {
  const PeopleBasis now = people_basis(app), &kept = grid.heads_basis;
  const bool holds = grid.heads && kept.people.is_same_object(now.people) && kept.policy.is_same_object(now.policy) && kept.is_blind == now.is_blind;
  if (holds) return grid.heads;
  grid.heads = app::people_heads(app, table);
  grid.heads_basis = now;
  return grid.heads;
}

void grid_tab(Ui& ui, app::App& app, PeopleState& state, Page& page, Rect body, float content_top) {
  const app::PeopleTable table = state.tab == PeopleTab::People ? app::PeopleTable::People : app::PeopleTable::Clients;
  PeopleGrid& grid = state.grid(table);
  const app::PeopleData data(app, table, kept_heads(app, grid, table));
  listed_rows(data, app, grid);
  if (data.row_count() == 0) return nothing_here(ui, app, page.take(ui.px(260)), table == app::PeopleTable::People);
  take_pasted_cells(app, state, data);
  if (!ui.is_presenting) {
    const float height = people_tools_height(ui, app, state, data, page.width());
    page.gap(-6);
    people_tools(ui, app, state, data, page.take(height));
    page.gap(-6);
    listed_rows(data, app, grid);
  }
  const float room = std::max(body.height - (page.y() - content_top) - ui.px(20), ui.px(260));
  const Rect box{page.left(), page.y(), page.width(), std::min(room, people_grid_height(ui, grid) + ui.px(18))};
  card_ground(ui, box);
  people_grid(ui, app, state, data, box.inset(ui.px(8)));
  page.take(box.height);
  people_dialogs(ui, app, state, data);
}

}  // namespace

void open_page(app::App& app, app::PeopleTable table, const std::string& id) {
  app.request([table, id](app::App& a) {
    app::View view = a.view();
    view.person_page = table == app::PeopleTable::People ? PersonId{id} : PersonId{};
    view.client_page = table == app::PeopleTable::Clients ? ClientId{id} : ClientId{};
    a.set_view(view);
    a.set_takes_cells(false);
  });
}

void close_page(app::App& app) { open_page(app, app::PeopleTable::People, {}); }

void people_screen(Ui& ui, app::App& app, PeopleState& state, Rect body) {
  const IdScope scope("people and clients");
  if (const auto person = position_of(*app.scenario()->people, app.view().person_page)) return person_page(ui, app, state, body, *person);
  if (const auto client = position_of(*app.scenario()->clients, app.view().client_page)) return client_page(ui, app, state, body, *client);
  ScrollRegion region(ui, body, {.name = "People and clients"});
  Page page(ui, region.content());
  const bool is_skills = state.tab == PeopleTab::Skills, is_data = state.tab == PeopleTab::Data;
  const std::string text = is_skills ? cover_answer(app) : source_of(app, !ui.is_presenting && !is_data);
  answer_row(ui, page, {is_skills ? "Who can do what, and who can stand in" : is_data ? health_answer(health_of_open(app, state)) : answer_of(app), text});
  tabs_and_search(ui, page, state);
  if (state.tab >= PeopleTab::Skills) {
    if (app.takes_cells()) app.request([](app::App& a) { a.set_takes_cells(false); });
    state.tab == PeopleTab::Skills ? skills_tab(ui, app, state, page) : data_tab(ui, app, state, page);
  } else {
    grid_tab(ui, app, state, page, body, region.content().y);
  }
  region.set_content_height(page.used_height());
}

}  // namespace evenhand::ui
