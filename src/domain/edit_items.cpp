#include "domain/edit_items.h"

#include <algorithm>
#include <utility>

#include "domain/edit_parts.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "domain/validate_parts.h"

namespace evenhand {

using namespace edit_parts;

namespace {

void tidy_words(std::vector<std::string>& words) {
  for (std::string& word : words) word = normalised_name(word);
  std::erase(words, std::string());
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

void tidy_skills(std::vector<Skill>& skills) {
  for (Skill& skill : skills) skill.name = normalised_name(skill.name);
  std::ranges::stable_sort(skills, {}, &Skill::name);
}

// The first rule that one of the changed items breaks.
validation::Check check_changed(const Scenario& changed, std::span<const std::size_t> positions, Shared<std::vector<Person>> Scenario::*) {
  for (const std::size_t position : positions) {
    if (auto error = validation::check_person(changed, position)) return error;
  }
  return {};
}

validation::Check check_changed(const Scenario& changed, std::span<const std::size_t> positions, Shared<std::vector<Client>> Scenario::*) {
  const std::vector<std::string_view> criteria = validation::sorted_criteria(*changed.policy);
  for (const std::size_t position : positions) {
    if (auto error = validation::check_client(changed, (*changed.clients)[position], position, criteria)) return error;
  }
  return {};
}

template <class Item>
Result<Scenario> with_items(const Scenario& scenario, std::string_view one, Shared<std::vector<Item>> Scenario::* list, std::vector<Item> items) {
  std::ranges::sort(items, {}, &Item::id);
  std::vector<std::size_t> positions;
  bool is_different = false;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto position = position_of(*(scenario.*list), items[i].id);
    if (!position) return unknown(one, items[i].id.value);
    if (!positions.empty() && positions.back() == *position) {
      return invalid("The " + std::string(one) + " \u201C" + items[i].id.value + "\u201D is changed twice at once.");
    }
    positions.push_back(*position);
    items[i] = tidied(std::move(items[i]));
    is_different = is_different || (*(scenario.*list))[*position] != items[i];
  }
  if (!is_different) return scenario;
  Scenario changed = scenario;
  (changed.*list).edit([&](std::vector<Item>& all) {
    for (std::size_t i = 0; i < items.size(); ++i) all[positions[i]] = std::move(items[i]);
  });
  if (auto error = check_changed(changed, positions, list)) return std::unexpected(std::move(*error));
  return changed;
}

}  // namespace

Person tidied(Person person) {
  for (std::string* text : {&person.name, &person.team, &person.role, &person.function}) *text = normalised_name(*text);
  for (auto* words : {&person.regions, &person.languages, &person.strengths, &person.development_goals}) tidy_words(*words);
  tidy_skills(person.skills);
  std::ranges::sort(person.leave, {}, &Leave::first);
  std::ranges::sort(person.conflicts, {}, &ConflictOfInterest::client);
  return person;
}

Client tidied(Client client) {
  client.name = normalised_name(client.name);
  client.segment = normalised_name(client.segment);
  std::ranges::sort(client.values, {}, &CriterionValue::criterion);
  if (client.profile.is_same_object({})) return client;
  ClientProfile profile = *client.profile;
  for (std::string* text : {&profile.family, &profile.region, &profile.language, &profile.industry, &profile.stage}) *text = normalised_name(*text);
  std::erase_if(profile.goals, [](const std::string& goal) { return is_blank(goal); });
  tidy_skills(profile.required_skills);
  std::ranges::sort(profile.vetoes, {}, &ClientVeto::person);
  if (profile == ClientProfile{}) client.profile = {};
  else if (profile != *client.profile) client.profile = std::move(profile);
  return client;
}

Result<Scenario> with_person(const Scenario& scenario, Person person) {
  std::vector<Person> people;
  people.push_back(std::move(person));
  return with_people_changed(scenario, std::move(people));
}

Result<Scenario> with_people_changed(const Scenario& scenario, std::vector<Person> people) {
  return with_items(scenario, "person", &Scenario::people, std::move(people));
}

Result<Scenario> with_client(const Scenario& scenario, Client client) {
  std::vector<Client> clients;
  clients.push_back(std::move(client));
  return with_clients_changed(scenario, std::move(clients));
}

Result<Scenario> with_clients_changed(const Scenario& scenario, std::vector<Client> clients) {
  return with_items(scenario, "client", &Scenario::clients, std::move(clients));
}

}  // namespace evenhand
