// The rebalancing problem as it would be after one remedy (math 3, "Remedies"), on the scale of today's figures: a ratio of 1
// stays today's fair share, whatever capacity or load is added.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "fairness/rebalance_context.h"

namespace evenhand {

struct ScaledProblem {
  RebalanceProblem problem;
  double scale = 1.0;  // a ratio of this problem times scale is in parts of today's fair share

  double value(Ratio ratio) const { return ratio.value() * scale; }
};

ScaledProblem as_it_is(const RebalanceContext& context);

// The most hours a month that a specialist can take off a client, as far as they count: 0 where the burden does not count
// hours, or the client has none. All positions below are scenario positions.
double specialist_hours_possible(const RebalanceContext& context, std::size_t client);
// Somebody from outside does `hours` (at most the possible ones) of an assigned client's work; its people keep the rest.
ScaledProblem with_specialist(const RebalanceContext& context, std::size_t client, double hours);

// May take a part of the client: it moves alone, and the person may serve it and carries none of it.
bool can_share(const RebalanceContext& context, std::size_t client, std::size_t person);
// `part` (0..1, in thousandths) of the client's load stays with the person; the rest moves as before.
ScaledProblem with_share(const RebalanceContext& context, std::size_t client, std::size_t person, double part);

// `fte` more of a person with capacity, at the same ramp, presence and role.
ScaledProblem with_capacity(const RebalanceContext& context, std::size_t person, double fte);
// One person more, fully ramped, who may serve every client that may move.
ScaledProblem with_newcomer(const RebalanceContext& context, double fte);

// Somebody has a skill at least at this level; empty where the caps then leave no plan.
std::optional<ScaledProblem> with_training(const RebalanceContext& context, std::size_t person, const std::string& skill, int level);

}  // namespace evenhand
