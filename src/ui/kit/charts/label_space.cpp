#include "ui/kit/charts/label_space.h"

#include <algorithm>
#include <array>

namespace evenhand::ui {

bool boxes_touch(Rect a, Rect b) { return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom(); }

bool segment_touches(Rect box, Point a, Point b) {
  float from = 0, to = 1;
  const float dx = b.x - a.x, dy = b.y - a.y;
  const std::array<std::array<float, 2>, 4> sides{{{-dx, a.x - box.x}, {dx, box.right() - a.x}, {-dy, a.y - box.y}, {dy, box.bottom() - a.y}}};
  for (const auto& [slope, distance] : sides) {
    if (slope == 0) {
      if (distance < 0) return false;
      continue;
    }
    const float t = distance / slope;
    if (slope < 0) from = std::max(from, t);
    else to = std::min(to, t);
    if (from > to) return false;
  }
  return true;
}

void LabelSpace::block_lines(std::span<const Point> polyline) {
  for (std::size_t i = 1; i < polyline.size(); ++i) block_line(polyline[i - 1], polyline[i]);
}

bool LabelSpace::is_free(Rect box) const {
  if (box.x < bounds_.x || box.right() > bounds_.right() || box.y < bounds_.y || box.bottom() > bounds_.bottom()) return false;
  if (std::ranges::any_of(boxes_, [&](Rect other) { return boxes_touch(box, other); })) return false;
  return std::ranges::none_of(lines_, [&](const Segment& s) { return segment_touches(box, s.a, s.b); });
}

std::optional<Rect> LabelSpace::take(std::span<const Rect> places) {
  const auto place = std::ranges::find_if(places, [&](Rect box) { return is_free(box); });
  if (place == places.end()) return std::nullopt;
  block(*place);
  return *place;
}

}  // namespace evenhand::ui
