#include "ui/kit/ui.h"

#include <algorithm>
#include <cmath>

namespace evenhand::ui {

float Ui::px(float logical) const { return std::round(logical * scale); }

float Ui::line_width() const { return std::max(1.0f, std::round(scale * (theme.is_high_contrast ? 2.0f : 1.0f))); }

void Ui::wake_in(double seconds_from_now) {
  const double wanted = std::max(0.0, seconds_from_now);
  next_wake = next_wake < 0 ? wanted : std::min(next_wake, wanted);
}

}  // namespace evenhand::ui
