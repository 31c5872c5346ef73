#include <algorithm>
#include <string>
#include <utility>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/text_field.h"
#include "ui/screens/people/people_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kEntryPadding = 6, kLeastField = 150, kField = 52, kGap = 12;  // logical px

float entry_height(const Ui& ui, float width, const std::string& entry, bool has_button) {
  const float room = width - (has_button ? ui.px(40) : 0);
  return std::max(text_block_height(ui, room, entry) + ui.px(2 * kEntryPadding), has_button ? ui.px(36) : 0.0f);
}

float deed_width(const Ui& ui, const EntryForm& form) { return button_width(ui, {.label = form.deed}); }

// Fields in a row with the button at its end, or one per line.
bool form_stacks(const Ui& ui, float width, const EntryForm& form) {
  const auto count = static_cast<float>(form.fields.size());
  return width < count * ui.px(kLeastField + kGap) + deed_width(ui, form);
}

float form_height(const Ui& ui, float width, const EntryForm& form, const AddDraft& draft) {
  const bool stacks = form_stacks(ui, width, form);
  const float fields = stacks ? static_cast<float>(form.fields.size()) * ui.px(kField + 8) + ui.px(32) : ui.px(kField);
  const bool has_error = draft.kind == form.kind && !draft.error.empty();
  return ui.px(8) + fields + (has_error ? ui.px(6) + text_block_height(ui, width, draft.error, {.type = Type::Small}) : 0);
}

void form_field(Ui& ui, AddDraft& draft, const EntryForm& form, std::size_t at, Rect box) {
  const FormField& field = form.fields[at];
  const bool is_mine = draft.kind == form.kind;
  const auto take = [&](std::string text) {
    if (draft.kind != form.kind) draft = {std::string(form.kind), {}, {}};
    draft.values[at] = std::move(text);
    draft.error.clear();
  };
  if (field.choices.empty()) {
    const auto result = text_field(ui, box, {.label = field.label, .text = is_mine ? std::string_view(draft.values[at]) : std::string_view(), .placeholder = field.placeholder});
    if (result.text) take(*result.text);
    return;
  }
  std::vector<ComboOption> options;
  int selected = -1;
  for (const std::string& choice : field.choices) {
    if (is_mine && choice == draft.values[at]) selected = static_cast<int>(options.size());
    options.push_back({.text = choice});
  }
  const auto result = combo_box(ui, box, {.label = field.label, .options = options, .selected = selected});
  if (result.chosen) take(field.choices[static_cast<std::size_t>(*result.chosen)]);
}

CardSpec card_of(const EntryList& list) { return {.title = list.title, .subtitle = list.subtitle}; }

}  // namespace

void entry_form(Ui& ui, AddDraft& draft, const EntryForm& form, Rect box) {
  const IdScope scope(form.kind);
  const bool stacks = form_stacks(ui, box.width, form);
  const float button = deed_width(ui, form), gap = ui.px(kGap);
  float x = box.x, y = box.y + ui.px(8);
  const auto count = static_cast<float>(form.fields.size());
  const float width = stacks ? box.width : (box.width - button - gap * count) / count;
  for (std::size_t i = 0; i < form.fields.size(); ++i) {
    form_field(ui, draft, form, i, {x, y, width, ui.px(kField)});
    if (stacks) {
      y += ui.px(kField + 8);
    } else {
      x += width + gap;
    }
  }
  const Rect at{stacks ? box.x : box.right() - button, stacks ? y : y + ui.px(kField - 32), button, ui.px(32)};
  y = at.bottom() + ui.px(6);
  const std::string_view reason = draft.kind == form.kind ? "" : "Fill in the fields first";
  if (ui::button(ui, at, {.label = form.deed, .disabled_reason = reason})) {
    std::string wrong = form.commit(draft.values);
    if (wrong.empty()) {
      draft = {};
    } else {
      draft.error = std::move(wrong);
    }
    ui.wake_in(0);
  }
  if (draft.kind == form.kind && !draft.error.empty())
    text_block(ui, {box.x, y, box.width, 0}, draft.error, {.type = Type::Small, .color = Token::Danger, .role = Role::Alert});
}

float entries_card_height(const Ui& ui, float width, const EntryList& list, const EntryForm* form, const AddDraft& draft) {
  const float room = width - ui.px(32);
  float height = card_chrome(ui, width, card_of(list));
  if (list.entries.empty()) height += text_block_height(ui, room, list.empty);
  for (const std::string& entry : list.entries) height += entry_height(ui, room, entry, !list.remove.empty());
  return height + (form ? form_height(ui, room, *form, draft) : 0);
}

std::optional<std::size_t> entries_card(Ui& ui, AddDraft& draft, const EntryList& list, const EntryForm* form, Rect box) {
  const Card card(ui, box, card_of(list));
  Rect rest = card.body();
  std::optional<std::size_t> removed;
  if (list.entries.empty()) cut_top(rest, text_block(ui, rest, list.empty, {.color = Token::Ink3}));
  const bool has_button = !list.remove.empty();
  if (!list.entries.empty()) ui.semantics.push({.id = make_id("entries"), .role = Role::List, .rect = rest, .name = list.title});
  for (std::size_t i = 0; i < list.entries.size(); ++i) {
    const IdScope scope(static_cast<int>(i));
    const Rect line = cut_top(rest, entry_height(ui, rest.width, list.entries[i], has_button));
    ui.semantics.push({.id = make_id("entry"), .role = Role::ListItem, .rect = line, .name = {}});
    const float height = text_block_height(ui, line.width - (has_button ? ui.px(40) : 0), list.entries[i]);
    text_block(ui, {line.x, line.center().y - height / 2, line.width - (has_button ? ui.px(40) : 0), height}, list.entries[i]);
    const std::string name = std::string(list.remove) + " " + list.entries[i];
    if (has_button && icon_button(ui, {line.right() - ui.px(32), line.center().y - ui.px(16), ui.px(32), ui.px(32)}, {.icon = Icon::Cross, .name = name, .id = "remove"})) removed = i;
    ui.semantics.pop();
  }
  if (!list.entries.empty()) ui.semantics.pop();
  if (form) entry_form(ui, draft, *form, rest);
  return removed;
}

void page_head(Ui& ui, app::App& app, Page& page, std::string_view name, std::string_view text, std::string_view back) {
  const ButtonSpec spec{.label = back, .kind = ButtonKind::Quiet, .icon = Icon::Left};
  const Rect bar = page.take(ui.px(32));
  if (button(ui, {bar.x - ui.px(8), bar.y, button_width(ui, spec), bar.height}, spec)) close_page(app);
  page.gap(-6);
  answer_row(ui, page, {name, text});
}

}  // namespace evenhand::ui
