#include "ownership/roles.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "domain/scenario_index.h"
#include "domain/text.h"

namespace evenhand::ownership {

namespace {

std::vector<PersonId> holders(const RecordIndex& records, const ClientId& client, Date at, std::string_view stage, AccountDuty duty) {
  std::vector<PersonId> own, all;
  const std::string wanted = matching_name(stage);
  for (const AccountRole& role : std::ranges::equal_range(*records.scenario().account_roles, client, {}, &AccountRole::client)) {
    if (role.duty != duty || (role.since && *role.since > at)) continue;
    if (role.stage.empty()) all.push_back(role.person);
    else if (matching_name(role.stage) == wanted) own.push_back(role.person);
  }
  std::vector<PersonId>& found = own.empty() ? all : own;
  std::ranges::sort(found);
  const auto repeats = std::ranges::unique(found);
  found.erase(repeats.begin(), repeats.end());
  return found;
}

// The only person assigned in a role, when there is exactly one.
std::vector<PersonId> only_one(const std::vector<RoleHolder>& roles, AssignmentRole role) {
  std::vector<PersonId> people;
  for (const RoleHolder& holder : roles) {
    if (holder.role == role) people.push_back(holder.person);
  }
  return people.size() == 1 ? people : std::vector<PersonId>();
}

}  // namespace

RoleReport roles_of(const RecordIndex& records, const ClientId& client, Date at, std::string_view stage) {
  RoleReport report{.client = client, .stage = std::string(stage)};
  for (const Assignment& a : assignments_of(records.scenario(), client)) {
    if (!a.since || *a.since <= at) report.roles.push_back({a.person, a.role});
  }
  std::ranges::sort(report.roles, {}, [](const RoleHolder& h) { return std::tuple(h.role, h.person); });
  for (std::size_t d = 0; d < kAccountDutyCount; ++d) {
    DutyHolders duty{.duty = static_cast<AccountDuty>(d)};
    duty.people = holders(records, client, at, stage, duty.duty);
    if (duty.people.empty() && duty.duty == AccountDuty::PointOfContact) {
      duty.people = only_one(report.roles, AssignmentRole::Contact);
      if (duty.people.empty()) duty.people = only_one(report.roles, AssignmentRole::Owner);
      duty.is_from_assignment = !duty.people.empty();
    }
    duty.state = duty.people.empty() ? DutyState::Gap : duty.people.size() == 1 ? DutyState::Clear : DutyState::DoubleClaim;
    report.gaps += duty.state == DutyState::Gap;
    report.double_claims += duty.state == DutyState::DoubleClaim;
    report.duties.push_back(std::move(duty));
  }
  return report;
}

std::string_view duty_word(AccountDuty duty) {
  constexpr std::array<std::string_view, kAccountDutyCount> words = {"revenue",          "renewal",   "service delivery", "advocacy",
                                                                     "point of contact", "proposals", "ongoing work"};
  return words[static_cast<std::size_t>(duty)];
}

}  // namespace evenhand::ownership
