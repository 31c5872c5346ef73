// Inside import_notices*.cpp: putting notices together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/format.h"
#include "exchange/book_rows.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

std::string quoted_name(std::string_view text);
// "rows 3, 7 and 12 others"
std::string rows_text(const RowList& rows);

class Notices {
 public:
  explicit Notices(ImportProposal& proposal, std::size_t table = 0) : proposal_(proposal), table_(table), tables_(tables_of(proposal)) {}

  void of_table(std::size_t table) { table_ = table; }
  // With several tables, " (orders.csv)"; empty for a single one.
  std::string where() const;
  std::string header(std::size_t column) const { return quoted_name(tables_[table_]->columns[column].header); }

  void add(NoticeWeight weight, std::string text, std::optional<std::size_t> column = {}, std::vector<std::uint64_t> rows = {});
  // `before` rows `after`; nothing without rows.
  void add(NoticeWeight weight, const RowList& rows, std::string_view before, std::string_view after, std::optional<std::size_t> column = {});

 private:
  ImportProposal& proposal_;
  std::size_t table_;
  std::vector<const TableProposal*> tables_;
};

}  // namespace evenhand::exchange
