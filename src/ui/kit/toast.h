// A passing note at the bottom centre: what was just done, and how to take it back. Eight seconds, longer while hovered or focused.
// Never for errors (those are banners). Role Status, so a screen reader says it.
#pragma once

#include <string>
#include <string_view>

#include "ui/kit/ui.h"

namespace evenhand::ui {

// Owned by the caller; an empty text shows nothing.
struct ToastState {
  std::string text;
  std::string action;           // "Undo"; empty: none
  double seconds_left = 0;
  double last_seconds = 0;      // Ui::seconds when it was last counted
  bool was_held = false;        // hovered or focused in the last frame
};

void show_toast(Ui& ui, ToastState& toast, std::string_view text, std::string_view action = {});

// Call once per frame, last. True when the action was pressed; the toast is then gone.
bool toast(Ui& ui, ToastState& toast);

}  // namespace evenhand::ui
