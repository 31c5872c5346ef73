#include "ui/kit/table_navigation.h"

#include <algorithm>

namespace evenhand::ui {

std::optional<TableCursor> moved_cursor(TableCursor from, NavigationKey key, bool has_control, TableExtent extent) {
  const int last_row = extent.rows - 1, last_column = extent.columns - 1;
  const int first_row = extent.rows > 0 ? 0 : kHeaderRow;
  const int highest = key == NavigationKey::Up ? kHeaderRow : first_row;
  TableCursor to = from;
  switch (key) {
    case NavigationKey::Left: to.column = has_control ? 0 : from.column - 1; break;
    case NavigationKey::Right: to.column = has_control ? last_column : from.column + 1; break;
    case NavigationKey::Up: to.row = has_control ? first_row : from.row - 1; break;
    case NavigationKey::Down: to.row = has_control ? last_row : from.row + 1; break;
    case NavigationKey::PageUp: to.row = from.row - extent.page; break;
    case NavigationKey::PageDown: to.row = from.row + extent.page; break;
    case NavigationKey::Home: (has_control ? to.row : to.column) = has_control ? first_row : 0; break;
    case NavigationKey::End: (has_control ? to.row : to.column) = has_control ? last_row : last_column; break;
    default: return std::nullopt;
  }
  if (to.row != from.row) to.row = std::clamp(to.row, highest, std::max(highest, last_row));
  to.column = std::clamp(to.column, 0, last_column);
  return to;
}

}  // namespace evenhand::ui
