// The workhorse: rows of text, figures and chips; virtual (only visible rows are asked for), sorted by header, columns resized by
// drag, keyboard or header menu, header and first column stay, rows selected, cells edited in place, selection copied as TSV.
//
// The caller owns the data, its order and the TableState; texts come from a callback for the rows in view. Nothing is changed here:
// sort wishes and committed edits are returned.
//
// Keyboard (one stop; Action::Key at the table's node): arrows, Home, End, PageUp, PageDown move the current cell, Up from the first row
// into the header; Shift extends, Space selects, Control+A selects all; Enter or F2 edits an editable cell or goes to the widgets of a cell,
// Enter elsewhere, and in the first column of a table with open arrows, opens the row; Escape ends editing, then clears the selection. In the header Enter or Space sorts, Shift+Left and Shift+Right
// resize, the context key opens the column's menu.
//
// Semantics: ScrollRegion > Table (index = rows with header and sum row, count = columns, value = the current cell in words) > Row (index
// from 1, the header is row 1, kSelected) > ColumnHeader, RowHeader (first column), Cell (index = column from 1, kCurrent = current cell).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/chip.h"
#include "ui/kit/geometry.h"
#include "ui/kit/icons.h"
#include "ui/kit/menu.h"
#include "ui/kit/paint.h"
#include "ui/kit/semantics.h"
#include "ui/kit/table_navigation.h"
#include "ui/kit/table_selection.h"
#include "ui/kit/theme.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct TableColumn {
  std::string_view title;
  std::string_view unit = {};          // after the title in regular weight: "hours"
  std::string_view help = {};          // tooltip and description of the header
  float width = 0;                     // logical px; 0: a share of what is left, by `grow`
  float min_width = 72;                // logical px
  float grow = 1;
  Align align = Align::Left;
  bool is_numeric = false;             // right-aligned, equal digits
  bool is_sortable = true;
  bool is_editable = false;            // F2, Enter or double click; TableCell::is_locked excepts single cells
  bool has_widgets = false;            // drawn by TableSpec::draw_cell instead of text (row actions, bars)
};

// One cell in view. Views must stay valid until the next call of the callback.
struct TableCell {
  std::string_view text = {};
  std::string_view raw = {};           // for editing and copying when it differs from `text` (no ≈, no unit)
  std::string_view subtitle = {};      // second line; needs TableSpec::row_height
  bool is_estimate = false;            // drawn as "≈ text" in ink-3
  bool is_muted = false;               // ink-3
  bool is_strong = false;              // semibold
  bool is_struck = false;              // struck through (vetoed, removed)
  bool is_invalid = false;             // danger, with `note` as the reason
  bool is_locked = false;              // not editable although the column is
  bool is_chip = false;                // drawn as a chip of `tone`
  std::optional<Color> ground = {};    // behind the text: a cell of a heat grid
  ChipTone tone = ChipTone::Neutral;
  Icon icon = Icon::Count;             // sign at the left; Count: none
  std::optional<Mark> mark = {};       // or a mark, of the chip's or of `mark_color`
  Token mark_color = Token::Ink2;
  std::string_view note = {};          // tooltip and description
  std::span<const std::string_view> choices = {};  // not empty: edited by choosing one of these
};

struct TableSort {
  int column = -1;                     // -1: as the caller gives the rows
  bool is_descending = false;

  bool operator==(const TableSort&) const = default;
};

inline constexpr int kNotEntered = -2;

// View state of one table; owned by the screen, never part of the history.
struct TableState {
  TableSelection selection;
  int current_row = kNotEntered;       // row, column that the keyboard stands on; kHeaderRow: in the header
  int current_column = 0;
  std::vector<float> widths;           // logical px set by the user; 0 or missing: as the column says

  // Asks the table to bring a row into view and make it current.
  void reveal(int row) { wanted_row = row; }

  // ---- kept by table() ------------------------------------------------------------------------------------------------
  int wanted_row = -1;
  int anchor_row = -1;                 // Shift+click extends from here
  int editing_row = -1, editing_column = -1;
  std::string edit_text;
  bool is_new_editor = false;
  bool wants_widget_focus = false;     // Enter on a cell with widgets goes into it
  int menu_column = -1;
  MenuState column_menu;
  std::string copy_text;
  std::uint64_t copy_signature = 0;
};

enum class TableSelectionMode : std::uint8_t { None, Single, Multiple };

struct TableSpec {
  std::string_view name;                              // accessible name and id
  std::span<const TableColumn> columns;
  int row_count = 0;
  std::function<TableCell(int row, int column)> cell;
  std::function<std::uint64_t(int row)> key = {};     // stable identity for the selection; else the row number
  std::function<void(Ui&, int row, int column, Rect box)> draw_cell = {};  // columns with widgets; ids are scoped already
  std::function<TableCell(int column)> sum = {};      // sum row that stays at the bottom
  std::string_view empty_text = "Nothing here yet.";  // shown when there are no rows
  TableSort sort = {};                                // as the rows are sorted now
  bool has_unsorted_state = false;                    // third press of a header returns to no sort
  TableSelectionMode selection = TableSelectionMode::Multiple;
  bool opens_rows = false;                            // Enter or double click returns `opened`
  bool has_checkboxes = false;                        // at the left of the first column: one for each row, and for all in the header
  bool has_open_arrows = false;                       // at the right of the first column; with opens_rows
  std::function<bool(int row)> is_group = {};         // head of the rows below it: not selected or edited, its press returns `toggled_group`
  int item_count = -1;                                // rows that can be selected; -1: all
  bool has_frame = false;                             // own border and radius; without, it sits flush in a card
  bool is_blocked = false;                            // rows can be read, not edited
  float row_height = 0;                               // logical px; 0: by Ui::density (36, dense 28)
  std::uint64_t revision = 0;                         // changes with the data; lets a large copied selection be kept
};

struct CellEdit {
  int row = 0, column = 0;
  std::string text;                    // NFC, as typed or chosen
};

struct TableResult {
  std::optional<CellEdit> edit;        // committed
  std::optional<TableSort> sort;       // wanted
  std::optional<int> opened;           // row
  std::optional<int> toggled_group;    // row
  std::optional<int> context_row;      // context menu wanted, at `context_point`
  Point context_point;
  bool has_selection_changed = false;
  bool has_focus = false;              // the table, or the editor of one of its cells
};

TableResult table(Ui& ui, Rect box, TableState& state, const TableSpec& spec);

// Height that shows every row (and sum row) without scrolling, device pixels.
float table_height(const Ui& ui, const TableSpec& spec);

}  // namespace evenhand::ui
