#include "ui/kit/toast.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/kit/interact.h"
#include "ui/kit/layer.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr double kShown = 8;                                                         // seconds
constexpr float kHeight = 44, kSide = 16, kGap = 24, kBottom = 24, kWidest = 560;    // logical px

float action_width(const Ui& ui, const ToastState& toast) {
  return toast.action.empty() ? 0 : ui.px(kGap) + text_width(ui, Type::SmallStrong, toast.action);
}

Rect toast_box(const Ui& ui, const ToastState& toast) {
  const float widest = std::min(ui.px(kWidest), ui.environment.width - ui.px(32));
  const float words = text_width(ui, Type::Small, toast.text) + 1;
  const float width = std::min(widest, std::ceil(words + action_width(ui, toast) + ui.px(2 * kSide)));
  return {std::round((ui.environment.width - width) / 2), ui.environment.height - ui.px(kBottom + kHeight), width, ui.px(kHeight)};
}

// The action is drawn on ink-1, so it takes the accent of the other ground.
Color action_ink(const Ui& ui) {
  if (ui.theme.is_high_contrast || ui.environment.forced_colors) return ui.theme[Token::Surface];
  return make_theme(ui.theme.is_dark ? Palette::Light : Palette::Dark)[Token::Accent];
}

bool draw_toast(Ui& ui, const ToastState& toast, Rect box, bool& is_held) {
  const float middle = box.center().y;
  const float room = box.width - ui.px(2 * kSide) - action_width(ui, toast);
  clipped_text(ui, {box.x + ui.px(kSide), middle - line_height(ui, Type::Small) / 2}, room, Type::Small, ui.theme[Token::Surface],
               toast.text);
  if (toast.action.empty()) return false;
  const float width = text_width(ui, Type::SmallStrong, toast.action);
  const Rect link{box.right() - ui.px(kSide) - width, box.y + ui.px(6), width, box.height - ui.px(12)};
  const NodeId id = make_id(toast.action);
  const Interaction at = interact(ui, id, link.inset(-ui.px(8), 0), {.draws_focus_ring = false});
  ui.semantics.add({.id = id, .role = Role::Button, .rect = at.hit, .name = toast.action});
  const Color ink = action_ink(ui);
  text(ui, {link.x, middle - line_height(ui, Type::SmallStrong) / 2}, Type::SmallStrong, ink, toast.action);
  if (at.is_hovered || at.is_focused)
    horizontal_line(ui, link.x, link.right(), middle + line_height(ui, Type::SmallStrong) / 2 - ui.px(1), ink);
  if (at.is_focus_visible) stroke(ui, link.inset(-ui.px(6), 0), ink, 6, 2);
  is_held = is_held || at.is_focused;
  return at.is_pressed;
}

}  // namespace

void show_toast(Ui& ui, ToastState& toast, std::string_view text, std::string_view action) {
  toast = {.text = std::string(text), .action = std::string(action), .seconds_left = kShown, .last_seconds = ui.seconds};
  ui.wake_in(0);
}

bool toast(Ui& ui, ToastState& toast) {
  if (toast.text.empty()) return false;
  const Rect box = toast_box(ui, toast);
  const Layer layer = begin_layer(ui, {.id = "toast", .kind = LayerKind::Toast, .box = box, .name = {}, .role = Role::Group});
  ui.semantics.add({.id = make_id("words"), .role = Role::Status, .rect = layer.box, .name = toast.text});
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  bool is_held = layer.box.contains({pointer.x, pointer.y});
  const bool is_pressed = draw_toast(ui, toast, layer.box, is_held);
  end_layer(ui);

  const double passed = ui.seconds - toast.last_seconds;
  toast.last_seconds = ui.seconds;
  // Nothing is drawn while the pointer rests on it, so the first frame after that has slept through it.
  if (is_held || toast.was_held) {
    toast.seconds_left = std::max(toast.seconds_left, kShown / 2);
  } else {
    toast.seconds_left -= passed;
  }
  toast.was_held = is_held;
  if (!is_held) ui.wake_in(toast.seconds_left);
  if (is_pressed || layer.is_dismissed || toast.seconds_left <= 0) {
    toast = {};
    ui.wake_in(0);
  }
  return is_pressed;
}

}  // namespace evenhand::ui
