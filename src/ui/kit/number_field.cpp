#include "ui/kit/number_field.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit/control.h"
#include "ui/kit/kit_state.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_field.h"

namespace evenhand::ui {
namespace {

constexpr float kUnitPadding = 10;  // logical

std::string value_text(const NumberFieldSpec& spec) { return spec.value ? format_short(*spec.value, spec.decimals, spec.locale) : std::string(); }

NumberDraft* find_draft(KitState& kit, NodeId id) {
  const auto found = std::ranges::find(kit.drafts, id, &NumberDraft::id);
  if (found == kit.drafts.end()) return nullptr;
  found->last_frame = kit.frame;
  return &*found;
}

void drop_draft(KitState& kit, NodeId id) {
  std::erase_if(kit.drafts, [&](const NumberDraft& draft) { return draft.id == id; });
}

void keep_draft(KitState& kit, NodeId id, std::string text) {
  NumberDraft* draft = find_draft(kit, id);
  if (draft == nullptr) draft = &kit.drafts.emplace_back(NumberDraft{.id = id, .text = {}});
  draft->text = std::move(text);
  draft->is_refused = false;
  draft->last_frame = kit.frame;
}

double rounded(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  return std::round(value * scale) / scale;
}

std::string example(const NumberFieldSpec& spec) {
  const double shown = std::clamp(spec.value.value_or(31), spec.minimum, spec.maximum);
  return "A number, like " + format_short(shown, spec.decimals, spec.locale);
}

TextFieldSpec text_spec(const NumberFieldSpec& spec, std::string_view text, std::string_view error) {
  return {.label = spec.label, .text = text, .placeholder = spec.placeholder, .help = spec.help, .error = error,
          .disabled_reason = spec.disabled_reason, .id = spec.id, .shows_label = spec.shows_label, .flags = kNumeric | kMonospaceDigits};
}

// What the draft says: a value within the limits, an emptied field, or nothing that can be read.
struct Reading {
  bool is_readable = false;
  std::optional<double> value;
};

Reading read(const NumberFieldSpec& spec, std::string_view text) {
  const bool is_empty = text.find_first_not_of(' ') == std::string_view::npos;
  if (is_empty) return {.is_readable = spec.can_be_empty, .value = {}};
  const auto typed = typed_number(text, spec.locale);
  if (!typed) return {};
  return {.is_readable = true, .value = std::clamp(rounded(*typed, spec.decimals), spec.minimum, spec.maximum)};
}

}  // namespace

NumberFieldResult number_field(Ui& ui, Rect box, const NumberFieldSpec& spec) {
  KitState& kit = kit_state(ui);
  const NodeId id = control_id(spec.id, spec.label);
  const NumberDraft* draft = find_draft(kit, id);
  const bool is_refused = draft != nullptr && draft->is_refused;
  const std::string text = draft != nullptr ? draft->text : value_text(spec);
  const std::string error = is_refused ? example(spec) : std::string(spec.error);
  const TextFieldSpec field = text_spec(spec, text, error);
  const TextFieldResult typed = text_field(ui, box, field);
  if (!spec.unit.empty()) {
    const Rect inner = text_field_frame(ui, box, field);
    evenhand::ui::text(ui, {inner.right() - ui.px(kUnitPadding), std::floor(inner.center().y - line_height(ui, Type::Body) / 2)}, Type::Body,
                       ui.theme[Token::Ink3], spec.unit, Align::Right);
  }

  NumberFieldResult result{.value = {}, .is_submitted = typed.is_submitted};
  if (typed.text) keep_draft(kit, id, *typed.text);
  if (typed.key == NavigationKey::Escape) drop_draft(kit, id);
  NumberDraft* const open = find_draft(kit, id);
  if (open == nullptr || (!typed.is_finished && !typed.is_submitted)) return result;

  const Reading reading = read(spec, open->text);
  open->is_refused = !reading.is_readable;
  if (!reading.is_readable) return result;
  result.is_changed = reading.value != spec.value;
  result.value = reading.value;
  drop_draft(kit, id);
  return result;
}

float number_field_height(const Ui& ui, float width, const NumberFieldSpec& spec) {
  const bool is_refused = ui.state && std::ranges::any_of(ui.state->drafts, [id = control_id(spec.id, spec.label)](const NumberDraft& draft) {
    return draft.id == id && draft.is_refused;
  });
  const std::string error = is_refused ? example(spec) : std::string(spec.error);
  return text_field_height(ui, width, text_spec(spec, {}, error));
}

}  // namespace evenhand::ui
