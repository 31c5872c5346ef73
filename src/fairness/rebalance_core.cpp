#include "fairness/rebalance_core.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "fairness/rebalance_prices.h"
#include "fairness/rebalance_trade_off.h"

namespace evenhand {
namespace {

__extension__ using Wide = __int128;

constexpr Wide kAlways = std::numeric_limits<Wide>::min();

// What a move costs more than it saves at these prices, in 1/kMostPrice of a millionth of a load.
Wide against(const RebalanceBooks& books, std::int64_t price, const std::vector<std::int64_t>& prices, std::uint32_t u) {
  const RebalanceUnit& unit = books.problem().units[u];
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (const std::uint32_t j : books.takers(u)) {
    if (j != unit.home) least = std::min(least, prices[j]);
  }
  return static_cast<Wide>(price) * unit.cost * kMostPrice - static_cast<Wide>(unit.weight) * (prices[unit.home] - least) * kLoadParts;
}

}  // namespace

RebalanceCore::RebalanceCore(const RebalanceBooks& whole, std::int64_t price, const std::vector<std::int64_t>& prices, const RebalanceOwners& owners, std::size_t size)
    : homes_(whole.homes()), problem_(std::make_unique<RebalanceProblem>()) {
  const RebalanceProblem& problem = whole.problem();
  std::vector<std::pair<Wide, std::uint32_t>> order;
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    if (owners[u] != homes_[u]) order.emplace_back(kAlways, u);
    else if (whole.takers(u).size() > 1) order.emplace_back(against(whole, price, prices, u), u);
  }
  std::ranges::sort(order);
  std::vector<char> is_part(problem.units.size(), 0);
  for (std::size_t i = 0; i < order.size() && (i < size || order[i].first == kAlways); ++i) is_part[order[i].second] = 1;
  problem_->people = problem.people;
  problem_->classes = problem.classes;
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    const RebalanceUnit& unit = problem.units[u];
    if (is_part[u] != 0) {
      unit_.push_back(u);
      problem_->units.push_back(unit);
      continue;
    }
    problem_->people[unit.home].fixed += unit.weight;
    problem_->people[unit.home].fixed_clients += unit.clients;
  }
  books_ = std::make_unique<RebalanceBooks>(*problem_);
}

RebalanceOwners RebalanceCore::part_of(const RebalanceOwners& owners) const {
  RebalanceOwners part;
  for (const std::uint32_t u : unit_) part.push_back(owners[u]);
  return part;
}

RebalanceOwners RebalanceCore::whole_of(const RebalanceOwners& part) const {
  RebalanceOwners owners = homes_;
  for (std::size_t i = 0; i < unit_.size(); ++i) owners[unit_[i]] = part[i];
  return owners;
}

}  // namespace evenhand
