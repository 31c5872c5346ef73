// What people put on the record about ownership: evidence entered by hand, binding rulings, verdicts, who does what at which
// stage, and what colleagues say about each other's part. The agreement they are judged by: ownership_policy.h; plans for
// one account, meetings and disputes: account_records.h.
// Clients named here exist. So do people, except in verdicts: a verdict is history and may name people who are gone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/ids.h"
#include "domain/ownership_policy.h"

namespace evenhand {

using EvidenceId = Id<struct EvidenceTag>;
using RulingId = Id<struct RulingTag>;
using VerdictId = Id<struct VerdictTag>;

// An item of evidence entered by hand (O2): how much of the criterion speaks for the person. For a criterion that is also
// computed from records, what is entered by hand for any claimant of the client replaces the computed evidence of that
// claimant only; the shares are then rescaled to sum to 1.
struct HandEvidence {
  EvidenceId id;
  ClientId client;
  PersonId person;
  OwnershipCriterionId criterion;  // of the policy in use, or of a past one (then it is silent)
  double value = 1.0;              // 0..1
  std::string source = {};         // where it can be looked up: "Minutes of 12 May"
  std::optional<Date> on = {};     // the day it speaks of; counts from that day on
  bool is_verifiable = true;       // somebody else can look it up
  bool is_disputed = false;        // a claimant says it is not so
  std::string note = {};
  std::string unknown_fields = {};

  bool operator==(const HandEvidence&) const = default;
};

enum class RulingKind : std::uint8_t { NamedAccount, Contract, Other };
inline constexpr std::size_t kRulingKindCount = 3;

// A rule that decides before any evidence: the account is promised to a person by name, by contract or by management.
struct Ruling {
  RulingId id;
  ClientId client;
  PersonId person;             // whom it names as the owner
  RulingKind kind = RulingKind::NamedAccount;
  std::string stage = {};      // empty = every stage
  std::string text = {};       // what it says and where it stands
  std::string decided_by = {};
  std::optional<Date> from = {};   // in force from this day to `until`, both included; empty = open
  std::optional<Date> until = {};
  std::string unknown_fields = {};

  bool is_in_force(const Date& day) const { return (!from || *from <= day) && (!until || day <= *until); }
  bool operator==(const Ruling&) const = default;
};

enum class VerdictKind : std::uint8_t { ClearOwner, Joint, Mediate };
inline constexpr std::size_t kVerdictKindCount = 3;

// A share of one criterion at the time of a verdict, 0..1.
struct VerdictEvidence {
  OwnershipCriterionId criterion;
  PersonId person;
  double share = 0.0;
  std::string unknown_fields = {};

  bool operator==(const VerdictEvidence&) const = default;
};

struct Dissent {
  PersonId person = {};    // empty when somebody outside the team dissents
  std::string name = {};   // only then
  std::string reason = {};
  std::string unknown_fields = {};

  bool operator==(const Dissent&) const = default;
};

// Weight taken from one criterion and given to another, as a share of the whole, 0..1.
struct VerdictWeightMove {
  OwnershipCriterionId from;
  OwnershipCriterionId to;
  double amount = 0.0;
  std::string unknown_fields = {};

  bool operator==(const VerdictWeightMove&) const = default;
};

// The least change of weights under which the figures would have suggested another verdict (O17).
struct VerdictFlip {
  std::vector<VerdictWeightMove> moves = {};  // largest first
  VerdictKind becomes = VerdictKind::Mediate;
  PersonId person = {};                       // owner or lead then; empty = nobody
  std::string unknown_fields = {};

  bool operator==(const VerdictFlip&) const = default;
};

// How often somebody was first over all admissible weights (math 4): a share of the draws, 0..1, with its 95 % interval.
struct VerdictRobustness {
  PersonId person;
  double share = 0.0;
  double low = 0.0;
  double high = 0.0;
  std::string unknown_fields = {};

  bool operator==(const VerdictRobustness&) const = default;
};

// The figures a verdict was made from, taken on purpose: they never change afterwards. Those of files before schema 6 have
// neither weights nor what follows from them.
struct VerdictFigures {
  VerdictKind suggested = VerdictKind::Mediate;  // what the tree said; the verdict may differ, its reason says why
  double margin = 0.0;                           // S_1 - S_2, 0..1; 1 with a single claimant
  double coverage = 0.0;                         // 0..1
  std::vector<DecisionNodeId> path = {};         // through the tree, from the root to the leaf
  std::vector<VerdictEvidence> evidence = {};    // sorted by criterion, then person, once each; criteria that are not silent
  std::vector<OwnershipWeight> weights = {};     // of the criteria that counted, sorted by criterion, once each; empty = not kept
  std::optional<VerdictFlip> least_change = {};  // also empty when no weights would have changed it
  std::vector<VerdictRobustness> robustness = {};  // sorted by person, once each
  int robustness_draws = 0;                      // that the shares are of; 0 = not kept
  int policy_version = 1;                        // of the ownership policy
  bool is_changed_since = false;                 // the rules in use were not those agreed as that version
  std::string policy_hash = {};                  // ownership_policy_hash (policy_hash.h) of the rules in use; may be empty
  std::string data_hash = {};                    // content hash of the scenario; may be empty
  std::string unknown_fields = {};

  bool operator==(const VerdictFigures&) const = default;
};

// What somebody found when a review trigger was looked at.
enum class TriggerStand : std::uint8_t {
  NotYet,  // it has not happened: asked again later
  Stays,   // it happened, the claim was looked at, and the verdict stays: not asked again
};
inline constexpr std::size_t kTriggerStandCount = 2;

struct TriggerAnswer {
  std::string trigger;  // one of Verdict::review_triggers
  TriggerStand stand = TriggerStand::NotYet;
  Date on;
  std::string by = {};      // in the team's words
  std::string reason = {};  // always given
  std::string unknown_fields = {};

  bool operator==(const TriggerAnswer&) const = default;
};

// ClearOwner names `owner` only; Joint names `lead` (tactical work) and `sponsor` (strategy), two people; Mediate nobody.
// The verdict that stands for a client and stage on a day is the latest made that is effective and not expired; one made
// without a stage stands for every stage.
struct Verdict {
  VerdictId id;
  ClientId client;
  std::string stage = {};             // as the client's stage was; empty = none
  VerdictKind kind = VerdictKind::Mediate;
  PersonId owner = {};
  PersonId lead = {};
  PersonId sponsor = {};
  Date made_on;
  std::string made_by = {};           // in the team's words
  std::string reason = {};            // always given, also when it follows the figures
  Date effective_on;
  std::optional<Date> expires_on = {};  // the last day it holds
  bool is_provisional = false;
  std::vector<std::string> review_triggers = {};  // "The renewal is signed"
  std::vector<TriggerAnswer> trigger_answers = {};  // in the order given (review_triggers.h)
  std::vector<Dissent> dissents = {};
  VerdictFigures figures = {};
  std::string unknown_fields = {};

  bool is_in_force(const Date& day) const { return effective_on <= day && (!expires_on || day <= *expires_on); }
  bool operator==(const Verdict&) const = default;
};

// What has to be done for a client, and by exactly one person at each stage (O1, O8, O13).
enum class AccountDuty : std::uint8_t { Revenue, Renewal, ServiceDelivery, Advocacy, PointOfContact, Proposals, OngoingWork };
inline constexpr std::size_t kAccountDutyCount = 7;

// Two lines for one client, stage and duty are a double claim, none is a gap: both are allowed and flagged.
struct AccountRole {
  ClientId client;
  std::string stage = {};  // empty = every stage that has no line of its own for this duty
  AccountDuty duty = AccountDuty::Revenue;
  PersonId person;
  std::optional<Date> since = {};
  std::string unknown_fields = {};

  bool operator==(const AccountRole&) const = default;
};

struct PeerShare {
  PersonId person;
  int points = 0;  // 0..100

  bool operator==(const PeerShare&) const = default;
};

// What one contributor says about the parts of the others (O12): points for each of them, never for oneself.
struct PeerReport {
  ClientId client;
  PersonId by;
  std::vector<PeerShare> points = {};  // sorted by person, once each
  std::string unknown_fields = {};

  bool operator==(const PeerReport&) const = default;
};

}  // namespace evenhand
