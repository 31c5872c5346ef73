#include "fairness/consequence.h"

#include <algorithm>
#include <cmath>

#include "fairness/apportion.h"

namespace evenhand {

WeightConsequence::WeightConsequence(const LoadBasis& basis, const Policy& policy, std::size_t criterion)
    : current_weight_(policy.criteria[criterion].weight),
      has_effect_(basis.criteria[criterion].has_shares()),
      tolerance_(policy.tolerance),
      other_load_(basis.people->size(), 0.0),
      share_(basis.people->size(), 0.0) {
  for (std::size_t j = 0; j < basis.people->size(); ++j) {
    entitlement_.push_back(static_cast<double>(basis.entitlement[j]) / static_cast<double>(kWhole));
    if (basis.entitlement[j] > 0) people_.push_back(j);
  }
  for (std::size_t k = 0; k < policy.criteria.size(); ++k) {
    const CriterionBasis& known = basis.criteria[k];
    if (policy.criteria[k].ledger != policy.criteria[criterion].ledger || !known.has_shares()) continue;
    const double weight = k == criterion ? 0.0 : policy.criteria[k].weight;
    other_weight_ += weight * known.share_sum;
    if (k == criterion) own_sum_ = known.share_sum;
    for (std::size_t j = 0; j < share_.size(); ++j) {
      if (k == criterion) share_[j] = known.person_share[j];
      other_load_[j] += weight * known.person_share[j];
    }
  }
}

bool WeightConsequence::counts_at(int weight) const { return !people_.empty() && other_weight_ + (has_effect_ ? weight : 0) > 0.0; }

double WeightConsequence::load_at(std::size_t person, int weight) const {
  const double own = has_effect_ ? weight : 0;
  return (other_load_[person] + own * share_[person]) / (other_weight_ + own * own_sum_);
}

std::vector<double> WeightConsequence::ratios_at(int weight) const {
  std::vector<double> ratios;
  if (!counts_at(weight)) return ratios;
  ratios.reserve(people_.size());
  for (const std::size_t j : people_) ratios.push_back(load_at(j, weight) / entitlement_[j]);
  return ratios;
}

std::vector<RatioChange> WeightConsequence::changes_to(int weight) const {
  const std::vector<double> before = ratios_at(current_weight_), after = ratios_at(weight);
  std::vector<RatioChange> changes;
  if (before.empty() || after.empty()) return changes;
  for (std::size_t i = 0; i < people_.size(); ++i) changes.push_back({people_[i], before[i], after[i]});
  std::ranges::stable_sort(changes, std::ranges::greater{}, [](const RatioChange& c) { return std::fabs(c.change()); });
  return changes;
}

std::optional<WeightOutlook> WeightConsequence::outlook_at(int weight) const {
  const std::vector<double> ratios = ratios_at(weight);
  if (ratios.empty()) return std::nullopt;
  WeightOutlook outlook;
  outlook.weight = weight;
  const auto [low, high] = std::ranges::minmax(ratios);
  outlook.min_ratio = low;
  outlook.max_ratio = high;
  for (std::size_t j = 0; j < entitlement_.size(); ++j) outlook.misplaced += std::fabs(load_at(j, weight) - entitlement_[j]) / 2;
  outlook.outside = static_cast<std::size_t>(std::ranges::count_if(ratios, [&](double r) { return std::fabs(r - 1.0) > tolerance_; }));
  return outlook;
}

}  // namespace evenhand
