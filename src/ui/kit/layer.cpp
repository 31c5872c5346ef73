#include "ui/kit/layer.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdio>

#include "ui/kit/interact.h"
#include "ui/kit/kit_state.h"
#include "ui/kit/layer_order.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr double kFadeSeconds = 0.12;

Role role_of(const LayerSpec& spec) {
  if (spec.role != Role::None) return spec.role;
  switch (spec.kind) {
    case LayerKind::Popup: return Role::ListBox;
    case LayerKind::Menu: return Role::Menu;
    case LayerKind::Dialog: return Role::Dialog;
    case LayerKind::Tooltip: return Role::Tooltip;
    case LayerKind::Toast: return Role::Status;
  }
  return Role::Group;
}

float radius_of(LayerKind kind) {
  switch (kind) {
    case LayerKind::Dialog: return 12;
    case LayerKind::Toast:
    case LayerKind::Popup:
    case LayerKind::Menu: return 8;
    case LayerKind::Tooltip: return 6;
  }
  return 6;
}

bool covers_canvas(const LayerSpec& spec) {
  return spec.kind == LayerKind::Dialog || ((spec.kind == LayerKind::Popup || spec.kind == LayerKind::Menu) && !spec.lets_presses_through);
}

OpenLayer& opened_layer(Ui& ui, NodeId id, const LayerSpec& spec) {
  KitState& kit = kit_state(ui);
  const auto known = std::ranges::find(kit.layers, id, &OpenLayer::id);
  const bool is_new = known == kit.layers.end();
  OpenLayer& layer = is_new ? kit.layers.emplace_back() : *known;
  if (is_new || layer.last_frame + 1 < kit.frame) {
    layer = {.id = id, .opened = kit.frame, .opened_seconds = ui.seconds};
    layer.order = kit.next_order++;
  }
  layer.kind = spec.kind;
  layer.last_frame = kit.frame;
  layer.box = spec.box;
  return layer;
}

ImGuiWindow* begin_window(const Ui& ui, NodeId id, const LayerSpec& spec) {
  const Rect area = covers_canvas(spec) ? Rect{0, 0, ui.environment.width, ui.environment.height} : spec.box;
  ImGui::SetNextWindowPos({area.x, area.y});
  ImGui::SetNextWindowSize({area.width, area.height});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                           ImGuiWindowFlags_NoScrollWithMouse;
  if (spec.kind == LayerKind::Tooltip) flags |= ImGuiWindowFlags_NoInputs;
  char name[24];
  std::snprintf(name, sizeof name, "layer %08x", id);
  ImGui::Begin(name, nullptr, flags);
  return ImGui::GetCurrentWindow();
}

void draw_ground(Ui& ui, const LayerSpec& spec) {
  const Rect canvas{0, 0, ui.environment.width, ui.environment.height};
  ImGui::PushClipRect({0, 0}, {canvas.width, canvas.height}, false);  // shadows reach out of the window
  if (spec.kind == LayerKind::Dialog) fill(ui, canvas, ui.theme.is_dark ? Color{0x0000008C} : Color{0x1C1E2247});
  const float radius = radius_of(spec.kind);
  const bool is_inverse = spec.kind == LayerKind::Tooltip || spec.kind == LayerKind::Toast;
  if (spec.kind != LayerKind::Tooltip) raised_shadow(ui, spec.box, radius);
  fill(ui, spec.box, ui.theme[is_inverse ? Token::Ink1 : Token::Raised], radius);
  if (!is_inverse) stroke(ui, spec.box, ui.theme[Token::Line], radius);
  ImGui::PopClipRect();
}

bool has_press_outside(const LayerSpec& spec, const ImGuiWindow* window) {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left) || spec.box.contains({g.IO.MousePos.x, g.IO.MousePos.y})) return false;
  if (!covers_canvas(spec)) return true;
  return g.HoveredWindow != nullptr && g.HoveredWindow->RootWindow == window;  // not in a layer above this one
}

void fade(ImGuiWindow* window, float opacity) {
  for (ImDrawVert& vertex : window->DrawList->VtxBuffer) {
    const auto alpha = static_cast<ImU32>(static_cast<float>(vertex.col >> IM_COL32_A_SHIFT) * opacity);
    vertex.col = (vertex.col & ~IM_COL32_A_MASK) | alpha << IM_COL32_A_SHIFT;
  }
  for (ImGuiWindow* child : window->DC.ChildWindows) fade(child, opacity);
}

}  // namespace

Layer begin_layer(Ui& ui, const LayerSpec& spec) {
  const NodeId id = make_id(spec.id);
  KitState& kit = kit_state(ui);
  Layer result{.id = id, .box = spec.box};
  ImGuiWindow* const window = begin_window(ui, id, spec);
  {
    OpenLayer& layer = opened_layer(ui, id, spec);
    layer.window = window;
    result.is_opening = layer.opened == kit.frame;
  }
  draw_ground(ui, spec);

  result.is_pressed_outside = !result.is_opening && has_press_outside(spec, window);
  const bool takes_escape = spec.kind != LayerKind::Tooltip && spec.kind != LayerKind::Toast;
  const bool is_escaped = takes_escape && !result.is_opening && is_front_layer(kit, id) && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
  const bool closes_on_press = (spec.kind == LayerKind::Popup || spec.kind == LayerKind::Menu) && !spec.lets_presses_through;
  result.is_dismissed = ui.semantics.take(id, Action::Dismiss) || is_escaped || (closes_on_press && result.is_pressed_outside);

  if (spec.adds_node) {
    const std::uint32_t kind_flags = kPopup | (spec.kind == LayerKind::Dialog ? std::uint32_t{kModal} : 0u);
    ui.semantics.push({.id = id, .role = role_of(spec), .rect = spec.box, .name = spec.name, .description = spec.description,
                       .flags = spec.flags | kind_flags});
  }
  kit.open_layers.push_back({id, spec.adds_node});
  return result;
}

void end_layer(Ui& ui) {
  KitState& kit = kit_state(ui);
  const LayerScope scope = kit.open_layers.back();
  kit.open_layers.pop_back();
  if (scope.has_node) ui.semantics.pop();
  const auto layer = std::ranges::find(kit.layers, scope.id, &OpenLayer::id);
  const double age = ui.seconds - layer->opened_seconds;
  if (age < kFadeSeconds && !ui.environment.prefers_reduced_motion) {
    const float left = 1.0f - static_cast<float>(age / kFadeSeconds);
    fade(layer->window, 1.0f - left * left * left);
    ui.wake_in(0);
  }
  ImGui::End();
}

}  // namespace evenhand::ui
