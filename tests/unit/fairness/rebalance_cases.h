// Small random rebalancing problems, and every plan of one, for comparison.
#pragma once

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

#include "fairness/rebalance_problem.h"
#include "unit/domain/random_scenario.h"

namespace evenhand::testing_support {

struct ProblemSizes {
  std::size_t people = 4;
  std::size_t units = 9;
  bool has_fixed = true;
  bool has_forced = false;
  bool has_caps = false;
  std::size_t others = 0;  // ledgers beside the burden
};

// Ledgers of few different weights, so that ties are frequent there too.
inline void add_ledgers(RebalanceProblem& problem, Random& random, std::size_t count) {
  for (std::size_t k = 0; k < count; ++k) {
    RebalanceLedger& ledger = problem.others.emplace_back();
    for (std::size_t i = 0; i < problem.units.size(); ++i) ledger.weight.push_back(static_cast<std::int64_t>(random.below(4)));
    for (std::size_t j = 0; j < problem.people.size(); ++j) ledger.fixed.push_back(static_cast<std::int64_t>(random.below(3)));
  }
}

// One to `people` people, one to `units` units; ties are frequent.
inline RebalanceProblem random_problem(std::uint64_t seed, ProblemSizes sizes = {}) {
  Random random(seed);
  RebalanceProblem problem;
  const std::size_t people = 1 + random.below(sizes.people), units = 1 + random.below(sizes.units);
  const bool is_even = random.one_in(3);
  for (std::size_t j = 0; j < people; ++j) {
    RebalancePerson person{.capacity = is_even ? 3 : static_cast<std::int64_t>(1 + random.below(6))};
    if (sizes.has_fixed && random.one_in(3)) {
      person.fixed = static_cast<std::int64_t>(random.below(12));
      person.fixed_clients = 1;
    }
    problem.people.push_back(person);
  }
  const std::size_t classes = 1 + random.below(3);
  for (std::size_t c = 0; c < classes; ++c) {
    std::vector<std::uint32_t> set;
    for (std::uint32_t j = 0; j < people; ++j) {
      if (c == 0 || !random.one_in(3)) set.push_back(j);
    }
    if (set.empty()) set.push_back(static_cast<std::uint32_t>(random.below(people)));
    problem.classes.push_back(set);
  }
  const std::size_t heaviest = random.one_in(3) ? 1 : 15;
  const std::uint32_t favourite = static_cast<std::uint32_t>(random.below(people));
  for (std::size_t i = 0; i < units; ++i) {
    RebalanceUnit unit{.weight = static_cast<std::int64_t>(1 + random.below(heaviest))};
    unit.eligible = static_cast<std::uint32_t>(random.below(classes));
    const std::vector<std::uint32_t>& set = problem.classes[unit.eligible];
    unit.home = std::ranges::binary_search(set, favourite) && !random.one_in(3) ? favourite : set[random.below(set.size())];
    unit.cost = static_cast<std::int32_t>(1000 + random.below(4001));
    if (sizes.has_forced && random.one_in(5)) unit.home = kNobody;
    if (sizes.has_caps && random.one_in(5)) unit.clients = 2;
    problem.units.push_back(unit);
  }
  for (std::uint32_t j = 0; sizes.has_caps && j < people; ++j) {
    std::int32_t now = problem.people[j].fixed_clients;
    for (const RebalanceUnit& unit : problem.units) now += unit.home == j ? unit.clients : 0;
    if (random.one_in(2)) problem.people[j].max_clients = now + static_cast<std::int32_t>(random.below(3));
    if (random.one_in(3)) problem.people[j].max_intake = static_cast<std::int32_t>(random.below(3));
  }
  add_ledgers(problem, random, sizes.others);
  return problem;
}

// The same problem with people and units in another order; `place` says where each person has gone,
// `from` where each unit has come from.
inline RebalanceProblem reordered(const RebalanceProblem& problem, Random& random, std::vector<std::uint32_t>& place, std::vector<std::uint32_t>& from) {
  place.resize(problem.people.size());
  std::iota(place.begin(), place.end(), 0u);
  random.shuffle(place);
  from.resize(problem.units.size());
  std::iota(from.begin(), from.end(), 0u);
  random.shuffle(from);
  RebalanceProblem other = problem;
  for (std::size_t j = 0; j < place.size(); ++j) other.people[place[j]] = problem.people[j];
  for (auto& set : other.classes) {
    for (std::uint32_t& j : set) j = place[j];
    std::ranges::sort(set);
  }
  std::ranges::reverse(other.classes);
  for (std::size_t u = 0; u < from.size(); ++u) {
    other.units[u] = problem.units[from[u]];
    if (!other.units[u].is_forced()) other.units[u].home = place[other.units[u].home];
    other.units[u].eligible = static_cast<std::uint32_t>(other.classes.size()) - 1 - other.units[u].eligible;
  }
  for (std::size_t k = 0; k < problem.others.size(); ++k) {
    for (std::size_t j = 0; j < place.size(); ++j) other.others[k].fixed[place[j]] = problem.others[k].fixed[j];
    for (std::size_t u = 0; u < from.size(); ++u) other.others[k].weight[u] = problem.others[k].weight[from[u]];
  }
  return other;
}

// Every allowed plan with at most `most_moves` moves.
inline void for_every_plan(const RebalanceProblem& problem, std::uint32_t most_moves, const std::function<void(const RebalanceOwners&)>& visit) {
  RebalanceOwners owners(problem.units.size(), kNobody);
  const std::function<void(std::size_t, std::uint32_t)> place = [&](std::size_t i, std::uint32_t left) {
    if (i == owners.size()) {
      if (is_allowed(problem, owners)) visit(owners);
      return;
    }
    const RebalanceUnit& unit = problem.units[i];
    for (const std::uint32_t j : problem.classes[unit.eligible]) {
      const bool is_move = !unit.is_forced() && j != unit.home;
      if (is_move && left == 0) continue;
      owners[i] = j;
      place(i + 1, left - (is_move ? 1u : 0u));
    }
  };
  place(0, most_moves);
}

// The best plan by compare_plans; empty when no plan is allowed.
inline RebalanceOwners best_of_all(const RebalanceProblem& problem, std::uint32_t most_moves) {
  RebalanceOwners best;
  std::vector<std::int64_t> load;
  for_every_plan(problem, most_moves, [&](const RebalanceOwners& owners) {
    if (best.empty() || compare_plans(problem, owners, best) < 0) best = owners;
  });
  return best;
}

}  // namespace evenhand::testing_support
