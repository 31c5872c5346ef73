// A number as text: what is typed stays until the focus leaves or Enter is pressed, then it is read, kept within its limits
// and reported. What cannot be read keeps the old value and says what to type.
#pragma once

#include <optional>
#include <string_view>

#include "domain/format.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct NumberFieldSpec {
  std::string_view label;
  std::optional<double> value;             // empty: the field is empty
  int decimals = 0;                        // at most; trailing zeros are not shown
  double minimum = -1e12, maximum = 1e12;
  std::string_view unit = {};              // inside at the right, ink-3: "hours"
  std::string_view placeholder = {};
  std::string_view help = {};
  std::string_view error = {};             // from the caller, beside what the field finds itself
  std::string_view disabled_reason = {};
  std::string_view id = {};
  bool shows_label = true;
  bool can_be_empty = false;
  Locale locale = kEnglish;
};

struct NumberFieldResult {
  bool is_changed = false;                 // a new value was entered
  std::optional<double> value;             // it, when changed; empty when emptied
  bool is_submitted = false;
};

NumberFieldResult number_field(Ui& ui, Rect box, const NumberFieldSpec& spec);
float number_field_height(const Ui& ui, float width, const NumberFieldSpec& spec);

// "1,234.5", "1 234,5", "−3" as typed under a locale; nothing when it is no number.
std::optional<double> typed_number(std::string_view text, const Locale& locale);

}  // namespace evenhand::ui
