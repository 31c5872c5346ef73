// Search over everything that can be done (X6): type letters, Up and Down choose, Enter runs, Escape closes. The letters found are
// highlighted; what cannot be run now stays in the list with its reason.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/icons.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct PaletteEntry {
  std::string_view label;                 // "Move a client"
  std::string_view place = {};            // context at the right of the label: "Rebalance"
  std::string_view shortcut = {};
  std::string_view disabled_reason = {};  // not empty: cannot be run now
  Icon icon = Icon::Count;
};

// Owned by the caller, view state. Set is_open to show it; the text is emptied on opening.
struct PaletteState {
  bool is_open = false;
  std::string text;
  int highlighted = 0;         // position in the list as filtered
  bool was_open = false;
};

struct PaletteSpec {
  std::span<const PaletteEntry> entries;
  std::string_view prompt = "Find a command or a screen";
};

// Returns the entry to run; the palette is then closed.
std::optional<int> command_palette(Ui& ui, PaletteState& state, const PaletteSpec& spec);

}  // namespace evenhand::ui
