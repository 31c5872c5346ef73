// A word or two with a meaning, in a rounded box of 20 (look 5): never colour alone, a sign goes with it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/icons.h"
#include "ui/kit/paint.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

enum class ChipTone : std::uint8_t { Neutral, Accent, Over, Under, Success, Warning, Danger };

struct ChipSpec {
  std::string_view label;
  ChipTone tone = ChipTone::Neutral;
  Icon icon = Icon::Count;                 // sign at the left; Count: none
  std::optional<Mark> mark = {};           // or a mark
  std::string_view id = {};                // chip_button
  std::string_view description = {};       // chip_button: tooltip
  std::optional<bool> is_on = {};          // chip_button: a filter that is on or off
};

// At its top left; returns the width. Adds a Text node.
float chip(Ui& ui, Point at, const ChipSpec& spec);
float chip_width(const Ui& ui, const ChipSpec& spec);
float chip_height(const Ui& ui);

// 28 high with a border. True when pressed.
bool chip_button(Ui& ui, Rect box, const ChipSpec& spec);
float chip_button_width(const Ui& ui, const ChipSpec& spec);

}  // namespace evenhand::ui
