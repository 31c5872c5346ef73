// The icons as a font of their own, so that ImGui keeps their pictures at every size and one quad draws one icon.
#pragma once

#include "ui/kit/icons.h"

struct ImFontLoader;

namespace evenhand::ui {

const ImFontLoader& icon_font_loader();

// The code point that stands for the icon in that font.
inline unsigned int icon_code_point(Icon icon) { return 0x41u + static_cast<unsigned int>(icon); }

}  // namespace evenhand::ui
