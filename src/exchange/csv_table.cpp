#include "exchange/csv_table.h"

#include <algorithm>
#include <cstring>

namespace evenhand::exchange {

bool RowCells::next() {
  if (at_ == last_) return false;
  const char* end = static_cast<const char*>(std::memchr(at_, '\0', static_cast<std::size_t>(last_ - at_)));
  cell_ = std::string_view(at_, static_cast<std::size_t>(end - at_));
  at_ = end + 1;
  return true;
}

RowCells CsvTable::row(std::size_t index) const {
  return RowCells(cells_.data() + starts_[index], cells_.data() + starts_[index + 1]);
}

std::string_view CsvTable::cell(std::size_t row_index, std::size_t column) const {
  RowCells cells = row(row_index);
  for (std::size_t i = 0; cells.next(); ++i) {
    if (i == column) return cells.cell();
  }
  return {};
}

std::size_t CsvTable::cell_count(std::size_t row_index) const {
  RowCells cells = row(row_index);
  std::size_t count = 0;
  while (cells.next()) ++count;
  return count;
}

bool CsvTable::is_long_row(std::size_t row_index) const {
  RowCells cells = row(row_index);
  for (std::size_t i = 0; cells.next(); ++i) {
    if (i >= columns_ && !cells.cell().empty()) return true;
  }
  return false;
}

std::uint64_t CsvTable::row_number(std::size_t row_index) const {
  const auto skipped = std::ranges::upper_bound(skipped_rows_, row_index) - skipped_rows_.begin();
  return row_index + 1 + static_cast<std::uint64_t>(skipped);
}

}  // namespace evenhand::exchange
