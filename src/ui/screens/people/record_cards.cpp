#include "ui/screens/people/record_cards.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/people_edits.h"
#include "domain/edit_handovers.h"
#include "domain/edit_records.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/interact.h"
#include "ui/screens/people/people_parts.h"
#include "ui/screens/people/record_forms.h"
#include "ui/screens/today.h"

namespace evenhand::ui {

namespace {

constexpr float kHighest = 420;  // logical px of a table before it scrolls

std::string day_text(const std::optional<Date>& day) { return day ? format_date_short(*day) : std::string("–"); }

std::string contact_words(const Touchpoint& one) {
  std::string text(app::kTouchpointWords[static_cast<std::size_t>(one.kind)]);
  if (one.with_executive) text += " with an executive";
  if (one.is_strategic) text += ", steering";
  return one.is_meaningful ? text : text + ", not a real exchange";
}

std::string credit_words(const RecordsView& view, const Opportunity& one) {
  std::string text;
  for (const Credit& credit : one.credits) {
    text += text.empty() ? "Credit: " : ", ";
    text += view.name_of(credit.person);
    if (credit.share < 0.9995) text += " " + format_percent(credit.share, 0);
  }
  return text.empty() ? "Credit: nobody yet" : text;
}

std::string counted_title(std::size_t count, std::string_view one, std::string_view many) {
  return count == 0 ? "No " + std::string(one) + " on record" : plural(static_cast<std::int64_t>(count), one, many) + " on record";
}

constexpr TableColumn kRemove{.title = "", .width = 40, .is_sortable = false, .has_widgets = true};

// The button at the end of a row; true when pressed.
bool remove_button(Ui& ui, Rect box, std::string_view name) {
  return icon_button(ui, {box.x + ui.px(4), box.center().y - ui.px(14), ui.px(28), ui.px(28)}, {.icon = Icon::Cross, .name = name, .size = ControlSize::Small});
}

}  // namespace

ListAnswer list_card(Ui& ui, Page& page, const ListCard& card, TableState& state, const TableSpec& spec) {
  const IdScope scope(spec.name);
  const ButtonSpec deed{.label = card.deed, .size = ControlSize::Small, .icon = Icon::Plus};
  const bool has_deed = !card.deed.empty();
  const CardSpec ground{.title = card.title, .subtitle = card.subtitle, .head_extra = has_deed ? button_width(ui, deed) / ui.scale : 0};
  const float height = std::min(table_height(ui, spec) + ui.px(14), ui.px(kHighest));
  const Card drawn(ui, page.take(card_chrome(ui, page.width(), ground) + height), ground);
  const Rect extra = drawn.head_extra();
  const bool has_pressed = has_deed && button(ui, button_box_right(ui, {extra.right(), extra.y}, deed), deed);
  return {table(ui, drawn.body(), state, spec).opened, has_pressed};
}

void follow_records(const RecordsView& view) {
  const Scenario& scenario = *view.app.scenario();
  PageRecords& records = view.state.records;
  const bool holds = records.client == view.client && records.person == view.person && records.all_touchpoints.is_same_object(scenario.touchpoints) &&
                     records.all_opportunities.is_same_object(scenario.opportunities);
  if (holds) return;
  records = {view.client, view.person, scenario.touchpoints, scenario.opportunities, {}, {}};
  for (std::size_t i = 0; i < scenario.touchpoints->size(); ++i) {
    const Touchpoint& one = (*scenario.touchpoints)[i];
    if (view.is_of_client() ? one.client == view.client : one.person == view.person) records.touchpoints.push_back(i);
  }
  for (std::size_t i = 0; i < scenario.opportunities->size(); ++i) {
    const Opportunity& one = (*scenario.opportunities)[i];
    if (view.is_of_client() ? one.client == view.client : std::ranges::contains(one.credits, view.person, &Credit::person)) records.opportunities.push_back(i);
  }
  std::ranges::stable_sort(records.touchpoints, std::greater<>(), [&](std::size_t i) { return (*scenario.touchpoints)[i].on; });
  std::ranges::stable_sort(records.opportunities, std::greater<>(), [&](std::size_t i) {
    const Opportunity& one = (*scenario.opportunities)[i];
    return one.closed ? one.closed : one.opened;
  });
}

void contacts_card(Ui& ui, const RecordsView& view, Page& page) {
  const auto& all = *view.app.scenario()->touchpoints;
  const std::vector<std::size_t>& positions = view.state.records.touchpoints;
  enum Column : int { kDay, kWhat, kWith, kMinutes, kSubject };
  std::vector<TableColumn> heads = {{.title = "Day", .width = 134, .is_sortable = false}, {.title = "Contact", .min_width = 180, .grow = 1.4f, .is_sortable = false},
                                    {.title = view.is_of_client() ? "Who" : "Client", .min_width = 140, .is_sortable = false},
                                    {.title = "Length", .unit = "minutes", .width = 124, .is_numeric = true, .is_sortable = false}};
  if (!view.is_blind) heads.push_back({.title = "About", .min_width = 150, .grow = 1.6f, .is_sortable = false});
  const int texts = static_cast<int>(heads.size());
  if (view.is_editable) heads.push_back(kRemove);
  const auto at = [&](int row) -> const Touchpoint& { return all[positions[static_cast<std::size_t>(row)]]; };
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const Touchpoint& one = at(row);
    if (column >= texts) return {};
    if (column == kDay) buffer = format_date_short(one.on);
    if (column == kWhat) buffer = contact_words(one);
    if (column == kWith) buffer = view.is_of_client() ? view.name_of(one.person) : view.client_name_of(one.client);
    if (column == kMinutes) buffer = one.minutes ? format_number(*one.minutes, 0) : std::string("–");
    if (column == kSubject) return {.text = one.subject};
    return {.text = buffer, .is_muted = !one.is_meaningful};
  };
  const auto draw = [&](Ui& u, int row, int, Rect box) {
    const Touchpoint& one = at(row);
    if (!remove_button(u, box, "Remove the contact of " + format_date_short(one.on))) return;
    view.app.request_edit({"Contact removed", [id = one.id](const Scenario& s) { return with_touchpoint_removed(s, id); }, {}});
  };
  const std::string title = counted_title(positions.size(), "contact", "contacts");
  const ListCard card{.title = title, .subtitle = positions.empty() ? "They also come with a table of meetings, calls and mails on import" : "Newest first; open one to change it",
                      .deed = view.is_editable ? "Add a contact" : ""};
  const ListAnswer answer = list_card(ui, page, card, view.state.contacts,
                               {.name = "Contacts", .columns = heads, .row_count = static_cast<int>(positions.size()), .cell = cell, .draw_cell = draw, .empty_text = "None yet.",
                                .selection = TableSelectionMode::None, .opens_rows = view.is_editable, .has_open_arrows = view.is_editable});
  if (answer.has_pressed_deed) view.state.form = contact_form(view, nullptr);
  if (answer.opened) view.state.form = contact_form(view, &at(*answer.opened));
}

void deals_card(Ui& ui, const RecordsView& view, Page& page) {
  const auto& all = *view.app.scenario()->opportunities;
  const std::vector<std::size_t>& positions = view.state.records.opportunities;
  enum Column : int { kName, kKind, kState, kAmount, kOpened, kClosed, kOf };
  std::vector<TableColumn> heads = {{.title = "Deal", .min_width = 200, .grow = 2, .is_sortable = false}, {.title = "Kind", .width = 112, .is_sortable = false},
                                    {.title = "State", .width = 76, .is_sortable = false}, {.title = "Amount", .width = 104, .is_numeric = true, .is_sortable = false},
                                    {.title = "Opened", .width = 112, .is_sortable = false},
                                    {.title = "Closes", .help = "Day it was won or lost; the expected day while open", .width = 112, .is_sortable = false}};
  if (!view.is_of_client()) heads.push_back({.title = "Client", .min_width = 130, .is_sortable = false});
  const int texts = static_cast<int>(heads.size());
  if (view.is_editable) heads.push_back(kRemove);
  const auto at = [&](int row) -> const Opportunity& { return all[positions[static_cast<std::size_t>(row)]]; };
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const Opportunity& one = at(row);
    if (column >= texts) return {};
    const std::string_view kind = app::kOpportunityKindWords[static_cast<std::size_t>(one.kind)];
    if (column == kKind) return {.text = kind};
    if (column == kState) return {.text = app::kOpportunityStateWords[static_cast<std::size_t>(one.state)]};
    if (column == kAmount) buffer = format_short(one.amount, 0);
    if (column == kOpened) buffer = day_text(one.opened);
    if (column == kClosed) buffer = day_text(one.closed);
    if (column == kOf) buffer = view.client_name_of(one.client);
    if (column != kName) return {.text = buffer};
    buffer = credit_words(view, one);
    return {.text = view.is_blind || one.name.empty() ? kind : std::string_view(one.name), .subtitle = buffer};
  };
  const auto draw = [&](Ui& u, int row, int, Rect box) {
    const Opportunity& one = at(row);
    if (!remove_button(u, box, "Remove the deal " + std::string(cell(row, kName).text))) return;
    view.app.request_edit({"Deal removed", [id = one.id](const Scenario& s) { return with_opportunity_removed(s, id); }, {}});
  };
  const std::string title = counted_title(positions.size(), view.is_of_client() ? "deal" : "credited deal", view.is_of_client() ? "deals" : "credited deals");
  const ListCard card{.title = title, .subtitle = positions.empty() ? "" : "Newest first; open one to change it", .deed = view.is_editable ? "Add a deal" : ""};
  const ListAnswer answer = list_card(ui, page, card, view.state.deals,
                               {.name = "Deals", .columns = heads, .row_count = static_cast<int>(positions.size()), .cell = cell, .draw_cell = draw, .empty_text = "None yet.",
                                .selection = TableSelectionMode::None, .opens_rows = view.is_editable, .has_open_arrows = view.is_editable, .row_height = 48});
  if (answer.has_pressed_deed) view.state.form = deal_form(view, nullptr);
  if (answer.opened) view.state.form = deal_form(view, &at(*answer.opened));
}

void handovers_card(Ui& ui, const RecordsView& view, Page& page) {
  const Scenario& scenario = *view.app.scenario();
  std::vector<const Handover*> shown;
  for (const Handover& one : *scenario.handovers) {
    if (view.is_of_client() ? one.client == view.client : one.from == view.person || one.to == view.person || one.interim == view.person || std::ranges::contains(one.participants, view.person)) shown.push_back(&one);
  }
  if (shown.empty()) return;
  std::ranges::stable_sort(shown, std::greater<>(), [](const Handover* one) { return one->effective_on; });
  const auto name = [&](const PersonId& person) {
    return person.value.empty() ? std::string("Nobody") : position_of(*scenario.people, person) ? view.name_of(person) : std::string("somebody who has left");
  };
  const Date today = today_of(view.app);
  const std::array<TableColumn, 4> heads = {{{.title = "Client", .min_width = 150, .grow = 1.4f, .is_sortable = false}, {.title = "From and to", .min_width = 200, .grow = 1.8f, .is_sortable = false},
                                             {.title = "In effect", .width = 112, .is_sortable = false}, {.title = "State", .min_width = 120, .is_sortable = false}}};
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const Handover& one = *shown[static_cast<std::size_t>(row)];
    if (column == 0) buffer = view.client_name_of(one.client);
    if (column == 1) buffer = name(one.from) + " to " + name(one.to);
    if (column == 2) buffer = format_date_short(one.effective_on);
    if (column == 3) return {.text = is_handover_open(one, today) ? "still to do" : "done"};
    return {.text = buffer};
  };
  const std::string title = plural(static_cast<std::int64_t>(shown.size()), "handover", "handovers");
  const ListAnswer answer = list_card(ui, page, {.title = title, .subtitle = "Open one to see its steps"}, view.state.handovers,
                               {.name = "Handovers", .columns = heads, .row_count = static_cast<int>(shown.size()), .cell = cell, .selection = TableSelectionMode::None,
                                .opens_rows = true, .has_open_arrows = true});
  if (!answer.opened) return;
  view.app.request([](app::App& a) {
    app::View next = a.view();
    next.screen = app::Screen::Rebalance;
    next.rebalance_view = app::RebalanceView::Handovers;
    a.set_view(next);
  });
}

}  // namespace evenhand::ui
