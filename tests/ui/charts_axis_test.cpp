#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>
#include <vector>

#include "ui/harness.h"
#include "ui/kit/charts/axis.h"
#include "ui/kit/charts/label_space.h"

namespace evenhand::test {
namespace {

using ui::Interval;
using ui::Rect;
using ui::Scale;
using ui::TickLabel;
using ui::WantedLabel;

// Fonts can only be measured inside a frame; once is enough.
void in_a_frame(std::function<void(ui::Ui&)> measure) {
  Harness harness;
  bool is_done = false;
  harness.run([&](ui::Ui& ui) {
    if (!is_done) measure(ui);
    is_done = true;
  });
}

void expect_apart(const std::vector<TickLabel>& labels) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = i + 1; j < labels.size(); ++j)
      EXPECT_FALSE(ui::boxes_touch(labels[i].box, labels[j].box)) << labels[i].text << " and " << labels[j].text;
  }
}

TEST(ChartAxis, TickLabelsNeverOverlapNorLeaveTheirBounds) {
  in_a_frame([](ui::Ui& ui) {
    for (float width = 30; width <= 1200; width += 17) {
      for (const double high : {1.4, 2.2, 5.0, 14.8, 120.0, 4e6}) {
        for (const auto& ticks : {ui::fair_share_ticks({0.6, high}), ui::nice_ticks({0.6, high}, 6)}) {
          const Scale scale{{0.6, high}, 100, 100 + width};
          const auto labels = ui::bottom_labels(ui, ticks, scale, {}, 0, 90, 110 + width, 1.0);
          ASSERT_FALSE(labels.empty());
          expect_apart(labels);
          for (const auto& label : labels) {
            EXPECT_GE(label.box.x, 90 - 0.01f);
            if (label.box.width <= width + 20) EXPECT_LE(label.box.right(), 110 + width + 0.01f);
          }
        }
      }
    }
  });
}

TEST(ChartAxis, TheFairShareKeepsItsLabel) {
  in_a_frame([](ui::Ui& ui) {
    for (float width = 30; width <= 400; width += 37) {
      const auto labels = ui::bottom_labels(ui, ui::fair_share_ticks({0.6, 1.4}), {{0.6, 1.4}, 0, width}, {}, 0, -20, width + 20, 1.0);
      EXPECT_TRUE(std::ranges::any_of(labels, [](const TickLabel& label) { return label.text == "1.0"; })) << width;
    }
  });
}

TEST(ChartAxis, SideLabelsNeverOverlap) {
  in_a_frame([](ui::Ui& ui) {
    for (float height = 10; height <= 600; height += 11) {
      const auto labels = ui::side_labels(ui, ui::nice_ticks({0, 100}, 6), {{0, 100}, height, 0}, {}, 50);
      ASSERT_FALSE(labels.empty());
      expect_apart(labels);
      for (const auto& label : labels) EXPECT_FLOAT_EQ(label.box.right(), 50);
    }
  });
}

TEST(ChartAxis, WordsAreThinnedFromTheFirst) {
  in_a_frame([](ui::Ui& ui) {
    const std::vector<std::string> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (float width = 60; width <= 900; width += 60) {
      std::vector<float> centers;
      for (std::size_t i = 0; i < months.size(); ++i) centers.push_back(width * static_cast<float>(i) / 11);
      const auto labels = ui::bottom_words(ui, months, centers, 0, 0, width);
      ASSERT_FALSE(labels.empty());
      EXPECT_EQ(labels.front().text, "Jan");
      expect_apart(labels);
    }
  });
}

TEST(ChartAxis, SpreadLabelsKeepOrderGapAndBounds) {
  std::mt19937 random(3);
  std::uniform_real_distribution<float> place(0, 500), size(10, 60);
  for (int round = 0; round < 300; ++round) {
    std::vector<WantedLabel> wanted;
    for (int i = 0; i < 5; ++i) wanted.push_back({place(random), size(random)});
    std::ranges::sort(wanted, {}, &WantedLabel::center);
    const auto left = ui::spread_labels(wanted, 8, 0, 500);
    for (std::size_t i = 0; i < left.size(); ++i) {
      EXPECT_GE(left[i], -0.01f);
      EXPECT_LE(left[i] + wanted[i].width, 500.01f);
      if (i > 0) EXPECT_GE(left[i], left[i - 1] + wanted[i - 1].width + 8 - 0.01f);
    }
  }
}

TEST(ChartAxis, SpreadLabelsDoNotMoveWhatFits) {
  const std::vector<WantedLabel> wanted{{50, 20}, {150, 40}, {300, 30}};
  const auto left = ui::spread_labels(wanted, 8, 0, 400);
  for (std::size_t i = 0; i < wanted.size(); ++i) EXPECT_FLOAT_EQ(left[i], wanted[i].center - wanted[i].width / 2);
}

TEST(LabelSpace, TakesTheFirstPlaceThatTouchesNothing) {
  ui::LabelSpace space({0, 0, 100, 100});
  space.block({0, 0, 50, 50});
  space.block_line({60, 0}, {60, 100});
  const std::vector<Rect> places{{10, 10, 20, 10}, {55, 10, 20, 10}, {90, 10, 20, 10}, {70, 10, 20, 10}, {5, 60, 20, 10}};
  const auto first = space.take(places);
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(*first, places[3]);
  EXPECT_EQ(space.take(places), places[4]) << "a taken place is blocked";
  EXPECT_FALSE(space.take(places).has_value());
}

TEST(LabelSpace, SegmentsTouchBoxesAsPointsAlongThemDo) {
  std::mt19937 random(5);
  std::uniform_real_distribution<float> place(0, 100);
  for (int round = 0; round < 500; ++round) {
    const ui::Point a{place(random), place(random)}, b{place(random), place(random)};
    const Rect box{place(random), place(random), 20, 15};
    bool is_hit = false;
    for (int i = 0; i <= 1000 && !is_hit; ++i) {
      const float t = static_cast<float>(i) / 1000;
      is_hit = box.contains({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
    }
    if (is_hit) EXPECT_TRUE(ui::segment_touches(box, a, b));
    else EXPECT_FALSE(ui::segment_touches(box.inset(0.2f), a, b));
  }
}

}  // namespace
}  // namespace evenhand::test
