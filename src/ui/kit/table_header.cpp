#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <string>

#include "ui/kit/drag_handle.h"
#include "ui/kit/interact.h"
#include "ui/kit/menu.h"
#include "ui/kit/paint.h"
#include "ui/kit/table_frame.h"
#include "ui/kit/tooltip.h"

namespace evenhand::ui {

namespace {

constexpr float kEdge = 8;          // logical px that take the drag, around the edge of a column
constexpr float kStep = 16;         // logical px of one press of Shift+arrow
constexpr float kArrow = 12;        // sort arrow
constexpr int kMeasuredRows = 200;  // for "Fit to the text"

NodeId header_id(const TableFrame& table, int column) { return child_id(child_id(table.id, -1), column); }
NodeId edge_id(const TableFrame& table, int column) { return child_id(child_id(table.id, -2), column); }

TableSort next_sort(const TableSpec& spec, int column) {
  if (spec.sort.column != column) return {.column = column, .is_descending = false};
  if (!spec.sort.is_descending) return {.column = column, .is_descending = true};
  if (spec.has_unsorted_state) return {};
  return {.column = column, .is_descending = false};
}

float logical_width(const TableFrame& table, int column) {
  return table.layout.columns[static_cast<std::size_t>(column)].width / table.ui.scale;
}

void fit_to_text(TableFrame& table, int column) {
  const TableColumn& head = table.column(column);
  float width = text_width(table.ui, Type::LabelStrong, head.title) + text_width(table.ui, Type::Label, head.unit) +
                table.ui.px(2 * kCellPadding + kArrow + 12);
  const int first = std::max(0, static_cast<int>(table.scroll.y / table.layout.row_height) - kMeasuredRows / 2);
  const int end = std::min(table.spec.row_count, first + kMeasuredRows);
  for (int row = first; row < end; ++row) width = std::max(width, cell_width(table, head, table.spec.cell(row, column)));
  set_user_width(table, column, width / table.ui.scale);
}

enum MenuChoice : int { kAscending, kDescending, kWider, kNarrower, kFit, kUnsorted };

void show_column_menu(TableFrame& table) {
  TableState& state = table.state;
  if (!state.column_menu.is_open || state.menu_column < 0 || state.menu_column >= table.columns()) return;
  const int column = state.menu_column;
  const TableColumn& head = table.column(column);
  const std::string_view no_sort = head.is_sortable ? "" : "This column has no order.";
  const TableSort sort = table.spec.sort;
  const std::array<MenuEntry, 6> entries{{
      {.label = "Sort ascending", .disabled_reason = no_sort, .icon = Icon::Up,
       .is_checked = sort.column == column && !sort.is_descending},
      {.label = "Sort descending", .disabled_reason = no_sort, .icon = Icon::Down,
       .is_checked = sort.column == column && sort.is_descending},
      {.label = "Wider", .shortcut = "Shift+Right", .starts_group = true},
      {.label = "Narrower", .shortcut = "Shift+Left"},
      {.label = "Fit to the text"},
      {.label = "Original order", .starts_group = true},
  }};
  const std::size_t count = table.spec.has_unsorted_state ? 6 : 5;
  const std::string name = "Column " + std::string(head.title);
  const auto chosen = menu(table.ui, state.column_menu, {.name = name, .entries = std::span(entries).first(count)});
  if (!chosen) return;
  switch (*chosen) {
    case kAscending: table.result.sort = TableSort{column, false}; break;
    case kDescending: table.result.sort = TableSort{column, true}; break;
    case kWider: nudge_column(table, column, 2); break;
    case kNarrower: nudge_column(table, column, -2); break;
    case kFit: fit_to_text(table, column); break;
    case kUnsorted: table.result.sort = TableSort{}; break;
    default: break;
  }
}

void draw_title(TableFrame& table, int column, Rect box, bool is_hovered) {
  Ui& ui = table.ui;
  const TableColumn& head = table.column(column);
  const bool is_sorted = table.spec.sort.column == column;
  const float padding = ui.px(kCellPadding), gap = ui.px(4), arrow = is_sorted ? ui.px(kArrow) + gap : 0;
  const float unit = head.unit.empty() ? 0 : gap + text_width(ui, Type::Label, head.unit);
  const float room = box.width - 2 * padding - arrow;
  const float title = std::min(text_width(ui, Type::LabelStrong, head.title), std::max(0.0f, room - unit));
  const float used = title + unit;
  const bool is_right = head.is_numeric || head.align == Align::Right;
  float x = box.x + padding;
  if (is_right) x = box.right() - padding - used;
  if (!is_right && head.align == Align::Center) x = box.center().x - used / 2;
  const float y = box.center().y - line_height(ui, Type::LabelStrong) / 2;
  const Color ink = ui.theme[is_sorted || is_hovered ? Token::Ink1 : Token::Ink2];
  clipped_text(ui, {x, y}, title + 1, Type::LabelStrong, ink, head.title);
  if (!head.unit.empty()) text(ui, {x + title + gap, y}, Type::Label, ui.theme[Token::Ink3], head.unit);
  if (!is_sorted) return;
  const float arrow_x = is_right ? x - arrow : x + used + gap;
  icon(ui, {arrow_x, box.center().y - ui.px(kArrow) / 2}, kArrow, table.spec.sort.is_descending ? Icon::Down : Icon::Up, ink);
}

void header_cell(TableFrame& table, int column, Rect box) {
  Ui& ui = table.ui;
  const TableColumn& head = table.column(column);
  const NodeId id = header_id(table, column);
  const bool is_action = head.is_sortable && !head.title.empty();
  const bool is_current = table.state.current_row == kHeaderRow && table.state.current_column == column;
  std::uint32_t flags = is_current ? kCurrent : 0u;
  if (table.spec.sort.column == column) flags |= table.spec.sort.is_descending ? kSortDescending : kSortAscending;

  Interaction at;
  if (!head.title.empty())
    at = interact(ui, id, box.inset(ui.px(kEdge / 2), 0), {.cursor = is_action ? "pointer" : "default", .draws_focus_ring = false});
  ui.semantics.add({.id = id, .role = Role::ColumnHeader, .rect = box, .name = head.title, .value = head.unit,
                    .description = head.help, .flags = flags, .index = column + 1});
  const bool is_box = column == 0 && at.is_hovered && first_part_at(table, kHeaderRow, box, at.pointer) == FirstPart::Box;
  if (at.is_pressed) is_box ? toggle_all(table) : sort_by(table, column);
  const bool is_right_click = at.is_hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right);
  if (ui.semantics.take(id, Action::Context) || is_right_click) open_column_menu(table, column);
  draw_title(table, column, column == 0 ? words_room(table, kHeaderRow, box) : box, at.is_hovered && is_action);
  if (column == 0) draw_first_parts(table, kHeaderRow, box);
  if (is_current && table.is_focus_visible) stroke(ui, box.inset(ui.px(1)), ui.theme[Token::Focus], 4, 2);
  if (!head.help.empty()) tooltip(ui, id, box, head.help);
}

void draw_edge(TableFrame& table, int column, Rect box) {
  const bool is_held = ImGui::GetCurrentContext()->ActiveId == edge_id(table, column);
  const bool is_hovered = ImGui::GetCurrentContext()->HoveredId == edge_id(table, column);
  if (!is_held && !is_hovered) return;
  const Color color = table.ui.theme[is_held ? Token::Accent : Token::LineStrong];
  vertical_line(table.ui, box.right() - table.ui.px(1), box.y, is_held ? table.box.bottom() : box.bottom(), color, 2);
}

}  // namespace

void set_user_width(TableFrame& table, int column, float width) {
  auto& widths = table.state.widths;
  // The first change fixes all columns, so that only the one meant moves.
  if (widths.size() < table.spec.columns.size()) {
    widths.resize(table.spec.columns.size(), 0.0f);
    for (int i = 0; i < table.columns(); ++i) widths[static_cast<std::size_t>(i)] = logical_width(table, i);
  }
  widths[static_cast<std::size_t>(column)] = std::clamp(width, kNarrowestColumn, kWidestColumn);
  table.ui.wake_in(0);
}

void nudge_column(TableFrame& table, int column, int direction) {
  set_user_width(table, column, logical_width(table, column) + static_cast<float>(direction) * kStep);
}

void sort_by(TableFrame& table, int column) {
  const TableColumn& head = table.column(column);
  if (head.is_sortable && !head.title.empty()) table.result.sort = next_sort(table.spec, column);
}

void open_column_menu(TableFrame& table, int column) {
  if (table.column(column).title.empty()) return;
  table.state.menu_column = column;
  open_menu_below(table.state.column_menu, table.column_rect(table.header_rect(), column));
}

void handle_column_edges(TableFrame& table) {
  const Rect line = table.header_rect();
  for (int column = 0; column < table.columns(); ++column) {
    const Rect box = table.column_rect(line, column);
    const Rect edge{box.right() - table.ui.px(kEdge / 2), box.y, table.ui.px(kEdge), box.height};
    if (table.column(column).title.empty()) continue;
    if (column > 0 && edge.x < table.column_rect(line, 0).right()) continue;
    const DragHandle handle = drag_handle(table.ui, edge_id(table, column), edge, "col-resize");
    if (handle.is_double_pressed) {
      fit_to_text(table, column);
    } else if (handle.is_held && !handle.is_grabbed) {
      const float right = handle.pointer.x - handle.grabbed_at.x + table.ui.px(kEdge / 2);
      set_user_width(table, column, (right - box.x) / table.ui.scale);
    }
  }
}

void draw_header(TableFrame& table) {
  Ui& ui = table.ui;
  const Rect line = table.header_rect();
  const Rect visible{table.box.x, line.y, table.box.width, line.height};
  fill(ui, visible, ui.theme[Token::Sunken], 6);
  if (table.spec.has_frame) fill(ui, {visible.x, visible.center().y, visible.width, visible.height / 2}, ui.theme[Token::Sunken]);

  ui.semantics.push({.id = child_id(table.id, -1), .role = Role::Row, .rect = visible, .name = {}, .index = 1});
  const bool is_scrolled = table.is_scrolled_sideways();
  const Rect first = table.columns() > 0 ? table.column_rect(line, 0) : Rect{};
  for (int column = 0; column < table.columns(); ++column) {
    const bool must_clip = is_scrolled && column > 0;
    if (must_clip) push_clip(ui, {first.right(), visible.y, visible.right() - first.right(), visible.height});
    header_cell(table, column, table.column_rect(line, column));
    draw_edge(table, column, table.column_rect(line, column));
    if (must_clip) pop_clip(ui);
  }
  ui.semantics.pop();
  show_column_menu(table);
}

}  // namespace evenhand::ui
