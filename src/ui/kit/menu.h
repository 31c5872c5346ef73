// A menu above the page: drop-down below a button, or context menu at a point. Arrows walk (Action::Key of the DOM mirror),
// Enter or a press runs, Escape or a press beside closes and gives the focus back.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/icons.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct MenuEntry {
  std::string_view label;
  std::string_view shortcut = {};          // as shown: "Ctrl+Z"
  std::string_view disabled_reason = {};   // not empty: cannot be run, and why (description and second line)
  Icon icon = Icon::Count;                 // Count: none
  bool is_checked = false;                 // a tick at the left
  bool removes = false;                    // danger colour
  bool starts_group = false;               // a line above
};

// Owned by the caller, view state.
struct MenuState {
  bool is_open = false;
  Rect anchor;                 // canvas; the menu opens below it, above when there is no room
};

void open_menu_below(MenuState& menu, Rect button);
void open_menu_at(MenuState& menu, Point point);

struct MenuSpec {
  std::string_view name;       // accessible name and id: "Actions for Dana Okafor"
  std::span<const MenuEntry> entries;
  float min_width = 180;       // logical px
};

// Call in every frame; draws only while open. Returns the entry that was run; the menu is then closed.
std::optional<int> menu(Ui& ui, MenuState& state, const MenuSpec& spec);

}  // namespace evenhand::ui
