// Where one is in a course of steps: discs joined by lines. Done steps open on a press.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct StepperSpec {
  std::string_view name;                       // accessible name: "Stages of the session"
  std::span<const std::string_view> steps;
  int current = 0;                             // steps before it are done
  bool can_go_back = true;
};

// The done step that was pressed. Needs stepper_height(); where the names do not fit, only the current one is named.
std::optional<int> stepper(Ui& ui, Rect box, const StepperSpec& spec);
float stepper_height(const Ui& ui);

}  // namespace evenhand::ui
