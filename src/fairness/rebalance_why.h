// "Why not me": for any person and client under a plan, the rule or the figure that decided (math 3).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "fairness/rebalance_context.h"

namespace evenhand {

enum class WhyKind : std::uint8_t {
  HasIt,           // the plan gives the client to this person
  // Rules: no plan could.
  Unassigned,      // the client has no owner; rebalancing moves owned clients
  Locked,
  FamilyStays,     // its family moves as one, and cannot
  NobodyMayServe,  // stays where it is
  Leaves,          // the person's last day is near or past
  Rule,            // `verdict` says which
  FamilyRule,      // the person may not serve `family_client`, which moves with it
  CarriesPart,     // shared: the person carries another part of it
  ClientCap,       // `limit` clients at most
  IntakeCap,       // `limit` given at most
  // Figures: the plan could, and does not.
  HighestRises,    // the highest ratio of all would rise
  LessEven,        // the highest stays, somebody further down would carry more
  OneMoveMore,     // more even, or as even, and one move more
  AsGood,          // as even with as many moves: the order of ids decided
  Better,          // more even with no more moves, or as even with one fewer: the plan is not the best
};

// A unit with another owner, the rest of the plan as it is.
struct Alternative {
  std::uint32_t person = kNobody;  // problem position
  Ratio own{0, 1};                 // that person's ratio then
  Ratio worst{0, 1};               // the highest of all then
  std::strong_ordering order = std::strong_ordering::equal;  // leximax against the plan; less: the alternative is more even
  std::int32_t moves = 0;          // against the plan: 1 = one move more, -1 = one fewer, as the unit goes home
};

struct WhyNot {
  WhyKind kind = WhyKind::HasIt;
  ServiceVerdict verdict = {};                      // Rule, FamilyRule, Locked
  std::optional<std::size_t> family_client = {};    // scenario position
  std::int32_t limit = 0;
  std::optional<Alternative> alternative = {};      // for the figures
  std::string sentence;

  bool is_rule() const { return kind >= WhyKind::Unassigned && kind <= WhyKind::IntakeCap; }
};

// The rule that forbids it, caps under this plan included; empty when nothing does. `person` and `client` are scenario
// positions. What comes home is no intake.
std::optional<WhyNot> rule_against(const RebalanceContext& context, const RebalanceOwners& owners, std::size_t person, std::size_t client);

// Of a unit that somebody has; `person` is a problem position who may own it, other than its owner.
Alternative alternative_of(const RebalanceProblem& problem, const RebalanceOwners& owners, const RebalanceFigures& figures, std::uint32_t unit,
                           std::uint32_t person);

WhyNot why_not_me(const RebalanceContext& context, const RebalanceOwners& owners, std::size_t person, std::size_t client);

}  // namespace evenhand
