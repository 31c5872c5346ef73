// The Scenario: everything a team has put on the record, as one plain value.
// Collections are shared copy-on-write, so keeping an old value or comparing two is cheap.
// `unknown_fields` holds, as JSON object text, members written by a newer version; they survive a round trip.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/account_records.h"
#include "domain/client.h"
#include "domain/ids.h"
#include "domain/ownership_policy.h"
#include "domain/ownership_records.h"
#include "domain/person.h"
#include "domain/plan_records.h"
#include "domain/policy.h"
#include "domain/records.h"
#include "domain/shared.h"
#include "domain/voices.h"

namespace evenhand {

// What the person is to the client (O8). The lead of a shared client is the one with the largest share, ties by id.
enum class AssignmentRole : std::uint8_t { Owner, Contact, Influencer, Sponsor };
inline constexpr std::size_t kAssignmentRoleCount = 4;

// Person carries `share` of client. Shares of one client sum to 1; a client without any is unassigned.
struct Assignment {
  ClientId client;
  PersonId person;
  double share = 1.0;  // 0 < share <= 1
  AssignmentRole role = AssignmentRole::Owner;
  std::optional<Date> since = {};
  bool is_locked = false;          // must not move
  std::string lock_reason = {};    // only when locked
  std::string unknown_fields = {};

  bool operator==(const Assignment&) const = default;
};

// Where the data came from, for the caption of every figure.
struct DataSource {
  std::string name = {};         // file name or "pasted table"
  std::string imported_on = {};  // ISO date, YYYY-MM-DD, local to the person who imported
  std::string unknown_fields = {};

  bool operator==(const DataSource&) const = default;
};

// One line of the record: what was decided or done, by whom, why.
struct LogEntry {
  std::string at;          // local time, YYYY-MM-DDThh:mm
  std::string by = {};     // who, in the team's words; may be empty
  std::string what;        // "Policy version 2 agreed"
  std::string reason = {};
  int policy_version = 1;      // in force at the time; for a verdict that of the ownership policy
  std::string data_hash = {};  // content hash of the scenario that a verdict was made from; else empty
  std::string unknown_fields = {};

  bool operator==(const LogEntry&) const = default;
};

// Compiled once, in scenario.cpp.
extern template class Shared<std::vector<Person>>;
extern template class Shared<std::vector<Client>>;
extern template class Shared<std::vector<Assignment>>;
extern template class Shared<Policy>;
extern template class Shared<std::vector<PolicyVersion>>;
extern template class Shared<std::vector<Touchpoint>>;
extern template class Shared<std::vector<Opportunity>>;
extern template class Shared<std::vector<Preference>>;
extern template class Shared<std::vector<BallotRound>>;
extern template class Shared<std::vector<Survey>>;
extern template class Shared<std::vector<Plan>>;
extern template class Shared<ReviewCycle>;
extern template class Shared<std::vector<Review>>;
extern template class Shared<std::vector<Handover>>;
extern template class Shared<OwnershipPolicy>;
extern template class Shared<std::vector<OwnershipPolicyVersion>>;
extern template class Shared<std::vector<HandEvidence>>;
extern template class Shared<std::vector<Ruling>>;
extern template class Shared<std::vector<Verdict>>;
extern template class Shared<std::vector<AccountRole>>;
extern template class Shared<std::vector<PeerReport>>;
extern template class Shared<std::vector<AccountPlan>>;
extern template class Shared<std::vector<PreBrief>>;
extern template class Shared<EscalationPath>;
extern template class Shared<std::vector<Dispute>>;
extern template class Shared<std::vector<PostMortem>>;
extern template class Shared<std::vector<LogEntry>>;

struct Scenario {
  ScenarioId id;
  std::string title;
  DataSource source = {};
  Shared<std::vector<Person>> people = {};               // sorted by id
  Shared<std::vector<Client>> clients = {};              // sorted by id
  Shared<std::vector<Assignment>> assignments = {};      // sorted by client, then person
  Shared<Policy> policy = {};                            // the one in use; agreed when equal to the last of the versions
  Shared<std::vector<PolicyVersion>> policy_versions = {};  // by rising number
  std::optional<CriteriaLock> criteria_lock = {};
  Shared<std::vector<Touchpoint>> touchpoints = {};      // sorted by id
  Shared<std::vector<Opportunity>> opportunities = {};   // sorted by id
  Shared<std::vector<Preference>> preferences = {};      // sorted by person, then client
  Shared<std::vector<BallotRound>> ballot_rounds = {};   // in the order they were opened; at most the last is open
  Shared<std::vector<Survey>> surveys = {};              // by date, then id
  Shared<std::vector<Plan>> plans = {};                  // sorted by id, as are the lists without a note
  Shared<ReviewCycle> review_cycle = {};
  Shared<std::vector<Review>> reviews = {};              // by the day they were opened, then id; at most the last is open
  Shared<std::vector<Handover>> handovers = {};
  Shared<OwnershipPolicy> ownership_policy = {};         // without criteria: the usual one (ownership_usual.h)
  Shared<std::vector<OwnershipPolicyVersion>> ownership_versions = {};  // by rising number
  Shared<std::vector<HandEvidence>> hand_evidence = {};
  Shared<std::vector<Ruling>> rulings = {};
  Shared<std::vector<Verdict>> verdicts = {};            // by the day they were made, then id
  Shared<std::vector<AccountRole>> account_roles = {};   // sorted by client, stage, duty, person
  Shared<std::vector<PeerReport>> peer_reports = {};     // sorted by client, then who reports
  Shared<std::vector<AccountPlan>> account_plans = {};   // sorted by client
  Shared<std::vector<PreBrief>> pre_briefs = {};         // by day, then id
  Shared<EscalationPath> escalation_path = {};
  Shared<std::vector<Dispute>> disputes = {};
  Shared<std::vector<PostMortem>> post_mortems = {};     // by day, then id
  Shared<std::vector<LogEntry>> log = {};                // oldest first; only ever appended to
  std::string unknown_fields = {};

  bool operator==(const Scenario&) const;
};

}  // namespace evenhand
