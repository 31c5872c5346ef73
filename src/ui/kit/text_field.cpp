#include "ui/kit/text_field.h"

#include <cmath>

#include "ui/kit/control.h"
#include "ui/kit/field_text.h"
#include "ui/kit/paint.h"
#include "ui/kit/shaping.h"
#include "ui/kit/type_metrics.h"

namespace evenhand::ui {
namespace {

constexpr float kPadding = 10, kIcon = 16, kIconGap = 6;  // logical

float text_padding(const Ui& ui, const TextFieldSpec& spec) {
  return ui.px(kPadding) + (spec.icon != Icon::Count ? ui.px(kIcon) + ui.px(kIconGap) : 0);
}

Rect whole_box(const Ui& ui, Rect box, const TextFieldSpec& spec) {
  return {box.x, box.y, box.width, text_field_height(ui, box.width, spec)};
}

// While the browser's input covers the box, it shows the text itself, but no placeholder.
void draw_text(Ui& ui, Rect inner, const TextFieldSpec& spec, std::string_view now, bool is_covered) {
  const bool is_empty = now.empty();
  if (is_covered && !is_empty) return;
  const bool is_enabled = spec.disabled_reason.empty();
  const Color ink = ui.theme[is_empty || !is_enabled ? Token::Ink3 : Token::Ink1];
  const float left = text_padding(ui, spec), room = inner.width - left - ui.px(kPadding);
  const std::string shown = is_empty ? std::string(spec.placeholder) : shown_text(spec, now);
  clipped_text(ui, {inner.x + left, std::floor(inner.center().y - line_height(ui, Type::Body) / 2)}, room, Type::Body, ink, shown);
}

}  // namespace

FieldFrame frame_of(const TextFieldSpec& spec) {
  return {.label = spec.label, .help = spec.help, .error = spec.error, .shows_label = spec.shows_label,
          .is_enabled = spec.disabled_reason.empty(), .is_required = (spec.flags & kRequired) != 0};
}

TextFieldResult take_field_events(Ui& ui, NodeId id, const TextFieldSpec& spec) {
  TextFieldResult result{.id = id, .text = ui.semantics.take_text(id), .key = {}};
  if (!spec.disabled_reason.empty() || (spec.flags & kReadOnly) != 0) result.text.reset();
  result.is_submitted = ui.semantics.take(id, Action::Submit);
  result.is_finished = ui.semantics.take(id, Action::Blur);
  result.is_focused = ui.semantics.focused() == id;
  while (const auto event = ui.semantics.take_key(id)) result.key = static_cast<NavigationKey>(event->number);
  return result;
}

std::string shown_text(const TextFieldSpec& spec, std::string_view text) {
  if ((spec.flags & kPrivate) == 0) return std::string(text);
  std::string dots;
  for (std::size_t at = 0; at < text.size(); at = cluster_end(text, at)) dots += "\u2022";
  return dots;
}

std::uint32_t field_flags(const TextFieldSpec& spec) {
  std::uint32_t flags = spec.flags;
  if (!spec.disabled_reason.empty()) flags |= kDisabled;
  if (!spec.error.empty()) flags |= kInvalid;
  return flags;
}

std::string_view field_description(const TextFieldSpec& spec) {
  return !spec.disabled_reason.empty() ? spec.disabled_reason : !spec.error.empty() ? spec.error : spec.help;
}

TextFieldResult text_field(Ui& ui, Rect box, const TextFieldSpec& spec) {
  const NodeId id = control_id(spec.id, spec.label);
  const FieldFrame frame = frame_of(spec);
  const Rect whole = whole_box(ui, box, spec), inner = field_box(ui, whole, frame);
  const Interaction state = interact(ui, id, inner, {.is_enabled = frame.is_enabled, .cursor = "text", .draws_focus_ring = false});
  const TextFieldResult result = take_field_events(ui, id, spec);
  const std::string_view now = result.text ? std::string_view(*result.text) : spec.text;

  draw_field_frame(ui, whole, frame, state);
  if (spec.icon != Icon::Count)
    icon(ui, {inner.x + ui.px(kPadding), std::floor(inner.center().y - ui.px(kIcon) / 2)}, kIcon, spec.icon, ui.theme[Token::Ink3]);
  draw_text(ui, inner, spec, now, result.is_focused);
  ui.semantics.add({.id = id, .role = Role::TextField, .rect = inner, .name = spec.label, .value = now, .description = field_description(spec),
                    .flags = field_flags(spec), .step = line_height(ui, Type::Body), .text_size = type_metrics(ui, Type::Body).em, .text_padding = text_padding(ui, spec)});
  control_tooltip(ui, id, inner, spec.disabled_reason, {});
  return result;
}

float text_field_height(const Ui& ui, float width, const TextFieldSpec& spec) {
  const FieldFrame frame = frame_of(spec);
  return field_label_height(ui, frame) + control_height(ui) + field_note_height(ui, width, frame);
}

Rect text_field_frame(const Ui& ui, Rect box, const TextFieldSpec& spec) { return field_box(ui, whole_box(ui, box, spec), frame_of(spec)); }

}  // namespace evenhand::ui
