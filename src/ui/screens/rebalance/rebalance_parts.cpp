#include "ui/screens/rebalance/rebalance_parts.h"

#include <array>
#include <vector>

#include "domain/format.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/tabs.h"

namespace evenhand::ui {

namespace {

using app::RebalanceView;

constexpr std::array kViews = {RebalanceView::Proposal, RebalanceView::WhatIfs, RebalanceView::Remedies, RebalanceView::Review, RebalanceView::Handovers};

}  // namespace

std::string_view rebalance_view_name(RebalanceView view) {
  switch (view) {
    case RebalanceView::Proposal: return "Proposal";
    case RebalanceView::WhatIfs: return "What-ifs";
    case RebalanceView::Remedies: return "Remedies";
    case RebalanceView::Review: return "Review";
    case RebalanceView::Handovers: return "Handovers";
  }
  return {};
}

void show_rebalance_view(app::App& app, RebalanceView view) {
  app.request([view](app::App& a) {
    app::View next = a.view();
    next.rebalance_view = view;
    a.set_view(next);
  });
}

void rebalance_tabs(Ui& ui, app::App& app, Page& page) {
  std::array<std::string_view, kViews.size()> names;
  int selected = 0;
  for (std::size_t i = 0; i < kViews.size(); ++i) {
    names[i] = rebalance_view_name(kViews[i]);
    if (kViews[i] == app.view().rebalance_view) selected = static_cast<int>(i);
  }
  if (page.width() < ui.px(440)) {
    std::vector<ComboOption> options;
    for (const std::string_view name : names) options.push_back({.text = name});
    const ComboBoxSpec spec{.label = "Part of the rebalancing", .options = options, .selected = selected, .shows_label = false};
    const Rect box = page.take(combo_box_height(ui, page.width(), spec));
    if (const auto chosen = combo_box(ui, box, spec).chosen) show_rebalance_view(app, kViews[static_cast<std::size_t>(*chosen)]);
    return;
  }
  const TabsSpec spec{.name = "Part of the rebalancing", .labels = names, .selected = selected};
  if (const auto chosen = tabs(ui, page.take(tabs_height(ui)), spec)) show_rebalance_view(app, kViews[static_cast<std::size_t>(*chosen)]);
}

void say_accepted(app::App& app, const std::optional<Date>& effective_on) {
  const bool is_later = effective_on && *effective_on > today_of(app);
  app.say(is_later ? "The handovers begin; the clients change hands on " + format_date(*effective_on) : std::string("The moves are made and their handovers begun"), true);
}

Stamp rebalance_stamp(const app::App& app, std::string by, std::string reason) {
  return {.on = today_of(app), .at = time_of(app.now(), app.local_offset_minutes()), .by = std::move(by), .reason = std::move(reason)};
}

void request_plan_edit(app::App& app, std::string label, std::function<Result<Scenario>(const Scenario&)> change) {
  app.request_edit({std::move(label), std::move(change), {}});
}

std::string shown_client(const app::App& app, const ClientId& client) {
  const std::vector<Client>& clients = *app.scenario()->clients;
  return app.view().is_blind ? blind_client_names(clients)(client) : real_client_names(clients)(client);
}

}  // namespace evenhand::ui
