#include "fairness/ratio.h"

#include <gtest/gtest.h>

namespace evenhand {
namespace {

TEST(Ratio, ComparesExactlyWhereDoublesCannot) {
  const Ratio a{333'333'333, 999'999'999}, b{333'333'333, 1'000'000'000}, third{1, 3};
  EXPECT_TRUE(compare(a, third) == 0);
  EXPECT_TRUE(compare(b, third) < 0);
  EXPECT_TRUE(compare({kWhole, 1}, {kWhole - 1, 1}) > 0);
  EXPECT_TRUE(compare({0, 5}, {0, 7}) == 0);
}

TEST(Ratio, TheEdgeOfTheBandIsInside) {
  const std::int64_t tolerance = tolerance_millionths(0.15);
  EXPECT_EQ(tolerance, 150'000);
  EXPECT_EQ(standing({115'000'000, 100'000'000}, tolerance), Standing::InBand);
  EXPECT_EQ(standing({115'000'001, 100'000'000}, tolerance), Standing::Above);
  EXPECT_EQ(standing({85'000'000, 100'000'000}, tolerance), Standing::InBand);
  EXPECT_EQ(standing({84'999'999, 100'000'000}, tolerance), Standing::Below);
  EXPECT_EQ(standing({0, 1}, tolerance), Standing::Below);
  EXPECT_EQ(standing({kWhole, 1}, tolerance), Standing::Above);
}

TEST(Ratio, ExceedsByMoreThanTheTolerance) {
  const std::int64_t tolerance = tolerance_millionths(0.15);
  EXPECT_FALSE(exceeds({115'000'000, 100'000'000}, {1, 1}, tolerance));
  EXPECT_TRUE(exceeds({115'000'001, 100'000'000}, {1, 1}, tolerance));
  EXPECT_FALSE(exceeds({1, 1}, {2, 1}, tolerance));
  EXPECT_TRUE(exceeds({kWhole, kWhole / 2}, {kWhole, kWhole}, tolerance));
}

}  // namespace
}  // namespace evenhand
