#include "fairness/rebalance_problem.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace evenhand {

std::int64_t RebalanceProblem::total_capacity() const {
  return std::transform_reduce(people.begin(), people.end(), std::int64_t{0}, std::plus{}, [](const RebalancePerson& p) { return p.capacity; });
}

std::int64_t RebalanceProblem::total_load() const {
  std::int64_t total = 0;
  for (const RebalancePerson& person : people) total += person.fixed;
  for (const RebalanceUnit& unit : units) total += unit.weight;
  return total;
}

std::uint32_t RebalanceProblem::forced_count() const { return static_cast<std::uint32_t>(std::ranges::count_if(units, &RebalanceUnit::is_forced)); }

std::vector<std::uint32_t> RebalanceProblem::units_by_home() const {
  std::vector<std::uint32_t> count(people.size(), 0);
  for (const RebalanceUnit& unit : units) {
    if (!unit.is_forced()) ++count[unit.home];
  }
  return count;
}

bool RebalanceProblem::may_own(std::uint32_t person, std::uint32_t unit) const {
  return std::ranges::binary_search(classes[units[unit].eligible], person);
}

RebalanceFigures figures_of(const RebalanceProblem& problem, const RebalanceOwners& owners) {
  RebalanceFigures figures;
  for (const RebalancePerson& person : problem.people) {
    figures.load.push_back(person.fixed);
    figures.clients.push_back(person.fixed_clients);
  }
  figures.intake.assign(problem.people.size(), 0);
  for (std::size_t i = 0; i < owners.size(); ++i) {
    if (owners[i] == kNobody) continue;
    const RebalanceUnit& unit = problem.units[i];
    figures.load[owners[i]] += unit.weight;
    figures.clients[owners[i]] += unit.clients;
    if (owners[i] == unit.home) continue;
    figures.intake[owners[i]] += unit.clients;
    if (unit.is_forced()) continue;
    ++figures.moves;
    figures.cost += unit.cost;
  }
  figures.worst = worst_ratio(problem, figures.load);
  figures.lowest = lowest_ratios(problem, owners);
  return figures;
}

bool is_allowed(const RebalanceProblem& problem, const RebalanceOwners& owners) {
  if (owners.size() != problem.units.size()) return false;
  for (std::uint32_t i = 0; i < owners.size(); ++i) {
    if (owners[i] >= problem.people.size() || !problem.may_own(owners[i], i)) return false;
  }
  const RebalanceFigures figures = figures_of(problem, owners);
  for (std::size_t j = 0; j < problem.people.size(); ++j) {
    if (figures.clients[j] > problem.people[j].max_clients || figures.intake[j] > problem.people[j].max_intake) return false;
  }
  return true;
}

Ratio worst_ratio(const RebalanceProblem& problem, const std::vector<std::int64_t>& load) {
  Ratio worst{0, 1};
  for (std::size_t j = 0; j < load.size(); ++j) {
    const Ratio ratio{load[j], problem.people[j].capacity};
    if (compare(ratio, worst) > 0) worst = ratio;
  }
  return worst;
}

std::strong_ordering compare_leximax(const RebalanceProblem& problem, const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
  const auto falling = [&](const std::vector<std::int64_t>& load) {
    std::vector<Ratio> ratios;
    for (std::size_t j = 0; j < load.size(); ++j) ratios.push_back({load[j], problem.people[j].capacity});
    std::ranges::sort(ratios, [](Ratio x, Ratio y) { return compare(x, y) > 0; });
    return ratios;
  };
  const std::vector<Ratio> left = falling(a), right = falling(b);
  for (std::size_t k = 0; k < left.size(); ++k) {
    if (const auto order = compare(left[k], right[k]); order != 0) return order;
  }
  return std::strong_ordering::equal;
}

std::vector<Ratio> lowest_ratios(const RebalanceProblem& problem, const RebalanceOwners& owners) {
  std::vector<Ratio> lowest;
  for (const RebalanceLedger& ledger : problem.others) {
    std::vector<std::int64_t> load = ledger.fixed;
    for (std::size_t i = 0; i < owners.size(); ++i) {
      if (owners[i] != kNobody) load[owners[i]] += ledger.weight[i];
    }
    std::optional<Ratio> least;
    for (std::size_t j = 0; j < load.size(); ++j) {
      const Ratio ratio{load[j], problem.people[j].capacity};
      if (!least || compare(ratio, *least) < 0) least = ratio;
    }
    lowest.push_back(least.value_or(Ratio{}));
  }
  return lowest;
}

std::strong_ordering compare_lowest(const std::vector<Ratio>& a, const std::vector<Ratio>& b) {
  const auto rising = [](std::vector<Ratio> ratios) {
    std::ranges::sort(ratios, [](Ratio x, Ratio y) { return compare(x, y) < 0; });
    return ratios;
  };
  const std::vector<Ratio> left = rising(a), right = rising(b);
  for (std::size_t k = 0; k < std::min(left.size(), right.size()); ++k) {
    if (const auto order = compare(right[k], left[k]); order != 0) return order;
  }
  return std::strong_ordering::equal;
}

std::strong_ordering compare_plans(const RebalanceProblem& problem, const RebalanceOwners& a, const RebalanceOwners& b) {
  const RebalanceFigures left = figures_of(problem, a), right = figures_of(problem, b);
  if (const auto order = compare_leximax(problem, left.load, right.load); order != 0) return order;
  if (const auto order = compare_lowest(left.lowest, right.lowest); order != 0) return order;
  if (const auto order = left.moves <=> right.moves; order != 0) return order;
  if (const auto order = left.cost <=> right.cost; order != 0) return order;
  return a <=> b;
}

}  // namespace evenhand
