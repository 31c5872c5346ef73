#include "fairness/rebalance_trade_off.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace evenhand {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t kMostPaid = std::int64_t{1} << 62;
constexpr std::uint32_t kPatience = 12;  // rounds without gain before steps are halved
constexpr int kMostHalvings = 8;         // of the slopes that an ascent starts from

// The plan that prices favour unit by unit, and what it comes to: in 1/kMostPrice of a millionth.
struct Favoured {
  Wide total = 0;
  std::vector<std::int64_t> load;
  std::vector<std::uint32_t> moved;
};

Favoured favoured_by(const RebalanceBooks& books, std::int64_t price, const std::vector<std::int64_t>& fair, const std::vector<std::int64_t>& prices) {
  const RebalanceProblem& problem = books.problem();
  std::vector<std::uint32_t> cheapest;
  for (const std::vector<std::uint32_t>& set : problem.classes) cheapest.push_back(*std::ranges::min_element(set, {}, [&](std::uint32_t j) { return prices[j]; }));
  Favoured it{.load = books.today().load, .moved = {}};
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    const RebalanceUnit& unit = problem.units[u];
    const std::uint32_t to = cheapest[unit.eligible];
    if (unit.is_forced()) {
      it.load[to] += unit.weight;
      continue;
    }
    const Wide saved = static_cast<Wide>(unit.weight * (prices[unit.home] - prices[to])) * kLoadParts;
    const Wide paid = static_cast<Wide>(price * unit.cost) * kMostPrice;
    if (saved <= paid) continue;
    it.total += paid;
    it.load[unit.home] -= unit.weight;
    it.load[to] += unit.weight;
    it.moved.push_back(u);
  }
  for (std::size_t j = 0; j < prices.size(); ++j) it.total += static_cast<Wide>(it.load[j] * kLoadParts - fair[j]) * prices[j];
  return it;
}

std::int64_t whole_bound(Wide total) { return total <= 0 ? 0 : static_cast<std::int64_t>((total + kMostPrice - 1) / kMostPrice); }

}  // namespace

std::vector<std::int64_t> fair_parts(const RebalanceProblem& problem) {
  const std::int64_t load = problem.total_load(), capacity = problem.total_capacity();
  std::vector<std::int64_t> fair;
  for (const RebalancePerson& person : problem.people) fair.push_back(static_cast<std::int64_t>(static_cast<Wide>(load) * person.capacity * kLoadParts / capacity));
  return fair;
}

TradeOff trade_off_of(const RebalanceProblem& problem, const RebalanceOwners& owners, std::int64_t price) {
  const RebalanceFigures figures = figures_of(problem, owners);
  const std::vector<std::int64_t> fair = fair_parts(problem);
  TradeOff it;
  for (std::size_t j = 0; j < fair.size(); ++j) {
    const std::int64_t apart = figures.load[j] * kLoadParts - fair[j];
    it.deviation += apart < 0 ? -apart : apart;
  }
  it.paid = static_cast<std::int64_t>(std::min<Wide>(kMostPaid, static_cast<Wide>(price) * figures.cost));
  return it;
}

TradeOffBound trade_off_bound(const RebalanceBooks& books, std::int64_t price, const std::vector<std::int64_t>& prices) {
  if (prices.empty()) return {};
  return {.value = whole_bound(favoured_by(books, price, fair_parts(books.problem()), prices).total), .prices = prices};
}

TradeOffAscent::TradeOffAscent(const RebalanceBooks& books, std::int64_t price)
    : books_(&books), price_(price), fair_(fair_parts(books.problem())), often_(books.problem().units.size(), 0) {
  // The slopes of today's deviations, as steep as proves most: where moves are cheap they are far from steep.
  for (int halvings = 1; halvings <= kMostHalvings; ++halvings) {
    std::vector<std::int64_t> prices;
    for (std::size_t j = 0; j < fair_.size(); ++j) prices.push_back(books.today().load[j] * kLoadParts > fair_[j] ? kMostPrice >> halvings : -(kMostPrice >> halvings));
    const Favoured plan = favoured_by(books, price, fair_, prices);
    if (const std::int64_t proved = whole_bound(plan.total); halvings == 1 || proved > best_.value) best_ = {proved, std::move(prices)};
  }
  for (const std::int64_t one : best_.prices) pi_.push_back(static_cast<double>(one) / static_cast<double>(kMostPrice));
}

void TradeOffAscent::run(std::uint32_t rounds, std::int64_t value) {
  std::ranges::fill(often_, 0u);
  counted_ = 0;
  std::vector<std::int64_t> prices(pi_.size());
  for (std::uint32_t round = 0; round < rounds && best_.value < value; ++round) {
    for (std::size_t j = 0; j < pi_.size(); ++j) prices[j] = static_cast<std::int64_t>(pi_[j] * static_cast<double>(kMostPrice));
    const Favoured plan = favoured_by(*books_, price_, fair_, prices);
    if (const std::int64_t proved = whole_bound(plan.total); proved > best_.value) best_ = {proved, prices};
    if (round >= rounds / 2) {
      ++counted_;
      for (const std::uint32_t u : plan.moved) ++often_[u];
    }
    const double now = static_cast<double>(plan.total) / static_cast<double>(kMostPrice);
    if (now > best_seen_) {
      best_seen_ = now;
      without_gain_ = 0;
    } else if (++without_gain_ == kPatience) {
      boldness_ = std::max(boldness_ * 0.7, 1e-4);
      without_gain_ = 0;
    }
    double square = 0.0;
    std::vector<double> slope(pi_.size());
    for (std::size_t j = 0; j < pi_.size(); ++j) {
      slope[j] = static_cast<double>(plan.load[j] * kLoadParts - fair_[j]);
      // At the edge of the box nothing more can be had that way.
      if ((pi_[j] >= 1.0 && slope[j] > 0.0) || (pi_[j] <= -1.0 && slope[j] < 0.0)) slope[j] = 0.0;
      square += slope[j] * slope[j];
    }
    if (square <= 0.0) break;
    const double stride = boldness_ * (static_cast<double>(value) - now) / square;
    for (std::size_t j = 0; j < pi_.size(); ++j) pi_[j] = std::clamp(pi_[j] + stride * slope[j], -1.0, 1.0);
  }
}

std::vector<std::uint32_t> TradeOffAscent::favoured() const {
  std::vector<std::uint32_t> units;
  for (std::uint32_t u = 0; u < often_.size(); ++u) {
    if (often_[u] * 2 > counted_) units.push_back(u);
  }
  return units;
}

}  // namespace evenhand
