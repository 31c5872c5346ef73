#include "ui/kit/table_copy.h"

#include <vector>

#include "exchange/csv_writer.h"
#include "ui/kit/table_frame.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kFewRows = 200;  // up to here the text is made anew in every frame

void append_cell(std::string& out, std::string_view text) {
  if (exchange::needs_guard(text)) out += '\'';
  for (const char letter : text) out += letter == '\t' || letter == '\n' || letter == '\r' ? ' ' : letter;
}

std::uint64_t signature(const TableFrame& table) {
  std::uint64_t mixed = table.state.selection.version();
  for (const std::uint64_t part : {table.spec.revision, static_cast<std::uint64_t>(table.spec.row_count),
                                   static_cast<std::uint64_t>(table.spec.sort.column + 1),
                                   static_cast<std::uint64_t>(table.spec.sort.is_descending)})
    mixed = (mixed ^ part) * 0x9E3779B97F4A7C15u;
  return mixed | 1;
}

std::vector<int> selected_rows(const TableFrame& table) {
  std::vector<int> rows;
  for (int row = 0; row < table.spec.row_count; ++row)
    if (table.state.selection.contains(table.key(row))) rows.push_back(row);
  return rows;
}

}  // namespace

std::string tsv_of(const TableSpec& spec, std::span<const int> rows) {
  std::string out;
  std::vector<int> columns;
  for (int i = 0; i < static_cast<int>(spec.columns.size()); ++i)
    if (!spec.columns[static_cast<std::size_t>(i)].has_widgets) columns.push_back(i);
  for (const int column : columns) {
    const TableColumn& head = spec.columns[static_cast<std::size_t>(column)];
    if (column != columns.front()) out += '\t';
    append_cell(out, head.title);
    if (!head.unit.empty()) (out += ", ") += head.unit;
  }
  out += '\n';
  for (const int row : rows) {
    for (const int column : columns) {
      const TableCell cell = spec.cell(row, column);
      if (column != columns.front()) out += '\t';
      append_cell(out, cell.raw.empty() ? cell.text : cell.raw);
    }
    out += '\n';
  }
  return out;
}

void offer_copy(TableFrame& table) {
  TableState& state = table.state;
  if (!table.has_focus || state.editing_row >= 0) return;
  if (state.selection.empty()) {
    if (state.current_row < 0 || state.current_row >= table.spec.row_count) return;
    const TableCell cell = table.spec.cell(state.current_row, state.current_column);
    table.ui.copied_text = cell.raw.empty() ? cell.text : cell.raw;
    return;
  }
  const std::uint64_t now = signature(table);
  if (state.copy_signature != now || state.selection.keys().size() <= kFewRows) {
    state.copy_text = tsv_of(table.spec, selected_rows(table));
    state.copy_signature = now;
  }
  table.ui.copied_text = state.copy_text;
}

}  // namespace evenhand::ui
