#include "ui/kit/charts/waterfall.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/charts/axis.h"

namespace evenhand::ui {
namespace {

constexpr float kRow = 28, kBar = 18, kLabelGap = 6;

struct Layout {
  float names = 0, weights = 0;  // width of the name column, right edge of the weights
  Rect plot;
  Scale x;
  float pitch = 0;
};

// The margin before each step, and after the last.
std::vector<double> running(const Waterfall& chart) {
  std::vector<double> out{0};
  for (const auto& step : chart.steps) out.push_back(out.back() + step.change);
  return out;
}

float head_height(const Ui& ui) { return line_height(ui, Type::Label) + ui.px(3); }
float foot_height(const Ui& ui) { return line_height(ui, Type::Label) + ui.px(6); }

Layout arrange(const Ui& ui, const Waterfall& chart, Rect box) {
  Layout at;
  float names = text_width(ui, Type::SmallStrong, chart.total_name), weights = 0;
  for (const auto& step : chart.steps) {
    names = std::max(names, text_width(ui, Type::Small, step.name));
    weights = std::max(weights, digits_width(ui, Type::Small, step.weight_label));
  }
  const bool has_weights = weights > 0 && box.width >= ui.px(340);
  at.names = std::min(names, box.width * 0.32f);
  at.weights = box.x + at.names + (has_weights ? ui.px(20) + weights : 0.0f);
  const float foot = std::min(text_width(ui, Type::Label, chart.foot_label), box.width * 0.4f) + ui.px(20);  // stands left of the first number of the axis
  const float left = std::max(at.weights + ui.px(has_weights ? 32 : 14), box.x + foot);
  const float rows = static_cast<float>(chart.steps.size() + 1);
  const float room = box.height - head_height(ui) - foot_height(ui);
  at.pitch = std::floor(std::clamp(room / rows, ui.px(22), ui.px(kRow + 4)));
  at.plot = {left, box.y + head_height(ui), box.right() - left, at.pitch * rows};

  const auto margins = running(chart);
  std::vector<double> values(margins);
  values.push_back(chart.total);
  if (chart.zone) values.insert(values.end(), {chart.zone->low, chart.zone->high});
  const Interval range = extent(values);
  float left_pad = ui.px(1), right_pad = ui.px(1);
  for (int pass = 0; pass < 3; ++pass) {
    at.x = {range.length() > 0 ? range : Interval{0, 1}, at.plot.x + left_pad, at.plot.right() - right_pad};
    for (std::size_t i = 0; i <= chart.steps.size(); ++i) {
      const bool is_total = i == chart.steps.size();
      const double change = is_total ? chart.total : chart.steps[i].change, end = is_total ? chart.total : margins[i + 1];
      const std::string& label = is_total ? chart.total_label : chart.steps[i].change_label;
      const float room_wanted = digits_width(ui, Type::LabelStrong, label) + ui.px(kLabelGap) + 1;
      if (change >= 0) right_pad += std::max(0.0f, at.x.at(end) + room_wanted - at.plot.right());
      else left_pad += std::max(0.0f, at.plot.x - (at.x.at(end) - room_wanted));
    }
  }
  at.x.from = at.plot.x + left_pad;
  at.x.to = std::max(at.x.from + 1, at.plot.right() - right_pad);
  return at;
}

void draw_ground(Ui& ui, const Waterfall& chart, const Layout& at, Rect box) {
  const Rect plot = at.plot;
  if (chart.zone) {
    const float left = std::round(at.x.clamped_at(chart.zone->low)), right = std::round(at.x.clamped_at(chart.zone->high));
    fill(ui, {left, plot.y, right - left, plot.height}, ui.theme[Token::Band]);
    const float width = std::min(text_width(ui, Type::Label, chart.zone_label), box.width);
    const float x = std::clamp((left + right) / 2 - width / 2, box.x, box.right() - width);
    clipped_text(ui, {x, box.y}, width + 1, Type::Label, ui.theme[Token::Ink2], chart.zone_label);
  }
  const Ticks ticks = nice_ticks(at.x.values, 3);
  for (const double tick : ticks.values) {
    if (tick != 0) vertical_line(ui, std::round(at.x.at(tick)), plot.y, plot.bottom(), ui.theme[Token::Line]);
  }
  const auto labels = bottom_labels(ui, ticks, at.x, chart.axis, plot.bottom() + ui.px(4), plot.x - ui.px(12), box.right(), 0);
  draw_labels(ui, labels);
  const float foot_room = (labels.empty() ? plot.x : labels.front().box.x) - box.x - ui.px(8);
  clipped_text(ui, {box.x, plot.bottom() + ui.px(4)}, foot_room, Type::Label, ui.theme[Token::Ink3], chart.foot_label);
  const float rule = std::round(plot.bottom() - at.pitch);
  horizontal_line(ui, box.x, box.right(), rule, ui.theme[Token::Line]);
}

// `from` is where the margin stood before, `to` the moving end.
void draw_change(Ui& ui, const Layout& at, float center, double from, double to, Color color, std::string_view label) {
  const float a = std::round(at.x.at(from)), b = std::round(at.x.at(to)), height = ui.px(kBar);
  fill(ui, {std::min(a, b), std::round(center - height / 2), std::max(1.0f, std::abs(b - a)), height}, color, 2);
  const bool is_gain = to >= from;
  const float x = is_gain ? b + ui.px(kLabelGap) : b - ui.px(kLabelGap);
  digits(ui, {x, center - line_height(ui, Type::LabelStrong) / 2}, Type::LabelStrong, ui.theme[Token::Ink1], label,
         is_gain ? Align::Left : Align::Right);
}

std::string words_of(const WaterfallStep& step) {
  std::string out = step.name;
  if (!step.weight_label.empty()) out += ", weight " + step.weight_label;
  out += ": " + step.change_label;
  if (!step.towards.empty()) out += " towards " + step.towards;
  return out;
}

}  // namespace

float chart_height(const Ui& ui, const Waterfall& chart, float) {
  return head_height(ui) + foot_height(ui) + static_cast<float>(chart.steps.size() + 1) * ui.px(kRow);
}

ChartResult draw_chart(Ui& ui, NodeId id, const Waterfall& chart, Rect box) {
  const Layout at = arrange(ui, chart, box);
  draw_ground(ui, chart, at, box);
  const auto margins = running(chart);
  std::vector<double> shown(margins.size());
  for (std::size_t i = 0; i < margins.size(); ++i) shown[i] = eased(ui, id, 8 + static_cast<int>(i), margins[i]);

  std::vector<ChartMark> marks;
  const float rows = static_cast<float>(chart.steps.size());
  for (std::size_t i = 0; i <= chart.steps.size(); ++i) {
    const bool is_total = i == chart.steps.size();
    const float top = at.plot.y + at.pitch * static_cast<float>(i), center = top + at.pitch / 2;
    const Type type = is_total ? Type::SmallStrong : Type::Small;
    const float y = center - line_height(ui, type) / 2;
    clipped_text(ui, {box.x, y}, at.names, type, ui.theme[Token::Ink1], is_total ? chart.total_name : chart.steps[i].name);
    if (is_total) {
      draw_change(ui, at, center, 0, eased(ui, id, 4, chart.total), ui.theme[Token::Ink1], chart.total_label);
    } else {
      if (at.weights > box.x + at.names + 1) digits(ui, {at.weights, y}, type, ui.theme[Token::Ink3], chart.steps[i].weight_label);
      draw_change(ui, at, center, shown[i], shown[i + 1], ui.theme[party_token(chart.steps[i].party)], chart.steps[i].change_label);
      const float link = std::round(at.x.at(shown[i + 1]));
      vertical_line(ui, link, center + ui.px(kBar) / 2, center + at.pitch - ui.px(kBar) / 2, ui.theme[Token::LineStrong]);
    }
    marks.push_back({.area = {box.x, top + ui.px(2), box.width, at.pitch - ui.px(4)},
                     .words = is_total ? chart.total_name + ": " + chart.total_label : words_of(chart.steps[i])});
  }
  vertical_line(ui, std::round(at.x.at(0)), at.plot.y - ui.px(2), at.plot.y + at.pitch * (rows + 1) + ui.px(2), ui.theme[Token::Ink1], 1.5f);
  return finish_chart(ui, id, box, chart, marks);
}

ChartTable table_of(const Waterfall& chart) {
  ChartTable table{.columns = {{"Criterion", false}, {"Weight", true}, {"Moves the margin", true}, {"Towards", false}}, .rows = {}};
  for (const auto& step : chart.steps) table.rows.push_back({step.name, step.weight_label, step.change_label, step.towards});
  table.rows.push_back({chart.total_name, "", chart.total_label, ""});
  return table;
}

std::string describe(const Waterfall& chart) {
  std::vector<std::string> sentences;
  for (const auto& step : chart.steps) sentences.push_back(words_of(step));
  sentences.push_back(chart.total_name + ": " + chart.total_label);
  sentences.push_back(chart.zone_label);
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
