#include "ownership/standing_verdicts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "domain/edit_ownership.h"

namespace evenhand::ownership {

namespace {

struct Outcome {
  VerdictKind kind = VerdictKind::Mediate;
  PersonId person = {};

  bool operator==(const Outcome&) const = default;
};

Outcome outcome_of(const ClaimEvidence& evidence, const OwnershipPolicy& policy) {
  const Judgement judgement = verdict_on(evidence, policy).judgement;
  if (judgement.is_by_rule && evidence.binding) return {judgement.kind, evidence.binding->person};
  const std::optional<std::size_t> place = judgement.owner ? judgement.owner : judgement.lead;
  return {judgement.kind, place ? evidence.claimants[*place] : PersonId{}};
}

bool read_alike(const OwnershipPolicy& a, const OwnershipPolicy& b) {
  const auto is_same = [](const OwnershipCriterion& x, const OwnershipCriterion& y) { return x.id == y.id && x.source == y.source; };
  return a.windows == b.windows && a.stage_fit == b.stage_fit && a.revenue == b.revenue && std::ranges::equal(a.criteria, b.criteria, is_same);
}

}  // namespace

StandingChanges standing_changes(const RecordIndex& records, const OwnershipPolicy& before, const OwnershipPolicy& after, Date today) {
  const Scenario& scenario = records.scenario();
  const bool has_snapshots = read_alike(before, after);
  const auto outcome = [&](const Verdict& verdict, const OwnershipPolicy& policy) {
    return outcome_of(has_snapshots ? evidence_of_verdict(records, policy, verdict)
                                    : evidence_for(records, policy, {.client = verdict.client, .at = verdict.made_on, .stage = verdict.stage}),
                      policy);
  };
  StandingChanges result;
  for (const Verdict& verdict : *scenario.verdicts) {
    if (verdict_in_force(scenario, verdict.client, verdict.stage, today) != &verdict) continue;
    ++result.standing;
    const Outcome would_be = outcome(verdict, after);
    if (!(would_be == outcome(verdict, before))) result.changes.push_back({verdict.id, verdict.client, would_be.kind});
  }
  return result;
}

}  // namespace evenhand::ownership
