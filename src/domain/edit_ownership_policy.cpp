#include "domain/edit_ownership_policy.h"

#include <functional>
#include <utility>

#include "domain/edit_ownership.h"
#include "domain/edit_record_parts.h"
#include "domain/revenue_criterion.h"

namespace evenhand {

using namespace edit_parts;

namespace {

std::unexpected<Error> no_stage() { return unknown("stage", "of that place"); }
std::unexpected<Error> base_stays() { return invalid("The stage for all other clients stays: clients at no stage are weighed by it."); }

void set_points(OwnershipStage& stage, const OwnershipCriterionId& criterion, int points) {
  const auto found = std::ranges::find(stage.weights, criterion, &OwnershipWeight::criterion);
  if (found != stage.weights.end()) found->points = points;
  else stage.weights.push_back({criterion, points});
}

// Free also among what is kept of criteria that are gone: their evidence must not speak for another.
OwnershipCriterionId free_criterion_id(const Scenario& scenario) {
  std::vector<OwnershipCriterion> known = ownership_policy_of(scenario).criteria;
  for (const OwnershipPolicyVersion& version : *scenario.ownership_versions) known.insert(known.end(), version.policy->criteria.begin(), version.policy->criteria.end());
  for (const HandEvidence& evidence : *scenario.hand_evidence) known.push_back({.id = evidence.criterion});
  for (const Verdict& verdict : *scenario.verdicts) {
    for (const VerdictEvidence& evidence : verdict.figures.evidence) known.push_back({.id = evidence.criterion});
    for (const OwnershipWeight& weight : verdict.figures.weights) known.push_back({.id = weight.criterion});
  }
  return {next_id(known, "own-")};
}

std::optional<Error> fault_of_name(const OwnershipPolicy& policy, const OwnershipCriterion& criterion) {
  if (criterion.name.empty()) return invalid("Give the criterion a name, as people say it.").error();
  const std::string name = matching_name(criterion.name);
  const auto has_it = [&](const OwnershipCriterion& c) { return c.id != criterion.id && matching_name(c.name) == name; };
  if (std::ranges::any_of(policy.criteria, has_it)) return invalid("There is a criterion “" + criterion.name + "” already: choose another name.").error();
  return std::nullopt;
}

}  // namespace

Result<Scenario> with_ownership_criterion(const Scenario& scenario, OwnershipCriterion criterion, int points) {
  OwnershipPolicy policy = ownership_policy_of(scenario);
  criterion.name = normalised_name(criterion.name);
  criterion.definition = normalised_name(criterion.definition);
  criterion.reason = normalised_name(criterion.reason);
  if (auto error = fault_of_name(policy, criterion)) return std::unexpected(std::move(*error));
  if (criterion.id.value.empty()) {
    criterion.id = free_criterion_id(scenario);
    for (OwnershipStage& stage : policy.stages) set_points(stage, criterion.id, points);
    policy.criteria.push_back(std::move(criterion));
    return with_ownership_policy(scenario, std::move(policy));
  }
  const auto found = std::ranges::find(policy.criteria, criterion.id, &OwnershipCriterion::id);
  if (found == policy.criteria.end()) return unknown("criterion", criterion.id.value);
  if (found->source != criterion.source && !(is_of_the_team(*found) && is_of_the_team(criterion))) {
    return invalid("“" + found->name + "” is read from the records in one way: add a criterion of your own instead.");
  }
  *found = std::move(criterion);
  return with_ownership_policy(scenario, std::move(policy));
}

Result<Scenario> with_ownership_criterion_removed(const Scenario& scenario, const OwnershipCriterionId& criterion) {
  OwnershipPolicy policy = ownership_policy_of(scenario);
  const auto found = std::ranges::find(policy.criteria, criterion, &OwnershipCriterion::id);
  if (found == policy.criteria.end()) return unknown("criterion", criterion.value);
  if (!is_of_the_team(*found)) return invalid("“" + found->name + "” is one of the usual criteria: give it 0 points to switch it off.");
  if (policy.criteria.size() == 1) return invalid("It is the only criterion: add another one first.");
  policy.criteria.erase(found);
  for (OwnershipStage& stage : policy.stages) {
    std::erase_if(stage.weights, [&](const OwnershipWeight& w) { return w.criterion == criterion; });
    std::erase(stage.importance, criterion);
  }
  return with_ownership_policy(scenario, std::move(policy));
}

Result<Scenario> with_criterion_points(const Scenario& scenario, const OwnershipCriterionId& criterion, std::optional<std::size_t> stage, int points) {
  OwnershipPolicy policy = ownership_policy_of(scenario);
  if (stage && *stage >= policy.stages.size()) return no_stage();
  for (std::size_t i = 0; i < policy.stages.size(); ++i) {
    if (stage.value_or(i) == i && points_at(policy.stages[i], criterion) != points) set_points(policy.stages[i], criterion, points);
  }
  return with_ownership_policy(scenario, std::move(policy));
}

int points_at(const OwnershipStage& stage, const OwnershipCriterionId& criterion) {
  const auto found = std::ranges::find(stage.weights, criterion, &OwnershipWeight::criterion);
  return found == stage.weights.end() ? 0 : found->points;
}

Result<Scenario> with_ownership_stage_added(const Scenario& scenario, std::string_view name) {
  OwnershipPolicy policy = ownership_policy_of(scenario);
  OwnershipStage stage{.name = normalised_name(name), .weights = policy.stages.front().weights};
  if (stage.name.empty()) return invalid("Give the stage a name, as clients carry it.");
  policy.stages.push_back(std::move(stage));
  return with_ownership_policy(scenario, std::move(policy));
}

Result<Scenario> with_ownership_stage_renamed(const Scenario& scenario, std::size_t stage, std::string_view name) {
  OwnershipPolicy policy = ownership_policy_of(scenario);
  if (stage >= policy.stages.size()) return no_stage();
  std::string next = normalised_name(name);
  if (stage == 0 || next.empty()) return stage == 0 ? base_stays() : invalid("Give the stage a name, as clients carry it.");
  const std::string before = matching_name(policy.stages[stage].name);
  for (StageFit& fit : policy.stage_fit) {
    if (matching_name(fit.stage) == before) fit.stage = next;
  }
  policy.stages[stage].name = std::move(next);
  return with_ownership_policy(scenario, std::move(policy));
}

Result<Scenario> with_ownership_stage_removed(const Scenario& scenario, std::size_t stage) {
  OwnershipPolicy policy = ownership_policy_of(scenario);
  if (stage >= policy.stages.size()) return no_stage();
  if (stage == 0) return base_stays();
  const std::string name = matching_name(policy.stages[stage].name);
  std::erase_if(policy.stage_fit, [&](const StageFit& fit) { return matching_name(fit.stage) == name; });
  policy.stages.erase(policy.stages.begin() + static_cast<std::ptrdiff_t>(stage));
  return with_ownership_policy(scenario, std::move(policy));
}

Result<Scenario> with_stage_order(const Scenario& scenario, std::size_t stage, std::vector<OwnershipCriterionId> order) {
  OwnershipPolicy policy = ownership_policy_of(scenario);
  if (stage >= policy.stages.size()) return no_stage();
  policy.stages[stage].importance = std::move(order);
  return with_ownership_policy(scenario, std::move(policy));
}

std::vector<OwnershipCriterionId> order_at(const OwnershipPolicy& policy, std::size_t stage) {
  std::vector<OwnershipCriterionId> order = policy.stages[stage].importance, rest;
  for (const OwnershipCriterion& criterion : policy.criteria) {
    if (!std::ranges::contains(order, criterion.id)) rest.push_back(criterion.id);
  }
  std::ranges::stable_sort(rest, std::greater{}, [&](const OwnershipCriterionId& id) { return points_at(policy.stages[stage], id); });
  order.insert(order.end(), rest.begin(), rest.end());
  return order;
}

Result<Scenario> with_stage_fit(const Scenario& scenario, std::string_view stage, std::string_view role, std::optional<double> fit) {
  OwnershipPolicy policy = ownership_policy_of(scenario);
  StageFit line{.stage = normalised_name(stage), .role = normalised_name(role), .fit = fit.value_or(0.0)};
  const auto is_it = [&](const StageFit& f) { return matching_name(f.stage) == matching_name(line.stage) && matching_name(f.role) == matching_name(line.role); };
  const auto found = std::ranges::find_if(policy.stage_fit, is_it);
  const bool is_there = found != policy.stage_fit.end();
  if (is_there && fit) found->fit = *fit;
  else if (is_there) policy.stage_fit.erase(found);
  else if (fit) policy.stage_fit.push_back(std::move(line));
  return with_ownership_policy(scenario, std::move(policy));
}

Result<Scenario> with_ownership_windows(const Scenario& scenario, OwnershipWindows windows) {
  OwnershipPolicy policy = ownership_policy_of(scenario);
  policy.windows = std::move(windows);
  return with_ownership_policy(scenario, std::move(policy));
}

Result<Scenario> with_revenue_criterion(const Scenario& scenario, CriterionId criterion) {
  const bool is_one = criterion.value.empty() || criterion.value == kNoRevenue || std::ranges::contains(scenario.policy->criteria, criterion, &Criterion::id);
  if (!is_one) return unknown("criterion", criterion.value);
  OwnershipPolicy policy = ownership_policy_of(scenario);
  policy.revenue = std::move(criterion);
  return with_ownership_policy(scenario, std::move(policy));
}

Result<Scenario> with_credit_rules(const Scenario& scenario, CreditRules rules) {
  OwnershipPolicy policy = ownership_policy_of(scenario);
  for (DealStage& stage : rules.deal_stages) stage.name = normalised_name(stage.name);
  policy.credit = std::move(rules);
  return with_ownership_policy(scenario, std::move(policy));
}

bool say_the_same(const OwnershipPolicy& a, const OwnershipPolicy& b) {
  if (a.version == b.version) return a == b;
  OwnershipPolicy same = a;
  same.version = b.version;
  return same == b;
}

const OwnershipPolicyVersion* find_ownership_version(const Scenario& scenario, int number) {
  const auto is_it = [number](const OwnershipPolicyVersion& v) { return v.policy->version == number; };
  const auto found = std::ranges::find_if(*scenario.ownership_versions, is_it);
  return found == scenario.ownership_versions->end() ? nullptr : &*found;
}

Result<Scenario> with_ownership_version_restored(const Scenario& scenario, int number, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const OwnershipPolicyVersion* version = find_ownership_version(scenario, number);
  if (version == nullptr) return unknown("version of the ownership rules", std::to_string(number));
  if (clean->reason.empty()) return invalid("Say why the earlier rules come back: one sentence is enough.");
  if (say_the_same(ownership_policy_of(scenario), *version->policy)) return invalid("The rules in use say what version " + std::to_string(number) + " says.");
  Scenario changed = scenario;
  changed.ownership_policy = version->policy;
  // A look back may name the number of rules that nobody has agreed to yet.
  if (auto error = validation::check_post_mortems(changed)) return std::unexpected(std::move(*error));
  note_in_log(changed, *clean, "Ownership policy version " + std::to_string(number) + " restored");
  return changed;
}

}  // namespace evenhand
