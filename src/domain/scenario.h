// The Scenario: everything a team has put on the record, as one plain value.
// Collections are shared copy-on-write, so keeping an old value or comparing two is cheap.
// `unknown_fields` holds, as JSON object text, members written by a newer version; they survive a round trip.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/policy.h"
#include "domain/shared.h"

namespace evenhand {

struct Person {
  PersonId id;
  std::string name;
  std::string team;
  std::string role;
  double fte = 1.0;                      // full-time equivalent, 0..2
  std::optional<double> contract_hours;  // hours a month
  std::string unknown_fields;

  bool operator==(const Person&) const = default;
};

// A known number of a criterion for one client. Absent means not known; never a silent zero.
struct CriterionValue {
  CriterionId criterion;
  double value = 0.0;  // finite, >= 0

  bool operator==(const CriterionValue&) const = default;
};

struct Client {
  ClientId id;
  std::string name;
  std::string segment;
  std::vector<CriterionValue> values;  // sorted by criterion id, one per criterion at most
  std::string unknown_fields;

  bool operator==(const Client&) const = default;
};

// Person carries `share` of client. Shares of one client sum to 1; a client without any is unassigned.
struct Assignment {
  ClientId client;
  PersonId person;
  double share = 1.0;  // 0 < share <= 1
  std::string unknown_fields;

  bool operator==(const Assignment&) const = default;
};

// Where the data came from, for the caption of every figure.
struct DataSource {
  std::string name;         // file name or "pasted table"
  std::string imported_on;  // ISO date, YYYY-MM-DD, local to the person who imported
  std::string unknown_fields;

  bool operator==(const DataSource&) const = default;
};

struct Scenario {
  ScenarioId id;
  std::string title;
  DataSource source;
  Shared<std::vector<Person>> people;            // sorted by id
  Shared<std::vector<Client>> clients;           // sorted by id
  Shared<std::vector<Assignment>> assignments;   // sorted by client, then person
  Shared<Policy> policy;
  std::string unknown_fields;

  bool operator==(const Scenario&) const = default;
};

}  // namespace evenhand
