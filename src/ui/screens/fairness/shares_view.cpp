// Each person against the fair share with hours and utilisation beside, chance, and the Lorenz curve.
#include <algorithm>
#include <cmath>
#include <string>

#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/label.h"
#include "ui/kit/progress.h"
#include "ui/kit/scroll_region.h"
#include "ui/screens/fairness/facts.h"
#include "ui/screens/fairness/fairness_parts.h"
#include "ui/screens/figures/ledger_charts.h"

namespace evenhand::ui {

namespace {

constexpr std::string_view kAboutData = "About the data";
constexpr float kSideHeight = 264;  // logical, of chance and Lorenz
constexpr float kMostHeight = 640;  // of the bars, before they scroll inside their card

struct Bars {
  FairShareBars chart;
  std::vector<std::size_t> positions;
  std::string subtitle, note;
};

Bars bars(const app::App& app) {
  const Ledger ledger = app.view().ledger;
  const Policy& policy = *app.scenario()->policy;
  const LedgerTelling view(app, ledger);
  Bars out;
  out.chart = bars_of(app, ledger, out.positions);
  add_hours(out.chart, out.positions, app.derived().utilisation());
  out.subtitle = bars_subtitle(ledger);
  out.note = utilisation_summary(policy, app.derived().utilisation());
  const std::string missing = missing_in(view, policy);
  if (!missing.empty()) out.note += " " + missing;
  return out;
}

ChartCardSpec spec_of(const Ui& ui, const Bars& bars, float width) {
  return {.title = bars.chart.finding, .subtitle = bars.subtitle, .foot = note_height(ui, width - ui.px(32), bars.note) / ui.scale};
}

float bars_height(const Ui& ui, const Bars& bars, float width) {
  return chart_card_chrome(ui, width, spec_of(ui, bars, width)) + chart_height(ui, bars.chart, width - ui.px(32));
}

// Many people scroll inside the card, so that chance stays beside them.
ChartResult draw_bars(Ui& ui, NodeId id, const FairShareBars& chart, Rect body) {
  const float wanted = chart_height(ui, chart, body.width);
  constexpr std::size_t kMostUnscrolled = 14;
  if (chart.rows.size() <= kMostUnscrolled || wanted <= body.height) return draw_chart(ui, id, chart, body);
  ScrollRegion region(ui, body, {.name = "Everybody's share"});
  Rect content = region.content();
  content.width -= ui.px(12);
  content.height = wanted;
  const ChartResult result = draw_chart(ui, id, chart, content);
  region.set_content_height(wanted);
  return result;
}

void bars_card(Ui& ui, app::App& app, const Bars& bars, Rect box) {
  const ChartCard card(ui, "bars", box, spec_of(ui, bars, box.width));
  note(ui, card.foot(), bars.note);
  if (card.shows_table()) {
    draw_chart_table(ui, card.chart_id(), bars.chart.finding, table_of(bars.chart), card.body());
    return;
  }
  const ChartResult result = draw_bars(ui, card.chart_id(), bars.chart, card.body());
  if (result.pressed >= 0) open_book(app, (*app.scenario()->people)[bars.positions[static_cast<std::size_t>(result.pressed)]].id);
}

std::vector<Fact> data_notes_of(const app::App& app) {
  const LedgerTelling view(app, app.view().ledger);
  std::vector<Fact> notes;
  for (std::string& sentence : data_notes(view.telling(), *app.scenario()->policy)) notes.push_back({.sentence = std::move(sentence), .icon = Icon::Info});
  return notes;
}

void notes_below(Ui& ui, Page& page, const std::vector<Fact>& notes) {
  if (!notes.empty()) facts_card(ui, page.take(facts_card_height(ui, page.width(), kAboutData, {}, notes)), kAboutData, {}, notes);
}

// A chart with the data note of its ledger at the foot.
template <class Chart>
void noted_chart(Ui& ui, std::string_view name, Rect box, std::string_view subtitle, const Chart& chart, std::string_view missing) {
  const float foot = note_height(ui, box.width - ui.px(32), missing);
  const ChartCard card(ui, name, box, {.title = chart.finding, .subtitle = subtitle, .foot = foot / ui.scale});
  note(ui, card.foot(), missing);
  if (card.shows_table()) draw_chart_table(ui, card.chart_id(), chart.finding, table_of(chart), card.body());
  else draw_chart(ui, card.chart_id(), chart, card.body());
}

void chance_card(Ui& ui, app::App& app, Rect box, std::string_view missing) {
  const Ledger ledger = app.view().ledger;
  const std::optional<ChanceResult> result = app.derived().chance(ledger);
  const Progress progress = app.derived().chance_progress(ledger);
  if (result && progress.is_finished() && result->deals > 0) {
    const ChanceNote words = chance_note(*result, ledger);
    if (const auto chart = chance_chart_of(app, ledger, words)) {
      noted_chart(ui, "chance", box, words.text, *chart, missing);
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

void lorenz_card(Ui& ui, app::App& app, Rect box, std::string_view missing) {
  const LedgerTelling view(app, app.view().ledger);
  const LorenzNote words = lorenz_note(view.telling());
  noted_chart(ui, "lorenz", box, {}, lorenz_of(app, app.view().ledger, words), missing);
}

// What the bars leave free beside the two charts is for the notes on the data, else for nobody: no card is taller than what it holds.
constexpr float kLittle = 72;  // logical: so much more room the bars may take to end with what stands beside them

void beside_each_other(Ui& ui, app::App& app, Page& page, const Bars& what, float room, const std::string& missing) {
  const float side = ui.px(kSideHeight), gap = ui.px(16);
  const float natural = std::min(bars_height(ui, what, page.width() * 0.68f), ui.px(kMostHeight));
  const float height = ui.is_presenting ? std::max(room, ui.px(300)) : std::max({natural, 2 * side + gap, std::min(room, ui.px(kMostHeight))});
  const std::vector<Rect> columns = page.columns({690, 318}, {height, height});
  Rect left = columns[0];
  const std::vector<Fact> notes = ui.is_presenting ? std::vector<Fact>() : data_notes_of(app);
  const float below = notes.empty() ? 0 : gap + facts_card_height(ui, left.width, kAboutData, {}, notes);
  const bool fits_below = below > 0 && natural + below <= height;
  const bool is_full = ui.is_presenting || height - natural - (fits_below ? below : 0) <= ui.px(kLittle);
  bars_card(ui, app, what, cut_top(left, is_full ? height - (fits_below ? below : 0) : natural));
  if (fits_below) {
    cut_top(left, gap);
    facts_card(ui, cut_top(left, below - gap), kAboutData, {}, notes);
  } else if (!notes.empty()) {
    notes_below(ui, page, notes);
  }
  Rect right = columns[1];
  if (ui.is_presenting && height < 2 * side + gap) return chance_card(ui, app, right, {});
  chance_card(ui, app, cut_top(right, std::round((height - gap) / 2)), missing);
  cut_top(right, gap);
  lorenz_card(ui, app, right, missing);
}

}  // namespace

void data_notes_card(Ui& ui, app::App& app, Page& page) { notes_below(ui, page, data_notes_of(app)); }

void shares_view(Ui& ui, app::App& app, Page& page, float room) {
  const Bars what = bars(app);
  const std::string missing = missing_in(LedgerTelling(app, app.view().ledger), *app.scenario()->policy);
  if (page.is_narrow()) {
    const float side = ui.px(kSideHeight) + note_height(ui, page.width() - ui.px(32), missing);
    bars_card(ui, app, what, page.take(std::min(bars_height(ui, what, page.width()), ui.px(kMostHeight))));
    chance_card(ui, app, page.take(side), missing);
    lorenz_card(ui, app, page.take(side + ui.px(30)), missing);
    if (!ui.is_presenting) data_notes_card(ui, app, page);
  } else {
    beside_each_other(ui, app, page, what, room, missing);
  }
}

}  // namespace evenhand::ui
