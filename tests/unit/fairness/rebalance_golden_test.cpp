// The same input gives the same plans, byte for byte, on every machine: this test runs natively and as WebAssembly, and both
// have to come to the hashes written down here. A change of the search changes them on purpose: then the new ones are written
// down, after a look at what the change is worth (tests/bench/rebalance.mjs).
#include <gtest/gtest.h>

#include "domain/sha256.h"
#include "fairness/rebalance_job.h"
#include "fairness/rebalance_trade_job.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rebalance_families.h"

namespace evenhand {
namespace {

using testing_support::family_problem;
using testing_support::Random;

std::string written(Ratio ratio) { return std::to_string(ratio.load) + "/" + std::to_string(ratio.entitlement); }

std::string hash_of_points(const RebalanceProblem& problem, RebalanceOptions options) {
  RebalanceJob job(problem, options);
  while (!job.step(8).is_finished()) {
  }
  std::string text;
  for (const RebalancePoint& point : job.points()) {
    text += std::to_string(point.most_moves) + ": " + written(point.value()) + " " + written(point.bound.value) + " " + std::to_string(static_cast<int>(point.bound.kind));
    for (const RebalanceChange& change : point.changes) text += " " + std::to_string(change.unit) + ">" + std::to_string(change.to);
    for (const std::int64_t price : point.bound.prices) text += " " + std::to_string(price);
    text += "\n";
  }
  return sha256_hex(text);
}

TEST(RebalanceGolden, DenseFewMoves) {
  EXPECT_EQ(hash_of_points(family_problem(11, {.people = 10, .clients = 90}), {.most_moves = 16, .refinements = 30}), "7b8517aa0931f8fa875d2ed36b8b61a9fa065f233f5e44cb46eed246cd2828de");
}

TEST(RebalanceGolden, StructuredFewMoves) {
  EXPECT_EQ(hash_of_points(family_problem(12, {.people = 12, .clients = 110, .is_structured = true}), {.most_moves = 20, .refinements = 30}), "c50a6afab2f2b6b7987142c96f35a0a444a0632879daddedac7fc58572ce421d");
}

TEST(RebalanceGolden, OneNumberOfMovesLookedAtForLong) {
  EXPECT_EQ(hash_of_points(family_problem(18, {.people = 12, .clients = 110, .is_structured = true}), {.least_moves = 25, .most_moves = 25, .refinements = 60}), "a384b5e20c134433933e767d70df97fad825136147fc84b154af1ed54754f462");
  EXPECT_EQ(hash_of_points(family_problem(18, {.people = 8, .clients = 60}), {.least_moves = 30, .most_moves = 30, .refinements = 60}), "65c3e5ca22c936ea1fd49ff0bfedb8ccf78064d3c7996cc1284b62d55d9604d4");
}

TEST(RebalanceGolden, AsManyMovesAsItTakes) {
  const RebalanceProblem problem = family_problem(13, {.people = 8, .clients = 70, .is_structured = true});
  EXPECT_EQ(hash_of_points(problem, {.least_moves = 70, .most_moves = 70, .refinements = 30}), "b924692f3584c2c719dde7e1d6d858f7d51da97e5ce4fbc4263419a0636d16b7");
}

TEST(RebalanceGolden, WithOtherLedgersAndEveryPlan) {
  RebalanceProblem problem = family_problem(14, {.people = 6, .clients = 40});
  Random random(14);
  testing_support::add_ledgers(problem, random, 2);
  EXPECT_EQ(hash_of_points(problem, {.most_moves = 10, .refinements = 20}), "e746ed4e67e4e8edab1c8e168c195dcc4b55d58a1306e6687e4fa32258c7fe42");
  EXPECT_EQ(hash_of_points(testing_support::random_problem(15, {.people = 4, .units = 8, .has_forced = true, .has_caps = true, .others = 2}), {.most_moves = 8}), "62c273b424e83efb9d2f0e51918155802a29099439fe7e836ccb7fab81d96729");
}

TEST(RebalanceGolden, ATradeOff) {
  TradeOffJob job(family_problem(16, {.people = 10, .clients = 90, .is_structured = true}), {.price = 100'000, .refinements = 20});
  while (!job.step(8).is_finished()) {
  }
  const TradeOffPlan plan = job.plan();
  std::string text = std::to_string(plan.value.deviation) + " " + std::to_string(plan.value.paid) + " " + std::to_string(plan.bound.value);
  for (const std::uint32_t owner : plan.owners) text += " " + std::to_string(owner);
  for (const std::int64_t price : plan.bound.prices) text += " " + std::to_string(price);
  EXPECT_EQ(sha256_hex(text), "16bafc6cf31ff6c5e4e306384097e7dff1f3637450206f37349d190a0dbb48b3");
}

}  // namespace
}  // namespace evenhand
