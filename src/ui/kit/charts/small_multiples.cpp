#include "ui/kit/charts/small_multiples.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/charts/axis.h"

namespace evenhand::ui {
namespace {

constexpr float kNarrowestPanel = 150, kGap = 24, kLowestPlot = 40, kTallestPlot = 96, kRowGap = 16;

int columns_of(const Ui& ui, const SmallMultiples& chart, float width) {
  const int fitting = static_cast<int>((width + ui.px(kGap)) / (ui.px(kNarrowestPanel) + ui.px(kGap)));
  const int panels = std::max(1, static_cast<int>(chart.panels.size()));
  const int columns = std::clamp(fitting, 1, std::min(4, panels));
  return panels == 4 && columns == 3 ? 2 : columns;
}

Interval common_range(const SmallMultiples& chart) {
  std::vector<double> values{chart.band.low, chart.band.high};
  for (const auto& panel : chart.panels) values.insert(values.end(), panel.values.begin(), panel.values.end());
  const Interval range = extent(values);
  return {range.low - range.length() * 0.05, range.high + range.length() * 0.05};
}

std::string last_label(const SmallPanel& panel) { return panel.labels.empty() ? std::string() : panel.labels.back(); }

std::string words_of(const SmallMultiples& chart, const SmallPanel& panel) {
  std::string out = panel.name + ": ";
  for (std::size_t i = 0; i < panel.labels.size(); ++i) {
    if (i > 0) out += ", ";
    if (i < chart.periods.size()) out += chart.periods[i] + " ";
    out += panel.labels[i];
  }
  if (!panel.values.empty()) out += ", now " + std::string(side_word(side_of(panel.values.back(), chart.band)));
  return out;
}

void draw_panel(Ui& ui, NodeId id, const SmallMultiples& chart, const SmallPanel& panel, Interval range, Rect plot, float value_room) {
  const Scale y{range, plot.bottom(), plot.y};
  const float top = std::round(y.at(chart.band.high)), bottom = std::round(y.at(chart.band.low));
  fill(ui, {plot.x, top, plot.width, bottom - top}, ui.theme[Token::Band]);
  horizontal_line(ui, plot.x, plot.right(), std::round(y.at(1.0)), ui.theme[Token::LineStrong]);
  if (panel.values.empty()) return;
  const Scale x{{0, std::max(1.0, static_cast<double>(panel.values.size()) - 1)}, plot.x, plot.right()};
  std::vector<Point> points;
  for (std::size_t i = 0; i < panel.values.size(); ++i) {
    const double index = panel.values.size() == 1 ? 1.0 : static_cast<double>(i);
    points.push_back({x.at(index), y.at(eased(ui, id, static_cast<int>(i), panel.values[i]))});
  }
  const Side side = side_of(panel.values.back(), chart.band);
  const Color color = ui.theme[side_token(side)];
  polyline(ui, points, color, 2);
  if (side == Side::InBand) disc(ui, points.back(), 3.5f, color);
  else mark(ui, points.back(), 9, side_mark(side), color);
  const float label = line_height(ui, Type::LabelStrong);
  clipped_text(ui, {plot.right() + ui.px(9), points.back().y - label / 2}, value_room, Type::LabelStrong,
               side == Side::InBand ? ui.theme[Token::Ink1] : color, last_label(panel));
}

}  // namespace

float chart_height(const Ui& ui, const SmallMultiples& chart, float width) {
  const int columns = columns_of(ui, chart, width);
  const float rows = std::ceil(static_cast<float>(std::max<std::size_t>(1, chart.panels.size())) / static_cast<float>(columns));
  return rows * (line_height(ui, Type::SmallStrong) + ui.px(72) + ui.px(kRowGap)) + line_height(ui, Type::Label);
}

ChartResult draw_chart(Ui& ui, NodeId id, const SmallMultiples& chart, Rect box) {
  if (chart.panels.empty()) return finish_empty_chart(ui, id, box, chart);
  const int columns = columns_of(ui, chart, box.width);
  const int count = static_cast<int>(chart.panels.size()), rows = std::max(1, (count + columns - 1) / columns);
  const float gap = ui.px(kGap), name = line_height(ui, Type::SmallStrong), label = line_height(ui, Type::Label);
  const float width = (box.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float pitch = (box.height - label) / static_cast<float>(rows);
  const float height = std::clamp(pitch - name - ui.px(kRowGap), ui.px(kLowestPlot), ui.px(kTallestPlot));
  float value_room = 0;
  for (const auto& panel : chart.panels) value_room = std::max(value_room, text_width(ui, Type::LabelStrong, last_label(panel)));
  value_room += 1;
  const Interval range = common_range(chart);

  std::vector<ChartMark> marks;
  for (int i = 0; i < count; ++i) {
    const auto& panel = chart.panels[static_cast<std::size_t>(i)];
    const float x = std::round(box.x + static_cast<float>(i % columns) * (width + gap));
    const float y = std::round(box.y + static_cast<float>(i / columns) * std::min(pitch, name + height + ui.px(kRowGap) * 2));
    clipped_text(ui, {x, y}, width, Type::SmallStrong, ui.theme[Token::Ink1], panel.name);
    const Rect plot{x, y + name + ui.px(2), width - value_room - ui.px(10), height};
    draw_panel(ui, datum_id(id, panel.name), chart, panel, range, plot, value_room);
    const bool is_last_row = i + columns >= count;
    if (is_last_row && !chart.periods.empty()) {
      const std::string span = chart.periods.front() + " to " + chart.periods.back();
      clipped_text(ui, {x, plot.bottom() + ui.px(2)}, plot.width, Type::Label, ui.theme[Token::Ink3], span);
    }
    marks.push_back({.area = {x, y, width, plot.bottom() - y}, .words = words_of(chart, panel), .lane = i / columns, .radius = 4});
  }
  return finish_chart(ui, id, box, chart, marks, chart.can_press);
}

ChartTable table_of(const SmallMultiples& chart) {
  ChartTable table{.columns = {{"Group", false}}, .rows = {}};
  for (const auto& period : chart.periods) table.columns.push_back({period, true});
  for (const auto& panel : chart.panels) {
    table.rows.push_back({panel.name});
    table.rows.back().insert(table.rows.back().end(), panel.labels.begin(), panel.labels.end());
    table.rows.back().resize(table.columns.size());
  }
  return table;
}

std::string describe(const SmallMultiples& chart) {
  std::vector<std::string> sentences{chart.measure + " against the fair share of 1.00"};
  for (const auto& panel : chart.panels) sentences.push_back(words_of(chart, panel));
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
