// Who does what for a client (O1, O8, O13): exactly one person accountable for revenue, renewal, service delivery and
// advocacy, one point of contact, and at each stage one who writes proposals and one who runs the work. Gaps and double
// claims are named; nothing is guessed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ownership/record_index.h"

namespace evenhand::ownership {

enum class DutyState : std::uint8_t { Clear, Gap, DoubleClaim };

struct DutyHolders {
  AccountDuty duty = AccountDuty::Revenue;
  DutyState state = DutyState::Gap;
  std::vector<PersonId> people = {};   // sorted; one when clear
  bool is_from_assignment = false;     // the point of contact, where no line names one: the only assigned contact, else the only owner

  bool operator==(const DutyHolders&) const = default;
};

struct RoleHolder {
  PersonId person;
  AssignmentRole role = AssignmentRole::Owner;
  bool operator==(const RoleHolder&) const = default;
};

struct RoleReport {
  ClientId client;
  std::string stage;
  std::vector<DutyHolders> duties = {};   // every duty, in the order of AccountDuty
  std::vector<RoleHolder> roles = {};     // owner, contact, influencer, sponsor: from the assignments, by role then person
  std::size_t gaps = 0;
  std::size_t double_claims = 0;

  bool is_clear() const { return gaps == 0 && double_claims == 0; }
  bool operator==(const RoleReport&) const = default;
};

// At one stage: a line of that stage comes before one for every stage. Lines that begin after `at` do not count.
RoleReport roles_of(const RecordIndex& records, const ClientId& client, Date at, std::string_view stage);

// "revenue", "renewal", "service delivery", "advocacy", "point of contact", "proposals", "ongoing work"
std::string_view duty_word(AccountDuty duty);

}  // namespace evenhand::ownership
