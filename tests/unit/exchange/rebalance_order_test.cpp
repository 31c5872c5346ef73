#include <gtest/gtest.h>

#include "exchange/rebalance_json.h"
#include "exchange/rebalance_text.h"
#include "unit/fairness/rebalance_cases.h"

namespace evenhand::exchange {
namespace {

std::unique_ptr<ComputedRebalance> computed(bool is_ordered) {
  RebalanceChoices choices{.moves = 4, .refinements = 20, .on = {2026, 11, 21}};
  choices.is_ordered = is_ordered;
  return std::move(*ComputedRebalance::make(testing_support::books_by_count({9, 3, 2}), choices));
}

TEST(RebalanceOrder, EveryStepIsWrittenWithWhatTheBestPlanOfAsManyMovesReaches) {
  const auto ordered = computed(true);
  const std::vector<OrderedStep> steps = ordered->order();
  ASSERT_EQ(steps.size(), 4u);
  EXPECT_EQ(ordered->points().size(), 5u) << "every number of moves, to be compared with";
  EXPECT_EQ(ordered->chosen().most_moves, 4u);
  const std::string text = rebalance_text(*ordered), json = rebalance_json(*ordered);
  EXPECT_NE(text.find("In this order it can be stopped anywhere:\n  1. "), std::string::npos) << text;
  EXPECT_NE(text.find("  4. " + ordered->context().ratio_text(steps.back().value)), std::string::npos) << text;
  EXPECT_NE(json.find("\"order\""), std::string::npos);
  EXPECT_NE(json.find("\"unordered\""), std::string::npos);
}

TEST(RebalanceOrder, WithoutTheWishNothingIsSaidOfIt) {
  const auto plain = computed(false);
  EXPECT_TRUE(plain->order().empty());
  EXPECT_EQ(plain->points().size(), 1u);
  EXPECT_EQ(rebalance_text(*plain).find("In this order"), std::string::npos);
  EXPECT_EQ(rebalance_json(*plain).find("\"order\""), std::string::npos);
}

}  // namespace
}  // namespace evenhand::exchange
