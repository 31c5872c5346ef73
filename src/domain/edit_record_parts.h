// Inside edit_*.cpp only: records with ids of their own.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/edit_parts.h"
#include "domain/edit_policy_log.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "domain/validate_parts.h"

namespace evenhand::edit_parts {

using RecordRules = validation::Check (*)(const Scenario&);

// "plan-4": the number is one above the highest that any id of the list ends in, so that ids are not used again.
template <class Item>
std::string next_id(const std::vector<Item>& items, std::string_view prefix) {
  long highest = 0;
  for (const Item& item : items) {
    const std::string& id = item.id.value;
    if (!id.starts_with(prefix) || id.size() > prefix.size() + 9) continue;
    long number = 0;
    bool is_number = id.size() > prefix.size();
    for (const char digit : id.substr(prefix.size())) {
      is_number = is_number && digit >= '0' && digit <= '9';
      number = number * 10 + (digit - '0');
    }
    if (is_number) highest = std::max(highest, number);
  }
  return std::string(prefix) + std::to_string(highest + 1);
}

template <class Item, class Rules>
Result<Scenario> with_records(const Scenario& scenario, Shared<std::vector<Item>> Scenario::* list, std::vector<Item> items, Rules&& rules) {
  if (items == *(scenario.*list)) return scenario;
  Scenario changed = scenario;
  changed.*list = std::move(items);
  if (auto error = rules(changed)) return std::unexpected(std::move(*error));
  return changed;
}

// `item` in the place of the one that `is_same`, or added; the list is put in order by `key`.
template <class Item, class IsSame, class Key>
Result<Scenario> with_record(const Scenario& scenario, Shared<std::vector<Item>> Scenario::* list, Item item, IsSame&& is_same, Key&& key, RecordRules rules) {
  std::vector<Item> items = *(scenario.*list);
  const auto found = std::ranges::find_if(items, is_same);
  if (found != items.end()) *found = std::move(item);
  else items.push_back(std::move(item));
  std::ranges::stable_sort(items, {}, key);
  return with_records(scenario, list, std::move(items), rules);
}

template <class Item, class Is>
Result<Scenario> without_record(const Scenario& scenario, Shared<std::vector<Item>> Scenario::* list, std::string_view one, std::string_view id, Is&& is,
                                RecordRules rules) {
  std::vector<Item> items = *(scenario.*list);
  if (std::erase_if(items, is) == 0) return unknown(one, id);
  return with_records(scenario, list, std::move(items), rules);
}

// The name of a person or client, or the id of one who is gone.
inline std::string name_of(const Scenario& scenario, const PersonId& person) {
  const auto place = position_of(*scenario.people, person);
  return place ? (*scenario.people)[*place].name : person.value;
}
inline std::string name_of(const Scenario& scenario, const ClientId& client) {
  const auto place = position_of(*scenario.clients, client);
  return place ? (*scenario.clients)[*place].name : client.value;
}

}  // namespace evenhand::edit_parts
