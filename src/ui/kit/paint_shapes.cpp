#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/kit/icon_font.h"
#include "ui/kit/paint.h"
#include "ui/kit/paint_color.h"
#include "ui/kit/stroke_width.h"

namespace evenhand::ui {
namespace {

constexpr float kFocusDistance = 2, kFocusWidth = 2, kFocusRadius = 3;  // logical (look 3)

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }

float radius_in(const Ui& ui, Rect box, float logical_radius) {
  return std::clamp(logical_radius * ui.scale, 0.0f, std::min(box.width, box.height) / 2);
}

// The path of a border of `thickness` that lies inside the box's edge.
void border_path(const Ui& ui, Rect box, float logical_radius, float thickness) {
  const float half = thickness / 2;
  const Rect middle = box.inset(half);
  canvas().PathRect({middle.x, middle.y}, {middle.right(), middle.bottom()}, std::max(0.0f, radius_in(ui, box, logical_radius) - half));
}

}  // namespace

void fill(Ui& ui, Rect box, Color color, float logical_radius) {
  if (box.width <= 0 || box.height <= 0) return;
  canvas().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, packed(color), radius_in(ui, box, logical_radius));
}

void stroke(Ui& ui, Rect box, Color color, float logical_radius, float logical_thickness) {
  const float thickness = stroke_width(ui, logical_thickness);
  if (box.width <= thickness || box.height <= thickness) return;
  border_path(ui, box, logical_radius, thickness);
  canvas().PathStroke(packed(color), ImDrawFlags_Closed, thickness);
}

void dashed_stroke(Ui& ui, Rect box, Color color, float logical_radius, float logical_thickness) {
  const float thickness = stroke_width(ui, logical_thickness);
  if (box.width <= thickness || box.height <= thickness) return;
  border_path(ui, box, logical_radius, thickness);
  std::vector<Point> points;
  for (const ImVec2 point : canvas()._Path) points.push_back({point.x, point.y});
  canvas().PathClear();
  points.push_back(points.front());
  dashed_polyline(ui, points, color, 4, 3, logical_thickness);
}

void disc(Ui& ui, Point center, float logical_radius, Color color) {
  canvas().AddCircleFilled({center.x, center.y}, logical_radius * ui.scale, packed(color));
}

void ring(Ui& ui, Point center, float logical_radius, Color color, float logical_thickness) {
  const float thickness = std::max(1.0f, logical_thickness * ui.scale);
  canvas().AddCircle({center.x, center.y}, logical_radius * ui.scale - thickness / 2, packed(color), 0, thickness);
}

void icon(Ui& ui, Point top_left, float logical_size, Icon which, Color color) {
  if (which >= Icon::Count) return;
  const ImVec2 at{std::round(top_left.x), std::round(top_left.y)};
  ui.icons->RenderChar(&canvas(), std::max(1.0f, ui.px(logical_size)), at, packed(color), static_cast<ImWchar>(icon_code_point(which)));
}

void raised_shadow(Ui& ui, Rect box, float logical_radius) {
  struct Sheet {
    float dy, grow;
  };
  const float alpha = ui.theme.is_dark ? 0.08f : 0.04f;
  for (const Sheet sheet : {Sheet{10, -2}, Sheet{4, 2}, Sheet{1, 1}}) {
    const Rect grown = box.inset(-sheet.grow * ui.scale).moved(0, sheet.dy * ui.scale);
    fill(ui, grown, Color{0x000000FF}.with_alpha(alpha), logical_radius + sheet.grow);
  }
}

void focus_ring(Ui& ui, Rect box, float logical_radius) {
  const float away = ui.px(kFocusDistance) + stroke_width(ui, kFocusWidth);
  stroke(ui, box.inset(-away), ui.theme[Token::Focus], logical_radius + kFocusRadius + 1, kFocusWidth);
}

void push_clip(Ui&, Rect box) { ImGui::PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true); }

void pop_clip(Ui&) { ImGui::PopClipRect(); }

}  // namespace evenhand::ui
