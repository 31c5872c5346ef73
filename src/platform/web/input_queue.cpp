#include "platform/web/input_queue.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <imgui_internal.h>

namespace evenhand::platform::web {
namespace {

constexpr std::array<ImGuiKey, 4> kModifiers{ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super};

// ImGui has to have seen the pointer there a frame earlier: overlapping items take clicks only then, and the wheel's step depends
// on the window below.
bool needs_hover(const InputEvent& event) {
  const auto* button = std::get_if<ButtonChanged>(&event);
  return std::holds_alternative<WheelTurned>(event) || (button != nullptr && button->is_down);
}

}  // namespace

void InputQueue::push_modifiers(int modifiers) {
  for (std::size_t i = 0; i < kModifiers.size(); ++i) {
    const int bit = 1 << i;
    if ((modifiers & bit) != (modifiers_ & bit)) push(KeyChanged{kModifiers[i], (modifiers & bit) != 0});
  }
  modifiers_ = modifiers;
}

void InputQueue::drain(ImGuiIO& io) {
  bool has_moved = false;
  std::size_t taken = 0;
  for (; taken < events_.size(); ++taken) {
    const InputEvent& event = events_[taken];
    if (has_moved && needs_hover(event)) break;
    if (const auto* moved = std::get_if<PointerMoved>(&event)) {
      has_moved = has_moved || moved->at != last_;
      last_ = moved->at;
      io.AddMouseSourceEvent(moved->source);
      io.AddMousePosEvent(moved->at == kNowhere ? -FLT_MAX : moved->at.x, moved->at == kNowhere ? -FLT_MAX : moved->at.y);
    } else if (const auto* button = std::get_if<ButtonChanged>(&event)) {
      io.AddMouseSourceEvent(button->source);
      io.AddMouseButtonEvent(button->button, button->is_down);
    } else if (const auto* wheel = std::get_if<WheelTurned>(&event)) {
      const float units = wheel_units_per_pixel();
      io.AddMouseWheelEvent(wheel->dx * units, wheel->dy * units);
    } else if (const auto* key = std::get_if<KeyChanged>(&event)) {
      io.AddKeyEvent(key->key, key->is_down);
    } else if (const auto* focus = std::get_if<FocusChanged>(&event)) {
      if (!focus->has_focus) modifiers_ = 0;
      io.AddFocusEvent(focus->has_focus);
    }
  }
  events_.erase(events_.begin(), events_.begin() + static_cast<std::ptrdiff_t>(taken));
}

float wheel_units_per_pixel() {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  const ImGuiWindow* window = context.HoveredWindow;
  while (window != nullptr && window->ScrollMax.y == 0.0f && (window->Flags & ImGuiWindowFlags_ChildWindow) != 0) {
    window = window->ParentWindow;
  }
  if (window == nullptr) return 0.01f;
  const float step = std::min(5.0f * window->FontRefSize, window->InnerRect.GetHeight() * 0.67f);
  return 1.0f / std::max(1.0f, ImTrunc(step));
}

}  // namespace evenhand::platform::web
