#include "fairness/rebalance_piles.h"

#include <algorithm>
#include <utility>

namespace evenhand {

std::vector<RebalancePile> piles_of(const RebalanceBooks& books, std::uint32_t elsewhere) {
  std::vector<RebalancePile> piles;
  const RebalanceProblem& problem = books.problem();
  for (std::uint32_t home = 0; home < problem.people.size(); ++home) {
    const auto first = static_cast<std::ptrdiff_t>(piles.size());
    for (const std::uint32_t u : books.at_home(home)) {
      if (problem.units[u].weight == 0) break;
      std::vector<std::uint32_t> takers{elsewhere};
      if (!books.may_own(elsewhere, u)) takers = books.takers(u);
      std::erase(takers, home);
      if (takers.empty()) continue;
      auto pile = std::find_if(piles.begin() + first, piles.end(), [&](const RebalancePile& one) { return one.takers == takers; });
      if (pile == piles.end()) pile = piles.insert(pile, {.home = home, .takers = std::move(takers), .units = {}, .sum = {0}});
      pile->units.push_back(u);
      pile->sum.push_back(pile->sum.back() + problem.units[u].weight);
    }
  }
  return piles;
}

}  // namespace evenhand
