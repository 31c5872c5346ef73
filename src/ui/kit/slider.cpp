#include "ui/kit/slider.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/kit/control.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr float kTrack = 4, kKnob = 8, kKnobBorder = 2.5f, kLabelGap = 4, kValueGap = 12;  // logical

double snapped(const SliderSpec& spec, double value) {
  const double steps = std::round((value - spec.minimum) / spec.step);
  return std::clamp(spec.minimum + steps * spec.step, spec.minimum, spec.maximum);
}

float label_height(const Ui& ui, const SliderSpec& spec) {
  return spec.shows_label ? line_height(ui, Type::LabelStrong) + ui.px(kLabelGap) : 0;
}

void draw_track(Ui& ui, Rect track, float knob_x, const Interaction& state, bool is_enabled) {
  const float opacity = is_enabled ? 1.0f : disabled_opacity(ui);
  const auto shade = [&](Color color) { return blended(ui.theme[Token::Surface], color, opacity); };
  const Rect rail{track.x, std::round(track.center().y - ui.px(kTrack) / 2), track.width, ui.px(kTrack)};
  const Color accent = blended(ui.theme[Token::Accent], ui.theme[Token::AccentHover], state.hover);
  fill(ui, rail, shade(ui.theme[Token::LineStrong]), kTrack / 2);
  fill(ui, {rail.x, rail.y, knob_x - rail.x, rail.height}, shade(accent), kTrack / 2);
  const Point knob{knob_x, rail.center().y};
  disc(ui, knob, kKnob, ui.theme[state.is_held ? Token::Pressed : Token::Surface]);
  ring(ui, knob, kKnob, shade(accent), kKnobBorder);
  if (state.is_focus_visible) focus_ring(ui, {knob.x - ui.px(kKnob), knob.y - ui.px(kKnob), 2 * ui.px(kKnob), 2 * ui.px(kKnob)}, kKnob);
}

}  // namespace

SliderResult slider(Ui& ui, Rect box, const SliderSpec& spec) {
  const NodeId id = control_id(spec.id, spec.label);
  const bool is_enabled = spec.disabled_reason.empty();
  if (spec.shows_label) text(ui, {box.x, box.y}, Type::LabelStrong, ui.theme[Token::Ink2], spec.label);
  Rect row{box.x, box.y + label_height(ui, spec), box.width, control_height(ui)};
  if (spec.shows_value && !spec.value_text.empty()) {
    const float own = std::ceil(digits_width(ui, Type::Body, spec.value_text));
    const Rect value = cut_right(row, spec.value_width > 0 ? ui.px(spec.value_width) : own);
    digits(ui, {value.right(), std::floor(row.center().y - line_height(ui, Type::Body) / 2)}, Type::Body,
           ui.theme[is_enabled ? Token::Ink1 : Token::Ink3], spec.value_text);
    row.width -= ui.px(kValueGap);
  }

  const Interaction state = interact(ui, id, row, {.is_enabled = is_enabled, .draws_focus_ring = false});
  const bool was_released = ImGui::IsItemDeactivated();
  const Rect track = row.inset(ui.px(kKnob), 0);
  const double range = std::max(spec.maximum - spec.minimum, 1e-9);
  double value = std::clamp(spec.value, spec.minimum, spec.maximum);
  bool is_finished = was_released;
  if (is_enabled && state.is_held && ui.forced_state == ForcedState::None) {
    const double share = std::clamp((static_cast<double>(state.pointer.x) - static_cast<double>(track.x)) / static_cast<double>(track.width), 0.0, 1.0);
    value = snapped(spec, spec.minimum + share * range);
  }
  if (const auto number = ui.semantics.take_number(id); number && is_enabled) {
    value = snapped(spec, static_cast<double>(*number));
    is_finished = true;
  }
  const auto share = static_cast<float>((value - spec.minimum) / range);
  draw_track(ui, track, std::round(track.x + track.width * share), state, is_enabled);
  ui.semantics.add({.id = id, .role = Role::Slider, .rect = state.hit, .name = spec.label, .value = spec.value_text,
                    .description = spec.disabled_reason, .flags = is_enabled ? 0u : std::uint32_t{kDisabled},
                    .number = static_cast<float>(value), .minimum = static_cast<float>(spec.minimum),
                    .maximum = static_cast<float>(spec.maximum), .step = static_cast<float>(spec.step)});
  control_tooltip(ui, id, row, spec.disabled_reason, {});
  SliderResult result{.value = {}, .is_finished = is_finished};
  if (value != spec.value) result.value = value;
  return result;
}

float slider_height(const Ui& ui, const SliderSpec& spec) { return label_height(ui, spec) + control_height(ui); }

}  // namespace evenhand::ui
