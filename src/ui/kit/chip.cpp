#include "ui/kit/chip.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/control.h"

namespace evenhand::ui {
namespace {

constexpr float kHeight = 20, kPadding = 8, kSign = 12, kSignGap = 4, kMark = 10;  // logical
constexpr float kButtonPadding = 12;

struct Tone {
  Token ground, ink;
};

Tone tone_of(ChipTone tone) {
  switch (tone) {
    case ChipTone::Neutral: return {Token::Sunken, Token::Ink2};
    case ChipTone::Accent: return {Token::Selected, Token::Accent};
    case ChipTone::Over: return {Token::OverTint, Token::Over};
    case ChipTone::Under: return {Token::UnderTint, Token::Under};
    case ChipTone::Success: return {Token::SuccessTint, Token::Success};
    case ChipTone::Warning: return {Token::WarningTint, Token::Warning};
    case ChipTone::Danger: return {Token::DangerTint, Token::Danger};
  }
  return {Token::Sunken, Token::Ink2};
}

bool has_sign(const ChipSpec& spec) { return spec.icon != Icon::Count || spec.mark.has_value(); }

float inside_width(const Ui& ui, const ChipSpec& spec, Type type) {
  return std::ceil(text_width(ui, type, spec.label)) + (has_sign(spec) ? ui.px(kSign) + ui.px(kSignGap) : 0);
}

void draw_inside(Ui& ui, Rect box, float padding, Type type, const ChipSpec& spec, Color ink) {
  Rect rest = box.inset(padding, 0);
  if (has_sign(spec)) {
    const Rect sign = cut_left(rest, ui.px(kSign));
    cut_left(rest, ui.px(kSignGap));
    if (spec.mark) {
      mark(ui, sign.center(), kMark, *spec.mark, ink);
    } else {
      icon(ui, {sign.x, std::floor(box.center().y - ui.px(kSign) / 2)}, kSign, spec.icon, ink);
    }
  }
  clipped_text(ui, {rest.x, std::floor(box.center().y - line_height(ui, type) / 2)}, rest.width + 1, type, ink, spec.label);
}

}  // namespace

float chip(Ui& ui, Point at, const ChipSpec& spec) {
  const Tone tone = tone_of(spec.tone);
  const Rect box{at.x, at.y, chip_width(ui, spec), chip_height(ui)};
  fill(ui, box, ui.theme[tone.ground], kHeight);
  if (ui.theme.is_high_contrast) stroke(ui, box, ui.theme[tone.ink], kHeight);
  draw_inside(ui, box, ui.px(kPadding), Type::Label, spec, ui.theme[tone.ink]);
  ui.semantics.add({.role = Role::Text, .rect = box, .name = spec.label});
  return box.width;
}

float chip_width(const Ui& ui, const ChipSpec& spec) { return inside_width(ui, spec, Type::Label) + 2 * ui.px(kPadding); }

float chip_height(const Ui& ui) { return std::max(ui.px(kHeight), line_height(ui, Type::Label) + ui.px(4)); }

bool chip_button(Ui& ui, Rect box, const ChipSpec& spec) {
  const NodeId id = control_id(spec.id, spec.label);
  const Interaction state = interact(ui, id, box, {.focus_radius = 14});
  const bool is_on = spec.is_on.value_or(false), is_down = state.is_held && state.is_hovered;
  const Color rest = ui.theme[is_on ? Token::Selected : Token::Surface];
  const float round = box.height / ui.scale / 2;
  fill(ui, box, is_down ? ui.theme[Token::Pressed] : blended(rest, ui.theme[Token::Hover], is_on ? 0.0f : state.hover), round);
  stroke(ui, box, ui.theme[is_on ? Token::Accent : Token::LineStrong], round);
  const Token ink = is_on ? Token::Accent : spec.tone == ChipTone::Neutral ? Token::Ink1 : tone_of(spec.tone).ink;
  draw_inside(ui, box, ui.px(kButtonPadding), Type::Small, spec, ui.theme[ink]);
  std::uint32_t flags = spec.is_on ? std::uint32_t{kToggle} : 0u;
  if (is_on) flags |= kChecked;
  ui.semantics.add({.id = id, .role = Role::Button, .rect = state.hit, .name = spec.label, .description = spec.description, .flags = flags});
  control_tooltip(ui, id, box, {}, spec.description);
  return state.is_pressed;
}

float chip_button_width(const Ui& ui, const ChipSpec& spec) { return inside_width(ui, spec, Type::Small) + 2 * ui.px(kButtonPadding); }

}  // namespace evenhand::ui
