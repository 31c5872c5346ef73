// What a handover still waits for, in the order of the days (L5, O13).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/scenario.h"

namespace evenhand::app {

enum class DueKind : std::uint8_t { Move, Acceptance, Client, Team, Item, Check };

struct DueThing {
  DueKind kind = DueKind::Acceptance;
  std::size_t at = 0;              // of an item or a check: its place in the list
  std::optional<Date> due = {};
  bool is_overdue = false;         // its day has passed
  PersonId owner = {};             // whose task it is, as far as that is on record

  bool operator==(const DueThing&) const = default;
};

// Overdue first, then by day; what has no day comes last. Checks whose day has not come yet are left out.
std::vector<DueThing> due_things(const Scenario& scenario, const Handover& handover, const Date& today);
// "The client changes hands", "Acceptance", "Tell the client", "Meet the client together", "Check after 30 days". An item's words are the team's own.
std::string due_words(const Handover& handover, const DueThing& thing);

struct HandoverStanding {
  std::size_t position = 0;        // in Scenario::handovers
  std::size_t open = 0, overdue = 0;
  std::optional<Date> next = {};   // the earliest day of what is open
};
// Every handover: those with something open first, overdue ones before the rest, then by the earliest day; those that are
// complete by the day they took effect, latest first.
std::vector<HandoverStanding> handover_standings(const Scenario& scenario, const Date& today);

}  // namespace evenhand::app
