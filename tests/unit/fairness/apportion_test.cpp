#include "fairness/apportion.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

std::int64_t sum(const std::vector<std::int64_t>& parts) { return std::accumulate(parts.begin(), parts.end(), std::int64_t{0}); }

// Largest remainder by repeated search, on small numbers where plain products fit.
std::vector<std::int64_t> slow(const std::vector<std::int64_t>& weights, std::int64_t total) {
  const std::int64_t all = sum(weights);
  std::vector<std::int64_t> parts, rest;
  for (const std::int64_t w : weights) {
    parts.push_back(w * total / all);
    rest.push_back(w * total % all);
  }
  while (sum(parts) < total) {
    const auto largest = std::max_element(rest.begin(), rest.end());
    ++parts[static_cast<std::size_t>(largest - rest.begin())];
    *largest = -1;
  }
  return parts;
}

TEST(Apportion, SplitsWithTiesToTheLowerPosition) {
  const std::int64_t thirds[] = {1, 1, 1};
  EXPECT_EQ(apportion(thirds, 10), (std::vector<std::int64_t>{4, 3, 3}));
  EXPECT_EQ(apportion(thirds, 11), (std::vector<std::int64_t>{4, 4, 3}));
  const std::int64_t seats[] = {53, 24, 23};
  EXPECT_EQ(apportion(seats, 7), (std::vector<std::int64_t>{4, 2, 1}));
}

TEST(Apportion, NothingFromNothing) {
  EXPECT_TRUE(apportion({}, 10).empty());
  const std::int64_t zeros[] = {0, 0};
  EXPECT_EQ(apportion(zeros, 10), (std::vector<std::int64_t>{0, 0}));
  const std::int64_t one[] = {0, 5, 0};
  EXPECT_EQ(apportion(one, kWhole), (std::vector<std::int64_t>{0, kWhole, 0}));
}

TEST(Apportion, AgreesWithTheSlowWay) {
  testing_support::Random random(11);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::int64_t> weights(1 + random.below(12));
    for (auto& w : weights) w = random.one_in(4) ? 0 : static_cast<std::int64_t>(random.below(30));
    if (sum(weights) == 0) continue;
    const auto total = static_cast<std::int64_t>(random.below(500));
    EXPECT_EQ(apportion(weights, total), slow(weights, total));
  }
}

TEST(Apportion, LargeWeightsSumExactlyAndStayWithinOne) {
  testing_support::Random random(12);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::int64_t> weights(1 + random.below(300));
    long double all = 0;
    for (auto& w : weights) all += static_cast<long double>(w = static_cast<std::int64_t>(random.next() >> 11));
    const auto parts = apportion(weights, kWhole);
    EXPECT_EQ(sum(parts), kWhole);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const long double exact = static_cast<long double>(weights[i]) / all * static_cast<long double>(kWhole);
      EXPECT_LT(std::abs(static_cast<long double>(parts[i]) - exact), 1.0L);
    }
  }
}

}  // namespace
}  // namespace evenhand
