#include "ui/kit/checkbox.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/control.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr float kBox = 16, kRadius = 4, kGap = 8, kBorder = 1.5f;  // logical

float text_left(const Ui& ui) { return ui.px(kBox) + ui.px(kGap); }

void draw_sign(Ui& ui, Rect box, bool is_mixed, Color ink) {
  if (is_mixed) {
    const float inset = ui.px(4);
    fill(ui, {box.x + inset, std::round(box.center().y - ui.px(2) / 2), box.width - 2 * inset, ui.px(2)}, ink, 1);
  } else {
    icon(ui, {box.x + ui.px(2), box.y + ui.px(2)}, 12, Icon::Check, ink);
  }
}

void draw_box(Ui& ui, Rect box, const CheckboxSpec& spec, const Interaction& state, bool is_enabled) {
  const bool is_on = spec.is_checked || spec.is_mixed;
  const float opacity = is_enabled ? 1.0f : disabled_opacity(ui);
  const auto shade = [&](Color color) { return blended(ui.theme[Token::Surface], color, opacity); };
  const bool is_down = state.is_held && state.is_hovered;
  if (!is_on) {
    const Color ground = is_down ? ui.theme[Token::Pressed] : blended(ui.theme[Token::Surface], ui.theme[Token::Hover], state.hover);
    fill(ui, box, ground, kRadius);
    if (!is_enabled && ui.theme.is_high_contrast) {
      dashed_stroke(ui, box, ui.theme[Token::LineStrong], kRadius, kBorder);
    } else {
      stroke(ui, box, shade(blended(ui.theme[Token::LineStrong], ui.theme[Token::Ink2], state.hover)), kRadius, kBorder);
    }
    return;
  }
  if (!is_enabled && ui.theme.is_high_contrast) {
    dashed_stroke(ui, box, ui.theme[Token::LineStrong], kRadius, kBorder);
    draw_sign(ui, box, spec.is_mixed, ui.theme[Token::Ink3]);
    return;
  }
  const Color accent = is_down ? ui.theme[Token::AccentPressed] : blended(ui.theme[Token::Accent], ui.theme[Token::AccentHover], state.hover);
  fill(ui, box, shade(accent), kRadius);
  draw_sign(ui, box, spec.is_mixed, ui.theme[Token::OnAccent]);
}

}  // namespace

std::optional<bool> checkbox(Ui& ui, Rect box, const CheckboxSpec& spec) {
  const NodeId id = control_id(spec.id, spec.label);
  const bool is_enabled = spec.disabled_reason.empty();
  const float line = line_height(ui, Type::Body);
  const Rect target{box.x, box.y, std::min(box.width, checkbox_width(ui, spec)), checkbox_height(ui, box.width, spec)};
  const Interaction state = interact(ui, id, least_target(ui, target), {.is_enabled = is_enabled, .focus_radius = 4});
  draw_box(ui, {target.x, std::round(target.y + (line - ui.px(kBox)) / 2), ui.px(kBox), ui.px(kBox)}, spec, state, is_enabled);
  if (spec.shows_label) {
    const Color ink = is_enabled ? ui.theme[Token::Ink1] : ui.theme[Token::Ink3];
    const Rect words{box.x + text_left(ui), box.y, box.width - text_left(ui), target.height};
    const float used = paragraph(ui, words, Type::Body, ink, spec.label);
    if (!spec.description.empty())
      paragraph(ui, {words.x, words.y + used, words.width, 0}, Type::Label, ui.theme[Token::Ink3], spec.description);
  }
  std::uint32_t flags = is_enabled ? 0u : std::uint32_t{kDisabled};
  flags |= spec.is_mixed ? kMixed : spec.is_checked ? kChecked : std::uint32_t{0};
  ui.semantics.add({.id = id, .role = Role::Checkbox, .rect = state.hit, .name = spec.label,
                    .description = is_enabled ? spec.description : spec.disabled_reason, .flags = flags});
  control_tooltip(ui, id, target, spec.disabled_reason, {});
  if (!state.is_pressed) return std::nullopt;
  return !spec.is_checked;
}

float checkbox_width(const Ui& ui, const CheckboxSpec& spec) {
  if (!spec.shows_label) return ui.px(kBox);
  const float words = std::max(text_width(ui, Type::Body, spec.label), text_width(ui, Type::Label, spec.description));
  return text_left(ui) + std::ceil(words);
}

float checkbox_height(const Ui& ui, float width, const CheckboxSpec& spec) {
  if (!spec.shows_label) return line_height(ui, Type::Body);
  const float room = width - text_left(ui);
  const float label = paragraph_height(ui, room, Type::Body, spec.label);
  return label + (spec.description.empty() ? 0 : paragraph_height(ui, room, Type::Label, spec.description));
}

}  // namespace evenhand::ui
