#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/kit/interact.h"
#include "ui/kit/paint.h"
#include "ui/kit/table_frame.h"

namespace evenhand::ui {

namespace {

NodeId row_id(const TableFrame& table, int row) { return child_id(table.id, row); }

int column_at(const TableFrame& table, Rect line, float x) {
  for (int column = 0; column < table.columns(); ++column) {
    const Rect box = table.column_rect(line, column);
    if (x >= box.x && x < box.right()) return column;
  }
  return std::max(0, table.state.current_column);
}

void draw_row_ground(TableFrame& table, Rect line, bool is_selected, bool is_hovered) {
  Ui& ui = table.ui;
  const Rect visible{table.box.x, line.y, table.box.width, line.height};
  if (is_selected) {
    fill(ui, visible, ui.theme[Token::Selected]);
  } else if (is_hovered) {
    fill(ui, visible, ui.theme[Token::Hover]);
  }
  horizontal_line(ui, visible.x, visible.right(), visible.bottom() - ui.line_width(), ui.theme[Token::Line]);
}

void draw_row_marks(TableFrame& table, Rect line, bool is_selected) {
  if (is_selected) fill(table.ui, {table.box.x, line.y, table.ui.px(2), line.height}, table.ui.theme[Token::Accent]);
}

void focus_widget(TableFrame& table, std::size_t first_node) {
  table.state.wants_widget_focus = false;
  for (const Node& node : table.ui.semantics.nodes().subspan(first_node))
    if (node.role != Role::Text && node.role != Role::Group && (node.flags & kDisabled) == 0)
      return table.ui.semantics.request_focus(node.id);
}

void body_cell(TableFrame& table, int row, int index, Rect box) {
  Ui& ui = table.ui;
  const TableState& state = table.state;
  const TableColumn& column = table.column(index);
  const NodeId id = child_id(row_id(table, row), index);
  const bool is_current = state.current_row == row && state.current_column == index;
  const bool is_edited = state.editing_row == row && state.editing_column == index;
  const TableCell cell = table.spec.cell ? table.spec.cell(row, index) : TableCell{};
  std::uint32_t flags = is_current ? kCurrent : 0u;
  if (cell.is_invalid) flags |= kInvalid;
  if (column.is_editable && (cell.is_locked || table.spec.is_blocked)) flags |= kReadOnly;
  std::string buffer;
  ui.semantics.push({.id = id, .role = index == 0 ? Role::RowHeader : Role::Cell, .rect = box, .name = cell_words(cell, buffer),
                     .description = cell.note, .flags = flags, .index = index + 1});
  if (is_edited) {
    draw_editor(table, cell, box);
  } else if (column.has_widgets && table.spec.draw_cell) {
    const IdScope row_scope(row);
    const IdScope column_scope(index);
    const std::size_t first = ui.semantics.nodes().size();
    table.spec.draw_cell(ui, row, index, box);
    if (is_current && table.state.wants_widget_focus) focus_widget(table, first);
  } else {
    draw_cell(table, column, cell, index == 0 ? words_room(table, row, box) : box, id);
  }
  if (index == 0 && !is_edited) draw_first_parts(table, row, box);
  ui.semantics.pop();
  if (ui.semantics.take_press(id)) press_row(table, row, index);
  if (ui.semantics.take(id, Action::Context)) want_context(table, row, index, {box.x + ui.px(kCellPadding), box.bottom()});
  if (is_current && table.is_focus_visible && !is_edited)
    stroke(ui, box.inset(ui.px(1)), ui.theme[Token::Focus], 4, 2);
}

void body_row(TableFrame& table, int row) {
  Ui& ui = table.ui;
  const Rect line = table.row_rect(row);
  const Rect visible{table.box.x, line.y, table.box.width, line.height};
  const NodeId id = row_id(table, row);
  const bool is_selected = table.state.selection.contains(table.key(row));
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  const bool is_under_pointer = ImGui::GetCurrentContext()->HoveredWindow == ImGui::GetCurrentWindow() &&
                                ImGui::GetCurrentContext()->ActiveId == 0 && table.body.contains({pointer.x, pointer.y}) &&
                                visible.contains({pointer.x, pointer.y});
  if (table.is_group(row)) fill(ui, visible, ui.theme[Token::Sunken]);
  draw_row_ground(table, line, is_selected, is_under_pointer);

  ui.semantics.push({.id = id, .role = Role::Row, .rect = visible, .name = {}, .flags = is_selected ? kSelected : 0u, .index = row + 2});
  const Rect first = table.column_rect(line, 0);
  if (table.is_scrolled_sideways()) {
    body_cell(table, row, 0, first);
    push_clip(ui, {first.right(), line.y, visible.right() - first.right(), line.height});
  } else {
    body_cell(table, row, 0, first);
  }
  for (int column = 1; column < table.columns(); ++column) body_cell(table, row, column, table.column_rect(line, column));
  if (table.is_scrolled_sideways()) {
    pop_clip(ui);
    vertical_line(ui, first.right() - ui.line_width(), line.y, line.bottom(), ui.theme[Token::Line]);
  }
  const Interaction at = interact(ui, id, visible, {.cursor = table.spec.opens_rows ? "pointer" : "default",
                                                    .draws_focus_ring = false});
  ui.semantics.pop();
  draw_row_marks(table, line, is_selected);

  const int column = column_at(table, line, at.pointer.x);
  const FirstPart part = at.is_hovered ? first_part_at(table, row, first, at.pointer) : FirstPart::Words;
  if (at.is_pressed && part != FirstPart::Words) {
    if (part == FirstPart::Arrow) table.result.opened = row;
    if (part == FirstPart::Box) ImGui::GetIO().KeyShift ? press_row(table, row, 0) : toggle_row(table, row);
    if (!table.has_focus) ui.semantics.request_focus(table.id);
  } else if (at.is_pressed) {
    press_row(table, row, at.is_hovered ? column : table.state.current_column);
    if (!table.has_focus) ui.semantics.request_focus(table.id);
  }
  if (at.is_double_pressed && part == FirstPart::Words && !table.is_group(row) && !start_edit(table, row, column) && table.spec.opens_rows) table.result.opened = row;
  const bool is_right_click = at.is_hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right);
  const Point below{first.x + ui.px(kCellPadding), line.bottom()};
  if (is_right_click || ui.semantics.take(id, Action::Context)) want_context(table, row, column, is_right_click ? at.pointer : below);
}

void body_rows(TableFrame& table) {
  const float row_height = table.layout.row_height;
  const int first = std::clamp(static_cast<int>(std::floor(table.scroll.y / row_height)), 0, table.spec.row_count);
  const int end = std::clamp(static_cast<int>(std::ceil((table.scroll.y + table.body.height) / row_height)), first,
                             table.spec.row_count);
  push_clip(table.ui, table.body);
  for (int row = first; row < end; ++row) body_row(table, row);
  pop_clip(table.ui);
  finish_unseen_editor(table, first, end);
}

void empty_row(TableFrame& table) {
  Ui& ui = table.ui;
  const Rect line{table.box.x, table.body.y, table.box.width, table.layout.row_height};
  ui.semantics.push({.id = child_id(table.id, -4), .role = Role::Row, .rect = line, .name = {}, .index = 2});
  ui.semantics.add({.id = child_id(table.id, -5), .role = Role::Cell, .rect = line, .name = table.spec.empty_text, .index = 1});
  ui.semantics.pop();
  const float y = line.center().y - line_height(ui, Type::Body) / 2;
  clipped_text(ui, {line.x + ui.px(kCellPadding), y}, line.width - ui.px(2 * kCellPadding), Type::Body, ui.theme[Token::Ink3],
               table.spec.empty_text);
}

void sum_row(TableFrame& table) {
  if (!table.spec.sum) return;
  Ui& ui = table.ui;
  const float height = table.layout.sum_height;
  const Rect line{table.box.x - table.scroll.x, table.box.bottom() - height, table.layout.content_width, height};
  const Rect visible{table.box.x, line.y, table.box.width, line.height};
  fill(ui, visible, ui.theme[Token::Surface]);
  horizontal_line(ui, visible.x, visible.right(), visible.y, ui.theme[Token::LineStrong]);
  ui.semantics.push({.id = child_id(table.id, -3), .role = Role::Row, .rect = visible, .name = {}, .index = table.spec.row_count + 2});
  const Rect first = table.column_rect(line, 0);
  for (int column = 0; column < table.columns(); ++column) {
    TableCell cell = table.spec.sum(column);
    cell.is_strong = true;
    const Rect box = table.column_rect(line, column);
    const NodeId id = child_id(child_id(table.id, -3), column);
    const bool must_clip = table.is_scrolled_sideways() && column > 0;
    if (must_clip) push_clip(ui, {first.right(), line.y, visible.right() - first.right(), line.height});
    ui.semantics.add({.id = id, .role = column == 0 ? Role::RowHeader : Role::Cell, .rect = box, .name = cell_words(cell),
                      .index = column + 1});
    draw_cell(table, table.column(column), cell, box, id);
    if (must_clip) pop_clip(ui);
  }
  ui.semantics.pop();
}

}  // namespace

void draw_rows(TableFrame& table) {
  table.spec.row_count > 0 ? body_rows(table) : empty_row(table);
  sum_row(table);
}

}  // namespace evenhand::ui
