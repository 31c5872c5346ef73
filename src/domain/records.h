// What happened with clients, from which claims are read (O2): touchpoints and opportunities. Plain records, once imported.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/ids.h"

namespace evenhand {

enum class TouchpointKind : std::uint8_t { Introduction, Meeting, Call, Email, Message, Event, Ticket, Review, Other };
inline constexpr std::size_t kTouchpointKindCount = 9;

struct Touchpoint {
  TouchpointId id;
  ClientId client;
  PersonId person;
  Date on;
  TouchpointKind kind = TouchpointKind::Other;
  bool is_meaningful = true;    // counts for recency and share of voice: a real exchange, not a bulk mail
  bool is_strategic = false;    // steering: goals, plans, executive review
  bool with_executive = false;  // an executive of the client took part
  std::optional<double> minutes = {};
  std::string subject = {};
  std::string unknown_fields = {};

  bool operator==(const Touchpoint&) const = default;
};

enum class OpportunityKind : std::uint8_t { NewBusiness, Renewal, Expansion };
enum class OpportunityState : std::uint8_t { Open, Won, Lost };

// Part of an opportunity credited to a person; the credits of one opportunity sum to 1, or there are none.
struct Credit {
  PersonId person;
  double share = 1.0;  // 0 < share <= 1
  std::string unknown_fields = {};

  bool operator==(const Credit&) const = default;
};

struct Opportunity {
  OpportunityId id;
  ClientId client;
  std::string name = {};
  OpportunityKind kind = OpportunityKind::NewBusiness;
  OpportunityState state = OpportunityState::Open;
  double amount = 0.0;              // >= 0, in the scenario's one currency
  std::optional<Date> opened = {};
  std::optional<Date> closed = {};  // the day it was won or lost; the expected day while open
  std::vector<Credit> credits = {}; // sorted by person, once each
  std::string unknown_fields = {};

  bool operator==(const Opportunity&) const = default;
};

}  // namespace evenhand
