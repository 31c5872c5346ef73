#include "exchange/book_rows.h"

#include <algorithm>

#include "domain/text.h"
#include "exchange/name_composition.h"

namespace evenhand::exchange {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t") - start + 1);
}

bool is_number_role(ColumnRole role) {
  using enum ColumnRole;
  return role == PersonFte || role == PersonHours || role == ClientRenewalProbability || role == ClientSatisfaction || role == RecordAmount ||
         role == RecordMinutes;
}

// "Spanish: 4", "Spanish (4)", "Spanish"
Skill skill_of(std::string text) {
  Skill skill;
  const std::size_t last = text.size() < 3 ? std::string::npos : text.find_last_of("12345");
  const std::size_t mark = text.find_last_of(":=(");
  const bool has_level = last != std::string::npos && mark != std::string::npos && last > mark && last + 2 >= text.size() &&
                         text.find_first_not_of(" 12345)", mark + 1) == std::string::npos;
  if (has_level) {
    skill.level = text[last] - '0';
    text.resize(mark);
  }
  skill.name = clean_name(text);
  return skill;
}

}  // namespace

void RowList::add(std::uint64_t row) {
  ++count;
  if (first.size() < kNamed) first.push_back(row);
}

std::string clean_name(std::string_view text) {
  bool is_clean = !text.starts_with(' ') && !text.ends_with(' ');
  for (std::size_t i = 0; i < text.size() && is_clean; ++i) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    is_clean = c >= 0x20 && c < 0x7F && !(c == ' ' && text[i + 1] == ' ');
  }
  return is_clean ? std::string(text) : composed(normalised_name(text));
}

bool is_open_question(const ColumnProposal& column) {
  if (is_date_role(column.role)) return column.dates.kind != DateKind::Dates;
  return is_number_role(column.role) && column.numbers.kind == NumberKind::Ambiguous;
}

RowReader::RowReader(const ImportTable& table, const std::vector<ColumnProposal>& columns, bool has_header)
    : table_(&table), columns_(&columns), role_column_(kColumnRoleCount, kNone), first_row_(std::min<std::size_t>(has_header ? 1 : 0, table.csv().row_count())) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::size_t& place = role_column_[static_cast<std::size_t>(columns[i].role)];
    if (place == kNone && !is_open_question(columns[i])) place = i;
  }
}

RowReader::RowReader(const TableProposal& table) : RowReader(*table.table, table.columns, table.has_header) {}

bool RowReader::read(std::size_t row) {
  row_ = row;
  cells_.clear();
  bool is_long = false;
  for (RowCells cells = table_->csv().row(row); cells.next();) {
    if (cells_.size() < columns_->size()) cells_.push_back(cells.cell());
    else is_long = is_long || !cells.cell().empty();
  }
  visible_ = cells_.size();
  return !is_long;
}

bool RowReader::has_any(std::initializer_list<ColumnRole> roles) const {
  return std::ranges::any_of(roles, [&](ColumnRole role) { return has(role); });
}

std::size_t RowReader::end_of(std::initializer_list<ColumnRole> roles) const {
  std::size_t end = 0;
  for (const ColumnRole role : roles) {
    if (has(role)) end = std::max(end, column_of(role) + 1);
  }
  return end;
}

std::size_t RowReader::end_of_client() const {
  using enum ColumnRole;
  return has(ClientId) ? end_of({ClientId}) : end_of({ClientName, ClientGivenName, ClientFamilyName});
}

std::size_t RowReader::end_of_owner() const {
  using enum ColumnRole;
  return has(OwnerId) ? end_of({OwnerId}) : end_of({OwnerName, OwnerEmail, OwnerGivenName, OwnerFamilyName});
}

std::string_view RowReader::cell(ColumnRole role) const {
  const std::size_t column = column_of(role);
  if (column >= visible_ || is_blank_cell(cells_[column])) return {};
  return trimmed(cells_[column]);
}

std::string RowReader::text(ColumnRole role) const { return clean_name(cell(role)); }

std::string RowReader::full_name(ColumnRole whole, ColumnRole given, ColumnRole family) const {
  std::string name = text(whole);
  if (!name.empty() || (cell(given).empty() && cell(family).empty())) return name;
  return clean_name(std::string(cell(given)) + " " + std::string(cell(family)));
}

std::vector<std::string> RowReader::list_in_order(ColumnRole role) const {
  std::vector<std::string> items;
  const std::string_view all = cell(role);
  const std::string_view marks = all.find_first_of(";|\n") != std::string_view::npos ? ";|\n" : ",";
  for (std::size_t start = 0; start <= all.size() && !all.empty();) {
    const std::size_t end = std::min(all.find_first_of(marks, start), all.size());
    std::string item = clean_name(all.substr(start, end - start));
    if (!item.empty() && std::ranges::find(items, item) == items.end()) items.push_back(std::move(item));
    start = end + 1;
  }
  return items;
}

std::vector<std::string> RowReader::list(ColumnRole role) const {
  std::vector<std::string> items = list_in_order(role);
  std::ranges::sort(items);
  return items;
}

std::vector<Skill> RowReader::skills(ColumnRole role) const {
  std::vector<Skill> skills;
  for (std::string& item : list_in_order(role)) {
    Skill skill = skill_of(std::move(item));
    const bool is_known = std::ranges::any_of(skills, [&](const Skill& each) { return matching_name(each.name) == matching_name(skill.name); });
    if (!skill.name.empty() && !is_known) skills.push_back(std::move(skill));
  }
  std::ranges::sort(skills, {}, &Skill::name);
  return skills;
}

std::optional<double> RowReader::number(ColumnRole role) const {
  const std::string_view text = cell(role);
  return text.empty() ? std::nullopt : parse_number(text, (*columns_)[column_of(role)].numbers.decimal);
}

std::optional<Date> RowReader::date(ColumnRole role) const {
  const std::string_view text = cell(role);
  return text.empty() ? std::nullopt : parse_date(text, (*columns_)[column_of(role)].dates.order);
}

}  // namespace evenhand::exchange
