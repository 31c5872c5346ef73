// How credit for a client splits between contributors (O12, math 4), by the documented rules, and who would gain if a
// colleague's touches vanished: a rule under which somebody gains more than in proportion rewards hoarding.
//
// Contributors are people with a meaningful touchpoint in the policy's window; for PeerRated those who report or are rated.
// Shapley: each stage of the deal earns its points when any of a coalition touched it, so it splits equally among those who
// did; a stage that nobody touched earns nothing. PeerRated takes its idea from de Clippel, Moulin and Tideman, "Impartial
// division of a dollar" (Journal of Economic Theory, 2008): one's own report never changes one's own share, and where all
// agree on the proportions these are the shares. Four or more people share the whole; with three, what they disagree on is
// left over, as handing it out would let reports change the reporter's share.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ownership/evidence.h"

namespace evenhand::ownership {

enum class CreditRule : std::uint8_t { Equal, Influence, First, Last, Ends402040, Shapley, PeerRated };
inline constexpr std::size_t kCreditRuleCount = 7;
inline constexpr std::array kCreditRules = {CreditRule::Equal,      CreditRule::Influence, CreditRule::First,    CreditRule::Last,
                                            CreditRule::Ends402040, CreditRule::Shapley,   CreditRule::PeerRated};

// "equal", "influence", "first", "last", "40-20-40", "shapley", "peer"
std::string_view credit_word(CreditRule rule);

struct CreditShare {
  PersonId person;
  double share = 0.0;                 // 0..1
  std::int64_t touches = 0;           // meaningful, in the window
  // The most this person gains when all touches of one colleague vanish, and whose they are; 0 when nobody's do.
  double gain_from_hoarding = 0.0;    // of the whole credit
  std::optional<PersonId> colleague = {};

  bool operator==(const CreditShare&) const = default;
};

enum class CreditState : std::uint8_t { Ready, NobodyTouched, TooFewPeople, TooFewReports };

struct CreditSplit {
  CreditRule rule = CreditRule::Equal;
  CreditState state = CreditState::Ready;
  std::vector<CreditShare> shares = {};  // sorted by person; with `left_over` they sum to 1 when ready, else they are 0
  double left_over = 0.0;                // Shapley: stages that nobody touched; PeerRated with three people: disagreement
  bool rewards_hoarding = false;         // somebody who touched gains more than a proportional part of what fell away

  bool operator==(const CreditSplit&) const = default;
};

CreditSplit credit_of(const RecordIndex& records, const OwnershipPolicy& policy, const ClientId& client, Date at, CreditRule rule);

// points[i][j] >= 0: what i says of j (i's own is not read). Needs three or more people, and of each person's points at
// least one above 0; else empty. Shares >= 0; they sum to 1 for four or more people and to at most 1 for three.
std::optional<std::vector<double>> impartial_shares(const std::vector<std::vector<int>>& points);

}  // namespace evenhand::ownership
