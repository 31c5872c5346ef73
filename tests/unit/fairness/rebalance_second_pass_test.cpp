// The whole order of math 3: leximax of the burden, then the other ledgers' worst-off, then fewer moves and less continuity
// cost; the first is never traded for what comes after it.
#include "fairness/rebalance_second_pass.h"

#include <gtest/gtest.h>

#include "fairness/rebalance_job.h"
#include "fairness/rebalance_others.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rebalance_families.h"
#include "unit/fairness/rebalance_told.h"
#include "unit/thorough.h"

namespace evenhand {
namespace {

using testing_support::add_ledgers;
using testing_support::best_of_all;
using testing_support::family_problem;
using testing_support::Random;
using testing_support::random_problem;
using testing_support::Told;

std::vector<RebalancePoint> frontier(const RebalanceProblem& problem, RebalanceOptions options) {
  RebalanceJob job(problem, options);
  while (!job.step(7).is_finished()) {
  }
  return job.points();
}

// The four criteria of two plans, from the definitions.
int sign(std::strong_ordering order) { return order < 0 ? -1 : order > 0 ? 1 : 0; }
int compared(const RebalanceProblem& problem, const RebalanceOwners& a, const RebalanceOwners& b) {
  const auto ratios = [&](const std::vector<std::int64_t>& load) {
    std::vector<double> all;
    for (std::size_t j = 0; j < load.size(); ++j) all.push_back(static_cast<double>(load[j]) / static_cast<double>(problem.people[j].capacity));
    return all;
  };
  const auto told = [&](const RebalanceOwners& owners) {
    std::vector<std::int64_t> burden;
    for (const RebalancePerson& person : problem.people) burden.push_back(person.fixed);
    std::vector<std::vector<std::int64_t>> loads{burden};
    for (const RebalanceLedger& ledger : problem.others) loads.push_back(ledger.fixed);
    double moves = 0.0, cost = 0.0;
    for (std::size_t u = 0; u < owners.size(); ++u) {
      loads[0][owners[u]] += problem.units[u].weight;
      for (std::size_t k = 0; k < problem.others.size(); ++k) loads[k + 1][owners[u]] += problem.others[k].weight[u];
      if (problem.units[u].is_forced() || owners[u] == problem.units[u].home) continue;
      moves += 1.0;
      cost += problem.units[u].cost;
    }
    std::vector<double> figures = ratios(loads[0]);
    std::ranges::sort(figures, std::greater{});
    std::vector<double> lowest;
    for (std::size_t k = 1; k < loads.size(); ++k) lowest.push_back(-std::ranges::min(ratios(loads[k])));
    std::ranges::sort(lowest, std::greater{});
    figures.insert(figures.end(), lowest.begin(), lowest.end());
    figures.insert(figures.end(), {moves, cost});
    return figures;
  };
  const std::vector<double> left = told(a), right = told(b);
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i] < right[i] - 1e-9) return -1;
    if (left[i] > right[i] + 1e-9) return 1;
  }
  return 0;
}

// All that is outside a part of a tiny team is one person or two, who may be fuller than the part: counting came to no end there.
TEST(RebalanceSecondPass, APartOfATinyTeamIsCountedToAnEnd) {
  const RebalanceProblem problem = random_problem(13, {.people = 4, .units = 7, .others = 2});
  const auto units = static_cast<std::uint32_t>(problem.units.size());
  EXPECT_EQ(frontier(problem, {.most_moves = units, .refinements = 20, .most_plans = 0}).size(), units + 1);
}

TEST(RebalanceSecondPass, SmallOnesAreTheBestOfAllPlansInTheWholeOrder) {
  std::size_t decided = 0, cases = 0, reached = 0;
  for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(testing_support::cases(60, 9)); ++seed) {
    const RebalanceProblem problem =
        random_problem(seed, {.people = 4, .units = 7, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0, .others = static_cast<std::size_t>(1 + seed % 2)});
    const auto units = static_cast<std::uint32_t>(problem.units.size());
    RebalanceProblem alone = problem;
    alone.others.clear();
    const std::vector<RebalancePoint> exact = frontier(problem, {.most_moves = units});
    const std::vector<RebalancePoint> searched = frontier(problem, {.most_moves = units, .refinements = 20, .most_plans = 0});
    for (std::size_t k = 0; k < exact.size(); ++k) {
      const RebalanceOwners best = best_of_all(problem, exact[k].most_moves);
      ASSERT_EQ(compared(problem, owners_of(problem, exact[k]), best), 0) << seed << " K " << exact[k].most_moves;
      testing_support::for_every_plan(problem, exact[k].most_moves, [&](const RebalanceOwners& owners) {
        if (compared(problem, owners, best) < 0) ADD_FAILURE() << "a better plan: " << seed << " K " << exact[k].most_moves;
      });
      if (testing::Test::HasFailure()) return;
      const RebalanceOwners first = best_of_all(alone, exact[k].most_moves);
      decided += compare_lowest(figures_of(problem, best).lowest, figures_of(problem, first).lowest) != 0 ? 1 : 0;
      // Found without looking at every plan: the first criterion is as without the ledgers, and what comes after is near.
      ASSERT_TRUE(compare(searched[k].value(), exact[k].value()) == 0) << seed << " K " << exact[k].most_moves;
      ASSERT_TRUE(is_allowed(problem, owners_of(problem, searched[k])));
      ASSERT_LE(searched[k].figures.moves, searched[k].most_moves);
      reached += compare_points(problem, searched[k], exact[k]) == 0 ? 1 : 0;
      if (k > 0) ASSERT_TRUE(compare_points(problem, searched[k], searched[k - 1]) <= 0) << "more moves are never worse";
      ++cases;
    }
  }
  EXPECT_GT(decided * 20, cases) << "plans that the other ledgers decide";
  EXPECT_GT(reached * 10, cases * 7) << reached << " of " << cases;
}

TEST(RebalanceSecondPass, TheOrderIsTheOneThatIsWrittenDown) {
  std::size_t ties = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 3, .units = 5, .others = 2});
    Random random(seed);
    const auto one = testing_support::random_plan(problem, random, 2), two = testing_support::random_plan(problem, random, 2);
    ASSERT_TRUE(one && two);
    const int wanted = compared(problem, *one, *two);
    ties += wanted == 0 ? 1 : 0;
    EXPECT_EQ(sign(compare_plans(problem, *one, *two)), wanted == 0 ? sign(*one <=> *two) : wanted) << seed;
  }
  EXPECT_GT(ties, 5u);
}

TEST(RebalanceSecondPass, LeavesTheBurdenAsItIsAndLiftsTheLeast) {
  std::size_t lifted = 0, cheaper = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const RebalanceProblem problem =
        random_problem(seed, {.people = 6, .units = 25, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0, .others = static_cast<std::size_t>(seed % 3)});
    const RebalanceBooks books(problem);
    Random random(seed);
    const auto plan = testing_support::random_plan(problem, random, 3);
    if (!plan || !is_allowed(problem, *plan)) continue;
    const RebalanceFigures before = figures_of(problem, *plan);
    const std::uint32_t most = before.moves + static_cast<std::uint32_t>(random.below(3));
    const RebalanceOwners after = second_pass(books, *plan, most);
    const RebalanceFigures figures = figures_of(problem, after);
    ASSERT_TRUE(is_allowed(problem, after)) << seed;
    ASSERT_LE(figures.moves, most) << seed;
    ASSERT_TRUE(compare_leximax(problem, figures.load, before.load) == 0) << seed;
    ASSERT_TRUE(compare_plans(problem, after, *plan) <= 0) << seed;
    if (problem.others.empty()) {
      ASSERT_EQ(after, *plan);
      continue;
    }
    lifted += compare_lowest(figures.lowest, before.lowest) < 0 ? 1 : 0;
    cheaper += compare_lowest(figures.lowest, before.lowest) == 0 && figures.cost < before.cost ? 1 : 0;
  }
  EXPECT_GT(lifted, 20u);
  EXPECT_GT(cheaper, 20u);
}

// Ann has to hand over one of two clients that weigh the same; only one of them leaves her something to win.
TEST(RebalanceSecondPass, TheOtherLedgersDecideBetweenEquallyEvenPlans) {
  RebalanceProblem problem;
  problem.people.resize(2, {.capacity = 10});
  problem.classes = {{0, 1}};
  problem.units = {{.weight = 6, .home = 0, .eligible = 0, .cost = 1500}, {.weight = 6, .home = 0, .eligible = 0, .cost = 1000}};
  EXPECT_EQ(frontier(problem, {.most_moves = 1})[1].changes, (std::vector<RebalanceChange>{{1, 1}})) << "the cheaper one";
  problem.others = {{.weight = {0, 5}, .fixed = {0, 1}}};
  for (const std::uint64_t most_plans : {0u, 1000u}) {
    const std::vector<RebalancePoint> points = frontier(problem, {.most_moves = 1, .most_plans = most_plans});
    EXPECT_EQ(points[1].changes, (std::vector<RebalanceChange>{{0, 1}})) << "the one without opportunity";
    ASSERT_EQ(points[1].figures.lowest.size(), 1u);
    EXPECT_TRUE(compare(points[1].figures.lowest[0], {1, 10}) == 0);
  }
}

TEST(RebalanceSecondPass, WithLedgersTheBurdenIsExactlyAsWithout) {
  for (const bool is_structured : {false, true}) {
    const RebalanceProblem alone = family_problem(5, {.people = 8, .clients = 60, .is_structured = is_structured});
    RebalanceProblem problem = alone;
    Random random(5);
    add_ledgers(problem, random, 2);
    const RebalanceOptions options{.most_moves = 12, .refinements = 12};
    const std::vector<RebalancePoint> with = frontier(problem, options), without = frontier(alone, options);
    ASSERT_EQ(with.size(), without.size());
    for (std::size_t k = 0; k < with.size(); ++k) {
      EXPECT_TRUE(compare(with[k].bound.value, without[k].bound.value) == 0) << k;
      EXPECT_TRUE(compare_leximax(problem, with[k].figures.load, without[k].figures.load) == 0) << k;
      EXPECT_TRUE(compare_lowest(with[k].figures.lowest, figures_of(problem, owners_of(alone, without[k])).lowest) <= 0) << k;
    }
  }
}

TEST(RebalanceSecondPass, TheLedgersOfAModelAreThoseOfTheScenario) {
  std::size_t models = 0, both = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Told told(testing_support::rich_scenario(seed));
    if (!told.model) continue;
    RebalanceModel model = *told.model;
    add_other_ledgers(model, told.scenario, told.basis, std::array<const LedgerLoads*, 2>{&told.opportunity, &told.visibility});
    ASSERT_EQ(model.others.size(), model.problem.others.size());
    both += model.others.size() == 2 ? 1 : 0;
    ++models;
    for (std::size_t k = 0; k < model.others.size(); ++k) {
      const LedgerLoads& loads = model.others[k] == Ledger::Opportunity ? told.opportunity : told.visibility;
      ASSERT_TRUE(loads.is_ready());
      std::vector<std::int64_t> load = model.problem.others[k].fixed;
      for (std::size_t u = 0; u < model.problem.units.size(); ++u) {
        for (std::uint32_t j = 0; j < load.size(); ++j) load[j] += model.person[j] == model.today[u] ? model.problem.others[k].weight[u] : 0;
      }
      for (std::uint32_t j = 0; j < load.size(); ++j) EXPECT_EQ(load[j], loads.people[model.person[j]].load) << seed;
    }
  }
  EXPECT_GT(models, 30u);
  EXPECT_GT(both, 5u);
}

}  // namespace
}  // namespace evenhand
