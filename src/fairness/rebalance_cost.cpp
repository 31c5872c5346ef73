#include "fairness/rebalance_cost.h"

#include <algorithm>
#include <optional>
#include <string>

#include "domain/text.h"

namespace evenhand {
namespace {

constexpr std::int64_t kRecencyDays = 90, kRenewalDays = 180, kOwnerChangeDays = 365;
constexpr std::int64_t kFull = 1000;

std::int32_t falling(std::int64_t days, std::int64_t horizon) {
  return days < 0 || days >= horizon ? 0 : static_cast<std::int32_t>(kFull * (horizon - days) / horizon);
}

std::vector<std::size_t> escalation_criteria(const Policy& policy) {
  std::vector<std::size_t> found;
  for (std::size_t k = 0; k < policy.criteria.size(); ++k) {
    const Criterion& criterion = policy.criteria[k];
    if (matching_name(criterion.id.value + " " + criterion.name).find("escalation") != std::string::npos) found.push_back(k);
  }
  return found;
}

}  // namespace

std::size_t lead_assignment(const Scenario& scenario, const ScenarioIndex& index, std::size_t client) {
  const ScenarioIndex::Run run = index.assignments_of_client(client);
  std::size_t lead = run.first;
  for (std::size_t a = run.first; a < run.last; ++a) {
    if ((*scenario.assignments)[a].share > (*scenario.assignments)[lead].share) lead = a;
  }
  return lead;
}

std::vector<ContinuityCost> continuity_costs(const Scenario& scenario, const ScenarioIndex& index, Date today) {
  const std::int64_t now = days_since_epoch(today);
  const std::vector<Client>& clients = *scenario.clients;
  const std::vector<std::size_t> escalations = escalation_criteria(*scenario.policy);
  std::vector<std::optional<std::size_t>> lead(clients.size());
  std::vector<ContinuityCost> costs(clients.size());
  for (std::size_t i = 0; i < clients.size(); ++i) {
    if (index.assignments_of_client(i).is_empty()) continue;
    lead[i] = lead_assignment(scenario, index, i);
    const Assignment& assignment = (*scenario.assignments)[*lead[i]];
    if (assignment.since) costs[i].owner_change = falling(now - days_since_epoch(*assignment.since), kOwnerChangeDays);
    if (clients[i].profile->renewal_on) costs[i].renewal = falling(days_since_epoch(*clients[i].profile->renewal_on) - now, kRenewalDays);
    for (const std::size_t k : escalations) {
      if (value_of(clients[i], scenario.policy->criteria[k].id).value_or(0.0) > 0.0) costs[i].escalation = static_cast<std::int32_t>(kFull);
    }
  }
  for (const Touchpoint& touch : *scenario.touchpoints) {
    if (!touch.is_meaningful) continue;
    const std::optional<std::size_t> i = position_of(clients, touch.client);
    if (!i || !lead[*i] || (*scenario.assignments)[*lead[*i]].person != touch.person) continue;
    costs[*i].recency = std::max(costs[*i].recency, falling(now - days_since_epoch(touch.on), kRecencyDays));
  }
  const ContinuityWeights& weights = scenario.policy->continuity;
  for (ContinuityCost& cost : costs) {
    cost.weighed = (cost.recency * weights.recency + cost.renewal * weights.renewal + cost.owner_change * weights.owner_change +
                    cost.escalation * weights.escalation) / 100;
  }
  return costs;
}

}  // namespace evenhand
