// Width of a line in device pixels: at least one, whole where look.md names whole px, 2 px and more in high contrast.
// Private to the kit.
#pragma once

#include "ui/kit/ui.h"

namespace evenhand::ui {

float stroke_width(const Ui& ui, float logical_thickness);

}  // namespace evenhand::ui
