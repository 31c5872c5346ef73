#include "ui/kit/switch.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/control.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr float kWidth = 32, kHeight = 18, kKnob = 14, kGap = 8;  // logical
constexpr int kSlideChannel = 1;
constexpr float kSlideMilliseconds = 80;

}  // namespace

std::optional<bool> switch_control(Ui& ui, Rect box, const SwitchSpec& spec) {
  const NodeId id = control_id(spec.id, spec.label);
  const bool is_enabled = spec.disabled_reason.empty();
  const float line = line_height(ui, Type::Body);
  const Rect target{box.x, box.y, std::min(box.width, switch_width(ui, spec)), std::max(line, ui.px(kHeight))};
  const Interaction state = interact(ui, id, least_target(ui, target), {.is_enabled = is_enabled, .focus_radius = 9});

  const float opacity = is_enabled ? 1.0f : disabled_opacity(ui);
  const float slide = animate(ui, id, kSlideChannel, spec.is_on ? 1.0f : 0.0f, kSlideMilliseconds);
  const Rect track{box.x, std::round(target.center().y - ui.px(kHeight) / 2), ui.px(kWidth), ui.px(kHeight)};
  const Color off = blended(ui.theme[Token::LineStrong], ui.theme[Token::Ink2], state.hover);
  const Color on = blended(ui.theme[Token::Accent], ui.theme[Token::AccentHover], state.hover);
  if (!is_enabled && ui.theme.is_high_contrast) {
    dashed_stroke(ui, track, ui.theme[Token::LineStrong], kHeight / 2);
  } else {
    fill(ui, track, blended(ui.theme[Token::Surface], blended(off, on, slide), opacity), kHeight / 2);
  }
  const float rest = (track.height - ui.px(kKnob)) / 2, travel = track.width - track.height;
  const Point knob{track.x + rest + ui.px(kKnob) / 2 + travel * slide, track.center().y};
  const bool is_hollow = !is_enabled && ui.theme.is_high_contrast;
  disc(ui, knob, kKnob / 2, is_hollow ? ui.theme[Token::LineStrong] : blended(ui.theme[Token::Surface], ui.theme[Token::OnAccent], slide));

  const float left = ui.px(kWidth) + ui.px(kGap);
  const Point words{box.x + left, std::floor(target.center().y - line / 2)};
  const bool is_cut = clipped_text(ui, words, box.width - left, Type::Body, ui.theme[is_enabled ? Token::Ink1 : Token::Ink3], spec.label);
  ui.semantics.add({.id = id, .role = Role::Switch, .rect = state.hit, .name = spec.label,
                    .description = is_enabled ? spec.description : spec.disabled_reason,
                    .flags = (is_enabled ? 0u : std::uint32_t{kDisabled}) | (spec.is_on ? std::uint32_t{kChecked} : 0u)});
  control_tooltip(ui, id, target, spec.disabled_reason, is_cut && spec.description.empty() ? spec.label : spec.description);
  if (!state.is_pressed) return std::nullopt;
  return !spec.is_on;
}

float switch_width(const Ui& ui, const SwitchSpec& spec) {
  return ui.px(kWidth) + ui.px(kGap) + std::ceil(text_width(ui, Type::Body, spec.label));
}

}  // namespace evenhand::ui
