// The review cycle (L3): opened by turns, answered one after the other, decided with reasons and dissent.
#include <gtest/gtest.h>

#include "ui/rebalance_page.h"

namespace evenhand::test {
namespace {

using app::RebalanceView;
using ui::Role;

const Scenario& scenario(const PageHarness& page) { return *page.app.scenario(); }

void open_review_of(PageHarness& page, std::string_view plan) {
  show(page, RebalanceView::Review);
  page.screen.type("Title", "Autumn review");
  if (!plan.empty()) choose(page, "Proposed plan", plan);
  page.screen.press(Role::Button, "Open the review");
}

constexpr std::string_view kAutumn = "Three moves that people asked for";

TEST(ReviewView, says_when_the_next_is_due_and_whose_turn_it_is) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::Review);
  EXPECT_TRUE(page.screen.shows("The next review is due on 24 November 2026; Søren Lindqvist reviews"));
  page.screen.type("Next review on", "2026-10-20");
  page.screen.submit("Next review on");
  EXPECT_TRUE(page.screen.shows("The review was due on 20 October 2026"));
  EXPECT_TRUE(page.screen.shows("It is 12 days late"));
  page.screen.press(Role::Button, "Take Amara Diallo off the list of reviewers");
  EXPECT_EQ(scenario(page).review_cycle->reviewers.size(), 2u);
  page.screen.press(Role::Button, "Søren Lindqvist earlier");
  EXPECT_EQ(scenario(page).review_cycle->reviewers.front(), PersonId{"p2"});
  choose(page, "Another reviewer", "Leila Haddad");
  EXPECT_EQ(scenario(page).review_cycle->reviewers.back(), PersonId{"p5"});
}

TEST(ReviewView, everybody_answers_in_turn_and_an_objection_says_why) {
  PageHarness page(1280, 800, "uneven-load");
  open_review_of(page, kAutumn);
  ASSERT_TRUE(scenario(page).reviews->back().is_open());
  EXPECT_EQ(scenario(page).reviews->back().reviewer, PersonId{"p2"});
  EXPECT_EQ(scenario(page).reviews->back().plan, PlanId{"plan-2"});
  page.screen.press(Role::Button, "Dana Okafor accepts");
  page.screen.press(Role::Button, "Yuki Tanaka objects");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Keep the objection", ui::kDisabled));
  page.screen.type("Why", "My leave begins in February");
  page.screen.press(Role::Button, "Keep the objection");
  EXPECT_TRUE(page.screen.shows("2 of 8 have answered, 1 objection"));
  EXPECT_TRUE(page.screen.shows("My leave begins in February"));
  ASSERT_EQ(scenario(page).reviews->back().answers.size(), 2u);
  page.app.undo();
  EXPECT_EQ(scenario(page).reviews->back().answers.size(), 1u);
}

TEST(ReviewView, accepting_makes_the_moves_and_the_handovers_and_leads_there) {
  PageHarness page(1280, 800, "uneven-load");
  open_review_of(page, kAutumn);
  page.screen.press(Role::Button, "Yuki Tanaka objects");
  page.screen.type("Why", "My leave begins in February");
  page.screen.press(Role::Button, "Keep the objection");
  page.screen.press(Role::Button, "Decide the review");
  page.screen.press(Role::Radio, "Accept the plan");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Decide", ui::kDisabled));
  page.screen.type("Decided by", "The team");
  page.screen.type("Why", "Three people get what they asked for");
  page.screen.type("Takes effect on", "2026-12-01");
  page.screen.type("Who dissents", "Noor Bakker");
  page.screen.type("What the dissent says", "Wait for the new hire");
  page.screen.press(Role::Button, "Decide");
  ASSERT_FALSE(scenario(page).reviews->back().is_open());
  const ReviewDecision& decision = *scenario(page).reviews->back().decision;
  EXPECT_EQ(decision.outcome, ReviewOutcome::PlanAccepted);
  EXPECT_EQ(decision.effective_on, (Date{2026, 12, 1}));
  EXPECT_EQ(decision.dissents.size(), 2u);
  EXPECT_EQ(scenario(page).handovers->size(), 4u);
  EXPECT_TRUE(page.screen.shows("the clients change hands on 1 December 2026"));
  EXPECT_EQ(page.app.view().rebalance_view, RebalanceView::Handovers);
  EXPECT_TRUE(page.screen.shows("Nakagawa Foods: Dana Okafor → Min-jun Lee"));
  page.app.undo();
  EXPECT_TRUE(scenario(page).reviews->back().is_open()) << "one step";
  EXPECT_EQ(scenario(page).handovers->size(), 1u);
}

TEST(ReviewView, without_a_plan_it_can_only_end_without_a_change) {
  PageHarness page(1280, 800, "uneven-load");
  open_review_of(page, "");
  page.screen.type("Findings", "Four people are outside the band");
  page.screen.blur();
  EXPECT_EQ(scenario(page).reviews->back().findings, "Four people are outside the band");
  page.screen.press(Role::Button, "Decide the review");
  EXPECT_FALSE(page.screen.has(Role::Radio, "Accept the plan"));
  page.screen.type("Decided by", "The team");
  page.screen.type("Why", "The new hire changes everything in January");
  page.screen.press(Role::Button, "Decide");
  EXPECT_EQ(scenario(page).reviews->back().decision->outcome, ReviewOutcome::NoChange);
  EXPECT_TRUE(page.screen.shows("Autumn review"));
}

TEST(ReviewView, what_was_decided_can_be_read_again_with_its_dissent) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::Review);
  page.screen.press(Role::Button, "Summer review, 22 June 2026");
  EXPECT_TRUE(page.screen.shows("Min-jun Lee objected: “One move changes little"));
  EXPECT_TRUE(page.screen.shows("Decided on 24 June 2026 by the team: plan accepted, from 28 June 2026"));
  page.screen.press(Role::Button, "See 1 handover");
  EXPECT_EQ(page.app.view().rebalance_view, RebalanceView::Handovers);
}

TEST(ReviewView, no_name_in_blind_mode_and_no_tools_while_presenting) {
  PageHarness page(1280, 800, "uneven-load");
  open_review_of(page, kAutumn);
  page.screen.press(Role::Button, "Summer review, 22 June 2026");
  set_view(page, true, false);
  EXPECT_EQ(name_shown(page), "");
  EXPECT_EQ(client_shown(page), "");
  set_view(page, false, true);
  EXPECT_FALSE(page.screen.has(Role::Button, "Decide the review"));
  EXPECT_TRUE(page.screen.all(Role::TextField).empty());
  EXPECT_TRUE(page.screen.all(Role::TextArea).empty());
}

TEST(ReviewView, works_on_a_phone_and_without_data) {
  PageHarness page(390, 844);
  page.paste("Client\tOwner\nAcme\tDana\nBolt\tLee\n");
  if (page.screen.has(Role::Button, "Open these clients")) page.screen.press(Role::Button, "Open these clients");
  if (page.app.scenario() == nullptr) page.app.accept_import();
  ASSERT_NE(page.app.scenario(), nullptr);
  show(page, RebalanceView::Review);
  EXPECT_TRUE(page.screen.shows("No review is open"));
  page.screen.press(Role::Button, "Open the review");
  EXPECT_TRUE(page.screen.shows("0 of 2 have answered"));
}

}  // namespace
}  // namespace evenhand::test
