#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/people_edits.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "ui/kit/interact.h"
#include "ui/kit/scroll_region.h"
#include "ui/screens/people/client_parts.h"
#include "ui/screens/people/page_account.h"
#include "ui/screens/people/people_parts.h"
#include "ui/screens/people/two_columns.h"

namespace evenhand::ui {

namespace {

constexpr std::array<std::string_view, 13> kProfile = {"name", "segment", "region", "stage", "industry", "language", "family",
                                                      "renewal_on", "renewal_probability", "satisfaction", "required_skills", "goals", "communication"};

std::vector<std::string_view> figure_keys(const app::PeopleData& data) {
  std::vector<std::string_view> keys = {app::kPointsKey};
  for (const app::PeopleColumn& column : data.columns()) {
    if (column.key.starts_with(app::kCriterionPrefix)) keys.push_back(column.key);
  }
  return keys;
}

std::string said_at_once(const ClientView& view) {
  const LoadBasis& basis = view.app.derived().basis();
  std::vector<std::string> carriers;
  for (const std::string& name : view.data.facets(view.at, *view.data.column_of(app::kOwnerKey))) {
    if (!name.empty()) carriers.push_back(name);
  }
  std::string text = carriers.empty() ? "Nobody carries this client; it counts towards nobody." : "Carried by " + join_names(carriers) + ".";
  const app::CellText points = view.data.cell(view.at, *view.data.column_of(app::kPointsKey));
  if (!carriers.empty() && points.number && *points.number > 0) text += " " + points.shown + " of the team’s 1,000 load points.";
  const std::size_t able = basis.eligibility.set(basis.eligibility.class_of(view.at)).count();
  if (able <= 1) text += able == 0 ? " Nobody could serve it by what is on record." : " Only one person could serve it.";
  if (const auto& renewal = view.client.profile->renewal_on) text += " Renews on " + format_date(*renewal) + ".";
  return text;
}

}  // namespace

void client_page(Ui& ui, app::App& app, PeopleState& state, Rect body, std::size_t at) {
  const IdScope scope("client page");
  const app::PeopleData data(app, app::PeopleTable::Clients);
  const Scenario& scenario = *app.scenario();
  const bool is_blind = app.view().is_blind;
  const ClientView view{app, state, data, at, (*scenario.clients)[at], is_blind, !ui.is_presenting, is_blind ? blind_names(*scenario.people) : real_names(*scenario.people),
                        is_blind ? blind_client_names(*scenario.clients) : real_client_names(*scenario.clients)};
  const RecordsView records{app, state, data, view.client.id, {}, is_blind, view.is_editable, view.name_of, view.client_name_of};
  follow_records(records);
  const std::string region_name = "Page of " + data.name(at);
  ScrollRegion region(ui, body, {.name = region_name});
  Page page(ui, region.content());
  page_head(ui, app, page, data.name(at), said_at_once(view), "All clients");
  PageColumns columns(ui, page, 0.56f);
  carriers_card(ui, view, columns);
  const std::vector<std::string_view> figures = figure_keys(data);
  fields_card(ui, app, state, data, at, "Figures", figures, columns.take_left(fields_card_height(ui, data, columns.left_width(), "Figures", figures, state.draft)));
  fields_card(ui, app, state, data, at, "Profile", kProfile, columns.take_left(fields_card_height(ui, data, columns.left_width(), "Profile", kProfile, state.draft)));
  servers_card(ui, view, columns);
  vetoes_card(ui, view, columns);
  client_wishes_card(ui, view, columns);
  account_card(ui, records, view.client, columns);
  columns.finish(page);
  contacts_card(ui, records, page);
  deals_card(ui, records, page);
  handovers_card(ui, records, page);
  region.set_content_height(page.used_height());
  record_form(ui, app, state.form);
}

}  // namespace evenhand::ui
