// A small valid scenario for tests of the policy: five people, three criteria, two clients with figures.
#pragma once

#include <string>
#include <vector>

#include "domain/edit_policy.h"
#include "domain/scenario.h"

namespace evenhand::testing_support {

inline Criterion policy_criterion(std::string id, int weight) {
  Criterion c;
  c.id = {id};
  c.name = "The " + id;
  c.definition = "What " + id + " means";
  c.unit = id;
  c.weight = weight;
  c.reason = "Agreed";
  return c;
}

inline Scenario policy_scenario() {
  Scenario s;
  s.id = {"s"};
  s.title = "Team";
  Policy policy;
  policy.criteria = {policy_criterion("hours", 60), policy_criterion("calls", 30), policy_criterion("growth", 10)};
  policy.criteria[2].ledger = Ledger::Opportunity;
  s.policy = policy;
  std::vector<Person> people;
  for (const char* id : {"a", "b", "c", "d", "e"}) {
    Person p;
    p.id = {id};
    p.name = std::string("Person ") + id;
    people.push_back(p);
  }
  s.people = people;
  std::vector<Client> clients(2);
  clients[0].id = {"c1"};
  clients[0].name = "One";
  clients[0].values = {{{"calls"}, 3.0}, {{"hours"}, 10.0}};
  clients[1].id = {"c2"};
  clients[1].name = "Two";
  s.clients = clients;
  return s;
}

inline Stamp policy_stamp(int day = 1) {
  return {.on = {2026, 11, day}, .at = {14, 32}, .by = "The team", .reason = "Reviewed together"};
}

}  // namespace evenhand::testing_support
