#include "fairness/rebalance_job.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "fairness/rebalance_parts.h"
#include "fairness/rebalance_prices.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rebalance_families.h"

namespace evenhand {
namespace {

using testing_support::family_problem;
using testing_support::random_problem;
using testing_support::Random;

// EVENHAND_CASES=5000 for the whole set.
std::uint64_t case_count() {
  const char* const wanted = std::getenv("EVENHAND_CASES");
  return wanted == nullptr ? 60 : static_cast<std::uint64_t>(std::atoll(wanted));
}

std::vector<RebalancePoint> frontier(const RebalanceProblem& problem, RebalanceOptions options) {
  RebalanceJob job(problem, options);
  while (!job.step(7).is_finished()) {
  }
  return job.points();
}

// The best plan with at most 0, 1, ... moves; empty where there is none.
std::vector<RebalanceOwners> best_by_moves(const RebalanceProblem& problem) {
  std::vector<RebalanceOwners> best(problem.units.size() + 1);
  testing_support::for_every_plan(problem, static_cast<std::uint32_t>(problem.units.size()), [&](const RebalanceOwners& owners) {
    std::uint32_t moves = 0;
    for (std::size_t u = 0; u < owners.size(); ++u) moves += !problem.units[u].is_forced() && owners[u] != problem.units[u].home ? 1u : 0u;
    if (best[moves].empty() || compare_plans(problem, owners, best[moves]) < 0) best[moves] = owners;
  });
  for (std::size_t k = 1; k < best.size(); ++k) {
    if (!best[k - 1].empty() && (best[k].empty() || compare_plans(problem, best[k - 1], best[k]) < 0)) best[k] = best[k - 1];
  }
  return best;
}

void expect_sound(const RebalanceProblem& problem, const std::vector<RebalancePoint>& points) {
  for (std::size_t k = 0; k < points.size(); ++k) {
    const RebalancePoint& point = points[k];
    const RebalanceOwners owners = owners_of(problem, point);
    ASSERT_TRUE(is_allowed(problem, owners));
    const RebalanceFigures figures = figures_of(problem, owners);
    ASSERT_EQ(figures.load, point.figures.load);
    ASSERT_EQ(figures.moves, point.figures.moves);
    ASSERT_EQ(figures.cost, point.figures.cost);
    ASSERT_LE(figures.moves, point.most_moves);
    ASSERT_TRUE(compare(point.bound.value, point.value()) <= 0);
    if (point.bound.kind == BoundKind::Cover) {
      ASSERT_TRUE(compare(cover_bound(RebalanceBooks(problem), point.most_moves, point.bound.prices, point.bound.value).value, point.bound.value) == 0);
    }
    if (point.bound.kind == BoundKind::Parts) {
      const RebalanceBooks books(problem);
      ASSERT_GT(RebalanceParts(books, point.bound.prices, point.bound.move_price).least_moves_below(point.bound.value), std::int64_t{point.most_moves});
    }
    if (k == 0) continue;
    ASSERT_EQ(point.most_moves, points[k - 1].most_moves + 1);
    ASSERT_TRUE(compare_points(problem, point, points[k - 1]) <= 0) << "more moves are never worse";
    ASSERT_TRUE(compare(point.bound.value, points[k - 1].bound.value) <= 0) << "nor is their bound higher";
  }
}

TEST(RebalanceJobTest, SmallOnesAreTheBestOfAllPlansInEveryRank) {
  std::size_t cases = 0, evenest = 0;
  for (std::uint64_t seed = 1; seed <= case_count(); ++seed) {
    const RebalanceProblem problem = random_problem(seed, {.people = 4, .units = 9, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    const auto units = static_cast<std::uint32_t>(problem.units.size());
    const std::vector<RebalanceOwners> best = best_by_moves(problem);
    std::size_t found = 0;
    for (const RebalancePoint& point : frontier(problem, {.most_moves = units})) {
      const RebalanceFigures figures = figures_of(problem, best[point.most_moves]);
      ASSERT_TRUE(compare_leximax(problem, point.figures.load, figures.load) == 0) << seed << " K " << point.most_moves;
      ASSERT_EQ(point.figures.moves, figures.moves) << seed << " K " << point.most_moves;
      ASSERT_EQ(point.figures.cost, figures.cost) << seed << " K " << point.most_moves;
      ASSERT_TRUE(is_allowed(problem, owners_of(problem, point)));
      ASSERT_TRUE(point.is_proved() && point.is_leximax_proved);
      ++found;
    }
    ASSERT_EQ(found, static_cast<std::size_t>(std::ranges::count_if(best, [](const RebalanceOwners& o) { return !o.empty(); }))) << seed;
    // Without looking at every plan: construction, prices and search reach the best value and prove it.
    const std::vector<RebalancePoint> points = frontier(problem, {.most_moves = units, .refinements = 100, .most_plans = 0});
    ASSERT_EQ(points.size(), found) << seed;
    expect_sound(problem, points);
    if (testing::Test::HasFatalFailure()) FAIL() << seed;
    for (const RebalancePoint& point : points) {
      const RebalanceFigures figures = figures_of(problem, best[point.most_moves]);
      ASSERT_TRUE(compare(point.value(), figures.worst) == 0) << seed << " K " << point.most_moves;
      ASSERT_TRUE(point.is_proved()) << seed << " K " << point.most_moves;
      evenest += compare_leximax(problem, point.figures.load, figures.load) == 0 ? 1 : 0;
      ++cases;
    }
  }
  EXPECT_GT(evenest * 100, cases * 60) << evenest << " of " << cases;
}

TEST(RebalanceJobTest, LargerOnesKeepToEveryRule) {
  std::size_t points = 0, proved = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const RebalanceProblem problem = random_problem(seed + 900, {.people = 9, .units = 60, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    RebalanceJob job(problem, {.most_moves = 12, .refinements = 25});
    std::vector<RebalancePoint> before;
    while (!job.progress().is_finished()) {
      job.step(3);
      expect_sound(problem, job.points());
      if (testing::Test::HasFatalFailure()) FAIL() << seed;
      for (std::size_t k = 0; k < before.size(); ++k) {
        ASSERT_EQ(before[k].most_moves, job.points()[k].most_moves);
        ASSERT_TRUE(compare_points(problem, job.points()[k], before[k]) <= 0) << "no plan gets worse";
        ASSERT_FALSE(job.points()[k].bound.is_below(before[k].bound)) << "no bound falls";
      }
      if (job.has_picture()) before = job.points();
    }
    for (const RebalancePoint& point : job.points()) proved += point.is_proved() ? 1 : 0;
    points += job.points().size();
  }
  EXPECT_GT(proved * 3, points) << points;
}

TEST(RebalanceJobTest, HoweverItIsSteppedThePointsAreTheSame) {
  for (const bool is_structured : {false, true}) {
    const RebalanceProblem problem = family_problem(3, {.people = 8, .clients = 60, .is_structured = is_structured});
    const RebalanceOptions options{.most_moves = 14, .refinements = 20};
    RebalanceJob once(problem, options), often(problem, options);
    once.step(1'000'000);
    while (!often.step(1).is_finished()) {
    }
    ASSERT_EQ(once.points().size(), 15u);
    for (std::size_t k = 0; k < once.points().size(); ++k) {
      EXPECT_EQ(once.points()[k].changes, often.points()[k].changes);
      EXPECT_TRUE(compare(once.points()[k].bound.value, often.points()[k].bound.value) == 0);
    }
  }
}

TEST(RebalanceJobTest, TheOrderOfTheInputChangesNoPlan) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const bool is_family = seed % 3 == 0;
    const RebalanceProblem problem = is_family ? family_problem(seed, {.people = 7, .clients = 50, .is_structured = seed % 2 == 0})
                                               : random_problem(seed, {.people = 6, .units = 25, .has_forced = seed % 4 == 0, .has_caps = seed % 2 == 0});
    std::vector<std::uint32_t> place, from;
    Random random(seed);
    const RebalanceProblem other = testing_support::reordered(problem, random, place, from);
    const auto left = frontier(problem, {.most_moves = 8, .refinements = 12}), right = frontier(other, {.most_moves = 8, .refinements = 12});
    ASSERT_EQ(left.size(), right.size()) << seed;
    for (std::size_t k = 0; k < left.size(); ++k) {
      ASSERT_TRUE(compare(left[k].value(), right[k].value()) == 0) << seed << " K " << k;
      ASSERT_EQ(left[k].figures.cost, right[k].figures.cost) << seed << " K " << k;
      ASSERT_TRUE(compare(left[k].bound.value, right[k].bound.value) == 0) << seed;
      if (!is_family) continue;
      const RebalanceOwners one = owners_of(problem, left[k]), two = owners_of(other, right[k]);
      for (std::size_t u = 0; u < from.size(); ++u) ASSERT_EQ(place[one[from[u]]], two[u]) << "the same plan up to names";
    }
  }
}

TEST(RebalanceJobTest, FamiliesComeNearTheirBounds) {
  for (const bool is_structured : {false, true}) {
    const RebalanceProblem problem = family_problem(1, {.people = 20, .clients = 300, .is_structured = is_structured});
    RebalanceJob job(problem, {.most_moves = 60, .refinements = 40});
    while (!job.has_picture()) job.step();
    double mean = 0.0;
    for (const RebalancePoint& point : job.points()) mean += point.gap() / 61.0;
    EXPECT_LT(mean, is_structured ? 0.08 : 0.02) << "by construction alone";
    while (!job.step().is_finished()) {
    }
    expect_sound(problem, job.points());
    double refined = 0.0;
    for (const RebalancePoint& point : job.points()) refined += point.gap() / 61.0;
    EXPECT_LT(refined, is_structured ? 0.035 : 0.008);
    EXPECT_LE(refined, mean);
  }
}

// 701 clients in 13 books, by count: 116 moves bring the largest book to 54, which is proved best.
TEST(RebalanceJobTest, BooksByCount) {
  const std::vector<std::uint32_t> books = {77, 39, 76, 40, 80, 38, 79, 74, 38, 40, 40, 40, 40};
  RebalanceProblem problem;
  problem.people.resize(books.size());
  problem.classes.resize(1);
  for (std::uint32_t j = 0; j < books.size(); ++j) {
    problem.classes[0].push_back(j);
    for (std::uint32_t i = 0; i < books[j]; ++i) problem.units.push_back({.weight = 1, .home = j});
  }
  const std::vector<RebalancePoint> points = frontier(problem, {.most_moves = 118, .refinements = 0});
  ASSERT_EQ(points.size(), 119u);
  for (const RebalancePoint& point : points) EXPECT_TRUE(point.is_proved()) << point.most_moves;
  EXPECT_EQ(points[0].value().load, 80);
  EXPECT_EQ(points[115].value().load, 55);
  EXPECT_EQ(points[116].value().load, 54);
  EXPECT_EQ(points[118].value().load, 54);
}

TEST(RebalanceJobTest, OnePointAloneIsAsGood) {
  const RebalanceProblem problem = family_problem(2, {.people = 6, .clients = 40});
  const std::vector<RebalancePoint> one = frontier(problem, {.least_moves = 9, .most_moves = 9, .refinements = 30});
  ASSERT_EQ(one.size(), 1u);
  EXPECT_EQ(one[0].most_moves, 9u);
  expect_sound(problem, one);
}

// Searched in all of the problem alone, the gaps are 2.7 and 2.5 %.
TEST(RebalanceJobTest, AFewMovesAreSearchedAmongWhatPricesSpeakFor) {
  double gaps = 0.0;
  for (const std::uint64_t seed : {33u, 34u}) {
    const RebalanceProblem problem = family_problem(seed, {.people = 14, .clients = 200, .is_structured = true});
    const std::vector<RebalancePoint> one = frontier(problem, {.least_moves = 28, .most_moves = 28, .refinements = 24});
    expect_sound(problem, one);
    gaps += one[0].gap();
  }
  EXPECT_LT(gaps, 0.045);
}

// With annealing in every second turn the gaps are 0.10 and 0.48 %.
TEST(RebalanceJobTest, AsManyMovesAsItTakesAreDealtAnew) {
  for (const std::uint64_t seed : {40u, 41u}) {
    const RebalanceProblem problem = family_problem(seed, {.people = 12, .clients = 120, .is_structured = true});
    const std::vector<RebalancePoint> one = frontier(problem, {.least_moves = 120, .most_moves = 120, .refinements = 20});
    expect_sound(problem, one);
    EXPECT_LT(one[0].gap(), seed == 40 ? 0.0005 : 0.003);
  }
}

TEST(RebalanceJobTest, TheKneeIsWhereMovesBuyLess) {
  std::vector<RebalancePoint> points;
  for (const std::int64_t value : {100, 80, 60, 57, 55, 54, 54, 54}) {
    RebalanceFigures figures;
    figures.worst = {value, 1};
    points.push_back({.most_moves = static_cast<std::uint32_t>(points.size()), .changes = {}, .figures = figures, .bound = {}});
  }
  EXPECT_EQ(knee_of(points), 2u);
  EXPECT_EQ(knee_of({points[0], points[1]}), 1u);
  EXPECT_EQ(knee_of({points[0], points[0], points[0]}), 0u);
  EXPECT_EQ(knee_of({}), 0u);
}

TEST(RebalanceJobTest, WithoutPeopleThereIsNothing) {
  RebalanceJob job(RebalanceProblem{});
  EXPECT_TRUE(job.progress().is_finished());
  EXPECT_TRUE(job.step().is_finished());
  EXPECT_TRUE(job.points().empty());
}

}  // namespace
}  // namespace evenhand
