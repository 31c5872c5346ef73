// What a change of owner asks of a client (math 3): 1 + recency + renewal nearness + recent owner change + open escalation,
// each part 0..1, from what is on record, times its weight in the policy (ContinuityWeights):
// - recency: the latest meaningful touchpoint of the present lead, falling to 0 over 90 days;
// - renewal: the renewal lies ahead, falling to 0 over 180 days;
// - owner change: the present lead's `since`, falling to 0 over 365 days;
// - escalation: a criterion whose id or name speaks of escalation is known and above 0.
// Days after `today` in the past tense of a record, and before it for a renewal, count nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/date.h"
#include "domain/scenario.h"
#include "domain/scenario_index.h"

namespace evenhand {

inline constexpr std::int32_t kLeastMoveCost = 1000;
inline constexpr std::int32_t kMostMoveCost = 5000;

// In thousandths. The parts as the record has them, before their weights.
struct ContinuityCost {
  std::int32_t recency = 0;
  std::int32_t renewal = 0;
  std::int32_t owner_change = 0;
  std::int32_t escalation = 0;
  std::int32_t weighed = 0;  // their sum by weight, 0..4000

  std::int32_t total() const { return kLeastMoveCost + weighed; }
  bool operator==(const ContinuityCost&) const = default;
};

// The position of the assignment with the largest share, ties to the person with the lower id; the client has one.
std::size_t lead_assignment(const Scenario& scenario, const ScenarioIndex& index, std::size_t client);

// By client position; an unassigned client costs the least.
std::vector<ContinuityCost> continuity_costs(const Scenario& scenario, const ScenarioIndex& index, Date today);

}  // namespace evenhand
