#include "ui/kit/charts/scatter.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/charts/axis.h"
#include "ui/kit/charts/label_space.h"

namespace evenhand::ui {
namespace {

constexpr float kMarkSize = 12, kDotRadius = 5.5f;

struct Layout {
  Rect plot;
  Scale x, y;
};

Layout arrange(const Ui& ui, const Scatter& chart, Rect box) {
  const float label = line_height(ui, Type::Label);
  const float left = digits_width(ui, Type::Label, tick_text(chart.felt_high, 0)) + ui.px(12);
  const float top = chart.y_title.empty() ? ui.px(8) : label + ui.px(6), bottom = 2 * label + ui.px(6);
  const Rect plot{box.x + left, box.y + top, box.width - left - ui.px(8), box.height - top - bottom};
  std::vector<double> ratios{chart.band.low, chart.band.high};
  for (const auto& point : chart.points) ratios.push_back(point.ratio);
  return {plot, {fair_share_range(ratios), plot.x, plot.right()}, {{chart.felt_low, chart.felt_high}, plot.bottom(), plot.y}};
}

void draw_ground(Ui& ui, const Scatter& chart, const Layout& at, Rect box) {
  const float left = std::round(at.x.clamped_at(chart.band.low)), right = std::round(at.x.clamped_at(chart.band.high));
  fill(ui, {left, at.plot.y, right - left, at.plot.height}, ui.theme[Token::Band]);
  const Ticks felt{{chart.felt_low, (chart.felt_low + chart.felt_high) / 2, chart.felt_high}, 0};
  for (const double tick : felt.values) {
    const bool is_base = tick == chart.felt_low;
    horizontal_line(ui, at.plot.x, at.plot.right(), std::round(at.y.at(tick)), ui.theme[is_base ? Token::LineStrong : Token::Line]);
  }
  draw_labels(ui, side_labels(ui, felt, at.y, chart.axis, at.plot.x - ui.px(8), chart.felt_low));
  vertical_line(ui, std::round(at.x.at(1.0)), at.plot.y, at.plot.bottom(), ui.theme[Token::Ink1], 1.5f);
  const Ticks ratios = fair_share_ticks(at.x.values);
  draw_labels(ui, bottom_labels(ui, ratios, at.x, chart.axis, at.plot.bottom() + ui.px(4), at.plot.x - ui.px(4), box.right(), 1.0));
  const float label = line_height(ui, Type::Label);
  clipped_text(ui, {box.right(), box.bottom() - label}, box.width, Type::Label, ui.theme[Token::Ink3], chart.x_title, Align::Right);
  if (!chart.y_title.empty()) clipped_text(ui, {box.x, box.y}, box.width, Type::Label, ui.theme[Token::Ink3], chart.y_title);
}

// Outermost points first: their names have the fewest places; names that find none are in the tooltip.
void draw_names(Ui& ui, const Scatter& chart, const Layout& at, std::span<const Point> points, Rect box) {
  LabelSpace space({at.plot.x, box.y, box.right() - at.plot.x, at.plot.bottom() - box.y});
  const float half = ui.px(kMarkSize) / 2, label = line_height(ui, Type::Label), gap = ui.px(5);
  for (const Point p : points) space.block({p.x - half, p.y - half, 2 * half, 2 * half});
  space.block_line({at.x.at(1.0), at.plot.y}, {at.x.at(1.0), at.plot.bottom()});
  std::vector<std::size_t> order(points.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return std::abs(chart.points[i].ratio - 1.0); });
  for (const std::size_t i : order) {
    const Point p = points[i];
    const float width = text_width(ui, Type::Label, chart.points[i].name);
    const Rect right{p.x + half + gap, p.y - label / 2, width, label}, left{p.x - half - gap - width, p.y - label / 2, width, label};
    const Rect above{p.x - width / 2, p.y - half - label, width, label}, below{p.x - width / 2, p.y + half, width, label};
    const bool is_left_first = chart.points[i].ratio < 1.0;
    const std::array places{is_left_first ? left : right, is_left_first ? right : left, above, below};
    if (const auto place = space.take(places)) {
      text(ui, {place->x, place->y}, Type::Label, ui.theme[Token::Ink1], chart.points[i].name);
    }
  }
}

std::string words_of(const Scatter& chart, const ScatterPoint& point) {
  return point.name + ": load " + point.ratio_label + ", " + std::string(side_word(side_of(point.ratio, chart.band))) + ", " +
         chart.felt_word + " " + point.felt_label;
}

}  // namespace

float chart_height(const Ui& ui, const Scatter&, float width) { return std::clamp(width * 0.7f, ui.px(180), ui.px(340)); }

ChartResult draw_chart(Ui& ui, NodeId id, const Scatter& chart, Rect box) {
  if (chart.points.empty()) return finish_empty_chart(ui, id, box, chart);
  const Layout at = arrange(ui, chart, box);
  draw_ground(ui, chart, at, box);
  std::vector<Point> points;
  std::vector<ChartMark> marks;
  for (const auto& point : chart.points) {
    const NodeId datum = datum_id(id, point.name);
    const Point p{at.x.clamped_at(eased(ui, datum, 0, point.ratio)), at.y.clamped_at(eased(ui, datum, 1, point.felt))};
    const Side side = side_of(point.ratio, chart.band);
    if (side == Side::InBand) disc(ui, p, kDotRadius, ui.theme[Token::Within]);
    else mark(ui, p, kMarkSize, side_mark(side), ui.theme[side_token(side)]);
    const float half = ui.px(kMarkSize) / 2;
    points.push_back(p);
    marks.push_back({.area = {p.x - half, p.y - half, 2 * half, 2 * half}, .words = words_of(chart, point), .radius = 6});
  }
  draw_names(ui, chart, at, points, box);
  return finish_chart(ui, id, box, chart, marks, chart.can_press);
}

ChartTable table_of(const Scatter& chart) {
  ChartTable table{.columns = {{"Group", false}, {"Load", true}, {"Band", false}, {chart.felt_word, true}}, .rows = {}};
  for (const auto& point : chart.points) {
    table.rows.push_back({point.name, point.ratio_label, std::string(side_word(side_of(point.ratio, chart.band))), point.felt_label});
  }
  return table;
}

std::string describe(const Scatter& chart) {
  std::vector<std::string> sentences{chart.x_title};
  for (const auto& point : chart.points) sentences.push_back(words_of(chart, point));
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
