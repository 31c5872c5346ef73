// Agreeing on the policy (L1, L6): versions that keep who, when and why, the lock that holds criteria fast before names are
// shown, and the rules beside the criteria. As edit_scenario.h: a valid scenario in, a valid one or an Error out.
// What is done to the policy as a whole is written to the log.
#pragma once

#include <optional>
#include <string>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

// Who does something, when and why, for the record.
struct Stamp {
  Date on = {};
  TimeOfDay at = {};
  std::string by = {};      // in the team's words; may be empty where not asked for
  std::string reason = {};  // the same
};

// ---- versions ------------------------------------------------------------------------------------------------------
// The policy in use says what the last agreed one says; its number does not count.
bool is_policy_agreed(const Scenario& scenario);
// The number that agreeing now would give: one above the last version.
int next_policy_version(const Scenario& scenario);
const PolicyVersion* find_policy_version(const Scenario& scenario, int number);

// Adds a version and numbers the policy with it. Needs `by` and `reason`; refused when nothing differs from the last version.
Result<Scenario> with_policy_agreed(const Scenario& scenario, const Stamp& stamp);

// The policy in use becomes that version, not agreed until agreed again. A criterion that the version does not know stays
// without weight while clients have figures for it, so that no figures are lost.
Result<Scenario> with_policy_restored(const Scenario& scenario, int number, const Stamp& stamp);

// ---- lock ----------------------------------------------------------------------------------------------------------
Result<Scenario> with_criteria_locked(const Scenario& scenario, const Stamp& stamp);
// Needs a reason.
Result<Scenario> with_criteria_unlocked(const Scenario& scenario, const Stamp& stamp);
// The criteria are still those that were locked. True without a lock.
bool are_criteria_as_locked(const Scenario& scenario);

// Why `next` may not take the place of the policy, as an Invalid error: its criteria are locked, or their definitions are being
// voted on. Empty: it may. Every edit that touches criteria asks here.
std::optional<Error> why_criteria_stand(const Scenario& scenario, const Policy& next);
// The same in a sentence for controls that change a weight or a definition, before anything is changed.
std::string why_weights_stand(const Scenario& scenario);
std::string why_definitions_stand(const Scenario& scenario);

// ---- rules ---------------------------------------------------------------------------------------------------------
// Values above this quantile of the known ones count as the quantile; 0.5 <= quantile < 1, empty = no cap.
Result<Scenario> with_cap_quantile(const Scenario& scenario, const CriterionId& criterion, std::optional<double> quantile);
// Role factors are put in order; a role named twice is an error.
Result<Scenario> with_entitlement_rules(const Scenario& scenario, EntitlementRules rules);
Result<Scenario> with_policy_caps(const Scenario& scenario, PolicyCaps caps);
Result<Scenario> with_continuity_weights(const Scenario& scenario, ContinuityWeights weights);
Result<Scenario> with_fit_rules(const Scenario& scenario, FitRules rules);
Result<Scenario> with_utilisation_rules(const Scenario& scenario, UtilisationRules rules);
Result<Scenario> with_anonymity_threshold(const Scenario& scenario, int threshold);

inline constexpr int kMaxPolicyCap = 100'000;
inline constexpr int kMaxAnonymityThreshold = 1000;

}  // namespace evenhand
