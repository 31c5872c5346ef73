// About files and their columns. What the rows gave is in import_notices_rows.cpp.
#include "exchange/import_notices.h"

#include <algorithm>
#include <initializer_list>

#include "domain/format.h"
#include "exchange/column_vocabulary.h"
#include "exchange/import_sentences.h"

namespace evenhand::exchange {
namespace {

using enum NoticeWeight;

// Ambiguous, not set aside by the person, and by its header no id or code.
bool wants_decimal_mark(const TableProposal& table, std::size_t i) {
  const ColumnProposal& column = table.columns[i];
  if (column.numbers.kind != NumberKind::Ambiguous || table.kind == TableKind::Other) return false;
  if (is_open_question(column) && !is_date_role(column.role)) return true;
  const auto chosen = table.choices.roles.find(i);
  if (chosen != table.choices.roles.end()) return chosen->second == ColumnRole::Criterion;
  return table.kind == TableKind::Clients && column.role == ColumnRole::Unused && !names_no_quantity(column.header) &&
         column.dates.kind == DateKind::NotDates;
}

void note_numbers(const TableProposal& table, std::size_t i, Notices& notices) {
  const ColumnProposal& column = table.columns[i];
  const NumberColumn& numbers = column.numbers;
  const std::string name = "Column " + quoted_name(column.header) + notices.where();
  if (wants_decimal_mark(table, i)) {
    notices.add(Question,
                numbers.is_mixed ? name + " mixes decimal points and decimal commas. Choose which one it uses; until then it is not used."
                                 : name + ": " + quoted_name(numbers.example) +
                                       " can mean a thousand or a fraction. Choose the decimal mark; until then the column is not used.",
                i);
  }
  const bool is_money = column.criterion || column.role == ColumnRole::RecordAmount;
  if (is_money && numbers.has_mixed_currencies) notices.add(Important, name + " names several currencies. They are added up as they stand.", i);
  if (column.criterion && column.criterion->name == "Tier") {
    notices.add(Note, name + " is counted as it stands: a higher tier counts for more.", i);
  }
}

void note_dates(const TableProposal& table, std::size_t i, Notices& notices) {
  const ColumnProposal& column = table.columns[i];
  if (!is_date_role(column.role)) return;
  const std::string name = "Column " + quoted_name(column.header) + notices.where();
  const std::string example = quoted_name(column.dates.example);
  switch (column.dates.kind) {
    case DateKind::Ambiguous:
      notices.add(Question,
                  column.dates.is_mixed ? name + " holds dates with the day first and dates with the month first. Choose one; days that do not exist then are named."
                                        : name + ": " + example + " can start with the day or with the month. Choose the order; until then the column is not used.",
                  i);
      return;
    case DateKind::ShortYears:
      notices.add(Question, name + " writes years with two digits (" + example + "). Export it with four; it is not used.", i);
      return;
    case DateKind::DayNumbers:
      notices.add(Question, name + " holds day numbers of a spreadsheet (" + example + "). Format the column as a date and export it again; it is not used.", i);
      return;
    case DateKind::NotDates: notices.add(Question, name + " holds no dates that can be read; it is not used.", i); return;
    case DateKind::Dates:
      if (column.dates.has_times) notices.add(Note, name + ": times of day are left out.", i);
      return;
  }
}

void note_repeated_headers(const TableProposal& table, Notices& notices) {
  std::vector<std::string> headers = table.table->first_row();
  std::erase(headers, std::string());
  std::ranges::sort(headers);
  const auto twice = std::ranges::adjacent_find(headers);
  if (!table.has_header || twice == headers.end()) return;
  notices.add(Important, "Several columns are called " + quoted_name(*twice) + notices.where() + ". Each keeps the meaning chosen above it.");
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

bool has_role(const TableProposal& table, std::initializer_list<ColumnRole> roles) {
  return std::ranges::any_of(table.columns, [&](const ColumnProposal& column) { return std::ranges::find(roles, column.role) != roles.end(); });
}

}  // namespace

void note_table(const TableProposal& proposal, std::size_t number, ImportProposal& all) {
  Notices notices(all, number);
  const ImportTable& table = *proposal.table;
  if (table.is_encoding_an_offer()) {
    notices.add(Question, "The file does not say how its letters are stored" + notices.where() +
                              (table.first_odd_line() > 0 ? " (first seen in line " + std::to_string(table.first_odd_line()) + ")" : std::string()) +
                              ". It is read as " + std::string(encoding_name(table.encoding())) + ": check the names in the preview.");
  }
  if (proposal.kind == TableKind::Other) {
    notices.add(Note, proposal.source_name + " is not used. " + proposal.kind_why);
    return;
  }
  if (!table.first_row_looks_like_header() && !proposal.has_header && !proposal.choices.has_header) {
    notices.add(Question, "The first row" + notices.where() + " looks like data, not like a header, so it is read as data and the columns are numbered.");
  }
  note_repeated_headers(proposal, notices);
  for (std::size_t i = 0; i < proposal.columns.size(); ++i) {
    note_numbers(proposal, i, notices);
    note_dates(proposal, i, notices);
    const ColumnProposal& column = proposal.columns[i];
    const bool is_needed = column.role == ColumnRole::ClientName || column.role == ColumnRole::OwnerName;
    if (is_needed && column.confidence == Confidence::Guess) {
      notices.add(Question, "Is " + quoted_name(column.header) + notices.where() + " the " +
                                (column.role == ColumnRole::ClientName ? "client" : "account manager") + "? " + column.why, i);
    }
  }
  const CsvTable& csv = table.csv();
  if (csv.title_row_count() > 0) {
    notices.add(Note, counted(csv.title_row_count(), "title line", "title lines") + " above the table skipped" + notices.where() + ".");
  }
  if (csv.blank_row_count() > 0) notices.add(Note, counted(csv.blank_row_count(), "blank row", "blank rows") + " skipped" + notices.where() + ".");
  note_ragged_rows(csv, notices);
}

void note_long_rows(const TableProposal& table, ImportProposal& proposal) {
  const CsvTable& csv = table.table->csv();
  RowList rows;
  for (const RaggedRow& ragged : csv.ragged_rows()) {
    if (ragged.kind == RaggedKind::Long) rows.add(csv.row_number(ragged.row));
  }
  Notices(proposal).add(Important, rows, "More cells than the header: ", ".");
}

std::optional<Error> missing_column(const ImportProposal& proposal) {
  using enum ColumnRole;
  bool has_client = false, has_owner = false, lists_people = true;
  std::vector<std::string> headers;
  for (const TableProposal* table : tables_of(proposal)) {
    for (const ColumnProposal& column : table->columns) headers.push_back(quoted_name(column.header));
    lists_people = lists_people && (table->kind == TableKind::People || table->kind == TableKind::Other);
    if (table->kind == TableKind::People || table->kind == TableKind::Other) continue;
    has_client = has_client || has_role(*table, {ClientName, ClientId, ClientGivenName, ClientFamilyName});
    has_owner = has_owner || has_role(*table, {OwnerName, OwnerId, OwnerEmail, OwnerGivenName, OwnerFamilyName});
  }
  if (has_client && has_owner) return std::nullopt;
  const Place place{proposal.source_name, {}, 1, 0};
  if (lists_people) {
    return Error{ErrorCode::MissingColumn, "This lists people and no clients. Add the table of their clients, or say that it lists clients.", place};
  }
  const std::string found = headers.size() == 1 ? "The only column is " + headers.front() + "." : "The columns are " + join_names(headers, 12) + ".";
  const std::string question = !has_client && !has_owner ? "Which column names the client, and which one the account manager?"
                               : has_owner               ? "Which column names the client?"
                                                         : "Which column names the account manager?";
  return Error{ErrorCode::MissingColumn, found + " " + question, place};
}

}  // namespace evenhand::exchange
