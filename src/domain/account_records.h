// Working together on one account (O5, O7, O11, O15): the joint account plan, the one-page brief before a meeting, disputes
// with the path they take, and what was learned afterwards. Clients and people named here exist, or are left empty.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/ids.h"

namespace evenhand {

using PreBriefId = Id<struct PreBriefTag>;
using PostMortemId = Id<struct PostMortemTag>;
using DisputeId = Id<struct DisputeTag>;

// ---- joint account plan --------------------------------------------------------------------------------------------
struct PlanObjective {
  std::string text;
  std::string client_goal = {};  // the client's own goal that it serves, as in ClientProfile::goals; empty = none named
  std::string unknown_fields = {};

  bool operator==(const PlanObjective&) const = default;
};

struct PlanContribution {
  std::string team = {};   // or function: "Customer success"
  PersonId person = {};    // empty = the team as a whole
  std::string role = {};   // on this account: "Tactical lead"
  std::string text;        // what they bring
  std::string unknown_fields = {};

  bool operator==(const PlanContribution&) const = default;
};

struct Milestone {
  std::string text;
  PersonId owner = {};
  std::optional<Date> due = {};
  std::optional<Date> done_on = {};
  std::string unknown_fields = {};

  bool operator==(const Milestone&) const = default;
};

struct SuccessMeasure {
  std::string text;
  std::string unit = {};
  std::optional<double> start = {};    // finite
  std::optional<double> target = {};
  std::optional<double> current = {};
  std::string unknown_fields = {};

  bool operator==(const SuccessMeasure&) const = default;
};

struct PlanRisk {
  std::string text;
  std::string contingency = {};
  PersonId owner = {};
  std::string unknown_fields = {};

  bool operator==(const PlanRisk&) const = default;
};

struct ProgressNote {
  Date on;
  std::string by = {};
  std::string text;
  std::string unknown_fields = {};

  bool operator==(const ProgressNote&) const = default;
};

// One a client at most. Lists are in the order shown, progress by date.
struct AccountPlan {
  ClientId client;
  Date begun_on;
  std::vector<PlanObjective> objectives = {};
  std::vector<PlanContribution> contributions = {};
  std::vector<Milestone> milestones = {};
  std::vector<SuccessMeasure> measures = {};
  std::vector<PlanRisk> risks = {};
  std::vector<ProgressNote> progress = {};
  int review_every_days = 90;  // 1..730
  std::optional<Date> next_review = {};
  std::optional<Date> ended_on = {};  // in force until that day
  std::string unknown_fields = {};

  bool operator==(const AccountPlan&) const = default;
};

// ---- pre-brief -----------------------------------------------------------------------------------------------------
struct SpeakingPart {
  PersonId person;
  std::string topic = {};
  std::string unknown_fields = {};

  bool operator==(const SpeakingPart&) const = default;
};

struct PreBrief {
  PreBriefId id;
  ClientId client;
  Date on;                    // the day of the meeting
  std::string context = {};
  std::string objective;
  std::vector<SpeakingPart> speakers = {};  // in the order they speak, once each
  PersonId follow_up_owner = {};
  std::string follow_up = {};
  std::optional<Date> follow_up_due = {};
  std::optional<Date> followed_up_on = {};
  std::string unknown_fields = {};

  bool operator==(const PreBrief&) const = default;
};

// ---- disputes and their path ---------------------------------------------------------------------------------------
struct EscalationLevel {
  std::string name;
  std::string who = {};        // in the team's words: "Both team leads"
  PersonId person = {};        // when it is one of the people on record
  int time_limit_days = 7;     // 1..365: then the next level takes over
  std::string unknown_fields = {};

  bool operator==(const EscalationLevel&) const = default;
};

// The mediator belongs to none of the functions in dispute.
struct Mediator {
  PersonId person = {};                     // empty when from outside the team
  std::string name = {};                    // only then
  std::vector<std::string> functions = {};  // sorted, once each: where they belong, beside what is known of the person
  std::string unknown_fields = {};

  bool is_known() const { return !person.value.empty() || !name.empty(); }
  bool operator==(const Mediator&) const = default;
};

struct EscalationPath {
  std::vector<EscalationLevel> levels = {};  // from the first to the last
  Mediator mediator = {};                    // unless a dispute names another
  int cooling_off_days = 2;                  // 0..60: at least so long between the opening and a decision
  std::string unknown_fields = {};

  bool operator==(const EscalationPath&) const = default;
};

struct DisputeEnd {
  Date on;
  std::string outcome;
  std::string unknown_fields = {};

  bool operator==(const DisputeEnd&) const = default;
};

// Who owns the relationship is in dispute. At most one open dispute a client.
struct Dispute {
  DisputeId id;
  ClientId client;
  Date opened_on;
  std::string about = {};
  int level = 1;            // of the path, from 1; it may be above the number of levels when the path became shorter
  Date level_since;         // not before `opened_on`; the clock of the level runs from here
  std::vector<PersonId> parties = {};  // sorted, once each
  Mediator mediator = {};   // not known = the one of the path
  std::optional<DisputeEnd> end = {};
  std::string unknown_fields = {};

  bool is_open() const { return !end.has_value(); }
  bool operator==(const Dispute&) const = default;
};

// ---- post-mortem ---------------------------------------------------------------------------------------------------
enum class ChangeSubject : std::uint8_t { Criteria, Process };

struct ProposedChange {
  ChangeSubject subject = ChangeSubject::Process;
  std::string text;
  std::optional<int> taken_up_in = {};  // number of the ownership policy version that took it up, >= 1
  std::string unknown_fields = {};

  bool operator==(const ProposedChange&) const = default;
};

struct PostMortem {
  PostMortemId id;
  ClientId client;
  DisputeId dispute = {};  // empty when there was none on record; it exists
  Date on;
  std::string by = {};
  std::vector<std::string> worked = {};       // in the order shown
  std::vector<std::string> did_not_work = {};
  std::vector<ProposedChange> changes = {};
  std::string unknown_fields = {};

  bool operator==(const PostMortem&) const = default;
};

}  // namespace evenhand
