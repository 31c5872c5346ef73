#include "ownership/verdict_figures.h"

#include <algorithm>
#include <tuple>

namespace evenhand::ownership {

VerdictFigures figures_of(const ClaimEvidence& evidence, const Judgement& judgement, const OwnershipPolicy& policy) {
  VerdictFigures figures{.suggested = judgement.kind, .margin = evidence.claimants.size() == 1 ? 1.0 : judgement.margin_value(), .coverage = judgement.facts.coverage.value()};
  for (const TreeStep& step : judgement.walk.path) figures.path.push_back(policy.tree[step.node].id);
  for (const CriterionEvidence& criterion : evidence.criteria) {
    if (criterion.is_silent()) continue;
    for (std::size_t p = 0; p < criterion.of.size(); ++p) figures.evidence.push_back({.criterion = criterion.criterion, .person = evidence.claimants[p], .share = criterion.of[p].share()});
  }
  std::ranges::sort(figures.evidence, {}, [](const VerdictEvidence& each) { return std::tie(each.criterion, each.person); });
  return figures;
}

}  // namespace evenhand::ownership
