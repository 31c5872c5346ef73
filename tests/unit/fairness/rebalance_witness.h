// What the witness of a bound proves, added up from the definitions (rebalance_bounds.h, rebalance_prices.h) and apart from the
// code that found it. Kinds that hold for any number of moves do not look at `most_moves`.
#pragma once

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <vector>

#include "fairness/rebalance_bounds.h"
#include "unit/fairness/rebalance_cases.h"

namespace evenhand::testing_support {

// The largest l with l / capacity below the ratio, and what each witness proves, added up from the definitions.
inline std::int64_t most_below(Ratio ratio, std::int64_t capacity) {
  std::int64_t load = ratio.load / ratio.entitlement * capacity + ratio.load % ratio.entitlement * capacity / ratio.entitlement;
  while (load >= 0 && load * ratio.entitlement >= ratio.load * capacity) --load;
  return load;
}

// So many of a person's units have to go, `unit` among them or none (kNobody), before `most` is kept; 99: not enough can.
inline std::uint32_t fewest_gone(const RebalanceProblem& problem, std::uint32_t j, std::int64_t load, std::int64_t most, std::uint32_t unit) {
  std::vector<std::int64_t> weights;
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    if (problem.units[u].home == j && problem.classes[problem.units[u].eligible].size() > 1 && u != unit) weights.push_back(problem.units[u].weight);
  }
  std::ranges::sort(weights, std::greater{});
  std::uint32_t gone = unit == kNobody ? 0 : 1;
  if (unit != kNobody) load -= problem.units[unit].weight;
  for (const std::int64_t weight : weights) {
    if (load <= most) break;
    load -= weight;
    ++gone;
  }
  return load <= most ? gone : 99;
}

// Is every plan with at most so many moves at `value` or above, by these prices?
inline bool do_prices_prove(const RebalanceProblem& problem, std::uint32_t most_moves, const std::vector<std::int64_t>& prices, Ratio value, bool is_cover) {
  const auto people = static_cast<std::uint32_t>(problem.people.size());
  std::vector<std::int64_t> load, most;
  for (std::uint32_t j = 0; j < people; ++j) {
    load.push_back(problem.people[j].fixed);
    for (const RebalanceUnit& unit : problem.units) load[j] += unit.home == j ? unit.weight : 0;
    most.push_back(most_below(value, problem.people[j].capacity));
  }
  std::vector<std::uint32_t> least(people, 0);
  std::uint32_t all = 0;
  for (std::uint32_t j = 0; is_cover && j < people; ++j) all += least[j] = fewest_gone(problem, j, load[j], most[j], kNobody);
  if (all > most_moves) return true;
  const std::uint32_t spare = most_moves - all;
  std::int64_t paid = 0, affordable = 0;
  std::vector<std::int64_t> pool;
  for (std::uint32_t j = 0; j < people; ++j) {
    paid += load[j] * prices[j];
    affordable += most[j] * prices[j];
  }
  std::vector<std::vector<std::int64_t>> savings(people);
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    const RebalanceUnit& unit = problem.units[u];
    std::int64_t best = std::numeric_limits<std::int64_t>::min();
    for (const std::uint32_t j : problem.classes[unit.eligible]) {
      if (unit.is_forced()) best = std::max(best, -unit.weight * prices[j]);
      if (unit.is_forced() || j == unit.home) continue;
      if (is_cover && fewest_gone(problem, unit.home, load[unit.home], most[unit.home], u) > least[unit.home] + spare) continue;
      if (is_cover && fewest_gone(problem, j, load[j] + unit.weight, most[j], kNobody) > least[j] + spare) continue;
      best = std::max(best, unit.weight * (prices[unit.home] - prices[j]));
    }
    if (unit.is_forced()) paid -= best;
    else if (best != std::numeric_limits<std::int64_t>::min()) savings[unit.home].push_back(best);
  }
  for (std::uint32_t j = 0; j < people; ++j) {
    std::ranges::sort(savings[j], std::greater{});
    if (savings[j].size() < least[j]) return true;
    for (std::size_t i = 0; i < savings[j].size(); ++i) {
      if (i < least[j]) paid -= savings[j][i];
      else if (savings[j][i] > 0) pool.push_back(savings[j][i]);
    }
  }
  std::ranges::sort(pool, std::greater{});
  for (std::size_t i = 0; i < std::min<std::size_t>(spare, pool.size()); ++i) paid -= pool[i];
  return paid > affordable;
}

// Does every plan with everybody below `value` make more than so many moves? Part by part: people of a class in which everybody
// has a price belong together.
inline bool do_parts_prove(const RebalanceProblem& problem, std::uint32_t most_moves, const RebalanceBound& bound) {
  const auto people = static_cast<std::uint32_t>(problem.people.size());
  std::vector<std::uint32_t> part;
  for (std::uint32_t j = 0; j < people; ++j) part.push_back(j);
  for (const auto& set : problem.classes) {
    if (std::ranges::any_of(set, [&](std::uint32_t j) { return bound.prices[j] == 0; })) continue;
    for (const std::uint32_t j : set) {
      const std::uint32_t from = part[j], to = part[set[0]];
      for (std::uint32_t& one : part) one = one == from ? to : one;
    }
  }
  std::int64_t moves = 0;
  for (std::uint32_t name = 0; name < people; ++name) {
    std::int64_t priced = 0, apart = 0;
    std::uint32_t count = 0;
    for (std::uint32_t j = 0; j < people; ++j) {
      if (part[j] != name) continue;
      ++count;
      std::int64_t load = problem.people[j].fixed;
      for (const RebalanceUnit& unit : problem.units) load += unit.home == j ? unit.weight : 0;
      const std::int64_t most = most_below(bound.value, problem.people[j].capacity);
      const std::uint32_t gone = fewest_gone(problem, j, load, most, kNobody);
      if (gone == 99) return true;
      apart += gone;
      priced += bound.prices[j] * (load - most);
      std::vector<std::int64_t> costs;
      for (const RebalanceUnit& unit : problem.units) {
        const auto& set = problem.classes[unit.eligible];
        if (unit.home != j || set.size() == 1) continue;
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        for (const std::uint32_t to : set) {
          if (to != j) least = std::min(least, part[to] == name ? bound.prices[to] : 0);
        }
        costs.push_back(bound.move_price - unit.weight * (bound.prices[j] - least));
      }
      std::ranges::sort(costs);
      for (std::size_t i = 0; i < costs.size(); ++i) priced += i < gone || costs[i] < 0 ? costs[i] : 0;
    }
    for (const RebalanceUnit& unit : problem.units) {
      if (!unit.is_forced()) continue;
      std::int64_t least = std::numeric_limits<std::int64_t>::max();
      for (const std::uint32_t to : problem.classes[unit.eligible]) least = std::min(least, part[to] == name ? bound.prices[to] : 0);
      priced += unit.weight * least;
    }
    moves += count < 2 || bound.move_price == 0 || priced <= 0 ? apart : std::max(apart, (priced + bound.move_price - 1) / bound.move_price);
  }
  return moves > std::int64_t{most_moves};
}

inline bool does_removal_prove(const RebalanceProblem& problem, std::uint32_t most_moves, const RebalanceBound& bound) {
  std::vector<std::int64_t> left;
  for (const RebalancePerson& person : problem.people) left.push_back(person.fixed);
  for (const RebalanceUnit& unit : problem.units) {
    if (!unit.is_forced()) left[unit.home] += unit.weight;
  }
  std::vector<char> is_taken(problem.units.size(), 0);
  for (const std::uint32_t u : bound.units) {
    const std::uint32_t home = problem.units[u].home;
    if (compare(worst_ratio(problem, left), {left[home], problem.people[home].capacity}) != 0) return false;
    for (std::uint32_t v = 0; v < problem.units.size(); ++v) {
      const bool is_heavier = problem.units[v].home == home && is_taken[v] == 0 && problem.units[v].weight > problem.units[u].weight;
      if (is_heavier && problem.classes[problem.units[v].eligible].size() > 1) return false;
    }
    is_taken[u] = 1;
    left[home] -= problem.units[u].weight;
  }
  bool is_stuck = true;  // nothing of the fullest can move
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    const RebalanceUnit& unit = problem.units[u];
    if (unit.is_forced() || is_taken[u] != 0 || problem.classes[unit.eligible].size() == 1) continue;
    if (compare({left[unit.home], problem.people[unit.home].capacity}, bound.value) == 0) is_stuck = false;
  }
  return (bound.units.size() >= most_moves || is_stuck) && compare(worst_ratio(problem, left), bound.value) == 0;
}

// Everybody below the value: not all of these units fit these people, who alone may own them.
inline bool does_subset_prove(const RebalanceProblem& problem, std::vector<std::uint32_t> people, const std::vector<std::uint32_t>& units, Ratio value) {
  std::ranges::sort(people);
  std::int64_t load = 0, room = 0;
  for (const std::uint32_t j : people) {
    load += problem.people[j].fixed;
    room += most_below(value, problem.people[j].capacity);
  }
  for (const std::uint32_t u : units) {
    load += problem.units[u].weight;
    if (!std::ranges::includes(people, problem.classes[problem.units[u].eligible])) return false;
  }
  return load > room;
}

// Everybody below the value: these units find no place with these people, who alone may own them, even where each counts as the
// lightest do; or those who have one more than the others have no room for so many.
inline bool does_count_prove(const RebalanceProblem& problem, std::vector<std::uint32_t> people, const std::vector<std::uint32_t>& units, Ratio value) {
  std::ranges::sort(people);
  std::vector<std::int64_t> weights, most;
  for (const std::uint32_t u : units) {
    if (!std::ranges::includes(people, problem.classes[problem.units[u].eligible])) return false;
    weights.push_back(problem.units[u].weight);
  }
  std::ranges::sort(weights);
  const auto lightest = [&](std::size_t count) { return std::accumulate(weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(count), std::int64_t{0}); };
  std::size_t places = 0, highest = 0;
  for (const std::uint32_t j : people) {
    most.push_back(most_below(value, problem.people[j].capacity) - problem.people[j].fixed);
    std::size_t count = 0;
    while (count < weights.size() && lightest(count + 1) <= most.back()) ++count;
    places += count;
    highest = std::max(highest, count);
  }
  if (places < units.size()) return true;
  const std::size_t more = (units.size() - 1) / people.size() + 1, with_more = units.size() - (more - 1) * people.size();
  std::ranges::sort(most, std::greater{});
  const std::int64_t room = std::accumulate(most.begin(), most.begin() + static_cast<std::ptrdiff_t>(with_more), std::int64_t{0});
  return highest <= more && lightest(with_more * more) > room;
}

inline bool does_single_prove(const RebalanceProblem& problem, const RebalanceBound& bound) {
  if (bound.units.size() != 1) return false;
  const RebalanceUnit& unit = problem.units[bound.units[0]];
  return std::ranges::all_of(problem.classes[unit.eligible], [&](std::uint32_t j) {
    return compare({problem.people[j].fixed + unit.weight, problem.people[j].capacity}, bound.value) >= 0;
  });
}

// That no plan is below it: by looking at every plan.
inline bool does_search_prove(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio value) {
  bool is_proved = true;
  for_every_plan(problem, most_moves, [&](const RebalanceOwners& owners) { is_proved = is_proved && compare(figures_of(problem, owners).worst, value) >= 0; });
  return is_proved;
}

inline bool does_witness_prove(const RebalanceProblem& problem, std::uint32_t most_moves, const RebalanceBound& bound) {
  std::vector<std::uint32_t> everybody, all;
  for (std::uint32_t j = 0; j < problem.people.size(); ++j) everybody.push_back(j);
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) all.push_back(u);
  switch (bound.kind) {
    case BoundKind::Average: return does_subset_prove(problem, everybody, all, bound.value);
    case BoundKind::Fixed:
      return bound.people.size() == 1 && compare({problem.people[bound.people[0]].fixed, problem.people[bound.people[0]].capacity}, bound.value) >= 0;
    case BoundKind::Single: return does_single_prove(problem, bound);
    case BoundKind::Subset: return does_subset_prove(problem, bound.people, bound.units, bound.value);
    case BoundKind::Count: return does_count_prove(problem, bound.people, bound.units, bound.value);
    case BoundKind::Removal: return does_removal_prove(problem, most_moves, bound);
    case BoundKind::Lagrangian: return do_prices_prove(problem, most_moves, bound.prices, bound.value, false);
    case BoundKind::Cover: return do_prices_prove(problem, most_moves, bound.prices, bound.value, true);
    case BoundKind::Parts: return do_parts_prove(problem, most_moves, bound);
    case BoundKind::Search: return does_search_prove(problem, most_moves, bound.value);
  }
  return false;
}

}  // namespace evenhand::testing_support
