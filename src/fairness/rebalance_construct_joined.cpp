// A plan put together from plans of parts (rebalance_construct.h).
#include <algorithm>
#include <utility>

#include "fairness/rebalance_construct.h"
#include "fairness/rebalance_part.h"
#include "fairness/rebalance_parts.h"

namespace evenhand {

std::uint32_t RebalanceConstruction::cheapest(std::uint32_t u, const std::vector<std::int64_t>& prices) const {
  const RebalanceUnit& unit = problem_->units[u];
  std::uint32_t best = kNobody;
  bool has_room = false;
  Ratio least{0, 1};
  for (const std::uint32_t j : books_->takers(u)) {
    if (j == unit.home || clients_[j] + unit.clients > problem_->people[j].max_clients || intake_[j] > problem_->people[j].max_intake - unit.clients) continue;
    const bool fits = load_[j] + unit.weight <= limit_[j];
    const Ratio after{load_[j] + unit.weight, problem_->people[j].capacity};
    if (best != kNobody) {
      if (fits != has_room) {
        if (has_room) continue;
      } else if (fits && prices[j] != prices[best]) {
        if (prices[j] > prices[best]) continue;
      } else if (compare(after, least) >= 0) {
        continue;
      }
    }
    best = j;
    has_room = fits;
    least = after;
  }
  return best;
}

std::optional<RebalanceOwners> RebalanceConstruction::joined(const std::vector<RebalancePart*>& tied, const RebalanceParts& parts, std::uint32_t most_moves,
                                                             Ratio target) {
  start_over(most_moves, target);
  for (const RebalancePart* part : tied) {
    const RebalancePart::Plan* plan = part->within(target);
    if (plan == nullptr || plan->moves > left_) return std::nullopt;
    left_ -= plan->moves;
    for (std::size_t i = 0; i < plan->owners.size(); ++i) {
      const std::uint32_t u = part->units()[i], to = plan->owners[i];
      if (to == part->elsewhere()) {
        shift(u, kNobody);
        loose_.push_back(u);
      } else if (part->people()[to] != problem_->units[u].home) {
        shift(u, part->people()[to]);
      }
    }
  }
  for (std::uint32_t j = 0; j < load_.size(); ++j) {
    if (!parts.is_tied(j) && !relieve(j)) return std::nullopt;
  }
  std::ranges::sort(loose_, [&](std::uint32_t a, std::uint32_t b) { return std::pair(-problem_->units[a].weight, a) < std::pair(-problem_->units[b].weight, b); });
  for (const std::uint32_t u : loose_) {
    const std::uint32_t j = cheapest(u, parts.prices()), home = problem_->units[u].home;
    if (j == kNobody && home == kNobody) return std::nullopt;
    shift(u, j == kNobody ? home : j);
  }
  if (books_->has_caps() && !is_allowed(*problem_, owners_)) return std::nullopt;
  return owners_;
}

}  // namespace evenhand
