// Before and after for everybody, in one ledger at a time.
#include <algorithm>
#include <array>
#include <cmath>

#include "domain/format.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/charts/fair_share_bars.h"
#include "ui/kit/segmented.h"
#include "ui/screens/rebalance/proposal_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kMostRows = 40;

bool is_moved(const LedgerChange& change) { return std::abs(change.after - change.before) > 1e-9; }

std::string title_of(const ProposalScene& scene, Ledger ledger, const FairBand& band) {
  std::int64_t outside = 0, known = 0;
  for (const PersonOutlook& one : scene.facts.figures.people) {
    const LedgerChange& change = one.ledgers[static_cast<std::size_t>(ledger)];
    if (!change.is_known) continue;
    ++known;
    outside += std::abs(change.after - 1.0) > band.high - 1.0 + 1e-9 ? 1 : 0;
  }
  const std::string where = ledger == Ledger::Burden ? "" : " in " + ledger_word(ledger);
  if (known == 0) return "Nothing counts towards " + ledger_word(ledger) + " yet";
  if (outside == 0) return "Everyone ends inside the band" + where;
  if (outside == known) return "Everyone ends outside the band" + where;
  return capitalised(count_in_words(outside)) + (outside == 1 ? " person ends" : " people end") + " outside the band" + where;
}

// Heaviest today first; of a large team those whom the plan touches.
FairShareBars chart_of(const ProposalScene& scene, Ledger ledger, std::size_t& left_out) {
  const LedgerLoads& loads = scene.app.derived().figures(ledger).loads;
  FairShareBars chart{.measure = ledger_name(ledger), .band = band_of(loads)};
  chart.finding = title_of(scene, ledger, chart.band);
  const bool is_large = loads.ranked.size() > kMostRows;
  for (const std::size_t person : loads.ranked) {
    const PersonOutlook& one = scene.facts.figures.people[person];
    const LedgerChange& change = one.ledgers[static_cast<std::size_t>(ledger)];
    if (!change.is_known) continue;
    if (is_large && (!is_moved(change) || chart.rows.size() >= kMostRows)) {
      ++left_out;
      continue;
    }
    FairShareRow row{.name = scene.context().person_name(person), .ratio = change.after, .ratio_label = format_ratio(change.after)};
    if (is_moved(change)) {
      row.before = change.before;
      row.before_label = format_ratio(change.before);
    }
    row.note = one.clients_before == one.clients_after ? plural(one.clients_after, "client", "clients")
                                                       : plural(one.clients_after, "client", "clients") + ", " + format_count(one.clients_before) + " before";
    chart.rows.push_back(std::move(row));
  }
  chart.row_size = RowSize::Compact;
  return chart;
}

}  // namespace

void outcome_card(Ui& ui, const ProposalScene& scene, Column& column) {
  const Ledger ledger = scene.state.ledger;
  std::size_t left_out = 0;
  const FairShareBars chart = chart_of(scene, ledger, left_out);
  std::string subtitle = "Share of a fair share after the plan; the mark stands where it was before";
  if (left_out > 0) subtitle += ". " + plural(static_cast<std::int64_t>(left_out), "more person", "more people") + " not shown";
  const bool can_choose = !ui.is_presenting;
  const ChartCardSpec spec{.title = chart.finding, .subtitle = subtitle, .foot = can_choose ? 44.0f : 0.0f};
  const float height = std::ceil(chart_card_chrome(ui, column.width, spec) + chart_height(ui, chart, column.width - ui.px(32)));
  {
    const ChartCard card(ui, "outcome", {column.x, column.y, column.width, height}, spec);
    if (card.shows_table()) draw_chart_table(ui, card.chart_id(), spec.title, table_of(chart), card.body());
    else draw_chart(ui, card.chart_id(), chart, card.body());
    if (can_choose) {
      std::array<std::string, std::size(kLedgers)> words;
      std::array<std::string_view, std::size(kLedgers)> labels;
      for (std::size_t i = 0; i < words.size(); ++i) labels[i] = words[i] = ledger_name(kLedgers[i]);
      const SegmentedSpec choice{.name = "Ledger of before and after", .labels = labels, .selected = static_cast<int>(ledger)};
      const Rect foot = card.foot();
      const float width = std::min(segmented_width(ui, choice), foot.width);
      if (const auto chosen = segmented(ui, {foot.x, foot.bottom() - segmented_height(ui), width, segmented_height(ui)}, choice)) {
        scene.state.ledger = kLedgers[static_cast<std::size_t>(*chosen)];
        ui.wake_in(0);
      }
    }
  }
  column.y += height + ui.px(16);
}

}  // namespace evenhand::ui
