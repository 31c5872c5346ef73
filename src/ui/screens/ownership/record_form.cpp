#include "ui/screens/ownership/record_form.h"

#include <algorithm>
#include <utility>

#include "app/policy_names.h"
#include "domain/text.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/dialog.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/number_field.h"
#include "ui/kit/switch.h"
#include "ui/kit/text_area.h"
#include "ui/kit/text_field.h"
#include "ui/screens/ownership/ownership_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::string_view kBy = "Who decides", kWhy = "Why";
constexpr int kAreaLines = 3;
constexpr TextSpec kOutlook{.type = Type::Small, .color = Token::Ink2, .role = Role::Status};
constexpr TextSpec kError{.type = Type::Small, .color = Token::Danger, .role = Role::Alert};

bool is_bad_day(const RecordField& field) { return field.kind == FieldKind::Day && !is_blank(field.text) && !parse_iso_date(normalised_name(field.text)); }

std::string missing(const RecordForm& form) {
  for (const RecordField& field : form.fields) {
    if (is_bad_day(field)) return "“" + field.label + "” is no day: write it as 2026-11-30";
    if (!field.is_required) continue;
    const bool is_text = field.kind == FieldKind::Text || field.kind == FieldKind::Area || field.kind == FieldKind::Day;
    const bool is_missing = (is_text && is_blank(field.text)) || (field.kind == FieldKind::Person && field.person.value.empty()) ||
                            (field.kind == FieldKind::Number && !field.number);
    if (is_missing) return "Fill in “" + field.label + "”";
  }
  return {};
}

// The kit's specs of a field, with the texts that they point to.
struct Drawn {
  std::vector<std::string> names = {};
  std::vector<ComboOption> options = {};
  int selected = -1;
};

Drawn drawn_choices(const app::App& app, const RecordField& field) {
  Drawn out;
  if (field.kind == FieldKind::Choice) {
    for (const std::string& option : field.options) out.options.push_back({.text = option});
    out.selected = field.chosen;
    return out;
  }
  const std::vector<Person>& people = *app.scenario()->people;
  if (!field.is_required) out.names.push_back("Nobody");
  for (const Person& person : people) out.names.push_back(app.shown_name(person.id));
  for (const std::string& name : out.names) out.options.push_back({.text = name});
  const auto found = std::ranges::find(people, field.person, &Person::id);
  const auto offset = field.is_required ? 0 : 1;
  if (found != people.end()) out.selected = static_cast<int>(found - people.begin()) + offset;
  else if (!field.is_required) out.selected = 0;
  return out;
}

TextFieldSpec text_spec(const RecordField& field, bool is_first) {
  return {.label = field.label,
          .text = field.text,
          .placeholder = field.kind == FieldKind::Day ? "2026-11-30" : std::string_view(field.placeholder),
          .help = field.help,
          .error = is_bad_day(field) ? "Write the day as 2026-11-30" : "",
          .flags = (field.is_required ? kRequired : 0u) | (is_first ? kAutoFocus : 0u)};
}

NumberFieldSpec number_spec(const RecordField& field) {
  return {.label = field.label, .value = field.number, .decimals = field.decimals, .minimum = field.minimum, .maximum = field.maximum,
          .unit = field.unit, .help = field.help, .can_be_empty = !field.is_required};
}

float field_height(const Ui& ui, const app::App& app, float width, const RecordField& field) {
  switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Day: return text_field_height(ui, width, text_spec(field, false));
    case FieldKind::Area: return text_area_height(ui, width, text_spec(field, false), kAreaLines);
    case FieldKind::Number: return number_field_height(ui, width, number_spec(field));
    case FieldKind::Switch: return ui.px(24);
    case FieldKind::Person:
    case FieldKind::Choice: {
      const Drawn drawn = drawn_choices(app, field);
      return combo_box_height(ui, width, {.label = field.label, .options = drawn.options, .selected = drawn.selected, .help = field.help});
    }
  }
  return 0;
}

void draw_choice(Ui& ui, const app::App& app, Rect box, RecordField& field) {
  const Drawn drawn = drawn_choices(app, field);
  const auto chosen = combo_box(ui, box, {.label = field.label, .options = drawn.options, .selected = drawn.selected, .help = field.help}).chosen;
  if (!chosen) return;
  if (field.kind == FieldKind::Choice) {
    field.chosen = *chosen;
    return;
  }
  const int place = *chosen - (field.is_required ? 0 : 1);
  field.person = place < 0 ? PersonId{} : (*app.scenario()->people)[static_cast<std::size_t>(place)].id;
}

void draw_field(Ui& ui, const app::App& app, Rect box, RecordField& field, bool is_first) {
  switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Day: {
      const TextFieldResult typed = text_field(ui, box, text_spec(field, is_first));
      if (typed.text) field.text = *typed.text;
      break;
    }
    case FieldKind::Area: {
      const TextFieldResult typed = text_area(ui, box, text_spec(field, is_first));
      if (typed.text) field.text = *typed.text;
      break;
    }
    case FieldKind::Number: {
      const NumberFieldResult typed = number_field(ui, box, number_spec(field));
      if (typed.is_changed) field.number = typed.value;
      break;
    }
    case FieldKind::Switch:
      if (const auto is_on = switch_control(ui, box, {.label = field.label, .is_on = field.is_on, .description = field.help})) field.is_on = *is_on;
      break;
    case FieldKind::Person:
    case FieldKind::Choice: draw_choice(ui, app, box, field); break;
  }
}

// Fields that are not complete have no consequence yet.
void follow_outlook(const app::App& app, RecordForm& form) {
  const bool is_told = !form.fields.empty() || !form.outlook_words.empty();
  if (!form.outlook || (is_told && form.outlook_fields == form.fields)) return;
  form.outlook_fields = form.fields;
  const Result<Scenario> tried = form.change(*app.scenario(), form, stamp_of(form, ownership_stamp(app)));
  form.outlook_words = tried ? form.outlook(*tried) : std::string();
}

float body_width(const Ui& ui) { return std::min(ui.px(480), ui.environment.width - ui.px(32)) - ui.px(40); }

}  // namespace

const RecordField& RecordForm::field(std::string_view name) const {
  static const RecordField kNone;
  const auto found = std::ranges::find(fields, name, &RecordField::label);
  return found == fields.end() ? kNone : *found;
}

std::optional<Date> RecordForm::day(std::string_view name) const { return parse_iso_date(normalised_name(words(name))); }

std::vector<std::string> RecordForm::lines(std::string_view name) const {
  std::vector<std::string> out;
  const std::string& all = words(name);
  for (std::size_t from = 0; from <= all.size();) {
    const std::size_t to = std::min(all.find('\n', from), all.size());
    if (std::string line = normalised_name(std::string_view(all).substr(from, to - from)); !line.empty()) out.push_back(std::move(line));
    from = to + 1;
  }
  return out;
}

RecordField text_of(std::string label, std::string text, bool is_required, std::string placeholder) {
  return {.label = std::move(label), .text = std::move(text), .is_required = is_required, .placeholder = std::move(placeholder)};
}
RecordField area_of(std::string label, std::string text, bool is_required, std::string help) {
  return {.label = std::move(label), .kind = FieldKind::Area, .text = std::move(text), .is_required = is_required, .help = std::move(help)};
}
RecordField day_of(std::string label, const std::optional<Date>& day, bool is_required) {
  return {.label = std::move(label), .kind = FieldKind::Day, .text = day ? iso_date(*day) : std::string(), .is_required = is_required};
}
RecordField person_of(std::string label, PersonId person, bool is_required) {
  return {.label = std::move(label), .kind = FieldKind::Person, .is_required = is_required, .person = std::move(person)};
}
RecordField number_of(std::string label, std::optional<double> number, double minimum, double maximum, std::string unit, bool is_required) {
  return {.label = std::move(label), .kind = FieldKind::Number, .is_required = is_required, .number = number, .minimum = minimum, .maximum = maximum, .unit = std::move(unit)};
}
RecordField choice_of(std::string label, std::vector<std::string> options, int chosen) {
  return {.label = std::move(label), .kind = FieldKind::Choice, .options = std::move(options), .chosen = chosen};
}
RecordField switch_of(std::string label, bool is_on, std::string help) {
  return {.label = std::move(label), .kind = FieldKind::Switch, .help = std::move(help), .is_on = is_on};
}

bool record_form(Ui& ui, app::App& app, std::optional<RecordForm>& form) {
  if (!form) return false;
  const IdScope scope("record form");
  const float width = body_width(ui);
  follow_outlook(app, *form);
  const float outlook = form->outlook_words.empty() ? 0 : text_block_height(ui, width, form->outlook_words, kOutlook);
  float height = outlook + (form->error.empty() ? 0 : text_block_height(ui, width, form->error, kError) + ui.px(8));
  for (const RecordField& field : form->fields) height += field_height(ui, app, width, field) + ui.px(12);
  const std::string why_not = missing(*form);
  DialogSpec spec{.question = form->question, .text = form->text, .deed = form->deed, .deed_disabled_reason = why_not, .removes = form->removes, .body_height = height};
  if (height > 0) {
    spec.body = [&](Ui& inner, Rect rest) {
      if (!form->error.empty()) cut_top(rest, text_block(inner, rest, form->error, kError) + inner.px(8));
      for (std::size_t i = 0; i < form->fields.size(); ++i) {
        const Rect box = cut_top(rest, field_height(inner, app, rest.width, form->fields[i]));
        draw_field(inner, app, box, form->fields[i], i == 0);
        cut_top(rest, inner.px(12));
      }
      if (outlook > 0) text_block(inner, rest, form->outlook_words, kOutlook);
    };
  }
  const DialogAnswer answer = dialog(ui, spec);
  if (answer == DialogAnswer::None) return false;
  if (answer == DialogAnswer::Deed) {
    const Stamp stamp = stamp_of(*form, ownership_stamp(app));
    const Result<Scenario> tried = form->change(*app.scenario(), *form, stamp);
    if (!tried) {
      form->error = app::shown_words(app, tried.error().message);
      return false;
    }
    form->outlook = {};
    request_ownership_edit(app, form->label.empty() ? form->question : form->label,
                           [done = *form, stamp](const Scenario& scenario) { return done.change(scenario, done, stamp); });
  }
  form.reset();
  return answer == DialogAnswer::Deed;
}

std::unexpected<Error> refused(std::string message) { return std::unexpected(Error{.code = ErrorCode::Invalid, .message = std::move(message), .place = {}}); }

void ask_who_and_why(RecordForm& form, std::string by_label) {
  RecordField by = text_of(std::string(kBy), {}, true, "A name, or “Both functions”");
  by.help = std::move(by_label);
  form.fields.push_back(std::move(by));
  form.fields.push_back(text_of(std::string(kWhy), {}, true, "One sentence for the record"));
}

Stamp stamp_of(const RecordForm& form, Stamp stamp) {
  stamp.by = normalised_name(form.words(kBy));
  stamp.reason = normalised_name(form.words(kWhy));
  return stamp;
}

}  // namespace evenhand::ui
