#include "fairness/rebalance_prices.h"

#include <algorithm>
#include <cstddef>

namespace evenhand {
namespace {

struct Saving {
  std::int64_t amount = 0;
  std::uint32_t unit = 0;
};

bool is_larger(const Saving& a, const Saving& b) { return a.amount != b.amount ? a.amount > b.amount : a.unit < b.unit; }

// The plan that prices favour: the K largest savings, each with the cheapest person.
struct Relaxed {
  std::int64_t total = 0;          // sum of load times price
  std::vector<std::int64_t> load;  // by person
};

Relaxed relaxed_plan(const RebalanceProblem& problem, std::uint32_t most_moves, const std::vector<std::int64_t>& prices) {
  std::vector<std::uint32_t> cheapest;
  for (const std::vector<std::uint32_t>& set : problem.classes) {
    cheapest.push_back(*std::ranges::min_element(set, {}, [&](std::uint32_t j) { return prices[j]; }));
  }
  Relaxed plan;
  for (const RebalancePerson& person : problem.people) plan.load.push_back(person.fixed);
  std::vector<Saving> savings;
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    const RebalanceUnit& unit = problem.units[u];
    const std::uint32_t best = cheapest[unit.eligible];
    plan.load[unit.is_forced() ? best : unit.home] += unit.weight;
    if (unit.is_forced() || prices[unit.home] <= prices[best]) continue;
    savings.push_back({unit.weight * (prices[unit.home] - prices[best]), u});
  }
  if (savings.size() > most_moves) {
    std::ranges::nth_element(savings, savings.begin() + static_cast<std::ptrdiff_t>(most_moves), is_larger);
    savings.resize(most_moves);
  }
  for (const Saving& saving : savings) {
    const RebalanceUnit& unit = problem.units[saving.unit];
    plan.load[unit.home] -= unit.weight;
    plan.load[cheapest[unit.eligible]] += unit.weight;
  }
  for (std::size_t j = 0; j < prices.size(); ++j) plan.total += plan.load[j] * prices[j];
  return plan;
}

std::int64_t scale_of(const RebalanceProblem& problem, const std::vector<std::int64_t>& prices) {
  std::int64_t sum = 0;
  for (std::size_t j = 0; j < prices.size(); ++j) sum += problem.people[j].capacity * prices[j];
  return sum;
}

std::vector<std::int64_t> whole_prices(const std::vector<double>& prices) {
  const double most = *std::ranges::max_element(prices);
  std::vector<std::int64_t> whole;
  for (const double price : prices) whole.push_back(static_cast<std::int64_t>(price / most * static_cast<double>(kMostPrice)));
  return whole;
}

}  // namespace

RebalanceBound price_bound(const RebalanceProblem& problem, std::uint32_t most_moves, const std::vector<std::int64_t>& prices) {
  const Relaxed plan = relaxed_plan(problem, most_moves, prices);
  return {.kind = BoundKind::Lagrangian, .value = raised_to_reachable(problem, plan.total, scale_of(problem, prices)), .prices = prices};
}

RebalanceBound lagrangian_bound(const RebalanceProblem& problem, std::uint32_t most_moves, PriceOptions options) {
  const std::size_t people = problem.people.size();
  Ratio target = options.target;
  if (target.load == 0) target = removal_bounds(problem, 0)[0].value;
  std::vector<double> price(people, 1.0);
  RebalanceBound best = price_bound(problem, most_moves, std::vector<std::int64_t>(people, kMostPrice));
  double best_seen = 0.0, boldness = 1.0;
  std::uint32_t without_gain = 0;
  for (std::uint32_t round = 0; round < options.rounds && compare(best.value, target) < 0; ++round) {
    const std::vector<std::int64_t> whole = whole_prices(price);
    const Relaxed plan = relaxed_plan(problem, most_moves, whole);
    const std::int64_t scale = scale_of(problem, whole);
    const double value = static_cast<double>(plan.total) / static_cast<double>(scale);
    if (value > best_seen) {
      best_seen = value;
      without_gain = 0;
      const Ratio reached = raised_to_reachable(problem, plan.total, scale);
      if (compare(reached, best.value) > 0) best = {.kind = BoundKind::Lagrangian, .value = reached, .prices = whole};
    } else if (++without_gain == 10) {
      boldness /= 2;
      without_gain = 0;
    }
    double square = 0.0, sum = 0.0;
    std::vector<double> slope(people);
    for (std::size_t j = 0; j < people; ++j) {
      const double capacity = static_cast<double>(problem.people[j].capacity);
      slope[j] = static_cast<double>(plan.load[j]) / capacity - value;
      square += capacity * slope[j] * slope[j];
    }
    if (square <= 0.0) break;
    const double stride = boldness * (target.value() - value) * static_cast<double>(problem.total_capacity()) / square;
    for (std::size_t j = 0; j < people; ++j) {
      price[j] = std::max(0.0, price[j] + stride * slope[j]);
      sum += price[j] * static_cast<double>(problem.people[j].capacity);
    }
    if (sum <= 0.0) break;
    for (double& one : price) one *= static_cast<double>(problem.total_capacity()) / sum;
  }
  return best;
}

}  // namespace evenhand
