#include "ownership/evidence_sources.h"

#include <algorithm>
#include <set>

#include "domain/revenue_criterion.h"
#include "domain/scenario_index.h"
#include "domain/text.h"

namespace evenhand::ownership {

namespace {

// Adds what a record is worth to a claimant's evidence; people without a claim are passed over.
class Filler {
 public:
  Filler(const ClaimRecords& claim, CriterionEvidence& evidence) : claim_(claim), evidence_(evidence), values_(claim.claimants.size()) {}

  // Sums do not depend on the order of the records.
  ~Filler() {
    for (std::size_t p = 0; p < values_.size(); ++p) {
      std::ranges::sort(values_[p]);
      for (const double value : values_[p]) evidence_.of[p].value += value;
    }
  }

  bool add(const PersonId& person, SourceRecord record) {
    const auto found = std::ranges::lower_bound(claim_.claimants, person);
    if (found == claim_.claimants.end() || *found != person) return false;
    const std::size_t p = static_cast<std::size_t>(found - claim_.claimants.begin());
    values_[p].push_back(record.value);
    evidence_.of[p].records.push_back(std::move(record));
    return true;
  }

 private:
  const ClaimRecords& claim_;
  CriterionEvidence& evidence_;
  std::vector<std::vector<double>> values_;
};

SourceRecord from(const Touchpoint& touch, double value) { return {RecordKind::Touchpoint, touch.id.value, touch.on, value}; }

bool is_first_talk(const Touchpoint& touch) { return touch.kind == TouchpointKind::Introduction || touch.kind == TouchpointKind::Meeting; }

// 1 for whoever has one of the earliest touchpoints that count; the same day is a tie.
template <class Counts>
void fill_first(const ClaimRecords& claim, CriterionEvidence& evidence, Counts&& counts) {
  const auto first = std::ranges::find_if(claim.touchpoints, [&](const Touchpoint* t) { return counts(*t); });
  if (first == claim.touchpoints.end()) return;
  Filler filler(claim, evidence);
  std::set<PersonId> done;
  bool is_claimed = false;
  for (auto it = first; it != claim.touchpoints.end() && (*it)->on == (*first)->on; ++it) {
    if (counts(**it) && done.insert((*it)->person).second) is_claimed |= filler.add((*it)->person, from(**it, 1.0));
  }
  if (!is_claimed) evidence.silence = Silence::NobodyWithAClaim;
}

void fill_recency(const ClaimRecords& claim, CriterionEvidence& evidence) {
  Filler filler(claim, evidence);
  std::set<PersonId> done;
  for (auto it = claim.touchpoints.rbegin(); it != claim.touchpoints.rend() && (*it)->on >= claim.window_from; ++it) {
    const Touchpoint& touch = **it;
    if (!touch.is_meaningful || !done.insert(touch.person).second) continue;
    filler.add(touch.person, from(touch, half_life_factor(days_between(touch.on, claim.at), claim.policy->windows.recency_half_life_days)));
  }
}

template <class Counts>
void fill_touches(const ClaimRecords& claim, CriterionEvidence& evidence, Date first, Counts&& counts) {
  Filler filler(claim, evidence);
  for (const Touchpoint* touch : claim.touchpoints) {
    if (touch->on >= first && counts(*touch)) filler.add(touch->person, from(*touch, 1.0));
  }
}

void fill_won(const ClaimRecords& claim, Filler& filler, bool is_new_business) {
  for (const Opportunity* won : claim.won) {
    if ((won->kind == OpportunityKind::NewBusiness) != is_new_business) continue;
    const Date closed = *won->closed;
    const double factor = is_new_business ? half_life_factor(days_between(closed, claim.at), claim.policy->windows.net_new_half_life_days) : 1.0;
    for (const Credit& credit : won->credits) filler.add(credit.person, {RecordKind::Opportunity, won->id.value, closed, won->amount * credit.share * factor});
  }
}

void fill_revenue(const ClaimRecords& claim, CriterionEvidence& evidence) {
  Filler filler(claim, evidence);
  fill_won(claim, filler, false);
  const Criterion* criterion = revenue_source(*claim.records->scenario().policy, *claim.policy).criterion;
  const auto revenue = criterion ? value_of(*claim.client, criterion->id) : std::nullopt;
  if (!revenue || *revenue <= 0.0) return;
  for (const Assignment* a : claim.assignments) filler.add(a->person, {RecordKind::Assignment, a->person.value, a->since, *revenue * a->share});
}

std::optional<double> fit_of(const OwnershipPolicy& policy, std::string_view stage, const Person& person) {
  const std::string wanted = matching_name(stage);
  for (const std::string& own : {person.role, person.function}) {
    const std::string role = matching_name(own);
    if (role.empty()) continue;
    for (const std::string& row : {wanted, std::string()}) {
      for (const StageFit& fit : policy.stage_fit) {
        if (matching_name(fit.stage) == row && matching_name(fit.role) == role) return fit.fit;
      }
    }
  }
  return std::nullopt;
}

void fill_fit(const ClaimRecords& claim, std::string_view stage, CriterionEvidence& evidence) {
  Filler filler(claim, evidence);
  for (const PersonId& id : claim.claimants) {
    const Person* person = claim.records->person(id);
    const auto fit = person == nullptr ? std::nullopt : fit_of(*claim.policy, stage, *person);
    if (fit) filler.add(id, {RecordKind::Role, id.value, std::nullopt, *fit});
  }
}

}  // namespace

bool is_for_stage(std::string_view own, std::string_view stage) { return own.empty() || matching_name(own) == matching_name(stage); }

ClaimRecords claim_records(const RecordIndex& records, const OwnershipPolicy& policy, const ClaimQuestion& question) {
  ClaimRecords claim{.records = &records, .policy = &policy, .client = records.client(question.client), .at = question.at,
                     .window_from = months_before(question.at, policy.windows.window_months)};
  std::set<PersonId> people;
  const auto is_in_window = [&](Date day) { return claim.window_from <= day && day <= question.at; };
  const auto is_left_out = [&](RecordKind kind, const std::string& id) { return question.without && question.without->kind == kind && question.without->id == id; };
  for (const Touchpoint* touch : records.touchpoints(question.client)) {
    if (touch->on > question.at) break;
    if (is_left_out(RecordKind::Touchpoint, touch->id.value)) continue;
    claim.touchpoints.push_back(touch);
    if (is_in_window(touch->on)) people.insert(touch->person);
  }
  for (const Opportunity* deal : records.opportunities(question.client)) {
    if (is_left_out(RecordKind::Opportunity, deal->id.value)) continue;
    const bool is_won = deal->state == OpportunityState::Won;
    if (is_won && !deal->closed) claim.undated.push_back(deal);
    if (is_won && deal->closed && is_in_window(*deal->closed)) claim.won.push_back(deal);
    const bool is_current = deal->state == OpportunityState::Open ? !deal->opened || *deal->opened <= question.at : deal->closed && is_in_window(*deal->closed);
    if (!is_current) continue;
    for (const Credit& credit : deal->credits) people.insert(credit.person);
  }
  for (const Assignment& assignment : assignments_of(records.scenario(), question.client)) {
    if ((assignment.since && *assignment.since > question.at) || is_left_out(RecordKind::Assignment, assignment.person.value)) continue;
    claim.assignments.push_back(&assignment);
    people.insert(assignment.person);
  }
  for (const HandEvidence* item : records.hand_evidence(question.client)) {
    if ((item->on && *item->on > question.at) || is_left_out(RecordKind::ByHand, item->id.value)) continue;
    claim.by_hand.push_back(item);
    if (item->value > 0.0) people.insert(item->person);
  }
  for (const PersonId& id : people) {
    const ConflictOfInterest* conflict = nullptr;
    if (const Person* person = records.person(id)) {
      const auto found = std::ranges::find(person->conflicts, question.client, &ConflictOfInterest::client);
      if (found != person->conflicts.end()) conflict = &*found;
    }
    if (conflict == nullptr) claim.claimants.push_back(id);
    else claim.barred.push_back({id, conflict->reason});
  }
  return claim;
}

void fill_from_records(const ClaimRecords& claim, EvidenceSource source, std::string_view stage, CriterionEvidence& evidence) {
  switch (source) {
    case EvidenceSource::Introduced: return fill_first(claim, evidence, is_first_talk);
    case EvidenceSource::Sponsor: return fill_first(claim, evidence, [](const Touchpoint& t) { return t.with_executive; });
    case EvidenceSource::Recency: return fill_recency(claim, evidence);
    case EvidenceSource::NetNew: {
      Filler filler(claim, evidence);
      return fill_won(claim, filler, true);
    }
    case EvidenceSource::RevenueInfluence: return fill_revenue(claim, evidence);
    case EvidenceSource::Steering: {
      const Date first = date_from_days(days_since_epoch(claim.at) - claim.policy->windows.steering_days);
      return fill_touches(claim, evidence, first, [](const Touchpoint& t) { return t.is_strategic; });
    }
    case EvidenceSource::StageFit: return fill_fit(claim, stage, evidence);
    case EvidenceSource::Touchpoints: return fill_touches(claim, evidence, claim.window_from, [](const Touchpoint& t) { return t.is_meaningful; });
    case EvidenceSource::ByHand: return;
  }
}

}  // namespace evenhand::ownership
