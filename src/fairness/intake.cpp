#include "fairness/intake.h"

namespace evenhand {

std::optional<int> intake_cap(const Scenario& scenario, const Entitlement& entitlement, std::size_t person) {
  const std::optional<int>& own = (*scenario.people)[person].max_intake;
  if (own) return own;
  return entitlement.counts_ramp ? scenario.policy->caps.intake_per_month : std::nullopt;
}

}  // namespace evenhand
