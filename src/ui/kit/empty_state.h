// What stands where data would be: an icon, what is true, and one thing to do next. Centred in its box.
#pragma once

#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/icons.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct EmptyStateSpec {
  Icon icon = Icon::Info;
  std::string_view title;         // "No overlapping claims"
  std::string_view text = {};     // at most two lines at the usual width
  std::string_view action = {};   // "Change the rules"; empty: no button
  bool is_primary = false;        // the button is the primary one of the screen
};

// True when the button was pressed.
bool empty_state(Ui& ui, Rect box, const EmptyStateSpec& spec);

}  // namespace evenhand::ui
