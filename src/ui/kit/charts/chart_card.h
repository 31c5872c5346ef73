// A card around a chart: title = finding, subtitle = what, unit, period; a quiet "Show as table" button in the head
// that swaps the chart for its figures in rows and columns (look 6).
#pragma once

#include <string_view>

#include "ui/kit/charts/chart.h"

namespace evenhand::ui {

struct ChartCardSpec {
  std::string_view title;               // the finding; wraps to two lines
  std::string_view subtitle = {};       // wraps to three lines
  float head_extra = 0;                 // logical width kept free at the head's right for the caller (a key, a link)
  float foot = 0;                       // logical height kept free at the foot for the caller
  int heading_level = 2;
};

// RAII: the card's group in the semantic tree is open while it lives.
class ChartCard {
 public:
  // `name` is unique in the current scope.
  ChartCard(Ui& ui, std::string_view name, Rect box, const ChartCardSpec& spec);
  ~ChartCard();
  ChartCard(const ChartCard&) = delete;
  ChartCard& operator=(const ChartCard&) = delete;

  bool shows_table() const { return shows_table_; }
  Rect body() const { return body_; }    // for the chart or its table
  Rect head_extra() const { return head_extra_; }
  Rect foot() const { return foot_; }
  NodeId chart_id() const { return chart_id_; }

 private:
  Ui& ui_;
  IdScope scope_;
  Rect body_, head_extra_, foot_;
  NodeId chart_id_ = 0;
  bool shows_table_ = false;
};

// Height of everything in the card but its body, device pixels; `width` is the card's.
float chart_card_chrome(const Ui& ui, float width, const ChartCardSpec& spec);

// The figures as rows and columns, scrolling inside `box`; copying gives TSV.
void draw_chart_table(Ui& ui, NodeId id, std::string_view caption, const ChartTable& table, Rect box);

// Card and chart in one: draws the chart, or its table when the reader asked for it.
template <class Chart>
ChartResult chart_card(Ui& ui, std::string_view name, Rect box, const ChartCardSpec& spec, const Chart& chart) {
  const ChartCard card(ui, name, box, spec);
  if (!card.shows_table()) return draw_chart(ui, card.chart_id(), chart, card.body());
  draw_chart_table(ui, card.chart_id(), spec.title, table_of(chart), card.body());
  return {};
}

}  // namespace evenhand::ui
