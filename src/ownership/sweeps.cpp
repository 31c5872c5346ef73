// The part of sensitivity.h that turns one weight, or settles one open item.
#include "ownership/sweeps.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "ownership/evidence_sources.h"
#include "ownership/robustness.h"

namespace evenhand::ownership {

namespace {

// Score as a line over the weight x of one criterion: share x + rest (1 - x).
struct Line {
  double share = 0.0;
  double rest = 0.0;
  double slope() const { return share - rest; }
};

class Sweeper {
 public:
  Sweeper(const ClaimEvidence& evidence, const OwnershipPolicy& policy, const RobustnessFacts& robustness, std::size_t criterion)
      : evidence_(evidence), policy_(policy), robustness_(robustness), criterion_(criterion) {
    const double total = static_cast<double>(evidence.total_points());
    for (const CriterionEvidence& c : evidence.criteria) weights_.push_back(c.points / total);
    for (std::size_t p = 0; p < evidence.claimants.size(); ++p) {
      Line& line = lines_.emplace_back(Line{.share = evidence.criteria[criterion].of[p].share()});
      for (std::size_t k = 0; k < weights_.size(); ++k) {
        if (k != criterion) line.rest += weights_[k] / (1.0 - weights_[criterion]) * evidence.criteria[k].of[p].share();
      }
    }
  }

  CriterionSweep sweep() {
    CriterionSweep result{.criterion = criterion_, .now = weights_[criterion_]};
    find_breaks();
    for (std::size_t i = 0; i + 1 < breaks_.size(); ++i) {
      const Judgement there = judged_at((breaks_[i] + breaks_[i + 1]) / 2);
      const SweepBand band{breaks_[i], breaks_[i + 1], there.kind, there.owner ? there.owner : there.lead};
      if (!result.bands.empty() && result.bands.back().kind == band.kind && result.bands.back().person == band.person) result.bands.back().to = band.to;
      else result.bands.push_back(band);
    }
    const Judgement today = judge(evidence_, policy_.tree, points_of(evidence_), robustness_);
    for (std::size_t b = 0; b < result.bands.size(); ++b) {
      const SweepBand& band = result.bands[b];
      const bool is_here = band.from - kSlack <= result.now && result.now <= band.to + kSlack;
      if (is_here && band.kind == today.kind && band.person == (today.owner ? today.owner : today.lead)) result.band_now = b;
    }
    for (const double x : levels_) {
      const Judgement there = judged_at(x);
      if (there.standings[0].score - there.standings[1].score < static_cast<std::int64_t>(1e11)) result.levels.push_back(x);
    }
    return result;
  }

 private:
  static constexpr double kSlack = 1e-9;

  Judgement judged_at(double x) const {
    std::vector<double> weights = weights_;
    for (std::size_t k = 0; k < weights.size(); ++k) weights[k] *= (1.0 - x) / (1.0 - weights_[criterion_]);
    weights[criterion_] = x;
    return judge(evidence_, policy_.tree, whole_weights(weights), robustness_);
  }

  void cut(double numerator, double slope, std::vector<double>& into) const {
    if (slope == 0.0) return;
    const double x = numerator / slope;
    if (x > 0.0 && x < 1.0) into.push_back(x);
  }

  // Where two people's scores differ by nothing or by a threshold, and where coverage crosses one.
  void find_breaks() {
    std::vector<double> margins = {0.0};
    for (const double t : thresholds(policy_.tree, DecisionKind::MarginAtLeast)) {
      margins.push_back(t);
      margins.push_back(-t);
    }
    for (std::size_t p = 0; p < lines_.size(); ++p) {
      for (std::size_t q = p + 1; q < lines_.size(); ++q) {
        const double rest = lines_[p].rest - lines_[q].rest, slope = lines_[p].slope() - lines_[q].slope();
        for (const double margin : margins) cut(margin - rest, slope, breaks_);
        cut(-rest, slope, levels_);
      }
    }
    double covered = 0.0;
    for (std::size_t k = 0; k < weights_.size(); ++k) {
      if (k != criterion_ && !evidence_.criteria[k].is_silent()) covered += weights_[k] / (1.0 - weights_[criterion_]);
    }
    const double own = evidence_.criteria[criterion_].is_silent() ? 0.0 : 1.0;
    for (const double t : thresholds(policy_.tree, DecisionKind::CoverageBelow)) cut(t - covered, own - covered, breaks_);
    breaks_.push_back(0.0);
    breaks_.push_back(1.0);
    for (std::vector<double>* list : {&breaks_, &levels_}) {
      std::ranges::sort(*list);
      const auto repeats = std::ranges::unique(*list, [](double a, double b) { return b - a < kSlack; });
      list->erase(repeats.begin(), repeats.end());
    }
    if (breaks_.size() > 1 && breaks_.back() < 1.0) breaks_.back() = 1.0;
  }

  const ClaimEvidence& evidence_;
  const OwnershipPolicy& policy_;
  const RobustnessFacts& robustness_;
  std::size_t criterion_;
  std::vector<double> weights_;
  std::vector<Line> lines_;
  std::vector<double> breaks_, levels_;
};

OpenItem::Settled settled(const ClaimEvidence& evidence, const OwnershipPolicy& policy, const Judgement& today, std::optional<PersonId> today_person) {
  const Judgement there = judge(evidence, policy.tree, points_of(evidence), robustness_facts(evidence, policy));
  OpenItem::Settled way{.kind = there.kind};
  if (const auto person = there.owner ? there.owner : there.lead) way.person = evidence.claimants[*person];
  way.changes_verdict = way.kind != today.kind || way.person != today_person;
  return way;
}

}  // namespace

std::optional<double> CriterionSweep::changes_below() const { return band_now == 0 ? std::nullopt : std::optional(bands[band_now].from); }

std::optional<double> CriterionSweep::changes_above() const {
  return band_now + 1 >= bands.size() ? std::nullopt : std::optional(bands[band_now].to);
}

std::vector<CriterionSweep> sweeps_of(const ClaimEvidence& evidence, const OwnershipPolicy& policy) {
  std::vector<CriterionSweep> sweeps;
  if (evidence.claimants.empty()) return sweeps;
  const RobustnessFacts robustness = robustness_facts(evidence, policy);
  const std::int64_t total = evidence.total_points();
  for (std::size_t k = 0; k < evidence.criteria.size(); ++k) {
    const int points = evidence.criteria[k].points;
    if (points > 0 && points < total) sweeps.push_back(Sweeper(evidence, policy, robustness, k).sweep());
  }
  return sweeps;
}

std::optional<CriterionSweep> sweep_of(const ClaimEvidence& evidence, const OwnershipPolicy& policy, std::size_t criterion) {
  const int points = evidence.criteria[criterion].points;
  if (evidence.claimants.empty() || points == evidence.total_points()) return std::nullopt;
  ClaimEvidence counted = evidence;
  counted.criteria[criterion].points = std::max(points, 1);  // along the way it counts: robustness rests on which criteria do
  const RobustnessFacts robustness = robustness_facts(counted, policy);
  return Sweeper(evidence, policy, robustness, criterion).sweep();
}

std::optional<PersonId> in_charge_of(const Judgement& judgement, const ClaimEvidence& evidence) {
  if (judgement.is_by_rule && evidence.binding) return evidence.binding->person;
  const auto which = judgement.owner ? judgement.owner : judgement.lead;
  return which ? std::optional(evidence.claimants[*which]) : std::nullopt;
}

RecordFlipsJob::RecordFlipsJob(const RecordIndex& records, const OwnershipPolicy& policy, const ClaimEvidence& evidence)
    : records_(&records), policy_(&policy), question_{.client = evidence.client, .at = evidence.at, .stage = evidence.stage} {
  if (evidence.claimants.empty()) return;
  const Judgement today = judge(evidence, policy.tree, points_of(evidence), robustness_facts(evidence, policy));
  kind_ = today.kind;
  in_charge_ = in_charge_of(today, evidence);
  std::map<std::pair<RecordKind, std::string>, RecordFlip> all;
  const auto add = [&](const SourceRecord& record, const PersonId& person, double counts) {
    RecordFlip& flip = all.try_emplace({record.kind, record.id}, RecordFlip{.record = record, .person = person}).first->second;
    if (counts <= flip.counts) return;
    flip.person = person;
    flip.counts = counts;
  };
  const auto total = static_cast<double>(std::max<std::int64_t>(1, evidence.total_points()));
  for (std::size_t p = 0; p < evidence.claimants.size(); ++p) {
    std::map<std::pair<RecordKind, std::string>, double> own;
    for (const CriterionEvidence& criterion : evidence.criteria) {
      const EvidenceItem& item = criterion.of[p];
      for (const SourceRecord& record : item.records) {
        if (record.kind == RecordKind::Role) continue;
        double& counts = own[{record.kind, record.id}];
        if (item.value > 0.0) counts += criterion.points / total * item.share() * record.value / item.value;
        add(record, evidence.claimants[p], counts);
      }
    }
  }
  const ClaimRecords claim = claim_records(records, policy, question_);
  // Of any age: the first contact may be somebody's who has no claim any more.
  for (const Touchpoint* touch : claim.touchpoints) add({RecordKind::Touchpoint, touch->id.value, touch->on}, touch->person, 0.0);
  for (const Opportunity* deal : records.opportunities(evidence.client)) {
    if (!deal->credits.empty()) add({RecordKind::Opportunity, deal->id.value, deal->closed}, deal->credits.front().person, 0.0);
  }
  for (const Assignment* assignment : claim.assignments) add({RecordKind::Assignment, assignment->person.value, assignment->since}, assignment->person, 0.0);
  for (const HandEvidence* item : claim.by_hand) add({RecordKind::ByHand, item->id.value, item->on}, item->person, 0.0);
  for (auto& [key, flip] : all) candidates_.push_back(std::move(flip));
}

Progress RecordFlipsJob::step(std::uint64_t budget) {
  for (; budget > 0 && done_ < candidates_.size(); --budget, ++done_) {
    RecordFlip& flip = candidates_[done_];
    question_.without = flip.record;
    const ClaimEvidence without = evidence_for(*records_, *policy_, question_);
    const Judgement there = judge(without, policy_->tree, points_of(without), robustness_facts(without, *policy_));
    flip.becomes = there.kind;
    flip.in_charge = in_charge_of(there, without);
    if (flip.becomes != kind_ || flip.in_charge != in_charge_) flips_.push_back(flip);
  }
  if (done_ == candidates_.size()) {
    std::ranges::stable_sort(flips_, {}, [](const RecordFlip& flip) { return std::tuple(flip.counts, flip.record.kind, flip.record.id); });
  }
  return progress();
}

std::vector<OpenItem> open_items_of(const RecordIndex& records, const OwnershipPolicy& policy, const ClaimEvidence& evidence) {
  std::vector<OpenItem> items;
  if (evidence.claimants.size() < 2) return items;
  const Judgement today = judge(evidence, policy.tree, points_of(evidence), robustness_facts(evidence, policy));
  std::optional<PersonId> person;
  if (const auto p = today.owner ? today.owner : today.lead) person = evidence.claimants[*p];
  const auto speaks_for = [&](std::size_t k, std::size_t p) {
    ClaimEvidence changed = evidence;
    CriterionEvidence& criterion = changed.criteria[k];
    criterion.silence = Silence::Speaks;
    for (std::size_t q = 0; q < criterion.of.size(); ++q) criterion.of[q].parts = q == p ? kShareParts : 0;
    OpenItem::Settled way = settled(changed, policy, today, person);
    way.claimant = p;
    return way;
  };
  for (std::size_t k = 0; k < evidence.criteria.size(); ++k) {
    const CriterionEvidence& criterion = evidence.criteria[k];
    if (criterion.points == 0) continue;
    const EvidenceSource source = policy.criteria[k].source;
    const bool is_first = source == EvidenceSource::Introduced || source == EvidenceSource::Sponsor;
    if (criterion.is_silent()) {
      OpenItem item{.kind = OpenItemKind::Silent, .criterion = k};
      for (std::size_t p = 0; p < evidence.claimants.size(); ++p) item.ways.push_back(speaks_for(k, p));
      items.push_back(std::move(item));
    } else if (is_first && !criterion.level.empty()) {
      OpenItem item{.kind = OpenItemKind::Level, .criterion = k};
      for (const std::size_t p : criterion.level) item.ways.push_back(speaks_for(k, p));
      items.push_back(std::move(item));
    }
    for (const EvidenceItem& own : criterion.of) {
      if (!own.is_by_hand || (!own.is_disputed && own.is_verifiable)) continue;
      OpenItem item{.kind = OpenItemKind::Disputed, .criterion = k, .item = {own.records.front().id}};
      const ClaimEvidence without = evidence_for(records, policy, {evidence.client, evidence.at, evidence.stage, own.records.front()});
      item.ways.push_back(settled(without, policy, today, person));
      items.push_back(std::move(item));
    }
  }
  for (OpenItem& item : items) item.can_change_verdict = std::ranges::any_of(item.ways, &OpenItem::Settled::changes_verdict);
  return items;
}

}  // namespace evenhand::ownership
