#include "exchange/difference_align.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "domain/scenario_index.h"
#include "domain/text.h"
#include "exchange/table_import.h"

namespace evenhand::exchange {
namespace {

constexpr double kSameShare = 1e-6;

// For each item said the id of the open one: the same id, else the same name where it is the only one on both sides.
template <class Item>
std::map<std::string, std::string> matches(const std::vector<Item>& open, const std::vector<Item>& said) {
  std::map<std::string, std::string> result;
  std::set<std::string> ids, taken;
  for (const Item& item : open) ids.insert(item.id.value);
  std::map<std::string, std::vector<std::string>> open_names, said_names;
  for (const Item& item : said) {
    if (ids.contains(item.id.value)) {
      result[item.id.value] = item.id.value;
      taken.insert(item.id.value);
    } else {
      said_names[matching_name(item.name)].push_back(item.id.value);
    }
  }
  for (const Item& item : open) {
    if (!taken.contains(item.id.value)) open_names[matching_name(item.name)].push_back(item.id.value);
  }
  for (const auto& [name, said_ids] : said_names) {
    const auto found = open_names.find(name);
    if (found != open_names.end() && found->second.size() == 1 && said_ids.size() == 1) result[said_ids.front()] = found->second.front();
  }
  return result;
}

template <class IdType>
void rename(IdType& id, const std::map<std::string, std::string>& names) {
  const auto found = names.find(id.value);
  if (found != names.end()) id.value = found->second;
}

auto content_of(const Touchpoint& t) { return std::tuple(t.client, t.person, t.on, t.kind, t.subject); }

}  // namespace

AlignedImport aligned(const Scenario& open, const ImportProposal& proposal) {
  AlignedImport result;
  Scenario said = book_as_scenario(proposal);
  const auto people = matches(*open.people, *said.people);
  const auto clients = matches(*open.clients, *said.clients);
  const auto criteria = matches(open.policy->criteria, said.policy->criteria);
  for (const TableProposal* table : tables_of(proposal)) {
    result.says_fte = result.says_fte || std::ranges::contains(table->columns, ColumnRole::PersonFte, &ColumnProposal::role);
  }
  std::set<CriterionId> known;
  for (const Criterion& criterion : open.policy->criteria) known.insert(criterion.id);
  for (Criterion criterion : said.policy->criteria) {
    if (criteria.contains(criterion.id.value) || open.criteria_lock || criterion.source == CriterionSource::ClientCount) continue;
    known.insert(criterion.id);
    criterion.weight = 0;
    criterion.reason.clear();
    result.new_criteria.push_back(std::move(criterion));
  }
  said.people.edit([&](std::vector<Person>& list) {
    for (Person& person : list) rename(person.id, people);
    std::ranges::sort(list, {}, &Person::id);
  });
  said.clients.edit([&](std::vector<Client>& list) {
    for (Client& client : list) {
      rename(client.id, clients);
      for (CriterionValue& value : client.values) rename(value.criterion, criteria);
      std::erase_if(client.values, [&](const CriterionValue& value) { return !known.contains(value.criterion); });
      std::ranges::sort(client.values, {}, &CriterionValue::criterion);
    }
    std::ranges::sort(list, {}, &Client::id);
  });
  said.assignments.edit([&](std::vector<Assignment>& list) {
    for (Assignment& each : list) {
      rename(each.client, clients);
      rename(each.person, people);
    }
    std::ranges::sort(list, {}, [](const Assignment& each) { return std::tie(each.client, each.person); });
  });
  said.touchpoints.edit([&](std::vector<Touchpoint>& list) {
    for (Touchpoint& each : list) {
      rename(each.client, clients);
      rename(each.person, people);
    }
  });
  said.opportunities.edit([&](std::vector<Opportunity>& list) {
    for (Opportunity& each : list) {
      rename(each.client, clients);
      for (Credit& credit : each.credits) rename(credit.person, people);
    }
  });
  result.scenario = std::move(said);
  return result;
}

Person merged_person(const Person& known, const Person& said, bool says_fte) {
  Person person = known;
  const auto take = [](auto& target, const auto& value) {
    if (!value.empty()) target = value;
  };
  take(person.team, said.team);
  take(person.role, said.role);
  take(person.function, said.function);
  take(person.regions, said.regions);
  take(person.languages, said.languages);
  take(person.skills, said.skills);
  if (said.contract_hours) person.contract_hours = said.contract_hours;
  if (said.ramp_from) person.ramp_from = said.ramp_from;
  if (says_fte) person.fte = said.fte;
  return person;
}

Client merged_client(const Client& known, const Client& said) {
  Client client = known;
  if (said.name != said.id.value) client.name = said.name;
  if (!said.segment.empty()) client.segment = said.segment;
  for (const CriterionValue& value : said.values) {
    const auto place = std::ranges::lower_bound(client.values, value.criterion, {}, &CriterionValue::criterion);
    if (place != client.values.end() && place->criterion == value.criterion) place->value = value.value;
    else client.values.insert(place, value);
  }
  ClientProfile profile = *client.profile;
  const ClientProfile& given = *said.profile;
  const auto take = [](auto& target, const auto& value) {
    if (!value.empty()) target = value;
  };
  take(profile.family, given.family);
  take(profile.region, given.region);
  take(profile.language, given.language);
  take(profile.industry, given.industry);
  take(profile.stage, given.stage);
  take(profile.communication, given.communication);
  take(profile.required_skills, given.required_skills);
  take(profile.goals, given.goals);
  if (given.renewal_on) profile.renewal_on = given.renewal_on;
  if (given.renewal_probability) profile.renewal_probability = given.renewal_probability;
  if (given.satisfaction) profile.satisfaction = given.satisfaction;
  if (profile != *client.profile) client.profile = std::move(profile);
  return client;
}

std::vector<Assignment> owners_of(const Scenario& scenario, const ClientId& client) {
  const auto run = assignments_of(scenario, client);
  return {run.begin(), run.end()};
}

bool is_locked(const std::vector<Assignment>& owners) { return std::ranges::any_of(owners, &Assignment::is_locked); }

bool are_same_owners(const std::vector<Assignment>& a, const std::vector<Assignment>& b) {
  return std::ranges::equal(a, b, [](const Assignment& x, const Assignment& y) { return x.person == y.person && std::fabs(x.share - y.share) < kSameShare; });
}

std::vector<Assignment> merged_owners(const Scenario& open, const ClientId& client, std::vector<Assignment> said) {
  const std::vector<Assignment> known = owners_of(open, client);
  for (Assignment& each : said) {
    const auto before = std::ranges::find(known, each.person, &Assignment::person);
    if (before == known.end()) continue;
    Assignment kept = *before;
    kept.share = each.share;
    if (each.since) kept.since = each.since;
    each = std::move(kept);
  }
  return said;
}

std::vector<Touchpoint> new_touchpoints(const Scenario& open, const Scenario& said) {
  using Content = decltype(content_of(std::declval<Touchpoint>()));
  std::set<Content> contents;
  std::set<TouchpointId> ids;
  for (const Touchpoint& each : *open.touchpoints) {
    contents.insert(content_of(each));
    ids.insert(each.id);
  }
  std::vector<Touchpoint> added;
  for (const Touchpoint& each : *said.touchpoints) {
    if (contents.contains(content_of(each))) continue;
    Touchpoint fresh = each;
    for (int i = 2; !ids.insert(fresh.id).second; ++i) fresh.id.value = each.id.value + "-" + std::to_string(i);
    added.push_back(std::move(fresh));
  }
  return added;
}

}  // namespace evenhand::exchange
