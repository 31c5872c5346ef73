// Clients and who carries them: the second half of edit_scenario.h.
#include <algorithm>
#include <cmath>

#include "domain/edit_items.h"
#include "domain/edit_parts.h"
#include "domain/edit_removal.h"
#include "domain/edit_scenario.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "domain/validate.h"
#include "domain/validate_parts.h"

namespace evenhand {

using namespace edit_parts;

namespace {

// The scenario in which the client's assignments are exactly `run`, sorted by person.
Scenario with_assignments(const Scenario& scenario, const ClientId& client, const std::vector<Assignment>& run) {
  const auto old = assignments_of(scenario, client);
  if (std::ranges::equal(old, run)) return scenario;
  const auto& all = *scenario.assignments;
  const auto place = std::ranges::equal_range(all, client, {}, &Assignment::client);
  std::vector<Assignment> changed;
  changed.reserve(all.size() + run.size());
  changed.insert(changed.end(), all.begin(), place.begin());
  changed.insert(changed.end(), run.begin(), run.end());
  changed.insert(changed.end(), place.end(), all.end());
  Scenario result = scenario;
  result.assignments = std::move(changed);
  return result;
}

// What the person's assignment says already, with another share. Alone, a newcomer takes over what newer versions wrote.
Assignment carried_by(std::span<const Assignment> run, const ClientId& client, const PersonId& person, double share) {
  const auto same = std::ranges::find(run, person, &Assignment::person);
  Assignment assignment = same != run.end() ? *same : Assignment{.client = client, .person = person};
  if (same == run.end() && run.size() == 1) assignment.unknown_fields = run.front().unknown_fields;
  assignment.share = share;
  return assignment;
}

// The refusal when a locked assignment would get another person or share.
std::optional<Error> lock_in_the_way(std::span<const Assignment> before, std::span<const Assignment> after) {
  for (const Assignment& a : before) {
    if (!a.is_locked || std::ranges::contains(after, a)) continue;
    const std::string reason = a.lock_reason.empty() ? "" : " (" + a.lock_reason + ")";
    return Error{ErrorCode::Invalid, "The client \u201C" + a.client.value + "\u201D is locked" + reason + ". Open the lock to move it.", {}};
  }
  return std::nullopt;
}

template <class Item>
bool is_free(const std::vector<Item>& items, const auto& id) {
  return !position_of(items, id);
}

template <class FreeId, class Item>
FreeId free_id(const std::vector<Item>& items, std::string_view prefix) {
  for (std::int64_t number = 1;; ++number) {
    FreeId id{std::string(prefix) + format_count(number, {.decimal_mark = ".", .thousands_mark = ""})};
    if (is_free(items, id)) return id;
  }
}

}  // namespace

Result<Scenario> with_client_added(const Scenario& scenario, Client client) {
  if (client.id.value.empty()) return invalid("A client needs an id.");
  if (position_of(*scenario.clients, client.id)) return invalid("There is a client with the id \u201C" + client.id.value + "\u201D already.");
  client = tidied(std::move(client));
  const auto place = std::ranges::lower_bound(*scenario.clients, client.id, {}, &Client::id) - scenario.clients->begin();
  if (auto error = validation::check_client(scenario, client, static_cast<std::size_t>(place), validation::sorted_criteria(*scenario.policy))) {
    return std::unexpected(std::move(*error));
  }
  Scenario changed = scenario;
  changed.clients.edit([&](std::vector<Client>& clients) { clients.insert(clients.begin() + place, std::move(client)); });
  return changed;
}

Result<Scenario> with_clients_removed(const Scenario& scenario, std::vector<ClientId> clients) {
  std::ranges::sort(clients);
  for (const ClientId& client : clients) {
    if (!position_of(*scenario.clients, client)) return unknown("client", client.value);
  }
  Scenario changed = without_mentions(scenario, clients);
  changed.clients.edit([&](std::vector<Client>& all) {
    std::erase_if(all, [&](const Client& one) { return std::ranges::binary_search(clients, one.id); });
  });
  return changed;
}

Result<Scenario> with_client_moved(const Scenario& scenario, const ClientId& client, const PersonId& person) {
  const ClientMove move{client, person};
  return with_clients_moved(scenario, {&move, 1});
}

Result<Scenario> with_clients_moved(const Scenario& scenario, std::span<const ClientMove> moves) {
  std::vector<ClientMove> sorted(moves.begin(), moves.end());
  std::ranges::sort(sorted, {}, &ClientMove::client);
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (!position_of(*scenario.clients, sorted[i].client)) return unknown("client", sorted[i].client.value);
    if (!position_of(*scenario.people, sorted[i].to)) return unknown("person", sorted[i].to.value);
    if (i > 0 && sorted[i - 1].client == sorted[i].client) return invalid("The client \u201C" + sorted[i].client.value + "\u201D is moved twice.");
  }
  std::vector<Assignment> changed;
  changed.reserve(scenario.assignments->size() + sorted.size());
  auto rest = scenario.assignments->begin();
  const auto end = scenario.assignments->end();
  for (const ClientMove& move : sorted) {
    const auto run = assignments_of(scenario, move.client);
    const auto first = std::lower_bound(rest, end, move.client, [](const Assignment& a, const ClientId& id) { return a.client < id; });
    changed.insert(changed.end(), rest, first);
    const Assignment moved = carried_by(run, move.client, move.to, 1.0);
    if (auto error = lock_in_the_way(run, {&moved, 1})) return std::unexpected(std::move(*error));
    changed.push_back(moved);
    rest = first + static_cast<std::ptrdiff_t>(run.size());
  }
  changed.insert(changed.end(), rest, end);
  if (changed == *scenario.assignments) return scenario;
  Scenario result = scenario;
  result.assignments = std::move(changed);
  return result;
}

Result<Scenario> with_client_shared(const Scenario& scenario, const ClientId& client, std::vector<ClientShare> shares) {
  if (!position_of(*scenario.clients, client)) return unknown("client", client.value);
  const auto old = assignments_of(scenario, client);
  std::ranges::sort(shares, {}, &ClientShare::person);
  std::vector<Assignment> run;
  double sum = 0.0;
  for (const ClientShare& s : shares) {
    if (!position_of(*scenario.people, s.person)) return unknown("person", s.person.value);
    if (!(s.share > 0.0 && s.share <= 1.0)) return invalid("A share is above 0 and at most 100\u00A0%.");
    if (!run.empty() && run.back().person == s.person) return invalid("A person is named twice for one client.");
    sum += s.share;
    run.push_back(carried_by(old, client, s.person, s.share));
  }
  if (!run.empty() && std::fabs(sum - 1.0) > kShareSlack) return invalid("The shares of one client sum to 100\u00A0%; these sum to " + format_percent(sum) + ".");
  if (auto error = lock_in_the_way(old, run)) return std::unexpected(std::move(*error));
  return with_assignments(scenario, client, run);
}

PersonId free_person_id(const Scenario& scenario, std::string_view prefix) { return free_id<PersonId>(*scenario.people, prefix); }
ClientId free_client_id(const Scenario& scenario, std::string_view prefix) { return free_id<ClientId>(*scenario.clients, prefix); }

}  // namespace evenhand
