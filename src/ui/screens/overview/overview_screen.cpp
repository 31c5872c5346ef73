#include "ui/screens/overview/overview_screen.h"

#include <algorithm>
#include <cmath>

#include "app/policy_names.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/scroll_region.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/overview/overview_parts.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

namespace {

const OverviewState::Facts& facts_of(const app::App& app, OverviewState& state) {
  const Scenario& scenario = *app.scenario();
  const Date today = date_of(app.now(), app.local_offset_minutes());
  const app::RadarFigures* const radar = app.ownership().is_empty() ? nullptr : app.ownership().radar();
  const bool is_blind = app.view().is_blind;
  const std::uint64_t ownership = app.ownership().revision();
  const bool holds = state.facts && state.facts->today == today && state.facts->is_blind == is_blind && state.facts->radar == radar && state.facts->ownership == ownership && state.facts->scenario == scenario;
  if (!holds) {
    auto items = app::attention(scenario, app.derived(), today, is_blind ? blind_client_names(*scenario.clients) : real_client_names(*scenario.clients), radar);
    if (is_blind) {
      for (app::AttentionItem& item : items) item.detail = app::shown_words(app, item.detail);
    }
    state.facts = {scenario, today, is_blind, radar, ownership, items, app::renewals_ahead(scenario, today)};
  }
  return *state.facts;
}

void show(app::App& app, app::Screen screen) {
  app.request([screen](app::App& a) { a.show(screen); });
}

}  // namespace

void overview_screen(Ui& ui, app::App& app, OverviewState& state, Rect body) {
  const IdScope scope("overview");
  const OverviewState::Facts& facts = facts_of(app, state);
  const LedgerTelling burden(app, Ledger::Burden);
  ScrollRegion region(ui, body, {.name = "Overview"});
  Page page(ui, region.content());
  const std::string title = overview_title(app);
  const std::string text = answer_subtitle(burden.short_telling());
  answer_row(ui, page, {title, text});

  if (!burden.loads().is_ready()) {
    const Rect box = page.take(ui.px(260));
    if (empty_state(ui, box, {.icon = Icon::Fairness, .title = "No figures yet", .text = "Give the clients owners, and the criteria weights.",
                              .action = "Open the clients", .is_primary = true})) {
      show(app, app::Screen::PeopleAndClients);
    }
  } else {
    const float card = stat_cards_height(ui, page.is_narrow() ? (page.width() - ui.px(16)) / 2 : page.width() / 4 - ui.px(12));
    std::vector<Rect> stats;
    if (page.is_narrow()) {
      for (int row = 0; row < 2; ++row) {
        Rect line = page.take(card);
        stats.push_back(cut_left(line, (line.width - ui.px(16)) / 2));
        cut_left(line, ui.px(16));
        stats.push_back(line);
      }
    } else {
      stats = page.columns({1, 1, 1, 1}, {card, card, card, card});
    }
    stat_cards(ui, app, facts, stats);
  }

  const bool is_one_column = !burden.loads().is_ready() || page.is_narrow();
  constexpr float kMain = 574, kSide = 434;  // shares of the width
  const float side_width = is_one_column ? page.width() : (page.width() - ui.px(16)) * kSide / (kMain + kSide);
  const float attention = attention_card_height(ui, facts.items, std::floor(side_width)), ledgers = ledgers_card_height(ui);
  const float claims = has_claims(app) ? claims_card_height(ui, app, std::floor(side_width)) : 0;
  if (!burden.loads().is_ready()) {
    if (claims > 0) claims_card(ui, app, page.take(claims));
    attention_card(ui, app, facts.items, page.take(attention));
  } else if (page.is_narrow()) {
    burden_card(ui, app, page.take(burden_card_height(ui, app, page.width())));
    if (claims > 0) claims_card(ui, app, page.take(claims));
    attention_card(ui, app, facts.items, page.take(attention));
    ledgers_card(ui, app, page.take(ledgers));
  } else {
    const float bars = burden_card_height(ui, app, page.width() * 0.57f);
    const float room = body.height - (page.y() - region.content().y) - ui.px(20);  // of the screen before it scrolls
    const float gap = ui.px(16);
    const float besides = attention + gap + (claims > 0 ? claims : ledgers), under = claims > 0 ? gap + ledgers : 0;  // right, and left below the bars
    const float wanted = std::abs(bars + under - room) < ui.px(40) ? room : bars + under;
    const float height = std::max(wanted, besides);
    const std::vector<Rect> columns = page.columns({kMain, kSide}, {height, height});
    Rect main = columns[0], side = columns[1];
    burden_card(ui, app, cut_top(main, height - under));
    if (claims > 0) {
      claims_card(ui, app, cut_top(side, claims));
      cut_top(side, gap);
      attention_card(ui, app, facts.items, side);
      cut_top(main, gap);
      ledgers_card(ui, app, main);
    } else {
      attention_card(ui, app, facts.items, cut_top(side, height - ledgers - gap));
      cut_top(side, gap);
      ledgers_card(ui, app, side);
    }
  }
  region.set_content_height(page.used_height());
}

}  // namespace evenhand::ui
