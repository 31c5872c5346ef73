// Mouse, pen and touch, as input.js tells them.
#include <algorithm>
#include <cmath>
#include <string_view>

#include <emscripten.h>
#include <imgui.h>

#include "platform/web/backend_state.h"

namespace evenhand::platform::web {
namespace {

ImGuiMouseSource source_of(int number) {
  return number == 1 ? ImGuiMouseSource_TouchScreen : number == 2 ? ImGuiMouseSource_Pen : ImGuiMouseSource_Mouse;
}

ui::Point point(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void evenhand_pointer_move(double x, double y, int source) {
  push_input(PointerMoved{.at = point(x, y), .source = source_of(source)});
}

EMSCRIPTEN_KEEPALIVE void evenhand_pointer_leave() { push_input(PointerMoved{.at = kNowhere}); }

EMSCRIPTEN_KEEPALIVE void evenhand_pointer_button(int button, int is_down, int modifiers, int source) {
  backend_state().queue.push_modifiers(modifiers);
  push_input(ButtonChanged{.button = button, .is_down = is_down != 0, .source = source_of(source)});
}

EMSCRIPTEN_KEEPALIVE void evenhand_wheel(double dx, double dy) {
  push_input(WheelTurned{.dx = static_cast<float>(dx), .dy = static_cast<float>(dy)});
}

// Reaches widgets as a wheel turned with Ctrl held, which is what a trackpad's pinch means everywhere.
EMSCRIPTEN_KEEPALIVE void evenhand_pinch(double factor) {
  constexpr double kPixelsPerDoubling = 200.0;
  InputQueue& queue = backend_state().queue;
  queue.push_modifiers(1);
  evenhand_wheel(0.0, std::log2(std::max(0.1, factor)) * kPixelsPerDoubling);
  queue.push_modifiers(0);
}

EMSCRIPTEN_KEEPALIVE void evenhand_touch_begin(double x, double y) {
  backend_state().touch.begin(point(x, y));
  backend_state().was_woken_by_input = true;
}

// Asked when a finger starts to move: what shows a cursor of dragging is dragged, everything else scrolls.
EMSCRIPTEN_KEEPALIVE int evenhand_touch_takes_drag() {
  const std::string_view cursor = backend_state().ui->cursor;
  return cursor.ends_with("-resize") || cursor.starts_with("grab") ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void evenhand_touch_scroll(double dx, double dy) {
  backend_state().touch.scroll(point(dx, dy));
  backend_state().was_woken_by_input = true;
}

EMSCRIPTEN_KEEPALIVE void evenhand_touch_fling(double vx, double vy) { backend_state().touch.fling(point(vx, vy)); }

// A finger that is gone hovers over nothing.
EMSCRIPTEN_KEEPALIVE void evenhand_touch_end() { push_input(PointerMoved{.at = kNowhere, .source = ImGuiMouseSource_TouchScreen}); }

}  // extern "C"

}  // namespace evenhand::platform::web
