#include "ui/kit/charts/scale.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace evenhand::ui {
namespace {

bool is_multiple(double value, double step, double origin = 0) {
  const double parts = (value - origin) / step;
  return std::abs(parts - std::round(parts)) < 1e-6;
}

// Leading digits of the step between ticks, 1 <= m < 10.
double mantissa(double step) { return step / std::pow(10.0, std::floor(std::log10(step) + 1e-9)); }

std::vector<Interval> many_ranges() {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> middle(-3, 3), power(-3, 6);
  std::vector<Interval> out;
  for (int i = 0; i < 500; ++i) {
    const double length = std::pow(10.0, power(random)), low = middle(random) * length;
    out.push_back({low, low + length});
  }
  return out;
}

TEST(Scale, MapsTheEndsAndBack) {
  const Scale scale{{0.6, 1.4}, 100, 500};
  EXPECT_FLOAT_EQ(scale.at(0.6), 100);
  EXPECT_FLOAT_EQ(scale.at(1.4), 500);
  EXPECT_FLOAT_EQ(scale.at(1.0), 300);
  for (float pixel = 50; pixel < 600; pixel += 37) EXPECT_NEAR(scale.at(scale.value_at(pixel)), pixel, 1e-3);
}

TEST(Scale, UprightAxesRunDownwards) {
  const Scale scale{{0, 10}, 200, 0};
  EXPECT_FLOAT_EQ(scale.at(10), 0);
  EXPECT_GT(scale.at(1), scale.at(2));
}

TEST(Scale, KeepsOutsidersAtTheEnds) {
  const Scale scale{{0, 1}, 10, 20};
  EXPECT_FLOAT_EQ(scale.clamped_at(-5), 10);
  EXPECT_FLOAT_EQ(scale.clamped_at(7), 20);
  EXPECT_GT(scale.at(7), 20);
}

TEST(Scale, AnEmptyIntervalStaysAtItsStart) {
  const Scale scale{{3, 3}, 10, 20};
  EXPECT_FLOAT_EQ(scale.at(3), 10);
  EXPECT_FLOAT_EQ(scale.clamped_at(99), 10);
}

TEST(NiceTicks, AreRoundInsideTheRangeAndFew) {
  for (const Interval range : many_ranges()) {
    for (const int most : {2, 3, 4, 6}) {
      const Ticks ticks = nice_ticks(range, most);
      ASSERT_LE(static_cast<int>(ticks.values.size()), most);
      for (std::size_t i = 0; i < ticks.values.size(); ++i) {
        EXPECT_GE(ticks.values[i], range.low - range.length() * 1e-6);
        EXPECT_LE(ticks.values[i], range.high + range.length() * 1e-6);
        if (i == 0) continue;
        const double step = ticks.values[i] - ticks.values[i - 1];
        const double m = mantissa(step);
        EXPECT_TRUE(std::ranges::any_of(std::vector{1.0, 2.0, 2.5, 5.0, 10.0}, [&](double r) { return std::abs(m - r) < 1e-3; })) << step;
        EXPECT_TRUE(is_multiple(ticks.values[i], step)) << ticks.values[i] << " by " << step;
      }
    }
  }
}

TEST(NiceTicks, HaveDifferentTexts) {
  for (const Interval range : many_ranges()) {
    const Ticks ticks = nice_ticks(range, 5);
    std::set<std::string> texts;
    for (const double value : ticks.values) texts.insert(tick_text(value, ticks.decimals));
    EXPECT_EQ(texts.size(), ticks.values.size()) << range.low << " to " << range.high;
  }
}

TEST(NiceTicks, BearARangeOfOneValue) {
  const Ticks ticks = nice_ticks({5, 5}, 4);
  ASSERT_EQ(ticks.values.size(), 1u);
  EXPECT_DOUBLE_EQ(ticks.values.front(), 5);
}

TEST(NiceAxis, HoldsTheDataAndEndsOnTicks) {
  for (const Interval data : many_ranges()) {
    for (const int most : {3, 4, 6}) {
      const Axis axis = nice_axis(data, most);
      EXPECT_LE(axis.range.low, data.low + data.length() * 1e-6);
      EXPECT_GE(axis.range.high, data.high - data.length() * 1e-6);
      EXPECT_LT(axis.range.length(), data.length() * 10);
      ASSERT_GE(axis.ticks.values.size(), 2u);
      ASSERT_LE(static_cast<int>(axis.ticks.values.size()), most);
      EXPECT_NEAR(axis.ticks.values.front(), axis.range.low, axis.range.length() * 1e-6);
      EXPECT_NEAR(axis.ticks.values.back(), axis.range.high, axis.range.length() * 1e-6);
    }
  }
}

TEST(NiceAxis, GivesASingleValueRoom) {
  for (const double value : {0.0, 3.0, -40.0, 0.002}) {
    const Axis axis = nice_axis({value, value}, 5);
    EXPECT_LE(axis.range.low, value);
    EXPECT_GT(axis.range.high, value);
  }
}

TEST(FairShareRange, IsTheUsualOneForUsualTeams) {
  EXPECT_EQ(fair_share_range({}), (Interval{0.6, 1.4}));
  EXPECT_EQ(fair_share_range(std::vector{0.72, 1.29, 0.85, 1.15}), (Interval{0.6, 1.4}));
  EXPECT_EQ(fair_share_range(std::vector{0.6, 1.4}), (Interval{0.6, 1.4}));
}

TEST(FairShareRange, WidensInStepsOfOneFifth) {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> ratio(0.0, 6.0);
  for (int i = 0; i < 300; ++i) {
    const std::vector<double> ratios{ratio(random), ratio(random), ratio(random)};
    const Interval range = fair_share_range(ratios);
    const auto [low, high] = std::ranges::minmax(ratios);
    EXPECT_TRUE(is_multiple(range.low, 0.2)) << range.low;
    EXPECT_TRUE(is_multiple(range.high, 0.2)) << range.high;
    EXPECT_GE(range.low, 0);
    EXPECT_LE(range.low, std::min(0.6, low) + 1e-9);
    EXPECT_GE(range.high, std::max(1.4, high) - 1e-9);
    EXPECT_LT(range.high - std::max(1.4, high), 0.2);
    EXPECT_TRUE(range.low == 0.6 || range.low + 0.2 > low - 1e-9);
  }
}

TEST(FairShareTicks, AreFewAtOnceForAnyRatio) {
  for (const double ratio : {100.0, 4321.0, 4e6, 1e300, std::numeric_limits<double>::infinity()}) {
    const Interval range = fair_share_range(std::vector{ratio, 0.9});
    EXPECT_TRUE(std::isfinite(range.high)) << ratio;
    EXPECT_LE(fair_share_ticks(range).values.size(), 5u) << ratio;
  }
}

TEST(FairShareTicks, HoldTheFairShareAndAtMostFourOthers) {
  EXPECT_EQ(fair_share_ticks({0.6, 1.4}).values.size(), 5u);
  for (double high = 1.4; high < 40; high += 0.2) {
    for (const double low : {0.0, 0.2, 0.4, 0.6}) {
      const Ticks ticks = fair_share_ticks({low, high});
      EXPECT_LE(ticks.values.size(), 5u) << low << " to " << high;
      EXPECT_TRUE(std::ranges::any_of(ticks.values, [](double v) { return std::abs(v - 1.0) < 1e-9; })) << high;
      EXPECT_TRUE(std::ranges::is_sorted(ticks.values));
      EXPECT_GE(ticks.values.front(), low - 1e-9);
      EXPECT_LE(ticks.values.back(), high + 1e-9);
      std::set<std::string> texts;
      for (const double value : ticks.values) texts.insert(tick_text(value, ticks.decimals));
      EXPECT_EQ(texts.size(), ticks.values.size());
    }
  }
}

TEST(TickText, UsesTheAccountsSigns) {
  EXPECT_EQ(tick_text(1.25, 2), "1.25");
  EXPECT_EQ(tick_text(1.25, 2, {",", {}}), "1,25");
  EXPECT_EQ(tick_text(-0.05, 2), "\u22120.05");
  EXPECT_EQ(tick_text(-0.001, 1), "0.0");
  EXPECT_EQ(tick_text(20, 0, {".", "\u00A0%"}), "20\u00A0%");
}

}  // namespace
}  // namespace evenhand::ui
