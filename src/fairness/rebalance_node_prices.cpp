#include "fairness/rebalance_node_prices.h"

#include <algorithm>

namespace evenhand {

NodePrices::NodePrices(const RebalanceNode& node, const std::vector<std::int64_t>& prices)
    : prices_(prices), favoured_(node.choices().size()), homes_(prices.size()), load_(node.load()) {
  const std::vector<NodeChoice>& choices = node.choices();
  for (std::size_t c = 0; c < choices.size(); ++c) {
    const NodeChoice& choice = choices[c];
    if (!choice.is_open()) continue;
    Favoured& favoured = favoured_[c];
    for (const std::uint32_t j : node.takers(choice)) {
      if (favoured.taker == kNobody || prices[j] < prices[favoured.taker]) favoured.taker = j;
    }
    favoured.is_leaving = !choice.may_stay;
    if (choice.may_stay) favoured.saving = choice.weight * (prices[choice.home] - prices[favoured.taker]);
  }
  std::vector<std::size_t> own, pool;
  for (std::uint32_t home = 0; home < homes_.size(); ++home) look_at(node, home, own, pool);
  spend(node, pool);
  for (std::size_t c = 0; c < choices.size(); ++c) {
    if (!favoured_[c].is_leaving) continue;
    if (choices[c].may_stay) load_[choices[c].home] -= choices[c].weight;
    load_[favoured_[c].taker] += choices[c].weight;
  }
  for (std::size_t j = 0; j < load_.size(); ++j) slack_ += (node.limit()[j] - load_[j]) * prices[j];
}

// Chooses those who have to leave a home; the others may leave with the moves that are spare.
void NodePrices::look_at(const RebalanceNode& node, std::uint32_t at, std::vector<std::size_t>& own, std::vector<std::size_t>& pool) {
  const std::size_t least = node.least(at);
  const auto [first, last] = node.choices_at(at);
  own.clear();
  for (std::size_t c = first; c < last; ++c) {
    const NodeChoice& choice = node.choices()[c];
    if (choice.is_open() && choice.may_stay && (least > 0 || favoured_[c].saving > 0)) own.push_back(c);
  }
  const auto larger = [&](std::size_t a, std::size_t b) { return is_larger(a, b); };
  const auto rest = own.begin() + static_cast<std::ptrdiff_t>(std::min(least, own.size()));
  if (least > 0 && rest != own.end()) std::ranges::nth_element(own, rest, larger);
  Home& home = homes_[at];
  for (auto c = own.begin(); c != rest; ++c) {
    favoured_[*c].is_leaving = favoured_[*c].is_due = true;
    home.weakest = std::min(home.weakest, favoured_[*c].saving);
  }
  for (auto c = rest; c != own.end(); ++c) {
    home.next = std::max(home.next, favoured_[*c].saving);
    if (favoured_[*c].saving > 0) pool.push_back(*c);
  }
}

void NodePrices::spend(const RebalanceNode& node, std::vector<std::size_t>& pool) {
  const std::size_t spare = node.spare();
  const bool is_full = pool.size() >= spare;
  if (pool.size() > spare) {
    std::ranges::nth_element(pool, pool.begin() + static_cast<std::ptrdiff_t>(spare), [&](std::size_t a, std::size_t b) { return is_larger(a, b); });
    next_ = favoured_[pool[spare]].saving;
    pool.resize(spare);
  }
  weakest_ = is_full ? std::numeric_limits<std::int64_t>::max() : 0;
  for (const std::size_t c : pool) {
    favoured_[c].is_leaving = true;
    if (is_full) weakest_ = std::min(weakest_, favoured_[c].saving);
    Home& home = homes_[node.choices()[c].home];
    if (favoured_[c].saving == home.next) home.is_next_leaving = true;
  }
}

// What is lost at least when it stays: another leaves in its place, or nobody.
bool NodePrices::has_to_leave(const NodeChoice& choice, const Favoured& favoured) const {
  if (!favoured.is_leaving) return false;
  if (!favoured.is_due) return favoured.saving - next_ > slack_;
  const Home& home = homes_[choice.home];
  if (home.next == kNone) return true;
  return favoured.saving - (home.is_next_leaving ? next_ : home.next) > slack_;
}

// What it costs at least that this one goes to that person.
std::int64_t NodePrices::extra(const NodeChoice& choice, const Favoured& favoured, std::uint32_t taker) const {
  if (favoured.is_leaving) return choice.weight * (prices_[taker] - prices_[favoured.taker]);
  const std::int64_t given_up = std::min(homes_[choice.home].weakest, weakest_);
  if (given_up == std::numeric_limits<std::int64_t>::max()) return given_up;
  return given_up - choice.weight * (prices_[choice.home] - prices_[taker]);
}

void NodePrices::fix(RebalanceNode& node) const {
  std::vector<std::uint32_t> takers;
  for (std::size_t c = 0; c < favoured_.size(); ++c) {
    const NodeChoice choice = node.choices()[c];
    if (!choice.is_open()) continue;
    takers.assign(node.takers(choice).begin(), node.takers(choice).end());
    for (const std::uint32_t j : takers) {
      if (extra(choice, favoured_[c], j) > slack_) node.cannot_go(c, j);
    }
    if (choice.may_stay && has_to_leave(choice, favoured_[c])) node.must_leave(c);
  }
}

}  // namespace evenhand
