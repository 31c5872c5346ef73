#include "fairness/adjusted_winner.h"

#include <gtest/gtest.h>

#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

using testing_support::Random;

std::vector<int> random_bids(Random& random, std::size_t clients) {
  std::vector<int> bids(clients, 0);
  for (int points = kBidPoints; points > 0;) {
    const int some = std::min(points, 1 + static_cast<int>(random.below(30)));
    bids[random.below(clients)] += some;
    points -= some;
  }
  return bids;
}

TEST(AdjustedWinner, IsEquitableEnvyFreeEfficientAndSplitsOneAtMost) {
  std::size_t splits = 0;
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    Random random(seed);
    const std::size_t clients = 1 + random.below(9);
    const std::vector<int> first = random_bids(random, clients), second = random.one_in(10) ? first : random_bids(random, clients);
    const auto result = adjusted_winner(first, second);
    ASSERT_TRUE(result);
    Fraction own[2] = {{0, result->points.whole}, {0, result->points.whole}};
    for (std::size_t i = 0; i < clients; ++i) {
      const Fraction& share = result->first_share[i];
      ASSERT_TRUE(share.part >= 0 && share.part <= share.whole);
      const bool is_split = share.part > 0 && share.part < share.whole;
      if (is_split) EXPECT_EQ(result->split, i);
      splits += is_split ? 1 : 0;
      own[0].part += first[i] * share.part * result->points.whole / share.whole;
      own[1].part += second[i] * (share.whole - share.part) * result->points.whole / share.whole;
    }
    EXPECT_EQ(own[0], result->points) << seed;
    EXPECT_EQ(own[1], result->points) << seed;
    EXPECT_GE(own[0].part * 2, kBidPoints * own[0].whole) << "each has at least half by their own bids: nobody envies";
    for (std::size_t i = 0; i < clients; ++i) {
      for (std::size_t j = 0; j < clients; ++j) {
        const bool trades = result->first_share[i].part > 0 && result->first_share[j].part < result->first_share[j].whole;
        if (trades) EXPECT_GE(first[i] * second[j], first[j] * second[i]) << "no exchange of i for j helps both";
      }
    }
    for (std::size_t set = 0; set < (std::size_t{1} << clients); ++set) {
      std::int64_t points[2] = {0, 0};
      for (std::size_t i = 0; i < clients; ++i) points[(set >> i) & 1] += ((set >> i) & 1) == 0 ? first[i] : second[i];
      const auto beats = [&](std::size_t p) { return points[p] * result->points.whole > result->points.part; };
      const auto matches = [&](std::size_t p) { return points[p] * result->points.whole >= result->points.part; };
      EXPECT_FALSE((beats(0) && matches(1)) || (beats(1) && matches(0))) << seed;
    }
  }
  EXPECT_GT(splits, 1000u);
}

TEST(AdjustedWinner, ASmallCaseByHand) {
  const int first[] = {70, 20, 10}, second[] = {40, 10, 50};
  const auto result = adjusted_winner(first, second);
  ASSERT_TRUE(result);
  EXPECT_EQ(result->split, 0u);
  EXPECT_EQ(result->first_share[0], (Fraction{70, 110})) << "70 x + 20 = 50 + 40 (1 - x)";
  EXPECT_EQ(result->first_share[1], (Fraction{1, 1}));
  const std::string clients[] = {"Acme", "Bolt", "Core"};
  EXPECT_EQ(adjusted_winner_sentence(*result, "Dana", "Lee", clients), "Dana and Lee each get 64.5 of their 100 points; Acme is shared, 64\u00A0% with Dana.");
}

// math 8. Each first gets what they bid more for, the fourth either: 65 or 75 against 40 or 50. Then, from the first, what
// costs least: 15 + 50 x = 30 + 10 + 10 + 40 (1 - x), x = 5/6.
TEST(AdjustedWinner, TheWorkedExample) {
  const int first[] = {50, 20, 15, 10, 5}, second[] = {40, 30, 10, 10, 10};
  const auto result = adjusted_winner(first, second);
  ASSERT_TRUE(result);
  EXPECT_EQ(result->split, 0u);
  EXPECT_DOUBLE_EQ(result->points.value(), 170.0 / 3.0);
  const double shares[] = {5.0 / 6.0, 0.0, 1.0, 0.0, 0.0};
  for (std::size_t i = 0; i < 5; ++i) EXPECT_DOUBLE_EQ(result->first_share[i].value(), shares[i]) << i;
}

TEST(AdjustedWinner, NobodyGetsAPartOfWhatARuleKeepsFromThem) {
  std::size_t barred = 0;
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    Random random(seed);
    const std::size_t clients = 2 + random.below(7);
    std::vector<int> bids[2] = {random_bids(random, clients), random_bids(random, clients)};
    for (std::size_t i = 0; i + 1 < clients; ++i) {
      const std::size_t who = random.below(2);
      if (!random.one_in(4) || bids[1 - who][i] == kMayNot) continue;
      bids[who].back() += bids[who][i];
      bids[who][i] = kMayNot;
      ++barred;
    }
    const auto result = adjusted_winner(bids[0], bids[1]);
    ASSERT_TRUE(result) << seed;
    double own[2] = {0, 0};
    for (std::size_t i = 0; i < clients; ++i) {
      const double share = result->first_share[i].value();
      if (bids[0][i] == kMayNot) EXPECT_EQ(share, 0.0) << seed;
      if (bids[1][i] == kMayNot) EXPECT_EQ(share, 1.0) << seed;
      own[0] += share * bids[0][i];
      own[1] += (1.0 - share) * bids[1][i];
    }
    EXPECT_NEAR(own[0], own[1], 1e-9) << seed;
    EXPECT_NEAR(own[0], result->points.value(), 1e-9) << seed;
  }
  EXPECT_GT(barred, 1000u);
  const int first[] = {kMayNot, 60, 40}, second[] = {70, 20, 10};
  EXPECT_EQ(adjusted_winner(first, second)->split, 1u) << "of those that both may have, what costs the richer least goes over";
  EXPECT_FALSE(adjusted_winner(std::vector<int>{kMayNot, 100}, std::vector<int>{kMayNot, 100}));
}

TEST(AdjustedWinner, BidsThatDoNotCountAreRefused) {
  const std::vector<int> good = {60, 40}, short_one = {100}, low = {50, 49}, negative = {101, -1}, none;
  EXPECT_FALSE(adjusted_winner(good, short_one));
  EXPECT_EQ(adjusted_winner(good, low).error().message, "Each person spreads 100 points; here it is 99.");
  EXPECT_FALSE(adjusted_winner(negative, good));
  EXPECT_FALSE(adjusted_winner(none, none));
}

}  // namespace
}  // namespace evenhand
