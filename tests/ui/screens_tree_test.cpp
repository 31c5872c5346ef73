// The decision tree drawn and edited, weights by stage, and past verdicts under other weights.
#include <gtest/gtest.h>

#include "domain/edit_ownership.h"
#include "domain/ownership_usual.h"
#include "ui/ownership_page.h"

namespace evenhand::test {
namespace {

using ui::Role;

const OwnershipPolicy& rules(const PageHarness& page) { return ownership_policy_of(*page.app.scenario()); }

TEST(TreeScreen, every_step_is_an_item_of_the_tree_that_says_where_it_leads) {
  PageHarness page(1280, 800, "claims");
  open_view(page, app::OwnershipView::Tree);
  EXPECT_TRUE(page.screen.shows("Four questions lead from the evidence to 5 outcomes"));
  EXPECT_EQ(page.screen.all(Role::TreeItem).size(), rules(page).tree.size());
  EXPECT_EQ(page.screen.value_of(Role::TreeItem, "Margin at least 0.20?"), "yes: Clear owner; no: Margin at least 0.05?");
}

TEST(TreeScreen, a_threshold_is_changed_in_a_draft_and_agreed_as_a_version) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Tree);
  page.screen.press(Role::TreeItem, "Margin at least 0.20?");
  page.screen.type("Threshold", "0.3");
  page.screen.submit("Threshold");
  EXPECT_TRUE(page.screen.shows("The changed tree is complete, not in use yet"));
  EXPECT_DOUBLE_EQ(rules(page).tree[4].threshold, 0.2) << "nothing uses the draft";
  page.screen.press(Role::Button, "Put it in use");
  EXPECT_DOUBLE_EQ(rules(page).tree[4].threshold, 0.3);
  page.screen.press(Role::Button, "Agree on these rules");
  page.screen.type("Who decides", "Both functions");
  page.screen.type("Why", "Fewer clear owners, more talks");
  page.screen.press(Role::Button, "Agree");
  EXPECT_EQ(page.app.scenario()->ownership_versions->back().policy->version, 2);
  EXPECT_TRUE(is_ownership_policy_agreed(*page.app.scenario()));
}

TEST(TreeScreen, a_fault_is_named_with_its_place_and_not_taken) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Tree);
  page.screen.press(Role::TreeItem, "Margin at least 0.20?");
  choose(page, "If no, go to", "Coverage below 40\u00A0%?");
  EXPECT_TRUE(page.screen.shows("The changed tree has a fault"));
  EXPECT_TRUE(page.screen.shows("At “"));
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Put it in use", ui::kDisabled));
  page.screen.press(Role::Button, "Drop the changes");
  EXPECT_FALSE(page.screen.shows("The changed tree has a fault"));
  page.screen.press(Role::Button, "Add a question");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Put it in use", ui::kDisabled)) << "it leads nowhere yet";
}

TEST(TreeScreen, shows_no_tools_while_presenting_and_nobody_in_blind_mode) {
  PageHarness page(1280, 900, "claims");
  page.screen.press(Role::Button, "Blind");
  for (const app::OwnershipView view : {app::OwnershipView::Roles, app::OwnershipView::Tree, app::OwnershipView::Calibration, app::OwnershipView::Escalation}) {
    open_view(page, view);
    expect_nobody_named(page, "views of the rules");
    EXPECT_FALSE(page.screen.shows("Ingrid Vass"));
    EXPECT_FALSE(page.screen.shows("Halvorsen Maritime"));
  }
  app::View view = page.app.view();
  view.is_presenting = true;
  page.app.set_view(view);
  open_view(page, app::OwnershipView::Tree);
  EXPECT_FALSE(page.screen.has(Role::Button, "Add a question"));
  EXPECT_EQ(page.screen.all(Role::TreeItem).size(), rules(page).tree.size());
}

TEST(CalibrationScreen, moving_a_weight_replays_past_verdicts_without_changing_anything) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Calibration);
  EXPECT_TRUE(page.screen.shows("2 past verdicts can be replayed under other weights"));
  const Scenario before = *page.app.scenario();
  for (const std::string_view name : {"Introduced", "Last contact", "Revenue", "Steering", "Sponsor", "Fit to stage"}) page.screen.set_number(name, 0);
  page.screen.set_number("Net new business", 100);
  EXPECT_TRUE(page.screen.shows("would come out differently"));
  EXPECT_TRUE(*page.app.scenario() == before);
  page.screen.press(Role::Button, "Take these weights over");
  EXPECT_FALSE(*page.app.scenario() == before);
  page.screen.press(Role::Button, "Undo: Weights from calibration (Ctrl+Z)");
  EXPECT_TRUE(*page.app.scenario() == before);
}

}  // namespace
}  // namespace evenhand::test
