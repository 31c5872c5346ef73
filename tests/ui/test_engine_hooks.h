// What ImGui tells a test engine: every item with an id that was submitted in this frame.
#pragma once

#include <span>

#include <imgui.h>

namespace evenhand::test {

// False in builds of ImGui without these hooks; then the list stays empty.
bool has_item_hooks();

void forget_items();
std::span<const ImGuiID> submitted_items();

}  // namespace evenhand::test
