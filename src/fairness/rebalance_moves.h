// A plan told as moves (math 3, "Why"): for each unit that changes owner, what it changes for both people in all three
// ledgers, what it asks of the clients, the reason in one sentence, the next best receiver, and who could not take it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fairness/rebalance_context.h"
#include "fairness/rebalance_cost.h"
#include "fairness/rebalance_ledgers.h"
#include "fairness/rebalance_why.h"

namespace evenhand {

// One of the two people of a move.
struct MoveSide {
  std::size_t person = 0;                    // scenario position
  std::array<LedgerChange, 3> ledgers = {};  // by the whole plan
  // The ratio after the plan if this one move were left out; where the ledger is known. A forced unit is then with nobody.
  std::array<double, 3> without = {};
  std::int32_t clients_before = 0;
  std::int32_t clients_after = 0;
};

// What is on record about one client that moves.
struct ContinuityFacts {
  std::size_t client = 0;                       // scenario position
  std::optional<Date> since = {};               // with the present lead
  std::optional<Date> renewal_on = {};
  std::optional<Date> latest_contact = {};      // meaningful, by the present lead, up to today
  bool has_open_escalation = false;
  bool has_recent_owner = false;                // the present lead has it for less than a year
  ContinuityCost cost = {};

  bool operator==(const ContinuityFacts&) const = default;
};

// People kept out by one rule: every eligibility rule, and caps under the plan.
struct KeptOut {
  WhyKind kind = WhyKind::Rule;
  ServiceRule rule = ServiceRule::None;  // for Rule and FamilyRule
  std::vector<std::size_t> people = {};  // scenario positions, ascending

  bool operator==(const KeptOut&) const = default;
};

enum class MoveReason : std::uint8_t {
  Forced,         // whoever has it may not serve it
  LowersHighest,  // without it the highest ratio would be higher
  MakesRoom,      // the giver takes on something else in this plan
  EvensOut,       // without it the two would be further apart
  Idle,           // it could be left out and nobody would be worse off
};

struct RebalanceMove {
  std::uint32_t unit = 0;
  std::vector<std::size_t> clients;      // scenario positions
  MoveSide giver, taker;
  MoveReason reason = MoveReason::EvensOut;
  bool is_forced = false;                // counted apart, not in K
  ServiceVerdict forced_by = {};
  std::vector<ContinuityFacts> continuity;  // by client, as `clients`
  std::int32_t cost = 0;                 // thousandths: that of the dearest client
  std::optional<Alternative> next_best;  // the best other receiver who has room; empty when there is none
  std::vector<KeptOut> kept_out;         // in the order of the rules
};

// Forced ones first, then by the giver's burden today, highest first, then heaviest first, then by client.
// Units that are with nobody are left out.
std::vector<RebalanceMove> moves_of(const RebalanceContext& context, const RebalanceOwners& owners);

// "Dana Okafor hands Acme to Lee Min-jun"
std::string move_title(const RebalanceContext& context, const RebalanceMove& move);
// "Without it the highest ratio would be 1.24 and not 1.11."
std::string move_reason_sentence(const RebalanceContext& context, const RebalanceMove& move);
// "Dana Okafor goes from 1.31 to 1.11, Lee Min-jun from 0.79 to 0.94."
std::string move_effect_sentence(const RebalanceContext& context, const RebalanceMove& move);
// "Next best is Yuki Tanaka, who would carry 1.05 in place of Lee Min-jun's 0.94."; "Nobody else could take it."
std::string next_best_sentence(const RebalanceContext& context, const RebalanceMove& move);
// "Out of the question: Priya (skill), Tomás and two others (language)."; empty when nobody is.
std::string kept_out_sentence(const RebalanceContext& context, const RebalanceMove& move);
// "With the present owner since 3 March 2024; renewal on 12 January 2027; an escalation is open."; says so when nothing is
// on record.
std::string continuity_sentence(const RebalanceContext& context, const ContinuityFacts& facts);

}  // namespace evenhand
