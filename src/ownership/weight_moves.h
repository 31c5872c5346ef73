// Inside src/ownership only: the least total weight to move so that a claimant's score leads others by given amounts.
#pragma once

#include <optional>
#include <vector>

#include "ownership/sensitivity.h"

namespace evenhand::ownership {

// The criteria that count and speak, with weights as shares of the whole.
struct Weighing {
  std::vector<std::size_t> criteria;
  std::vector<double> weights;               // of those
  std::vector<double> all;                   // of every criterion, sum 1
  std::vector<std::vector<double>> shares;   // per claimant, of those

  double score(std::size_t claimant) const;  // from `criteria` alone, which is all of it
};

Weighing weighing_of(const ClaimEvidence& evidence);

struct Changed {
  double moved = 0.0;
  std::vector<double> given;   // by each of `criteria`
  std::vector<double> taken;
};

// The least change after which score(claimant) - score(rival) >= lead (rising) or <= lead (falling); greedy, exact.
// Empty when no weights do.
std::optional<Changed> least_rise(const Weighing& weighing, std::size_t claimant, std::size_t rival, double lead);
std::optional<Changed> least_fall(const Weighing& weighing, std::size_t claimant, std::size_t rival, double lead);

// The same against every rival at once.
std::optional<Changed> least_rise_above_all(const Weighing& weighing, std::size_t claimant, double lead);

// Moves and weights in the positions of all criteria.
Flip flip_of(const Weighing& weighing, const Changed& changed);

}  // namespace evenhand::ownership
