// The parsed table with what was learnt about each column; shared by every proposal made from it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "exchange/csv_table.h"
#include "exchange/date_text.h"
#include "exchange/number_text.h"
#include "exchange/text_bytes.h"

namespace evenhand::exchange {

// What the cells of one column are, without the first row (which may be the header). Rows longer than the table are
// left out: their cells may stand in the wrong column.
struct ColumnProfile {
  static constexpr std::size_t kDistinctRows = 5'000;  // distinct values are counted over these first rows

  NumberScan numbers;
  DateScan dates;
  std::size_t cells = 0;
  std::size_t blanks = 0;
  std::size_t distinct_cells = 0;  // not blank, among the first kDistinctRows
  std::unordered_set<std::size_t> distinct;

  void add(std::string_view cell, bool count_distinct);
  // Distinct values per cell looked at: 1 for a key, near 0 for a few categories.
  double distinct_share() const;
};

class ImportTable {
 public:
  ImportTable(std::string source, CsvTable csv, const InputText& origin);

  const CsvTable& csv() const { return csv_; }
  const std::string& source() const { return source_; }
  TextEncoding encoding() const { return encoding_; }
  bool is_encoding_an_offer() const { return is_encoding_an_offer_; }
  std::size_t first_odd_line() const { return first_odd_line_; }
  const std::vector<ColumnProfile>& profiles() const { return profiles_; }

  // The first row's cells, one per column.
  const std::vector<std::string>& first_row() const { return first_row_; }
  bool first_row_looks_like_header() const { return looks_like_header_; }

  // Over all data rows; the first row belongs to them when there is no header.
  NumberColumn numbers(std::size_t column, bool has_header, std::optional<DecimalMark> chosen) const;
  DateColumn dates(std::size_t column, bool has_header, std::optional<DateOrder> chosen) const;
  std::size_t blank_count(std::size_t column, bool has_header) const;

  void scan_row(std::size_t row);  // rows from 1
  void finish_scan();

 private:
  bool judge_first_row() const;

  std::string source_;
  CsvTable csv_;
  TextEncoding encoding_;
  bool is_encoding_an_offer_;
  std::size_t first_odd_line_;
  std::vector<std::string> first_row_;
  bool looks_like_header_ = true;
  std::vector<ColumnProfile> profiles_;
  std::vector<std::string_view> cells_;  // of the row being scanned
};

}  // namespace evenhand::exchange
