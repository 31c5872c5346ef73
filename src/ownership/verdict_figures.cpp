#include "ownership/verdict_figures.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "ownership/robustness.h"
#include "ownership/sensitivity.h"

namespace evenhand::ownership {

namespace {

std::optional<VerdictFlip> least_change(const ClaimEvidence& evidence, const OwnershipPolicy& policy) {
  const std::optional<Flip> flip = flips_of(evidence, policy).first_change;
  if (!flip) return std::nullopt;
  VerdictFlip kept{.becomes = flip->becomes};
  if (flip->becomes != VerdictKind::Mediate) kept.person = evidence.claimants[flip->first];
  for (const WeightMove& move : flip->moves) kept.moves.push_back({.from = evidence.criteria[move.from].criterion, .to = evidence.criteria[move.to].criterion, .amount = move.amount});
  return kept;
}

}  // namespace

VerdictFigures figures_of(const ClaimEvidence& evidence, const Judgement& judgement, const OwnershipPolicy& policy) {
  VerdictFigures figures{.suggested = judgement.kind, .margin = evidence.claimants.size() == 1 ? 1.0 : judgement.margin_value(), .coverage = judgement.facts.coverage.value()};
  for (const TreeStep& step : judgement.walk.path) figures.path.push_back(policy.tree[step.node].id);
  for (const CriterionEvidence& criterion : evidence.criteria) {
    if (criterion.points > 0) figures.weights.push_back({criterion.criterion, criterion.points});
    if (criterion.is_silent()) continue;
    for (std::size_t p = 0; p < criterion.of.size(); ++p) figures.evidence.push_back({.criterion = criterion.criterion, .person = evidence.claimants[p], .share = criterion.of[p].share()});
  }
  std::ranges::sort(figures.evidence, {}, [](const VerdictEvidence& each) { return std::tie(each.criterion, each.person); });
  std::ranges::sort(figures.weights, {}, &OwnershipWeight::criterion);
  figures.least_change = least_change(evidence, policy);
  const RobustnessResult robustness = robustness_of(evidence, policy);
  figures.robustness_draws = static_cast<int>(robustness.draws);
  for (std::size_t p = 0; robustness.draws > 0 && p < robustness.claimants.size(); ++p) {
    const ClaimantRobustness& own = robustness.claimants[p];
    figures.robustness.push_back({.person = evidence.claimants[p], .share = own.share, .low = own.interval.low, .high = own.interval.high});
  }
  return figures;
}

ClaimEvidence evidence_kept(const VerdictFigures& figures) {
  ClaimEvidence evidence;
  std::set<PersonId> people;
  for (const VerdictEvidence& item : figures.evidence) people.insert(item.person);
  evidence.claimants.assign(people.begin(), people.end());
  for (const OwnershipWeight& weight : figures.weights) {
    CriterionEvidence& criterion = evidence.criteria.emplace_back(CriterionEvidence{.criterion = weight.criterion, .points = weight.points, .silence = Silence::NothingOnRecord});
    criterion.of.resize(evidence.claimants.size());
    for (const VerdictEvidence& item : figures.evidence) {
      if (item.criterion != weight.criterion) continue;
      criterion.silence = Silence::Speaks;
      criterion.of[*evidence.position_of(item.person)].parts = std::llround(item.share * static_cast<double>(kShareParts));
    }
  }
  return evidence;
}

}  // namespace evenhand::ownership
