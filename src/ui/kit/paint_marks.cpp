#include <imgui.h>

#include <algorithm>
#include <vector>

#include "ui/kit/paint.h"
#include "ui/kit/paint_color.h"

namespace evenhand::ui {
namespace {

// Corners around the centre, half the size = 1. Chosen so that all shapes look equally large.
std::vector<Point> corners(Mark shape) {
  switch (shape) {
    case Mark::Circle: return {};
    case Mark::Square: return {{-0.88f, -0.88f}, {0.88f, -0.88f}, {0.88f, 0.88f}, {-0.88f, 0.88f}};
    case Mark::TriangleUp: return {{0, -1}, {1.08f, 0.92f}, {-1.08f, 0.92f}};
    case Mark::Diamond: return {{0, -1.2f}, {1.2f, 0}, {0, 1.2f}, {-1.2f, 0}};
    case Mark::TriangleDown: return {{-1.08f, -0.92f}, {1.08f, -0.92f}, {0, 1}};
    case Mark::Hexagon: return {{-0.6f, -1}, {0.6f, -1}, {1.2f, 0}, {0.6f, 1}, {-0.6f, 1}, {-1.2f, 0}};
  }
  return {};
}

std::vector<Point> placed(const Ui& ui, Point center, float logical_size, Mark shape) {
  std::vector<Point> points = corners(shape);
  const float half = logical_size * ui.scale / 2;
  for (Point& p : points) p = {center.x + p.x * half, center.y + p.y * half};
  return points;
}

}  // namespace

void mark(Ui& ui, Point center, float logical_size, Mark shape, Color color) {
  if (shape == Mark::Circle) {
    disc(ui, center, logical_size / 2, color);
  } else {
    fill_polygon(ui, placed(ui, center, logical_size, shape), color);
  }
}

void open_mark(Ui& ui, Point center, float logical_size, Mark shape, Color color, float logical_thickness) {
  if (shape == Mark::Circle) {
    ring(ui, center, logical_size / 2, color, logical_thickness);
    return;
  }
  const float thickness = std::max(1.0f, logical_thickness * ui.scale);
  std::vector<ImVec2> path;
  for (const Point p : placed(ui, center, logical_size - logical_thickness, shape)) path.emplace_back(p.x, p.y);
  ImGui::GetWindowDrawList()->AddPolyline(path.data(), static_cast<int>(path.size()), packed(color), ImDrawFlags_Closed, thickness);
}

}  // namespace evenhand::ui
