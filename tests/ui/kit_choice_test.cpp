#include <gtest/gtest.h>

#include <string_view>

#include "ui/harness.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/label.h"
#include "ui/kit/radio.h"
#include "ui/kit/segmented.h"
#include "ui/kit/switch.h"
#include "ui/kit/tabs.h"

namespace evenhand {
namespace {

using test::Harness;
using ui::Role;

constexpr std::string_view kLedgers[] = {"Burden", "Opportunity", "Visibility"};

TEST(KitChoice, CheckboxAndSwitchChangeAndSaySo) {
  Harness h;
  bool is_locked = false, is_blind = false;
  h.run([&](ui::Ui& ui) {
    if (const auto v = ui::checkbox(ui, {10, 10, 300, 0}, {.label = "Lock this client", .is_checked = is_locked})) is_locked = *v;
    if (const auto v = ui::switch_control(ui, {10, 50, 300, 0}, {.label = "Blind mode", .is_on = is_blind})) is_blind = *v;
  });
  h.click_at({100, 20});  // the words belong to the target
  EXPECT_TRUE(is_locked);
  EXPECT_TRUE(h.has_flag(Role::Checkbox, "Lock this client", ui::kChecked));
  h.press(Role::Switch, "Blind mode");
  EXPECT_TRUE(is_blind);
  EXPECT_TRUE(h.has_flag(Role::Switch, "Blind mode", ui::kChecked));
  h.press(Role::Switch, "Blind mode");
  EXPECT_FALSE(is_blind);
}

TEST(KitChoice, AMixedCheckboxBecomesChecked) {
  Harness h;
  std::optional<bool> answer;
  h.run([&](ui::Ui& ui) {
    if (const auto v = ui::checkbox(ui, {10, 10, 300, 0}, {.label = "All", .is_mixed = true})) answer = v;
  });
  EXPECT_TRUE(h.has_flag(Role::Checkbox, "All", ui::kMixed));
  EXPECT_FALSE(h.has_flag(Role::Checkbox, "All", ui::kChecked));
  h.press(Role::Checkbox, "All");
  EXPECT_EQ(answer, true);
}

TEST(KitChoice, RadioOptionsReportOnlyANewChoice) {
  Harness h;
  int chosen = 0, reports = 0;
  constexpr ui::RadioOption kOptions[] = {{"Hours only"}, {"Hours and escalations", "As agreed"}, {"Revenue", "", "The policy leaves it out"}};
  h.run([&](ui::Ui& ui) {
    if (const auto v = ui::radio_group(ui, {10, 10, 400, 0}, {.name = "Counted", .options = kOptions, .selected = chosen})) {
      chosen = *v;
      ++reports;
    }
  });
  h.click(Role::Radio, "Hours only");
  EXPECT_EQ(reports, 0);
  h.press(Role::Radio, "Hours and escalations");
  EXPECT_EQ(chosen, 1);
  h.press(Role::Radio, "Revenue");
  EXPECT_EQ(chosen, 1);
  EXPECT_EQ(h.description_of(Role::Radio, "Revenue"), "The policy leaves it out");
  EXPECT_TRUE(h.has(Role::RadioGroup, "Counted"));
}

TEST(KitChoice, SegmentedPartsFillTheTrack) {
  Harness h;
  int chosen = 0;
  h.run([&](ui::Ui& ui) {
    if (const auto v = ui::segmented(ui, {10, 10, 600, 0}, {.name = "Ledger", .labels = kLedgers, .selected = chosen})) chosen = *v;
  });
  const ui::Node last = h.find(Role::Radio, "Visibility");
  EXPECT_NEAR(last.rect.right(), 608, 3);
  h.click(Role::Radio, "Opportunity");
  EXPECT_EQ(chosen, 1);
  EXPECT_TRUE(h.has_flag(Role::Radio, "Opportunity", ui::kChecked));
}

TEST(KitChoice, TabsOpenTheirPanel) {
  Harness h;
  int chosen = 0;
  h.run([&](ui::Ui& ui) {
    if (const auto v = ui::tabs(ui, {10, 10, 600, 0}, {.name = "Ledger", .labels = kLedgers, .selected = chosen})) chosen = *v;
    const ui::TabPanel panel(ui, "Ledger", kLedgers[chosen], {10, 60, 600, 300});
    ui::text_block(ui, {10, 60, 600, 0}, kLedgers[chosen]);
  });
  h.click(Role::Tab, "Visibility");
  EXPECT_EQ(chosen, 2);
  EXPECT_TRUE(h.has_flag(Role::Tab, "Visibility", ui::kSelected));
  EXPECT_TRUE(h.has(Role::TabPanel, "Visibility"));
  EXPECT_FALSE(h.has(Role::TabPanel, "Burden"));
}

// End and Home within one slow frame: the last counts, wherever it is drawn.
TEST(KitChoice, OfTwoPressesBeforeAFrameTheLastIsChosen) {
  Harness h;
  int chosen = 1;
  h.run([&](ui::Ui& ui) {
    if (const auto v = ui::tabs(ui, {10, 10, 600, 0}, {.name = "Ledger", .labels = kLedgers, .selected = chosen})) chosen = *v;
    const ui::TabPanel panel(ui, "Ledger", kLedgers[chosen], {10, 60, 600, 300});
  });
  for (const std::string_view name : {"Visibility", "Burden"}) h.ui.semantics.post({.id = h.find(Role::Tab, name).id, .action = ui::Action::Press, .text = {}});
  h.settle();
  EXPECT_EQ(chosen, 0);
}

TEST(KitChoice, TwoPressesOnOneButtonBeforeAFrameAreTwo) {
  Harness h;
  int count = 0;
  h.run([&](ui::Ui& ui) { count += ui::button(ui, {10, 10, 120, 32}, {.label = "Next month"}) ? 1 : 0; });
  const ui::NodeId id = h.find(Role::Button, "Next month").id;
  for (int i = 0; i < 3; ++i) h.ui.semantics.post({.id = id, .action = ui::Action::Press, .text = {}});
  h.settle();
  EXPECT_EQ(count, 3);
}

TEST(KitChoice, ACardCanBeTheChoice) {
  Harness h;
  bool is_even = false;
  h.run([&](ui::Ui& ui) {
    if (ui::choice_card(ui, {10, 10, 200, 80}, {.name = "Most even", .description = "24 moves", .is_chosen = is_even})) is_even = true;
  });
  h.click(Role::Radio, "Most even");
  EXPECT_TRUE(is_even);
  EXPECT_TRUE(h.has_flag(Role::Radio, "Most even", ui::kChecked));
}

TEST(KitChoice, ReducedMotionSettlesAtOnce) {
  Harness h;
  h.ui.environment.prefers_reduced_motion = true;
  bool is_on = false;
  h.run([&](ui::Ui& ui) {
    if (const auto v = ui::switch_control(ui, {10, 10, 300, 0}, {.label = "Sound", .is_on = is_on})) is_on = *v;
  });
  h.press(Role::Switch, "Sound");
  h.ui.semantics.post({.id = h.find(Role::Switch, "Sound").id, .action = ui::Action::Press, .text = {}});
  h.frame(4);
  EXPECT_LT(h.ui.next_wake, 0);
}

}  // namespace
}  // namespace evenhand
