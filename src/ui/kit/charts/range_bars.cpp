#include "ui/kit/charts/range_bars.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/charts/axis.h"
#include "ui/kit/charts/names_column.h"

namespace evenhand::ui {
namespace {

constexpr float kPitch = 44, kBar = 14, kMedian = 20, kTick = 8;  // logical

std::string words_of(const RangeRow& row) {
  std::string out = row.name + ": median " + row.label + ", from " + row.range_label;
  if (row.today) out += ", today " + row.today_label;
  return out;
}

float axis_height(const Ui& ui) { return ui.px(6) + line_height(ui, Type::Label); }

void draw_row(Ui& ui, NodeId id, const RangeRow& row, const Scale& scale, float center) {
  const NodeId datum = datum_id(id, row.name);
  const auto x = [&](int channel, double value) { return std::round(scale.clamped_at(eased(ui, datum, channel, value))); };
  const float least = x(0, row.least), low = x(1, row.low), median = x(2, row.median), high = x(3, row.high), most = x(4, row.most);
  const float bar = ui.px(kBar);
  horizontal_line(ui, least, std::max(most, least + ui.line_width()), std::round(center), ui.theme[Token::Within], 2);
  for (const float end : {least, most}) vertical_line(ui, end, std::round(center - ui.px(4)), std::round(center + ui.px(4)), ui.theme[Token::Within], 2);
  const float width = std::max(high - low, ui.px(2));
  const Rect middle{low, std::round(center - bar / 2), width, bar};
  fill(ui, middle, ui.theme[Token::Surface], 2);
  fill(ui, middle, ui.theme[Token::Accent].with_alpha(0.22f), 2);
  stroke(ui, middle, ui.theme[Token::Accent], 2);
  const float half = ui.px(kMedian) / 2;
  fill(ui, {std::round(median - ui.px(1.5f)), std::round(center - half), ui.px(3), 2 * half}, ui.theme[Token::Accent], 1);
  if (row.today) {
    const float today = x(5, *row.today);
    mark(ui, {today, std::round(center + ui.px(kMedian) / 2 + ui.px(3))}, kTick, Mark::TriangleUp, ui.theme[Token::Ink2]);
  }
}

}  // namespace

float chart_height(const Ui& ui, const RangeBars& chart, float) {
  return static_cast<float>(std::max<std::size_t>(1, chart.rows.size())) * ui.px(kPitch) + axis_height(ui);
}

ChartResult draw_chart(Ui& ui, NodeId id, const RangeBars& chart, Rect box) {
  if (chart.rows.empty()) return finish_empty_chart(ui, id, box, chart);
  const auto name_of = [](const RangeRow& row) -> std::string_view { return row.name; };
  const float names = names_column(ui, Type::Body, chart.rows, name_of, box.width, 0.36f);
  float figures = 0;
  for (const RangeRow& row : chart.rows) {
    figures = std::max({figures, digits_width(ui, Type::BodyStrong, row.label), text_width(ui, Type::Label, row.range_label)});
  }
  const float pitch = ui.px(kPitch), rows = static_cast<float>(chart.rows.size());
  const Rect plot{box.x + names, box.y, std::max(ui.px(24), box.width - names - figures - ui.px(20)), pitch * rows};
  const Scale scale{{chart.minimum, chart.maximum}, plot.x + ui.px(4), plot.right() - ui.px(4)};
  const Ticks ticks = nice_ticks({chart.minimum, chart.maximum}, plot.width > ui.px(220) ? 5 : 3);
  for (const double tick : ticks.values) vertical_line(ui, std::round(scale.at(tick)), plot.y, plot.bottom(), ui.theme[Token::Line]);
  draw_labels(ui, bottom_labels(ui, ticks, scale, {}, plot.bottom() + ui.px(4), plot.x, plot.right()));

  std::vector<ChartMark> marks;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const RangeRow& row = chart.rows[i];
    const float top = box.y + pitch * static_cast<float>(i), center = std::round(top + pitch / 2 - ui.px(2));
    draw_tall_row_name(ui, {box.x, top, names, pitch}, Type::Body, row.name);
    draw_row(ui, id, row, scale, center);
    digits(ui, {box.right(), center - line_height(ui, Type::BodyStrong) + ui.px(3)}, Type::BodyStrong, ui.theme[Token::Ink1], row.label);
    clipped_text(ui, {box.right(), center + ui.px(3)}, figures + 1, Type::Label, ui.theme[Token::Ink3], row.range_label, Align::Right);
    marks.push_back({.area = {box.x, top + ui.px(2), box.width, pitch - ui.px(4)}, .words = words_of(row), .radius = 4});
  }
  return finish_chart(ui, id, box, chart, marks);
}

ChartTable table_of(const RangeBars& chart) {
  const bool has_today = std::ranges::any_of(chart.rows, [](const RangeRow& row) { return row.today.has_value(); });
  ChartTable table{.columns = {{chart.item, false}, {chart.measure, true}, {"Least to most", true}}, .rows = {}};
  if (has_today) table.columns.push_back({"Today", true});
  for (const RangeRow& row : chart.rows) {
    table.rows.push_back({row.name, row.label, row.range_label});
    if (has_today) table.rows.back().push_back(row.today_label);
  }
  return table;
}

std::string describe(const RangeBars& chart) {
  std::vector<std::string> sentences;
  for (const RangeRow& row : chart.rows) sentences.push_back(words_of(row));
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
