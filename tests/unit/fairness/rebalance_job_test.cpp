#include "fairness/rebalance_job.h"

#include <gtest/gtest.h>

#include "unit/fairness/rebalance_cases.h"

namespace evenhand {
namespace {

using testing_support::random_problem;

std::vector<RebalancePoint> frontier(const RebalanceProblem& problem, RebalanceOptions options) {
  RebalanceJob job(problem, options);
  while (!job.step().is_finished()) {
  }
  return job.points();
}

TEST(RebalanceJobTest, MatchesEveryPlanTogetherAndNeverGetsWorse) {
  std::size_t points = 0, proved = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    const RebalanceProblem problem = random_problem(seed + 500, {.people = 4, .units = 6, .has_forced = seed % 3 == 0, .has_caps = seed % 2 == 0});
    Ratio before{problem.total_load() + 1, 1};
    for (const RebalancePoint& point : frontier(problem, {.most_moves = static_cast<std::uint32_t>(problem.units.size())})) {
      const RebalanceOwners best = testing_support::best_of_all(problem, point.most_moves);
      ASSERT_FALSE(best.empty());
      ASSERT_TRUE(is_allowed(problem, owners_of(problem, point))) << seed;
      const RebalanceFigures figures = figures_of(problem, owners_of(problem, point));
      ASSERT_LE(figures.moves, point.most_moves);
      ASSERT_TRUE(compare(figures.worst, point.value()) == 0);
      ASSERT_TRUE(compare(point.bound.value, figures_of(problem, best).worst) <= 0) << seed;
      ASSERT_TRUE(compare(point.value(), figures_of(problem, best).worst) == 0) << seed << " K " << point.most_moves;
      ASSERT_TRUE(compare(point.value(), before) <= 0) << "more moves are never worse";
      before = point.value();
      ++points;
      proved += point.is_proved() ? 1 : 0;
    }
  }
  EXPECT_GT(points, 500u);
  EXPECT_EQ(proved, points);
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
  const std::vector<RebalancePoint> points = frontier(problem, {.most_moves = 118});
  ASSERT_EQ(points.size(), 119u);
  for (const RebalancePoint& point : points) EXPECT_TRUE(point.is_proved()) << point.most_moves;
  EXPECT_EQ(points[0].value().load, 80);
  EXPECT_EQ(points[115].value().load, 55);
  EXPECT_EQ(points[116].value().load, 54);
  EXPECT_EQ(points[118].value().load, 54);
}

TEST(RebalanceJobTest, TheKneeIsWhereMovesBuyLess) {
  std::vector<RebalancePoint> points;
  for (const std::int64_t value : {100, 80, 60, 57, 55, 54}) {
    RebalanceFigures figures;
    figures.worst = {value, 1};
    points.push_back({.most_moves = static_cast<std::uint32_t>(points.size()), .changes = {}, .figures = figures, .bound = {}});
  }
  EXPECT_EQ(knee_of(points), 2u);
  EXPECT_EQ(knee_of({points[0], points[0], points[0]}), 0u);
  EXPECT_EQ(knee_of({}), 0u);
}

TEST(RebalanceJobTest, WithoutPeopleThereIsNothing) {
  const RebalanceProblem nothing;
  RebalanceJob job(nothing);
  EXPECT_TRUE(job.progress().is_finished());
  EXPECT_TRUE(job.step().is_finished());
  EXPECT_TRUE(job.points().empty());
}

}  // namespace
}  // namespace evenhand
