#include "ui/kit/button_look.h"

#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr Color kNone{0x00000000};
constexpr float kRadius = 6;

Color clear(Color color) { return color.with_alpha(0); }

ButtonLook enabled_look(const Theme& theme, ButtonKind kind, const Interaction& state, bool is_on) {
  const bool is_down = state.is_held && state.is_hovered;
  const auto ground = [&](Color rest, Color hover, Color pressed) { return is_down ? pressed : blended(rest, hover, state.hover); };
  switch (kind) {
    case ButtonKind::Primary: {
      const Color color = ground(theme[Token::Accent], theme[Token::AccentHover], theme[Token::AccentPressed]);
      return {color, color, theme[Token::OnAccent]};
    }
    case ButtonKind::Secondary:
      return {ground(theme[is_on ? Token::Selected : Token::Surface], theme[Token::Hover], theme[Token::Pressed]), theme[Token::LineStrong],
              theme[is_on ? Token::Accent : Token::Ink1]};
    case ButtonKind::Quiet:
      return {ground(is_on ? theme[Token::Selected] : clear(theme[Token::Hover]), theme[Token::Hover], theme[Token::Pressed]), kNone,
              theme[is_on ? Token::Accent : Token::Ink2]};
    case ButtonKind::Removes:
      return {ground(theme[Token::Surface], theme[Token::DangerTint], theme[Token::Danger]), theme[Token::Danger],
              theme[is_down ? Token::OnAccent : Token::Danger]};
  }
  return {};
}

// As if the whole button were drawn at 40 %, over the card it stands on.
ButtonLook faded(const Ui& ui, const ButtonLook& look) {
  const auto fade = [&](Color color) { return blended(ui.theme[Token::Surface], color, disabled_opacity(ui)); };
  return {(look.ground.rgba & 0xFF) != 0 ? fade(look.ground) : kNone, (look.border.rgba & 0xFF) != 0 ? fade(look.border) : kNone,
          (look.ground.rgba & 0xFF) != 0 ? fade(look.ink) : look.ink.with_alpha(disabled_opacity(ui))};
}

}  // namespace

ButtonLook button_look(const Ui& ui, ButtonKind kind, const Interaction& state, bool is_enabled, bool is_on) {
  if (is_enabled) return enabled_look(ui.theme, kind, state, is_on);
  if (ui.theme.is_high_contrast) return {kNone, ui.theme[Token::LineStrong], ui.theme[Token::Ink3], true};
  return faded(ui, enabled_look(ui.theme, kind, {}, is_on));
}

void draw_button_ground(Ui& ui, Rect box, const ButtonLook& look) {
  if ((look.ground.rgba & 0xFF) != 0) fill(ui, box, look.ground, kRadius);
  if (look.has_dashed_border) {
    dashed_stroke(ui, box, look.border, kRadius);
  } else if ((look.border.rgba & 0xFF) != 0 && look.border != look.ground) {
    stroke(ui, box, look.border, kRadius);
  }
}

}  // namespace evenhand::ui
