// The joint plan for one account.
#include <gtest/gtest.h>

#include "ui/ownership_page.h"

namespace evenhand::test {
namespace {

using ui::Role;

const AccountPlan& plan(const PageHarness& page) { return page.app.scenario()->account_plans->front(); }

TEST(PlanScreen, shows_the_plan_on_one_page) {
  PageHarness page(1280, 800, "claims");
  open_account(page, "Solaria Energía", app::AccountView::Plan);
  EXPECT_TRUE(page.screen.shows("1 of 3 milestones done; next: Proposal for the third plant on 20 November 2026"));
  EXPECT_TRUE(page.screen.shows("Serves the client’s goal: Roll out to three plants."));
  EXPECT_TRUE(page.screen.shows("50\u00A0% of the way."));
  EXPECT_TRUE(page.screen.shows("Then: A pilot on one line first."));
}

TEST(PlanScreen, begins_with_the_goals_of_the_client) {
  PageHarness page(1280, 800, "claims");
  open_account(page, "Kestrel Insurance", app::AccountView::Plan);
  page.screen.press(Role::Button, "Begin a plan");
  ASSERT_EQ(page.app.scenario()->account_plans->size(), 2u);
  EXPECT_TRUE(page.screen.shows("Serves the client’s goal: One contact for every question."));
  page.screen.press(Role::Button, "Undo: Account plan begun (Ctrl+Z)");
  EXPECT_EQ(page.app.scenario()->account_plans->size(), 1u);
}

TEST(PlanScreen, every_list_can_be_added_to_changed_and_undone) {
  PageHarness page(1280, 800, "claims");
  open_account(page, "Solaria Energía", app::AccountView::Plan);
  page.screen.press(Role::Button, "Mark as done: Third plant live");
  EXPECT_TRUE(plan(page).milestones[2].done_on);
  page.screen.press(Role::Button, "Add a milestone");
  page.screen.type("Milestone", "Board review");
  page.screen.type("Due", "soon");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Add", ui::kDisabled)) << "a day that is none is not taken";
  page.screen.type("Due", "2027-04-01");
  page.screen.press(Role::Button, "Add");
  ASSERT_EQ(plan(page).milestones.size(), 4u);
  EXPECT_EQ(plan(page).milestones[3].due, (Date{2027, 4, 1}));
  page.screen.press(Role::Button, "Edit the milestone Board review");
  page.screen.type("Milestone", "Review with the board");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(plan(page).milestones[3].text, "Review with the board");
  page.screen.press(Role::Button, "Remove the milestone Review with the board");
  EXPECT_EQ(plan(page).milestones.size(), 3u);
  page.screen.press(Role::Button, "Undo: Milestone removed (Ctrl+Z)");
  EXPECT_EQ(plan(page).milestones.size(), 4u);
  page.screen.press(Role::Button, "Add a risk");
  page.screen.type("Risk", "The sponsor moves on");
  page.screen.press(Role::Button, "Add");
  EXPECT_EQ(plan(page).risks.size(), 2u);
}

TEST(PlanScreen, objectives_contributions_and_measures_are_added_changed_removed_and_undone) {
  PageHarness page(1280, 800, "claims");
  open_account(page, "Solaria Energía", app::AccountView::Plan);
  const AccountPlan before = plan(page);
  page.screen.press(Role::Button, "Add an objective");
  page.screen.type("Objective", "One view of all plants");
  choose(page, "The client’s goal that it serves", client_named(page, "Solaria Energía").profile->goals.front());
  page.screen.press(Role::Button, "Add");
  EXPECT_EQ(plan(page).objectives.back().client_goal, client_named(page, "Solaria Energía").profile->goals.front());
  page.screen.press(Role::Button, "Edit the objective One view of all plants");
  choose(page, "The client’s goal that it serves", "None named");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(plan(page).objectives.back(), (PlanObjective{.text = "One view of all plants"}));
  page.screen.press(Role::Button, "Remove the objective One view of all plants");
  EXPECT_EQ(plan(page).objectives, before.objectives);

  page.screen.press(Role::Button, "Add a contribution");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Add", ui::kDisabled)) << "a part without words is none";
  choose(page, "Person", "Yuki Tanaka");
  page.screen.type("Role on this account", "Specialist");
  page.screen.type("What they bring", "The data model");
  page.screen.press(Role::Button, "Add");
  EXPECT_EQ(plan(page).contributions.back().person, PersonId{"k2"});
  page.screen.press(Role::Button, "Edit the contribution Yuki Tanaka: Specialist");
  page.screen.type("Team or function", "Support");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(plan(page).contributions.back(), (PlanContribution{.team = "Support", .person = {"k2"}, .role = "Specialist", .text = "The data model"}));
  page.screen.press(Role::Button, "Remove the contribution Yuki Tanaka: Specialist, Support");
  EXPECT_EQ(plan(page).contributions, before.contributions);

  page.screen.press(Role::Button, "Add a measure");
  page.screen.type("Measure", "Tickets a month");
  page.screen.type("At the start", "40");
  page.screen.submit("At the start");
  page.screen.type("Target", "10");
  page.screen.submit("Target");
  page.screen.type("Now", "25");
  page.screen.submit("Now");
  page.screen.press(Role::Button, "Add");
  EXPECT_TRUE(page.screen.shows("Target 10, began at 40. 50\u00A0% of the way.")) << "also where less is better";
  page.screen.press(Role::Button, "Edit the measure Tickets a month: 25");
  page.screen.type("Now", "5");
  page.screen.submit("Now");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(plan(page).measures.back().current, 5.0);
  EXPECT_TRUE(page.screen.shows("100\u00A0% of the way."));
  page.screen.press(Role::Button, "Remove the measure Tickets a month: 5");
  EXPECT_EQ(plan(page), before);
  page.screen.press(Role::Button, "Undo: Measure removed (Ctrl+Z)");
  EXPECT_EQ(plan(page).measures.size(), before.measures.size() + 1);
}

TEST(PlanScreen, milestones_stand_along_time_in_the_lane_of_who_sees_to_them) {
  PageHarness page(1280, 800, "claims");
  open_account(page, "Solaria Energía", app::AccountView::Plan);
  EXPECT_TRUE(page.screen.has(Role::Heading, "No milestone is late; the last one is due on 15 March 2027"));
  EXPECT_TRUE(page.screen.shows("Amara Diallo, 28 Oct 2026: milestone, Second plant trained (done)"));
  EXPECT_TRUE(page.screen.shows("Tomás Herrera, 20 Nov 2026: milestone, Proposal for the third plant"));
  page.screen.press(Role::Button, "Edit the milestone Proposal for the third plant");
  page.screen.type("Due", "2026-10-20");
  choose(page, "Who sees to it", "Nobody");
  page.screen.press(Role::Button, "Save");
  EXPECT_TRUE(page.screen.shows("One milestone is late; the last one is due on 15 March 2027"));
  EXPECT_TRUE(page.screen.shows("Nobody named, 20 Oct 2026: milestone, Proposal for the third plant (late)"));
  page.screen.press(Role::Button, "Remove the milestone Second plant trained");
  page.screen.press(Role::Button, "Remove the milestone Proposal for the third plant");
  page.screen.press(Role::Button, "Remove the milestone Third plant live");
  EXPECT_FALSE(page.screen.shows("No milestone is late")) << "nothing to draw";
}

TEST(PlanScreen, is_reviewed_on_its_cadence) {
  PageHarness page(1280, 800, "claims");
  open_account(page, "Solaria Energía", app::AccountView::Plan);
  page.screen.type("Review every", "30");
  page.screen.submit("Review every");
  EXPECT_EQ(plan(page).review_every_days, 30);
  page.screen.press(Role::Button, "Reviewed today");
  page.screen.type("What it showed", "The third plant is on its way");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(plan(page).next_review, (Date{2026, 12, 1}));
  EXPECT_EQ(plan(page).progress.back().text, "The third plant is on its way");
}

}  // namespace
}  // namespace evenhand::test
