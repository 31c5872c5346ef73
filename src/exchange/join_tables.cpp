#include "exchange/join_tables.h"

#include <algorithm>
#include <utility>

#include "exchange/column_roles.h"
#include "exchange/criterion_plan.h"
#include "exchange/import_table.h"
#include "exchange/name_folding.h"
#include "exchange/table_kind.h"
#include "exchange/utf8.h"

namespace evenhand::exchange {
namespace {

constexpr std::size_t kPreviewRows = 20;
constexpr std::size_t kPreviewBytes = 160;

std::vector<std::vector<std::string>> preview_of(const CsvTable& csv, bool has_header) {
  std::vector<std::vector<std::string>> preview;
  const std::size_t first = has_header ? 1 : 0;
  for (std::size_t row = first; row < std::min(csv.row_count(), first + kPreviewRows); ++row) {
    std::vector<std::string> shown;
    for (RowCells cells = csv.row(row); cells.next();) shown.push_back(visible_text(utf8_prefix(cells.cell(), kPreviewBytes)));
    shown.resize(csv.column_count());
    preview.push_back(std::move(shown));
  }
  return preview;
}

struct Understood {
  TableProposal table;
  int points = 0;
};

Understood understood(TableSource source, bool is_alone) {
  Understood result;
  TableProposal& table = result.table;
  const ImportTable& origin = *source.table;
  table.source_name = origin.source();
  table.encoding = origin.encoding();
  table.delimiter = origin.csv().delimiter();
  table.has_header = source.choices.has_header.value_or(origin.first_row_looks_like_header());
  KindGuess guess = guess_kind(origin, table.has_header, is_alone);
  result.points = guess.points;
  table.kind = source.choices.kind.value_or(guess.kind);
  table.kind_confidence = source.choices.kind ? Confidence::Chosen : guess.confidence;
  table.kind_why = source.choices.kind ? "You chose this." : std::move(guess.why);
  table.columns = propose_columns(origin, source.choices, table.has_header, table.kind);
  if (is_alone && table.kind == TableKind::Touchpoints) plan_criteria(origin, source.choices, table.columns);
  table.preview = preview_of(origin.csv(), table.has_header);
  table.row_count = origin.csv().row_count() - std::min<std::size_t>(table.has_header ? 1 : 0, origin.csv().row_count());
  table.choices = std::move(source.choices);
  table.table = std::move(source.table);
  return result;
}

// Clients before records before the rest; among equals the one that says more, then the earlier one.
std::size_t base_of(const std::vector<Understood>& tables) {
  const auto rank = [](const Understood& each) {
    const bool is_record = each.table.kind == TableKind::Opportunities || each.table.kind == TableKind::Touchpoints;
    return std::pair(each.table.kind == TableKind::Clients ? 2 : is_record ? 1 : 0, each.points);
  };
  std::size_t best = 0;
  for (std::size_t i = 1; i < tables.size(); ++i) {
    if (rank(tables[i]) > rank(tables[best])) best = i;
  }
  return best;
}

}  // namespace

ImportProposal understood_tables(std::vector<TableSource> sources) {
  std::vector<Understood> tables;
  const bool is_alone = sources.size() == 1;
  for (TableSource& source : sources) tables.push_back(understood(std::move(source), is_alone));
  const std::size_t base = base_of(tables);
  ImportProposal proposal;
  static_cast<TableProposal&>(proposal) = std::move(tables[base].table);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (i != base) proposal.joined.push_back(std::move(tables[i].table));
  }
  std::vector<std::vector<ColumnProposal>*> columns = {&proposal.columns};
  for (TableProposal& table : proposal.joined) columns.push_back(&table.columns);
  share_points(columns);
  return proposal;
}

std::vector<TableSource> sources_of(const ImportProposal& proposal) {
  std::vector<TableSource> sources;
  for (const TableProposal* table : tables_of(proposal)) sources.push_back({table->table, table->choices});
  return sources;
}

}  // namespace evenhand::exchange
