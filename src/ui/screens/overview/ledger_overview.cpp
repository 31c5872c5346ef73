#include <algorithm>
#include <string>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/overview/overview_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kFoot = 48;   // logical: the line with the way on
constexpr float kStrip = 58;  // logical: a ledger's strip

void open_fairness(app::App& app, Ledger ledger) {
  app.request([ledger](app::App& a) {
    app::View next = a.view();
    next.ledger = ledger;
    a.set_view(next);
    a.show(app::Screen::Fairness);
  });
}

ChartCardSpec spec_of(const FairShareBars& chart, std::string_view subtitle) {
  return {.title = chart.finding, .subtitle = subtitle, .foot = kFoot};
}

FairShareBars burden_bars(const app::App& app, std::vector<std::size_t>& positions) {
  FairShareBars chart = bars_of(app, Ledger::Burden, positions);
  for (FairShareRow& row : chart.rows) row.detail.clear();
  return chart;
}

}  // namespace

float burden_card_height(Ui& ui, app::App& app, float width) {
  std::vector<std::size_t> positions;
  const FairShareBars chart = burden_bars(app, positions);
  const std::string subtitle = bars_subtitle(Ledger::Burden);
  return chart_card_chrome(ui, width, spec_of(chart, subtitle)) + chart_height(ui, chart, width - ui.px(32));
}

void burden_card(Ui& ui, app::App& app, Rect box) {
  std::vector<std::size_t> positions;
  const FairShareBars chart = burden_bars(app, positions);
  const std::string subtitle = bars_subtitle(Ledger::Burden);
  ChartResult result;
  Rect foot;
  {
    const ChartCard card(ui, "burden", box, spec_of(chart, subtitle));
    foot = card.foot();
    if (card.shows_table()) {
      draw_chart_table(ui, card.chart_id(), chart.finding, table_of(chart), card.body());
    } else {
      result = draw_chart(ui, card.chart_id(), chart, card.body());
    }
    horizontal_line(ui, foot.x, foot.right(), foot.y + ui.px(8), ui.theme[Token::Line]);
    const ButtonSpec open{.label = "Open fairness", .icon_right = Icon::Right}, moves{.label = "Open rebalance", .icon_right = Icon::Right};
    cut_top(foot, ui.px(16));
    const Rect place = cut_right(foot, button_width(ui, open));
    cut_right(foot, ui.px(8));
    const Rect beside = cut_right(foot, button_width(ui, moves));
    const std::string missing = missing_in(LedgerTelling(app, Ledger::Burden), *app.scenario()->policy);
    const std::string_view said = missing.empty() ? "Who carries what, and what few moves change." : std::string_view(missing);
    text_block(ui, {foot.x, foot.y, foot.width - ui.px(12), ui.px(32)}, said, {.type = Type::Label, .color = Token::Ink2, .max_lines = 2});
    if (button(ui, {beside.x, beside.y, beside.width, ui.px(32)}, moves)) app.request([](app::App& a) { a.show(app::Screen::Rebalance); });
    if (button(ui, {place.x, place.y, place.width, ui.px(32)}, open)) open_fairness(app, Ledger::Burden);
  }
  if (result.pressed >= 0) {
    const PersonId person = (*app.scenario()->people)[positions[static_cast<std::size_t>(result.pressed)]].id;
    app.request([person](app::App& a) {
      app::View next = a.view();
      next.person = person;
      next.ledger = Ledger::Burden;
      a.set_view(next);
      a.show(app::Screen::Fairness);
    });
  }
}

float ledgers_card_height(const Ui& ui) {
  return card_chrome(ui, ui.px(400), {.title = "The other ledgers"}) + 2 * (line_height(ui, Type::SmallStrong) + ui.px(kStrip)) + ui.px(16);
}

void ledgers_card(Ui& ui, app::App& app, Rect box) {
  const Card card(ui, box, {.title = "The other ledgers"});
  Rect rest = card.body();
  for (const Ledger ledger : {Ledger::Opportunity, Ledger::Visibility}) {
    const LedgerTelling view(app, ledger);
    const std::string name = ledger_name(ledger), badge = ledger_badge(view.telling());
    const IdScope scope(name);
    horizontal_line(ui, rest.x, rest.right(), rest.y, ui.theme[Token::Line]);
    cut_top(rest, ui.px(8));
    Rect head = cut_top(rest, line_height(ui, Type::SmallStrong));
    Rect strip = cut_top(rest, ui.px(kStrip));
    text_line(ui, cut_right(head, text_width(ui, Type::Small, badge) + ui.px(2)), badge, {.type = Type::Small, .color = Token::Ink2});
    text_line(ui, head, name, {.type = Type::SmallStrong});
    if (view.loads().is_ready()) draw_chart(ui, make_id("strip"), strip_of(app, ledger), strip);
  }
}

}  // namespace evenhand::ui
