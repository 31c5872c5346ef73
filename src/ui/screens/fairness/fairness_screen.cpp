#include "ui/screens/fairness/fairness_screen.h"

#include <algorithm>
#include <string>

#include "ui/kit/empty_state.h"
#include "ui/kit/scroll_region.h"
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
    const app::Screen target = nobody ? app::Screen::PeopleAndClients : app::Screen::Policy;
    app.request([target](app::App& a) { a.show(target); });
  }
}

}  // namespace

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
  const std::string_view action = app.view().is_presenting ? "" : "Weigh the criteria";
  if (answer_row(ui, page, {title, text, action, "What counts, and how much: the consequence shows beside each weight"})) {
    app.request([](app::App& a) { a.show(app::Screen::Policy); });
  }

  const float tab_height = ledger_cards_height(ui);
  ledger_cards(ui, app, page.columns({1, 1, 1}, {tab_height, tab_height, tab_height}));
  if (!is_ready) {
    nothing_counted(ui, app, page);
    region.set_content_height(page.used_height());
    return;
  }

  const float side_height = ui.px(250);
  const float bars_height = bars_card_height(ui, app, page.is_narrow() ? page.width() : page.width() * 0.68f);
  if (page.is_narrow()) {
    bars_card(ui, app, page.take(bars_height));
    chance_card(ui, app, page.take(side_height));
    lorenz_card(ui, app, page.take(side_height + ui.px(40)));
  } else {
    const float room = body.height - (page.y() - region.content().y) - ui.px(20);  // of the screen before it scrolls
    const float height = std::max({bars_height, 2 * side_height + ui.px(16), std::min(room, ui.px(620))});
    const std::vector<Rect> columns = page.columns({690, 318}, {height, height});
    bars_card(ui, app, columns[0]);
    Rect side = columns[1];
    if (ui.is_presenting) {
      chance_card(ui, app, side);
      region.set_content_height(page.used_height());
      return;
    }
    chance_card(ui, app, cut_top(side, std::max(side_height - ui.px(18), (height - ui.px(16)) * 0.47f)));
    cut_top(side, ui.px(16));
    lorenz_card(ui, app, side);
  }

  if (ui.is_presenting) {
    region.set_content_height(page.used_height());
    return;
  }
  const std::vector<Rect> details = page.columns({57, 43}, {book_card_height(ui), measures_card_height(ui)});
  book_card(ui, app, state, details[0]);
  measures_card(ui, app, state, details[1]);
  const float notes = data_notes_height(ui, app, page.width());
  if (notes > 0) data_notes_card(ui, app, page.take(notes));
  region.set_content_height(page.used_height());
}

}  // namespace evenhand::ui
