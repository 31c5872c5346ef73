#include <gtest/gtest.h>

#include "ui/page_harness.h"

namespace evenhand::test {
namespace {

using ui::Role;

int weight_of(const PageHarness& page, std::string_view name) {
  for (const Criterion& criterion : page.app.scenario()->policy->criteria) {
    if (criterion.name == name) return criterion.weight;
  }
  return -1;
}

TEST(PolicyScreen, moving_a_weight_changes_the_figures_at_once_and_undo_takes_it_back) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Policy");
  const double before = page.highest_burden();
  const int weight = weight_of(page, "Escalations");
  ASSERT_GT(weight, 0);
  page.screen.set_number("Weight of Escalations", 100);
  EXPECT_EQ(weight_of(page, "Escalations"), 100);
  EXPECT_NE(page.highest_burden(), before);
  page.screen.press(Role::Button, "Undo: Weight of Escalations: 100 (Ctrl+Z)");
  EXPECT_EQ(weight_of(page, "Escalations"), weight);
  EXPECT_EQ(page.highest_burden(), before);
  page.screen.press(Role::Button, "Redo: Weight of Escalations: 100 (Ctrl+Shift+Z)");
  EXPECT_EQ(weight_of(page, "Escalations"), 100);
}

TEST(PolicyScreen, a_weight_is_never_shown_without_its_consequence) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Policy");
  for (const ui::Node& slider : page.screen.all(Role::Slider)) EXPECT_NE(page.screen.name_of(slider), "");
  EXPECT_TRUE(page.screen.shows("if it did not count"));
}

TEST(PolicyScreen, the_band_can_be_changed_and_decides_who_is_outside) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Policy");
  page.screen.type("Agreed band around the fair share", "50");
  page.screen.submit("Agreed band around the fair share");
  EXPECT_DOUBLE_EQ(page.app.scenario()->policy->tolerance, 0.5);
  EXPECT_EQ(page.app.derived().figures(Ledger::Burden).measures.outside(), 0u);
}

TEST(PolicyScreen, a_criterion_can_move_to_another_ledger) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Policy");
  page.screen.press(Role::Button, "Edit wording");
  page.screen.press(Role::ComboBox, "Counts towards");
  page.screen.press(Role::Option, "Visibility");
  EXPECT_TRUE(page.app.open()->history.can_undo());
}

}  // namespace
}  // namespace evenhand::test
