#include "unit/domain/random_scenario.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::testing_support {

std::string padded(std::string_view prefix, std::size_t number) {
  std::string digits = std::to_string(number);
  return std::string(prefix) + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

Criterion criterion(std::string id, Ledger ledger, int weight, CriterionSource source) {
  Criterion c;
  c.name = "Criterion " + id;
  c.id = {std::move(id)};
  c.ledger = ledger;
  c.weight = weight;
  c.source = source;
  return c;
}

Assignment assignment(ClientId client, PersonId person, double share) {
  Assignment a;
  a.client = std::move(client);
  a.person = std::move(person);
  a.share = share;
  return a;
}

Scenario random_scenario(std::uint64_t seed, Sizes sizes) {
  Random random(seed);
  Scenario s;
  s.id = {"scenario"};
  s.title = "Random";
  Policy policy;
  policy.criteria.push_back(criterion("count", Ledger::Burden, 10, CriterionSource::ClientCount));
  for (std::size_t k = 1; k < sizes.criteria; ++k) {
    const Ledger ledger = k == 1 || random.one_in(2) ? Ledger::Burden : kLedgers[1 + random.below(2)];
    policy.criteria.push_back(criterion("k" + std::to_string(k), ledger, static_cast<int>(random.below(101))));
  }
  s.policy = policy;

  std::vector<Person> people;
  for (std::size_t j = 0; j < sizes.people; ++j) {
    Person p;
    p.id = {padded("p", j)};
    p.name = "Name " + std::to_string(j);
    p.team = "Team " + std::to_string(random.below(3));
    p.fte = sizes.has_gaps && random.one_in(12) ? 0.0 : 0.4 + 0.1 * static_cast<double>(random.below(9));
    people.push_back(p);
  }
  people[0].fte = 1.0;
  s.people = people;

  std::vector<std::size_t> columns;
  for (std::size_t k = 1; k < policy.criteria.size(); ++k) columns.push_back(k);
  std::ranges::sort(columns, {}, [&](std::size_t k) { return policy.criteria[k].id; });
  std::vector<Client> clients;
  std::vector<Assignment> assignments;
  for (std::size_t i = 0; i < sizes.clients; ++i) {
    Client c;
    c.id = {padded("c", i)};
    c.name = "Client " + std::to_string(i);
    c.segment = sizes.has_gaps && random.one_in(8) ? "" : "Segment " + std::to_string(random.below(4));
    for (const std::size_t k : columns) {
      if (sizes.has_gaps && random.one_in(6)) continue;
      const double value = sizes.has_whole_values ? static_cast<double>(random.below(50)) : 100.0 * random.unit() * random.unit();
      c.values.push_back({policy.criteria[k].id, random.one_in(10) ? 0.0 : value});
    }
    if (!(sizes.has_gaps && i > 0 && random.one_in(10))) {
      const std::size_t owner = random.below(sizes.people);
      if (sizes.has_gaps && sizes.people > 1 && random.one_in(5)) {
        const std::size_t other = (owner + 1 + random.below(sizes.people - 1)) % sizes.people;
        const double share = 0.25 + 0.5 * random.unit();
        assignments.push_back(assignment(c.id, people[std::min(owner, other)].id, share));
        assignments.push_back(assignment(c.id, people[std::max(owner, other)].id, 1.0 - share));
      } else {
        assignments.push_back(assignment(c.id, people[owner].id, 1.0));
      }
    }
    clients.push_back(c);
  }
  s.clients = clients;
  s.assignments = assignments;
  return s;
}

Scenario books_by_count(const std::vector<std::size_t>& sizes) {
  Scenario s;
  s.id = {"books"};
  Policy policy;
  policy.criteria.push_back(criterion("count", Ledger::Burden, 100, CriterionSource::ClientCount));
  s.policy = policy;
  std::vector<Person> people;
  std::vector<Client> clients;
  std::vector<Assignment> assignments;
  for (std::size_t j = 0; j < sizes.size(); ++j) {
    Person p;
    p.id = {padded("p", j)};
    p.name = "Name " + std::to_string(j + 1);
    people.push_back(p);
    for (std::size_t i = 0; i < sizes[j]; ++i) {
      Client c;
      c.id = {padded("c", clients.size())};
      c.name = "Client " + std::to_string(clients.size());
      clients.push_back(c);
      assignments.push_back(assignment(c.id, p.id, 1.0));
    }
  }
  s.people = people;
  s.clients = clients;
  s.assignments = assignments;
  return s;
}

}  // namespace evenhand::testing_support
