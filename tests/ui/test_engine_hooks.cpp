#include "ui/test_engine_hooks.h"

#include <imgui_internal.h>

#include <vector>

namespace evenhand::test {
namespace {

std::vector<ImGuiID>& items() {
  static std::vector<ImGuiID> ids;
  return ids;
}

}  // namespace

bool has_item_hooks() {
#ifdef IMGUI_ENABLE_TEST_ENGINE
  return true;
#else
  return false;
#endif
}

void forget_items() { items().clear(); }
std::span<const ImGuiID> submitted_items() { return items(); }

}  // namespace evenhand::test

#ifdef IMGUI_ENABLE_TEST_ENGINE
void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect&, const ImGuiLastItemData*) { evenhand::test::items().push_back(id); }
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
#endif
