// The cells of one table's rows by their role, read one row at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/person.h"
#include "exchange/import_table.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

// Row numbers as a spreadsheet shows them, the first few by name.
struct RowList {
  static constexpr std::size_t kNamed = 20;

  std::size_t count = 0;
  std::vector<std::uint64_t> first;

  void add(std::uint64_t row);
};

class RowReader {
 public:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  // All must outlive the reader. Columns whose reading is an open question give no cells.
  RowReader(const ImportTable& table, const std::vector<ColumnProposal>& columns, bool has_header);
  explicit RowReader(const TableProposal& table);

  std::size_t first_row() const { return first_row_; }
  std::size_t end_row() const { return table_->csv().row_count(); }
  bool read(std::size_t row);  // false for a row longer than the table
  std::uint64_t row_number() const { return table_->csv().row_number(row_); }

  bool has(ColumnRole role) const { return column_of(role) != kNone; }
  bool has_any(std::initializer_list<ColumnRole> roles) const;
  std::size_t column_of(ColumnRole role) const { return role_column_[static_cast<std::size_t>(role)]; }
  // Past the last of these columns; cells from there on are hidden until the next row.
  std::size_t end_of(std::initializer_list<ColumnRole> roles) const;
  // The columns that name the client, or the owner: the id when there is one, else the names.
  std::size_t end_of_client() const;
  std::size_t end_of_owner() const;
  void hide_from(std::size_t column) { visible_ = std::min(visible_, column); }

  std::string_view raw(std::size_t column) const { return column < visible_ ? cells_[column] : std::string_view(); }
  std::string_view cell(ColumnRole role) const;                    // trimmed; empty for what stands for blank
  std::string text(ColumnRole role) const;                         // white space folded, composed
  std::string full_name(ColumnRole whole, ColumnRole given, ColumnRole family) const;
  std::vector<std::string> list(ColumnRole role) const;            // sorted, without repeats
  std::vector<std::string> list_in_order(ColumnRole role) const;
  std::vector<Skill> skills(ColumnRole role) const;                // "Spanish: 4; Negotiation"
  std::optional<double> number(ColumnRole role) const;
  std::optional<Date> date(ColumnRole role) const;

 private:
  const ImportTable* table_;
  const std::vector<ColumnProposal>* columns_;
  std::vector<std::size_t> role_column_;
  std::size_t first_row_ = 0;
  std::size_t row_ = 0;
  std::size_t visible_ = 0;
  std::vector<std::string_view> cells_;
};

// normalised_name and composed, without their cost for what is clean already.
std::string clean_name(std::string_view text);

// True while a number or date column waits for an answer: its cells are not used.
bool is_open_question(const ColumnProposal& column);

}  // namespace evenhand::exchange
