#include "ui/screens/draft_field.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "domain/text.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/text_area.h"
#include "ui/kit/text_field.h"

namespace evenhand::ui {

namespace {

TextFieldSpec field_spec(const FieldDraft& draft, const DraftSpec& spec) {
  const bool is_drafted = draft.field == spec.id;
  return {.label = spec.label,
          .text = is_drafted ? std::string_view(draft.text) : spec.text,
          .placeholder = spec.placeholder,
          .help = spec.help,
          .error = is_drafted ? std::string_view(draft.error) : std::string_view(),
          .disabled_reason = spec.disabled_reason,
          .id = spec.id,
          .shows_label = spec.shows_label};
}

}  // namespace

void drafted_field(Ui& ui, FieldDraft& draft, Rect box, const DraftSpec& spec, const CommitText& commit) {
  const TextFieldSpec inner = field_spec(draft, spec);
  const TextFieldResult field = spec.lines > 1 ? text_area(ui, box, inner) : text_field(ui, box, inner);
  if (field.text) draft = {std::string(spec.id), *field.text, {}};
  if (draft.field != spec.id) return;
  if (field.key == NavigationKey::Escape) draft = {};
  if (!field.is_finished && !(field.is_submitted && spec.lines == 1)) return;
  std::string wrong = draft.text == spec.text ? std::string() : commit(draft.text);
  if (wrong.empty()) draft = {};
  else draft.error = std::move(wrong);
  ui.wake_in(0);
}

float drafted_field_height(const Ui& ui, const FieldDraft& draft, float width, const DraftSpec& spec) {
  const TextFieldSpec inner = field_spec(draft, spec);
  return spec.lines > 1 ? text_area_height(ui, width, inner, spec.lines) : text_field_height(ui, width, inner);
}

void drafted_day(Ui& ui, FieldDraft& draft, Rect box, const DaySpec& spec, const std::function<void(std::optional<Date>)>& commit) {
  const std::string text = spec.day ? iso_date(*spec.day) : std::string();
  DraftSpec field = spec.field;
  field.text = text;
  field.placeholder = "YYYY-MM-DD";
  drafted_field(ui, draft, box, field, [&](const std::string& typed) -> std::string {
    const std::string clean = normalised_name(typed);
    if (clean.empty() && spec.can_be_empty) return commit(std::nullopt), std::string();
    const std::optional<Date> day = parse_iso_date(clean);
    if (!day) return "A day, like 2026-12-01";
    commit(day);
    return {};
  });
}

std::optional<PersonId> choose_person(Ui& ui, const app::App& app, Rect box, const PersonSpec& spec) {
  std::vector<PersonId> ids;
  std::vector<std::string> names;
  if (!spec.nobody.empty()) {
    ids.push_back({});
    names.emplace_back(spec.nobody);
  }
  for (const Person& person : *app.scenario()->people) {
    if (std::ranges::contains(spec.left_out, person.id)) continue;
    ids.push_back(person.id);
    names.push_back(app.shown_name(person.id));
  }
  std::vector<ComboOption> options;
  for (const std::string& name : names) options.push_back({.text = name});
  const auto at = std::ranges::find(ids, spec.selected);
  const bool is_known = at != ids.end() && (!spec.selected.value.empty() || !spec.nobody.empty());
  const ComboBoxResult result = combo_box(ui, box, {.label = spec.label, .options = options, .selected = is_known ? static_cast<int>(at - ids.begin()) : -1,
                                                    .prompt = spec.prompt, .disabled_reason = options.empty() ? "Nobody else is in the team" : "", .id = spec.id,
                                                    .shows_label = spec.shows_label});
  return result.chosen ? std::optional(ids[static_cast<std::size_t>(*result.chosen)]) : std::nullopt;
}

}  // namespace evenhand::ui
