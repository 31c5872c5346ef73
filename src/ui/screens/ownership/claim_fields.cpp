#include "ui/screens/ownership/claim_fields.h"

#include "ui/kit/combo_box.h"
#include "ui/kit/text_field.h"

namespace evenhand::ui {

namespace {

constexpr float kField = 52, kGap = 12, kError = 20;  // logical

}  // namespace

float fields_height(const Ui& ui, int count) { return ui.px(static_cast<float>(count) * (kField + kGap)); }

Rect field_place(const Ui& ui, Rect& rest) {
  const Rect box = cut_top(rest, ui.px(kField));
  cut_top(rest, ui.px(kGap));
  return box;
}

void words_field(Ui& ui, Rect& rest, std::string_view label, std::string& text, std::string_view placeholder, std::uint32_t flags, std::string_view error) {
  const auto result = text_field(ui, field_place(ui, rest), {.label = label, .text = text, .placeholder = placeholder, .error = error, .flags = flags});
  if (!error.empty()) cut_top(rest, ui.px(kError));
  if (result.text) text = *result.text;
}

void choice_field(Ui& ui, Rect& rest, std::string_view label, const std::vector<std::string>& options, std::size_t& chosen) {
  std::vector<ComboOption> shown;
  for (const std::string& option : options) shown.push_back({.text = option});
  const auto result = combo_box(ui, field_place(ui, rest), {.label = label, .options = shown, .selected = static_cast<int>(chosen)});
  if (result.chosen) chosen = static_cast<std::size_t>(*result.chosen);
}

void person_field(Ui& ui, Rect& rest, std::string_view label, const std::vector<PersonId>& people, const NameOf& name_of, std::string_view nobody, PersonId& chosen) {
  std::vector<std::string> names{std::string(nobody)};
  std::size_t selected = 0;
  for (const PersonId& person : people) {
    if (person == chosen) selected = names.size();
    names.push_back(name_of(person));
  }
  const std::size_t before = selected;
  choice_field(ui, rest, label, names, selected);
  if (selected != before) chosen = selected == 0 ? PersonId{} : people[selected - 1];
}

}  // namespace evenhand::ui
