// The search for few moves beside the page: the same points as here, whole on the way, and nothing lost when it ends.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/app.h"
#include "app/frontier_run.h"
#include "app/frontier_search.h"
#include "app/frontier_wire.h"
#include "domain/edit_scenario.h"
#include "platform/headless/headless_platform.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rebalance_families.h"

namespace evenhand::app {
namespace {

using testing_support::FamilyBuilder;

// Two points tell the same when they are written the same.
std::string written(const std::vector<RebalancePoint>& points) {
  FrontierAnswer answer{.progress = {}, .point_count = static_cast<std::uint32_t>(points.size()), .points = points};
  return to_bytes(answer);
}

RebalanceProblem some_problem(std::uint64_t seed = 4) { return FamilyBuilder(seed, {.people = 6, .clients = 40, .is_structured = true}).build(); }

std::vector<RebalancePoint> found_here(const RebalanceProblem& problem, RebalanceOptions options) {
  RebalanceJob job(problem, options);
  while (!job.progress().is_finished()) job.step();
  return job.points();
}

TEST(FrontierWire, AQuestionArrivesAsItWasAsked) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const FrontierQuestion question{testing_support::random_problem(seed, {.has_forced = true, .has_caps = true, .others = static_cast<std::size_t>(seed % 3)}), {.least_moves = 1, .most_moves = 7, .refinements = 3, .seed = seed}};
    const auto arrived = frontier_question(to_bytes(question));
    ASSERT_TRUE(arrived);
    EXPECT_EQ(to_bytes(*arrived), to_bytes(question));
    EXPECT_EQ(arrived->problem.classes, question.problem.classes);
    EXPECT_EQ(arrived->problem.units.size(), question.problem.units.size());
    ASSERT_EQ(arrived->problem.others.size(), seed % 3);
    for (std::size_t k = 0; k < seed % 3; ++k) EXPECT_EQ(arrived->problem.others[k].weight, question.problem.others[k].weight);
    EXPECT_EQ(arrived->options.most_moves, 7u);
  }
}

TEST(FrontierWire, WhatIsCutOrLongerIsNoQuestion) {
  const std::string bytes = to_bytes(FrontierQuestion{some_problem(), {}});
  for (std::size_t size = 0; size < bytes.size(); size += 7) EXPECT_FALSE(frontier_question(std::string_view(bytes).substr(0, size))) << size;
  EXPECT_FALSE(frontier_question(bytes + "x"));
  std::string greedy = bytes;
  for (std::size_t i = 0; i < sizeof(std::size_t); ++i) greedy[i] = '\x7f';  // more people than memory
  EXPECT_FALSE(frontier_question(greedy));
}

TEST(FrontierSearch, BesideThePageItFindsThePointsThatAreFoundHere) {
  const RebalanceProblem problem = some_problem();
  const RebalanceOptions options{.most_moves = 12, .refinements = 30};
  for (const int pieces : {1, 3, 1000}) {
    FrontierRun run(options);
    FrontierSearch search;
    ASSERT_TRUE(search.begin(run.order(problem, 9).question));
    EXPECT_TRUE(run.waits_for(9));
    while (!search.is_finished()) {
      for (int i = 0; i < pieces && search.step(); ++i) {
      }
      ASSERT_TRUE(run.hear(search.news()));
    }
    EXPECT_TRUE(run.is_finished());
    EXPECT_FALSE(run.is_ordered());
    EXPECT_EQ(written(run.points()), written(found_here(problem, options))) << pieces;
  }
}

TEST(FrontierSearch, NewsHoldOnlyWhatIsNew) {
  FrontierRun run({.most_moves = 12, .refinements = 30});
  FrontierSearch search;
  search.begin(run.order(some_problem(), 1).question);
  while (!search.is_finished()) {
    search.step();
    ASSERT_TRUE(run.hear(search.news()));
  }
  const auto nothing = frontier_answer(search.news());
  ASSERT_TRUE(nothing);
  EXPECT_TRUE(nothing->points.empty());
  EXPECT_EQ(nothing->point_count, run.points().size());
}

TEST(FrontierRun, AskedAgainItIsSilentUntilItIsAsFarAndNeverTakesBackWhatWasShown) {
  const RebalanceProblem problem = some_problem();
  const RebalanceOptions options{.most_moves = 12, .refinements = 30};
  FrontierRun run(options);
  FrontierSearch search;
  search.begin(run.order(problem, 1).question);
  for (int i = 0; i < 25; ++i) search.step();
  ASSERT_TRUE(run.hear(search.news()));
  ASSERT_TRUE(run.has_picture());
  const std::string shown = written(run.points());
  const Progress before = run.progress();
  run.end();
  search.begin(run.order(problem, 2).question);
  EXPECT_FALSE(run.waits_for(1));
  for (int i = 0; i < 24; ++i) {
    search.step();
    ASSERT_TRUE(run.hear(search.news()));
    EXPECT_EQ(written(run.points()), shown);
    EXPECT_EQ(run.progress(), before);
  }
  while (search.step()) {
  }
  ASSERT_TRUE(run.hear(search.news()));
  EXPECT_EQ(written(run.points()), written(found_here(problem, options)));
}

TEST(FrontierRun, HereItGoesOnFromWhatWasHeard) {
  const RebalanceProblem problem = some_problem();
  const RebalanceOptions options{.most_moves = 12, .refinements = 30};
  FrontierRun run(options);
  FrontierSearch search;
  search.begin(run.order(problem, 1).question);
  for (int i = 0; i < 20; ++i) search.step();
  ASSERT_TRUE(run.hear(search.news()));
  run.end();
  Progress last = run.progress();
  while (!run.is_finished()) {
    run.step(problem);
    EXPECT_GE(run.progress().done, last.done);
    last = run.progress();
  }
  EXPECT_EQ(written(run.points()), written(found_here(problem, options)));
}

TEST(FrontierRun, AnAnswerThatCannotBeIsRefusedAndChangesNothing) {
  FrontierRun run({.most_moves = 5});
  run.order(some_problem(), 1);
  EXPECT_FALSE(run.hear("no answer"));
  EXPECT_FALSE(run.hear(to_bytes(FrontierAnswer{.progress = {1, 9}, .point_count = 1, .positions = {3}, .points = {RebalancePoint{}}})));
  EXPECT_FALSE(run.hear(to_bytes(FrontierAnswer{.progress = {1, 9}, .point_count = 4, .positions = {0}, .points = {RebalancePoint{}}})));
  EXPECT_TRUE(run.points().empty());
}

// ---- the app and a platform that has a second instance

struct Beside {
  App app;
  platform::HeadlessPlatform platform;

  Beside() {
    platform.set_clock(Instant{1'793'543'520'000});
    platform.works_beside = true;
    app.advance(platform.now(), 0);
    platform.start();
    app.open_sample("uneven-load");
    turn();
  }

  void turn() {
    for (const Effect& effect : app.take_effects()) platform.perform(effect);
    for (Event& event : platform.take_events()) app.handle(std::move(event));
  }
  void turn_until_picture() {
    for (int i = 0; i < 100 && !app.rebalancing().has_picture(); ++i) turn();
    ASSERT_TRUE(app.rebalancing().has_picture());
  }
};

TEST(RebalancingBeside, TheFrameHasNothingToDoAndThePictureComes) {
  Beside beside;
  beside.app.want_rebalance();
  EXPECT_TRUE(beside.app.rebalancing().is_searching());
  EXPECT_FALSE(beside.app.rebalancing().has_work());
  beside.turn_until_picture();
  const std::vector<RebalancePoint> beside_points = beside.app.rebalancing().points();
  App here;
  here.advance(beside.platform.now(), 0);
  here.open_sample("uneven-load");
  here.want_rebalance();
  while (here.rebalancing().progress().done < beside.app.rebalancing().progress().done) ASSERT_TRUE(here.work());
  EXPECT_EQ(written(here.rebalancing().points()), written(beside_points));
}

TEST(RebalancingBeside, StoppedItEndsAtOnceKeepsWhatIsThereAndCanGoOn) {
  Beside beside;
  beside.app.want_rebalance();
  beside.turn_until_picture();
  const std::string shown = written(beside.app.rebalancing().points());
  const Progress reached = beside.app.rebalancing().progress();
  beside.app.stop_rebalance();
  for (int i = 0; i < 5; ++i) beside.turn();
  EXPECT_EQ(written(beside.app.rebalancing().points()), shown);
  EXPECT_FALSE(beside.app.rebalancing().is_searching());
  beside.app.resume_rebalance();
  for (int i = 0; i < 100 && beside.app.rebalancing().progress() == reached; ++i) beside.turn();
  EXPECT_GT(beside.app.rebalancing().progress().done, reached.done);
}

TEST(RebalancingBeside, AnEditEndsTheSearchAndAnAnswerThatComesLateIsNotTaken) {
  Beside beside;
  beside.app.want_rebalance();
  beside.turn_until_picture();
  const CriterionId criterion = beside.app.scenario()->policy->criteria.front().id;
  beside.app.apply({"Weight", [&](const Scenario& s) { return with_weight(s, criterion, 99); }, {}});
  std::vector<Effect> effects = beside.app.take_effects();
  EXPECT_TRUE(std::ranges::any_of(effects, [](const Effect& effect) { return std::holds_alternative<EndSearch>(effect); }));
  beside.app.handle(SearchAdvanced{1, "late"});
  EXPECT_FALSE(beside.app.banner());
  EXPECT_TRUE(beside.app.rebalancing().points().empty());
}

TEST(RebalancingBeside, WhenTheSecondInstanceEndsItIsSaidAndSearchingAgainWorks) {
  Beside beside;
  beside.app.want_rebalance();
  beside.turn_until_picture();
  const std::string shown = written(beside.app.rebalancing().points());
  beside.platform.faults.ends_searches = true;
  beside.turn();
  ASSERT_TRUE(beside.app.banner());
  EXPECT_NE(beside.app.banner()->text.find("stopped by itself"), std::string::npos);
  EXPECT_EQ(written(beside.app.rebalancing().points()), shown);
  EXPECT_TRUE(beside.app.rebalancing().is_stopped());
  beside.platform.faults.ends_searches = false;
  const Progress reached = beside.app.rebalancing().progress();
  beside.app.resume_rebalance();
  for (int i = 0; i < 100 && beside.app.rebalancing().progress() == reached; ++i) beside.turn();
  EXPECT_GT(beside.app.rebalancing().progress().done, reached.done);
}

TEST(RebalancingBeside, WhereThereIsNoSecondInstanceItGoesOnHereWithoutAWord) {
  Beside beside;
  beside.platform.faults.ends_searches = beside.platform.faults.has_no_second_instance = true;
  beside.app.want_rebalance();
  beside.turn();
  EXPECT_FALSE(beside.app.banner());
  EXPECT_TRUE(beside.app.rebalancing().has_work());
  while (!beside.app.rebalancing().has_picture()) ASSERT_TRUE(beside.app.work());
}

TEST(RebalancingBeside, LookingFurtherEndsTheNarrowSearchFirst) {
  Beside beside;
  beside.app.want_rebalance();
  beside.turn_until_picture();
  beside.app.widen_rebalance();
  EXPECT_EQ(beside.app.rebalancing().points().size(), Rebalancing::kFirstMoves + 1) << "the old picture stays";
  for (int i = 0; i < 200 && beside.app.rebalancing().points().size() == Rebalancing::kFirstMoves + 1; ++i) beside.turn();
  EXPECT_EQ(beside.app.rebalancing().points().size(), 2 * Rebalancing::kFirstMoves + 1);
}

}  // namespace
}  // namespace evenhand::app
