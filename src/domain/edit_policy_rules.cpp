// The rules beside the criteria: entitlement, caps, fit, utilisation, anonymity.
#include <algorithm>

#include "domain/edit_parts.h"
#include "domain/edit_policy.h"
#include "domain/edit_scenario.h"
#include "domain/scenario_index.h"
#include "domain/text.h"

namespace evenhand {

using namespace edit_parts;

namespace {

template <class Rules>
Result<Scenario> with_rules(const Scenario& scenario, Rules Policy::* member, Rules rules) {
  if ((*scenario.policy).*member == rules) return scenario;
  Scenario changed = scenario;
  changed.policy.edit([&](Policy& policy) { policy.*member = std::move(rules); });
  return changed;
}

std::optional<std::string> rule_broken(const EntitlementRules& rules) {
  if (rules.period_start && date_from_days(days_since_epoch(*rules.period_start)) != *rules.period_start) return "There is no such day.";
  if (rules.period_months < 1 || rules.period_months > 24) return "The period is 1 to 24 months long.";
  if (!(rules.ramp_start >= 0.0 && rules.ramp_start <= 1.0)) return "The share on the first day is between 0 and 100\u00A0%.";
  if (rules.ramp_months < 1 || rules.ramp_months > 36) return "A ramp takes 1 to 36 months.";
  for (const RoleFactor& r : rules.role_factors) {
    if (!is_utf8(r.role)) return kNotText;
    if (r.role.empty()) return "A role factor needs the name of a role.";
    if (!(r.factor >= 0.0 && r.factor <= 2.0)) return "A role factor is a number between 0 and 2; 1 changes nothing.";
  }
  return std::nullopt;
}

std::string key_of(const RoleFactor& factor) { return matching_name(factor.role); }

}  // namespace

Result<Scenario> with_cap_quantile(const Scenario& scenario, const CriterionId& criterion, std::optional<double> quantile) {
  if (quantile && !(*quantile >= 0.5 && *quantile < 1.0)) return invalid("A cap is a quantile from 50\u00A0% to below 100\u00A0%.");
  const auto position = position_of(*scenario.policy, criterion);
  if (!position) return unknown("criterion", criterion.value);
  Criterion next = scenario.policy->criteria[*position];
  next.cap_quantile = quantile;
  return with_criterion(scenario, std::move(next));
}

Result<Scenario> with_entitlement_rules(const Scenario& scenario, EntitlementRules rules) {
  for (RoleFactor& r : rules.role_factors) {
    if (is_utf8(r.role)) r.role = normalised_name(r.role);
  }
  if (auto broken = rule_broken(rules)) return invalid(std::move(*broken));
  std::ranges::sort(rules.role_factors, {}, key_of);
  const auto twice = std::ranges::adjacent_find(rules.role_factors, {}, key_of);
  if (twice != rules.role_factors.end()) return invalid("The role \u201C" + twice->role + "\u201D has a factor already.");
  std::ranges::sort(rules.role_factors, {}, &RoleFactor::role);
  return with_rules(scenario, &Policy::entitlement, std::move(rules));
}

Result<Scenario> with_policy_caps(const Scenario& scenario, PolicyCaps caps) {
  const auto is_fine = [](const std::optional<int>& cap) { return !cap || (*cap >= 0 && *cap <= kMaxPolicyCap); };
  if (!is_fine(caps.clients_per_person) || !is_fine(caps.intake_per_month)) return invalid("A cap is a number of clients from 0 to 100,000.");
  return with_rules(scenario, &Policy::caps, caps);
}

Result<Scenario> with_continuity_weights(const Scenario& scenario, ContinuityWeights weights) {
  const auto is_fine = [](int weight) { return weight >= 0 && weight <= 100; };
  if (!is_fine(weights.recency) || !is_fine(weights.renewal) || !is_fine(weights.owner_change) || !is_fine(weights.escalation)) {
    return invalid("A weight of continuity is a percentage from 0 to 100.");
  }
  return with_rules(scenario, &Policy::continuity, std::move(weights));
}

Result<Scenario> with_fit_rules(const Scenario& scenario, FitRules rules) {
  const auto is_fine = [](double factor) { return factor >= 1.0 && factor <= 3.0; };
  if (!is_fine(rules.missing_skill) || !is_fine(rules.missing_language)) return invalid("A fit factor is a number between 1 and 3; 1 changes nothing.");
  return with_rules(scenario, &Policy::fit, rules);
}

Result<Scenario> with_utilisation_rules(const Scenario& scenario, UtilisationRules rules) {
  if (!(rules.overhead_share >= 0.0 && rules.overhead_share < 1.0)) return invalid("The overhead is at least 0 and less than 100\u00A0%.");
  if (!(rules.healthy_low > 0.0 && rules.healthy_low < rules.healthy_high && rules.healthy_high <= 1.5)) {
    return invalid("The healthy band starts above 0, ends above its start, and at most at 150\u00A0%.");
  }
  if (!rules.hours.value.empty() && !position_of(*scenario.policy, rules.hours)) return unknown("criterion", rules.hours.value);
  return with_rules(scenario, &Policy::utilisation, std::move(rules));
}

Result<Scenario> with_anonymity_threshold(const Scenario& scenario, int threshold) {
  if (threshold < kLeastAnonymityThreshold) return invalid("A group result needs at least three answers: with fewer, single answers can be worked out.");
  if (threshold > kMaxAnonymityThreshold) return invalid("At most 1,000 answers can be asked for.");
  return with_rules(scenario, &Policy::anonymity_threshold, threshold);
}

}  // namespace evenhand
