// The tree on the canvas: "no" goes on below, "yes" to the right. A node with two ways to it stands once.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

#include "domain/decision_tree.h"
#include "domain/format.h"
#include "ownership/tree_walk.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/screens/ownership/tree_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kBoxHeight = 56, kGapX = 56, kGapY = 30, kBoxWidth = 250;  // logical

struct Placed {
  std::size_t node;
  int column, row, level;
};

// Rows from the top, in the order in which the questions are asked; nodes that no way reaches come last.
std::vector<Placed> places_of(const DecisionTree& tree) {
  std::vector<Placed> out;
  std::vector<bool> is_placed(tree.size(), false);
  int rows = 0;
  const auto position = [&](const DecisionNodeId& id) { return static_cast<std::size_t>(std::ranges::find(tree, id, &DecisionNode::id) - tree.begin()); };
  const auto place = [&](auto&& self, std::size_t node, int column, int level) -> void {
    if (node >= tree.size() || is_placed[node]) return;
    is_placed[node] = true;
    const int row = rows;
    out.push_back({node, column, row, level});
    if (is_leaf(tree[node].kind)) {
      rows = std::max(rows, row + 1);
      return;
    }
    const std::size_t before = out.size();
    self(self, position(tree[node].yes), column + 1, level + 1);
    rows = std::max(rows, row + 1);
    if (out.size() == before) rows = row + 1;
    self(self, position(tree[node].no), column, level + 1);
  };
  for (std::size_t i = 0; i < tree.size(); ++i) {
    place(place, i, 0, 1);
    rows = std::max(rows, out.empty() ? 0 : out.back().row + 1);
  }
  return out;
}

struct Layout {
  std::vector<Placed> places;
  int columns = 1, rows = 1;
  float box_width = 0, gap_x = 0;
};

Layout layout_of(const Ui& ui, const DecisionTree& tree, float width) {
  Layout layout{.places = places_of(tree)};
  for (const Placed& each : layout.places) {
    layout.columns = std::max(layout.columns, each.column + 1);
    layout.rows = std::max(layout.rows, each.row + 1);
  }
  const auto columns = static_cast<float>(layout.columns);
  layout.gap_x = width < ui.px(600) ? ui.px(34) : ui.px(kGapX);
  layout.box_width = std::min(ui.px(kBoxWidth), (width - layout.gap_x * (columns - 1)) / columns);
  return layout;
}

Rect box_of(const Ui& ui, const Layout& layout, const Placed& place, Rect area) {
  return {area.x + static_cast<float>(place.column) * (layout.box_width + layout.gap_x), area.y + static_cast<float>(place.row) * ui.px(kBoxHeight + kGapY), layout.box_width, ui.px(kBoxHeight)};
}

void arrow_head(Ui& ui, Point tip, bool is_down, Color color) {
  const float size = ui.px(4);
  const std::array<Point, 3> points = is_down ? std::array<Point, 3>{Point{tip.x - size, tip.y - size}, Point{tip.x + size, tip.y - size}, tip}
                                              : std::array<Point, 3>{Point{tip.x - size, tip.y - size}, tip, Point{tip.x - size, tip.y + size}};
  fill_polygon(ui, points, color);
}

// Corners that lie on a straight line are left out: a joint without a bend is drawn thick.
void bent_line(Ui& ui, std::vector<Point> points, Color ink) {
  for (std::size_t i = 1; i + 1 < points.size();) {
    const Point before = points[i - 1], at = points[i], after = points[i + 1];
    const bool is_straight = std::abs((at.x - before.x) * (after.y - at.y) - (at.y - before.y) * (after.x - at.x)) < 0.5f;
    if (is_straight) points.erase(points.begin() + static_cast<std::ptrdiff_t>(i));
    else ++i;
  }
  polyline(ui, points, ink, 1.5f);
}

void link(Ui& ui, Rect from, Rect to, bool is_yes) {
  const Color ink = ui.theme[Token::LineStrong];
  const std::string_view word = is_yes ? "yes" : "no";
  const float line = line_height(ui, Type::Label);
  if (is_yes) {
    const Point start{from.right(), from.center().y}, end{to.x, to.center().y};
    const float middle = from.right() + std::min(ui.px(17), std::max(ui.px(8), (end.x - start.x) / 2));
    bent_line(ui, {start, {middle, start.y}, {middle, end.y}, end}, ink);
    arrow_head(ui, end, false, ink);
    text(ui, {start.x + ui.px(6), start.y - line - ui.px(1)}, Type::Label, ui.theme[Token::Ink2], word);
    return;
  }
  const bool is_below = std::abs(from.x - to.x) < 1 && to.y > from.y;
  const Point start{from.x + ui.px(24), from.bottom()}, end = is_below ? Point{to.x + ui.px(24), to.y} : Point{to.x, to.center().y};
  bent_line(ui, is_below ? std::vector<Point>{start, end} : std::vector<Point>{start, {start.x, start.y + ui.px(8)}, {end.x - ui.px(12), start.y + ui.px(8)}, end}, ink);
  arrow_head(ui, end, is_below, ink);
  text(ui, {start.x + ui.px(8), start.y + (ui.px(kGapY) - line) / 2 - ui.px(2)}, Type::Label, ui.theme[Token::Ink2], word);
}

// Leaves that no way with possible answers reaches.
std::vector<bool> reached(const DecisionTree& tree) {
  std::vector<bool> out(tree.size(), false);
  if (fault_of_tree(tree, "")) return std::vector<bool>(tree.size(), true);
  for (const ownership::TreeWay& way : ownership::ways_of(tree)) {
    if (!way.is_possible) continue;
    for (const ownership::TreeStep& step : way.steps) out[step.node] = true;
  }
  return out;
}

std::string where_to(const app::App& app, const DecisionTree& tree, const DecisionNode& node) {
  if (is_leaf(node.kind)) return "outcome";
  const auto name = [&](const DecisionNodeId& id) {
    const DecisionNode* target = find_node(tree, id);
    return target ? node_title(app, *target) : std::string("nowhere yet");
  };
  return "yes: " + name(node.yes) + "; no: " + name(node.no);
}

void node_box(Ui& ui, app::App& app, TreeViewState& state, const DecisionTree& tree, const Placed& place, Rect box, bool is_reached) {
  const DecisionNode& node = tree[place.node];
  const IdScope scope(node.id.value);
  const NodeId id = make_id("node");
  const Interaction at = interact(ui, id, box, {.focus_radius = 8});
  const bool is_selected = state.selected == node.id, leaf = is_leaf(node.kind);
  const std::string title = node_title(app, node);
  std::string note = leaf ? "" : node.text.empty() ? "" : std::string(kind_name(node.kind));
  if (!is_reached) note = "never reached";
  const std::string value = where_to(app, tree, node);
  ui.semantics.add({.id = id, .role = Role::TreeItem, .rect = at.hit, .name = title, .value = is_reached ? value : value + "; never reached", .flags = is_selected ? kSelected : 0u,
                    .level = static_cast<std::uint8_t>(std::min(place.level, 200))});
  fill(ui, box, ui.theme[is_selected ? Token::Selected : leaf ? Token::Sunken : Token::Surface], 8);
  if (at.hover > 0) fill(ui, box, ui.theme[Token::Hover].with_alpha(at.hover), 8);
  if (is_reached) stroke(ui, box, ui.theme[is_selected ? Token::Accent : Token::LineStrong], 8, is_selected ? 2.0f : 1.0f);
  else dashed_stroke(ui, box, ui.theme[Token::LineStrong], 8);
  const float inner = box.width - ui.px(20);
  const Type type = leaf ? Type::SmallStrong : Type::Small;
  const int lines = note.empty() ? 2 : 1;
  const float height = paragraph_height(ui, inner, type, title, lines) + (note.empty() ? 0 : line_height(ui, Type::Label));
  const Rect words{box.x + ui.px(10), box.y + (box.height - height) / 2, inner, height};
  const float used = paragraph(ui, words, type, ui.theme[Token::Ink1], title, lines);
  if (!note.empty()) clipped_text(ui, {words.x, words.y + used}, inner, Type::Label, ui.theme[Token::Ink3], note);
  control_tooltip(ui, id, box, {}, title + ". " + value);
  if (at.is_pressed) state.selected = node.id;
}

}  // namespace

float tree_drawing_height(const Ui& ui, const DecisionTree& tree, float width) {
  const Layout layout = layout_of(ui, tree, width);
  return static_cast<float>(layout.rows) * ui.px(kBoxHeight + kGapY) - ui.px(kGapY);
}

void tree_drawing(Ui& ui, app::App& app, TreeViewState& state, Rect area) {
  const DecisionTree tree = shown_tree(app, state);
  const Layout layout = layout_of(ui, tree, area.width);
  std::map<std::string, Rect> boxes;
  for (const Placed& place : layout.places) boxes[tree[place.node].id.value] = box_of(ui, layout, place, area);
  const IdScope scope("drawn tree");
  ui.semantics.push({.id = make_id("tree"), .role = Role::Tree, .rect = area, .name = "Decision tree", .count = static_cast<int>(tree.size())});
  for (const Placed& place : layout.places) {
    const DecisionNode& node = tree[place.node];
    if (is_leaf(node.kind)) continue;
    for (const bool is_yes : {true, false}) {
      const auto to = boxes.find((is_yes ? node.yes : node.no).value);
      if (to != boxes.end()) link(ui, boxes[node.id.value], to->second, is_yes);
    }
  }
  const std::vector<bool> is_reached = reached(tree);
  for (const Placed& place : layout.places) node_box(ui, app, state, tree, place, boxes[tree[place.node].id.value], is_reached[place.node]);
  ui.semantics.pop();
}

}  // namespace evenhand::ui
