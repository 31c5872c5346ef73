#include "ui/screens/fairness/fairness_screen.h"

#include <algorithm>
#include <string>

#include "ui/kit/empty_state.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/tabs.h"
#include "ui/screens/fairness/fairness_parts.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

namespace {

void nothing_counted(Ui& ui, app::App& app, Page& page) {
  const Ledger ledger = app.view().ledger;
  const bool nobody = app.derived().figures(ledger).loads.state != LedgerState::NothingCounted;
  const std::string title = nobody ? "No figures yet" : "Nothing counts towards " + ledger_word(ledger) + " yet";
  const std::string text = nobody ? "No client has an owner with capacity. Give the clients owners first."
                                  : "Give a weight to at least one criterion, and the shares appear here.";
  const Rect box = page.take(ui.px(300));
  if (empty_state(ui, box, {.icon = Icon::Fairness, .title = title, .text = text, .action = nobody ? "Open the clients" : "Set the weights", .is_primary = true})) {
    app.request(to_screen(nobody ? app::Screen::PeopleAndClients : app::Screen::Policy));
  }
}

void shown_view(Ui& ui, app::App& app, FairnessState& state, Page& page, float room) {
  switch (app.view().fairness_view) {
    case app::FairnessView::Shares: return shares_view(ui, app, page, room);
    case app::FairnessView::Measures: return measures_view(ui, app, page, room);
    case app::FairnessView::Criteria: return criteria_view(ui, app, page, room);
    case app::FairnessView::People: return people_view(ui, app, state, page, room);
    case app::FairnessView::Envy: return envy_view(ui, app, state, page, room);
    case app::FairnessView::Felt: return felt_view(ui, app, state, page, room);
  }
}

}  // namespace

void open_book(app::App& app, const PersonId& person) {
  app.request([person](app::App& a) {
    app::View next = a.view();
    next.person = person;
    next.fairness_view = app::FairnessView::People;
    a.set_view(next);
  });
}

std::function<void(app::App&)> to_screen(app::Screen screen) {
  return [screen](app::App& app) { app.show(screen); };
}

std::function<void(app::App&)> to_page_of(const PersonId& person) {
  return [person](app::App& app) {
    app::View next = app.view();
    next.screen = app::Screen::PeopleAndClients;
    next.person_page = person;
    next.client_page = {};
    app.set_view(next);
  };
}

void nothing_yet(Ui& ui, app::App& app, Rect box, const NothingYet& what) {
  const std::string_view action = ui.is_presenting ? std::string_view{} : what.action;
  if (empty_state(ui, box, {.icon = Icon::Info, .title = what.title, .text = what.text, .action = action})) app.request(what.deed);
}

void fairness_screen(Ui& ui, app::App& app, FairnessState& state, Rect body) {
  const IdScope scope("fairness");
  const Ledger ledger = app.view().ledger;
  const LedgerTelling view(app, ledger);
  const bool is_ready = view.loads().is_ready();
  if (is_ready && app.derived().chance_progress(ledger).total == 0) {
    app.request([ledger](app::App& a) { a.want_chance(ledger); });
  }

  ScrollRegion region(ui, body, {.name = "Fairness"});
  Page page(ui, region.content());
  const std::string title = answer_title(view.short_telling());
  const std::string text = answer_subtitle(view.short_telling());
  const std::string_view action = app.view().is_presenting ? "" : "Propose moves";
  if (answer_row(ui, page, {title, text, action, "The fewest moves of clients that bring everyone closer to the fair share"})) {
    app.request([](app::App& a) {
      app::View next = a.view();
      next.screen = app::Screen::Rebalance;
      next.rebalance_view = app::RebalanceView::Proposal;
      a.set_view(next);
    });
  }

  if (!ui.is_presenting) {
    const float height = ledger_cards_height(ui);
    ledger_cards(ui, app, page.columns({1, 1, 1}, {height, height, height}));
    if (!page.is_narrow()) page.gap(-8);
  }
  view_tabs(ui, app, page);
  if (!is_ready) {
    nothing_counted(ui, app, page);
    region.set_content_height(page.used_height());
    return;
  }
  const float room = body.height - (page.y() - region.content().y) - ui.px(20);
  const Rect below{page.left(), page.y(), page.width(), std::max(room, ui.px(1))};
  const TabPanel panel(ui, "What to look at", fairness_view_name(app.view().fairness_view), below);
  shown_view(ui, app, state, page, room);
  region.set_content_height(page.used_height());
}

}  // namespace evenhand::ui
