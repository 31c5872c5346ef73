#include "ownership/precedents.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "domain/text.h"

namespace evenhand::ownership {

namespace {

std::optional<PersonId> person_of(const Judgement& judgement, const ClaimEvidence& evidence) {
  if (judgement.is_by_rule && evidence.binding) return evidence.binding->person;
  const auto position = judgement.owner ? judgement.owner : judgement.lead;
  return position ? std::optional(evidence.claimants[*position]) : std::nullopt;
}

std::optional<PersonId> person_of(const Verdict& verdict) {
  const PersonId& id = verdict.kind == VerdictKind::Joint ? verdict.lead : verdict.owner;
  return id.value.empty() ? std::nullopt : std::optional(id);
}

// Shares as they were taken with the verdict stand in for those of the records.
void take_snapshot(const Verdict& verdict, ClaimEvidence& evidence) {
  std::set<PersonId> people(evidence.claimants.begin(), evidence.claimants.end());
  for (const VerdictEvidence& item : verdict.figures.evidence) people.insert(item.person);
  evidence.claimants.assign(people.begin(), people.end());
  for (CriterionEvidence& criterion : evidence.criteria) {
    criterion.of.assign(evidence.claimants.size(), {});
    criterion.level.clear();
    std::vector<double> values(evidence.claimants.size(), 0.0);
    for (const VerdictEvidence& item : verdict.figures.evidence) {
      if (item.criterion == criterion.criterion) values[*evidence.position_of(item.person)] = item.share;
    }
    const std::vector<std::int64_t> parts = shares_in_parts(values);
    bool speaks = false;
    for (std::size_t p = 0; p < parts.size(); ++p) {
      criterion.of[p].parts = parts[p];
      criterion.of[p].value = values[p];
      speaks |= parts[p] > 0;
    }
    const std::int64_t most = parts.empty() ? 0 : std::ranges::max(parts);
    for (std::size_t p = 0; speaks && p < parts.size(); ++p) {
      if (parts[p] == most) criterion.level.push_back(p);
    }
    if (criterion.level.size() < 2) criterion.level.clear();
    criterion.silence = speaks ? Silence::Speaks : Silence::NothingOnRecord;
  }
}

}  // namespace

EvidenceProfile profile_of(const Judgement& judgement, const ClaimEvidence& evidence) {
  EvidenceProfile profile(evidence.criteria.size(), 0.0);
  if (judgement.standings.empty()) return profile;
  for (std::size_t k = 0; k < profile.size(); ++k) {
    profile[k] = evidence.criteria[k].of[*judgement.first()].share();
    if (const auto second = judgement.second()) profile[k] -= evidence.criteria[k].of[*second].share();
  }
  return profile;
}

ClaimEvidence evidence_of_verdict(const RecordIndex& records, const OwnershipPolicy& policy, const Verdict& verdict) {
  ClaimEvidence evidence = evidence_for(records, policy, {.client = verdict.client, .at = verdict.made_on, .stage = verdict.stage});
  if (!verdict.figures.evidence.empty()) take_snapshot(verdict, evidence);
  return evidence;
}

std::vector<Precedent> precedents_of(const RecordIndex& records, const OwnershipPolicy& policy, const ClaimEvidence& evidence, std::size_t most) {
  const Judgement today = verdict_on(evidence, policy).judgement;
  const EvidenceProfile profile = profile_of(today, evidence);
  const double total = static_cast<double>(std::max<std::int64_t>(evidence.total_points(), 1));
  const std::string stage = matching_name(evidence.stage);
  std::vector<Precedent> found;
  for (const Verdict& verdict : *records.scenario().verdicts) {
    if (matching_name(verdict.stage) != stage || verdict.made_on > evidence.at) continue;
    const ClaimEvidence past = evidence_of_verdict(records, policy, verdict);
    const EvidenceProfile other = profile_of(verdict_on(past, policy).judgement, past);
    Precedent precedent{.verdict = verdict.id, .client = verdict.client, .made_on = verdict.made_on, .kind = verdict.kind};
    for (std::size_t k = 0; k < profile.size(); ++k) precedent.distance += evidence.criteria[k].points / total * std::abs(profile[k] - other[k]);
    precedent.went_the_same_way = verdict.kind == today.kind;
    found.push_back(std::move(precedent));
  }
  std::ranges::sort(found, {}, [](const Precedent& p) { return std::tuple(p.distance, -days_since_epoch(p.made_on), p.verdict); });
  if (found.size() > most) found.resize(most);
  return found;
}

Calibration replay(const RecordIndex& records, const OwnershipPolicy& before, const OwnershipPolicy& after) {
  Calibration calibration;
  for (const Verdict& verdict : *records.scenario().verdicts) {
    const ClaimEvidence then = evidence_of_verdict(records, before, verdict), now = evidence_of_verdict(records, after, verdict);
    const Judgement was = verdict_on(then, before).judgement, would_be = verdict_on(now, after).judgement;
    ReplayedVerdict replayed{.verdict = verdict.id,
                             .client = verdict.client,
                             .was = verdict.kind,
                             .was_person = person_of(verdict),
                             .suggested_then = was.kind,
                             .suggested_person_then = person_of(was, then),
                             .would_be = would_be.kind,
                             .would_be_person = person_of(would_be, now)};
    replayed.changes = replayed.suggested_then != replayed.would_be || replayed.suggested_person_then != replayed.would_be_person;
    replayed.followed_the_figures = replayed.was == replayed.suggested_then && replayed.was_person == replayed.suggested_person_then;
    calibration.changed += replayed.changes;
    calibration.verdicts.push_back(std::move(replayed));
  }
  return calibration;
}

}  // namespace evenhand::ownership
