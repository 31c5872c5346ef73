// Scrolling areas, trees, steppers, notices and the rest of the composed widgets, by role and name.
#include <gtest/gtest.h>
#include <imgui.h>

#include <array>
#include <string>

#include "ui/harness.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/drop_zone.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/list_row.h"
#include "ui/kit/progress.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/stepper.h"
#include "ui/kit/timeline_list.h"
#include "ui/kit/tree.h"
#include "ui/kit/wording_hint.h"
#include "ui/screens/gallery/gallery_more.h"

namespace evenhand::ui {
namespace {

using test::Harness;

class ScrollRegionOnScreen : public testing::Test {
 protected:
  void SetUp() override {
    harness.run([this](Ui& ui) {
      ScrollRegion region(ui, kBox, {.name = "Moves", .top_inset = inset});
      Rect rest = region.content();
      for (int i = 0; i < 40; ++i) {
        const std::string label = "Move " + std::to_string(i);
        if (button(ui, cut_top(rest, 32), {.label = label})) pressed = i;
      }
      region.set_content_height(40 * 32);
    });
  }
  Rect rect_of(int move) { return harness.find(Role::Button, "Move " + std::to_string(move)).rect; }

  static constexpr Rect kBox{100, 100, 300, 200};
  float inset = 0;
  int pressed = -1;
  Harness harness;
};

TEST_F(ScrollRegionOnScreen, MeasuresItsContentByItself) {
  const Node region = harness.find(Role::ScrollRegion, "Moves");
  EXPECT_EQ(region.maximum, 300);
  EXPECT_EQ(region.step, 1280);
  EXPECT_EQ(region.minimum, 0);
}

TEST_F(ScrollRegionOnScreen, BringsWhatTakesTheFocusIntoView) {
  harness.focus(Role::Button, "Move 30");
  EXPECT_GE(rect_of(30).y, kBox.y);
  EXPECT_LE(rect_of(30).bottom(), kBox.bottom());
  harness.focus(Role::Button, "Move 0");
  EXPECT_EQ(rect_of(0).y, kBox.y);
  inset = 50;
  harness.focus(Role::Button, "Move 20");
  harness.focus(Role::Button, "Move 10");
  EXPECT_GE(rect_of(10).y, kBox.y + inset);
}

TEST_F(ScrollRegionOnScreen, DoesNotFightTheReaderWhoScrollsAwayFromTheFocus) {
  harness.focus(Role::Button, "Move 30");
  harness.post({.id = harness.find(Role::ScrollRegion, "Moves").id, .action = Action::Scroll, .number2 = 0, .text = {}});
  EXPECT_EQ(harness.find(Role::ScrollRegion, "Moves").minimum, 0);
}

TEST_F(ScrollRegionOnScreen, MovesByBarAndByAssistiveTechnologyWithinItsBounds) {
  harness.drag({kBox.right() - 5, kBox.y + 10}, {kBox.right() - 5, kBox.y + 500});
  EXPECT_EQ(harness.find(Role::ScrollRegion, "Moves").minimum, 1280 - 200);
  harness.click_at({kBox.right() - 5, kBox.y + 4});
  EXPECT_EQ(harness.find(Role::ScrollRegion, "Moves").minimum, 0);
  harness.post({.id = harness.find(Role::ScrollRegion, "Moves").id, .action = Action::Scroll, .number2 = 1e6f, .text = {}});
  EXPECT_EQ(harness.find(Role::ScrollRegion, "Moves").minimum, 1280 - 200);
}

TEST_F(ScrollRegionOnScreen, GivesPressesOnlyToWhatIsVisible) {
  harness.click_at({200, 100 + 16});
  EXPECT_EQ(pressed, 0);
  harness.click_at({200, 100 + 32 * 8 + 16});
  EXPECT_EQ(pressed, 0);
  harness.press(Role::Button, "Move 35");
  EXPECT_EQ(pressed, 35);
}

TEST(TreeWidget, OpensAndSelects) {
  Harness harness;
  bool is_open = false;
  TreeResult last;
  harness.run([&](Ui& ui) {
    std::vector<TreeRow> rows{{.label = "North", .note = "2", .has_children = true, .is_open = is_open}};
    if (is_open) rows.push_back({.label = "Dana", .level = 2});
    const TreeResult result = tree(ui, {20, 20, 300, 200}, {.name = "Teams", .rows = rows});
    if (result.toggled) is_open = !is_open;
    if (result.toggled || result.selected) last = result;
  });
  EXPECT_TRUE(harness.has_flag(Role::TreeItem, "North", kCollapsed));
  harness.post({.id = harness.find(Role::TreeItem, "North").id, .action = Action::Expand, .text = {}});
  EXPECT_TRUE(harness.has_flag(Role::TreeItem, "North", kExpanded));
  EXPECT_EQ(harness.find(Role::TreeItem, "Dana").level, 2);
  harness.post({.id = harness.find(Role::TreeItem, "North").id, .action = Action::Expand, .text = {}});
  EXPECT_TRUE(is_open);
  harness.press(Role::TreeItem, "Dana");
  EXPECT_EQ(last.selected, 1);
  harness.click_at({20 + 12, 20 + 16});
  EXPECT_FALSE(is_open);
  EXPECT_FALSE(harness.has(Role::TreeItem, "Dana"));
}

TEST(StepperWidget, OpensOnlyDoneSteps) {
  Harness harness;
  constexpr std::array<std::string_view, 4> steps{"Facts", "Feelings", "Options", "Agreement"};
  int current = 2;
  harness.run([&](Ui& ui) {
    if (const auto opened = stepper(ui, {20, 20, 800, 28}, {.name = "Stages", .steps = steps, .current = current})) current = *opened;
  });
  EXPECT_FALSE(harness.has(Role::Button, "Agreement"));
  EXPECT_TRUE(harness.has_flag(Role::Text, "Options", kCurrent));
  EXPECT_EQ(harness.find(Role::List, "Stages").count, 4);
  harness.press(Role::Button, "Facts");
  EXPECT_EQ(current, 0);
  EXPECT_FALSE(harness.has(Role::Button, "Facts"));
}

TEST(BannerWidget, AlertsAndAnswers) {
  Harness harness;
  BannerAnswer last = BannerAnswer::None;
  BannerSpec spec{.tone = BannerTone::Danger, .title = "This browser refused to save.", .text = "Your work is still here.",
                  .action = "Save a file", .second_action = "Try again", .can_be_dismissed = true};
  float width = 900, height = 0;
  harness.run([&](Ui& ui) {
    const BannerAnswer answer = banner(ui, {20, 20, width, 0}, spec);
    height = banner_height(ui, width, spec);
    if (answer != BannerAnswer::None) last = answer;
  });
  EXPECT_EQ(harness.all(Role::Alert).size(), 1u);
  harness.press(Role::Button, "Save a file");
  EXPECT_EQ(last, BannerAnswer::Action);
  harness.click(Role::Button, "Try again");
  EXPECT_EQ(last, BannerAnswer::SecondAction);
  harness.click(Role::Button, "Dismiss");
  EXPECT_EQ(last, BannerAnswer::Dismissed);
  for (const float tried : {900.0f, 420.0f, 300.0f}) {
    width = tried;
    harness.settle();
    for (const Node& node : harness.all(Role::Button)) {
      EXPECT_GE(node.rect.x, 20);
      EXPECT_LE(node.rect.right(), 20 + width);
      EXPECT_LE(node.rect.bottom(), 20 + height);
    }
  }
  spec.tone = BannerTone::Info;
  harness.settle();
  EXPECT_TRUE(harness.all(Role::Alert).empty());
}

TEST(ProgressWidget, WaitsALittleThenSaysHowFarAndCanBeStopped) {
  Harness harness;
  bool was_stopped = false;
  float height = -1;
  const double started = harness.ui.seconds;
  harness.run([&](Ui& ui) {
    const ProgressResult result = progress(ui, {20, 20, 400, 0}, {.label = "Looking for better moves", .best = "best so far 1.04",
                                                                  .fraction = 0.629, .started_at = started});
    was_stopped = was_stopped || result.was_stopped;
    height = result.height;
  });
  EXPECT_EQ(height, 0);
  EXPECT_TRUE(harness.all(Role::ProgressBar).empty());
  EXPECT_GT(harness.ui.next_wake, 0.0);
  harness.wait(0.35);
  const Node bar = harness.find(Role::ProgressBar, "Looking for better moves, best so far 1.04");
  EXPECT_EQ(bar.number, 62);
  EXPECT_EQ(harness.value_of(Role::ProgressBar, "Looking for better moves, best so far 1.04"), "62\u00A0%");
  harness.press(Role::Button, "Stop and keep");
  EXPECT_TRUE(was_stopped);
}

TEST(RowsAndZones, AreOneButtonEach) {
  Harness harness;
  std::string pressed;
  harness.run([&](Ui& ui) {
    if (list_row(ui, {20, 20, 500, 57}, {.title = "Uneven load", .subtitle = "8 people", .icon = Icon::Fairness})) pressed = "row";
    if (list_row(ui, {20, 80, 500, 57}, {.title = "Locked", .disabled_reason = "Not in this copy."})) pressed = "locked";
    if (drop_zone(ui, {20, 150, 300, 280}, {.text = "CSV", .is_dragged_over = pressed == "zone"})) pressed = "zone";
    if (empty_state(ui, {400, 150, 400, 280}, {.title = "No overlapping claims", .action = "Change the rules"})) pressed = "empty";
  });
  EXPECT_EQ(harness.description_of(Role::Button, "Uneven load"), "8 people");
  harness.click(Role::Button, "Uneven load");
  EXPECT_EQ(pressed, "row");
  harness.click(Role::Button, "Locked");
  EXPECT_EQ(pressed, "row");
  harness.press(Role::Button, "Change the rules");
  EXPECT_EQ(pressed, "empty");
  harness.press(Role::Button, "Choose a file");
  EXPECT_EQ(pressed, "zone");
  EXPECT_TRUE(harness.shows("Let go to read it"));
}

TEST(WordingHintWidget, ChangesNothingByItself) {
  Harness harness;
  WordingAnswer last = WordingAnswer::None;
  harness.run([&](Ui& ui) {
    const WordingAnswer answer = wording_hint(ui, {20, 20, 400, 0}, {.reason = "“always” is an absolute.", .offer = "Twice in May."});
    if (answer != WordingAnswer::None) last = answer;
  });
  EXPECT_EQ(last, WordingAnswer::None);
  EXPECT_TRUE(harness.has(Role::Status, "“always” is an absolute."));
  harness.press(Role::Button, "Keep mine");
  EXPECT_EQ(last, WordingAnswer::KeepMine);
  harness.click(Role::Button, "Use this wording");
  EXPECT_EQ(last, WordingAnswer::UseOffer);
}

TEST(TimelineWidget, IsAListOfDatedSentences) {
  Harness harness;
  constexpr std::array<TimelineEntry, 2> entries{{{.date = "1 Nov", .text = "Sent out", .is_current = true}, {.date = "3 Jun", .text = "Band agreed"}}};
  float used = 0, promised = 0;
  harness.run([&](Ui& ui) {
    used = timeline_list(ui, {20, 20, 240, 0}, {.name = "History", .entries = entries});
    promised = timeline_list_height(ui, 240, {.name = "History", .entries = entries});
  });
  EXPECT_EQ(used, promised);
  EXPECT_EQ(harness.find(Role::List, "History").count, 2);
  EXPECT_TRUE(harness.has_flag(Role::ListItem, "1 Nov, Sent out", kCurrent));
}

// Every state at once, at the sizes and scales people have: nothing without a node, nothing twice, and it comes to rest.
TEST(GalleryOfComposedWidgets, SettlesAndIsCompleteEverywhere) {
  struct Screen {
    float width, height, ratio;
  };
  for (const Screen screen : {Screen{1280, 800, 1}, Screen{1280, 800, 2}, Screen{700, 900, 1.25f}, Screen{390, 844, 3}}) {
    Harness harness(screen.width, screen.height, screen.ratio);
    GalleryMoreState state;
    harness.run([&](Ui& ui) { gallery_more(ui, state, {0, 0, ui.environment.width, ui.environment.height}); });
    EXPECT_LT(harness.ui.next_wake, 0.0);
    harness.press(Role::Button, "Record verdict…");
    EXPECT_TRUE(harness.has(Role::Dialog, "Record this verdict?"));
    harness.escape();
    EXPECT_FALSE(harness.has(Role::Dialog, "Record this verdict?"));
    harness.press(Role::Button, "Actions");
    harness.press(Role::MenuItem, "Save a file");
    EXPECT_TRUE(harness.shows("Save a file"));
    harness.press(Role::ColumnHeader, "Owner");
    EXPECT_LT(harness.ui.next_wake, 0.0);
  }
}

}  // namespace
}  // namespace evenhand::ui
