// One table during one frame: what its parts share. Private to the table's files.
#pragma once

#include <cstdint>

#include "ui/kit/table.h"
#include "ui/kit/table_layout.h"

namespace evenhand::ui {

struct TableFrame {
  Ui& ui;
  const TableSpec& spec;
  TableState& state;
  TableResult& result;
  NodeId id = 0;
  Rect box = {};            // on the canvas
  Rect body = {};           // between header and sum row
  Point scroll = {};
  TableLayout layout = {};
  bool keeps_first = true;  // the first column stays; not where it would fill the table
  bool has_focus = false;
  bool is_focus_visible = false;

  int columns() const { return static_cast<int>(spec.columns.size()); }
  const TableColumn& column(int index) const { return spec.columns[static_cast<std::size_t>(index)]; }
  bool is_group(int row) const { return spec.is_group && row >= 0 && spec.is_group(row); }
  std::uint64_t key(int row) const { return spec.key ? spec.key(row) : static_cast<std::uint64_t>(row); }
  bool is_editable(int row, int column) const;

  // On the canvas.
  Rect row_rect(int row) const;
  Rect cell_rect(int row, int column) const { return column_rect(row_rect(row), column); }
  Rect column_rect(Rect line, int column) const;
  Rect header_rect() const { return {box.x - scroll.x, box.y, layout.content_width, layout.header_height}; }
  bool is_scrolled_sideways() const { return scroll.x > 0 && keeps_first; }
};

NodeId child_id(NodeId parent, int index);

// table_keys.cpp: what a key does to the current cell, the selection and the editor.
void apply_keys(TableFrame& table);
void press_row(TableFrame& table, int row, int column);
void select_all(TableFrame& table);
void toggle_row(TableFrame& table, int row);
void toggle_all(TableFrame& table);
// The row's context menu belongs to the caller: selects the row and reports the wish.
void want_context(TableFrame& table, int row, int column, Point at);

// table_first.cpp: the box and the arrow beside the words of the first column.
enum class FirstPart : std::uint8_t { Words, Box, Arrow };
FirstPart first_part_at(const TableFrame& table, int row, Rect cell, Point pointer);
Rect words_room(const TableFrame& table, int row, Rect cell);
void draw_first_parts(TableFrame& table, int row, Rect cell);

// table_header.cpp
void handle_column_edges(TableFrame& table);        // before anything below claims the pointer
void draw_header(TableFrame& table);
void set_user_width(TableFrame& table, int column, float logical_width);
void nudge_column(TableFrame& table, int column, int direction);
void sort_by(TableFrame& table, int column);
void open_column_menu(TableFrame& table, int column);

// table_rows.cpp: the rows in view or the sentence that there are none, and the sum row.
void draw_rows(TableFrame& table);

// table_cell.cpp
void draw_cell(TableFrame& table, const TableColumn& column, const TableCell& cell, Rect box, NodeId id);
float cell_width(const TableFrame& table, const TableColumn& column, const TableCell& cell);  // device pixels, with padding
std::string cell_words(const TableCell& cell);      // as it is read aloud: "≈ 9"
std::string_view cell_words(const TableCell& cell, std::string& buffer);  // the same without a copy; of the cell or in the buffer

// table_editor.cpp
bool start_edit(TableFrame& table, int row, int column);
void draw_editor(TableFrame& table, const TableCell& cell, Rect box);
// A row that was scrolled away cannot be typed in any more: what was typed is committed.
void finish_unseen_editor(TableFrame& table, int first_row, int end_row);

// table_copy.cpp
void offer_copy(TableFrame& table);

inline constexpr float kCellPadding = 10;           // logical px

}  // namespace evenhand::ui
