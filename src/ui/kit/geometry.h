// Points and rectangles on the canvas, in device pixels unless a name says otherwise.
#pragma once

namespace evenhand::ui {

struct Point {
  float x = 0.0f, y = 0.0f;

  bool operator==(const Point&) const = default;
};

struct Size {
  float width = 0.0f, height = 0.0f;

  bool operator==(const Size&) const = default;
};

struct Rect {
  float x = 0.0f, y = 0.0f, width = 0.0f, height = 0.0f;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  Point center() const { return {x + width / 2, y + height / 2}; }
  bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  Rect inset(float by) const { return inset(by, by); }
  Rect inset(float horizontal, float vertical) const {
    return {x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical};
  }
  Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }

  bool operator==(const Rect&) const = default;
};

// Cuts `size` off one side of `rest` and returns the part cut off; what stays is `rest`.
inline Rect cut_top(Rect& rest, float size) {
  const Rect part{rest.x, rest.y, rest.width, size};
  rest = {rest.x, rest.y + size, rest.width, rest.height - size};
  return part;
}
inline Rect cut_bottom(Rect& rest, float size) {
  rest.height -= size;
  return {rest.x, rest.bottom(), rest.width, size};
}
inline Rect cut_left(Rect& rest, float size) {
  const Rect part{rest.x, rest.y, size, rest.height};
  rest = {rest.x + size, rest.y, rest.width - size, rest.height};
  return part;
}
inline Rect cut_right(Rect& rest, float size) {
  rest.width -= size;
  return {rest.right(), rest.y, size, rest.height};
}

}  // namespace evenhand::ui
