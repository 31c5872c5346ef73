#include "exchange/import_sentences.h"

#include <algorithm>

#include "domain/format.h"

namespace evenhand::exchange {

std::string quoted_name(std::string_view text) { return "\xE2\x80\x9C" + std::string(text) + "\xE2\x80\x9D"; }

std::string rows_text(const RowList& rows) {
  std::vector<std::string> names;
  for (const std::uint64_t row : rows.first) names.push_back(format_count(static_cast<std::int64_t>(row)));
  std::string text = rows.count == 1 ? "row " : "rows ";
  const std::size_t shown = std::min<std::size_t>(names.size(), 5);
  for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : i + 1 == shown && shown == rows.count ? " and " : ", ") + names[i];
  if (rows.count > shown) text += " and " + counted(rows.count - shown, "other", "others");
  return text;
}

std::string Notices::where() const { return tables_.size() < 2 ? std::string() : " (" + tables_[table_]->source_name + ")"; }

void Notices::add(NoticeWeight weight, std::string text, std::optional<std::size_t> column, std::vector<std::uint64_t> rows) {
  proposal_.notices.push_back({weight, std::move(text), column, table_, std::move(rows)});
}

void Notices::add(NoticeWeight weight, const RowList& rows, std::string_view before, std::string_view after, std::optional<std::size_t> column) {
  if (rows.count == 0) return;
  add(weight, std::string(before) + rows_text(rows) + where() + std::string(after), column, rows.first);
}

}  // namespace evenhand::exchange
