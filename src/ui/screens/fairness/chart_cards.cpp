#include <algorithm>
#include <string>

#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/label.h"
#include "ui/kit/progress.h"
#include "ui/screens/fairness/fairness_parts.h"
#include "ui/screens/figures/ledger_charts.h"

namespace evenhand::ui {

namespace {

void open_book(app::App& app, PersonId person) {
  app.request([person](app::App& a) {
    app::View next = a.view();
    next.person = person;
    a.set_view(next);
  });
}

}  // namespace

float bars_card_height(Ui& ui, app::App& app, float width) {
  std::vector<std::size_t> positions;
  const FairShareBars chart = bars_of(app, app.view().ledger, positions);
  const std::string subtitle = bars_subtitle(app.view().ledger);
  const ChartCardSpec spec{.title = chart.finding, .subtitle = subtitle};
  return chart_card_chrome(ui, width, spec) + chart_height(ui, chart, width - ui.px(32));
}

void bars_card(Ui& ui, app::App& app, Rect box) {
  const Ledger ledger = app.view().ledger;
  std::vector<std::size_t> positions;
  const FairShareBars chart = bars_of(app, ledger, positions);
  const std::string subtitle = bars_subtitle(ledger);
  const ChartResult result = chart_card(ui, "bars", box, {.title = chart.finding, .subtitle = subtitle}, chart);
  if (result.pressed >= 0) open_book(app, (*app.scenario()->people)[positions[static_cast<std::size_t>(result.pressed)]].id);
}

void chance_card(Ui& ui, app::App& app, Rect box) {
  const Ledger ledger = app.view().ledger;
  const std::optional<ChanceResult> result = app.derived().chance(ledger);
  const Progress progress = app.derived().chance_progress(ledger);
  if (result && progress.is_finished() && result->deals > 0) {
    const ChanceNote note = chance_note(*result, ledger);
    if (const auto chart = chance_chart_of(app, ledger, note)) {
      chart_card(ui, "chance", box, {.title = note.title, .subtitle = note.text}, *chart);
      return;
    }
  }
  const IdScope scope("chance");
  const Card card(ui, box, {.title = "Is it chance?", .subtitle = "10,000 random deals of the same clients to the same people"});
  if (progress.total == 0 || progress.is_finished()) {
    text_block(ui, card.body(), "There is nothing to deal: every client is shared or fixed.", {.color = Token::Ink2});
    return;
  }
  ui::progress(ui, card.body(), {.label = "Dealing", .fraction = progress.share(), .stop = ""});
}

void lorenz_card(Ui& ui, app::App& app, Rect box) {
  const LedgerTelling view(app, app.view().ledger);
  const LorenzNote note = lorenz_note(view.telling());
  const Lorenz chart = lorenz_of(app, app.view().ledger, note);
  chart_card(ui, "lorenz", box, {.title = note.title}, chart);
}

}  // namespace evenhand::ui
