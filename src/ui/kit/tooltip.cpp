#include "ui/kit/tooltip.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/kit/kit_state.h"
#include "ui/kit/layer.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr double kRest = 0.4;                                     // seconds of hover before it shows
constexpr float kWidest = 320, kSide = 8, kTop = 5, kGap = 6;     // logical px

bool is_under_pointer(Rect box) {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  return context.HoveredWindow == ImGui::GetCurrentWindow() &&
         ImGui::IsMouseHoveringRect({box.x, box.y}, {box.right(), box.bottom()}) && !ImGui::IsMouseDown(ImGuiMouseButton_Left);
}

Size tip_size(const Ui& ui, std::string_view words) {
  const float widest = std::min(ui.px(kWidest), ui.environment.width - ui.px(32));
  const float width = std::min(std::ceil(text_width(ui, Type::Label, words)) + 1, widest);
  return {width + ui.px(2 * kSide), paragraph_height(ui, width, Type::Label, words) + ui.px(2 * kTop)};
}

}  // namespace

void tooltip(Ui& ui, NodeId id, Rect box, std::string_view words) {
  KitState& kit = kit_state(ui);
  TooltipWait& wait = kit.tooltip;
  const bool is_focused = ui.semantics.is_focus_visible() && ui.semantics.focused() == id;
  if (words.empty() || (!is_focused && !is_under_pointer(box))) return;
  if (wait.last_frame == kit.frame && wait.over != id) return;
  if (wait.over != id || wait.last_frame + 1 < kit.frame) wait = {.over = id, .since = ui.seconds, .is_hidden = false};
  wait.last_frame = kit.frame;

  const bool was_pressed = !is_focused && ImGui::IsMouseReleased(ImGuiMouseButton_Left);
  if (was_pressed || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) wait.is_hidden = true;
  if (wait.is_hidden) return;
  const double waited = ui.seconds - wait.since;
  if (!is_focused && waited < kRest) return ui.wake_in(kRest - waited);

  const Layer layer = begin_layer(ui, {.id = "tooltip", .kind = LayerKind::Tooltip,
                                       .box = place_over(ui, box, tip_size(ui, words), kGap), .name = words});
  paragraph(ui, layer.box.inset(ui.px(kSide), ui.px(kTop)), Type::Label, ui.theme[Token::Surface], words);
  end_layer(ui);
  if (layer.is_dismissed) wait.is_hidden = true;
}

}  // namespace evenhand::ui
