#include "ui/kit/interact.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "ui/kit/kit_state.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr int kHoverChannel = 0;
constexpr float kHoverMilliseconds = 80;
constexpr float kTouchTarget = 44, kLeastTarget = 24;  // logical px

Rect grown(Rect box, float least) {
  return box.inset(std::min(0.0f, (box.width - least) / 2), std::min(0.0f, (box.height - least) / 2));
}

void apply_forced_state(const Ui& ui, Interaction& state) {
  if (ui.forced_state == ForcedState::None) return;
  state.is_hovered = ui.forced_state == ForcedState::Hover || ui.forced_state == ForcedState::Pressed;
  state.hover = state.is_hovered ? 1.0f : 0.0f;
  state.is_held = ui.forced_state == ForcedState::Pressed;
  state.is_focused = state.is_focus_visible = ui.forced_state == ForcedState::Focus;
}

}  // namespace

NodeId make_id(std::string_view name) { return ImGui::GetID(name.data(), name.data() + name.size()); }

IdScope::IdScope(std::string_view name) { ImGui::PushID(name.data(), name.data() + name.size()); }
IdScope::IdScope(int index) { ImGui::PushID(index); }
IdScope::~IdScope() { ImGui::PopID(); }

Rect least_target(const Ui& ui, Rect box) { return grown(box, ui.px(kLeastTarget)); }

Rect hit_area(const Ui& ui, Rect box) { return ui.environment.has_coarse_pointer ? grown(box, ui.px(kTouchTarget)) : box; }

Interaction interact(Ui& ui, NodeId id, Rect box, const InteractSpec& spec) {
  Interaction state;
  state.hit = hit_area(ui, box);
  const ImRect bounds(state.hit.x, state.hit.y, state.hit.right(), state.hit.bottom());
  const ImGuiIO& io = ImGui::GetIO();
  state.pointer = {io.MousePos.x, io.MousePos.y};

  bool was_clicked = false;
  if (ImGui::ItemAdd(bounds, id, nullptr, ImGuiItemFlags_NoNav)) {
    if (spec.is_enabled) {
      const ImGuiButtonFlags flags = spec.allows_overlap ? ImGuiButtonFlags_AllowOverlap : 0;
      was_clicked = ImGui::ButtonBehavior(bounds, id, &state.is_hovered, &state.is_held, flags);
    } else {
      state.is_hovered = ImGui::ItemHoverable(bounds, id, ImGuiItemFlags_None);
    }
  }
  const bool was_pressed_from_outside = ui.semantics.take_press(id);
  state.is_pressed = spec.is_enabled && (was_clicked || was_pressed_from_outside);
  state.is_double_pressed = was_clicked && io.MouseClickedLastCount[0] == 2;
  state.is_focused = ui.semantics.focused() == id;
  state.is_focus_visible = state.is_focused && ui.semantics.is_focus_visible();
  state.hover = animate(ui, id, kHoverChannel, state.is_hovered && spec.is_enabled ? 1.0f : 0.0f, kHoverMilliseconds);
  apply_forced_state(ui, state);

  if (state.is_hovered && spec.is_enabled) ui.cursor = spec.cursor;
  if (state.is_focus_visible && spec.draws_focus_ring) focus_ring(ui, box, spec.focus_radius);
  return state;
}

float animate(Ui& ui, NodeId id, int channel, float target, float milliseconds) {
  KitState& kit = kit_state(ui);
  const std::uint64_t key = std::uint64_t{id} << 8 | static_cast<std::uint8_t>(channel);
  const auto [entry, is_new] = kit.animations.try_emplace(key);
  Animation& animation = entry->second;
  const bool jumps = is_new || ui.environment.prefers_reduced_motion || milliseconds <= 0;
  if (jumps) {
    animation.value = animation.from = target;
  } else if (animation.target != target) {
    animation.from = animation.value;
    animation.started = ui.seconds;
  }
  animation.target = target;
  animation.last_frame = kit.frame;
  if (animation.value == target) return target;

  const double share = (ui.seconds - animation.started) * 1000.0 / static_cast<double>(milliseconds);
  if (share >= 1.0) {
    animation.value = target;
  } else {
    const float left = 1.0f - static_cast<float>(std::max(0.0, share));
    animation.value = animation.from + (target - animation.from) * (1.0f - left * left * left);
    ui.wake_in(0);
  }
  return animation.value;
}

const char* wanted_cursor(const Ui& ui) { return ui.cursor; }

}  // namespace evenhand::ui
