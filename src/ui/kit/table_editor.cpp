#include <algorithm>
#include <vector>

#include "ui/kit/combo_box.h"
#include "ui/kit/control.h"
#include "ui/kit/table_frame.h"
#include "ui/kit/text_field.h"

namespace evenhand::ui {

namespace {

constexpr float kInset = 2;  // logical px around the field in its cell

std::string_view plain(const TableCell& cell) { return cell.raw.empty() ? cell.text : cell.raw; }

void close_editor(TableFrame& table, bool keeps_focus) {
  table.state.editing_row = table.state.editing_column = -1;
  if (keeps_focus) table.ui.semantics.request_focus(table.id);
  table.ui.wake_in(0);
}

void commit(TableFrame& table, std::string text, std::string_view before) {
  if (text != before)
    table.result.edit = CellEdit{table.state.editing_row, table.state.editing_column, std::move(text)};
}

Rect editor_box(const Ui& ui, Rect cell) {
  const float height = control_height(ui);
  return {cell.x + ui.px(kInset), cell.center().y - height / 2, cell.width - ui.px(2 * kInset), height};
}

void draw_text_editor(TableFrame& table, const TableCell& cell, Rect box) {
  TableState& state = table.state;
  const TableColumn& column = table.column(state.editing_column);
  const TextFieldResult field =
      text_field(table.ui, box, {.label = column.title, .text = state.edit_text, .id = "editor", .shows_label = false,
                                 .flags = column.is_numeric ? kNumeric | kMonospaceDigits : 0u});
  if (state.is_new_editor) table.ui.semantics.request_focus(field.id);
  state.is_new_editor = false;
  if (field.text) state.edit_text = *field.text;
  if (field.key == NavigationKey::Escape) return close_editor(table, true);
  if (!field.is_submitted && !field.is_finished) return;
  commit(table, state.edit_text, plain(cell));
  close_editor(table, field.is_submitted);
}

void draw_choice_editor(TableFrame& table, const TableCell& cell, Rect box) {
  TableState& state = table.state;
  std::vector<ComboOption> options;
  for (const std::string_view choice : cell.choices) options.push_back({.text = choice});
  const auto selected = std::ranges::find(cell.choices, plain(cell));
  const int index = selected == cell.choices.end() ? -1 : static_cast<int>(selected - cell.choices.begin());
  const ComboBoxResult combo =
      combo_box(table.ui, box, {.label = table.column(state.editing_column).title, .options = options, .selected = index,
                                .id = "editor", .shows_label = false, .opens_at_once = state.is_new_editor});
  state.is_new_editor = false;
  if (combo.chosen) commit(table, std::string(cell.choices[static_cast<std::size_t>(*combo.chosen)]), plain(cell));
  if (combo.chosen || combo.was_dismissed) close_editor(table, true);
}

}  // namespace

bool start_edit(TableFrame& table, int row, int column) {
  if (!table.is_editable(row, column)) return false;
  TableState& state = table.state;
  state.editing_row = state.wanted_row = state.current_row = row;
  state.editing_column = state.current_column = column;
  state.edit_text = plain(table.spec.cell(row, column));
  state.is_new_editor = true;
  table.ui.wake_in(0);
  return true;
}

void draw_editor(TableFrame& table, const TableCell& cell, Rect box) {
  const Rect inner = editor_box(table.ui, box);
  cell.choices.empty() ? draw_text_editor(table, cell, inner) : draw_choice_editor(table, cell, inner);
}

void finish_unseen_editor(TableFrame& table, int first_row, int end_row) {
  TableState& state = table.state;
  if (state.editing_row < 0 || state.is_new_editor || (state.editing_row >= first_row && state.editing_row < end_row)) return;
  if (state.editing_row < table.spec.row_count) {
    const TableCell cell = table.spec.cell(state.editing_row, state.editing_column);
    if (cell.choices.empty()) commit(table, state.edit_text, plain(cell));
  }
  close_editor(table, false);
}

}  // namespace evenhand::ui
