// Rules for people: person.h.
#include <algorithm>

#include "domain/scenario_index.h"
#include "domain/text.h"
#include "domain/validate.h"
#include "domain/validate_parts.h"

namespace evenhand::validation {
namespace {

bool are_texts(const Person& p) {
  const auto is_text = [](const auto& item) { return is_utf8(item.unknown_fields); };
  return are_utf8({p.id.value, p.name, p.team, p.role, p.function, p.unknown_fields}) && are_words_utf8(p.regions) &&
         are_words_utf8(p.languages) && are_words_utf8(p.strengths) && are_words_utf8(p.development_goals) &&
         std::ranges::all_of(p.leave, is_text) &&
         std::ranges::all_of(p.skills, [](const Skill& s) { return are_utf8({s.name, s.unknown_fields}); }) &&
         std::ranges::all_of(p.conflicts, [](const ConflictOfInterest& c) { return are_utf8({c.client.value, c.reason, c.unknown_fields}); });
}

Check check_capacity(const Person& p, std::size_t i) {
  if (!is_within(p.fte, 0.0, kMaxFte)) {
    return broken("The full-time equivalent of " + quoted(p.name) + " must be between 0 and 2; full time is 1.", at("people", i, "fte"));
  }
  if (p.contract_hours && !is_within(*p.contract_hours, 0.0, kMaxContractHours)) {
    return broken("The contract hours of " + quoted(p.name) + " must be between 0 and 744 a month.", at("people", i, "contractHours"));
  }
  if (p.bandwidth_hours && !is_within(*p.bandwidth_hours, 0.0, kMaxContractHours)) {
    return broken("The hours that " + quoted(p.name) + " has for clients must be between 0 and 744 a month.", at("people", i, "bandwidthHours"));
  }
  if (p.max_clients && *p.max_clients < 0) {
    return broken("The most clients that " + quoted(p.name) + " can have must be 0 or more.", at("people", i, "maxClients"));
  }
  if (p.max_intake && *p.max_intake < 0) {
    return broken("The most clients that " + quoted(p.name) + " can take on in a month must be 0 or more.", at("people", i, "maxIntake"));
  }
  if (!is_day(p.ramp_from)) return broken("The first day of " + quoted(p.name) + " is no day of the calendar.", at("people", i, "rampFrom"));
  if (!is_day(p.last_day)) return broken("The last day of " + quoted(p.name) + " is no day of the calendar.", at("people", i, "lastDay"));
  if (p.ramp_from && p.last_day && *p.last_day < *p.ramp_from) return broken("The last day of " + quoted(p.name) + " is before the first.", at("people", i, "lastDay"));
  return {};
}

Check check_leave(const Person& p, std::size_t i) {
  const auto wrong = [&](std::string_view rule) { return broken("The leave of " + quoted(p.name) + std::string(rule), at("people", i, "leave")); };
  for (const Leave& leave : p.leave) {
    if (!is_day(leave.first) || !is_day(leave.last)) return wrong(" holds a day that is not in the calendar.");
    if (leave.last < leave.first) return wrong(" ends before it begins.");
  }
  const auto is_before = [](const Leave& a, const Leave& b) { return a.last < b.first; };
  if (first_out_of_order(p.leave, is_before) < p.leave.size()) return wrong(" overlaps or is not in order by its first day.");
  return {};
}

Check check_conflicts(const Scenario& s, const Person& p, std::size_t i) {
  const auto wrong = [&](std::string rule) { return broken("The conflicts of interest of " + quoted(p.name) + rule, at("people", i, "conflicts")); };
  for (const ConflictOfInterest& conflict : p.conflicts) {
    if (!position_of(*s.clients, conflict.client)) return wrong(" name the client " + quoted(conflict.client.value) + ", which does not exist.");
  }
  const auto by_client = [](const ConflictOfInterest& a, const ConflictOfInterest& b) { return a.client < b.client; };
  if (first_out_of_order(p.conflicts, by_client) < p.conflicts.size()) return wrong(" are not in order by client, or name one twice.");
  return {};
}

}  // namespace

Check check_person(const Scenario& s, std::size_t i) {
  const Person& p = (*s.people)[i];
  if (!are_texts(p)) return not_text("Person " + digits(i + 1), at("people", i));
  if (is_blank(p.name)) return broken("The person " + quoted(p.id.value) + " has no name.", at("people", i, "name"));
  if (auto error = check_capacity(p, i)) return error;
  if (auto error = check_leave(p, i)) return error;
  const struct {
    const std::vector<std::string>& words;
    std::string_view label, member;
  } lists[] = {{p.regions, "regions", "regions"},
               {p.languages, "languages", "languages"},
               {p.strengths, "strengths", "strengths"},
               {p.development_goals, "development goals", "developmentGoals"}};
  for (const auto& list : lists) {
    const std::string_view fault = fault_of_words(list.words);
    if (!fault.empty()) return broken("The " + std::string(list.label) + " of " + quoted(p.name) + std::string(fault), at("people", i, list.member));
  }
  if (const std::string_view fault = fault_of_skills(p.skills); !fault.empty()) {
    return broken("The skills of " + quoted(p.name) + std::string(fault), at("people", i, "skills"));
  }
  return check_conflicts(s, p, i);
}

Check check_people(const Scenario& s) {
  if (auto error = check_ids(*s.people, "person", "people")) return error;
  for (std::size_t i = 0; i < s.people->size(); ++i) {
    if (auto error = check_person(s, i)) return error;
  }
  return {};
}

}  // namespace evenhand::validation
