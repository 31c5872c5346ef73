#include "fairness/rebalance_parts.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "fairness/rebalance_prices.h"

namespace evenhand {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t kMostSum = std::int64_t{1} << 61;  // of costs: what is above proves no more

std::uint32_t root_of(std::vector<std::uint32_t>& above, std::uint32_t j) {
  while (above[j] != j) j = above[j] = above[above[j]];
  return j;
}

}  // namespace

RebalanceParts::RebalanceParts(const RebalanceBooks& books, std::vector<std::int64_t> prices, std::int64_t move_price)
    : books_(&books), prices_(std::move(prices)), move_price_(move_price), part_(prices_.size()), heaviest_(prices_.size()), costs_(prices_.size()), gains_(prices_.size(), 0) {
  tie();
  for (std::uint32_t j = 0; j < prices_.size(); ++j) {
    heaviest_[j].push_back(0);
    for (const std::uint32_t u : books.at_home(j)) heaviest_[j].push_back(heaviest_[j].back() + books.problem().units[u].weight);
  }
  for (std::uint32_t part = 0; part < count(); ++part) price(part);
}

void RebalanceParts::tie() {
  const RebalanceProblem& problem = books_->problem();
  std::vector<std::uint32_t> above(prices_.size()), within;
  std::iota(above.begin(), above.end(), 0u);
  for (std::uint32_t c = 0; c < problem.classes.size(); ++c) {
    const std::vector<std::uint32_t>& set = problem.classes[c];
    if (!std::ranges::all_of(set, [&](std::uint32_t j) { return prices_[j] > 0; })) continue;
    within.push_back(c);
    for (const std::uint32_t j : set) above[root_of(above, j)] = root_of(above, set[0]);
  }
  std::vector<std::uint32_t> number(prices_.size(), kNobody);
  for (std::uint32_t j = 0; j < prices_.size(); ++j) {
    std::uint32_t& part = number[root_of(above, j)];
    if (part == kNobody) {
      part = count();
      people_of_.emplace_back();
    }
    part_[j] = part;
    people_of_[part].push_back(j);
  }
  classes_of_.resize(count());
  forced_of_.resize(count());
  placed_.assign(count(), 0);
  cheapest_.resize(problem.classes.size());
  std::vector<char> is_within(problem.classes.size(), 0);
  for (const std::uint32_t c : within) {
    is_within[c] = 1;
    classes_of_[part_[problem.classes[c][0]]].push_back(c);
  }
  for (const std::uint32_t u : books_->forced()) {
    const std::uint32_t c = problem.units[u].eligible;
    if (is_within[c] != 0) forced_of_[part_[problem.classes[c][0]]].push_back(u);
  }
}

// Whom a unit goes to for least; kNobody: to somebody outside its part.
std::uint32_t RebalanceParts::taker(std::uint32_t u) const {
  const RebalanceUnit& unit = books_->problem().units[u];
  const Cheapest& it = cheapest_[unit.eligible];
  return it.first == unit.home ? it.second : it.first;
}

std::int64_t RebalanceParts::cost_of(std::uint32_t u) const {
  const RebalanceUnit& unit = books_->problem().units[u];
  const std::uint32_t to = taker(u);
  return move_price_ - unit.weight * (prices_[unit.home] - (to == kNobody ? 0 : prices_[to]));
}

void RebalanceParts::price(std::uint32_t part) {
  const RebalanceProblem& problem = books_->problem();
  if (people_of_[part].size() == 1 && classes_of_[part].empty()) return;
  for (const std::uint32_t c : classes_of_[part]) {
    Cheapest it;
    for (const std::uint32_t j : problem.classes[c]) {
      if (it.first == kNobody || prices_[j] < prices_[it.first]) it.second = std::exchange(it.first, j);
      else if (it.second == kNobody || prices_[j] < prices_[it.second]) it.second = j;
    }
    cheapest_[c] = it;
  }
  placed_[part] = 0;
  for (const std::uint32_t u : forced_of_[part]) placed_[part] += problem.units[u].weight * prices_[cheapest_[problem.units[u].eligible].first];
  if (people_of_[part].size() == 1) return;
  for (const std::uint32_t j : people_of_[part]) {
    std::vector<std::int64_t>& costs = costs_[j];
    costs.clear();
    for (const std::uint32_t u : books_->at_home(j)) costs.push_back(cost_of(u));
    std::ranges::sort(costs);
    gains_[j] = static_cast<std::size_t>(std::ranges::lower_bound(costs, 0) - costs.begin());
    std::int64_t sum = 0;
    for (std::int64_t& cost : costs) cost = sum = std::min(kMostSum, sum + cost);
    costs.insert(costs.begin(), 0);
  }
}

// The fewest that together are at least `over`.
std::int64_t RebalanceParts::forced_out(std::uint32_t j, std::int64_t over) const {
  if (over <= 0) return 0;
  const auto enough = std::ranges::lower_bound(heaviest_[j], over);
  return enough == heaviest_[j].end() ? kNoPlan : enough - heaviest_[j].begin();
}

std::int64_t RebalanceParts::least_out(std::uint32_t j, Ratio ratio) const {
  return forced_out(j, books_->today().load[j] - load_within(ratio, books_->problem().people[j].capacity));
}

// In 1 / move_price.
std::int64_t RebalanceParts::priced_of(std::uint32_t part, Ratio ratio, Limit limit) const {
  std::int64_t priced = placed_[part];
  for (const std::uint32_t j : people_of_[part]) {
    const std::int64_t over = books_->today().load[j] - limit(ratio, books_->problem().people[j].capacity);
    const std::int64_t out = forced_out(j, over);
    if (out >= kNoPlan) return kMostSum;
    priced = std::min(kMostSum, priced + prices_[j] * over + costs_[j][std::max(gains_[j], static_cast<std::size_t>(out))]);
  }
  return priced;
}

std::int64_t RebalanceParts::least_moves_of(std::uint32_t part, Ratio ratio, Limit limit) const {
  const std::vector<std::uint32_t>& people = people_of_[part];
  std::int64_t apart = 0;
  for (const std::uint32_t j : people) apart += forced_out(j, books_->today().load[j] - limit(ratio, books_->problem().people[j].capacity));
  if (people.size() == 1 || apart >= kNoPlan) return apart;
  const std::int64_t priced = priced_of(part, ratio, limit);
  return std::max(apart, priced <= 0 ? 0 : (priced + move_price_ - 1) / move_price_);
}

std::int64_t RebalanceParts::least_moves_below(Ratio ratio) const {
  std::int64_t moves = 0;
  for (std::uint32_t part = 0; part < count(); ++part) moves += least_moves_below(ratio, part);
  return moves;
}

RebalanceBound RebalanceParts::bound(std::uint32_t most_moves, Ratio most) const {
  const Ratio value = largest_ratio(books_->problem(), {0, 1}, most, [&](Ratio ratio) { return least_moves_below(ratio) > std::int64_t{most_moves}; });
  return {.kind = BoundKind::Parts, .value = value, .prices = prices_, .move_price = move_price_};
}

RebalanceParts RebalanceParts::of(const RebalanceBooks& books, const RebalanceSweep& sweep, const std::vector<char>& is_full) {
  const std::size_t people = books.problem().people.size();
  std::int64_t most = 0;
  for (std::uint32_t j = 0; j < people; ++j) most = std::max(most, sweep.price(j));
  if (most == 0) return RebalanceParts(books, std::vector<std::int64_t>(people, 0), 0);
  const auto scaled = [&](std::int64_t cost) { return static_cast<std::int64_t>(static_cast<Wide>(cost) * (kMostPrice / 2) / most); };
  std::vector<std::int64_t> prices;
  for (std::uint32_t j = 0; j < people; ++j) prices.push_back(std::max<std::int64_t>(is_full[j], scaled(sweep.price(j))));
  return RebalanceParts(books, std::move(prices), scaled(RebalanceSweep::kMove));
}

void RebalanceParts::try_prices(std::uint32_t part, const RebalanceSweep& sweep, Ratio below) {
  const std::vector<std::uint32_t>& people = people_of_[part];
  const std::int64_t before = priced_of(part, below, load_below);
  std::vector<std::int64_t> known;
  for (std::uint32_t i = 0; i < people.size(); ++i) {
    const Wide price = static_cast<Wide>(sweep.price(i)) * move_price_ / RebalanceSweep::kMove;
    known.push_back(std::exchange(prices_[people[i]], static_cast<std::int64_t>(std::clamp<Wide>(price, 1, kMostPrice))));
  }
  price(part);
  if (priced_of(part, below, load_below) > before) return;
  for (std::size_t i = 0; i < people.size(); ++i) prices_[people[i]] = known[i];
  price(part);
}

}  // namespace evenhand
