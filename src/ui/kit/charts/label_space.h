// Room for direct labels: what is already drawn is blocked, a label goes to the first of its places that is free.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ui/kit/geometry.h"

namespace evenhand::ui {

class LabelSpace {
 public:
  explicit LabelSpace(Rect bounds) : bounds_(bounds) {}

  void block(Rect box) { boxes_.push_back(box); }
  void block_line(Point a, Point b) { lines_.push_back({a, b}); }
  void block_lines(std::span<const Point> polyline);

  // Inside the bounds and touching nothing that is blocked.
  bool is_free(Rect box) const;
  // The first free place, blocked from now on.
  std::optional<Rect> take(std::span<const Rect> places);

 private:
  struct Segment {
    Point a, b;
  };

  Rect bounds_;
  std::vector<Rect> boxes_;
  std::vector<Segment> lines_;
};

bool boxes_touch(Rect a, Rect b);
bool segment_touches(Rect box, Point a, Point b);

}  // namespace evenhand::ui
