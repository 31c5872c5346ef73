// Rules for the policy, its versions and the lock of its criteria: policy.h.
#include <algorithm>
#include <set>

#include "domain/date.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "domain/validate.h"
#include "domain/validate_parts.h"

namespace evenhand::validation {
namespace {

// One policy at its place in the scenario: of the one in use "/policy", of an agreed one "/policyVersions/2/policy".
struct PolicyCheck {
  const Policy& policy;
  std::string_view pointer;

  Error wrong(std::string message, std::string_view member) const { return broken(std::move(message), std::string(pointer).append(member)); }

  Check criterion(std::size_t i) const {
    const Criterion& c = policy.criteria[i];
    const std::string here = "/criteria/" + digits(i), label = "Criterion " + digits(i + 1);
    if (c.id.value.empty()) return wrong(label + " has no id.", here + "/id");
    if (is_blank(c.name)) return wrong(label + " (" + c.id.value + ") has no name.", here + "/name");
    if (c.weight < 0 || c.weight > kMaxWeight) return wrong("The weight of " + quoted(c.name) + " must be between 0 and 100.", here + "/weight");
    if (c.cap_quantile && !(*c.cap_quantile >= 0.5 && *c.cap_quantile < 1.0)) {
      return wrong("The quantile at which values of " + quoted(c.name) + " are capped must be at least 0.5 and less than 1.", here + "/capQuantile");
    }
    if (!are_utf8({c.id.value, c.name, c.definition, c.unit, c.reason, c.unknown_fields})) return not_text(label, std::string(pointer) + here);
    return {};
  }

  Check criteria() const {
    if (policy.criteria.empty()) return wrong("The policy has no criterion. At least one is needed.", "/criteria");
    if (policy.criteria.size() > kMaxCriteria) return wrong("The policy has more than 1,000 criteria.", "/criteria");
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < policy.criteria.size(); ++i) {
      if (auto error = criterion(i)) return error;
      const std::string& id = policy.criteria[i].id.value;
      if (!seen.insert(id).second) {
        return wrong("The id " + quoted(id) + " stands for more than one criterion.", "/criteria/" + digits(i) + "/id");
      }
    }
    return {};
  }

  Check role_factors() const {
    const std::vector<RoleFactor>& roles = policy.entitlement.role_factors;
    std::set<std::string> seen;
    for (const RoleFactor& each : roles) {
      if (!is_utf8(each.role)) return not_text("A factor for a role", std::string(pointer) + "/entitlement/roleFactors");
      if (is_blank(each.role)) return wrong("A factor for a role names no role.", "/entitlement/roleFactors");
      if (!is_within(each.factor, 0.0, kMaxRoleFactor)) {
        return wrong("The factor for the role " + quoted(each.role) + " must be between 0 and 2.", "/entitlement/roleFactors");
      }
      if (!seen.insert(matching_name(each.role)).second) {
        return wrong("The role " + quoted(each.role) + " has more than one factor.", "/entitlement/roleFactors");
      }
    }
    if (first_out_of_order(roles, [](const RoleFactor& a, const RoleFactor& b) { return a.role < b.role; }) < roles.size()) {
      return wrong("The factors for roles are not sorted by role.", "/entitlement/roleFactors");
    }
    return {};
  }

  Check entitlement() const {
    const EntitlementRules& rules = policy.entitlement;
    if (!is_day(rules.period_start)) return wrong("The period begins on no day of the calendar.", "/entitlement/periodStart");
    if (!is_within(rules.period_months, 1, kMaxPeriodMonths)) return wrong("The period must have 1 to 24 months.", "/entitlement/periodMonths");
    if (!is_within(rules.ramp_start, 0.0, 1.0)) return wrong("The capacity at the start of a ramp must be between 0 and 1.", "/entitlement/rampStart");
    if (!is_within(rules.ramp_months, 1, kMaxRampMonths)) return wrong("A ramp must have 1 to 36 months.", "/entitlement/rampMonths");
    return role_factors();
  }

  Check caps_and_fit() const {
    if (policy.caps.clients_per_person.value_or(0) < 0) return wrong("The cap on clients must be 0 or more.", "/caps/clientsPerPerson");
    if (policy.caps.intake_per_month.value_or(0) < 0) return wrong("The cap on new clients a month must be 0 or more.", "/caps/intakePerMonth");
    for (const int weight : {policy.continuity.recency, policy.continuity.renewal, policy.continuity.owner_change, policy.continuity.escalation}) {
      if (weight < 0 || weight > 100) return wrong("The weights of continuity must be between 0 and 100 percent.", "/continuity");
    }
    if (!is_within(policy.fit.missing_skill, 1.0, kMaxFitFactor)) return wrong("The factor for a missing skill must be between 1 and 3.", "/fit/missingSkill");
    if (!is_within(policy.fit.missing_language, 1.0, kMaxFitFactor)) {
      return wrong("The factor for a missing language must be between 1 and 3.", "/fit/missingLanguage");
    }
    return {};
  }

  Check utilisation() const {
    const UtilisationRules& rules = policy.utilisation;
    if (!rules.hours.value.empty() && !position_of(policy, rules.hours)) {
      return wrong("Utilisation is read from " + quoted(rules.hours.value) + ", which is no criterion of the policy.", "/utilisation/hours");
    }
    if (!(rules.overhead_share >= 0.0 && rules.overhead_share < 1.0)) {
      return wrong("The share of time that is no client's must be at least 0 and less than 1.", "/utilisation/overheadShare");
    }
    if (!(rules.healthy_low > 0.0 && rules.healthy_low < rules.healthy_high && rules.healthy_high <= kMaxHealthy)) {
      return wrong("The healthy range of utilisation must rise, above 0 and at most 1.5.", "/utilisation");
    }
    return {};
  }

  Check all() const {
    if (policy.version < 1) return wrong("The version of the policy must be 1 or more.", "/version");
    if (!(policy.tolerance > 0.0 && policy.tolerance < 1.0)) return wrong("The tolerance of the policy must be more than 0 and less than 1.", "/tolerance");
    if (policy.anonymity_threshold < kLeastAnonymityThreshold) {
      return wrong("Results of a group need at least 3 answers.", "/anonymityThreshold");
    }
    if (!are_utf8({policy.unknown_fields, policy.entitlement.unknown_fields, policy.caps.unknown_fields, policy.continuity.unknown_fields, policy.fit.unknown_fields,
                   policy.utilisation.unknown_fields})) return not_text("The policy", std::string(pointer));
    if (auto error = criteria()) return error;
    if (auto error = entitlement()) return error;
    if (auto error = caps_and_fit()) return error;
    return utilisation();
  }
};

Check check_lock(const CriteriaLock& lock) {
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (lock.hash.empty() || !std::ranges::all_of(lock.hash, is_hex)) {
    return broken("The lock of the criteria needs their hash, in the digits 0 to 9 and a to f.", "/criteriaLock/hash");
  }
  if (!is_utf8(lock.unknown_fields)) return not_text("The lock of the criteria", "/criteriaLock");
  if (!is_day(lock.locked_on)) return broken("The criteria were locked on no day of the calendar.", "/criteriaLock/lockedOn");
  return {};
}

}  // namespace

Check check_policy(const Policy& policy, std::string_view pointer) { return PolicyCheck{policy, pointer}.all(); }

Check check_policy_versions(const std::vector<PolicyVersion>& versions) {
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const PolicyVersion& v = versions[i];
    if (auto error = check_policy(*v.policy, at("policyVersions", i, "policy"))) return error;
    if (i > 0 && v.policy->version <= versions[i - 1].policy->version) {
      return broken("The agreed policies are not in order: version " + digits(static_cast<std::size_t>(v.policy->version)) + " follows version " +
                        digits(static_cast<std::size_t>(versions[i - 1].policy->version)) + ".",
                    at("policyVersions", i, "policy/version"));
    }
    if (!is_day(v.agreed_on)) return broken("A policy was agreed on no day of the calendar.", at("policyVersions", i, "agreedOn"));
    if (!are_utf8({v.agreed_by, v.reason, v.unknown_fields})) return not_text("An agreed policy", at("policyVersions", i));
  }
  return {};
}

Check check_head(const Scenario& s) {
  if (s.id.value.empty()) return broken("The scenario has no id.", "/id");
  if (!are_utf8({s.id.value, s.title, s.source.name, s.source.unknown_fields, s.unknown_fields})) return not_text("The scenario", "");
  if (!s.source.imported_on.empty() && !parse_iso_date(s.source.imported_on)) {
    return broken("The date of import " + quoted(s.source.imported_on) + " is not a day written as YYYY-MM-DD.", "/source/importedOn");
  }
  return s.criteria_lock ? check_lock(*s.criteria_lock) : Check();
}

}  // namespace evenhand::validation
