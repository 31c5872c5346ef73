// Where a key moves the current cell of a table. Pure.
#pragma once

#include <optional>

#include "ui/kit/semantics.h"

namespace evenhand::ui {

inline constexpr int kHeaderRow = -1;

struct TableCursor {
  int row = 0, column = 0;     // kHeaderRow: in the header
  bool operator==(const TableCursor&) const = default;
};

struct TableExtent {
  int rows = 0, columns = 0;   // columns > 0
  int page = 1;                // rows a page moves
};

// Nothing when the key does not move. Home and End stay in the row; with Control they go to the first and last
// row. Up from the first row is the header; pages stay in the rows.
std::optional<TableCursor> moved_cursor(TableCursor from, NavigationKey key, bool has_control, TableExtent extent);

}  // namespace evenhand::ui
