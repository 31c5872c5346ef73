#include "exchange/book_people.h"

#include <algorithm>
#include <map>

#include "domain/text.h"
#include "domain/validate.h"

namespace evenhand::exchange {
namespace {

using enum ColumnRole;

constexpr double kWeeksPerMonth = 52.0 / 12.0;
constexpr std::size_t kExamples = 20;
constexpr std::size_t kShortRecordId = 15;  // a Salesforce id without the three letters that make it case-safe

bool is_long_record_id(std::string_view id) {
  return id.size() == kShortRecordId + 3 && id.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

}  // namespace

BookPeople::Named BookPeople::named_in(const RowReader& row) {
  return {row.text(OwnerId), row.full_name(OwnerName, OwnerGivenName, OwnerFamilyName), matching_name(row.cell(OwnerEmail))};
}

std::optional<std::size_t> BookPeople::find(const Named& named) const {
  const auto in = [](const auto& index, const std::string& key) -> std::optional<std::size_t> {
    const auto found = index.find(key);
    return key.empty() || found == index.end() || found->second == kNone ? std::nullopt : std::optional(found->second);
  };
  if (const auto person = in(by_id_, named.id)) return person;
  if (is_long_record_id(named.id)) {
    if (const auto person = in(by_id_, named.id.substr(0, kShortRecordId))) return person;
  }
  if (const auto person = in(by_email_, named.email)) return person;
  if (is_joined_ && named.id.find('@') != std::string::npos) {
    if (const auto person = in(by_email_, matching_name(named.id))) return person;
  }
  if (!named.id.empty() && !is_joined_) return std::nullopt;
  const auto person = in(by_name_, named.name);
  if (!person && named.id.empty()) return in(by_id_, named.name);
  if (!person || named.id.empty() || people_[*person].person.id.value == people_[*person].person.name) return person;
  return std::nullopt;
}

std::size_t BookPeople::add(const Named& named, std::string_view written) {
  PersonDraft draft;
  draft.person.id = {!named.id.empty() ? named.id : !named.email.empty() && named.name.empty() ? named.email : named.name};
  draft.person.name = !named.name.empty() ? named.name : draft.person.id.value;
  draft.written = written;
  draft.email = named.email;
  const std::size_t place = people_.size();
  by_id_.try_emplace(draft.person.id.value, place);
  if (is_long_record_id(draft.person.id.value)) by_id_.try_emplace(draft.person.id.value.substr(0, kShortRecordId), place);
  if (!named.email.empty()) by_email_.try_emplace(named.email, place);
  const auto [entry, is_new] = by_name_.try_emplace(draft.person.name, place);
  if (!is_new) entry->second = kNone;
  people_.push_back(std::move(draft));
  return place;
}

std::optional<std::size_t> BookPeople::find_owner(const RowReader& row) const { return find(named_in(row)); }

std::size_t BookPeople::owner_of(const RowReader& row) {
  const Named named = named_in(row);
  if (named.id.empty() && named.name.empty() && named.email.empty()) return kNone;
  const std::string_view written = row.cell(OwnerName);
  if (const std::optional<std::size_t> known = find(named)) {
    PersonDraft& draft = people_[*known];
    if (draft.is_listed) return *known;
    if (!named.name.empty() && draft.person.name != named.name) {
      if (draft.person.name == draft.person.id.value && !named.id.empty()) draft.person.name = named.name;
      else draft.is_renamed = true;
    } else if (draft.written != written && !written.empty()) {
      draft.is_folded = true;
    }
    return *known;
  }
  const std::size_t place = add(named, written);
  if (has_list_) {
    ++facts.unknown_count;
    if (facts.unknown.size() < kExamples) facts.unknown.push_back(people_[place].person.name);
  }
  return place;
}

void BookPeople::add_listed(const RowReader& row, bool is_weekly) {
  const Named named = named_in(row);
  if (named.id.empty() && named.name.empty() && named.email.empty()) return;
  has_list_ = true;
  if (!named.id.empty() && by_id_.contains(named.id)) return facts.repeated.add(row.row_number());
  const std::size_t place = add(named, row.cell(OwnerName));
  people_[place].is_listed = true;
  note_attributes(place, row, is_weekly);
}

void BookPeople::note_attributes(std::size_t place, const RowReader& row, bool is_weekly) {
  PersonDraft& draft = people_[place];
  Person& person = draft.person;
  const auto word = [&](std::string& target, ColumnRole role) {
    if (target.empty()) target = row.text(role);
  };
  word(person.team, PersonTeam);
  word(person.role, PersonRole);
  word(person.function, PersonFunction);
  if (person.regions.empty()) person.regions = row.list(PersonRegions);
  if (person.languages.empty()) person.languages = row.list(PersonLanguages);
  if (person.skills.empty()) person.skills = row.skills(PersonSkills);
  if (!person.ramp_from) person.ramp_from = row.date(PersonRampStart);
  const auto read = [&](ColumnRole role, std::optional<double>& target, double limit, double factor) {
    if (target || row.cell(role).empty()) return;
    const std::optional<double> value = row.number(role);
    if (value && *value >= 0 && *value * factor <= limit) target = *value * factor;
    else facts.odd_attributes.add(row.row_number());
  };
  read(PersonFte, draft.fte, 100.0 * kMaxFte, 1.0);
  read(PersonHours, person.contract_hours, kMaxContractHours, is_weekly ? kWeeksPerMonth : 1.0);
}

std::vector<std::size_t> BookPeople::merge(const std::vector<NameMerge>& merges) {
  std::vector<std::size_t> target(people_.size());
  for (std::size_t i = 0; i < target.size(); ++i) target[i] = i;
  const auto name_of = [](const PersonDraft& draft) -> const std::string& { return draft.person.name; };
  for (const NameMerge& merge : merges) {
    const auto into = std::ranges::find(people_, merge.into, name_of);
    if (into == people_.end() || merge.from == merge.into) continue;
    const std::size_t goal = target[static_cast<std::size_t>(into - people_.begin())];
    for (std::size_t i = 0; i < people_.size(); ++i) {
      if (people_[target[i]].person.name == merge.from) target[i] = goal;
    }
  }
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (target[i] == i) continue;
    PersonDraft& into = people_[target[i]];
    PersonDraft& from = people_[i];
    into.rows += from.rows;
    into.records += from.records;
    if (!into.fte) into.fte = from.fte;
    if (!into.person.contract_hours) into.person.contract_hours = from.person.contract_hours;
    if (into.person.team.empty()) into.person.team = from.person.team;
    if (into.person.role.empty()) into.person.role = from.person.role;
    from.rows = from.records = 0;
    from.is_listed = false;
  }
  return target;
}

NameCounts BookPeople::rows_by_name() const {
  NameCounts rows;
  for (const PersonDraft& draft : people_) {
    if (draft.rows + draft.records > 0) rows[draft.person.name] += draft.rows + draft.records;
  }
  return rows;
}

bool BookPeople::is_list_a_team() const {
  return std::ranges::any_of(people_, [](const PersonDraft& draft) { return draft.is_listed && (draft.fte || draft.person.contract_hours); });
}

std::vector<Person> BookPeople::take(bool takes_idle, PeopleFacts& told) const {
  double highest_fte = 0.0;
  for (const PersonDraft& draft : people_) highest_fte = std::max(highest_fte, draft.fte.value_or(0.0));
  told = facts;
  told.is_fte_in_percent = highest_fte > kMaxFte;
  std::vector<Person> people;
  std::map<std::string, std::size_t> by_name;
  for (const PersonDraft& draft : people_) {
    const bool is_idle = draft.rows + draft.records == 0;
    if (is_idle && !draft.is_listed) continue;
    if (is_idle) {
      ++told.idle;
      if (told.idle_names.size() < kExamples) told.idle_names.push_back(draft.person.name);
      if (!takes_idle) continue;
    }
    Person person = draft.person;
    if (draft.fte) person.fte = told.is_fte_in_percent ? *draft.fte / 100.0 : *draft.fte;
    if (++by_name[person.name] == 2 && told.shared_names.size() < kExamples) told.shared_names.push_back(person.name);
    told.renamed += draft.is_renamed;
    if (draft.is_folded && told.folded_names.size() < kExamples) told.folded_names.push_back(person.name);
    people.push_back(std::move(person));
  }
  std::ranges::sort(people, {}, &Person::id);
  return people;
}

}  // namespace evenhand::exchange
