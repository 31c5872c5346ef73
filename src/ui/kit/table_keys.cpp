#include <imgui.h>

#include <algorithm>
#include <vector>

#include "ui/kit/table_frame.h"
#include "ui/kit/table_navigation.h"

namespace evenhand::ui {

namespace {

bool can_select(const TableFrame& table) { return table.spec.selection != TableSelectionMode::None; }

void note(TableFrame& table, bool has_changed) {
  table.result.has_selection_changed = table.result.has_selection_changed || has_changed;
}

void select_only(TableFrame& table, int row) {
  if (!can_select(table) || table.is_group(row)) return;
  table.state.anchor_row = row;
  note(table, table.state.selection.set({table.key(row)}));
}

void select_range(TableFrame& table, int row) {
  if (table.spec.selection != TableSelectionMode::Multiple) return select_only(table, row);
  const int anchor = std::clamp(table.state.anchor_row < 0 ? row : table.state.anchor_row, 0, table.spec.row_count - 1);
  table.state.anchor_row = anchor;
  std::vector<std::uint64_t> keys;
  for (int i = std::min(anchor, row); i <= std::max(anchor, row); ++i)
    if (!table.is_group(i)) keys.push_back(table.key(i));
  note(table, table.state.selection.set(std::move(keys)));
}

void go_to(TableFrame& table, TableCursor to) {
  table.state.current_row = to.row;
  table.state.current_column = to.column;
  table.state.wanted_row = to.row;
}

void apply_header_key(TableFrame& table, int column, const SemanticEvent& event) {
  switch (static_cast<NavigationKey>(static_cast<int>(event.number))) {
    case NavigationKey::Enter:
    case NavigationKey::Space: sort_by(table, column); break;
    default: break;
  }
}

void apply_row_key(TableFrame& table, TableCursor here, const SemanticEvent& event) {
  const TableColumn& column = table.column(here.column);
  const auto pressed = static_cast<NavigationKey>(static_cast<int>(event.number));
  if (table.is_group(here.row) && (pressed == NavigationKey::Enter || pressed == NavigationKey::Space)) {
    table.result.toggled_group = here.row;
    return;
  }
  switch (static_cast<NavigationKey>(static_cast<int>(event.number))) {
    case NavigationKey::Space: event.has_shift ? select_range(table, here.row) : toggle_row(table, here.row); break;
    case NavigationKey::F2: start_edit(table, here.row, here.column); break;
    case NavigationKey::Enter:
      if (table.spec.has_open_arrows && here.column == 0) {
        table.result.opened = here.row;
        break;
      }
      if (start_edit(table, here.row, here.column)) break;
      if (column.has_widgets) {
        table.state.wants_widget_focus = true;
      } else if (table.spec.opens_rows) {
        table.result.opened = here.row;
      }
      break;
    case NavigationKey::Escape: note(table, table.state.selection.clear()); break;
    default: break;
  }
}

void apply_key(TableFrame& table, const SemanticEvent& event) {
  TableState& state = table.state;
  const auto key = static_cast<NavigationKey>(static_cast<int>(event.number));
  const int first = table.spec.row_count > 0 ? 0 : kHeaderRow;
  const bool was_entered = state.current_row != kNotEntered;
  const TableCursor here{was_entered ? state.current_row : first, state.current_column};
  const bool is_sideways = key == NavigationKey::Left || key == NavigationKey::Right;
  if (here.row == kHeaderRow && event.has_shift && is_sideways)
    return nudge_column(table, here.column, key == NavigationKey::Right ? 1 : -1);

  const int page = std::max(1, static_cast<int>(table.body.height / table.layout.row_height) - 1);
  const auto there = moved_cursor(here, key, event.has_control, {table.spec.row_count, table.columns(), page});
  if (there && !was_entered) return go_to(table, here);
  if (there) {
    const bool extends = event.has_shift && there->row != here.row && there->row >= 0 && can_select(table);
    if (extends && state.anchor_row < 0) state.anchor_row = std::max(0, here.row);
    if (extends) select_range(table, there->row);
    return go_to(table, *there);
  }
  here.row == kHeaderRow ? apply_header_key(table, here.column, event) : apply_row_key(table, here, event);
}

void open_context(TableFrame& table) {
  const TableState& state = table.state;
  if (state.current_row < 0) return open_column_menu(table, state.current_column);
  const Rect cell = table.cell_rect(state.current_row, state.current_column);
  want_context(table, state.current_row, state.current_column, {cell.x + table.ui.px(kCellPadding), cell.bottom()});
}

}  // namespace

void press_row(TableFrame& table, int row, int column) {
  const ImGuiIO& io = ImGui::GetIO();
  table.state.current_row = row;
  table.state.current_column = column;
  if (table.is_group(row)) {
    table.result.toggled_group = row;
    return;
  }
  if (io.KeyShift) return select_range(table, row);
  if (io.KeyCtrl || io.KeySuper) return toggle_row(table, row);
  select_only(table, row);
}

void toggle_row(TableFrame& table, int row) {
  if (table.is_group(row)) return;
  if (table.spec.selection != TableSelectionMode::Multiple) return select_only(table, row);
  table.state.anchor_row = row;
  note(table, table.state.selection.toggle(table.key(row)));
}

void want_context(TableFrame& table, int row, int column, Point at) {
  table.state.current_row = row;
  table.state.current_column = column;
  if (table.is_group(row)) return;
  if (!table.state.selection.contains(table.key(row))) select_only(table, row);
  table.result.context_row = row;
  table.result.context_point = at;
}

void select_all(TableFrame& table) {
  if (table.spec.selection != TableSelectionMode::Multiple || table.spec.row_count == 0) return;
  table.state.anchor_row = 0;
  select_range(table, table.spec.row_count - 1);
}

void toggle_all(TableFrame& table) {
  const int items = table.spec.item_count < 0 ? table.spec.row_count : table.spec.item_count;
  if (static_cast<int>(table.state.selection.keys().size()) < items) return select_all(table);
  note(table, table.state.selection.clear());
}

void apply_keys(TableFrame& table) {
  if (table.columns() == 0) return;
  while (const auto event = table.ui.semantics.take_key(table.id))
    if (table.state.editing_row < 0) apply_key(table, *event);
  if (table.ui.semantics.take(table.id, Action::Context)) open_context(table);
  const bool has_command = ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeySuper;
  if (table.has_focus && table.state.editing_row < 0 && has_command && ImGui::IsKeyPressed(ImGuiKey_A, false))
    select_all(table);
}

}  // namespace evenhand::ui
