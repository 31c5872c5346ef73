#include "ownership/as_it_stood.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "domain/policy_hash.h"
#include "ownership/precedents.h"

namespace evenhand::ownership {

namespace {

// The version that says what the rules in use said; files before schema 4 name it by its number alone.
const OwnershipPolicy* rules_of(const Scenario& scenario, const VerdictFigures& figures) {
  const auto says_it = [&](const OwnershipPolicy& policy) {
    return figures.policy_hash.empty() ? !figures.is_changed_since && policy.version == figures.policy_version : ownership_policy_hash(policy) == figures.policy_hash;
  };
  for (const OwnershipPolicyVersion& version : *scenario.ownership_versions) {
    if (says_it(*version.policy)) return &*version.policy;
  }
  const OwnershipPolicy& now = ownership_policy_of(scenario);
  return !figures.policy_hash.empty() && says_it(now) ? &now : nullptr;
}

void take_weights(const VerdictFigures& figures, const std::string& stage, OwnershipPolicy& policy) {
  if (figures.weights.empty()) return;
  for (const OwnershipWeight& weight : figures.weights) {
    if (!std::ranges::contains(policy.criteria, weight.criterion, &OwnershipCriterion::id)) policy.criteria.push_back({.id = weight.criterion, .name = weight.criterion.value});
  }
  const OwnershipStage& row = stage_of(policy, stage);
  std::ranges::find_if(policy.stages, [&](const OwnershipStage& each) { return &each == &row; })->weights = figures.weights;
}

}  // namespace

ClaimAsItStood claim_as_it_stood(const RecordIndex& records, const Verdict& verdict) {
  const VerdictFigures& figures = verdict.figures;
  const OwnershipPolicy* rules = rules_of(records.scenario(), figures);
  ClaimAsItStood stood{.policy = rules ? *rules : ownership_policy_of(records.scenario()), .evidence = {}, .verdict = {}};
  stood.has_shares = !figures.evidence.empty();
  stood.has_weights = rules || !figures.weights.empty();
  stood.has_rules = rules != nullptr;
  take_weights(figures, verdict.stage, stood.policy);
  stood.evidence = evidence_of_verdict(records, stood.policy, verdict);
  stood.verdict = verdict_on(stood.evidence, stood.policy);
  const auto id_of = [&](const TreeStep& step) { return stood.policy.tree[step.node].id; };
  stood.is_same_way = std::ranges::equal(stood.verdict.judgement.walk.path, figures.path, std::equal_to<>(), id_of);
  return stood;
}

}  // namespace evenhand::ownership
