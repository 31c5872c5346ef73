// What was decided about who carries what (L3, L5, L7): saved what-if plans, the review cycle with its reviews, and the
// handovers that every move makes. Plans, reviews and handovers are history: they may name people who are gone; the clients
// they name exist.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/ids.h"
#include "domain/ownership_records.h"

namespace evenhand {

using PlanId = Id<struct PlanTag>;
using ReviewId = Id<struct ReviewTag>;
using HandoverId = Id<struct HandoverTag>;

// ---- what-if plans -------------------------------------------------------------------------------------------------
struct PlanMove {
  ClientId client;
  PersonId from = {};      // empty: nobody carried the client
  PersonId to;             // another than `from`
  bool is_forced = false;  // the client could not stay, for instance because `from` leaves; counts apart
  std::string reason = {};
  std::string unknown_fields = {};

  bool operator==(const PlanMove&) const = default;
};

// What somebody changed in the proposal by hand. Always with a reason, whoever it was, and always kept.
enum class PlanChangeKind : std::uint8_t {
  Veto,  // this move must not be: client, and `to` when only that one person is excluded
  Lock,  // the client stays with whoever the plan gives it to
  Swap,  // `client` and `other` change places
  Add,   // `client` goes to `to`
  Confirm,  // the continuity check: somebody who speaks for the client sees nothing against its move to `to`
};
inline constexpr std::size_t kPlanChangeKindCount = 5;

struct PlanChange {
  PlanChangeKind kind = PlanChangeKind::Veto;
  ClientId client;
  ClientId other = {};  // of a swap only
  PersonId to = {};     // of an addition and a confirmation always, of a veto perhaps
  std::string by;       // who, in the team's words
  std::string reason;
  std::optional<Date> on = {};
  std::string unknown_fields = {};

  bool operator==(const PlanChange&) const = default;
};

// Remedies other than a move that the what-if tries (L7). Each kind uses the members named with it.
enum class RemedyKind : std::uint8_t {
  SpecialistHours,  // client, amount = hours a month, person = the specialist or empty
  Share,            // client, person = who joins, amount = the share that goes over, above 0 and below 1
  Capacity,         // person, or empty for somebody new; amount = full-time equivalents added, 0..10
  Training,         // person, skill; amount = the level reached, 1..5
};
inline constexpr std::size_t kRemedyKindCount = 4;

struct PlanRemedy {
  RemedyKind kind = RemedyKind::Capacity;
  ClientId client = {};
  PersonId person = {};
  std::string skill = {};
  double amount = 0.0;
  std::string reason = {};
  std::string unknown_fields = {};

  bool operator==(const PlanRemedy&) const = default;
};

// Taken when the plan was saved. Ratios are load ratios of the worst-off person in the burden ledger (math 1); 0 = not known.
struct PlanFigures {
  double before = 0.0;
  double value = 0.0;
  double bound = 0.0;   // proven: no plan of so many moves is better
  int moves = 0;        // those that are not forced
  int forced_moves = 0;
  double continuity_cost = 0.0;
  std::string unknown_fields = {};

  bool operator==(const PlanFigures&) const = default;
};

struct Plan {
  PlanId id;
  std::string name;
  Date made_on;
  std::string made_by = {};
  int policy_version = 1;
  std::string data_hash = {};  // content hash of the scenario it was made from; may be empty
  int seed = 0;                // >= 0
  std::vector<PlanMove> moves = {};      // sorted by client, once each
  std::vector<PlanChange> changes = {};  // in the order they were made
  std::vector<PlanRemedy> remedies = {}; // in the order they were added
  PlanFigures figures = {};
  std::string note = {};
  std::string unknown_fields = {};

  bool operator==(const Plan&) const = default;
};

// ---- reviews -------------------------------------------------------------------------------------------------------
// How often, and who reviews next: the one after the reviewer of the latest review, in this order and round again.
struct ReviewCycle {
  int every_months = 3;                   // 1..24
  std::vector<PersonId> reviewers = {};   // in turn, once each; people who exist
  std::optional<Date> next_on = {};
  std::string unknown_fields = {};

  bool operator==(const ReviewCycle&) const = default;
};

enum class ReviewStand : std::uint8_t { Accept, Object };

struct ReviewAnswer {
  PersonId person;
  ReviewStand stand = ReviewStand::Accept;
  std::string reason = {};  // always with an objection
  std::optional<Date> on = {};
  std::string unknown_fields = {};

  bool operator==(const ReviewAnswer&) const = default;
};

enum class ReviewOutcome : std::uint8_t {
  PlanAccepted,  // the moves of the plan were made
  PlanDeclined,
  NoChange,      // nothing was proposed, or nothing is to change
};
inline constexpr std::size_t kReviewOutcomeCount = 3;

struct ReviewDecision {
  ReviewOutcome outcome = ReviewOutcome::NoChange;
  Date on;
  std::string by = {};
  std::string reason;
  std::optional<Date> effective_on = {};  // always with an accepted plan
  std::vector<Dissent> dissents = {};     // what stays on the record beside the decision
  std::string unknown_fields = {};

  bool operator==(const ReviewDecision&) const = default;
};

struct Review {
  ReviewId id;
  Date opened_on;
  std::string title = {};
  PersonId reviewer = {};
  int policy_version = 1;                // compared with
  std::string data_hash = {};
  std::string findings = {};             // what the comparison showed, in the reviewer's words
  PlanId plan = {};                      // proposed; empty = none. It exists
  std::vector<ReviewAnswer> answers = {};  // sorted by person, once each
  std::optional<ReviewDecision> decision = {};  // empty while it is open
  std::string unknown_fields = {};

  bool is_open() const { return !decision.has_value(); }
  bool operator==(const Review&) const = default;
};

// ---- handovers -----------------------------------------------------------------------------------------------------
struct OpenItem {
  std::string text;
  PersonId owner = {};  // empty: nobody yet
  std::optional<Date> due = {};
  std::optional<Date> done_on = {};
  std::string unknown_fields = {};

  bool operator==(const OpenItem&) const = default;
};

enum class CheckResult : std::uint8_t { Good, Attention, Bad };
inline constexpr std::size_t kCheckResultCount = 3;

struct CheckOutcome {
  Date on;
  CheckResult result = CheckResult::Good;
  std::string note = {};
  std::string unknown_fields = {};

  bool operator==(const CheckOutcome&) const = default;
};

struct HandoverCheck {
  int after_days = 30;  // since the handover took effect, 1..3650
  std::optional<CheckOutcome> outcome = {};
  std::string unknown_fields = {};

  bool operator==(const HandoverCheck&) const = default;
};

inline constexpr int kHandoverCheckDays[] = {30, 60, 90};

struct HandoverAcceptance {
  Date on;
  std::string note = {};
  std::string unknown_fields = {};

  bool operator==(const HandoverAcceptance&) const = default;
};

// What somebody is told, when it should be done by, and when it was.
struct Message {
  std::string text = {};
  std::optional<Date> due = {};
  std::optional<Date> told_on = {};
  std::string unknown_fields = {};

  bool operator==(const Message&) const = default;
};

struct Handover {
  HandoverId id;
  ClientId client;
  PersonId from = {};      // empty: nobody carried the client
  PersonId to;
  PersonId interim = {};   // looks after the client until `to` can; empty = nobody needed
  std::vector<PersonId> participants = {};  // sorted, once each; beside `from` and `to`
  Date decided_on;
  Date effective_on;
  std::string decided_by = {};  // what decided it: figures, rule, decision, in words
  ReviewId review = {};         // where it comes from, as far as it comes from one; those that are named exist
  PlanId plan = {};
  VerdictId verdict = {};
  Message to_client = {};
  Message to_team = {};
  std::vector<OpenItem> items = {};         // in the order shown
  std::optional<HandoverAcceptance> acceptance = {};  // by `to`
  std::vector<HandoverCheck> checks = {};   // by rising days, once each
  std::string unknown_fields = {};

  bool operator==(const Handover&) const = default;
};

}  // namespace evenhand
