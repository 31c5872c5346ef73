// What the person did since the last frame, in order, on its way to ImGui. A press or a turn of the wheel that follows a move in the same frame waits
// for the next one: ImGui takes a click on overlapping items only where it saw the pointer hover a frame earlier, and
// touch, tests and assistive technology put the pointer down wherever they like (prototypes 2).
#pragma once

#include <variant>
#include <vector>

#include <imgui.h>

#include "ui/kit/geometry.h"

namespace evenhand::platform::web {

struct PointerMoved {
  ui::Point at;  // canvas pixels; kNowhere when it left
  ImGuiMouseSource source = ImGuiMouseSource_Mouse;
};
struct ButtonChanged {
  int button = 0;
  bool is_down = false;
  ImGuiMouseSource source = ImGuiMouseSource_Mouse;
};
struct WheelTurned { float dx = 0, dy = 0; };  // canvas pixels the content should move
struct KeyChanged {
  ImGuiKey key = ImGuiKey_None;  // or one of ImGuiMod_
  bool is_down = false;
};
struct FocusChanged { bool has_focus = false; };

using InputEvent = std::variant<PointerMoved, ButtonChanged, WheelTurned, KeyChanged, FocusChanged>;

inline constexpr ui::Point kNowhere{-3.4e38f, -3.4e38f};

class InputQueue {
 public:
  void push(InputEvent event) { events_.push_back(event); }
  // Bits 1 Ctrl, 2 Shift, 4 Alt, 8 Meta; only what differs from the last call is queued.
  void push_modifiers(int modifiers);

  // Hands events to ImGui until the queue is empty or the rest has to wait for the next frame.
  void drain(ImGuiIO& io);

  bool is_empty() const { return events_.empty(); }

 private:
  std::vector<InputEvent> events_;
  int modifiers_ = 0;
  ui::Point last_ = kNowhere;
};

// Wheel units of ImGui that scroll the hovered window by one pixel.
float wheel_units_per_pixel();

}  // namespace evenhand::platform::web
