#include "fairness/explain.h"

#include <algorithm>

namespace evenhand {

Explanation explain(const LoadBasis& basis, const LedgerLoads& loads, std::size_t person) {
  Explanation result;
  result.points = load_points(loads.people[person].load);
  result.fair_points = load_points(loads.people[person].entitlement);
  const double whole = weighted_share_sum(basis, loads.criteria);
  std::vector<const CriterionUse*> counted;
  for (const CriterionUse& use : loads.criteria) {
    if (use.state != CriterionState::Counted) continue;
    counted.push_back(&use);
    const CriterionBasis& known = basis.criteria[use.position];
    result.criteria.push_back({.criterion = use.position,
                               .points = 1000.0 * use.weight * known.person_share[person] / whole,
                               .value = known.person_total[person],
                               .is_estimated = known.person_estimated[person] > 0.0});
  }

  const auto own = basis.index.assignments_of_person(person);
  std::vector<std::uint32_t> parts(own.begin(), own.end());
  std::ranges::stable_sort(parts, std::ranges::greater{}, [&](std::uint32_t a) { return loads.part_load[a]; });
  result.clients.reserve(parts.size());
  for (const std::uint32_t a : parts) {
    ClientPart& part = result.clients.emplace_back();
    part.client = basis.index.client_of_assignment(a);
    part.share = (*basis.assignments)[a].share;
    part.points = load_points(loads.part_load[a]);
    part.fit = basis.fit.empty() ? 1.0 : static_cast<double>(basis.fit[a]) / static_cast<double>(kFitScale);
    for (const CriterionUse* use : counted) {
      const CriterionBasis& known = basis.criteria[use->position];
      part.criteria.push_back({.criterion = use->position,
                               .points = 1000.0 * use->weight * part.share * part.fit * known.counted(part.client) / known.counted_total / whole,
                               .value = known.value[part.client],
                               .is_estimated = known.is_estimated[part.client] != 0});
    }
  }
  return result;
}

}  // namespace evenhand
