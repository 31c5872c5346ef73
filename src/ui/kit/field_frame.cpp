#include "ui/kit/field_frame.h"

#include <cmath>
#include <string>

#include "ui/kit/control.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr float kGap = 4, kRadius = 6, kIcon = 14;  // logical

std::string_view note_of(const FieldFrame& field) { return field.error.empty() ? field.help : field.error; }

float note_indent(const Ui& ui, const FieldFrame& field) { return field.error.empty() ? 0 : ui.px(kIcon) + ui.px(kGap); }

void draw_box(Ui& ui, Rect box, const FieldFrame& field, const Interaction& state) {
  const bool has_error = !field.error.empty();
  fill(ui, box, ui.theme[field.is_enabled ? Token::Surface : Token::Sunken], kRadius);
  if (!field.is_enabled && ui.theme.is_high_contrast) {
    dashed_stroke(ui, box, ui.theme[Token::LineStrong], kRadius);
  } else if (state.is_focused && field.is_enabled) {
    const float ring = ui.px(2);
    stroke(ui, box.inset(-ring), ui.theme[has_error ? Token::Danger : Token::Focus], kRadius + 2, 3);
  } else if (has_error) {
    stroke(ui, box, ui.theme[Token::Danger], kRadius, 2);
  } else {
    const float hover = field.is_enabled ? state.hover : 0.0f;
    stroke(ui, box, blended(ui.theme[Token::LineStrong], ui.theme[Token::Ink2], hover), kRadius);
  }
}

}  // namespace

float field_label_height(const Ui& ui, const FieldFrame& field) {
  return field.shows_label ? line_height(ui, Type::LabelStrong) + ui.px(kGap) : 0;
}

float field_note_height(const Ui& ui, float width, const FieldFrame& field) {
  if (note_of(field).empty()) return 0;
  return ui.px(kGap) + paragraph_height(ui, width - note_indent(ui, field), Type::Label, note_of(field));
}

Rect field_box(const Ui& ui, Rect box, const FieldFrame& field) {
  const float above = field_label_height(ui, field);
  return {box.x, box.y + above, box.width, box.height - above - field_note_height(ui, box.width, field)};
}

void draw_field_frame(Ui& ui, Rect box, const FieldFrame& field, const Interaction& state) {
  const Rect inner = field_box(ui, box, field);
  if (field.shows_label) {
    const float room = box.width - ui.px(field.is_required ? 60 : 0);
    clipped_text(ui, {box.x, box.y}, room, Type::LabelStrong, ui.theme[Token::Ink2], field.label);
    if (field.is_required) text(ui, {box.right(), box.y}, Type::Label, ui.theme[Token::Ink3], "required", Align::Right);
  }
  draw_box(ui, inner, field, state);
  const bool has_error = !field.error.empty();
  const Rect note{box.x + note_indent(ui, field), inner.bottom() + ui.px(kGap), box.width - note_indent(ui, field), 0};
  const Color ink = ui.theme[has_error ? Token::Danger : Token::Ink3];
  if (!note_of(field).empty()) paragraph(ui, note, Type::Label, ink, note_of(field));
  if (has_error) icon(ui, {box.x, note.y + std::floor((line_height(ui, Type::Label) - ui.px(kIcon)) / 2)}, kIcon, Icon::Warn, ink);
}

}  // namespace evenhand::ui
