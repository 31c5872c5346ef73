// Width of a line in device pixels: at least one, whole where look.md names whole px (1 px stays one device pixel up to a
// scale of 1.75, as in browsers), 2 px and more in high contrast.
// Private to the kit.
#pragma once

#include "ui/kit/ui.h"

namespace evenhand::ui {

float stroke_width(const Ui& ui, float logical_thickness);

}  // namespace evenhand::ui
