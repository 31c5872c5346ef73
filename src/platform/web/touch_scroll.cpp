#include "platform/web/touch_scroll.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace evenhand::platform::web {
namespace {

constexpr float kDecayPerSecond = 3.5f;
constexpr float kStillSpeed = 0.03f;  // pixels per millisecond

bool can_scroll(const ImGuiWindow& window) { return window.ScrollMax.x > 0.0f || window.ScrollMax.y > 0.0f; }

// Asked by place and not by hover: a quick flick may be over before a frame has seen the finger.
ImGuiWindow* scrollable_at(ui::Point at) {
  ImGuiWindow* window = nullptr;
  ImGui::FindHoveredWindowEx(ImVec2(at.x, at.y), false, &window, nullptr);
  while (window != nullptr && !can_scroll(*window) && (window->Flags & ImGuiWindowFlags_ChildWindow) != 0) {
    window = window->ParentWindow;
  }
  return window != nullptr && can_scroll(*window) ? window : nullptr;
}

}  // namespace

void TouchScroll::begin(ui::Point at) {
  stop();
  began_at_ = at;
  window_ = 0;
}

void TouchScroll::stop() {
  waiting_ = {};
  speed_ = {};
}

// Parts of a pixel wait for the next move and are no reason for a frame.
bool TouchScroll::is_running() const {
  return speed_ != ui::Point{} || std::fabs(waiting_.x) >= 1.0f || std::fabs(waiting_.y) >= 1.0f;
}

void TouchScroll::apply(float seconds, bool is_motion_reduced) {
  if (is_motion_reduced || std::hypot(speed_.x, speed_.y) < kStillSpeed) speed_ = {};
  scroll({speed_.x * seconds * 1000.0f, speed_.y * seconds * 1000.0f});
  const float keep = std::exp(-seconds * kDecayPerSecond);
  speed_ = {speed_.x * keep, speed_.y * keep};

  const ui::Point whole{std::trunc(waiting_.x), std::trunc(waiting_.y)};
  if (whole == ui::Point{}) return;
  waiting_ = {waiting_.x - whole.x, waiting_.y - whole.y};
  if (window_ == 0) {
    const ImGuiWindow* under = scrollable_at(began_at_);
    window_ = under == nullptr ? 0 : under->ID;
  }
  ImGuiWindow* window = window_ == 0 ? nullptr : ImGui::FindWindowByID(window_);
  if (window == nullptr) return stop();
  const ui::Point wanted{std::clamp(window->Scroll.x - whole.x, 0.0f, window->ScrollMax.x),
                         std::clamp(window->Scroll.y - whole.y, 0.0f, window->ScrollMax.y)};
  if (wanted == ui::Point{window->Scroll.x, window->Scroll.y}) speed_ = {};
  ImGui::SetScrollX(window, wanted.x);
  ImGui::SetScrollY(window, wanted.y);
}

}  // namespace evenhand::platform::web
