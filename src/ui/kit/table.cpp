#include "ui/kit/table.h"

#include <imgui_internal.h>

#include <algorithm>
#include <string>

#include "ui/kit/interact.h"
#include "ui/kit/paint.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/table_frame.h"

namespace evenhand::ui {

NodeId child_id(NodeId parent, int index) {
  const NodeId id = ImHashData(&index, sizeof(index), parent);
  return id == 0 ? 1 : id;
}

bool TableFrame::is_editable(int row, int index) const {
  if (spec.is_blocked || row < 0 || row >= spec.row_count || index < 0 || index >= columns()) return false;
  return column(index).is_editable && !spec.cell(row, index).is_locked;
}

Rect TableFrame::row_rect(int row) const {
  const float y = body.y - scroll.y + layout.row_height * static_cast<float>(row);
  return {box.x - scroll.x, y, layout.content_width, layout.row_height};
}

Rect TableFrame::column_rect(Rect line, int index) const {
  const ColumnPlace place = layout.columns[static_cast<std::size_t>(index)];
  const float left = index == 0 && keeps_first ? box.x : line.x + place.x;
  return {left, line.y, place.width, line.height};
}

namespace {

constexpr float kMostKept = 0.6f;  // share of the table's width that the first column may keep for itself

std::string current_cell_words(const TableFrame& table) {
  const TableState& state = table.state;
  if (state.current_column >= table.columns()) return {};
  if (state.current_row == kHeaderRow) return std::string(table.column(state.current_column).title);
  if (state.current_row < 0 || state.current_row >= table.spec.row_count) return {};
  const TableColumn& column = table.column(state.current_column);
  std::string words;
  if (state.current_column > 0) (words += cell_words(table.spec.cell(state.current_row, 0))) += ", ";
  const std::string cell = cell_words(table.spec.cell(state.current_row, state.current_column));
  words += column.title;
  words += ": ";
  words += cell.empty() ? "empty" : cell;
  return words;
}

}  // namespace

TableResult table(Ui& ui, Rect box, TableState& state, const TableSpec& spec) {
  TableResult result;
  TableFrame frame{.ui = ui, .spec = spec, .state = state, .result = result};
  frame.layout = table_layout(ui, {box.width, box.height}, spec, state.widths);
  const float top = frame.layout.header_height, bottom = frame.layout.sum_height;
  const float used = std::min(box.height, frame.layout.content_height);
  frame.box = {box.x, box.y, box.width, used};
  frame.body = {box.x, box.y + top, box.width, std::max(0.0f, used - top - bottom - frame.layout.bar_height)};
  state.current_row = std::min(state.current_row, spec.row_count - 1);
  state.current_column = std::clamp(state.current_column, 0, std::max(0, frame.columns() - 1));

  const float first_column = frame.layout.columns.empty() ? 0 : frame.layout.columns.front().width;
  frame.keeps_first = first_column <= kMostKept * box.width;
  const std::string region_name = "Rows of " + std::string(spec.name);
  const ScrollRegion region(ui, frame.box, {.name = region_name,
                                      .content = {frame.layout.content_width, frame.layout.content_height},
                                      .top_inset = top, .left_inset = frame.keeps_first ? first_column : 0, .bottom_inset = bottom});
  frame.scroll = region.scroll();
  frame.id = make_id(spec.name);
  frame.has_focus = ui.semantics.focused() == frame.id;
  frame.is_focus_visible = frame.has_focus && ui.semantics.is_focus_visible();
  if (frame.is_focus_visible && state.current_row == kNotEntered) state.current_row = spec.row_count > 0 ? 0 : kHeaderRow;

  result.has_focus = frame.has_focus || state.editing_row >= 0;
  apply_keys(frame);
  const int sum_rows = spec.sum ? 1 : 0;
  ui.semantics.push({.id = frame.id, .role = Role::Table, .rect = frame.box, .name = spec.name,
                     .value = current_cell_words(frame), .index = std::max(1, spec.row_count) + 1 + sum_rows,
                     .count = frame.columns()});
  if (spec.has_frame) fill(ui, frame.box, ui.theme[Token::Surface], 8);
  handle_column_edges(frame);
  draw_header(frame);
  draw_rows(frame);
  ui.semantics.pop();

  if (state.wanted_row >= 0 && spec.row_count > 0 && frame.columns() > 0) {
    Rect cell = frame.cell_rect(std::min(state.wanted_row, spec.row_count - 1), state.current_column);
    if (state.current_column == 0 && frame.keeps_first) cell = {cell.right(), cell.y, 1, cell.height};
    cell.height += frame.layout.bar_height;
    bring_into_view(ui, cell);
  }
  state.wanted_row = -1;
  if (spec.has_frame) stroke(ui, frame.box, ui.theme[Token::Line], 8);
  offer_copy(frame);
  if (result.edit || result.sort || result.opened || result.context_row || result.toggled_group || result.has_selection_changed) ui.wake_in(0);
  return result;
}

}  // namespace evenhand::ui
