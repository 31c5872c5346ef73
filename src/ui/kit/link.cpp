#include "ui/kit/link.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/control.h"

namespace evenhand::ui {

bool link(Ui& ui, Rect box, const LinkSpec& spec) {
  const NodeId id = control_id(spec.id, spec.label);
  const float height = line_height(ui, spec.type);
  const Rect target{box.x, box.y, std::min(box.width, link_width(ui, spec)), height};
  const Interaction state = interact(ui, id, target, {.focus_radius = 2});
  const bool is_down = state.is_held && state.is_hovered;
  const Color ink = is_down ? ui.theme[Token::AccentPressed] : blended(ui.theme[Token::Accent], ui.theme[Token::AccentHover], state.hover);
  const bool is_cut = clipped_text(ui, {target.x, target.y}, target.width, spec.type, ink, spec.label);
  horizontal_line(ui, target.x, target.right(), target.bottom() - ui.px(2), ink.with_alpha(0.35f + 0.65f * state.hover));
  ui.semantics.add({.id = id, .role = Role::Link, .rect = state.hit, .name = spec.label, .description = spec.description});
  control_tooltip(ui, id, target, {}, is_cut && spec.description.empty() ? spec.label : spec.description);
  return state.is_pressed;
}

float link_width(const Ui& ui, const LinkSpec& spec) { return std::ceil(text_width(ui, spec.type, spec.label)); }

}  // namespace evenhand::ui
