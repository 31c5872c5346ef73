#include "ui/kit/button.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/button_look.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr float kIcon = 16, kIconGap = 6;  // logical

Type type_of(const ButtonSpec& spec) {
  const bool is_strong = spec.kind == ButtonKind::Primary;
  if (spec.size == ControlSize::Small) return is_strong ? Type::SmallStrong : Type::Small;
  return is_strong ? Type::BodyStrong : Type::Body;
}

float padding(const Ui& ui, ControlSize size) {
  const float logical = size == ControlSize::Small ? 10.0f : 14.0f;
  return ui.px(ui.is_presenting ? logical * 1.8f : logical);
}

float icon_size(const Ui& ui) { return ui.is_presenting ? 20.0f : kIcon; }

float icons_width(const Ui& ui, const ButtonSpec& spec) {
  const float one = ui.px(icon_size(ui)) + ui.px(kIconGap);
  return (spec.icon != Icon::Count ? one : 0) + (spec.icon_right != Icon::Count ? one : 0);
}

std::uint32_t state_flags(bool is_enabled, std::optional<bool> is_on, std::optional<bool> is_expanded) {
  std::uint32_t flags = is_enabled ? 0u : std::uint32_t{kDisabled};
  if (is_on) flags |= kToggle | (*is_on ? std::uint32_t{kChecked} : 0u);
  if (is_expanded) flags |= *is_expanded ? kExpanded : kCollapsed;
  return flags;
}

// Icons and label, in the middle of the box. True when the label had to be cut.
bool draw_inside(Ui& ui, Rect box, const ButtonSpec& spec, Color ink) {
  const Type type = type_of(spec);
  const float room = box.width - 2 * std::min(padding(ui, spec.size), ui.px(6)) - icons_width(ui, spec);
  const float natural = std::ceil(text_width(ui, type, spec.label)), width = std::min(natural, room);
  float x = std::floor(box.center().x - (width + icons_width(ui, spec)) / 2);
  const float icon_top = std::floor(box.center().y - ui.px(icon_size(ui)) / 2);
  const auto draw_icon = [&](Icon which) {
    icon(ui, {x, icon_top}, icon_size(ui), which, ink);
    x += ui.px(icon_size(ui));
  };
  if (spec.icon != Icon::Count) {
    draw_icon(spec.icon);
    x += ui.px(kIconGap);
  }
  const bool is_cut = clipped_text(ui, {x, std::floor(box.center().y - line_height(ui, type) / 2)}, width, type, ink, spec.label);
  x += width;
  if (spec.icon_right != Icon::Count) {
    x += ui.px(kIconGap);
    draw_icon(spec.icon_right);
  }
  return is_cut;
}

}  // namespace

bool button(Ui& ui, Rect box, const ButtonSpec& spec) {
  const NodeId id = control_id(spec.id, spec.label);
  const bool is_enabled = spec.disabled_reason.empty();
  const Interaction state = interact(ui, id, box, {.is_enabled = is_enabled});
  const ButtonLook look = button_look(ui, spec.kind, state, is_enabled, spec.is_on.value_or(false));
  draw_button_ground(ui, box, look);
  const bool is_cut = draw_inside(ui, box, spec, look.ink);
  ui.semantics.add({.id = id, .role = Role::Button, .rect = state.hit,
                    .name = spec.accessible_name.empty() ? spec.label : spec.accessible_name,
                    .description = is_enabled ? spec.description : spec.disabled_reason,
                    .flags = spec.flags | state_flags(is_enabled, spec.is_on, spec.is_expanded)});
  control_tooltip(ui, id, box, spec.disabled_reason, spec.description.empty() && is_cut ? spec.label : spec.description);
  return state.is_pressed;
}

float button_width(const Ui& ui, const ButtonSpec& spec) {
  return std::ceil(text_width(ui, type_of(spec), spec.label)) + icons_width(ui, spec) + 2 * padding(ui, spec.size);
}

Rect button_box(const Ui& ui, Point top_left, const ButtonSpec& spec) {
  return {top_left.x, top_left.y, button_width(ui, spec), control_height(ui, spec.size)};
}

Rect button_box_right(const Ui& ui, Point top_right, const ButtonSpec& spec) {
  const float width = button_width(ui, spec);
  return {top_right.x - width, top_right.y, width, control_height(ui, spec.size)};
}

bool icon_button(Ui& ui, Rect box, const IconButtonSpec& spec) {
  const NodeId id = control_id(spec.id, spec.name);
  const bool is_enabled = spec.disabled_reason.empty();
  const Interaction state = interact(ui, id, box, {.is_enabled = is_enabled});
  const ButtonLook look = button_look(ui, ButtonKind::Quiet, state, is_enabled, spec.is_on.value_or(false));
  draw_button_ground(ui, box, look);
  const float half = ui.px(icon_size(ui)) / 2;
  icon(ui, {std::floor(box.center().x - half), std::floor(box.center().y - half)}, icon_size(ui), spec.icon, look.ink);
  ui.semantics.add({.id = id, .role = Role::Button, .rect = state.hit, .name = spec.name, .description = spec.disabled_reason,
                    .flags = spec.flags | state_flags(is_enabled, spec.is_on, spec.is_expanded)});
  control_tooltip(ui, id, box, spec.disabled_reason, spec.name);
  return state.is_pressed;
}

}  // namespace evenhand::ui
