#include "ui/kit/charts/line_band.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/charts/axis.h"

namespace evenhand::ui {
namespace {

constexpr int kMostTicks = 5;

struct Layout {
  Rect plot;
  Scale x, y;
  Ticks ticks;
  float strip_right = 0;  // the band runs a little past the last point
};

int count_of(const LineBand& chart) { return static_cast<int>(chart.past.size() + chart.future.size()); }

Axis value_axis(const LineBand& chart) {
  if (chart.range) return {*chart.range, nice_ticks(*chart.range, kMostTicks)};
  std::vector<double> values;
  for (const auto& point : chart.past) values.push_back(point.value);
  for (const auto& point : chart.future) values.insert(values.end(), {point.low, point.high});
  if (chart.healthy) values.insert(values.end(), {chart.healthy->low, chart.healthy->high});
  return nice_axis(extent(values), kMostTicks + 1);
}

std::string last_label(const LineBand& chart) { return chart.past.empty() ? std::string() : chart.past.back().label; }

Layout arrange(const Ui& ui, const LineBand& chart, Rect box) {
  Layout at;
  const Axis axis = value_axis(chart);
  at.ticks = axis.ticks;
  float side = text_width(ui, Type::Label, chart.unit);
  for (const double tick : at.ticks.values) {
    side = std::max(side, digits_width(ui, Type::Label, tick_text(tick, at.ticks.decimals, chart.axis)));
  }
  const std::array ends{chart.high_word, chart.low_word};
  const float end_width = chart.future.empty()
                              ? text_width(ui, Type::LabelStrong, last_label(chart))
                              : std::max(widest(ui, Type::Label, ends), text_width(ui, Type::LabelStrong, chart.middle_word));
  const float label = line_height(ui, Type::Label);
  const float top = label + ui.px(6);
  at.plot = {box.x + side + ui.px(7), box.y + top, box.width - side - ui.px(7) - end_width - ui.px(10),
             box.height - top - label - ui.px(4)};
  at.x = {{0, std::max(1.0, count_of(chart) - 1.0)}, at.plot.x, at.plot.right()};
  at.y = {axis.range, at.plot.bottom(), at.plot.y};
  at.strip_right = at.plot.right();
  return at;
}

void draw_ground(Ui& ui, const LineBand& chart, const Layout& at, Rect box) {
  if (chart.healthy) {
    const float top = std::round(at.y.clamped_at(chart.healthy->high)), bottom = std::round(at.y.clamped_at(chart.healthy->low));
    fill(ui, {at.plot.x, top, at.strip_right - at.plot.x, bottom - top}, ui.theme[Token::Band]);
  }
  int lines = 0;
  for (const double tick : at.ticks.values) {
    const bool is_edge = chart.healthy && (tick == chart.healthy->low || tick == chart.healthy->high);
    if (is_edge || tick <= at.y.values.low || ++lines > 4) continue;
    horizontal_line(ui, at.plot.x, at.strip_right, std::round(at.y.at(tick)), ui.theme[Token::Line]);
  }
  horizontal_line(ui, at.plot.x, at.strip_right, std::round(at.plot.bottom()), ui.theme[Token::LineStrong]);
  draw_labels(ui, side_labels(ui, at.ticks, at.y, chart.axis, at.plot.x - ui.px(7)), Align::Left);
  text(ui, {at.plot.x - ui.px(7), box.y}, Type::Label, ui.theme[Token::Ink3], chart.unit, Align::Right);
}

const std::string& period_at(const LineBand& chart, int index) {
  const auto i = static_cast<std::size_t>(index);
  return i < chart.past.size() ? chart.past[i].period : chart.future[i - chart.past.size()].period;
}

// The periods that matter first (today, breach, both ends), then as many others as fit.
void draw_periods(Ui& ui, const LineBand& chart, const Layout& at, Rect box) {
  const int count = count_of(chart), now = static_cast<int>(chart.past.size()) - 1;
  std::vector<int> order;
  if (!chart.future.empty()) order = {now, chart.breach >= 0 ? now + 1 + chart.breach : now, 0, count - 1};
  else for (int step = std::max(1, count - 1); step >= 1; step = step > 1 ? (step + 1) / 2 : 0)
      for (int i = count - 1; i >= 0; i -= step) order.push_back(i);
  std::vector<Rect> taken;
  const float y = at.plot.bottom() + ui.px(4);
  for (const int index : order) {
    if (index < 0 || index >= count) continue;
    const float width = text_width(ui, Type::Label, period_at(chart, index));
    const float x = std::clamp(at.x.at(index) - width / 2, at.plot.x - ui.px(4), box.right() - width);
    const auto meets = [&](Rect other) { return x < other.right() + ui.px(10) && other.x < x + width + ui.px(10); };
    if (std::ranges::any_of(taken, meets)) continue;
    taken.push_back({x, y, width, 0});
    text(ui, {x, y}, Type::Label, ui.theme[Token::Ink3], period_at(chart, index));
  }
}

Rect breach_label_box(const Ui& ui, const LineBand& chart, const Layout& at, Rect box) {
  if (chart.breach < 0 || chart.breach >= static_cast<int>(chart.future.size())) return {};
  const float x = at.x.at(static_cast<double>(chart.past.size()) + chart.breach), label = line_height(ui, Type::LabelStrong);
  const float width = text_width(ui, Type::LabelStrong, chart.breach_label), y = at.plot.bottom() - label - ui.px(4);
  if (x + ui.px(6) + width <= box.right()) return {x + ui.px(6), y, width, label};
  return {std::max(box.x, x - ui.px(6) - width), y, width, label};
}

// The line of today ends above the words of the breach where they would cross.
void draw_heads(Ui& ui, const LineBand& chart, const Layout& at, Rect box, Rect breach_label) {
  std::vector<WantedLabel> wanted;
  for (const auto& event : chart.events) {
    vertical_line(ui, std::round(at.x.at(event.at)), box.y + ui.px(18), at.plot.bottom(), ui.theme[Token::LineStrong]);
    wanted.push_back({at.x.at(event.at), text_width(ui, Type::Label, event.word)});
  }
  const auto left = spread_labels(wanted, ui.px(10), at.plot.x, box.right());
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i] + wanted[i].width > box.right() + 1) continue;
    text(ui, {left[i], box.y}, Type::Label, ui.theme[Token::Ink2], chart.events[i].word);
  }
  if (chart.future.empty() || chart.past.empty()) return;
  const float x = std::round(at.x.at(static_cast<double>(chart.past.size() - 1)));
  const bool is_crossed = breach_label.x - ui.px(4) < x && x < breach_label.right() + ui.px(4);
  vertical_line(ui, x, box.y, is_crossed ? breach_label.y - ui.px(4) : at.plot.bottom(), ui.theme[Token::Ink2]);
  const float width = text_width(ui, Type::Label, chart.today_label);
  const bool fits_left = x - ui.px(5) - width >= at.plot.x - ui.px(4) || chart.past.size() > 1;
  text(ui, {fits_left ? x - ui.px(5) : x + ui.px(5), box.y + ui.px(2)}, Type::Label, ui.theme[Token::Ink2], chart.today_label,
       fits_left ? Align::Right : Align::Left);
}

void draw_ends(Ui& ui, const LineBand& chart, const Layout& at, Rect box, float high, float middle, float low) {
  const float label = line_height(ui, Type::Label);
  const std::array wanted{WantedLabel{high, label}, WantedLabel{middle, label}, WantedLabel{low, label}};
  const auto tops = spread_labels(wanted, 0, box.y, at.plot.bottom());
  const float x = at.plot.right() + ui.px(8);
  text(ui, {x, tops[0]}, Type::Label, ui.theme[Token::Ink2], chart.high_word);
  text(ui, {x, tops[1]}, Type::LabelStrong, ui.theme[Token::Ink1], chart.middle_word);
  text(ui, {x, tops[2]}, Type::Label, ui.theme[Token::Ink2], chart.low_word);
}

void draw_breach(Ui& ui, const LineBand& chart, const Layout& at, Rect label, Point point) {
  fill(ui, {std::round(point.x) - ui.px(1), point.y, ui.px(2), at.plot.bottom() - point.y}, ui.theme[Token::Over]);
  disc(ui, point, 5, ui.theme[Token::Surface]);
  disc(ui, point, 3.5f, ui.theme[Token::Over]);
  text(ui, {label.x, label.y}, Type::LabelStrong, ui.theme[Token::Over], chart.breach_label);
}

std::string words_of(const LineBand& chart, const FanPoint& point) {
  return point.period + ": " + chart.middle_word + " " + point.middle_label + ", " + chart.low_word + " " + point.low_label + ", " +
         chart.high_word + " " + point.high_label;
}

std::string words_of(const PastPoint& point) { return point.period + ": " + point.label; }

ChartMark mark_of(const Ui& ui, const Layout& at, Point point, std::string words) {
  const float half = ui.px(5), step = std::max(ui.px(4), at.x.at(1) - at.x.at(0));
  return {.area = {point.x - half, point.y - half, 2 * half, 2 * half},
          .words = std::move(words),
          .target = {point.x - step / 2, at.plot.y, step, at.plot.height},
          .radius = 5};
}

}  // namespace

float chart_height(const Ui& ui, const LineBand&, float width) { return std::clamp(width * 0.6f, ui.px(160), ui.px(300)); }

ChartResult draw_chart(Ui& ui, NodeId id, const LineBand& chart, Rect box) {
  if (count_of(chart) == 0) return finish_empty_chart(ui, id, box, chart);
  const Layout at = arrange(ui, chart, box);
  draw_ground(ui, chart, at, box);
  const Rect breach_label = breach_label_box(ui, chart, at, box);
  draw_heads(ui, chart, at, box, breach_label);
  draw_periods(ui, chart, at, box);

  std::vector<ChartMark> marks;
  std::vector<Point> past, high, middle, low;
  int channel = 8;
  const auto point_at = [&](double index, double value) { return Point{at.x.at(index), at.y.at(eased(ui, id, channel++, value))}; };
  for (std::size_t i = 0; i < chart.past.size(); ++i) {
    past.push_back(point_at(static_cast<double>(i), chart.past[i].value));
    marks.push_back(mark_of(ui, at, past.back(), words_of(chart.past[i])));
  }
  if (!past.empty()) high = middle = low = {past.back()};
  for (std::size_t i = 0; i < chart.future.size(); ++i) {
    const double index = static_cast<double>(chart.past.size() + i);
    high.push_back(point_at(index, chart.future[i].high));
    middle.push_back(point_at(index, chart.future[i].middle));
    low.push_back(point_at(index, chart.future[i].low));
    marks.push_back(mark_of(ui, at, middle.back(), words_of(chart, chart.future[i])));
  }
  if (!chart.future.empty()) {
    fill_between(ui, high, low, ui.theme[Token::Accent].with_alpha(0.18f));
    dashed_polyline(ui, middle, ui.theme[Token::Accent], 5, 3, 2);
    draw_ends(ui, chart, at, box, high.back().y, middle.back().y, low.back().y);
    if (chart.breach >= 0 && chart.breach < static_cast<int>(chart.future.size())) {
      draw_breach(ui, chart, at, breach_label, middle[middle.size() - chart.future.size() + static_cast<std::size_t>(chart.breach)]);
    }
  }
  polyline(ui, past, ui.theme[Token::Ink1], 2);
  if (chart.future.empty() && !past.empty()) {
    disc(ui, past.back(), 3.5f, ui.theme[Token::Ink1]);
    text(ui, {past.back().x + ui.px(8), past.back().y - line_height(ui, Type::LabelStrong) / 2}, Type::LabelStrong,
         ui.theme[Token::Ink1], last_label(chart));
  }
  return finish_chart(ui, id, box, chart, marks);
}

ChartTable table_of(const LineBand& chart) {
  ChartTable table{.columns = {{"Period", false}, {chart.measure, true}}, .rows = {}};
  if (!chart.future.empty()) table.columns.insert(table.columns.end(), {{chart.low_word, true}, {chart.high_word, true}});
  for (const auto& point : chart.past) {
    table.rows.push_back({point.period, point.label});
    table.rows.back().resize(table.columns.size());
  }
  for (const auto& point : chart.future) table.rows.push_back({point.period, point.middle_label, point.low_label, point.high_label});
  return table;
}

std::string describe(const LineBand& chart) {
  std::vector<std::string> sentences{chart.measure, chart.breach_label};
  for (const auto& point : chart.past) sentences.push_back(words_of(point));
  for (const auto& point : chart.future) sentences.push_back(words_of(chart, point));
  for (const auto& event : chart.events) sentences.push_back(period_at(chart, event.at) + ": " + event.word);
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
