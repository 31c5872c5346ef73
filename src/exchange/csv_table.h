// A parsed table, stored compactly: one buffer of cells, each ended by NUL, and the offset of each row.
// Memory: the size of the file plus 4 bytes a row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::exchange {

// Walks the cells of one row from the left: `for (RowCells cells = table.row(i); cells.next();) use(cells.cell());`
class RowCells {
 public:
  RowCells(const char* first, const char* last) : at_(first), last_(last) {}

  bool next();
  std::string_view cell() const { return cell_; }

 private:
  const char* at_;
  const char* last_;
  std::string_view cell_;
};

enum class RaggedKind : std::uint8_t { Short, Long };

// A row whose cell count differs from the first row's. Trailing blank cells do not make a row long.
struct RaggedRow {
  std::size_t row = 0;     // position in the table
  std::size_t cells = 0;
  RaggedKind kind = RaggedKind::Short;
};

class CsvTable {
 public:
  std::size_t row_count() const { return starts_.empty() ? 0 : starts_.size() - 1; }  // blank rows are not stored
  std::size_t column_count() const { return columns_; }                               // of the first row
  char delimiter() const { return delimiter_; }
  std::string_view cells() const { return cells_; }  // of all rows, each ended by NUL

  RowCells row(std::size_t index) const;
  std::string_view cell(std::size_t row, std::size_t column) const;  // empty when the row is too short
  std::size_t cell_count(std::size_t row) const;

  // The row number a spreadsheet shows: from 1, blank rows counted.
  std::uint64_t row_number(std::size_t row) const;

  std::size_t blank_row_count() const { return skipped_rows_.size() - title_rows_; }
  std::size_t title_row_count() const { return title_rows_; }  // lines of one cell above the first row
  const std::vector<RaggedRow>& ragged_rows() const { return ragged_; }  // ascending, the first kMaxNamedRows
  std::size_t ragged_row_count() const { return ragged_count_; }
  const std::vector<std::size_t>& stray_quote_rows() const { return stray_quotes_; }  // `5" pipe`; the first kMaxNamedRows
  bool is_long_row(std::size_t row) const;

  static constexpr std::size_t kMaxNamedRows = 1000;

 private:
  friend class CsvReader;
  friend CsvTable without_guards(CsvTable table);

  std::string cells_;
  std::vector<std::uint32_t> starts_;        // one more than there are rows
  std::vector<std::uint32_t> skipped_rows_;  // number of stored rows before each skipped row, ascending
  std::vector<RaggedRow> ragged_;
  std::vector<std::size_t> stray_quotes_;
  std::size_t title_rows_ = 0;
  std::size_t ragged_count_ = 0;
  std::size_t columns_ = 0;
  char delimiter_ = ',';
};

}  // namespace evenhand::exchange
