#include "exchange/csv_guard.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <vector>

#include "exchange/csv_writer.h"

namespace evenhand::exchange {
namespace {

bool names_column(std::string_view list, std::size_t column) {
  const std::string wanted = std::to_string(column + 1);
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (list.substr(0, end) == wanted) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

}  // namespace

CsvTable without_guards(CsvTable table) {
  if (table.row_count() == 0 || table.columns_ < 2) return table;
  const std::size_t guard = table.columns_ - 1;
  if (table.cell(0, guard) != kGuardHeader) return table;

  char* data = table.cells_.data();
  std::size_t write = 0;
  std::vector<std::string_view> cells;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    cells.clear();
    for (RowCells walk = table.row(row); walk.next();) cells.push_back(walk.cell());
    const std::string list(cells.size() > guard ? cells[guard] : std::string_view{});
    const std::size_t start = write;
    for (std::size_t i = 0; i < std::min(cells.size(), guard); ++i) {
      std::string_view cell = cells[i];
      if (cell.starts_with('\'') && names_column(list, i)) cell.remove_prefix(1);
      std::memmove(data + write, cell.data(), cell.size());
      write += cell.size();
      data[write++] = '\0';
    }
    table.starts_[row] = static_cast<std::uint32_t>(start);
  }
  table.starts_.back() = static_cast<std::uint32_t>(write);
  --table.columns_;
  return table;
}

}  // namespace evenhand::exchange
