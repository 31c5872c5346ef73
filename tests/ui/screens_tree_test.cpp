// The decision tree drawn and edited, and past verdicts under other rules.
#include <gtest/gtest.h>

#include "domain/edit_ownership.h"
#include "domain/ownership_usual.h"
#include "ownership/precedents.h"
#include "ui/ownership_page.h"

namespace evenhand::test {
namespace {

using ui::Role;

const OwnershipPolicy& rules(const PageHarness& page) { return ownership_policy_of(*page.app.scenario()); }

TEST(TreeScreen, every_step_is_an_item_of_the_tree_that_says_where_it_leads) {
  PageHarness page(1280, 800, "claims");
  open_view(page, app::OwnershipView::Tree);
  EXPECT_TRUE(page.screen.shows("Four questions lead from the evidence to five outcomes"));
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

TEST(TreeScreen, a_draft_is_lost_to_no_other_view_change_or_scenario) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Tree);
  EXPECT_FALSE(ui::has_unkept_work(page.shell));
  page.screen.press(Role::TreeItem, "Margin at least 0.20?");
  page.screen.type("Threshold", "0.3");
  page.screen.submit("Threshold");
  EXPECT_TRUE(ui::has_unkept_work(page.shell)) << "the browser asks before the page is closed";
  page.screen.press(Role::Radio, "Criteria");
  EXPECT_TRUE(page.screen.shows("A changed tree is not in use yet"));
  page.go_to("Fairness");
  open_view(page, app::OwnershipView::Tree);
  page.screen.press(Role::Button, "See the tree");
  EXPECT_TRUE(page.screen.has(Role::TreeItem, "Margin at least 0.30?"));

  page.app.apply({.label = "Elsewhere", .change = [](const Scenario& s) {
                    OwnershipPolicy policy = ownership_policy_of(s);
                    std::ranges::find(policy.tree, DecisionKind::CoverageBelow, &DecisionNode::kind)->threshold = 0.5;
                    return with_ownership_policy(s, std::move(policy));
                  }, .interaction = {}});
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.has(Role::TreeItem, "Margin at least 0.30?")) << "a change of the rules elsewhere drops nothing";
  EXPECT_TRUE(page.screen.shows("The tree in use has changed since you began."));

  page.app.open_sample("uneven-load");
  open_view(page, app::OwnershipView::Tree);
  EXPECT_FALSE(page.screen.has(Role::TreeItem, "Margin at least 0.30?")) << "it is a draft of another scenario";
  EXPECT_TRUE(ui::has_unkept_work(page.shell));
  page.app.open_sample("claims");
  open_view(page, app::OwnershipView::Tree);
  EXPECT_TRUE(page.screen.has(Role::TreeItem, "Margin at least 0.30?"));
  page.screen.press(Role::Button, "Put it in use");
  EXPECT_FALSE(ui::has_unkept_work(page.shell));
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

TEST(TreeScreen, another_step_begins_and_the_first_one_is_never_lost) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Tree);
  page.screen.press(Role::TreeItem, "A binding rule applies?");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Remove this step", ui::kDisabled)) << "the tree begins with it";
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Begin here", ui::kDisabled));
  page.screen.press(Role::TreeItem, "Coverage below 40\u00A0%?");
  page.screen.press(Role::Button, "Begin here");
  EXPECT_TRUE(page.screen.shows("is reached from nowhere")) << "the rule is asked no more";
  page.screen.press(Role::TreeItem, "A binding rule applies?");
  page.screen.press(Role::Button, "Remove this step");
  page.screen.press(Role::TreeItem, "Follow the rule");
  EXPECT_FALSE(page.screen.has(Role::Button, "Begin here")) << "an outcome asks nothing";
  page.screen.press(Role::Button, "Remove this step");
  page.screen.press(Role::Button, "Put it in use");
  EXPECT_EQ(rules(page).tree.front().id.value, "coverage");
  EXPECT_EQ(rules(page).tree.size(), 7u);
}

TEST(TreeScreen, a_step_changes_its_kind_and_an_outcome_is_added_where_a_way_is_open) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Tree);
  page.screen.press(Role::TreeItem, "Margin at least 0.05?");
  choose(page, "Question or outcome", "First place is tied");
  EXPECT_FALSE(page.screen.has(Role::TextField, "Threshold"));
  EXPECT_TRUE(page.screen.shows("The tree is complete"));
  page.screen.press(Role::TreeItem, "Joint, one lead");
  page.screen.press(Role::Button, "Remove this step");
  EXPECT_TRUE(page.screen.shows("nothing follows the answer"));
  page.screen.press(Role::TreeItem, "First place is tied?");
  page.screen.press(Role::Button, "Add an outcome");
  EXPECT_TRUE(page.screen.shows("The tree is complete"));
  page.screen.press(Role::Button, "Put it in use");
  const DecisionNode& tied = *std::ranges::find(rules(page).tree, DecisionNodeId{"some-margin"}, &DecisionNode::id);
  EXPECT_EQ(tied.kind, DecisionKind::IsTied);
  EXPECT_EQ(tied.threshold, 0.0);
  EXPECT_EQ(std::ranges::find(rules(page).tree, tied.yes, &DecisionNode::id)->kind, DecisionKind::Mediate);
}

TEST(TreeScreen, a_shared_step_stands_once_and_what_is_never_reached_says_so) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Tree);
  page.screen.press(Role::TreeItem, "Margin at least 0.05?");
  choose(page, "If no, go to", "Joint, one lead");
  EXPECT_EQ(page.screen.all(Role::TreeItem).size(), rules(page).tree.size()) << "one box for both ways";
  EXPECT_EQ(page.screen.value_of(Role::TreeItem, "Margin at least 0.05?"), "yes: Joint, one lead; no: Joint, one lead");
  page.screen.press(Role::Button, "Drop the changes");
  page.screen.press(Role::TreeItem, "Margin at least 0.05?");
  page.screen.type("Threshold", "0.3");
  page.screen.submit("Threshold");
  EXPECT_NE(page.screen.value_of(Role::TreeItem, "Joint, one lead").find("never reached"), std::string::npos) << "a margin below 0.2 is not above 0.3";
  EXPECT_EQ(page.screen.value_of(Role::TreeItem, "Clear owner").find("never reached"), std::string::npos);
}

// Arrow keys walk the items as they stand, and to the left and right by level.
TEST(TreeScreen, items_follow_the_order_of_the_questions_with_their_level) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Tree);
  int before = 0;
  for (const ui::Node& node : page.screen.all(Role::TreeItem)) {
    EXPECT_GE(node.level, 1);
    EXPECT_LE(node.level, before + 1) << page.screen.name_of(node);
    before = node.level;
  }
  page.screen.focus(Role::TreeItem, "Clear owner");
  page.screen.press(Role::TreeItem, "Clear owner");
  EXPECT_TRUE(page.screen.has_flag(Role::TreeItem, "Clear owner", ui::kSelected));
}

TEST(CalibrationScreen, moving_a_weight_replays_past_verdicts_without_changing_anything) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Calibration);
  EXPECT_TRUE(page.screen.shows("2 past verdicts can be replayed under other rules"));
  const Scenario before = *page.app.scenario();
  for (const std::string_view name : {"Introduced", "Last contact", "Revenue", "Steering", "Sponsor", "Fit to stage"}) page.screen.set_number(name, 0);
  page.screen.set_number("Net new business", 100);
  EXPECT_TRUE(page.screen.shows("would come out differently"));
  EXPECT_TRUE(*page.app.scenario() == before);
  page.screen.press(Role::Button, "Take these rules over");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Take them over", ui::kDisabled)) << "who and why are asked first";
  EXPECT_TRUE(page.screen.shows("standing verdict")) << "and told what it does to the verdicts in force";
  page.screen.type("Who decides", "Both functions");
  page.screen.type("Why", "New business comes first");
  page.screen.press(Role::Button, "Take them over");
  EXPECT_EQ(page.app.scenario()->ownership_versions->size(), before.ownership_versions->size() + 1);
  EXPECT_EQ(page.app.scenario()->ownership_versions->back().reason, "New business comes first");
  EXPECT_TRUE(is_ownership_policy_agreed(*page.app.scenario()));
  page.screen.press(Role::Button, "Undo: Rules from calibration (Ctrl+Z)");
  EXPECT_TRUE(*page.app.scenario() == before) << "one step";
}

TEST(CalibrationScreen, thresholds_of_the_tree_are_tried_as_well) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Calibration);
  const Scenario before = *page.app.scenario();
  page.screen.set_number("Coverage below 40\u00A0%?", 100);
  page.screen.set_number("Margin at least 0.20?", 100);
  page.screen.set_number("Margin at least 0.05?", 100);
  OwnershipPolicy trial = ownership_policy_of(before);
  for (DecisionNode& node : trial.tree) node.threshold = has_threshold(node.kind) ? 1.0 : 0.0;
  const std::size_t changed = ownership::replay(ownership::RecordIndex(before), ownership_policy_of(before), trial).changed;
  EXPECT_GT(changed, 0u) << "nothing is clear enough any more";
  EXPECT_TRUE(page.screen.shows(std::to_string(changed) + " of 2 past verdicts would come out differently"));
  EXPECT_TRUE(*page.app.scenario() == before);
  page.screen.press(Role::Button, "Back to the rules in use");
  EXPECT_TRUE(page.screen.shows("2 past verdicts can be replayed under other rules"));
}

}  // namespace
}  // namespace evenhand::test
