// A box with a tick and words at its right; the words belong to the target.
#pragma once

#include <optional>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct CheckboxSpec {
  std::string_view label;
  bool is_checked = false;
  bool is_mixed = false;                   // some of what it stands for is checked
  bool shows_label = true;                 // false: the label is only the accessible name (rows of a table)
  std::string_view id = {};
  std::string_view description = {};       // second line in small type
  std::string_view disabled_reason = {};
};

// The new state when it was pressed. The box (16) stands in the middle of the first line.
std::optional<bool> checkbox(Ui& ui, Rect box, const CheckboxSpec& spec);
float checkbox_width(const Ui& ui, const CheckboxSpec& spec);
float checkbox_height(const Ui& ui, float width, const CheckboxSpec& spec);

}  // namespace evenhand::ui
