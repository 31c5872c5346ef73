// Where layers go: near what opened them, and always inside the canvas.
#include <algorithm>
#include <cmath>

#include "ui/kit/layer.h"

namespace evenhand::ui {
namespace {

constexpr float kEdge = 8;  // logical px kept free at the canvas's edges

Rect kept_inside(const Ui& ui, Rect box) {
  const float edge = ui.px(kEdge);
  const float width = std::min(box.width, ui.environment.width - 2 * edge), height = std::min(box.height, ui.environment.height - 2 * edge);
  const float x = std::clamp(box.x, edge, std::max(edge, ui.environment.width - edge - width));
  const float y = std::clamp(box.y, edge, std::max(edge, ui.environment.height - edge - height));
  return {std::round(x), std::round(y), std::round(width), std::round(height)};
}

}  // namespace

Rect place_below(const Ui& ui, Rect anchor, Size size, float logical_gap) {
  const float gap = ui.px(logical_gap), edge = ui.px(kEdge);
  const float below = ui.environment.height - edge - anchor.bottom() - gap, above = anchor.y - gap - edge;
  if (size.height <= below || below >= above)
    return kept_inside(ui, {anchor.x, anchor.bottom() + gap, size.width, std::min(size.height, below)});
  const float height = std::min(size.height, above);
  return kept_inside(ui, {anchor.x, anchor.y - gap - height, size.width, height});
}

Rect place_at(const Ui& ui, Point at, Size size) { return kept_inside(ui, {at.x, at.y, size.width, size.height}); }

Rect place_centered(const Ui& ui, Size size) {
  return kept_inside(ui, {(ui.environment.width - size.width) / 2, (ui.environment.height - size.height) / 2, size.width, size.height});
}

Rect place_over(const Ui& ui, Rect anchor, Size size, float logical_gap) {
  const float gap = ui.px(logical_gap), x = anchor.center().x - size.width / 2;
  const bool fits_below = anchor.bottom() + gap + size.height + ui.px(kEdge) <= ui.environment.height;
  return kept_inside(ui, {x, fits_below ? anchor.bottom() + gap : anchor.y - gap - size.height, size.width, size.height});
}

}  // namespace evenhand::ui
