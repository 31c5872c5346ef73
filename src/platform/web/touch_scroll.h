// A finger moves the window under it, pixel by pixel, and lets it run on when it lets go (AX-9).
#pragma once

#include "ui/kit/geometry.h"

struct ImGuiWindow;

namespace evenhand::platform::web {

class TouchScroll {
 public:
  // A finger is down: what is still running stops, and the window below it is the one that will scroll.
  void begin(ui::Point at);
  void scroll(ui::Point pixels) { waiting_ = {waiting_.x + pixels.x, waiting_.y + pixels.y}; }
  void fling(ui::Point pixels_per_millisecond) { speed_ = pixels_per_millisecond; }

  // After ImGui::NewFrame. `seconds` since the frame before.
  void apply(float seconds, bool is_motion_reduced);

  bool is_running() const;

 private:
  void stop();

  ui::Point waiting_;
  ui::Point speed_;
  ui::Point began_at_;
  unsigned int window_ = 0;  // ImGuiID of the window that scrolls, 0 = not looked for yet; it may be gone by now
};

}  // namespace evenhand::platform::web
