// One member of one person or client changed, as tests need it: through the edits that the screens make.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "domain/edit_items.h"
#include "domain/edit_scenario.h"
#include "domain/scenario_index.h"

namespace evenhand {

template <class Change>
Result<Scenario> with_person_changed(const Scenario& scenario, const PersonId& id, Change&& change) {
  const auto position = position_of(*scenario.people, id);
  Person person = position ? (*scenario.people)[*position] : Person{.id = id, .name = "Nobody"};
  change(person);
  return with_person(scenario, std::move(person));
}

template <class Change>
Result<Scenario> with_client_changed(const Scenario& scenario, const ClientId& id, Change&& change) {
  const auto position = position_of(*scenario.clients, id);
  Client client = position ? (*scenario.clients)[*position] : Client{.id = id, .name = "Nobody"};
  change(client);
  return with_client(scenario, std::move(client));
}

inline Result<Scenario> with_person_name(const Scenario& s, const PersonId& person, std::string_view name) {
  return with_person_changed(s, person, [&](Person& p) { p.name = name; });
}
inline Result<Scenario> with_person_team(const Scenario& s, const PersonId& person, std::string_view team) {
  return with_person_changed(s, person, [&](Person& p) { p.team = team; });
}
inline Result<Scenario> with_person_role(const Scenario& s, const PersonId& person, std::string_view role) {
  return with_person_changed(s, person, [&](Person& p) { p.role = role; });
}
inline Result<Scenario> with_person_fte(const Scenario& s, const PersonId& person, double fte) {
  return with_person_changed(s, person, [&](Person& p) { p.fte = fte; });
}
inline Result<Scenario> with_person_hours(const Scenario& s, const PersonId& person, std::optional<double> hours) {
  return with_person_changed(s, person, [&](Person& p) { p.contract_hours = hours; });
}
inline Result<Scenario> with_client_name(const Scenario& s, const ClientId& client, std::string_view name) {
  return with_client_changed(s, client, [&](Client& c) { c.name = name; });
}
inline Result<Scenario> with_client_segment(const Scenario& s, const ClientId& client, std::string_view segment) {
  return with_client_changed(s, client, [&](Client& c) { c.segment = segment; });
}
// Empty = not known.
inline Result<Scenario> with_client_value(const Scenario& s, const ClientId& client, const CriterionId& criterion, std::optional<double> value) {
  return with_client_changed(s, client, [&](Client& c) {
    std::erase_if(c.values, [&](const CriterionValue& one) { return one.criterion == criterion; });
    if (value) c.values.push_back({criterion, *value});
  });
}
inline Result<Scenario> with_client_removed(const Scenario& s, const ClientId& client) { return with_clients_removed(s, {client}); }
inline Result<Scenario> with_client_unassigned(const Scenario& s, const ClientId& client) { return with_client_shared(s, client, {}); }

}  // namespace evenhand
