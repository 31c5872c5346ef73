// A finger moves the window under it, pixel by pixel, and lets it run on when it lets go (AX-9).
#pragma once

#include "ui/kit/geometry.h"

struct ImGuiWindow;

namespace evenhand::platform::web {

class TouchScroll {
 public:
  // A finger is down: what is still running stops, and the window is chosen anew.
  void begin();
  void scroll(ui::Point pixels) { waiting_ = {waiting_.x + pixels.x, waiting_.y + pixels.y}; }
  void fling(ui::Point pixels_per_millisecond) { speed_ = pixels_per_millisecond; }

  // After ImGui::NewFrame. `seconds` since the frame before.
  void apply(float seconds, bool is_motion_reduced);

  bool is_running() const { return speed_.x != 0.0f || speed_.y != 0.0f || waiting_.x != 0.0f || waiting_.y != 0.0f; }

 private:
  ui::Point waiting_;
  ui::Point speed_;
  unsigned int window_ = 0;  // ImGuiID of the window that scrolls; it may be gone by now
};

}  // namespace evenhand::platform::web
