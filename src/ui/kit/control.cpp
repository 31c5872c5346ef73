#include "ui/kit/control.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/tooltip.h"

namespace evenhand::ui {

float control_height(const Ui& ui, ControlSize size) {
  const bool is_small = size == ControlSize::Small || ui.density == Density::Dense;
  if (ui.is_presenting) return ui.px(is_small ? 40 : 52);
  return ui.px(is_small ? 28 : 32);
}

float row_height(const Ui& ui) { return ui.px(ui.density == Density::Dense ? 28 : 36); }

float disabled_opacity(const Ui& ui) { return ui.theme.is_high_contrast ? 1.0f : 0.4f; }

Color blended(Color a, Color b, float share) {
  std::uint32_t rgba = 0;
  for (const int shift : {24, 16, 8, 0}) {
    const auto from = static_cast<float>(a.rgba >> shift & 0xFF), to = static_cast<float>(b.rgba >> shift & 0xFF);
    rgba |= static_cast<std::uint32_t>(std::lround(from + (to - from) * std::clamp(share, 0.0f, 1.0f))) << shift;
  }
  return {rgba};
}

NodeId control_id(std::string_view id, std::string_view label) { return make_id(id.empty() ? label : id); }

void control_tooltip(Ui& ui, NodeId id, Rect box, std::string_view disabled_reason, std::string_view description) {
  tooltip(ui, id, box, disabled_reason.empty() ? description : disabled_reason);
}

}  // namespace evenhand::ui
