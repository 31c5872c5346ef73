#include "ownership/evidence.h"

#include <algorithm>
#include <cmath>

#include "ownership/evidence_sources.h"

namespace evenhand::ownership {

namespace {

// The latest word by hand on one claimant; later days first, then ids.
const HandEvidence* latest_by_hand(const ClaimRecords& claim, const OwnershipCriterionId& criterion, const PersonId& person) {
  const HandEvidence* latest = nullptr;
  for (const HandEvidence* item : claim.by_hand) {
    if (item->criterion != criterion || item->person != person) continue;
    if (latest == nullptr || item->on >= latest->on) latest = item;
  }
  return latest;
}

void take_by_hand(const ClaimRecords& claim, CriterionEvidence& evidence) {
  double sum = 0.0;
  for (const EvidenceItem& item : evidence.of) sum += item.value;
  std::vector<const HandEvidence*> given(claim.claimants.size(), nullptr);
  bool is_given = false;
  for (std::size_t p = 0; p < given.size(); ++p) {
    given[p] = latest_by_hand(claim, evidence.criterion, claim.claimants[p]);
    is_given |= given[p] != nullptr;
  }
  if (!is_given) return;
  for (std::size_t p = 0; p < given.size(); ++p) {
    EvidenceItem& item = evidence.of[p];
    if (given[p] == nullptr) {
      if (sum > 0.0) item.value /= sum;
      continue;
    }
    item = {.value = given[p]->value,
            .records = {{RecordKind::ByHand, given[p]->id.value, given[p]->on, given[p]->value}},
            .is_by_hand = true,
            .is_disputed = given[p]->is_disputed,
            .is_verifiable = given[p]->is_verifiable};
  }
}

void share_out(CriterionEvidence& evidence) {
  std::vector<double> values;
  for (const EvidenceItem& item : evidence.of) values.push_back(item.value);
  const std::vector<std::int64_t> parts = shares_in_parts(values);
  std::int64_t most = 0;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    evidence.of[p].parts = parts[p];
    most = std::max(most, parts[p]);
  }
  if (most > 0) evidence.silence = Silence::Speaks;
  else if (evidence.silence == Silence::Speaks) evidence.silence = Silence::NothingOnRecord;
  if (most == 0) return;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    if (parts[p] == most) evidence.level.push_back(p);
  }
  if (evidence.level.size() < 2) evidence.level.clear();
}

int points_of(const OwnershipStage& stage, const OwnershipCriterionId& criterion) {
  const auto found = std::ranges::find(stage.weights, criterion, &OwnershipWeight::criterion);
  return found == stage.weights.end() ? 0 : found->points;
}

void find_binding(const RecordIndex& records, const ClaimQuestion& question, ClaimEvidence& evidence) {
  std::vector<const Ruling*> in_force;
  for (const Ruling* ruling : records.rulings(question.client)) {
    if (ruling->is_in_force(question.at) && is_for_stage(ruling->stage, evidence.stage)) in_force.push_back(ruling);
  }
  for (const Ruling* ruling : in_force) {
    if (std::ranges::find(evidence.conflicting_rulings, ruling->person) == evidence.conflicting_rulings.end()) {
      evidence.conflicting_rulings.push_back(ruling->person);
    }
  }
  if (evidence.conflicting_rulings.size() > 1) {
    std::ranges::sort(evidence.conflicting_rulings);
    return;
  }
  evidence.conflicting_rulings.clear();
  if (!in_force.empty()) evidence.binding = {BindingKind::Ruling, in_force.front()->person, in_force.front()->id, in_force.front()->text};
  else if (!evidence.barred.empty() && evidence.claimants.size() == 1) {
    evidence.binding = {BindingKind::ConflictOfInterest, evidence.claimants.front(), {}, evidence.barred.front().reason};
  }
}

}  // namespace

std::int64_t ClaimEvidence::total_points() const {
  std::int64_t sum = 0;
  for (const CriterionEvidence& c : criteria) sum += c.points;
  return sum;
}

std::int64_t ClaimEvidence::covered_points() const {
  std::int64_t sum = 0;
  for (const CriterionEvidence& c : criteria) sum += c.is_silent() ? 0 : c.points;
  return sum;
}

std::optional<std::size_t> ClaimEvidence::position_of(const PersonId& person) const {
  const auto found = std::ranges::lower_bound(claimants, person);
  if (found == claimants.end() || *found != person) return std::nullopt;
  return static_cast<std::size_t>(found - claimants.begin());
}

std::vector<std::int64_t> shares_in_parts(const std::vector<double>& values) {
  std::vector<double> sorted = values;
  std::ranges::sort(sorted);
  double sum = 0.0;
  for (const double value : sorted) sum += value;
  std::vector<std::int64_t> parts(values.size(), 0);
  if (!(sum > 0.0)) return parts;
  for (std::size_t i = 0; i < values.size(); ++i) parts[i] = std::llround(values[i] / sum * static_cast<double>(kShareParts));
  return parts;
}

double half_life_factor(std::int64_t days, int half_life) {
  constexpr double kLn2 = 0.693147180559945309;
  const std::int64_t halvings = days / half_life;
  if (halvings > 1000) return 0.0;
  const double x = -kLn2 * static_cast<double>(days % half_life) / static_cast<double>(half_life);
  double term = 1.0, sum = 1.0;
  for (int i = 1; i < 24; ++i) sum += term *= x / static_cast<double>(i);
  return std::ldexp(sum, -static_cast<int>(halvings));
}

ClaimEvidence evidence_for(const RecordIndex& records, const OwnershipPolicy& policy, const ClaimQuestion& question) {
  ClaimEvidence evidence{.client = question.client, .at = question.at, .stage = {}};
  const Client* client = records.client(question.client);
  if (question.stage) evidence.stage = *question.stage;
  else if (client != nullptr) evidence.stage = client->profile->stage;
  const OwnershipStage& stage = stage_of(policy, evidence.stage);
  ClaimRecords claim = client == nullptr ? ClaimRecords() : claim_records(records, policy, question);
  evidence.claimants = claim.claimants;
  evidence.barred = claim.barred;
  find_binding(records, question, evidence);
  for (const OwnershipCriterion& criterion : policy.criteria) {
    CriterionEvidence& own = evidence.criteria.emplace_back(CriterionEvidence{.criterion = criterion.id, .points = points_of(stage, criterion.id)});
    own.of.resize(claim.claimants.size());
    if (client != nullptr) fill_from_records(claim, criterion.source, evidence.stage, own);
    take_by_hand(claim, own);
    share_out(own);
    for (const EvidenceItem& item : own.of) evidence.has_disputed |= item.is_disputed && own.points > 0;
  }
  for (const Opportunity* won : claim.undated) evidence.undated.push_back(won->id);
  return evidence;
}

}  // namespace evenhand::ownership
