#include "domain/names.h"

#include <algorithm>
#include <utility>

#include "domain/format.h"
#include "domain/scenario_index.h"

namespace evenhand {

NameOf blind_names(const std::vector<Person>& people) {
  std::vector<PersonId> ids;
  ids.reserve(people.size());
  for (const Person& person : people) ids.push_back(person.id);
  return [ids = std::move(ids)](const PersonId& id) {
    const auto found = std::ranges::lower_bound(ids, id);
    return found == ids.end() || *found != id ? std::string("Someone") : "Person " + format_count(found - ids.begin() + 1);
  };
}

NameOf real_names(const std::vector<Person>& people) {
  std::vector<std::pair<PersonId, std::string>> names;
  names.reserve(people.size());
  for (const Person& person : people) names.emplace_back(person.id, person.name);
  return [names = std::move(names)](const PersonId& id) {
    const auto found = std::ranges::lower_bound(names, id, {}, &std::pair<PersonId, std::string>::first);
    return found == names.end() || found->first != id ? id.value : found->second;
  };
}

ClientNameOf blind_client_names(const std::vector<Client>& clients) {
  return [&clients](const ClientId& id) {
    const auto position = position_of(clients, id);
    return position ? "Client " + format_count(static_cast<std::int64_t>(*position + 1)) : std::string("A client");
  };
}

ClientNameOf real_client_names(const std::vector<Client>& clients) {
  return [&clients](const ClientId& id) {
    const auto position = position_of(clients, id);
    return position ? clients[*position].name : id.value;
  };
}

}  // namespace evenhand
