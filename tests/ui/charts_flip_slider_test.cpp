// A weight on a track that is parted where the verdict changes.
#include "ui/kit/charts/flip_slider.h"

#include <gtest/gtest.h>

#include "ui/harness.h"
#include "ui/kit/interact.h"

namespace evenhand::test {
namespace {

using namespace evenhand::ui;

FlipSlider example() {
  return {.label = "Weight of introduced",
          .caption = "weight of introduced, 0 to 40 %",
          .segments = {{{0, 0.1}, "Priya leads", 0}, {{0.1, 0.18}, "mediate", -1}, {{0.18, 1}, "Dana leads", 1}},
          .now = 0.05,
          .value = 0.05,
          .maximum = 0.4,
          .change = 0.1,
          .change_label = "changes at 10 %",
          .now_label = "now 5 %"};
}

struct Track {
  Track() : screen(500, 200) {
    screen.run([this](Ui& ui) {
      chart.value_label = "tried";
      const FlipSliderResult result = draw_flip_slider(ui, make_id("weight"), chart, {20, 20, 440, flip_slider_height(ui)});
      if (result.value) chart.value = *result.value;
      is_finished = is_finished || result.is_finished;
    });
  }

  Harness screen;
  FlipSlider chart = example();
  bool is_finished = false;
};

TEST(FlipSlider, says_the_verdict_that_holds_at_its_value) {
  Track track;
  EXPECT_EQ(track.screen.value_of(Role::Slider, "Weight of introduced"), "5\u00A0%: Priya leads");
  track.screen.set_number("Weight of introduced", 14);
  EXPECT_DOUBLE_EQ(track.chart.value, 0.14);
  EXPECT_TRUE(track.is_finished);
  EXPECT_EQ(track.screen.value_of(Role::Slider, "Weight of introduced"), "14\u00A0%: mediate");
}

TEST(FlipSlider, its_description_holds_every_segment_up_to_the_end_of_the_track) {
  Track track;
  const std::string words = track.screen.description_of(Role::Slider, "Weight of introduced");
  EXPECT_NE(words.find("0\u00A0% to 10\u00A0%: Priya leads"), std::string::npos) << words;
  EXPECT_NE(words.find("18\u00A0% to 40\u00A0%: Dana leads"), std::string::npos) << words;
}

TEST(FlipSlider, a_press_on_the_track_moves_it_in_whole_steps) {
  Track track;
  const Rect box = track.screen.find(Role::Slider, "Weight of introduced").rect;
  track.screen.click_at({box.x + box.width / 2, box.center().y});
  EXPECT_NEAR(track.chart.value, 0.2, 1e-9);
}

TEST(FlipSlider, comes_back_to_exactly_what_is_agreed) {
  Track track;
  track.chart.now = 0.0625;
  track.screen.set_number("Weight of introduced", 20);
  track.screen.set_number("Weight of introduced", 6);
  EXPECT_EQ(track.chart.value, 0.0625);
}

TEST(FlipSlider, read_only_it_does_not_move) {
  Track track;
  track.chart.is_fixed = true;
  track.screen.frame();
  track.screen.set_number("Weight of introduced", 20);
  EXPECT_DOUBLE_EQ(track.chart.value, 0.05);
  EXPECT_TRUE(track.screen.has_flag(Role::Slider, "Weight of introduced", kDisabled));
}

TEST(FlipSlider, a_weight_belongs_to_the_segment_that_ends_there) {
  const FlipSlider chart = example();
  EXPECT_EQ(segment_at(chart.segments, 0.0), 0);
  EXPECT_EQ(segment_at(chart.segments, 0.1), 0);
  EXPECT_EQ(segment_at(chart.segments, 0.11), 1);
  EXPECT_EQ(segment_at(chart.segments, 0.9), 2);
  EXPECT_EQ(segment_at({}, 0.5), -1);
}

}  // namespace
}  // namespace evenhand::test
