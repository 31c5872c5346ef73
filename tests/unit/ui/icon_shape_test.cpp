#include "ui/kit/icon_shape.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace evenhand::ui {
namespace {

TEST(IconShape, EveryIconParsesAndStaysOnTheGrid) {
  for (int i = 0; i < static_cast<int>(Icon::Count); ++i) {
    const auto& segments = icon_segments(static_cast<Icon>(i));
    EXPECT_FALSE(segments.empty()) << i;
    for (const Segment& s : segments)
      for (const Point p : {s.a, s.b}) {
        EXPECT_TRUE(std::isfinite(p.x) && std::isfinite(p.y)) << i;
        EXPECT_TRUE(p.x >= 0.5f && p.x <= 15.5f && p.y >= 0.5f && p.y <= 15.5f) << i << ": " << p.x << " " << p.y;
      }
  }
}

TEST(IconShape, ArcsAreCircular) {
  const auto circle = path_segments("M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11");
  for (const Segment& s : circle) {
    EXPECT_NEAR(std::hypot(s.b.x - 8, s.b.y - 8), 5.5, 0.001);
    EXPECT_NEAR(std::hypot((s.a.x + s.b.x) / 2 - 8, (s.a.y + s.b.y) / 2 - 8), 5.5, 0.02);
  }
  const auto left = std::ranges::min_element(circle, {}, [](const Segment& s) { return s.b.x; });
  const auto right = std::ranges::max_element(circle, {}, [](const Segment& s) { return s.b.x; });
  EXPECT_NEAR(left->b.x, 2.5, 0.05);
  EXPECT_NEAR(right->b.x, 13.5, 0.05);
}

TEST(IconShape, NumbersMayTouchAndCommandsMayRepeat) {
  const auto path = path_segments("M1 2 3 4l.5.5-1-1h2v-.5Z");
  ASSERT_EQ(path.size(), 6u);
  EXPECT_EQ(path[0].b, (Point{3, 4}));
  EXPECT_EQ(path[1].b, (Point{3.5f, 4.5f}));
  EXPECT_EQ(path[2].b, (Point{2.5f, 3.5f}));
  EXPECT_EQ(path[5].b, (Point{1, 2}));
}

TEST(IconShape, RedoIsUndoMirrored) {
  const auto& undo = icon_segments(Icon::Undo);
  const auto& redo = icon_segments(Icon::Redo);
  ASSERT_EQ(undo.size(), redo.size());
  for (std::size_t i = 0; i < undo.size(); ++i) {
    EXPECT_FLOAT_EQ(undo[i].a.x + redo[i].a.x, 16);
    EXPECT_FLOAT_EQ(undo[i].a.y, redo[i].a.y);
  }
}

TEST(IconShape, CoverageHasTheAreaOfTheStroke) {
  const auto plus = icon_coverage(Icon::Plus, 64, 2);
  double area = 0;
  for (const unsigned char c : plus) area += c / 255.0;
  const double pixel = 16.0 / 64, round_cap = 3.14159 * 0.75 * 0.75, crossing = 1.5 * 1.5;
  EXPECT_NEAR(area * pixel * pixel, 2 * (10 * 1.5 + round_cap) - crossing, 0.3);
}

}  // namespace
}  // namespace evenhand::ui
