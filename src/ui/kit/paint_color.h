// Our colours as ImGui packs them. Private to the kit.
#pragma once

#include <imgui.h>

#include "ui/kit/theme.h"

namespace evenhand::ui {

inline ImU32 packed(Color color) {
  return IM_COL32(color.rgba >> 24 & 0xFF, color.rgba >> 16 & 0xFF, color.rgba >> 8 & 0xFF, color.rgba & 0xFF);
}

}  // namespace evenhand::ui
