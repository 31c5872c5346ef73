#include "ui/kit/charts/frontier.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/charts/axis.h"
#include "ui/kit/charts/label_space.h"

namespace evenhand::ui {
namespace {

constexpr int kMostTicks = 4;
constexpr double kNoGap = 1e-6;

struct Layout {
  Rect plot;
  Scale x, y;
  Ticks ticks;
};

struct Curves {
  std::vector<Point> value, limit;  // limit: only points that have one
  std::vector<Point> value_over_limit;
};

Layout arrange(const Ui& ui, const Frontier& chart, Rect box) {
  std::vector<double> values{1.0};
  for (const auto& point : chart.points) {
    values.push_back(point.value);
    if (point.limit) values.push_back(*point.limit);
  }
  if (chart.band_edge) values.push_back(*chart.band_edge);
  Layout at;
  const Interval data = extent(values);
  at.ticks = nice_ticks({data.low, data.high + data.length() * 0.02}, kMostTicks);
  float side = 0;
  for (const double tick : at.ticks.values) {
    side = std::max(side, digits_width(ui, Type::Label, tick_text(tick, at.ticks.decimals, chart.axis)));
  }
  const float label = line_height(ui, Type::Label), left = side + ui.px(12);
  at.plot = {box.x + left, box.y + ui.px(12), box.width - left - ui.px(10), box.height - ui.px(14) - 2 * label};
  const double first = chart.points.empty() ? 0 : chart.points.front().moves, last = chart.points.empty() ? 1 : chart.points.back().moves;
  at.x = {{first, std::max(first + 1, last)}, at.plot.x, at.plot.right()};
  const Interval range{data.low, std::max(data.high, data.low + 0.1)};
  at.y = {range, at.plot.bottom(), at.plot.y};
  return at;
}

void draw_ground(Ui& ui, const Frontier& chart, const Layout& at) {
  if (chart.band_edge) {
    const float top = std::round(at.y.clamped_at(*chart.band_edge));
    fill(ui, {at.plot.x, top, at.plot.width, at.y.clamped_at(1.0) - top}, ui.theme[Token::Band]);
  }
  for (const double tick : at.ticks.values) {
    if (tick <= at.y.values.low + kNoGap) continue;
    horizontal_line(ui, at.plot.x, at.plot.right(), std::round(at.y.at(tick)), ui.theme[Token::Line]);
  }
  draw_labels(ui, side_labels(ui, at.ticks, at.y, chart.axis, at.plot.x - ui.px(8), 1.0), Align::Left);
  horizontal_line(ui, at.plot.x, at.plot.right(), std::round(at.y.at(1.0)), ui.theme[Token::Ink1], 1.5f);
}

// Every n-th number of moves, and always the plan on the screen.
void draw_moves(Ui& ui, const Frontier& chart, const Layout& at, Rect box) {
  const float y = at.plot.bottom() + ui.px(4), label = line_height(ui, Type::Label);
  const int chosen = chart.chosen >= 0 ? chart.chosen : chart.knee;
  std::vector<Rect> taken;
  const auto draw = [&](std::size_t i) {
    const bool is_chosen = static_cast<int>(i) == chosen;
    const Type type = is_chosen ? Type::LabelStrong : Type::Label;
    const std::string words = tick_text(chart.points[i].moves, 0);
    const float width = digits_width(ui, type, words), x = at.x.at(chart.points[i].moves) - width / 2;
    const auto meets = [&](Rect other) { return x < other.right() + ui.px(6) && other.x < x + width + ui.px(6); };
    if (std::ranges::any_of(taken, meets)) return;
    taken.push_back({x, y, width, label});
    digits(ui, {x, y}, type, ui.theme[is_chosen ? Token::Ink1 : Token::Ink3], words, Align::Left);
  };
  if (chosen >= 0 && chosen < static_cast<int>(chart.points.size())) draw(static_cast<std::size_t>(chosen));
  for (std::size_t i = 0; i < chart.points.size(); ++i) draw(i);

  const float title_y = box.bottom() - label, gap = ui.px(12);
  const float x_width = text_width(ui, Type::Label, chart.x_title);
  text(ui, {box.right(), title_y}, Type::Label, ui.theme[Token::Ink3], chart.x_title, Align::Right);
  clipped_text(ui, {at.plot.x, title_y}, std::max(0.0f, box.right() - x_width - gap - at.plot.x), Type::Label, ui.theme[Token::Ink3],
               chart.y_title);
}

Curves curves_of(Ui& ui, NodeId id, const Frontier& chart, const Layout& at) {
  Curves out;
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    const auto& point = chart.points[i];
    const int channel = 8 + 2 * static_cast<int>(i);
    out.value.push_back({at.x.at(point.moves), at.y.at(eased(ui, id, channel, point.value))});
    if (!point.limit) continue;
    out.limit.push_back({out.value.back().x, at.y.at(eased(ui, id, channel + 1, *point.limit))});
    out.value_over_limit.push_back(out.value.back());
  }
  return out;
}

// Below the curve with a leader to the widest gap; where there is no room or the leader would cross a point, as a sample of the dashes at the top right.
void draw_limit_word(Ui& ui, const Frontier& chart, const Layout& at, const Curves& curves, LabelSpace& space, Rect box) {
  std::size_t widest_at = 0;
  float gap = 0;
  for (std::size_t i = 0; i < curves.limit.size(); ++i) {
    if (curves.limit[i].y - curves.value_over_limit[i].y <= gap) continue;
    gap = curves.limit[i].y - curves.value_over_limit[i].y;
    widest_at = i;
  }
  if (gap < ui.px(2)) return;
  const Point target = curves.limit[widest_at];
  const float width = text_width(ui, Type::Label, chart.limit_word), label = line_height(ui, Type::Label);
  const float y = std::clamp(target.y - label / 2, at.plot.y, at.plot.bottom() - label - ui.px(1));
  for (float right = target.x - ui.px(16); right - width > at.plot.x + ui.px(4); right -= ui.px(4)) {
    const Rect place{right - width, y, width, label}, leader{right + ui.px(4), y + label / 2 - ui.px(1), target.x - right - ui.px(14), ui.px(2)};
    if (!space.is_free(place.inset(-ui.px(3), -ui.px(1))) || !space.is_free(leader)) continue;
    space.block(place);
    text(ui, {place.x, place.y}, Type::Label, ui.theme[Token::Ink2], chart.limit_word);
    line(ui, {right + ui.px(4), y + label / 2}, {target.x, y + label / 2}, ui.theme[Token::Ink2], 1);
    return;
  }
  const Rect place{box.right() - width - ui.px(24), box.y, width + ui.px(24), label};
  if (!space.is_free(place)) return;
  space.block(place);
  dashed_line(ui, {place.x, place.center().y}, {place.x + ui.px(18), place.center().y}, ui.theme[Token::Ink2], 4, 3);
  text(ui, {place.x + ui.px(24), place.y}, Type::Label, ui.theme[Token::Ink2], chart.limit_word);
}

void draw_first_label(Ui& ui, const Frontier& chart, const Curves& curves, LabelSpace& space) {
  if (chart.first_label.empty() || curves.value.empty()) return;
  const float width = text_width(ui, Type::LabelStrong, chart.first_label), label = line_height(ui, Type::LabelStrong);
  const Point at = curves.value.front();
  std::vector<Rect> places{{at.x + ui.px(10), at.y - label / 2, width, label}, {at.x + ui.px(10), at.y - label - ui.px(2), width, label},
                           {at.x - ui.px(4), at.y - label - ui.px(8), width, label}};
  for (float x = at.x + ui.px(12); x <= at.x + ui.px(32); x += ui.px(4)) places.push_back({x, at.y - label * 0.6f, width, label});
  const auto place = space.take(places);
  if (place) text(ui, {place->x, place->y}, Type::LabelStrong, ui.theme[Token::Ink1], chart.first_label);
}

void draw_band_label(Ui& ui, const Frontier& chart, const Layout& at, LabelSpace& space) {
  if (!chart.band_edge || chart.band_label.empty()) return;
  const float width = text_width(ui, Type::Label, chart.band_label), label = line_height(ui, Type::Label);
  const float edge = at.y.clamped_at(*chart.band_edge), right = at.plot.right();
  const std::array places{Rect{right - width, edge - label - ui.px(1), width, label}, Rect{right - width, edge + ui.px(2), width, label},
                          Rect{at.plot.x + ui.px(4), edge + ui.px(2), width, label}, Rect{at.plot.x + ui.px(4), edge - label - ui.px(1), width, label}};
  const auto place = space.take(places);
  if (place) text(ui, {place->x, place->y}, Type::Label, ui.theme[Token::Ink2], chart.band_label);
}

void draw_knee(Ui& ui, const Frontier& chart, const Layout& at, const Curves& curves, LabelSpace& space, Rect box) {
  if (chart.knee < 0 || chart.knee >= static_cast<int>(curves.value.size())) return;
  const Point knee = curves.value[static_cast<std::size_t>(chart.knee)];
  ring(ui, knee, 9, ui.theme[Token::Ink1], 1.5f);
  const float width = std::max(text_width(ui, Type::LabelStrong, chart.knee_title), text_width(ui, Type::Label, chart.knee_detail));
  const float label = line_height(ui, Type::Label);
  std::vector<Rect> places;
  for (const float x : {knee.x - ui.px(4), box.right() - width, at.plot.right() - width, knee.x - width + ui.px(4)}) {
    if (x > knee.x + ui.px(4) || x + width < knee.x - ui.px(4)) continue;
    for (float y = knee.y - ui.px(36) - 2 * label; y >= box.y; y -= ui.px(6)) places.push_back({x, y, width, 2 * label});
  }
  const auto place = space.take(places);
  if (!place) return;
  line(ui, {knee.x, place->bottom() + ui.px(3)}, {knee.x, knee.y - ui.px(9)}, ui.theme[Token::Ink2], 1);
  space.block({knee.x - ui.px(3), place->bottom(), ui.px(6), knee.y - place->bottom()});
  text(ui, {place->x, place->y}, Type::LabelStrong, ui.theme[Token::Ink1], chart.knee_title);
  text(ui, {place->x, place->y + label}, Type::Label, ui.theme[Token::Ink2], chart.knee_detail);
}

void draw_dots(Ui& ui, const Frontier& chart, const Curves& curves) {
  for (std::size_t i = 0; i < curves.value.size(); ++i) {
    disc(ui, curves.value[i], chart.points[i].is_proved ? 4.5f : 4.0f, ui.theme[chart.points[i].is_proved ? Token::Accent : Token::Surface]);
    if (!chart.points[i].is_proved) ring(ui, curves.value[i], 4.5f, ui.theme[Token::Accent], 1.5f);
  }
}

std::string words_of(const Frontier& chart, const FrontierPoint& point) {
  std::string out = tick_text(point.moves, 0) + (point.moves == 1 ? " move: " : " moves: ") + chart.value_word + " " + point.value_label;
  if (point.is_proved) out += ", proved best";
  else if (point.limit) out += ", not proved, " + chart.limit_word + " " + point.limit_label;
  return out;
}

}  // namespace

float chart_height(const Ui& ui, const Frontier&, float width) { return std::clamp(width * 0.72f, ui.px(190), ui.px(320)); }

ChartResult draw_chart(Ui& ui, NodeId id, const Frontier& chart, Rect box) {
  if (chart.points.empty()) return finish_empty_chart(ui, id, box, chart);
  const Layout at = arrange(ui, chart, box);
  draw_ground(ui, chart, at);
  draw_moves(ui, chart, at, box);
  const Curves curves = curves_of(ui, id, chart, at);
  fill_between(ui, curves.value_over_limit, curves.limit, ui.theme[Token::Accent].with_alpha(0.16f));
  dashed_polyline(ui, curves.limit, ui.theme[Token::Ink2], 4, 3, 1.25f);
  polyline(ui, curves.value, ui.theme[Token::Accent], 2);
  draw_dots(ui, chart, curves);

  LabelSpace space({at.plot.x, box.y, box.right() - at.plot.x, at.plot.bottom() - box.y});
  space.block_lines(curves.value);
  space.block_lines(curves.limit);
  std::vector<ChartMark> marks;
  for (std::size_t i = 0; i < curves.value.size(); ++i) {
    const Point p = curves.value[i];
    const float half = ui.px(6);
    const Rect area{p.x - half, p.y - half, 2 * half, 2 * half};
    space.block(area);
    marks.push_back({.area = area, .words = words_of(chart, chart.points[i]), .radius = 6});
  }
  draw_first_label(ui, chart, curves, space);
  draw_knee(ui, chart, at, curves, space, box);
  draw_band_label(ui, chart, at, space);
  draw_limit_word(ui, chart, at, curves, space, box);
  return finish_chart(ui, id, box, chart, marks, chart.can_press);
}

ChartTable table_of(const Frontier& chart) {
  ChartTable table{.columns = {{chart.x_title, true}, {chart.value_word, true}, {chart.limit_word, true}, {"Proved", false}}, .rows = {}};
  for (const auto& point : chart.points) {
    table.rows.push_back({tick_text(point.moves, 0), point.value_label, point.limit_label, point.is_proved ? "proved best" : "not proved"});
  }
  return table;
}

std::string describe(const Frontier& chart) {
  std::vector<std::string> sentences{chart.knee_title.empty() ? std::string() : chart.knee_title + ", " + chart.knee_detail, chart.band_label};
  for (const auto& point : chart.points) sentences.push_back(words_of(chart, point));
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
