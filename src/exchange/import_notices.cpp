#include "exchange/import_notices.h"

#include <algorithm>
#include <initializer_list>

#include "domain/format.h"
#include "exchange/column_vocabulary.h"

namespace evenhand::exchange {
namespace {

using enum NoticeWeight;

std::string quoted(const std::string& text) { return "\xE2\x80\x9C" + text + "\xE2\x80\x9D"; }

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return plural(static_cast<std::int64_t>(count), one, many);
}

std::string rows_text(const RowList& rows) {
  std::vector<std::string> names;
  for (const std::uint64_t row : rows.first) names.push_back(format_count(static_cast<std::int64_t>(row)));
  std::string text = rows.count == 1 ? "row " : "rows ";
  const std::size_t shown = std::min<std::size_t>(names.size(), 5);
  for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : i + 1 == shown && shown == rows.count ? " and " : ", ") + names[i];
  if (rows.count > shown) text += " and " + counted(rows.count - shown, "other", "others");
  return text;
}

class Notices {
 public:
  explicit Notices(ImportProposal& proposal) : proposal_(proposal) {}

  void add(NoticeWeight weight, std::string text, std::optional<std::size_t> column = {}, std::vector<std::uint64_t> rows = {}) {
    proposal_.notices.push_back({weight, std::move(text), column, std::move(rows)});
  }

  void add(NoticeWeight weight, const RowList& rows, std::string_view before, std::string_view after,
           std::optional<std::size_t> column = {}) {
    if (rows.count == 0) return;
    add(weight, std::string(before) + rows_text(rows) + std::string(after), column, rows.first);
  }

 private:
  ImportProposal& proposal_;
};

// Ambiguous, not set aside by the person, and by its header no id or code.
bool wants_decimal_mark(const ImportProposal& proposal, std::size_t i) {
  const ColumnProposal& column = proposal.columns[i];
  const auto chosen = proposal.choices.roles.find(i);
  if (chosen != proposal.choices.roles.end()) return chosen->second == ColumnRole::Criterion && column.numbers.kind == NumberKind::Ambiguous;
  return column.role == ColumnRole::Unused && column.numbers.kind == NumberKind::Ambiguous && !names_no_quantity(column.header);
}

void note_number_columns(const ImportProposal& proposal, Notices& notices) {
  for (std::size_t i = 0; i < proposal.columns.size(); ++i) {
    const ColumnProposal& column = proposal.columns[i];
    const NumberColumn& numbers = column.numbers;
    if (wants_decimal_mark(proposal, i)) {
      notices.add(Question,
                  numbers.is_mixed
                      ? "Column " + quoted(column.header) + " mixes decimal points and decimal commas. Choose which one it uses; until then it is not used."
                      : "Column " + quoted(column.header) + ": " + quoted(numbers.example) +
                            " can mean a thousand or a fraction. Choose the decimal mark; until then the column is not used.",
                  i);
    }
    if (!column.criterion) continue;
    if (numbers.has_mixed_currencies) {
      notices.add(Important, "Column " + quoted(column.header) + " names several currencies. They are added up as they stand.", i);
    }
    if (column.criterion->name == "Tier") {
      notices.add(Note, "Column " + quoted(column.header) + " is counted as it stands: a higher tier counts for more.", i);
    }
  }
}

void note_repeated_headers(const ImportTable& table, const ImportProposal& proposal, Notices& notices) {
  std::vector<std::string> headers = table.first_row();
  std::erase(headers, std::string());
  std::ranges::sort(headers);
  const auto twice = std::ranges::adjacent_find(headers);
  if (!proposal.has_header || twice == headers.end()) return;
  notices.add(Question, "Several columns are called " + quoted(*twice) + ". Check which one is meant.");
}

void note_ragged_rows(const CsvTable& csv, Notices& notices) {
  RowList rows;
  for (const RaggedRow& ragged : csv.ragged_rows()) {
    if (ragged.kind == RaggedKind::Short) rows.add(csv.row_number(ragged.row));
  }
  if (csv.ragged_row_count() > csv.ragged_rows().size()) rows.count = std::max(rows.count, csv.ragged_row_count());
  notices.add(Note, rows, "Fewer cells than the header: ", ". Their missing cells count as blank.");
  RowList quotes;
  for (const std::size_t row : csv.stray_quote_rows()) quotes.add(csv.row_number(row));
  notices.add(Note, quotes, "A quotation mark stands inside an unquoted cell: ", ". It is kept as it is.");
}

void note_near_duplicates(const std::vector<NearDuplicate>& groups, std::string_view question, Notices& notices) {
  constexpr std::size_t kAsked = 5;
  for (std::size_t i = 0; i < std::min(groups.size(), kAsked); ++i) {
    std::vector<std::string> names;
    for (const std::string& name : groups[i].names) names.push_back(quoted(name));
    notices.add(Question, std::string(question) + join_names(names, 4) + ". They differ in letter case, accents or invisible marks and are kept apart until you say so.");
  }
  if (groups.size() > kAsked) {
    notices.add(Question, counted(groups.size() - kAsked, "other group", "other groups") + " of names may belong together in the same way.");
  }
}

}  // namespace

void note_table(const ImportTable& table, ImportProposal& proposal) {
  Notices notices(proposal);
  if (table.is_encoding_an_offer()) {
    notices.add(Question, "The file does not say how its letters are stored" +
                              (table.first_odd_line() > 0 ? " (first seen in line " + std::to_string(table.first_odd_line()) + ")" : std::string()) +
                              ". It is read as " + std::string(encoding_name(table.encoding())) + ": check the names in the preview.");
  }
  const bool looks_like_header = table.first_row_looks_like_header();
  if (!looks_like_header && !proposal.has_header) {
    notices.add(Question, "The first row looks like data, not like a header, so it is read as data and the columns are numbered.");
  }
  note_repeated_headers(table, proposal, notices);
  note_number_columns(proposal, notices);
  for (std::size_t i = 0; i < proposal.columns.size(); ++i) {
    const ColumnProposal& column = proposal.columns[i];
    const bool is_needed = column.role == ColumnRole::ClientName || column.role == ColumnRole::OwnerName;
    if (is_needed && column.confidence == Confidence::Guess) {
      notices.add(Question, "Is " + quoted(column.header) + " the " + (column.role == ColumnRole::ClientName ? "client" : "account manager") +
                                "? " + column.why, i);
    }
  }
  if (table.csv().title_row_count() > 0) {
    notices.add(Note, counted(table.csv().title_row_count(), "title line", "title lines") + " above the table skipped.");
  }
  if (table.csv().blank_row_count() > 0) notices.add(Note, counted(table.csv().blank_row_count(), "blank row", "blank rows") + " skipped.");
  note_ragged_rows(table.csv(), notices);
}

void note_long_rows(const CsvTable& csv, ImportProposal& proposal) {
  RowList rows;
  for (const RaggedRow& ragged : csv.ragged_rows()) {
    if (ragged.kind == RaggedKind::Long) rows.add(csv.row_number(ragged.row));
  }
  Notices(proposal).add(Important, rows, "More cells than the header: ", ".");
}

void note_rows(const GatherFacts& facts, ImportProposal& proposal) {
  Notices notices(proposal);
  const ImportCounts& counts = proposal.counts;
  notices.add(Important, facts.long_left_out, "More cells than the header: ",
              ". They are left out, because it is not clear which column the extra cell belongs to.");
  notices.add(Important, facts.long_cut, "More cells than the header: ",
              ". Client and account manager are used; the cells right of them are not.");
  notices.add(Important, facts.without_client, "No client named: ", ". Left out.");
  for (const auto& [column, rows] : facts.negatives) {
    notices.add(Important, rows, "Column " + quoted(proposal.columns[column].header) + " has negative numbers in ",
                ". They count as not known.", column);
  }
  for (const auto& [column, rows] : facts.not_numbers) {
    notices.add(Important, rows, "Column " + quoted(proposal.columns[column].header) + " has text instead of a number in ",
                ". It counts as not known.", column);
  }
  notices.add(Important, facts.odd_attributes, "Full-time equivalent or contract hours out of range: ", ". Not used.");
  if (counts.shared_clients > 0) {
    notices.add(Important, counted(counts.shared_clients, "client has", "clients have") +
                               " several account managers. Each is shared in proportion to its rows.");
  }
  if (counts.unassigned_clients > 0) {
    notices.add(Important, counted(counts.unassigned_clients, "client has", "clients have") + " no account manager and will be listed as unassigned.");
  }
  note_near_duplicates(proposal.near_duplicates, "Is this one person? ", notices);
  note_near_duplicates(proposal.near_duplicate_clients, "Is this one client? ", notices);
  for (const std::string& name : facts.shared_names) {
    notices.add(Important, "Several account managers with different ids are called " + quoted(name) + ". They are kept apart.");
  }
  if (!facts.folded_names.empty()) {
    notices.add(Note, "Names that differ only in blanks are read as one: " + join_names(facts.folded_names, 3) + ".");
  }
  if (counts.merged_rows > 0) {
    notices.add(Note, counted(counts.merged_rows, "row repeats", "rows repeat") + " a client that came before and " +
                          (counts.merged_rows == 1 ? "was" : "were") + " merged with it." +
                          (facts.summed_clients > 0 ? " Amounts were added up, scores and percentages averaged." : ""));
  }
  if (facts.renamed_clients > 0) {
    notices.add(Note, counted(facts.renamed_clients, "client id comes", "client ids come") + " with several names; the first one is used.");
  }
  if (facts.renamed_people > 0) {
    notices.add(Note, counted(facts.renamed_people, "manager id comes", "manager ids come") + " with several names; the first one is used.");
  }
  if (facts.resegmented_clients > 0) {
    notices.add(Note, counted(facts.resegmented_clients, "client stands", "clients stand") + " in several segments; the first one is used.");
  }
  if (facts.is_fte_in_percent) notices.add(Note, "Full-time equivalents are read as percent: 80 is 0.8.");
}

std::optional<Error> missing_column(const ImportProposal& proposal) {
  const auto has = [&](std::initializer_list<ColumnRole> roles) {
    return std::ranges::any_of(proposal.columns, [&](const ColumnProposal& column) { return std::ranges::find(roles, column.role) != roles.end(); });
  };
  const bool has_client = has({ColumnRole::ClientName, ColumnRole::ClientId, ColumnRole::ClientGivenName, ColumnRole::ClientFamilyName});
  const bool has_owner = has({ColumnRole::OwnerName, ColumnRole::OwnerId, ColumnRole::OwnerGivenName, ColumnRole::OwnerFamilyName});
  if (has_client && has_owner) return std::nullopt;
  std::vector<std::string> headers;
  for (const ColumnProposal& column : proposal.columns) headers.push_back(quoted(column.header));
  const std::string found = proposal.columns.size() == 1 ? "The only column is " + headers.front() + "."
                                                         : "The columns are " + join_names(headers, 12) + ".";
  const std::string question = !has_client && !has_owner ? "Which column names the client, and which one the account manager?"
                               : has_owner               ? "Which column names the client?"
                                                         : "Which column names the account manager?";
  return Error{ErrorCode::MissingColumn, found + " " + question, Place{proposal.source_name, {}, 1, 0}};
}

}  // namespace evenhand::exchange
