// On or off, at once. 32 x 18, knob 14, words at its right.
#pragma once

#include <optional>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct SwitchSpec {
  std::string_view label;
  bool is_on = false;
  std::string_view id = {};
  std::string_view description = {};       // tooltip
  std::string_view disabled_reason = {};
};

// The new state when it was pressed.
std::optional<bool> switch_control(Ui& ui, Rect box, const SwitchSpec& spec);
float switch_width(const Ui& ui, const SwitchSpec& spec);

}  // namespace evenhand::ui
