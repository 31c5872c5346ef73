// Fields of a page whose unfinished text lives with the view until it is left: one draft for all fields of a view, because
// only one is typed into at a time. Leaving the field or Enter commits, Escape puts back what was there.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/app.h"
#include "domain/date.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct FieldDraft {
  std::string field, text, error;  // the id of the field that is typed into; empty = none
};

struct DraftSpec {
  std::string_view id;             // unique in the view
  std::string_view label;
  std::string_view text;           // as it stands
  std::string_view placeholder = {};
  std::string_view help = {};
  std::string_view disabled_reason = {};
  int lines = 1;
  bool shows_label = true;
};

// Returns why the text cannot be taken; empty = taken.
using CommitText = std::function<std::string(const std::string&)>;

void drafted_field(Ui& ui, FieldDraft& draft, Rect box, const DraftSpec& spec, const CommitText& commit);
float drafted_field_height(const Ui& ui, const FieldDraft& draft, float width, const DraftSpec& spec);

// A day as YYYY-MM-DD. An empty field commits nothing unless `can_be_empty`. `spec.text` is not read.
struct DaySpec {
  DraftSpec field;
  std::optional<Date> day;
  bool can_be_empty = false;
};
void drafted_day(Ui& ui, FieldDraft& draft, Rect box, const DaySpec& spec, const std::function<void(std::optional<Date>)>& commit);

// A person of the team by the name that may be shown, or `nobody` (left out of the list when empty).
struct PersonSpec {
  std::string_view label;
  PersonId selected = {};
  std::string_view nobody = {};
  std::span<const PersonId> left_out = {};
  std::string_view id = {};
  bool shows_label = true;
  std::string_view prompt = "Choose";
};
std::optional<PersonId> choose_person(Ui& ui, const app::App& app, Rect box, const PersonSpec& spec);

}  // namespace evenhand::ui
