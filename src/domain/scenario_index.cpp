#include "domain/scenario_index.h"

#include <algorithm>

namespace evenhand {
namespace {

template <class Item, class ItemId>
std::optional<std::size_t> position_in(const std::vector<Item>& items, const ItemId& id) {
  const auto found = std::ranges::lower_bound(items, id, {}, &Item::id);
  if (found == items.end() || found->id != id) return std::nullopt;
  return static_cast<std::size_t>(found - items.begin());
}

}  // namespace

std::optional<std::size_t> position_of(const std::vector<Person>& people, const PersonId& id) { return position_in(people, id); }
std::optional<std::size_t> position_of(const std::vector<Client>& clients, const ClientId& id) { return position_in(clients, id); }

std::optional<std::size_t> position_of(const Policy& policy, const CriterionId& id) {
  const auto found = std::ranges::find(policy.criteria, id, &Criterion::id);
  if (found == policy.criteria.end()) return std::nullopt;
  return static_cast<std::size_t>(found - policy.criteria.begin());
}

std::optional<double> value_of(const Client& client, const CriterionId& criterion) {
  const auto found = std::ranges::lower_bound(client.values, criterion, {}, &CriterionValue::criterion);
  if (found == client.values.end() || found->criterion != criterion) return std::nullopt;
  return found->value;
}

std::span<const Assignment> assignments_of(const Scenario& scenario, const ClientId& client) {
  const auto run = std::ranges::equal_range(*scenario.assignments, client, {}, &Assignment::client);
  return {run.begin(), run.end()};
}

ScenarioIndex::ScenarioIndex(const Scenario& scenario) {
  const auto& people = *scenario.people;
  const auto& clients = *scenario.clients;
  const auto& assignments = *scenario.assignments;
  of_client_first_.assign(clients.size() + 1, 0);
  of_person_first_.assign(people.size() + 1, 0);
  of_person_.resize(assignments.size());
  person_.resize(assignments.size());
  client_.resize(assignments.size());

  std::size_t next = 0;
  for (std::size_t client = 0; client < clients.size(); ++client) {
    for (; next < assignments.size() && assignments[next].client == clients[client].id; ++next) {
      const std::size_t person = position_of(people, assignments[next].person).value_or(0);
      client_[next] = static_cast<std::uint32_t>(client);
      person_[next] = static_cast<std::uint32_t>(person);
      ++of_person_first_[person + 1];
    }
    of_client_first_[client + 1] = static_cast<std::uint32_t>(next);
  }
  for (std::size_t person = 0; person < people.size(); ++person) of_person_first_[person + 1] += of_person_first_[person];
  std::vector<std::uint32_t> free = of_person_first_;
  for (std::size_t i = 0; i < next; ++i) of_person_[free[person_[i]]++] = static_cast<std::uint32_t>(i);
}

std::span<const std::uint32_t> ScenarioIndex::assignments_of_person(std::size_t person) const {
  return std::span(of_person_).subspan(of_person_first_[person], of_person_first_[person + 1] - of_person_first_[person]);
}

}  // namespace evenhand
