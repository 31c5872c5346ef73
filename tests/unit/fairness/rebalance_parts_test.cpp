#include "fairness/rebalance_parts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "fairness/rebalance_part.h"
#include "fairness/transport_flow.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rebalance_families.h"
#include "unit/fairness/rebalance_witness.h"
#include "unit/thorough.h"

namespace evenhand {
namespace {

using testing_support::family_problem;
using testing_support::Random;
using testing_support::random_problem;

constexpr std::int64_t kShare = 1 << 20;

std::uint64_t case_count() { return static_cast<std::uint64_t>(testing_support::cases(200, 40)); }

// The fewest moves of a plan with everybody at most at the ratio.
std::optional<std::uint32_t> fewest_moves(const RebalanceProblem& problem, Ratio ratio) {
  std::optional<std::uint32_t> fewest;
  testing_support::for_every_plan(problem, static_cast<std::uint32_t>(problem.units.size()), [&](const RebalanceOwners& owners) {
    const RebalanceFigures figures = figures_of(problem, owners);
    if (compare(figures.worst, ratio) <= 0 && (!fewest || figures.moves < *fewest)) fewest = figures.moves;
  });
  return fewest;
}

// From today down to below all that can be reached.
std::vector<Ratio> falling_targets(const RebalanceProblem& problem) {
  const Ratio first = worst_ratio(problem, RebalanceBooks(problem).today().load);
  std::vector<Ratio> targets;
  for (std::int64_t part = 16; part > 2; part -= 1) targets.push_back({first.load * part, first.entitlement * 16});
  return targets;
}

std::int64_t moves_of(const RebalanceProblem& problem, const RebalanceSweep& sweep) {
  std::int64_t shares = 0;
  for (const RebalanceSweep::Leaving& one : sweep.leaving()) shares += one.load * kShare / problem.units[one.unit].weight;
  return shares;
}

bool can_flow(const RebalanceProblem& problem, Ratio target) {
  std::vector<std::int64_t> room;
  for (const RebalancePerson& person : problem.people) room.push_back(std::max<std::int64_t>(0, load_within(target, person.capacity) - person.fixed));
  TransportFlow flow(room);
  for (std::uint32_t c = 0; c < problem.classes.size(); ++c) {
    std::int64_t weight = 0;
    for (const RebalanceUnit& unit : problem.units) weight += unit.eligible == c ? unit.weight : 0;
    flow.add_class(weight, problem.classes[c]);
  }
  const bool fits = std::ranges::all_of(problem.people, [&](const RebalancePerson& p) { return p.fixed <= load_within(target, p.capacity); });
  return flow.run() && fits;
}

TEST(RebalanceSweepTest, FlowsWhereAFlowIsAndNeverTakesMoreThanAPlan) {
  std::size_t flows = 0, none = 0;
  for (std::uint64_t seed = 1; seed <= case_count(); ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 4, .units = 7, .has_forced = seed % 3 == 0});
    const RebalanceBooks books(problem);
    RebalanceSweep sweep(books);
    for (const Ratio target : falling_targets(problem)) {
      const bool is_reached = sweep.lower(target);
      ASSERT_EQ(is_reached, can_flow(problem, target)) << seed << " " << target.load << "/" << target.entitlement;
      (is_reached ? flows : none) += 1;
      if (!is_reached) break;
      if (const auto fewest = fewest_moves(problem, target)) ASSERT_LE(moves_of(problem, sweep), *fewest * kShare) << seed;
    }
  }
  EXPECT_GT(flows, 100u);
  EXPECT_GT(none, 20u);
}

TEST(RebalanceSweepTest, StepByStepCostsWhatItCostsAtOnce) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const RebalanceProblem problem = family_problem(seed, {.people = 15, .clients = 200, .is_structured = true});
    const RebalanceBooks books(problem);
    RebalanceSweep sweep(books);
    for (const Ratio target : falling_targets(problem)) {
      if (!sweep.lower(target)) break;
      RebalanceSweep at_once(books);
      ASSERT_TRUE(at_once.lower(target));
      const std::int64_t apart = moves_of(problem, sweep) - moves_of(problem, at_once);
      EXPECT_LT(apart < 0 ? -apart : apart, std::int64_t{400}) << seed << ": shares are rounded down";
      for (std::uint32_t j = 0; j < problem.people.size(); ++j) EXPECT_GE(sweep.price(j), 0);
    }
  }
}

TEST(RebalancePartsTest, NoPlanMakesFewerMovesAndTheWitnessAddsUpAgain) {
  std::size_t cases = 0, met = 0, tied = 0;
  for (std::uint64_t seed = 1; seed <= case_count(); ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 4, .units = 7, .has_forced = seed % 3 == 0});
    const RebalanceBooks books(problem);
    Random random(seed);
    RebalanceSweep sweep(books);
    for (const Ratio target : falling_targets(problem)) {
      const bool has_flow = sweep.lower(target);
      const auto fewest = fewest_moves(problem, target);
      std::vector<std::int64_t> drawn;
      std::vector<char> is_full;
      for (std::size_t j = 0; j < problem.people.size(); ++j) {
        drawn.push_back(static_cast<std::int64_t>(random.below(4)));
        is_full.push_back(random.one_in(3) ? 1 : 0);
      }
      for (RebalanceParts parts : {RebalanceParts::of(books, sweep, is_full), RebalanceParts(books, drawn, static_cast<std::int64_t>(1 + random.below(30)))}) {
        std::int64_t moves = 0;
        for (std::uint32_t part = 0; part < parts.count(); ++part) {
          if (has_flow && parts.people_of(part).size() > 1) RebalancePart(books, parts.people_of(part)).guide(parts, part, target);
          moves += parts.least_moves_within(target, part);
          tied += parts.people_of(part).size() > 1 ? 1 : 0;
        }
        if (fewest) ASSERT_LE(moves, std::int64_t{*fewest}) << seed << " " << target.load << "/" << target.entitlement;
        ++cases;
        met += fewest && moves == std::int64_t{*fewest} ? 1 : 0;
        for (std::uint32_t most = 0; most <= 3; ++most) {
          const RebalanceBound bound = parts.bound(most, target);
          if (bound.value.load > 0) ASSERT_TRUE(testing_support::does_witness_prove(problem, most, bound)) << seed << " K " << most;
          ASSERT_EQ(parts.least_moves_below(target) > std::int64_t{most},
                    testing_support::do_parts_prove(problem, most, {.kind = BoundKind::Parts, .value = target, .prices = parts.prices(), .move_price = bound.move_price})) << seed << " K " << most;
        }
      }
      if (!has_flow) break;
    }
  }
  EXPECT_GT(met * 2, cases) << met << " of " << cases;
  EXPECT_GT(tied, 100u);
}

// Two above the target whose clients may go to a third, who has room for one of them; and one who has room for everything.
TEST(RebalancePartsTest, WhoIsFullIsInOnePartWithThoseWhoWouldFillThem) {
  RebalanceProblem problem;
  problem.people = {{.capacity = 100}, {.capacity = 100}, {.capacity = 100, .fixed = 80}, {.capacity = 100}};
  problem.classes = {{0, 1, 2}, {0, 3}};
  for (const std::uint32_t home : {0u, 1u}) {
    for (int i = 0; i < 6; ++i) problem.units.push_back({.weight = 20, .home = home, .eligible = 0});
  }
  problem.units.push_back({.weight = 30, .home = 0, .eligible = 1});
  const RebalanceBooks books(problem);
  RebalanceSweep sweep(books);
  ASSERT_TRUE(sweep.lower({110, 100}));
  EXPECT_EQ(sweep.price(2), 0);
  const RebalanceParts apart = RebalanceParts::of(books, sweep, {0, 0, 0, 0});
  EXPECT_FALSE(apart.is_tied(0));
  EXPECT_FALSE(apart.is_tied(1));
  const RebalanceParts parts = RebalanceParts::of(books, sweep, {0, 0, 1, 0});
  EXPECT_EQ(parts.people_of(parts.part_of(0)), (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_FALSE(parts.is_tied(3));
  EXPECT_EQ(parts.prices()[2], 1);
  EXPECT_EQ(parts.prices()[0], apart.prices()[0]);
}

// A part's people, plans and what is ruled out are those of the whole team, with all others as one.
TEST(RebalancePartTest, KeepsWhatIsFoundAndRulesNothingOutThatIs) {
  std::size_t found = 0, ruled = 0;
  for (std::uint64_t seed = 1; seed <= case_count(); ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 5, .units = 8, .has_caps = seed % 2 == 0});
    const RebalanceBooks books(problem);
    const Ratio today = worst_ratio(problem, books.today().load), target{today.load * static_cast<std::int64_t>(4 + seed % 4), today.entitlement * 8};
    if (today.load == 0) continue;
    Random random(seed);
    std::vector<std::int64_t> prices;
    for (std::size_t j = 0; j < problem.people.size(); ++j) prices.push_back(random.one_in(4) ? 0 : 1);
    RebalanceParts parts(books, prices, 10);
    for (std::uint32_t at = 0; at < parts.count(); ++at) {
      if (parts.people_of(at).size() == 1) continue;
      RebalancePart part(books, parts.people_of(at));
      part.guide(parts, at, target);
      const auto fewest = fewest_moves(part.problem(), target);
      for (std::uint32_t moves = 0; moves <= part.units().size(); ++moves) {
        const bool has_found = part.look_for(moves, target, seed, 2);
        if (!has_found) part.settle(moves, target, 4);
        const RebalancePart::Plan* plan = part.within(target);
        ASSERT_EQ(plan != nullptr, fewest && *fewest <= moves) << seed << " K " << moves;
        if (plan == nullptr) continue;
        ++found;
        ASSERT_TRUE(is_allowed(part.problem(), plan->owners)) << seed;
        const RebalanceFigures figures = figures_of(part.problem(), plan->owners);
        ASSERT_EQ(figures.moves, plan->moves);
        ASSERT_TRUE(compare(figures.worst, target) <= 0);
        ASSERT_EQ(plan->moves, *fewest) << seed;
        break;
      }
      const std::int64_t least = part.least_moves_within(target, 0);
      if (fewest) ASSERT_LE(least, std::int64_t{*fewest}) << seed;
      ruled += least > 0 ? 1 : 0;
    }
  }
  EXPECT_GT(found, 10u);
  EXPECT_GT(ruled, 5u);
}

}  // namespace
}  // namespace evenhand
