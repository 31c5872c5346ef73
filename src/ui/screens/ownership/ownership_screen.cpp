#include "ui/screens/ownership/ownership_screen.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "ui/kit/interact.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/tabs.h"
#include "ui/screens/ownership/figures_day.h"
#include "ui/screens/ownership/ownership_parts.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

namespace {

void shown_view(Ui& ui, app::App& app, OwnershipState& state, Page& page) {
  switch (app.view().ownership_view) {
    case app::OwnershipView::Radar: return radar_view(ui, app, state.radar, page);
    case app::OwnershipView::Roles: return roles_view(ui, app, state.roles, page);
    case app::OwnershipView::Tree: return rules_view(ui, app, state.rules, page);
    case app::OwnershipView::Calibration: return calibration_view(ui, app, state.calibration, page);
    case app::OwnershipView::Escalation: return escalation_view(ui, app, state.escalation, page);
  }
}

void shown_account(Ui& ui, app::App& app, OwnershipState& state, Page& page, std::size_t client, Rect beside_tabs) {
  if (state.account != app.view().account) {
    state.claim = {};
    state.record = {};
    state.plan = {};
    state.credit = {};
    state.prebrief = {};
    state.account = app.view().account;
  }
  const bool is_asked = state.past && state.past->client == state.account && app.view().account_view == app::AccountView::Claim;
  if (is_asked) {
    state.claim = {};
    state.claim.past = std::exchange(state.past, std::nullopt)->verdict;
  }
  if (app.view().account_view != app::AccountView::Claim) state.claim.past.reset();
  switch (app.view().account_view) {
    case app::AccountView::Claim: return claim_view(ui, app, state.claim, page, client, beside_tabs);
    case app::AccountView::Account: return account_view(ui, app, state.record, page, client);
    case app::AccountView::Plan: return plan_view(ui, app, state.plan, page, client);
    case app::AccountView::Credit: return credit_view(ui, app, state.credit, page, client);
    case app::AccountView::PreBrief: return prebrief_view(ui, app, state.prebrief, page, client);
  }
}

// The past claim that a view asks for, in the next frame.
void open_past(app::App& app, OwnershipState& state) {
  for (std::optional<PastClaim>* asked : {&state.claim.opens, &state.record.opens, &state.calibration.opens}) {
    if (!*asked) continue;
    state.past = std::exchange(*asked, std::nullopt);
    app.request(to_account(state.past->client, app::AccountView::Claim));
  }
}

}  // namespace

void ownership_screen(Ui& ui, app::App& app, OwnershipState& state, Rect body) {
  const app::View& view = app.view();
  const IdScope scope("ownership"), of_account(view.account.value);  // the list stays where it was meanwhile
  ScrollRegion region(ui, body, {.name = "Ownership"});
  Page page(ui, region.content());
  const auto client = client_position(*app.scenario(), view.account);
  if (!view.account.value.empty() && !client) {
    app.request(to_ownership(view.ownership_view));
    region.set_content_height(page.used_height());
    return;
  }
  const Rect beside_tabs = ownership_tabs(ui, app, page, state.day);
  figures_day_note(ui, app, page);
  const std::string_view tab = client ? account_view_name(view.account_view) : ownership_view_name(view.ownership_view);
  const Rect below{page.left(), page.y(), page.width(), std::max(body.bottom() - page.y(), ui.px(1))};
  {
    const TabPanel panel(ui, kOwnershipTabs, tab, below);
    if (client) shown_account(ui, app, state, page, *client, beside_tabs);
    else shown_view(ui, app, state, page);
  }
  const std::string shown = view.account.value + "\n" + std::string(tab) + (state.claim.past ? "\nas it stood" : "");
  if (std::exchange(state.shown, shown) != shown && client) region.scroll_to({});
  open_past(app, state);
  region.set_content_height(page.used_height());
}

}  // namespace evenhand::ui
