// A proposal of moves as the record keeps it (X3, L3): saved plans, and the one being edited. The plan being edited is a saved
// plan with an id of its own, so that each change by hand is an edit that can be undone, and survives closing the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "domain/error.h"
#include "domain/plan_records.h"
#include "fairness/rebalance_context.h"
#include "fairness/rebalance_edit.h"
#include "fairness/rebalance_moves.h"

namespace evenhand::app {

// What a plan is told with: the model, the figures and the names as they may be shown, or as they are for the record. The app
// must outlive it unchanged; only with app.rebalancing().has_model().
class RebalanceTelling {
 public:
  RebalanceTelling(const App& app, bool is_blind);
  RebalanceTelling(const RebalanceTelling&) = delete;
  RebalanceTelling& operator=(const RebalanceTelling&) = delete;

  const RebalanceContext& context() const { return context_; }
  const NameOf& name_of() const { return name_of_; }
  const ClientNameOf& client_name_of() const { return client_name_of_; }

 private:
  NameOf name_of_;
  ClientNameOf client_name_of_;
  RebalanceContext context_;
};

// The plan being edited; at most one at a time.
inline const PlanId kDraftPlan{"draft"};

// Null: no such plan.
const Plan* find_plan(const Scenario& scenario, const PlanId& plan);
// The one view().plan speaks of; where it is gone (undone), the one being edited; null: none, the best plan is shown.
const Plan* open_plan(const App& app);

// What was changed by hand. Release: a veto or lock is taken back, and `person` has the client then. Confirm changes nothing: it
// keeps that somebody who speaks for the client saw nothing against the move.
enum class HandWish : std::uint8_t { Veto, Lock, Swap, Give, Release, Confirm };

struct HandRequest {
  HandWish wish = HandWish::Give;
  ClientId client;
  ClientId other = {};   // Swap
  PersonId person = {};  // Give, Release
  std::string by, reason;
};

struct ChangedProposal {
  RebalanceProposal proposal;
  PlanChange record;
};

// What the continuity check rests on, of a client whose change of owner is a strain beyond the usual (math 3): a renewal that is
// near, an open escalation, an owner who changed within the year.
inline bool needs_continuity_check(const ContinuityFacts& facts) { return facts.cost.renewal > 0 || facts.has_open_escalation || facts.has_recent_owner; }
// The latest confirmation of this very move; null: not checked yet.
const PlanChange* confirmation_of(const std::vector<PlanChange>& changes, const ClientId& client, const PersonId& to);

// Refused as with_change() of rebalance_edit.h.
Result<ChangedProposal> with_hand(const RebalanceContext& context, const RebalanceProposal& proposal, const HandRequest& request);

// The plan's moves as a proposal, with what its changes hold in place. Refused when it does not fit today's data.
Result<RebalanceProposal> proposal_of_plan(const RebalanceContext& context, const Plan& plan);

// Moves, with the reason of each, and figures. `context` has the names for the record. Without id and name.
Plan plan_of(const RebalanceContext& context, const RebalanceProposal& proposal, std::vector<PlanChange> changes, const RebalanceBound& bound);

}  // namespace evenhand::app
