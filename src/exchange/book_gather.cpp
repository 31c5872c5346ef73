#include "exchange/book_gather.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "domain/text.h"
#include "domain/validate.h"
#include "exchange/column_vocabulary.h"

namespace evenhand::exchange {
namespace {

using enum ColumnRole;

constexpr double kWeeksPerMonth = 52.0 / 12.0;

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t") - start + 1);
}

// normalised_name, without its cost for what is clean already.
std::string clean_name(std::string_view text) {
  bool is_clean = !text.starts_with(' ') && !text.ends_with(' ');
  for (std::size_t i = 0; i < text.size() && is_clean; ++i) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    is_clean = c >= 0x20 && c < 0x7F && !(c == ' ' && text[i + 1] == ' ');
  }
  return is_clean ? std::string(text) : normalised_name(text);
}

}  // namespace

void RowList::add(std::uint64_t row) {
  ++count;
  if (first.size() < kNamed) first.push_back(row);
}

BookGather::BookGather(const ImportTable& table, const std::vector<ColumnProposal>& columns, const ImportChoices& choices,
                       bool has_header)
    : table_(table),
      columns_(columns),
      choices_(choices),
      role_column_(kColumnRoleCount, kNone),
      first_row_(has_header ? 1 : 0),
      row_(std::min(first_row_, table.csv().row_count())) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].criterion) numbers_.push_back({i, columns[i].numbers.decimal});
    std::size_t& place = role_column_[static_cast<std::size_t>(columns[i].role)];
    if (place == kNone) place = i;
  }
}

Progress BookGather::step(std::size_t row_budget) {
  const std::size_t rows = table_.csv().row_count();
  const std::size_t end = row_ + std::min(row_budget, rows - row_);
  for (; row_ < end; ++row_) {
    if (read_row(row_)) add_row(row_);
    else long_rows_.push_back(row_);
  }
  return {row_, rows};
}

// False for a row that is longer than the table.
bool BookGather::read_row(std::size_t row) {
  cells_.clear();
  bool is_long = false;
  for (RowCells cells = table_.csv().row(row); cells.next();) {
    if (cells_.size() < columns_.size()) cells_.push_back(cells.cell());
    else is_long = is_long || !cells.cell().empty();
  }
  visible_ = cells_.size();
  return !is_long;
}

std::string_view BookGather::cell(ColumnRole role) const {
  const std::size_t column = role_column_[static_cast<std::size_t>(role)];
  if (column >= visible_ || is_blank_cell(cells_[column])) return {};
  return trimmed(cells_[column]);
}

std::string BookGather::full_name(ColumnRole whole, ColumnRole given, ColumnRole family) const {
  std::string name = clean_name(cell(whole));
  if (!name.empty() || (cell(given).empty() && cell(family).empty())) return name;
  return normalised_name(std::string(cell(given)) + " " + std::string(cell(family)));
}

std::string BookGather::client_name() const {
  std::string name = full_name(ClientName, ClientGivenName, ClientFamilyName);
  if (role_column_[static_cast<std::size_t>(ClientId)] != kNone) return name;
  for (const NameMerge& merge : choices_.client_merges) {
    if (merge.from == name) name = merge.into;
  }
  return name;
}

std::size_t BookGather::owner_of_row() {
  std::string name = full_name(OwnerName, OwnerGivenName, OwnerFamilyName);
  std::string id = clean_name(cell(OwnerId));
  if (id.empty()) id = name;
  if (name.empty()) name = id;
  if (id.empty()) return kNone;
  const auto [entry, is_new] = owner_index_.try_emplace(id, owners_.size());
  const std::string_view written = cell(OwnerName);
  if (is_new) {
    OwnerDraft draft;
    draft.id = std::move(id);
    draft.name = std::move(name);
    draft.written = written;
    owners_.push_back(std::move(draft));
    return entry->second;
  }
  OwnerDraft& owner = owners_[entry->second];
  if (owner.name != name) owner.is_renamed = true;
  else if (owner.written != written && !written.empty()) owner.is_folded = true;
  return entry->second;
}

void BookGather::note_person(OwnerDraft& owner, std::uint64_t row_number) {
  ++owner.rows;
  if (owner.team.empty()) owner.team = clean_name(cell(PersonTeam));
  if (owner.role.empty()) owner.role = clean_name(cell(PersonRole));
  const auto read = [&](ColumnRole role, std::optional<double>& target, double limit, double factor) {
    const std::string_view text = target ? std::string_view{} : cell(role);
    if (text.empty()) return;
    const std::size_t column = role_column_[static_cast<std::size_t>(role)];
    const std::optional<double> value = parse_number(text, columns_[column].numbers.decimal);
    if (value && *value >= 0 && *value * factor <= limit) target = *value * factor;
    else facts_.odd_attributes.add(row_number);
  };
  read(PersonFte, owner.fte, 100.0 * kMaxFte, 1.0);
  const std::size_t hours = role_column_[static_cast<std::size_t>(PersonHours)];
  read(PersonHours, owner.hours, kMaxContractHours, hours != kNone && is_weekly(columns_[hours].header) ? kWeeksPerMonth : 1.0);
}

void BookGather::note_number(ClientDraft& client, std::size_t index, std::uint64_t row_number) {
  const NumberSource& source = numbers_[index];
  if (source.column >= visible_ || is_blank_cell(cells_[source.column])) return;
  const std::optional<double> value = parse_number(cells_[source.column], source.decimal);
  if (!value) {
    facts_.not_numbers[source.column].add(row_number);
  } else if (*value < 0) {
    facts_.negatives[source.column].add(row_number);
  } else if (std::isfinite(client.numbers[index].sum + *value)) {
    client.numbers[index].sum += *value;
    ++client.numbers[index].count;
  }
}

void BookGather::add_row(std::size_t row) {
  const std::uint64_t number = table_.csv().row_number(row);
  std::string name = client_name();
  std::string id = clean_name(cell(ClientId));
  if (id.empty()) id = name;
  if (id.empty()) {
    facts_.without_client.add(number);
    return;
  }
  if (name.empty()) name = id;
  const auto [entry, is_new] = client_index_.try_emplace(id, clients_.size());
  if (is_new) {
    ClientDraft draft;
    draft.id = std::move(id);
    draft.name = std::move(name);
    draft.segment = clean_name(cell(Segment));
    draft.numbers.resize(numbers_.size());
    clients_.push_back(std::move(draft));
  }
  ClientDraft& client = clients_[entry->second];
  ++client.rows;
  if (!is_new) {
    const std::string segment = clean_name(cell(Segment));
    client.is_renamed = client.is_renamed || client.name != name;
    client.is_resegmented = client.is_resegmented || (!segment.empty() && !client.segment.empty() && client.segment != segment);
    if (client.segment.empty()) client.segment = segment;
  }
  for (std::size_t i = 0; i < numbers_.size(); ++i) note_number(client, i, number);
  const std::size_t owner = owner_of_row();
  if (owner == kNone) return;
  note_person(owners_[owner], number);
  const auto known = std::ranges::find(client.owners, owner, &OwnerRows::owner);
  if (known == client.owners.end()) client.owners.push_back({owner, 1});
  else ++known->rows;
}

// A cell too many shifts what stands right of it. Where the owner's cell still names a known owner, everything up to it
// stands in its place; a client right of it must be known too.
void BookGather::add_long_row(std::size_t row) {
  read_row(row);
  const auto last_of = [&](std::initializer_list<ColumnRole> roles) {
    std::size_t last = 0;
    for (const ColumnRole role : roles) {
      const std::size_t column = role_column_[static_cast<std::size_t>(role)];
      if (column != kNone) last = std::max(last, column);
    }
    return last;
  };
  const std::size_t owner_end = last_of({OwnerName, OwnerId, OwnerGivenName, OwnerFamilyName});
  const std::size_t client_end = last_of({ClientName, ClientId, ClientGivenName, ClientFamilyName});
  visible_ = std::min(visible_, std::max(owner_end, client_end) + 1);
  std::string owner = clean_name(cell(OwnerId));
  if (owner.empty()) owner = full_name(OwnerName, OwnerGivenName, OwnerFamilyName);
  std::string client = clean_name(cell(ClientId));
  if (client.empty()) client = client_name();
  const bool is_sound = owner_index_.contains(owner) && !client.empty() && (client_end < owner_end || client_index_.contains(client));
  const std::uint64_t number = table_.csv().row_number(row);
  if (!is_sound) {
    facts_.long_left_out.add(number);
    return;
  }
  facts_.long_cut.add(number);
  add_row(row);
}

GatheredBook BookGather::take() {
  while (!step(100'000).is_finished()) {
  }
  for (const std::size_t row : long_rows_) add_long_row(row);
  long_rows_.clear();
  merge_owners();
  GatheredBook result;
  fill_people(result);
  fill_clients(result);
  result.counts.rows = table_.csv().row_count() - std::min(first_row_, table_.csv().row_count());
  result.counts.blank_rows = table_.csv().blank_row_count();
  result.counts.rows_left_out = facts_.without_client.count + facts_.long_left_out.count;
  result.facts = std::move(facts_);
  return result;
}

}  // namespace evenhand::exchange
