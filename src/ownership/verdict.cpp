#include "ownership/verdict.h"

#include <algorithm>
#include <numeric>

#include "ownership/robustness.h"

namespace evenhand::ownership {

namespace {

__extension__ using Wide = __int128;

std::int64_t floor_divide(std::int64_t amount, std::int64_t by) { return amount >= 0 ? amount / by : -((-amount + by - 1) / by); }

// Rounded to the nearest thousandth, halves away from zero.
std::int64_t nearest_thousandth(std::int64_t amount, std::int64_t whole) {
  const Wide doubled = static_cast<Wide>(amount < 0 ? -amount : amount) * 2000 + whole;
  const std::int64_t rounded = static_cast<std::int64_t>(doubled / (static_cast<Wide>(whole) * 2));
  return amount < 0 ? -rounded : rounded;
}

// Highest on steering and sponsor together, among all but the lead. Weights play no part: a sponsor is who the client's
// executives know, at any stage.
void name_sponsor(const ClaimEvidence& evidence, const OwnershipPolicy* policy, Judgement& judgement) {
  std::int64_t best = -1;
  for (const Standing& standing : judgement.standings) {
    if (standing.claimant == judgement.lead) continue;
    std::int64_t strategy = 0;
    for (std::size_t k = 0; k < evidence.criteria.size(); ++k) {
      const EvidenceSource source = policy->criteria[k].source;
      if (source == EvidenceSource::Steering || source == EvidenceSource::Sponsor) strategy += evidence.criteria[k].of[standing.claimant].parts;
    }
    if (strategy > best) judgement.level_sponsors.clear();
    if (strategy >= best) judgement.level_sponsors.push_back(standing.claimant);
    best = std::max(best, strategy);
  }
  if (best == 0) {  // nobody else has met an executive: whoever is second, when that is one person
    std::erase_if(judgement.level_sponsors, [&](std::size_t p) {
      return std::ranges::find(judgement.standings, p, &Standing::claimant)->score != judgement.standings[1].score;
    });
  }
  std::ranges::sort(judgement.level_sponsors);
  if (judgement.level_sponsors.size() == 1) {
    judgement.sponsor = judgement.level_sponsors.front();
    judgement.level_sponsors.clear();
  }
}

}  // namespace

std::vector<std::int64_t> points_of(const ClaimEvidence& evidence) {
  std::vector<std::int64_t> points;
  for (const CriterionEvidence& c : evidence.criteria) points.push_back(c.points);
  return points;
}

Judgement judge(const ClaimEvidence& evidence, const DecisionTree& tree, std::span<const std::int64_t> weights, const RobustnessFacts& robustness) {
  Judgement result;
  std::int64_t sum = 0, covered = 0;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    sum += weights[k];
    covered += evidence.criteria[k].is_silent() ? 0 : weights[k];
  }
  result.whole = std::max<std::int64_t>(sum, 1) * kShareParts;
  for (std::size_t p = 0; p < evidence.claimants.size(); ++p) {
    Standing standing{.claimant = p};
    for (std::size_t k = 0; k < weights.size(); ++k) standing.score += weights[k] * evidence.criteria[k].of[p].parts;
    result.standings.push_back(standing);
  }
  std::ranges::stable_sort(result.standings, std::ranges::greater{}, &Standing::score);
  for (std::size_t i = 1; i < result.standings.size(); ++i) {
    result.standings[i].rank = result.standings[i].score == result.standings[i - 1].score ? result.standings[i - 1].rank : i + 1;
  }
  for (const Standing& standing : result.standings) {
    if (standing.rank == 1) result.level_first.push_back(standing.claimant);
  }
  if (result.level_first.size() < 2) result.level_first.clear();
  if (!result.standings.empty()) result.margin = result.standings[0].score - (result.standings.size() > 1 ? result.standings[1].score : 0);
  result.facts = {.has_binding_rule = evidence.binding.has_value(),
                  .is_tied = result.is_tied(),
                  .has_disputed_evidence = evidence.has_disputed,
                  .coverage = {covered, std::max<std::int64_t>(sum, 1)},
                  .margin = {result.margin, result.whole},
                  .robustness = robustness.empty() || result.standings.empty() ? Fraction() : robustness[result.standings[0].claimant],
                  .claimants = static_cast<std::int64_t>(evidence.claimants.size())};
  result.walk = walk(tree, result.facts);
  switch (result.walk.leaf) {
    case DecisionKind::FollowRule:
      result.kind = VerdictKind::ClearOwner;
      result.is_by_rule = true;
      if (evidence.binding) result.owner = evidence.position_of(evidence.binding->person);
      break;
    case DecisionKind::ClearOwner:
      if (result.standings.empty() || result.is_tied()) break;
      result.kind = VerdictKind::ClearOwner;
      result.owner = result.first();
      break;
    case DecisionKind::Joint:
      if (result.standings.size() < 2 || result.is_tied()) break;
      result.kind = VerdictKind::Joint;
      result.lead = result.first();
      break;
    default: break;
  }
  return result;
}

std::vector<int> as_thousandths(std::span<const std::int64_t> amounts, std::int64_t whole) {
  constexpr std::int64_t kThousand = 1000;
  std::vector<int> shown(amounts.size());
  std::vector<std::int64_t> rest(amounts.size());
  std::vector<std::size_t> order(amounts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const std::int64_t sum = std::reduce(amounts.begin(), amounts.end(), std::int64_t{0});
  std::int64_t missing = nearest_thousandth(sum, whole);
  const std::int64_t unit = whole / kThousand;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const std::int64_t low = floor_divide(amounts[i], unit);
    shown[i] = static_cast<int>(low);
    rest[i] = amounts[i] - low * unit;
    missing -= low;
  }
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return rest[i]; });
  for (std::size_t i = 0; i < order.size() && missing > 0; ++i, --missing) ++shown[order[i]];
  return shown;
}

ClaimVerdict verdict_on(const ClaimEvidence& evidence, const OwnershipPolicy& policy) {
  ClaimVerdict verdict;
  const std::vector<std::int64_t> points = points_of(evidence);
  Judgement& judgement = verdict.judgement = judge(evidence, policy.tree, points, robustness_facts(evidence, policy));
  if (judgement.kind == VerdictKind::Joint) name_sponsor(evidence, &policy, judgement);
  for (std::size_t k = 0; k < points.size(); ++k) {
    const CriterionEvidence& criterion = evidence.criteria[k];
    if (points[k] == 0) continue;
    if (criterion.is_silent()) {
      verdict.silent.push_back(k);
      continue;
    }
    if (!criterion.level.empty()) verdict.tied_criteria.push_back(k);
    if (judgement.standings.empty()) continue;
    std::int64_t lead = criterion.of[*judgement.first()].parts;
    if (const auto second = judgement.second()) lead -= criterion.of[*second].parts;
    verdict.contributions.push_back({k, points[k] * lead, 0});
  }
  std::ranges::stable_sort(verdict.contributions, std::ranges::greater{}, &Contribution::amount);
  std::vector<std::int64_t> amounts;
  for (const Contribution& c : verdict.contributions) amounts.push_back(c.amount);
  const std::vector<int> shown = as_thousandths(amounts, judgement.whole);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    verdict.contributions[i].thousandths = shown[i];
    verdict.margin_thousandths += shown[i];
  }
  return verdict;
}

}  // namespace evenhand::ownership
