// The escalation path, the clocks of open disputes, and what was learned.
#include <gtest/gtest.h>

#include "ui/ownership_page.h"

namespace evenhand::test {
namespace {

using ui::Role;

const EscalationPath& path(const PageHarness& page) { return *page.app.scenario()->escalation_path; }

TEST(EscalationScreen, the_clock_of_an_open_dispute_is_the_first_thing_said) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Escalation);
  EXPECT_TRUE(page.screen.shows("One dispute is open; Halvorsen Maritime has 1 day left at level 1"));
  EXPECT_TRUE(page.screen.shows("The dispute that ended took 16\u00A0days"));
  page.screen.press(Role::Button, "Take the dispute of Halvorsen Maritime to the next level");
  page.screen.press(Role::Button, "Take it there");
  EXPECT_TRUE(page.screen.shows("Level 2 of 3, Both team leads: 7 days left"));
}

TEST(EscalationScreen, a_mediator_from_a_function_in_dispute_is_refused) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Escalation);
  page.screen.press(Role::Button, "Change the mediator");
  choose(page, "Mediator of the team", "Søren Lindqvist");
  page.screen.press(Role::Button, "Save");
  EXPECT_TRUE(page.screen.shows("The mediator is not neutral in the open dispute on Halvorsen Maritime."));
  EXPECT_TRUE(path(page).mediator.person.value.empty());
  page.screen.press(Role::Button, "Cancel");
  page.screen.press(Role::Button, "Name a mediator for the dispute of Halvorsen Maritime");
  page.screen.type("Or somebody from outside", "Jon Berg");
  page.screen.type("Functions they belong to", "Sales");
  page.screen.press(Role::Button, "Save");
  EXPECT_TRUE(page.screen.shows("The mediator must belong to none of the functions in dispute"));
  page.screen.type("Functions they belong to", "Finance");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(page.app.scenario()->disputes->back().mediator.name, "Jon Berg");
}

TEST(EscalationScreen, without_two_parties_it_is_not_said_that_the_mediator_is_neutral) {
  PageHarness page(1280, 900, "claims");
  page.app.apply({.label = "One party left", .change = [](const Scenario& s) -> Result<Scenario> {
                    Scenario changed = s;
                    changed.disputes.edit([](std::vector<Dispute>& all) { std::ranges::find_if(all, &Dispute::is_open)->parties.resize(1); });
                    return changed;
                  }, .interaction = {}});
  open_view(page, app::OwnershipView::Escalation);
  EXPECT_TRUE(page.screen.shows("Whether it is neutral cannot be told"));
  EXPECT_FALSE(page.screen.shows("Belongs to none of the functions in dispute"));
}

TEST(EscalationScreen, levels_limits_and_cooling_off_can_be_changed) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Escalation);
  page.screen.press(Role::Button, "Move level Both team leads up");
  EXPECT_EQ(path(page).levels[0].name, "Both team leads");
  page.screen.press(Role::Button, "Edit level Mediation");
  page.screen.type("Time limit", "21");
  page.screen.submit("Time limit");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(path(page).levels[2].time_limit_days, 21);
  page.screen.press(Role::Button, "Remove level Mediation");
  EXPECT_EQ(path(page).levels.size(), 2u);
  page.screen.type("Cooling-off before a decision", "5");
  page.screen.submit("Cooling-off before a decision");
  EXPECT_EQ(path(page).cooling_off_days, 5);
  page.screen.press(Role::Button, "Undo: Cooling-off time (Ctrl+Z)");
  EXPECT_EQ(path(page).cooling_off_days, 2);
}

TEST(EscalationScreen, what_was_learned_names_the_version_that_took_it_up) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Escalation);
  EXPECT_TRUE(page.screen.shows("Worked: Looking at the contacts together, on one screen"));
  page.screen.press(Role::Button, "Mark as taken up in version 1: Name who writes proposals as soon as an expansion begins");
  EXPECT_EQ(page.app.scenario()->post_mortems->front().changes[0].taken_up_in, 1);
  EXPECT_TRUE(page.screen.shows("Taken up in version 1 of the rules."));
}

TEST(EscalationScreen, the_title_of_a_dispute_is_not_squeezed_beside_its_buttons) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Escalation);
  const ui::Node next = page.screen.find(Role::Button, "Take the dispute of Halvorsen Maritime to the next level");
  const ui::Node card = page.screen.find(Role::Group, "Open disputes");
  EXPECT_LT(next.rect.x, card.rect.x + 40) << "below the words, at the left";
}
}  // namespace
}  // namespace evenhand::test
