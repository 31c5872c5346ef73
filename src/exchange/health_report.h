// How sound the data is (L8): findings with the things they name, each with a sentence, for an import before it is taken
// and for a scenario that is open. Nothing is repaired here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/scenario.h"

namespace evenhand::exchange {

enum class HealthTopic : std::uint8_t {
  UnknownOwners,      // named with a client, missing in the list of people
  Orphans,            // records whose client or person is in no table
  Duplicates,         // clients or people that may be one
  UnassignedClients,
  IdlePeople,         // people without any client
  Outliers,           // values far above the others of their criterion
  BlankValues,        // how much of a criterion is not known
  UnreadDates,        // dates that do not exist or cannot be read
};

enum class HealthWeight : std::uint8_t { Serious, Notable, Fine };

struct HealthFinding {
  HealthTopic topic = HealthTopic::Orphans;
  HealthWeight weight = HealthWeight::Notable;
  std::string sentence;              // names the first few
  std::size_t count = 0;             // things concerned
  std::size_t of = 0;                // out of so many; 0 = no such number
  std::vector<std::string> examples = {};  // the first few, as shown: names or row numbers
  std::vector<ClientId> clients = {};      // to go to; the first few
  std::vector<PersonId> people = {};
  CriterionId criterion = {};              // empty unless about one

  bool operator==(const HealthFinding&) const = default;
};

// By weight, then topic.
struct HealthReport {
  std::vector<HealthFinding> findings;

  bool operator==(const HealthReport&) const = default;
};

// Duplicates, unassigned clients, idle people, outliers and blank shares of a valid scenario.
HealthReport health_of(const Scenario& scenario);

// The same order for a report put together from parts.
void sort_findings(HealthReport& report);

}  // namespace evenhand::exchange
