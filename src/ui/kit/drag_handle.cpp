#include "ui/kit/drag_handle.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace evenhand::ui {

DragHandle drag_handle(Ui& ui, NodeId id, Rect box, const char* cursor) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  const ImGuiIO& io = ImGui::GetIO();
  const ImRect area(box.x, box.y, box.right(), box.bottom());
  DragHandle handle;
  handle.pointer = {io.MousePos.x, io.MousePos.y};
  ImGui::KeepAliveID(id);
  handle.is_hovered = ImGui::ItemHoverable(area, id, ImGuiItemFlags_None);
  if (handle.is_hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left, ImGuiInputFlags_None, id)) {
    ImGui::SetActiveID(id, ImGui::GetCurrentWindow());
    ImGui::SetKeyOwner(ImGuiKey_MouseLeft, id);
    context.ActiveIdMouseButton = ImGuiMouseButton_Left;
    context.ActiveIdClickOffset = {io.MousePos.x - box.x, io.MousePos.y - box.y};
    handle.is_grabbed = true;
    handle.is_double_pressed = io.MouseClickedCount[ImGuiMouseButton_Left] == 2;
  }
  if (context.ActiveId == id) {
    handle.is_held = io.MouseDown[ImGuiMouseButton_Left];
    if (!handle.is_held) ImGui::ClearActiveID();
  }
  handle.grabbed_at = {context.ActiveIdClickOffset.x, context.ActiveIdClickOffset.y};
  if (handle.is_hovered || handle.is_held) ui.cursor = cursor;
  return handle;
}

}  // namespace evenhand::ui
