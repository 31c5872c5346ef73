// The scenario with the differences that were chosen.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "domain/edit_scenario.h"
#include "domain/scenario_index.h"
#include "domain/validate.h"
#include "exchange/difference.h"
#include "exchange/difference_align.h"
#include "exchange/scenario_size.h"

namespace evenhand::exchange {
namespace {

template <class T>
void set_if_changed(Shared<std::vector<T>>& target, std::vector<T> list) {
  if (*target != list) target = std::move(list);
}

// The credits given by hand stay when only the owner is known from the table.
Opportunity merged_opportunity(const Opportunity& known, const Opportunity& said) {
  Opportunity merged = said;
  merged.unknown_fields = known.unknown_fields;
  if (known.credits.size() > 1 || said.credits.empty()) merged.credits = known.credits;
  return merged;
}

void set_value(std::vector<CriterionValue>& values, const CriterionId& criterion, std::optional<double> value) {
  const auto place = std::ranges::lower_bound(values, criterion, {}, &CriterionValue::criterion);
  const bool is_there = place != values.end() && place->criterion == criterion;
  if (is_there && value) place->value = *value;
  else if (is_there) values.erase(place);
  else if (value) values.insert(place, {criterion, *value});
}

// Gives one figure of the client back.
void give_back(Client& merged, const Client& known, const CriterionId& field) {
  if (field.value == "Name") merged.name = known.name;
  else if (field.value == "Segment") merged.segment = known.segment;
  else set_value(merged.values, field, value_of(known, field));
  if (*merged.profile == *known.profile) return;
  merged.profile.edit([&](ClientProfile& profile) {
    const ClientProfile& before = *known.profile;
    for (const ProfileWord& each : kProfileWords) {
      if (each.label == field.value) profile.*each.member = before.*each.member;
    }
    if (field.value == "Renewal date") profile.renewal_on = before.renewal_on;
    if (field.value == "Renewal probability") profile.renewal_probability = before.renewal_probability;
    if (field.value == "Satisfaction") profile.satisfaction = before.satisfaction;
    if (field.value == "Skills needed") profile.required_skills = before.required_skills;
    if (field.value == "Goals") profile.goals = before.goals;
  });
}

// The client with the figures that were chosen. The keys of one client stand together in the set.
Client figures_taken(const Client& known, const Client& said, const std::set<std::string>& left_out) {
  Client merged = merged_client(known, said);
  const std::string prefix = difference_key(DifferenceKind::Figures, known.id);
  for (auto key = left_out.lower_bound(prefix); key != left_out.end() && key->starts_with(prefix); ++key) {
    give_back(merged, known, {key->substr(prefix.size())});
  }
  return merged;
}

void take_records(Scenario& next, const Scenario& said, const std::set<ClientId>& clients) {
  std::vector<Touchpoint> touchpoints = *next.touchpoints;
  for (Touchpoint& each : new_touchpoints(next, said)) {
    if (clients.contains(each.client)) touchpoints.push_back(std::move(each));
  }
  std::ranges::sort(touchpoints, {}, &Touchpoint::id);
  set_if_changed(next.touchpoints, std::move(touchpoints));
  std::map<OpportunityId, Opportunity> opportunities;
  for (const Opportunity& each : *next.opportunities) opportunities.emplace(each.id, each);
  for (const Opportunity& each : *said.opportunities) {
    if (!clients.contains(each.client)) continue;
    const auto [entry, is_new] = opportunities.try_emplace(each.id, each);
    if (!is_new) entry->second = merged_opportunity(entry->second, each);
  }
  std::vector<Opportunity> list;
  for (auto& [id, each] : opportunities) list.push_back(std::move(each));
  set_if_changed(next.opportunities, std::move(list));
}

std::set<PersonId> named_people(const Scenario& next) {
  std::set<PersonId> named;
  for (const Assignment& each : *next.assignments) named.insert(each.person);
  for (const Touchpoint& each : *next.touchpoints) named.insert(each.person);
  for (const Opportunity& each : *next.opportunities) {
    for (const Credit& credit : each.credits) named.insert(credit.person);
  }
  return named;
}

void take_people(Scenario& next, const AlignedImport& import, const DifferenceChoices& choices) {
  const std::set<PersonId> named = named_people(next);
  std::vector<Person> people = *next.people;
  for (const Person& person : *import.scenario.people) {
    const auto place = position_of(*next.people, person.id);
    if (!place && (choices.takes_added || named.contains(person.id))) people.push_back(person);
    if (place && choices.takes_figures) people[*place] = merged_person(people[*place], person, import.says_fte);
  }
  std::ranges::sort(people, {}, &Person::id);
  set_if_changed(next.people, std::move(people));
}

}  // namespace

Result<Scenario> with_import(const Scenario& open, const ImportProposal& proposal, const DifferenceChoices& choices, std::string imported_on) {
  if (proposal.blocked) return std::unexpected(*proposal.blocked);
  const AlignedImport import = aligned(open, proposal);
  const Scenario& said = import.scenario;
  Scenario next = open;
  const auto is_taken = [&](DifferenceKind kind, const ClientId& client) { return !choices.left_out.contains(difference_key(kind, client)); };
  const bool takes_numbers = choices.takes_added || choices.takes_figures;
  if (takes_numbers && !import.new_criteria.empty()) {
    next.policy.edit([&](Policy& policy) { policy.criteria.insert(policy.criteria.end(), import.new_criteria.begin(), import.new_criteria.end()); });
  }
  if (choices.removes_gone) {
    std::vector<ClientId> gone;
    for (const Client& client : *open.clients) {
      if (!position_of(*said.clients, client.id) && is_taken(DifferenceKind::Gone, client.id)) gone.push_back(client.id);
    }
    if (!gone.empty()) next = *with_clients_removed(next, std::move(gone));
  }
  std::vector<Client> clients;
  std::map<ClientId, std::vector<Assignment>> owners;
  std::set<ClientId> present;
  for (const Client& client : *next.clients) {
    const auto place = position_of(*said.clients, client.id);
    clients.push_back(place && choices.takes_figures ? figures_taken(client, (*said.clients)[*place], choices.left_out) : client);
    present.insert(client.id);
    std::vector<Assignment> before = owners_of(open, client.id), after = place ? owners_of(said, client.id) : std::vector<Assignment>{};
    const bool takes_owners = choices.takes_owners && is_taken(DifferenceKind::Owners, client.id);
    const bool is_new_owner = takes_owners && !after.empty() && !is_locked(before) && !are_same_owners(before, after);
    owners[client.id] = is_new_owner ? merged_owners(open, client.id, std::move(after)) : std::move(before);
  }
  for (const Client& client : *said.clients) {
    if (!choices.takes_added || position_of(*open.clients, client.id) || !is_taken(DifferenceKind::Added, client.id)) continue;
    clients.push_back(client);
    present.insert(client.id);
    owners[client.id] = owners_of(said, client.id);
  }
  std::ranges::sort(clients, {}, &Client::id);
  std::vector<Assignment> assignments;
  for (auto& [client, list] : owners) assignments.insert(assignments.end(), list.begin(), list.end());
  set_if_changed(next.clients, std::move(clients));
  set_if_changed(next.assignments, std::move(assignments));
  if (choices.takes_records) take_records(next, said, present);
  take_people(next, import, choices);
  if (next == open) return next;
  next.source.name = said.source.name;
  next.source.imported_on = std::move(imported_on);
  std::optional<Error> error = validate(next);
  if (!error) error = too_large_for_a_file(next, "Together with what is open there are");
  if (error) {
    error->place.source = proposal.source_name;
    return std::unexpected(std::move(*error));
  }
  return next;
}

}  // namespace evenhand::exchange
