// A form in a dialog: fields for one thing that goes on the record, tried on the scenario before it is taken. What cannot be
// taken is said in the form, and nothing typed is lost. For the ownership screen and the pages of people and clients.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "domain/edit_policy.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

enum class FieldKind : std::uint8_t {
  Text,
  Area,    // several lines
  Day,     // a day as "2026-11-30"; may be empty unless required
  Number,
  Person,  // nobody unless required
  Choice,  // of `options`
  Switch,
};

struct RecordField {
  std::string label;
  FieldKind kind = FieldKind::Text;
  std::string text = {};         // Text, Area, Day
  bool is_required = false;
  std::string placeholder = {};
  std::string help = {};
  std::optional<double> number = {};
  double minimum = 0, maximum = 1e9;
  int decimals = 0;
  std::string unit = {};
  PersonId person = {};
  std::vector<std::string> options = {};
  int chosen = 0;
  bool is_on = false;

  bool operator==(const RecordField&) const = default;
};

struct RecordForm {
  std::string question;          // title of the dialog
  std::string text = {};
  std::string deed = "Save";
  std::string label = {};        // of the undo step; the question without it
  std::vector<RecordField> fields = {};
  bool removes = false;
  // What it makes of the scenario; called once to try and once to do it.
  std::function<Result<Scenario>(const Scenario&, const RecordForm&, const Stamp&)> change = {};
  std::string error = {};        // why it was not taken
  // What follows, told while it is filled in: from the scenario as it would be, for these fields.
  std::function<std::string(const Scenario&)> outlook = {};
  std::string outlook_words = {};
  std::vector<RecordField> outlook_fields = {};

  const RecordField& field(std::string_view name) const;
  const std::string& words(std::string_view name) const { return field(name).text; }
  std::optional<Date> day(std::string_view name) const;
  std::optional<double> number(std::string_view name) const { return field(name).number; }
  const PersonId& person(std::string_view name) const { return field(name).person; }
  int chosen(std::string_view name) const { return field(name).chosen; }
  bool is_on(std::string_view name) const { return field(name).is_on; }
  std::vector<std::string> lines(std::string_view name) const;  // not blank, one per line
};

RecordField text_of(std::string label, std::string text = {}, bool is_required = false, std::string placeholder = {});
RecordField area_of(std::string label, std::string text = {}, bool is_required = false, std::string help = {});
RecordField day_of(std::string label, const std::optional<Date>& day, bool is_required = false);
RecordField person_of(std::string label, PersonId person, bool is_required = false);
RecordField number_of(std::string label, std::optional<double> number, double minimum, double maximum, std::string unit = {}, bool is_required = false);
RecordField choice_of(std::string label, std::vector<std::string> options, int chosen = 0);
RecordField switch_of(std::string label, bool is_on, std::string help = {});

// The open form, drawn above the page; emptied when it is done or left. Call it in every frame. True when it was taken.
bool record_form(Ui& ui, app::App& app, std::optional<RecordForm>& form);

// Why a form cannot be taken, for RecordForm::change.
std::unexpected<Error> refused(std::string message);

// "Agreed by", "Why": what decisions ask for.
void ask_who_and_why(RecordForm& form, std::string by_label);
Stamp stamp_of(const RecordForm& form, Stamp stamp);

}  // namespace evenhand::ui
