// The rules of ownership changed part by part, and their versions (O2, O6, O11, O12). As edit_ownership.h: what is changed is
// in use at once and not agreed until agreed; a team without rules of its own begins from the usual ones.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/edit_policy.h"
#include "domain/error.h"
#include "domain/ownership_usual.h"
#include "domain/scenario.h"

namespace evenhand {

// ---- criteria ------------------------------------------------------------------------------------------------------
// A criterion of the team's own: entered by hand or counted from contacts. The others are those of math 4.
inline bool is_of_the_team(const OwnershipCriterion& criterion) {
  return criterion.source == EvidenceSource::ByHand || criterion.source == EvidenceSource::Touchpoints;
}
// In the place of the one with its id; with an empty id it is added after the others, with `points` at every stage. Needs a
// name that no other has; the source of one of math 4 stays what it is.
Result<Scenario> with_ownership_criterion(const Scenario& scenario, OwnershipCriterion criterion, int points = 0);
// Only one of the team's own, and not the last of all. Evidence entered by hand for it stays on record and counts no more.
Result<Scenario> with_ownership_criterion_removed(const Scenario& scenario, const OwnershipCriterionId& criterion);
// At one stage (a position), or at all of them.
Result<Scenario> with_criterion_points(const Scenario& scenario, const OwnershipCriterionId& criterion, std::optional<std::size_t> stage, int points);
int points_at(const OwnershipStage& stage, const OwnershipCriterionId& criterion);

// ---- stages --------------------------------------------------------------------------------------------------------
// Positions in OwnershipPolicy::stages. A new stage begins with the points of the one without a name.
Result<Scenario> with_ownership_stage_added(const Scenario& scenario, std::string_view name);
// With the lines of the table of roles that name it. The stage without a name is neither renamed nor removed.
Result<Scenario> with_ownership_stage_renamed(const Scenario& scenario, std::size_t stage, std::string_view name);
Result<Scenario> with_ownership_stage_removed(const Scenario& scenario, std::size_t stage);
// Empty: no order is agreed.
Result<Scenario> with_stage_order(const Scenario& scenario, std::size_t stage, std::vector<OwnershipCriterionId> order);
// Did the team agree on an order of importance for clients at this stage? Without one the order is that of the points.
inline bool has_agreed_order(const OwnershipPolicy& policy, std::string_view stage) { return !stage_of(policy, stage).importance.empty(); }
// The order agreed, then what it leaves out by points, then as the criteria are listed.
std::vector<OwnershipCriterionId> order_at(const OwnershipPolicy& policy, std::size_t stage);

// ---- the rest ------------------------------------------------------------------------------------------------------
// 0..1; without a fit the line is taken out.
Result<Scenario> with_stage_fit(const Scenario& scenario, std::string_view stage, std::string_view role, std::optional<double> fit);
Result<Scenario> with_ownership_windows(const Scenario& scenario, OwnershipWindows windows);
// What the revenue carried is read from: a criterion of the load, kNoRevenue, or empty, by its name (revenue_criterion.h).
Result<Scenario> with_revenue_criterion(const Scenario& scenario, CriterionId criterion);
Result<Scenario> with_credit_rules(const Scenario& scenario, CreditRules rules);

// ---- versions ------------------------------------------------------------------------------------------------------
bool say_the_same(const OwnershipPolicy& a, const OwnershipPolicy& b);  // but for the number
const OwnershipPolicyVersion* find_ownership_version(const Scenario& scenario, int number);
// The rules in use become those of the version, not agreed until agreed again. Needs a reason.
Result<Scenario> with_ownership_version_restored(const Scenario& scenario, int number, const Stamp& stamp);

}  // namespace evenhand
