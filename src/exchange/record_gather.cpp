#include "exchange/record_gather.h"

#include <algorithm>
#include <utility>

#include "exchange/record_words.h"
#include "exchange/scenario_size.h"

namespace evenhand::exchange {
namespace {

using enum ColumnRole;

constexpr std::size_t kExamples = 20;

void add_example(std::vector<std::string>& examples, std::string text) {
  if (examples.size() < kExamples && !text.empty() && std::ranges::find(examples, text) == examples.end()) examples.push_back(std::move(text));
}

std::string first_of(std::string a, std::string b) { return a.empty() ? std::move(b) : std::move(a); }

}  // namespace

void RecordGather::begin(const TableProposal& table, std::size_t table_number) {
  reader_.emplace(table);
  kind_ = table.kind;
  table_ = table_number;
  row_ = reader_->first_row();
  own_ids_.clear();
  usual_kind_ = touchpoint_kind(table.source_name).value_or(TouchpointKind::Other);
  const std::size_t id = reader_->column_of(RecordId);
  if (usual_kind_ == TouchpointKind::Other && id != RowReader::kNone) {
    usual_kind_ = touchpoint_kind(table.columns[id].header).value_or(TouchpointKind::Other);
  }
}

Progress RecordGather::step(std::size_t row_budget) {
  const std::size_t rows = reader_->end_row();
  const std::size_t end = row_ + std::min(row_budget, rows - row_);
  for (; row_ < end; ++row_) {
    if (reader_->read(row_)) {
      add_row();
      continue;
    }
    // What stands left of a cell too many is in its place when client, person and day all make sense.
    reader_->hide_from(std::max({reader_->end_of_client(), reader_->end_of_owner(), reader_->end_of({RecordDate})}));
    if (book_.find_client(*reader_) && people_.find_owner(*reader_) && reader_->date(RecordDate)) add_row();
    else facts[table_].too_long.add(reader_->row_number());
  }
  return {row_, rows};
}

std::uint32_t RecordGather::person_of_row() {
  const std::size_t person = people_.owner_of(*reader_);
  return person == BookPeople::kNone ? kNobody : static_cast<std::uint32_t>(person);
}

// Nothing for an id that this table has given before. Ids of different tables are kept apart.
std::optional<std::string> RecordGather::id_of_row(char prefix) {
  std::set<std::string>& used = used_ids_[kind_ == TableKind::Opportunities ? 1 : 0];
  std::string id = reader_->text(RecordId);
  if (!id.empty() && !own_ids_.insert(id).second) {
    ++facts[table_].repeated;
    return std::nullopt;
  }
  const std::string base = id.empty() ? prefix + std::to_string(reader_->row_number()) : id;
  id = base;
  for (int i = 2; !used.insert(id).second; ++i) id = base + "-" + std::to_string(i);
  return id;
}

void RecordGather::add_row() {
  const std::optional<std::size_t> client = book_.find_client(*reader_);
  if (!client) {
    facts[table_].no_client.add(reader_->row_number());
    add_example(facts[table_].clients, first_of(reader_->text(ClientName), reader_->text(ClientId)));
    return;
  }
  if (kind_ == TableKind::Opportunities) add_opportunity(static_cast<std::uint32_t>(*client));
  else add_touchpoint(static_cast<std::uint32_t>(*client));
}

void RecordGather::add_touchpoint(std::uint32_t client) {
  OrphanFacts& told = facts[table_];
  const std::optional<Date> day = reader_->date(RecordDate);
  if (!day) return told.no_date.add(reader_->row_number());
  const std::uint32_t person = person_of_row();
  if (person == kNobody) return told.no_person.add(reader_->row_number());
  std::optional<std::string> id = id_of_row('t');
  if (!id) return;
  TouchpointDraft draft;
  draft.client = client;
  draft.person = person;
  Touchpoint& record = draft.record;
  record.id = {std::move(*id)};
  record.on = *day;
  record.subject = reader_->text(RecordName);
  const std::string type = reader_->text(RecordType);
  record.kind = touchpoint_kind(type).value_or(usual_kind_ != TouchpointKind::Other ? usual_kind_ : touchpoint_kind(record.subject).value_or(TouchpointKind::Other));
  record.is_meaningful = is_meaningful(type) && is_meaningful(record.subject);
  record.is_strategic = record.kind == TouchpointKind::Review;
  if (const std::optional<double> minutes = reader_->number(RecordMinutes); minutes && *minutes >= 0) record.minutes = minutes;
  ++people_[person].records;
  touchpoints_.push_back(std::move(draft));
}

void RecordGather::add_opportunity(std::uint32_t client) {
  std::optional<std::string> id = id_of_row('o');
  if (!id) return;
  OpportunityDraft draft;
  draft.client = client;
  draft.person = person_of_row();
  Opportunity& record = draft.record;
  record.id = {std::move(*id)};
  record.name = reader_->text(RecordName);
  record.kind = opportunity_kind(reader_->text(RecordType)).value_or(opportunity_kind(record.name).value_or(OpportunityKind::NewBusiness));
  record.state = opportunity_state(reader_->cell(RecordStage));
  record.opened = reader_->date(RecordOpened);
  record.closed = reader_->date(RecordDate);
  if (!reader_->cell(RecordAmount).empty()) {
    const std::optional<double> amount = reader_->number(RecordAmount);
    if (amount && *amount >= 0) record.amount = *amount;
    else facts[table_].odd_amount.add(reader_->row_number());
  }
  if (draft.person != kNobody) ++people_[draft.person].records;
  else facts[table_].no_person.add(reader_->row_number());
  opportunities_.push_back(std::move(draft));
}

std::size_t RecordGather::file_size() const {
  const auto person_bytes = [&](std::uint32_t person) { return person == kNobody ? 0 : people_[person].person.id.value.size(); };
  std::size_t size = 0;
  for (const TouchpointDraft& draft : touchpoints_) {
    size += kTouchpointBytes + draft.record.id.value.size() + book_.client_id(draft.client).size() + person_bytes(draft.person) + draft.record.subject.size();
  }
  for (const OpportunityDraft& draft : opportunities_) {
    size += kOpportunityBytes + draft.record.id.value.size() + book_.client_id(draft.client).size() + person_bytes(draft.person) + draft.record.name.size();
  }
  return size;
}

void RecordGather::take(const std::vector<std::size_t>& target, GatheredBook& book, ImportCounts& counts) {
  const auto person_id = [&](std::uint32_t person) { return people_[target[person]].person.id; };
  book.touchpoints.reserve(touchpoints_.size());
  for (TouchpointDraft& draft : touchpoints_) {
    draft.record.client = {book_.client_id(draft.client)};
    draft.record.person = person_id(draft.person);
    book.touchpoints.push_back(std::move(draft.record));
  }
  for (OpportunityDraft& draft : opportunities_) {
    draft.record.client = {book_.client_id(draft.client)};
    if (draft.person != kNobody) draft.record.credits.push_back({.person = person_id(draft.person)});
    book.opportunities.push_back(std::move(draft.record));
  }
  touchpoints_.clear();
  opportunities_.clear();
  std::ranges::sort(book.touchpoints, {}, &Touchpoint::id);
  std::ranges::sort(book.opportunities, {}, &Opportunity::id);
  counts.touchpoints = book.touchpoints.size();
  counts.opportunities = book.opportunities.size();
}

}  // namespace evenhand::exchange
