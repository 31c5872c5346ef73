// One of several, chosen from a list that opens below the field; with more than eight options the list has a search field.
// Enter, Space or a press opens; in a short list the focus walks among the options, in a long one it stays in the search field, whose
// arrows move the highlight and whose Enter chooses. Escape and a press beside it close.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct ComboOption {
  std::string_view text;
  std::string_view detail = {};            // at the right in ink-3
  std::string_view disabled_reason = {};
};

struct ComboBoxSpec {
  std::string_view label;                  // above the box; accessible name, and the id unless `id` is given
  std::span<const ComboOption> options;
  int selected = -1;                       // -1: none, `prompt` is shown
  std::string_view prompt = "Choose";
  std::string_view help = {};
  std::string_view error = {};
  std::string_view disabled_reason = {};   // not empty: disabled
  std::string_view id = {};
  bool shows_label = true;                 // false: the label is only the accessible name
  bool opens_at_once = false;              // open in this frame (a table cell being edited)
};

struct ComboBoxResult {
  std::optional<int> chosen;
  bool was_dismissed = false;              // closed without choosing
};

// Takes combo_box_height() of box.width; box.height is not read.
ComboBoxResult combo_box(Ui& ui, Rect box, const ComboBoxSpec& spec);
float combo_box_height(const Ui& ui, float width, const ComboBoxSpec& spec);

}  // namespace evenhand::ui
