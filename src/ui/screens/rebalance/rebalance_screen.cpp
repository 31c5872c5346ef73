#include "ui/screens/rebalance/rebalance_screen.h"

#include <algorithm>

#include "ui/kit/interact.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/tabs.h"
#include "ui/screens/page.h"
#include "ui/screens/rebalance/rebalance_parts.h"

namespace evenhand::ui {

namespace {

void start_anew(const app::App& app, RebalanceState& state) {
  if (state.scenario == app.scenario()->id) return;
  state = {};
  state.scenario = app.scenario()->id;
}

}  // namespace

void rebalance_screen(Ui& ui, app::App& app, RebalanceState& state, Rect body) {
  const IdScope scope("rebalance");
  start_anew(app, state);
  ScrollRegion region(ui, body, {.name = "Rebalance"});
  Page page(ui, region.content());
  rebalance_tabs(ui, app, page);
  const float room = std::max(body.height - (page.y() - region.content().y) - ui.px(20), ui.px(1));
  {
    const app::RebalanceView view = app.view().rebalance_view;
    if (view != app::RebalanceView::Remedies) leave_remedies(state.remedies);
    const TabPanel panel(ui, "Part of the rebalancing", rebalance_view_name(view), {page.left(), page.y(), page.width(), room});
    switch (view) {
      case app::RebalanceView::Proposal: proposal_view(ui, app, state.proposal, page, room); break;
      case app::RebalanceView::WhatIfs: what_ifs_view(ui, app, state.what_ifs, page, room); break;
      case app::RebalanceView::Remedies: remedies_view(ui, app, state.remedies, page, room); break;
      case app::RebalanceView::Review: review_view(ui, app, state.review, page, room); break;
      case app::RebalanceView::Handovers: handovers_view(ui, app, state.handovers, page, room); break;
    }
  }
  region.set_content_height(page.used_height());
}

}  // namespace evenhand::ui
