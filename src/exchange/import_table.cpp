#include "exchange/import_table.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "domain/text.h"
#include "exchange/column_vocabulary.h"
#include "exchange/csv_guard.h"
#include "exchange/table_import.h"

namespace evenhand::exchange {

void ColumnProfile::add(std::string_view cell, bool count_distinct) {
  ++cells;
  if (is_blank_cell(cell)) {
    ++blanks;
    return;
  }
  numbers.add(cell);
  dates.add(cell);
  if (!count_distinct) return;
  ++distinct_cells;
  distinct.insert(std::hash<std::string_view>{}(cell));
}

double ColumnProfile::distinct_share() const {
  return distinct_cells == 0 ? 0.0 : static_cast<double>(distinct.size()) / static_cast<double>(distinct_cells);
}

ImportTable::ImportTable(std::string source, CsvTable csv, const InputText& origin)
    : source_(std::move(source)),
      csv_(without_guards(std::move(csv))),
      encoding_(origin.encoding),
      is_encoding_an_offer_(origin.is_offer),
      first_odd_line_(origin.first_odd_line),
      profiles_(csv_.column_count()) {
  if (csv_.row_count() == 0) return;
  for (RowCells cells = csv_.row(0); cells.next();) first_row_.emplace_back(cells.cell());
  first_row_.resize(csv_.column_count());
}

void ImportTable::scan_row(std::size_t row) {
  cells_.clear();
  bool is_long = false;
  for (RowCells cells = csv_.row(row); cells.next();) {
    if (cells_.size() < profiles_.size()) cells_.push_back(cells.cell());
    else is_long = is_long || !cells.cell().empty();
  }
  if (is_long) return;
  cells_.resize(profiles_.size());
  const bool count_distinct = row <= ColumnProfile::kDistinctRows;
  for (std::size_t i = 0; i < profiles_.size(); ++i) profiles_[i].add(cells_[i], count_distinct);
}

void ImportTable::finish_scan() { looks_like_header_ = judge_first_row(); }

bool ImportTable::judge_first_row() const {
  if (csv_.row_count() < 2) return true;
  std::size_t known = 0, numbers = 0, repeated = 0, filled = 0;
  for (std::size_t i = 0; i < profiles_.size(); ++i) {
    const std::string& cell = first_row_[i];
    if (is_blank_cell(cell)) continue;
    ++filled;
    known += is_known_header(cell);
    numbers += parse_number(cell, DecimalMark::Point).has_value() || parse_number(cell, DecimalMark::Comma).has_value();
    repeated += profiles_[i].distinct.contains(std::hash<std::string_view>{}(cell));
  }
  if (known > 0) return numbers * 2 <= filled;
  return numbers == 0 && repeated == 0;
}

NumberColumn ImportTable::numbers(std::size_t column, bool has_header, std::optional<DecimalMark> chosen) const {
  NumberScan scan = profiles_[column].numbers;
  if (!has_header) scan.add(first_row_[column]);
  return scan.result(chosen);
}

DateColumn ImportTable::dates(std::size_t column, bool has_header, std::optional<DateOrder> chosen) const {
  DateScan scan = profiles_[column].dates;
  if (!has_header) scan.add(first_row_[column]);
  return scan.result(chosen);
}

std::size_t ImportTable::blank_count(std::size_t column, bool has_header) const {
  return profiles_[column].blanks + (!has_header && is_blank_cell(first_row_[column]) ? 1 : 0);
}

TableScan::TableScan(std::string source, CsvTable table, const InputText& origin)
    : table_(std::make_shared<ImportTable>(std::move(source), std::move(table), origin)) {}

TableScan::~TableScan() = default;
TableScan::TableScan(TableScan&&) noexcept = default;
TableScan& TableScan::operator=(TableScan&&) noexcept = default;

Progress TableScan::step(std::size_t row_budget) {
  const std::size_t rows = table_->csv().row_count();
  const std::size_t end = row_ + std::min(row_budget, rows - row_);
  for (; row_ < end; ++row_) {
    if (row_ > 0) table_->scan_row(row_);
  }
  return {row_, rows};
}

std::shared_ptr<const ImportTable> TableScan::take() {
  while (!step(100'000).is_finished()) {
  }
  table_->finish_scan();
  return table_;
}

}  // namespace evenhand::exchange
