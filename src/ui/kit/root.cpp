#include "ui/kit/root.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "ui/kit/kit_state.h"
#include "ui/kit/layer_order.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr int kSettlingFrames = 3;  // ImGui needs up to three frames for what an input leads to

Theme wanted_theme(const Ui& ui) {
  const Environment& env = ui.environment;
  if (env.forced_colors) return make_theme(*env.forced_colors);
  if (ui.wanted_palette) return make_theme(*ui.wanted_palette);
  if (env.prefers_more_contrast) return make_theme(env.prefers_dark ? Palette::HighContrastDark : Palette::HighContrastLight);
  return make_theme(env.prefers_dark ? Palette::Dark : Palette::Light);
}

void apply_environment(Ui& ui) {
  const Environment& env = ui.environment;
  ui.theme = wanted_theme(ui);
  const float factor = ui.is_presenting ? presenter_factor(env.width / env.pixel_ratio) : 1.0f;
  ui.scale = env.pixel_ratio * factor * ui.user_scale;

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {std::max(1.0f, env.width), std::max(1.0f, env.height)};
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = style.FramePadding = style.ItemSpacing = style.WindowMinSize = {0, 0};
  style.WindowMinSize = {1, 1};
  style.WindowBorderSize = style.ChildBorderSize = style.WindowRounding = style.ChildRounding = 0;
  style.CircleTessellationMaxError = 0.12f;
}

bool has_unsettled_window() {
  return std::ranges::any_of(ImGui::GetCurrentContext()->Windows, [](const ImGuiWindow* window) {
    // A child outside the visible part of its parent stays hidden for as long as it is there.
    const bool is_child = (window->Flags & ImGuiWindowFlags_ChildWindow) != 0;
    const bool is_hidden = window->HiddenFramesCannotSkipItems > 0 || (window->HiddenFramesCanSkipItems > 0 && !is_child);
    const bool is_fitting = window->AutoFitFramesX > 0 || window->AutoFitFramesY > 0;
    const bool is_scrolling = window->ScrollTarget.x < FLT_MAX || window->ScrollTarget.y < FLT_MAX;
    return window->WasActive && (is_hidden || is_fitting || is_scrolling);
  });
}

void find_next_wake(Ui& ui) {
  KitState& kit = kit_state(ui);
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const bool has_changed = ui.semantics.hash() != kit.last_hash;
  kit.last_hash = ui.semantics.hash();
  if (g.InputEventsTrail.Size > 0) {
    kit.tail = kSettlingFrames;
  } else if (has_changed) {
    kit.tail = std::max(kit.tail, 1);
  } else if (kit.tail > 0) {
    --kit.tail;
  }
  const bool is_held = g.ActiveId != 0 && g.IO.MouseDown[0];
  if (kit.tail > 0 || is_held || g.InputEventsQueue.Size > 0 || ui.semantics.has_pending_events() || has_unsettled_window()) ui.wake_in(0);
}

}  // namespace

float presenter_factor(float css_width) { return css_width >= 2560 ? 2.0f : css_width >= 1920 ? 1.5f : css_width >= 1440 ? 1.25f : 1.0f; }

KitState& kit_state(Ui& ui) {
  if (!ui.state) ui.state = std::make_shared<KitState>();
  return *ui.state;
}

void begin_frame(Ui& ui) {
  KitState& kit = kit_state(ui);
  ++kit.frame;
  apply_environment(ui);
  ui.cursor = "default";
  ui.next_wake = -1;
  ui.copied_text.clear();
  if (ui.semantics.has_pending_events()) kit.tail = kSettlingFrames;  // what they change may lie before the widget that takes them
  ui.semantics.begin_frame();
  forget_closed_layers(kit);

  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::Begin("page", nullptr, kFlags);
}

void end_frame(Ui& ui) {
  KitState& kit = kit_state(ui);
  ImGui::End();
  order_layers(kit);
  ui.semantics.end_frame();
  std::erase_if(kit.animations, [&](const auto& entry) { return entry.second.last_frame + 1 < kit.frame; });
  std::erase_if(kit.drafts, [&](const NumberDraft& draft) { return draft.last_frame + 1 < kit.frame; });
  find_next_wake(ui);
  ImGui::Render();
}

}  // namespace evenhand::ui
