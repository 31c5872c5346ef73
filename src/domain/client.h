// A client and what is known about it. Numbers that may count as load are criterion values (hours, revenue, potential,
// escalations, complexity, strategic priority); everything else stands in the profile.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/ids.h"
#include "domain/person.h"
#include "domain/shared.h"

namespace evenhand {

// A known number of a criterion for one client. Absent means not known; never a silent zero.
struct CriterionValue {
  CriterionId criterion;
  double value = 0.0;  // finite, >= 0

  bool operator==(const CriterionValue&) const = default;
};

// The client asked not to be served by this person (client veto, math 3).
struct ClientVeto {
  PersonId person;
  std::string reason = {};
  std::string unknown_fields = {};

  bool operator==(const ClientVeto&) const = default;
};

// Shared, so that twenty thousand clients without a profile cost nothing and an edit copies pointers.
struct ClientProfile {
  std::string family = {};                         // clients of one family move as one (math 3): parent's name or id
  std::string region = {};
  std::string language = {};
  std::string industry = {};
  std::string stage = {};                          // of the customer's journey: "Onboarding"
  std::optional<Date> renewal_on = {};
  std::optional<double> renewal_probability = {};  // 0..1
  std::optional<double> satisfaction = {};         // 0..10
  std::vector<Skill> required_skills = {};         // sorted by name, once each; the least level needed
  std::vector<std::string> goals = {};             // the client's own, in their order
  std::string communication = {};                  // how they like to communicate
  std::vector<ClientVeto> vetoes = {};             // sorted by person, once each

  bool operator==(const ClientProfile&) const = default;
};

struct Client {
  ClientId id;
  std::string name;
  std::string segment = {};
  std::vector<CriterionValue> values = {};  // sorted by criterion id, one per criterion at most
  Shared<ClientProfile> profile = {};
  std::string unknown_fields = {};

  bool operator==(const Client&) const = default;
};

}  // namespace evenhand
