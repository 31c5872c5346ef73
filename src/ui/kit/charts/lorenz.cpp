#include "ui/kit/charts/lorenz.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/charts/axis.h"
#include "ui/kit/charts/label_space.h"

namespace evenhand::ui {
namespace {

constexpr std::array kShares{0.0, 0.5, 1.0};

struct Layout {
  Rect plot;
  Scale x, y;
};

Layout arrange(const Ui& ui, Rect box) {
  const float label = line_height(ui, Type::Label);
  const float left = digits_width(ui, Type::Label, "100") + ui.px(8);
  const float top = label + ui.px(8), bottom = 2 * label + ui.px(2);
  const Rect plot{box.x + left, box.y + top, box.width - left - ui.px(4), box.height - top - bottom};
  return {plot, {{0, 1}, plot.x, plot.right()}, {{0, 1}, plot.bottom(), plot.y}};
}

void draw_axes(Ui& ui, const Lorenz& chart, const Layout& at, Rect box) {
  const Color ink = ui.theme[Token::Ink3];
  const float half = line_height(ui, Type::Label) / 2;
  for (const double share : kShares) {
    const std::string label = tick_text(share * 100, 0);
    const float y = std::round(at.y.at(share));
    const bool is_base = share == 0.0;
    horizontal_line(ui, at.plot.x, at.plot.right(), y, ui.theme[is_base ? Token::LineStrong : Token::Line]);
    digits(ui, {at.plot.x - ui.px(6), y - half}, Type::Label, ink, label);
    if (is_base) continue;
    const float width = digits_width(ui, Type::Label, label);
    const float x = std::min(at.x.at(share) - width / 2, at.plot.right() - width);
    digits(ui, {x, at.plot.bottom() + ui.px(2)}, Type::Label, ink, label, Align::Left);
  }
  clipped_text(ui, {at.plot.x, box.y}, at.plot.width, Type::Label, ink, chart.y_title);
  clipped_text(ui, {at.plot.x, box.bottom() - 2 * half}, at.plot.width, Type::Label, ink, chart.x_title);
}

// In the empty corner below the curve, else in the one above the diagonal.
void draw_callout(Ui& ui, const Lorenz& chart, const Layout& at, LabelSpace& space) {
  const float label = line_height(ui, Type::Label), height = label * static_cast<float>(chart.named_lines.size());
  const float width = std::min(widest(ui, Type::Label, chart.named_lines), at.plot.width - ui.px(4));
  const Rect plot = at.plot;
  const std::array places{Rect{plot.right() - width, plot.bottom() - ui.px(6) - height, width, height},
                          Rect{plot.x + ui.px(4), plot.y + ui.px(4), width, height},
                          Rect{plot.right() - width, plot.bottom() - ui.px(2) - height, width, height}};
  const auto place = space.take(places);
  if (!place) return;
  const bool is_right = place->x > plot.x + ui.px(8);
  float y = place->y;
  for (const auto& item : chart.named_lines) {
    clipped_text(ui, {is_right ? place->right() : place->x, y}, width + 1, Type::Label, ui.theme[Token::Ink1], item,
                 is_right ? Align::Right : Align::Left);
    y += label;
  }
}

std::string words_of(const LorenzPoint& point, std::size_t index) {
  return "Up to " + point.name + " (" + std::to_string(index + 1) + (index == 0 ? " person): " : " people): ") + point.load_label +
         " of the load, " + point.capacity_label + " of the capacity";
}

}  // namespace

float chart_height(const Ui& ui, const Lorenz&, float width) { return std::clamp(width * 0.72f, ui.px(160), ui.px(320)); }

ChartResult draw_chart(Ui& ui, NodeId id, const Lorenz& chart, Rect box) {
  if (chart.points.empty()) return finish_empty_chart(ui, id, box, chart);
  const Layout at = arrange(ui, box);
  draw_axes(ui, chart, at, box);

  std::vector<Point> curve{{at.x.at(0), at.y.at(0)}}, diagonal{curve.front()};
  std::vector<ChartMark> marks;
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    const auto& point = chart.points[i];
    const int channel = 8 + static_cast<int>(2 * i);
    const float x = at.x.at(eased(ui, id, channel, point.capacity_share));
    curve.push_back({x, at.y.at(eased(ui, id, channel + 1, point.load_share))});
    diagonal.push_back({x, at.y.at(at.x.value_at(x))});
    const float half = ui.px(5);
    marks.push_back({.area = {x - half, curve.back().y - half, 2 * half, 2 * half}, .words = words_of(point, i), .radius = 5});
  }
  fill_between(ui, diagonal, curve, ui.theme[Token::OverTint]);
  line(ui, diagonal.front(), {at.x.at(1), at.y.at(1)}, ui.theme[Token::Ink3], 1.5f);
  polyline(ui, curve, ui.theme[Token::Over], 2);

  const float even_width = text_width(ui, Type::Label, chart.even_label);
  const Point even{at.x.at(0.62) - even_width - ui.px(6), at.y.at(0.62) - line_height(ui, Type::Label)};
  LabelSpace space(at.plot);
  space.block_lines(curve);
  space.block_line(diagonal.front(), {at.x.at(1), at.y.at(1)});
  if (even.x > at.plot.x) {
    text(ui, even, Type::Label, ui.theme[Token::Ink2], chart.even_label);
    space.block({even.x, even.y, even_width, line_height(ui, Type::Label)});
  }

  if (chart.named >= 0 && chart.named < static_cast<int>(chart.points.size())) {
    const Point point = curve[static_cast<std::size_t>(chart.named) + 1];
    disc(ui, point, 5, ui.theme[Token::Surface]);
    disc(ui, point, 3.5f, ui.theme[Token::Over]);
    draw_callout(ui, chart, at, space);
  }
  return finish_chart(ui, id, box, chart, marks);
}

ChartTable table_of(const Lorenz& chart) {
  ChartTable table{.columns = {{"People, from the least burdened", false}, {chart.x_title, true}, {chart.y_title, true}}, .rows = {}};
  for (const auto& point : chart.points) table.rows.push_back({point.name, point.capacity_label, point.load_label});
  return table;
}

std::string describe(const Lorenz& chart) {
  std::vector<std::string> sentences{"People from the least to the most burdened for their capacity"};
  for (std::size_t i = 0; i < chart.points.size(); ++i) sentences.push_back(words_of(chart.points[i], i));
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
