#include "ui/kit/charts/flip_slider.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "domain/format.h"
#include "ui/kit/charts/axis.h"
#include "ui/kit/interact.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr float kTrack = 10, kKnob = 9, kHead = 20, kRow = 32;  // logical

double snapped(const FlipSlider& chart, double value) {
  const double stepped = std::round(value / chart.step) * chart.step;
  return std::clamp(std::abs(stepped - chart.now) < chart.step / 2 ? chart.now : stepped, 0.0, chart.maximum);
}

Token color_of(const FlipSegment& segment) { return segment.party < 0 ? Token::Ink3 : party_token(segment.party); }

void draw_segments(Ui& ui, const FlipSlider& chart, const Scale& x, Rect rail) {
  for (const FlipSegment& segment : chart.segments) {
    if (segment.range.low >= chart.maximum) break;
    const float left = std::round(x.clamped_at(segment.range.low)), right = std::round(x.clamped_at(segment.range.high));
    const bool is_last = segment.range.high >= chart.maximum;
    const Rect part{left, rail.y, std::max(right - left - (is_last ? 0.0f : ui.px(2)), ui.line_width()), rail.height};
    const Color ink = ui.theme[color_of(segment)];
    fill(ui, part, segment.party < 0 ? ink.with_alpha(0.5f) : ink, 2);
  }
}

void draw_segment_labels(Ui& ui, const FlipSlider& chart, const Scale& x, Rect row) {
  float free_from = row.x;
  for (const FlipSegment& segment : chart.segments) {
    if (segment.range.low >= chart.maximum || segment.label.empty()) continue;
    const float left = x.clamped_at(segment.range.low), right = x.clamped_at(segment.range.high);
    const float width = text_width(ui, Type::Label, segment.label);
    const float wanted = std::clamp((left + right - width) / 2, row.x, std::max(row.x, row.right() - width));
    const float at = std::max(wanted, free_from);
    const bool fits = at + width <= row.right() + 1 && at < right && at + width > left && at - wanted < width / 2;
    if (!fits) continue;
    text(ui, {at, row.y}, Type::Label, ui.theme[Token::Ink1], segment.label);
    free_from = at + width + ui.px(8);
  }
}

void draw_head(Ui& ui, const FlipSlider& chart, const Scale& x, Rect row, Rect rail) {
  const Color accent = ui.theme[Token::Accent], ink = ui.theme[Token::Ink1];
  const bool is_moved = chart.value != chart.now;
  const std::string& own = is_moved && !chart.value_label.empty() ? chart.value_label : chart.now_label;
  const float at = x.clamped_at(chart.value), width = text_width(ui, Type::LabelStrong, own);
  float from = std::clamp(at - width / 2, row.x, std::max(row.x, row.right() - width));
  if (chart.change && *chart.change <= chart.maximum) {
    const float tick = std::round(x.at(*chart.change));
    const float length = text_width(ui, Type::LabelStrong, chart.change_label);
    float left = std::clamp(tick - ui.px(3), row.x, std::max(row.x, row.right() - length));
    if (tick < at) left = std::clamp(tick + ui.px(3) - length, row.x, row.right());
    const float gap = ui.px(10);
    const bool collides = left < from + width + gap && from < left + length + gap;
    if (collides && tick >= at && from + width + gap + length <= row.right()) left = from + width + gap;
    const bool still = left < from + width + gap && from < left + length + gap;
    vertical_line(ui, tick, rail.y - ui.px(7), rail.bottom() + ui.px(4), ink, 2);
    if (!still) text(ui, {left, row.y}, Type::LabelStrong, ink, chart.change_label);
  }
  text(ui, {from, row.y}, Type::LabelStrong, accent, own);
}

}  // namespace

int segment_at(std::span<const FlipSegment> segments, double value) {
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (value <= segments[i].range.high) return static_cast<int>(i);
  }
  return static_cast<int>(segments.size()) - 1;
}

float flip_slider_height(const Ui& ui) { return ui.px(kHead + kRow) + 2 * line_height(ui, Type::Label) + ui.px(6); }

FlipSliderResult draw_flip_slider(Ui& ui, NodeId id, const FlipSlider& chart, Rect box) {
  Rect rest = box;
  const Rect head = cut_top(rest, ui.px(kHead));
  const Rect row = cut_top(rest, ui.px(kRow));
  const Interaction state = interact(ui, id, row, {.is_enabled = !chart.is_fixed, .draws_focus_ring = false});
  FlipSliderResult result{.value = {}, .is_finished = ImGui::IsItemDeactivated()};
  const Rect track = row.inset(ui.px(kKnob), 0);
  const Scale x{{0, chart.maximum}, track.x, track.right()};
  double value = std::clamp(chart.value, 0.0, chart.maximum);
  if (!chart.is_fixed && state.is_held && ui.forced_state == ForcedState::None) value = snapped(chart, x.value_at(state.pointer.x));
  if (const auto number = ui.semantics.take_number(id); number && !chart.is_fixed) {
    value = snapped(chart, static_cast<double>(*number) / 100.0);
    result.is_finished = true;
  }
  const Rect rail{track.x, std::round(track.center().y - ui.px(kTrack) / 2), track.width, ui.px(kTrack)};
  FlipSlider shown = chart;
  shown.value = value;
  draw_segments(ui, shown, x, rail);
  draw_head(ui, shown, x, head, rail);
  const float now_x = std::round(x.clamped_at(chart.now));
  if (value != chart.now) vertical_line(ui, now_x, rail.y - ui.px(3), rail.bottom() + ui.px(3), ui.theme[Token::Accent], 2);
  const Point knob{std::round(x.clamped_at(value)), rail.center().y};
  disc(ui, knob, kKnob, ui.theme[state.is_held ? Token::Pressed : Token::Surface]);
  ring(ui, knob, kKnob, ui.theme[Token::Accent], 2.5f);
  if (state.is_focus_visible) focus_ring(ui, {knob.x - ui.px(kKnob), knob.y - ui.px(kKnob), 2 * ui.px(kKnob), 2 * ui.px(kKnob)}, kKnob);
  draw_segment_labels(ui, chart, x, cut_top(rest, line_height(ui, Type::Label) + ui.px(4)));
  clipped_text(ui, {box.x, rest.y}, box.width, Type::Label, ui.theme[Token::Ink3], chart.caption);

  const int segment = segment_at(chart.segments, value);
  std::string words = format_percent(value);
  if (segment >= 0) words += ": " + chart.segments[static_cast<std::size_t>(segment)].label;
  ui.semantics.add({.id = id, .role = Role::Slider, .rect = state.hit, .name = chart.label, .value = words, .description = describe(chart),
                    .flags = chart.is_fixed ? std::uint32_t{kDisabled} : 0u, .number = static_cast<float>(value * 100), .minimum = 0,
                    .maximum = static_cast<float>(chart.maximum * 100), .step = static_cast<float>(chart.step * 100)});
  if (value != chart.value) result.value = value;
  return result;
}

std::string describe(const FlipSlider& chart) {
  std::vector<std::string> sentences{capitalised(chart.now_label)};
  for (const FlipSegment& segment : chart.segments) {
    if (segment.range.low >= chart.maximum) break;
    sentences.push_back(format_percent(segment.range.low) + " to " + format_percent(std::min(segment.range.high, chart.maximum)) + ": " + segment.label);
  }
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
