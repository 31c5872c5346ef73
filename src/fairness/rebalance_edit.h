// A proposal being edited (X3, math 3): a plan as it was worked out, and the changes that people made to it by hand, each with
// its author and reason, kept in order. A plain value: undo keeps the value before. Live figures say what the changes cost
// against the bound that no plan passes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/error.h"
#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_context.h"
#include "fairness/rebalance_ledgers.h"
#include "fairness/rebalance_prices.h"

namespace evenhand {

enum class HandKind : std::uint8_t {
  Veto,     // `client` stays with its present owner, and is held there
  Lock,     // `client` goes to or stays with `person`, and is held there
  Give,     // `client` goes to `person`; its present owner takes the move back
  Swap,     // `client` and `other` change owners
  Release,  // `client` is held no longer
};

// Ids, so that it survives on record. A client of a family stands for the family's part with the same owner.
struct HandChange {
  HandKind kind = HandKind::Give;
  ClientId client;
  PersonId person = {};  // Lock, Give
  ClientId other = {};   // Swap
  std::string author;    // neither is blank
  std::string reason;

  bool operator==(const HandChange&) const = default;
};

struct RebalanceProposal {
  RebalanceOwners proposed;           // as worked out
  RebalanceOwners owners;             // with the changes
  std::vector<char> is_held;          // by unit: no change but a Release touches it
  std::vector<HandChange> changes = {};

  bool operator==(const RebalanceProposal&) const = default;
};

RebalanceProposal proposal_of(RebalanceOwners plan);

// The proposal must belong to the context's model. Refused, with a sentence that names the rule: no author or reason; an
// unknown client or person (NotFound); a client that is locked, or kept in place by its family; a region, language, skill or
// conflict of interest; a cap; a client that is held; a change that changes nothing.
Result<RebalanceProposal> with_change(const RebalanceContext& context, const RebalanceProposal& proposal, HandChange change);

// The changes made again upon another plan, as after new data; those that are refused there are told apart.
struct RefusedChange {
  HandChange change;
  Error error;
};
struct ReplayedProposal {
  RebalanceProposal proposal;
  std::vector<RefusedChange> refused;
};
ReplayedProposal replayed(const RebalanceContext& context, RebalanceOwners plan, const std::vector<HandChange>& changes);

struct ProposalFigures {
  Ratio worst{0, 1};
  std::uint32_t moves = 0;        // forced ones apart
  std::uint32_t forced = 0;
  std::int64_t cost = 0;          // continuity, thousandths
  RebalanceBound bound;           // for as many moves
  std::vector<PersonOutlook> people;    // by scenario position
  std::vector<std::uint32_t> changed;   // units whose owner the changes by hand decided, ascending

  bool is_proved_best() const { return compare(worst, bound.value) == 0; }
  // (worst - bound) / worst, as RebalancePoint::gap.
  double gap() const { return worst.load == 0 ? 0.0 : 1.0 - bound.value.value() / worst.value(); }
};

// `bound` must hold for at least as many moves as the proposal makes; see bound_for.
ProposalFigures figures_of(const RebalanceContext& context, const RebalanceProposal& proposal, RebalanceBound bound);
// The largest bound for at most `moves` moves, without any search. `target`: a value that some plan reaches, 0 = today's.
RebalanceBound bound_for(const RebalanceProblem& problem, std::uint32_t moves, PriceOptions options = {.rounds = 100});

// The same problem with what is held in place, to work out the rest anew: held units that moved are forced to where they are
// and no longer counted in K.
struct HeldProblem {
  RebalanceProblem problem;
  std::uint32_t held_moves = 0;  // to be taken off K
};
HeldProblem with_held(const RebalanceProblem& problem, const RebalanceProposal& proposal);

}  // namespace evenhand
