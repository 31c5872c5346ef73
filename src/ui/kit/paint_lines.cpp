#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/kit/paint.h"
#include "ui/kit/paint_color.h"
#include "ui/kit/stroke_width.h"

namespace evenhand::ui {
namespace {

std::vector<ImVec2> to_imgui(std::span<const Point> points) {
  std::vector<ImVec2> out;
  out.reserve(points.size());
  for (const Point p : points) out.emplace_back(p.x, p.y);
  return out;
}

void draw(std::span<const Point> points, Color color, float width) {
  if (points.size() < 2) return;
  const std::vector<ImVec2> path = to_imgui(points);
  ImGui::GetWindowDrawList()->AddPolyline(path.data(), static_cast<int>(path.size()), packed(color), ImDrawFlags_None, width);
}

Point between(Point a, Point b, float share) { return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; }

float twice_area(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

}  // namespace

void horizontal_line(Ui& ui, float x0, float x1, float y, Color color, float logical_thickness) {
  const float width = stroke_width(ui, logical_thickness), top = std::round(y - width / 2 + 0.5f);
  fill(ui, {std::min(x0, x1), top, std::abs(x1 - x0), std::max(1.0f, std::round(width))}, color);
}

void vertical_line(Ui& ui, float x, float y0, float y1, Color color, float logical_thickness) {
  const float width = stroke_width(ui, logical_thickness), left = std::round(x - width / 2 + 0.5f);
  fill(ui, {left, std::min(y0, y1), std::max(1.0f, std::round(width)), std::abs(y1 - y0)}, color);
}

void line(Ui& ui, Point a, Point b, Color color, float logical_thickness) {
  const Point ends[] = {a, b};
  draw(ends, color, std::max(1.0f, logical_thickness * ui.scale));
}

void dashed_line(Ui& ui, Point a, Point b, Color color, float logical_on, float logical_off, float logical_thickness) {
  const Point ends[] = {a, b};
  dashed_polyline(ui, ends, color, logical_on, logical_off, logical_thickness);
}

void polyline(Ui& ui, std::span<const Point> points, Color color, float logical_thickness) {
  draw(points, color, std::max(1.0f, logical_thickness * ui.scale));
}

void dashed_polyline(Ui& ui, std::span<const Point> points, Color color, float logical_on, float logical_off, float logical_thickness) {
  const float width = stroke_width(ui, logical_thickness);
  const float on = std::max(1.0f, logical_on * ui.scale), off = std::max(1.0f, logical_off * ui.scale);
  std::vector<Point> dash;
  bool is_on = true;
  float left = on;  // of the dash or gap that is being walked
  if (!points.empty()) dash.push_back(points.front());
  for (std::size_t i = 1; i < points.size(); ++i) {
    Point at = points[i - 1];
    float rest = std::hypot(points[i].x - at.x, points[i].y - at.y);
    while (rest > left) {
      at = between(at, points[i], left / rest);
      rest -= left;
      if (is_on) {
        dash.push_back(at);
        draw(dash, color, width);
      }
      dash.assign(1, at);
      is_on = !is_on;
      left = is_on ? on : off;
    }
    left -= rest;
    if (is_on && rest > 0) dash.push_back(points[i]);
  }
  if (is_on) draw(dash, color, width);
}

void fill_polygon(Ui&, std::span<const Point> polygon, Color color) {
  if (polygon.size() < 3) return;
  std::vector<ImVec2> path = to_imgui(polygon);
  float area = 0;
  bool turns_left = false, turns_right = false;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point a = polygon[i], b = polygon[(i + 1) % polygon.size()], c = polygon[(i + 2) % polygon.size()];
    area += a.x * b.y - b.x * a.y;
    (twice_area(a, b, c) < 0 ? turns_left : turns_right) = true;
  }
  if (area < 0) std::ranges::reverse(path);  // ImGui's smoothing wants clockwise order
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const int count = static_cast<int>(path.size());
  if (turns_left && turns_right) {
    canvas.AddConcavePolyFilled(path.data(), count, packed(color));
  } else {
    canvas.AddConvexPolyFilled(path.data(), count, packed(color));
  }
}

void fill_between(Ui&, std::span<const Point> upper, std::span<const Point> lower, Color color) {
  const std::size_t count = std::min(upper.size(), lower.size());
  if (count < 2) return;
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const ImVec2 white = canvas._Data->TexUvWhitePixel;
  const ImU32 tint = packed(color);
  canvas.PrimReserve(static_cast<int>(count - 1) * 6, static_cast<int>(count) * 2);
  const unsigned int first = canvas._VtxCurrentIdx;
  const auto index = [&](std::size_t offset) { return static_cast<ImDrawIdx>(first + static_cast<unsigned int>(offset)); };
  for (std::size_t i = 0; i < count; ++i) {
    canvas.PrimWriteVtx({upper[i].x, upper[i].y}, white, tint);
    canvas.PrimWriteVtx({lower[i].x, lower[i].y}, white, tint);
  }
  for (std::size_t i = 0; i + 1 < count; ++i)
    for (const std::size_t corner : {2 * i, 2 * i + 1, 2 * i + 3, 2 * i, 2 * i + 3, 2 * i + 2}) canvas.PrimWriteIdx(index(corner));
}

}  // namespace evenhand::ui
