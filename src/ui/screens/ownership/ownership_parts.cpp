#include "ui/screens/ownership/ownership_parts.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "domain/scenario_index.h"
#include "ui/kit/button.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/paint.h"
#include "ui/kit/tabs.h"
#include "ui/screens/figures/ledger_charts.h"

namespace evenhand::ui {

namespace {

using app::AccountView;
using app::OwnershipView;

constexpr std::array kOwnershipViews = {OwnershipView::Radar, OwnershipView::Roles, OwnershipView::Tree, OwnershipView::Calibration,
                                        OwnershipView::Escalation};
constexpr std::array kAccountViews = {AccountView::Claim, AccountView::Account, AccountView::Plan, AccountView::Credit, AccountView::PreBrief};

constexpr float kDayWidth = 228, kDayBesideFrom = 700, kTabsFrom = 400;  // logical

std::optional<int> chosen_tab(Ui& ui, Rect row, std::string_view name, std::span<const std::string_view> labels, int selected) {
  if (row.width >= ui.px(kTabsFrom)) return tabs(ui, row, {.name = name, .labels = labels, .selected = selected});
  std::vector<ComboOption> options;
  for (const std::string_view label : labels) options.push_back({.text = label});
  return combo_box(ui, row, {.label = name, .options = options, .selected = selected, .shows_label = false}).chosen;
}

template <class View, std::size_t N>
std::optional<View> tab_of(Ui& ui, Rect row, const std::array<View, N>& views, View current, std::string_view (*name)(View)) {
  std::array<std::string_view, N> labels;
  std::ranges::transform(views, labels.begin(), name);
  const auto selected = static_cast<int>(std::ranges::find(views, current) - views.begin());
  const auto chosen = chosen_tab(ui, row, kOwnershipTabs, labels, selected);
  return chosen ? std::optional(views[static_cast<std::size_t>(*chosen)]) : std::nullopt;
}

template <class View, std::size_t N>
Rect room_beside(const Ui& ui, Rect row, const std::array<View, N>& views, std::string_view (*name)(View)) {
  std::array<std::string_view, N> labels;
  std::ranges::transform(views, labels.begin(), name);
  cut_left(row, std::min(row.width, tabs_width(ui, labels) + ui.px(20)));
  return row;
}

}  // namespace

ShownNames::ShownNames(const app::App& app) {
  const LedgerTelling telling(app, Ledger::Burden);
  full = telling.name_of();
  given = telling.short_name_of();
  client = telling.client_name_of();
}

std::vector<PersonId> parties_of(const ownership::RecordIndex& records, const ClientId& client) {
  std::map<PersonId, std::optional<Date>> first;
  const auto seen = [&](const PersonId& person, const std::optional<Date>& on) {
    std::optional<Date>& day = first[person];
    if (on && (!day || *on < *day)) day = on;
  };
  for (const Touchpoint* each : records.touchpoints(client)) seen(each->person, each->on);
  for (const Opportunity* each : records.opportunities(client)) {
    for (const Credit& credit : each->credits) seen(credit.person, each->opened ? each->opened : each->closed);
  }
  for (const HandEvidence* each : records.hand_evidence(client)) seen(each->person, each->on);
  for (const Assignment& each : assignments_of(records.scenario(), client)) seen(each.person, each.since);
  for (const PeerReport& report : *records.scenario().peer_reports) {
    if (report.client != client) continue;
    seen(report.by, {});
    for (const PeerShare& share : report.points) seen(share.person, {});
  }
  std::vector<PersonId> parties;
  for (const auto& [person, day] : first) parties.push_back(person);
  std::ranges::stable_sort(parties, {}, [&](const PersonId& person) { return std::tuple(!first[person], first[person].value_or(Date{})); });
  return parties;
}

int party_of(const std::vector<PersonId>& parties, const PersonId& person) {
  const auto found = std::ranges::find(parties, person);
  return found == parties.end() ? -1 : static_cast<int>(found - parties.begin());
}

std::vector<int> parties_by_claimant(const app::App& app, const ClientId& client, const std::vector<PersonId>& claimants) {
  const std::vector<PersonId> all = parties_of(app.ownership().records(), client);
  std::vector<int> parties;
  for (const PersonId& claimant : claimants) parties.push_back(party_of(all, claimant));
  return parties;
}

std::optional<std::size_t> client_position(const Scenario& scenario, const ClientId& client) {
  const std::vector<Client>& clients = *scenario.clients;
  const auto found = std::ranges::lower_bound(clients, client, {}, &Client::id);
  if (found == clients.end() || found->id != client) return std::nullopt;
  return static_cast<std::size_t>(found - clients.begin());
}

std::function<void(app::App&)> to_account(const ClientId& client, AccountView view) {
  return [client, view](app::App& app) {
    app::View next = app.view();
    next.screen = app::Screen::Ownership;
    next.account = client;
    next.account_view = view;
    app.set_view(std::move(next));
  };
}

std::function<void(app::App&)> to_ownership(OwnershipView view) {
  return [view](app::App& app) {
    app::View next = app.view();
    next.screen = app::Screen::Ownership;
    next.account = {};
    next.ownership_view = view;
    app.set_view(std::move(next));
  };
}

Stamp ownership_stamp(const app::App& app, std::string by, std::string reason) {
  const int offset = app.local_offset_minutes();
  return {.on = date_of(app.now(), offset), .at = time_of(app.now(), offset), .by = std::move(by), .reason = std::move(reason)};
}

void request_ownership_edit(app::App& app, std::string label, std::function<Result<Scenario>(const Scenario&)> change) {
  app.request_edit({std::move(label), std::move(change), {}});
}

namespace {

// Below the whole row, with what stands beside the tabs.
void line_below(Ui& ui, const Page& page, Rect row) {
  if (row.width >= ui.px(kTabsFrom)) horizontal_line(ui, page.left(), page.left() + page.width(), row.y + tabs_height(ui) - ui.line_width(), ui.theme[Token::Line]);
}

}  // namespace

Rect ownership_tabs(Ui& ui, app::App& app, Page& page, FieldDraft& day) {
  const app::View& view = app.view();
  if (view.account.value.empty()) {
    const float wide = ui.px(kDayWidth), day_height = figures_day_field_height(ui, app, day, wide);
    const bool is_asked = !ui.is_presenting && (view.ownership_view == OwnershipView::Radar || view.ownership_view == OwnershipView::Roles);
    const bool is_beside = page.width() >= ui.px(kDayBesideFrom);
    Rect row = page.take(is_beside && is_asked ? std::max(tabs_height(ui), day_height) : tabs_height(ui));
    if (is_asked) figures_day_field(ui, app, day, is_beside ? cut_right(row, wide) : page.take(day_height));
    row.height = tabs_height(ui);
    line_below(ui, page, row);
    if (const auto chosen = tab_of(ui, row, kOwnershipViews, view.ownership_view, ownership_view_name)) app.request(to_ownership(*chosen));
    return room_beside(ui, row, kOwnershipViews, ownership_view_name);
  }
  Rect row = page.take(tabs_height(ui));
  if (!ui.is_presenting) {
    const ButtonSpec back{.label = "All accounts", .kind = ButtonKind::Quiet, .icon = Icon::Left};
    const float width = button_width(ui, back), outdent = ui.px(page.is_narrow() ? 8.0f : 14.0f);  // its arrow stands in line with the titles
    const Rect place = cut_left(row, width - outdent);
    if (button(ui, {place.x - outdent, place.y + ui.px(4), width, std::min(place.height, ui.px(32))}, back)) app.request(to_ownership(view.ownership_view));
    cut_left(row, ui.px(16));
  }
  line_below(ui, page, row);
  if (const auto chosen = tab_of(ui, row, kAccountViews, view.account_view, account_view_name)) app.request(to_account(view.account, *chosen));
  return room_beside(ui, row, kAccountViews, account_view_name);
}

std::string_view ownership_view_name(OwnershipView view) {
  switch (view) {
    case OwnershipView::Radar: return "Radar";
    case OwnershipView::Roles: return "Roles";
    case OwnershipView::Tree: return "Rules";
    case OwnershipView::Calibration: return "Calibration";
    case OwnershipView::Escalation: return "Escalation";
  }
  return {};
}

std::string_view account_view_name(AccountView view) {
  switch (view) {
    case AccountView::Claim: return "Claim";
    case AccountView::Account: return "Account";
    case AccountView::Plan: return "Plan";
    case AccountView::Credit: return "Credit";
    case AccountView::PreBrief: return "Pre-brief";
  }
  return {};
}

}  // namespace evenhand::ui
