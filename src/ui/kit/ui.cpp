#include "ui/kit/ui.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/stroke_width.h"

namespace evenhand::ui {

float Ui::px(float logical) const { return std::round(logical * scale); }

float Ui::line_width() const { return stroke_width(*this, 1); }

float stroke_width(const Ui& ui, float logical_thickness) {
  const float logical = ui.theme.is_high_contrast ? std::max(2.0f, logical_thickness) : logical_thickness;
  const float width = logical * ui.scale;
  const bool is_whole = logical == std::floor(logical);
  return std::max(1.0f, is_whole ? std::floor(width + 0.25f) : width);
}

void Ui::wake_in(double seconds_from_now) {
  const double wanted = std::max(0.0, seconds_from_now);
  next_wake = next_wake < 0 ? wanted : std::min(next_wake, wanted);
}

}  // namespace evenhand::ui
