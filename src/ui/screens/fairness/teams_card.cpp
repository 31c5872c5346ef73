#include <string>
#include <vector>

#include "domain/format.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/card.h"
#include "ui/screens/fairness/facts.h"
#include "ui/screens/fairness/fairness_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kEmptyHeight = 190;  // logical

std::string team_name(const TeamPart& part) { return part.team.empty() ? "Without a team" : part.team; }

std::string finding(const Theil& theil) {
  if (theil.total < 5e-7) return "Between and within teams: nothing to split";
  const double within = theil.within / theil.total;
  return within >= 0.5 ? format_percent(within, 0) + " of the unevenness lies inside the teams"
                       : format_percent(1.0 - within, 0) + " of the unevenness lies between the teams";
}

struct Teams {
  FairShareBars chart;
  std::string subtitle, note;
  bool is_one = true;  // or none: nothing to compare
};

Teams teams(const app::App& app) {
  const Ledger ledger = app.view().ledger;
  const LedgerTelling view(app, ledger);
  const std::vector<TeamPart>& parts = app.derived().team_parts(ledger);
  Teams out;
  out.is_one = parts.size() < 2;
  out.subtitle = ledger_name(ledger) + " per team, 1.00 = exactly the share their working time calls for";
  out.note = missing_in(view, *app.scenario()->policy);
  out.chart = {.finding = finding(view.measures().theil), .measure = ledger_name(ledger), .band = band_of(view.loads()), .row_title = "Team"};
  out.chart.row_size = parts.size() > 6 ? RowSize::Compact : RowSize::Comfortable;
  FairShareColumn outside{.title = "people outside"};
  for (const TeamPart& part : parts) {
    out.chart.rows.push_back({.name = team_name(part),
                              .detail = app.view().is_presenting ? std::string() : plural(static_cast<std::int64_t>(part.people.size()), "person", "people"),
                              .ratio = part.ratio,
                              .ratio_label = format_ratio(part.ratio),
                              .note = team_part_sentence(part, ledger)});
    outside.cells.push_back(format_count(static_cast<std::int64_t>(part.outside)) + " of " + format_count(static_cast<std::int64_t>(part.people.size())));
  }
  out.chart.columns.push_back(std::move(outside));
  return out;
}

ChartCardSpec spec_of(const Ui& ui, const Teams& all, float width) {
  return {.title = all.chart.finding, .subtitle = all.subtitle, .foot = note_height(ui, width - ui.px(32), all.note) / ui.scale};
}

}  // namespace

float teams_card_height(Ui& ui, app::App& app, float width) {
  const Teams all = teams(app);
  if (all.is_one) return card_chrome(ui, width, {.title = "Between and within teams"}) + ui.px(kEmptyHeight);
  return chart_card_chrome(ui, width, spec_of(ui, all, width)) + chart_height(ui, all.chart, width - ui.px(32));
}

void teams_card(Ui& ui, app::App& app, Rect box) {
  const Teams all = teams(app);
  if (!all.is_one) {
    const ChartCard card(ui, "teams", box, spec_of(ui, all, box.width));
    note(ui, card.foot(), all.note);
    if (card.shows_table()) draw_chart_table(ui, card.chart_id(), all.chart.finding, table_of(all.chart), card.body());
    else draw_chart(ui, card.chart_id(), all.chart, card.body());
    return;
  }
  const Card card(ui, box, {.title = "Between and within teams"});
  nothing_yet(ui, app, card.body(), {.title = "One team only", .text = "Give people a team, and this shows how much of the unevenness lies between teams.",
                                     .action = "Open the people", .deed = to_screen(app::Screen::PeopleAndClients)});
}

}  // namespace evenhand::ui
