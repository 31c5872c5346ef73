#include "ui/kit/text_area.h"

#include "ui/kit/control.h"
#include "ui/kit/field_text.h"
#include "ui/kit/paint.h"
#include "ui/kit/type_metrics.h"

namespace evenhand::ui {
namespace {

constexpr float kPaddingX = 10, kPaddingY = 6;  // logical

}  // namespace

TextFieldResult text_area(Ui& ui, Rect box, const TextFieldSpec& spec) {
  const NodeId id = control_id(spec.id, spec.label);
  const FieldFrame frame = frame_of(spec);
  const Rect inner = field_box(ui, box, frame);
  const Interaction state = interact(ui, id, inner, {.is_enabled = frame.is_enabled, .cursor = "text", .draws_focus_ring = false});
  const TextFieldResult result = take_field_events(ui, id, spec);
  const std::string_view now = result.text ? std::string_view(*result.text) : spec.text;

  draw_field_frame(ui, box, frame, state);
  const Rect words = inner.inset(ui.px(kPaddingX), ui.px(kPaddingY));
  if (!result.is_focused || now.empty()) {
    const Color ink = ui.theme[now.empty() || !frame.is_enabled ? Token::Ink3 : Token::Ink1];
    push_clip(ui, inner);
    paragraph(ui, words, Type::Body, ink, now.empty() ? std::string(spec.placeholder) : shown_text(spec, now));
    pop_clip(ui);
  }
  ui.semantics.add({.id = id, .role = Role::TextArea, .rect = inner.inset(0, ui.px(kPaddingY)), .name = spec.label, .value = now,
                    .description = field_description(spec), .flags = field_flags(spec), .step = line_height(ui, Type::Body), .text_size = type_metrics(ui, Type::Body).em,
                    .text_padding = ui.px(kPaddingX)});
  control_tooltip(ui, id, inner, spec.disabled_reason, {});
  return result;
}

float text_area_height(const Ui& ui, float width, const TextFieldSpec& spec, int lines) {
  const FieldFrame frame = frame_of(spec);
  const float words = static_cast<float>(lines) * line_height(ui, Type::Body) + 2 * ui.px(kPaddingY);
  return field_label_height(ui, frame) + words + field_note_height(ui, width, frame);
}

}  // namespace evenhand::ui
