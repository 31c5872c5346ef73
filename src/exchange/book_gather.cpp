#include "exchange/book_gather.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "domain/text.h"
#include "exchange/column_vocabulary.h"

namespace evenhand::exchange {
namespace {

using enum ColumnRole;

constexpr std::initializer_list<ColumnRole> kProfileRoles = {ClientFamily, ClientRegion, ClientLanguage, ClientIndustry, ClientStage, ClientRenewal,
                                                             ClientRenewalProbability, ClientSatisfaction, ClientCommunication, ClientSkills, ClientGoals};
constexpr std::size_t kShortRecordId = 15;

AssignmentRole part_of(std::string_view word) {
  const std::string name = matching_name(word);
  const auto says = [&](std::string_view part) { return name.find(part) != std::string::npos; };
  if (says("sponsor") || says("executive")) return AssignmentRole::Sponsor;
  if (says("influenc")) return AssignmentRole::Influencer;
  if (says("contact") || says("support") || says("kontakt")) return AssignmentRole::Contact;
  return AssignmentRole::Owner;
}

}  // namespace

BookGather::BookGather(const ImportChoices& choices, BookPeople& people, std::vector<CriterionId> criteria, bool is_joined)
    : choices_(choices),
      people_(people),
      criteria_(std::move(criteria)),
      is_joined_(is_joined),
      is_additive_(criteria_.size(), true),
      by_id_(16, IdHash{&clients_}, IdEqual{&clients_}) {}

void BookGather::begin(const TableProposal& table, std::size_t table_number, Part part) {
  reader_.emplace(table);
  table_ = table_number;
  part_ = part;
  row_ = reader_->first_row();
  numbers_.clear();
  long_rows_.clear();
  has_ids_ = has_ids_ || reader_->has(ClientId);
  for (std::size_t i = 0; i < table.columns.size() && part != Part::Owners; ++i) {
    const ColumnProposal& column = table.columns[i];
    if (!column.criterion) continue;
    const auto slot = static_cast<std::size_t>(std::ranges::find(criteria_, column.criterion->id) - criteria_.begin());
    numbers_.push_back({i, slot, column.numbers.decimal, column.criterion->is_additive});
    is_additive_[slot] = column.criterion->is_additive;
  }
  const std::size_t hours = reader_->column_of(PersonHours);
  is_weekly_ = hours != RowReader::kNone && is_weekly(table.columns[hours].header);
}

Progress BookGather::step(std::size_t row_budget) {
  const std::size_t rows = reader_->end_row();
  const std::size_t end = row_ + std::min(row_budget, rows - row_);
  for (; row_ < end; ++row_) {
    if (reader_->read(row_)) add_row();
    else long_rows_.push_back(row_);
  }
  return {row_, rows};
}

void BookGather::end() {
  for (const std::size_t row : long_rows_) add_long_row(row);
  long_rows_.clear();
}

std::string BookGather::client_name() const {
  std::string name = reader_->full_name(ClientName, ClientGivenName, ClientFamilyName);
  if (has_ids_) return name;
  for (const NameMerge& merge : choices_.client_merges) {
    if (merge.from == name) name = merge.into;
  }
  return name;
}

std::optional<std::size_t> BookGather::client_at(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::nullopt : std::optional<std::size_t>(*found);
}

std::optional<std::size_t> BookGather::find_client(const RowReader& row) const {
  const std::string id = row.text(ClientId);
  if (!id.empty()) {
    if (const auto client = client_at(id)) return client;
    if (id.size() == kShortRecordId + 3) {
      if (const auto client = client_at(std::string_view(id).substr(0, kShortRecordId))) return client;
    }
  }
  const std::string name = row.full_name(ClientName, ClientGivenName, ClientFamilyName);
  if (name.empty()) return std::nullopt;
  if (const auto found = by_name_.find(name); found != by_name_.end()) return found->second;
  return id.empty() ? client_at(name) : std::nullopt;
}

void BookGather::note_number(std::size_t client, const NumberSource& source) {
  const std::string_view cell = reader_->raw(source.column);
  if (is_blank_cell(cell)) return;
  const std::optional<double> value = parse_number(cell, source.decimal);
  Tally& tally = tallies_[client * criteria_.size() + source.slot];
  if (!value) {
    facts.not_numbers[{table_, source.column}].add(reader_->row_number());
  } else if (*value < 0) {
    facts.negatives[{table_, source.column}].add(reader_->row_number());
  } else if (std::isfinite(tally.sum + *value)) {
    tally.sum += *value;
    ++tally.count;
  }
}

void BookGather::note_profile(ClientDraft& client) {
  const RowReader& row = *reader_;
  const bool says_something = std::ranges::any_of(kProfileRoles, [&](ColumnRole role) { return !row.cell(role).empty(); });
  if (!says_something) return;
  if (!client.profile) client.profile = std::make_unique<ClientProfile>();
  ClientProfile& profile = *client.profile;
  const auto word = [&](std::string& target, ColumnRole role) {
    if (target.empty()) target = row.text(role);
  };
  word(profile.family, ClientFamily);
  word(profile.region, ClientRegion);
  word(profile.language, ClientLanguage);
  word(profile.industry, ClientIndustry);
  word(profile.stage, ClientStage);
  word(profile.communication, ClientCommunication);
  if (profile.required_skills.empty()) profile.required_skills = row.skills(ClientSkills);
  if (profile.goals.empty()) profile.goals = row.list_in_order(ClientGoals);
  if (!profile.renewal_on) profile.renewal_on = row.date(ClientRenewal);
  const auto number = [&](std::optional<double>& target, ColumnRole role, double limit) {
    if (target || row.cell(role).empty()) return;
    const std::optional<double> value = row.number(role);
    if (!value) facts.not_numbers[{table_, row.column_of(role)}].add(row.row_number());
    else if (*value < 0 || *value > limit) facts.out_of_range[{table_, row.column_of(role)}].add(row.row_number());
    else target = value;
  };
  number(profile.renewal_probability, ClientRenewalProbability, 100.0);
  number(profile.satisfaction, ClientSatisfaction, 100.0);
}

void BookGather::check_dates() {
  for (const ColumnRole role : {ClientRenewal, AssignmentSince, PersonRampStart}) {
    if (reader_->cell(role).empty() || reader_->date(role)) continue;
    facts.not_dates[{table_, reader_->column_of(role)}].add(reader_->row_number());
  }
}

void BookGather::note_owner(ClientDraft& client) {
  const std::size_t owner = people_.owner_of(*reader_);
  if (owner == kNone) return;
  ++people_[owner].rows;
  if (part_ == Part::Book) people_.note_attributes(owner, *reader_, is_weekly_);
  auto known = std::ranges::find(client.owners, owner, &OwnerRows::owner);
  if (known == client.owners.end()) {
    client.owners.push_back({static_cast<std::uint32_t>(owner), 0});
    known = client.owners.end() - 1;
    if (part_ == Part::Book) known->part = part_of(reader_->cell(AssignmentPart));
  }
  ++known->rows;
  if (part_ == Part::Book && !known->since) known->since = reader_->date(AssignmentSince);
}

void BookGather::add_row() {
  if (part_ == Part::Owners) {
    if (const auto known = find_client(*reader_)) note_owner(clients_[*known]);
    return;
  }
  std::string name = client_name();
  std::string id = reader_->text(ClientId);
  if (id.empty()) id = name;
  if (id.empty()) return facts.without_client[table_].add(reader_->row_number());
  if (name.empty()) name = id;
  std::optional<std::size_t> place = client_at(id);
  if (!place && is_joined_ && id == name) place = find_client(*reader_);
  const bool is_new = !place;
  if (is_new) {
    place = clients_.size();
    clients_.emplace_back();
    clients_.back().id = std::move(id);
    clients_.back().name = name;
    clients_.back().segment = reader_->text(Segment);
    by_id_.insert(static_cast<std::uint32_t>(*place));
    if (is_joined_) by_name_.try_emplace(name, static_cast<std::uint32_t>(*place));
    tallies_.resize(tallies_.size() + criteria_.size());
  }
  ClientDraft& client = clients_[*place];
  ++client.rows;
  if (!is_new) {
    const std::string segment = reader_->text(Segment);
    client.is_renamed = client.is_renamed || (client.name != name && name != client.id);
    client.is_resegmented = client.is_resegmented || (!segment.empty() && !client.segment.empty() && client.segment != segment);
    if (client.segment.empty()) client.segment = segment;
  }
  if (part_ == Part::Book) {
    check_dates();
    note_profile(client);
  }
  for (const NumberSource& source : numbers_) note_number(*place, source);
  note_owner(client);
}

// A cell too many shifts what stands right of it. Where the owner's cell still names a known owner, everything up to it
// stands in its place; a client right of it must be known too. Without owners the client has to stand in the first cell.
void BookGather::add_long_row(std::size_t row) {
  reader_->read(row);
  const std::size_t owner_end = reader_->end_of_owner(), client_end = reader_->end_of_client();
  reader_->hide_from(std::max({owner_end, client_end, std::size_t{1}}));
  const bool names_client = !reader_->text(ClientId).empty() || !client_name().empty();
  const bool is_key_first = owner_end == 0 && client_end == 1;
  const bool is_sound = is_key_first ? names_client : people_.find_owner(*reader_) && names_client && (client_end < owner_end || find_client(*reader_));
  if (part_ != Part::Owners) (is_sound ? facts.long_cut : facts.long_left_out)[table_].add(reader_->row_number());
  if (is_sound) add_row();
}

}  // namespace evenhand::exchange
