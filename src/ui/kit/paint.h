// Drawing on the current window's draw list: filled and stroked shapes, measured text, icons (look 3, 8).
// Coordinates are device pixels; sizes named `logical` go through Ui::px. Nothing here adds a semantic node.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

// look 3: px size / line height / weight. Projector sizes come from Ui::is_presenting; Body is 13 px in dense views.
enum class Type : std::uint8_t {
  Display, Title, Figure, Clock, Head, Body, BodyStrong, Small, SmallStrong, Label, LabelStrong, Quote, Reply,
};

enum class Align : std::uint8_t { Left, Center, Right };

float line_height(const Ui& ui, Type type);  // device pixels
float text_width(const Ui& ui, Type type, std::string_view text);
// Width of `text` when every digit advances by the widest digit, for numbers in columns and axes.
float digits_width(const Ui& ui, Type type, std::string_view text);

// One line in a box whose top is `at.y`; `at.x` is left, centre or right by `align`. Returns the width drawn.
float text(Ui& ui, Point at, Type type, Color color, std::string_view text, Align align = Align::Left);
// As text(), with equal digit advances.
float digits(Ui& ui, Point at, Type type, Color color, std::string_view text, Align align = Align::Right);
// One line cut with … to `max_width`; true when cut (the caller offers the whole in a tooltip).
bool clipped_text(Ui& ui, Point at, float max_width, Type type, Color color, std::string_view text, Align align = Align::Left);
// Wrapped text; cut with … after `max_lines` (0 = no limit). Returns the height used.
float paragraph(Ui& ui, Rect box, Type type, Color color, std::string_view text, int max_lines = 0, Align align = Align::Left);
float paragraph_height(const Ui& ui, float width, Type type, std::string_view text, int max_lines = 0);

void fill(Ui& ui, Rect box, Color color, float logical_radius = 0);
// Inside the box's edge. thickness in logical px; at least one device pixel.
void stroke(Ui& ui, Rect box, Color color, float logical_radius = 0, float logical_thickness = 1);
void dashed_stroke(Ui& ui, Rect box, Color color, float logical_radius, float logical_thickness = 1);
void horizontal_line(Ui& ui, float x0, float x1, float y, Color color, float logical_thickness = 1);
void vertical_line(Ui& ui, float x, float y0, float y1, Color color, float logical_thickness = 1);
void line(Ui& ui, Point a, Point b, Color color, float logical_thickness = 1);
void dashed_line(Ui& ui, Point a, Point b, Color color, float logical_on, float logical_off, float logical_thickness = 1);
void polyline(Ui& ui, std::span<const Point> points, Color color, float logical_thickness);
void dashed_polyline(Ui& ui, std::span<const Point> points, Color color, float logical_on, float logical_off, float logical_thickness);
void fill_polygon(Ui& ui, std::span<const Point> convex_or_simple, Color color);  // triangulated; simple polygons only
// Area between two curves with the same x positions.
void fill_between(Ui& ui, std::span<const Point> upper, std::span<const Point> lower, Color color);
void disc(Ui& ui, Point center, float logical_radius, Color color);
void ring(Ui& ui, Point center, float logical_radius, Color color, float logical_thickness);

// Marks that never rely on colour alone: above ▲, below ▼, in band ●, and the parties' shapes (look 1.3, 2).
enum class Mark : std::uint8_t { Circle, Square, TriangleUp, Diamond, TriangleDown, Hexagon };
void mark(Ui& ui, Point center, float logical_size, Mark shape, Color color);
void open_mark(Ui& ui, Point center, float logical_size, Mark shape, Color color, float logical_thickness);

// 16 grid scaled to `logical_size`, round caps and joins.
void icon(Ui& ui, Point top_left, float logical_size, Icon which, Color color);

// The shadow of menus, dialogs and toasts: three rounded rects under the box.
void raised_shadow(Ui& ui, Rect box, float logical_radius);
void focus_ring(Ui& ui, Rect box, float logical_radius);

// Everything drawn until pop_clip() is cut to the box.
void push_clip(Ui& ui, Rect box);
void pop_clip(Ui& ui);

}  // namespace evenhand::ui
