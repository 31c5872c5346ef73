// Thousands of tiny problems against every plan of each: no bound is above the optimum and no value below it, the complete
// search is right, more moves are never worse, the order of the input changes no plan, and every rule and cap is kept.
// EVENHAND_CASES=20000 for more of them.
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <tuple>

#include "fairness/rebalance_exact.h"
#include "fairness/rebalance_job.h"
#include "fairness/rebalance_prices.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/thorough.h"

namespace evenhand {
namespace {

using testing_support::Random;
using testing_support::random_problem;

std::uint64_t case_count() {
  const char* const wanted = std::getenv("EVENHAND_CASES");
  return wanted == nullptr ? static_cast<std::uint64_t>(testing_support::cases(5000, 400)) : static_cast<std::uint64_t>(std::atoll(wanted));
}

// Capacities are 1..6: in sixtieths every ratio is a whole number.
constexpr std::int64_t kParts = 60;
using Falling = std::vector<std::int64_t>;  // ratios, highest first; empty: no plan

// By number of moves at most, the best of all plans in leximax; written without a look at the engine's own.
class EveryPlan {
 public:
  explicit EveryPlan(const RebalanceProblem& problem) : problem_(problem), best_(problem.units.size() + 1) {
    for (const RebalancePerson& person : problem.people) {
      load_.push_back(person.fixed);
      clients_.push_back(person.fixed_clients);
    }
    intake_.assign(load_.size(), 0);
    place(0, 0);
    for (std::size_t k = 1; k < best_.size(); ++k) {
      if (!best_[k - 1].empty() && (best_[k].empty() || best_[k - 1] < best_[k])) best_[k] = best_[k - 1];
    }
  }
  const Falling& best(std::size_t moves) const { return best_[std::min(moves, best_.size() - 1)]; }

 private:
  void place(std::size_t u, std::size_t moves) {
    if (u == problem_.units.size()) return look(moves);
    const RebalanceUnit& unit = problem_.units[u];
    for (const std::uint32_t j : problem_.classes[unit.eligible]) {
      const std::int32_t taken = unit.home == j ? 0 : unit.clients;
      load_[j] += unit.weight;
      clients_[j] += unit.clients;
      intake_[j] += taken;
      place(u + 1, moves + (unit.home != j && unit.home != kNobody ? 1 : 0));
      load_[j] -= unit.weight;
      clients_[j] -= unit.clients;
      intake_[j] -= taken;
    }
  }

  void look(std::size_t moves) {
    Falling ratios;
    for (std::size_t j = 0; j < load_.size(); ++j) {
      if (clients_[j] > problem_.people[j].max_clients || intake_[j] > problem_.people[j].max_intake) return;
      ratios.push_back(load_[j] * kParts / problem_.people[j].capacity);
    }
    std::ranges::sort(ratios, std::greater{});
    if (best_[moves].empty() || ratios < best_[moves]) best_[moves] = ratios;
  }

  const RebalanceProblem& problem_;
  std::vector<std::int64_t> load_;
  std::vector<std::int32_t> clients_, intake_;
  std::vector<Falling> best_;
};

Falling falling(const RebalanceProblem& problem, const std::vector<std::int64_t>& load) {
  Falling ratios;
  for (std::size_t j = 0; j < load.size(); ++j) ratios.push_back(load[j] * kParts / problem.people[j].capacity);
  std::ranges::sort(ratios, std::greater{});
  return ratios;
}

std::vector<RebalancePoint> frontier(const RebalanceProblem& problem, RebalanceOptions options) {
  RebalanceJob job(problem, options);
  while (!job.step(64).is_finished()) {
  }
  return job.points();
}

RebalanceProblem tiny(std::uint64_t seed) {
  return random_problem(seed, {.people = 4, .units = 6, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0, .others = seed % 5 == 0 ? 1u : 0u});
}

TEST(RebalanceTiny, NoBoundIsAboveTheOptimumAndNoValueBelowIt) {
  std::size_t points = 0, proved = 0, decided = 0;
  for (std::uint64_t seed = 1; seed <= case_count(); ++seed) {
    const RebalanceProblem problem = tiny(seed);
    const EveryPlan every(problem);
    const auto units = static_cast<std::uint32_t>(problem.units.size());
    // Construction and bounds alone for most; for some with searches and prices as well.
    const bool is_searched = seed % 100 == 0;
    const std::vector<RebalancePoint> built = frontier(problem, {.most_moves = units, .refinements = is_searched ? 12u : 0u, .most_plans = 0});
    const RebalanceBooks books(problem);
    for (std::size_t k = 0; k < built.size(); ++k) {
      const RebalancePoint& point = built[k];
      const Falling& best = every.best(point.most_moves);
      const Ratio optimum{best.at(0), kParts};
      ASSERT_TRUE(is_allowed(problem, owners_of(problem, point))) << seed;
      ASSERT_EQ(figures_of(problem, owners_of(problem, point)).load, point.figures.load) << seed;
      ASSERT_LE(point.figures.moves, point.most_moves) << seed;
      ASSERT_GE(falling(problem, point.figures.load), best) << seed << " K " << point.most_moves;
      ASSERT_TRUE(compare(point.bound.value, optimum) <= 0) << seed << " K " << point.most_moves;
      if (k > 0) ASSERT_TRUE(compare_points(problem, point, built[k - 1]) <= 0) << seed << " more moves are never worse";
      if (k > 0) ASSERT_TRUE(compare(point.bound.value, built[k - 1].bound.value) <= 0) << seed;
      const RebalanceBound priced = lagrangian_bound(problem, point.most_moves, {.rounds = 20});
      ASSERT_TRUE(compare(priced.value, optimum) <= 0) << seed << " K " << point.most_moves;
      ASSERT_TRUE(compare(cover_bound(books, point.most_moves, priced.prices, optimum).value, optimum) <= 0) << seed;
      const SearchResult below = search_below(problem, point.most_moves, optimum, 1'000'000);
      const SearchResult at = search_below(problem, point.most_moves, {best.at(0) + 1, kParts}, 1'000'000);
      ASSERT_EQ(below.end, SearchEnd::None) << seed << " K " << point.most_moves;
      ASSERT_EQ(at.end, SearchEnd::Found) << seed << " K " << point.most_moves;
      ASSERT_TRUE(is_allowed(problem, at.owners)) << seed;
      ASSERT_EQ(falling(problem, figures_of(problem, at.owners).load).at(0), best.at(0)) << seed;
      ++points;
      proved += point.is_proved() ? 1 : 0;
      decided += compare(point.value(), optimum) == 0 ? 1 : 0;
    }
    for (std::uint32_t k = 0; k <= units; ++k) {
      const bool is_found = std::ranges::find(built, k, &RebalancePoint::most_moves) != built.end();
      ASSERT_EQ(is_found, !every.best(k).empty()) << seed << " K " << k;
    }
  }
  EXPECT_GT(decided * 10, points * 9) << decided << " of " << points << " optimal by construction";
  EXPECT_GT(proved * 10, points * 7) << proved << " of " << points << " proved by bounds";
}

TEST(RebalanceTiny, EveryPlanLookedAtGivesTheOptimumOfAll) {
  for (std::uint64_t seed = 1; seed <= case_count(); ++seed) {
    const RebalanceProblem problem = tiny(seed);
    const EveryPlan every(problem);
    for (const RebalancePoint& point : frontier(problem, {.most_moves = static_cast<std::uint32_t>(problem.units.size())})) {
      ASSERT_EQ(falling(problem, point.figures.load), every.best(point.most_moves)) << seed << " K " << point.most_moves;
      ASSERT_TRUE(is_allowed(problem, owners_of(problem, point)) && point.is_proved() && point.is_leximax_proved) << seed;
      ASSERT_LE(point.figures.moves, point.most_moves) << seed;
    }
  }
}

// Who has what, told without positions: what a unit is, what its home is, and how its owner stands in the end.
using Told = std::map<std::tuple<std::int64_t, std::int32_t, std::int32_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t>, int>;
Told told(const RebalanceProblem& problem, const RebalancePoint& point) {
  Told all;
  const RebalanceOwners owners = owners_of(problem, point);
  for (std::size_t u = 0; u < owners.size(); ++u) {
    const RebalanceUnit& unit = problem.units[u];
    const RebalancePerson none{.capacity = 0}, &home = unit.is_forced() ? none : problem.people[unit.home], &owner = problem.people[owners[u]];
    ++all[{unit.weight, unit.cost, unit.clients, home.capacity, home.fixed, owner.capacity, owner.fixed, point.figures.load[owners[u]]}];
  }
  return all;
}

TEST(RebalanceTiny, TheOrderOfTheInputChangesNoPlan) {
  for (std::uint64_t seed = 1; seed <= case_count(); ++seed) {
    const RebalanceProblem problem = tiny(seed);
    Random random(seed);
    std::vector<std::uint32_t> place, from;
    const RebalanceProblem other = testing_support::reordered(problem, random, place, from);
    for (const std::uint64_t most_plans : {0u, 1'000'000u}) {
      const RebalanceOptions options{.most_moves = static_cast<std::uint32_t>(problem.units.size()), .refinements = most_plans == 0 ? 0u : 400u, .most_plans = most_plans};
      const auto left = frontier(problem, options), right = frontier(other, options);
      ASSERT_EQ(left.size(), right.size()) << seed;
      for (std::size_t k = 0; k < left.size(); ++k) {
        ASSERT_EQ(told(problem, left[k]), told(other, right[k])) << seed << " K " << left[k].most_moves << " of " << most_plans;
        ASSERT_TRUE(compare(left[k].bound.value, right[k].bound.value) == 0) << seed;
      }
    }
  }
}

}  // namespace
}  // namespace evenhand
