#include "fairness/rebalance_counting.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_pile_flow.h"
#include "fairness/rebalance_pile_sums.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/thorough.h"

namespace evenhand {
namespace {

using testing_support::Random;
using testing_support::random_problem;

constexpr std::uint64_t kPlenty = 10'000'000;

// A part: everybody but the last has little room, who is elsewhere.
RebalanceProblem random_part(std::uint64_t seed) {
  RebalanceProblem problem = random_problem(seed, {.people = 3, .units = 8});
  const auto elsewhere = static_cast<std::uint32_t>(problem.people.size());
  problem.people.push_back({.capacity = 1'000'000});
  Random random(seed + 99);
  for (std::vector<std::uint32_t>& set : problem.classes) {
    if (random.one_in(3)) set.push_back(elsewhere);
  }
  return problem;
}

RebalancePile pile_of(std::vector<std::int64_t> weights) {
  RebalancePile pile{.home = 0, .takers = {1}, .units = {}, .sum = {0}};
  std::ranges::sort(weights, std::greater{});
  for (const std::int64_t weight : weights) {
    pile.units.push_back(static_cast<std::uint32_t>(pile.units.size()));
    pile.sum.push_back(pile.sum.back() + weight);
  }
  return pile;
}

TEST(RebalanceCounting, AnswersAsEveryPlanTogether) {
  std::size_t found = 0, none = 0, unknown = 0;
  constexpr std::size_t kSeeds = testing_support::cases(400, 80);
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const RebalanceProblem problem = random_part(seed);
    const RebalanceBooks books(problem);
    RebalanceCounting counting(books);  // one for all questions, as parts have it
    for (std::uint32_t moves = 0; moves <= problem.units.size(); ++moves) {
      const RebalanceFigures least = figures_of(problem, testing_support::best_of_all(problem, moves));
      const Ratio optimum = least.worst;
      if (std::ranges::max(least.load) == least.load.back() && compare(optimum, {1, 1000}) < 0) continue;  // that of elsewhere
      for (const Ratio ratio : {Ratio{optimum.load * 2 + 1, optimum.entitlement * 2}, optimum, Ratio{optimum.load, optimum.entitlement + 1}}) {
        const bool exists = compare(optimum, ratio) < 0;
        const SearchEnd end = counting.run(moves, ratio, kPlenty);
        if (end == SearchEnd::GaveUp) {
          ++unknown;
          continue;
        }
        ASSERT_EQ(end, exists ? SearchEnd::Found : SearchEnd::None) << seed << " K " << moves;
        (exists ? found : none) += 1;
        if (!exists) continue;
        const RebalanceFigures figures = figures_of(problem, counting.owners());
        ASSERT_TRUE(is_allowed(problem, counting.owners()));
        ASSERT_LE(figures.moves, moves);
        ASSERT_TRUE(compare(figures.worst, ratio) < 0) << seed << " K " << moves;
      }
    }
  }
  EXPECT_GT(found, kSeeds * 3 / 2);
  EXPECT_GT(none, kSeeds * 3 / 2);
  EXPECT_LT(unknown * 50, found + none);
}

TEST(PileFlow, NeverAsksForMoreMovesThanAPlanMakes) {
  std::size_t bound = 0;
  constexpr std::size_t kSeeds = testing_support::cases(200, 60);
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const RebalanceProblem problem = random_part(seed);
    const RebalanceBooks books(problem);
    const auto elsewhere = static_cast<std::uint32_t>(problem.people.size() - 1);
    const std::vector<RebalancePile> piles = piles_of(books, elsewhere);
    Random random(seed);
    for (std::uint32_t moves = 0; moves <= problem.units.size(); ++moves) {
      const RebalanceOwners best = testing_support::best_of_all(problem, moves);
      const RebalanceFigures figures = figures_of(problem, best);
      PileFlow flow(piles, books.today().load);
      std::vector<std::int64_t> limit(figures.load.begin(), figures.load.end() - 1);
      flow.set_limits(limit);
      ASSERT_TRUE(flow.settle()) << seed;
      // Numbers and weights of that plan rule it out in no order.
      for (int change = 0; change < 6 && !piles.empty(); ++change) {
        const std::size_t p = random.below(piles.size()), t = random.below(piles[p].takers.size());
        std::uint32_t out = 0, to_taker = 0;
        std::int64_t weight = 0;
        for (const std::uint32_t u : piles[p].units) {
          if (best[u] == problem.units[u].home) continue;
          ++out;
          if (best[u] != piles[p].takers[t]) continue;
          ++to_taker;
          weight += problem.units[u].weight;
        }
        const bool is_elsewhere = piles[p].takers[0] == elsewhere;  // where any may be sent
        switch (random.below(6)) {
          case 0: flow.let_leave_at_least(p, out); break;
          case 1: flow.let_leave_at_most(p, out); break;
          case 2: if (!is_elsewhere) flow.let_go_at_least(p, t, to_taker); break;
          case 3: if (!is_elsewhere) flow.let_go_at_most(p, t, to_taker); break;
          case 4: if (!is_elsewhere) flow.let_weigh_at_least(p, t, weight); break;
          default: if (!is_elsewhere) flow.let_weigh_at_most(p, t, weight);
        }
        ASSERT_TRUE(flow.settle()) << seed << " K " << moves;
        ASSERT_LE(flow.least_moves(), std::int64_t{figures.moves}) << seed << " K " << moves;
      }
      bound += flow.least_moves() > 0 ? 1 : 0;
    }
  }
  EXPECT_GT(bound, kSeeds / 2);
}

TEST(PileSums, KnowsWhatSoManyUnitsWeigh) {
  const RebalancePile pile = pile_of({70, 31, 9, 9, 4});
  PileSums sums(pile);
  const auto two = sums.around(2, 41);
  ASSERT_TRUE(two);
  EXPECT_EQ(two->below, 40);
  EXPECT_EQ(two->above, 74);
  const auto most = sums.around(5, 200);
  ASSERT_TRUE(most);
  EXPECT_EQ(most->below, 123);
  EXPECT_EQ(most->above, -1);
  EXPECT_EQ(sums.units_of(3, 49), (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_TRUE(sums.units_of(3, 48).empty());
  EXPECT_FALSE(sums.around(6, 10));
}

}  // namespace
}  // namespace evenhand
