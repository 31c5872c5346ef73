// A person of the team: capacity, what they can do, what they asked for (L2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/ids.h"

namespace evenhand {

inline constexpr int kMaxSkillLevel = 5;

// A skill that a person has, or the least level that a client needs. Names are compared as matching_name gives them (text.h).
struct Skill {
  std::string name;
  int level = 3;  // 1 learning, 2 basic, 3 works alone, 4 helps others, 5 expert
  std::string unknown_fields = {};

  bool operator==(const Skill&) const = default;
};

// Days away, both included. The reason is nobody's business and is not kept.
struct Leave {
  Date first;
  Date last;
  std::string unknown_fields = {};

  bool operator==(const Leave&) const = default;
};

// Declared by the person: must not serve this client.
struct ConflictOfInterest {
  ClientId client;
  std::string reason;
  std::string unknown_fields = {};

  bool operator==(const ConflictOfInterest&) const = default;
};

struct Person {
  PersonId id;
  std::string name;
  std::string team = {};
  std::string role = {};                      // "Senior account manager"; the policy may weigh roles
  double fte = 1.0;                           // full-time equivalent, 0..2
  std::optional<double> contract_hours = {};  // hours a month
  std::string function = {};                  // "Sales", "Customer success": what a claim speaks for (O7)
  std::optional<double> bandwidth_hours = {}; // hours a month for clients, as the person states it
  std::optional<Date> ramp_from = {};         // first day of a newcomer or a returner; the policy says how the ramp runs
  std::optional<Date> last_day = {};          // of work with these clients; somebody else has them afterwards
  std::vector<Leave> leave = {};              // sorted by first day, without overlap
  std::vector<std::string> regions = {};      // sorted, without repeats; so are the three lists after it
  std::vector<std::string> languages = {};
  std::vector<std::string> strengths = {};
  std::vector<std::string> development_goals = {};
  std::vector<Skill> skills = {};             // sorted by name, once each
  std::optional<int> max_clients = {};        // cap, clients
  std::optional<int> max_intake = {};         // cap, clients a month
  std::vector<ConflictOfInterest> conflicts = {};  // sorted by client, once each
  std::string unknown_fields = {};

  bool operator==(const Person&) const = default;
};

}  // namespace evenhand
