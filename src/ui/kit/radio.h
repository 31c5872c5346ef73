// One of a few, all visible. Arrows of the DOM mirror walk the group.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct RadioOption {
  std::string_view label;
  std::string_view description = {};       // second line in small type
  std::string_view disabled_reason = {};
};

struct RadioGroupSpec {
  std::string_view name;                   // accessible name and id; drawn above when shows_name
  std::span<const RadioOption> options;
  int selected = -1;
  bool shows_name = false;
  bool is_horizontal = false;
};

// The newly chosen option. Takes radio_group_height().
std::optional<int> radio_group(Ui& ui, Rect box, const RadioGroupSpec& spec);
float radio_group_height(const Ui& ui, float width, const RadioGroupSpec& spec);

}  // namespace evenhand::ui
