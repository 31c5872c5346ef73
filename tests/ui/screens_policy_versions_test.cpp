// Versions of the policy: agreed, compared, restored; and criteria locked before names are shown.
#include <gtest/gtest.h>

#include "domain/edit_policy.h"
#include "ui/policy_page.h"

namespace evenhand::test {
namespace {

using ui::Role;

const Scenario& scenario(const PageHarness& page) { return *page.app.scenario(); }

void on_versions(PageHarness& page) {
  forget_agreements(page);
  page.go_to("Policy");
  page.screen.press(Role::Tab, "Versions");
}

void set_weight(PageHarness& page, double points) {
  page.screen.press(Role::Tab, "What counts");
  page.screen.set_number("Weight of Escalations", points);
  page.screen.press(Role::Tab, "Versions");
}

void agree(PageHarness& page, std::string_view button, std::string_view by, std::string_view why) {
  page.screen.press(Role::Button, button);
  page.screen.type("Agreed by", by);
  page.screen.type("Why", why);
  page.screen.press(Role::Button, "Agree");
}

TEST(PolicyVersions, agreeing_asks_who_and_why_and_keeps_it) {
  PageHarness page(1280, 800, "uneven-load");
  on_versions(page);
  EXPECT_TRUE(page.screen.shows("The team has not agreed on a policy yet"));
  page.screen.press(Role::Button, "Agree as version 1");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Agree", ui::kDisabled));
  page.screen.type("Agreed by", "The team");
  page.screen.type("Why", "Autumn review");
  page.screen.press(Role::Button, "Agree");
  ASSERT_EQ(scenario(page).policy_versions->size(), 1u);
  EXPECT_EQ(scenario(page).policy_versions->back().agreed_on, (Date{2026, 11, 1}));
  EXPECT_TRUE(page.screen.shows("Version 1 is in force"));
  EXPECT_TRUE(page.screen.shows("Agreed by the team. Autumn review"));
  page.screen.press(Role::Button, "Undo: Policy version 1 agreed (Ctrl+Z)");
  EXPECT_TRUE(scenario(page).policy_versions->empty());
}

TEST(PolicyVersions, what_has_changed_is_listed_and_a_version_comes_back) {
  PageHarness page(1280, 800, "uneven-load");
  on_versions(page);
  agree(page, "Agree as version 1", "The team", "Start");
  const Policy first = *scenario(page).policy;
  set_weight(page, 97);
  EXPECT_TRUE(page.screen.shows("1 change since version 1, not agreed yet"));
  EXPECT_TRUE(page.screen.shows("Weight of Escalations"));
  EXPECT_TRUE(page.screen.shows("\u2192 97 points"));
  EXPECT_TRUE(page.screen.shows("Under version 1: "));
  agree(page, "Agree as version 2", "Lead", "Escalations grew");
  page.screen.press(Role::Button, "Restore version 1");
  page.screen.press(Role::Button, "Restore");
  EXPECT_EQ(*scenario(page).policy, first);
  EXPECT_FALSE(is_policy_agreed(scenario(page)));
  EXPECT_TRUE(page.screen.has(Role::Button, "Agree as version 3"));
  page.screen.press(Role::Button, "Undo: Policy version 1 restored (Ctrl+Z)");
  EXPECT_EQ(scenario(page).policy->version, 2);
}

TEST(PolicyVersions, criteria_are_locked_while_names_are_hidden_and_stand_until_unlocked) {
  PageHarness page(1280, 900, "uneven-load");
  on_versions(page);
  EXPECT_FALSE(page.screen.has(Role::Button, "Lock the criteria"));
  page.screen.press(Role::Button, "Hide names");
  EXPECT_TRUE(page.app.view().is_blind);
  agree(page, "Agree as version 1", "The team", "Start");
  page.screen.press(Role::Button, "Lock the criteria");
  page.screen.press(Role::Button, "Lock");
  ASSERT_TRUE(scenario(page).criteria_lock);
  page.screen.press(Role::Button, "Show names");
  EXPECT_FALSE(page.app.view().is_blind);
  EXPECT_TRUE(page.screen.shows("before names were shown"));
  EXPECT_TRUE(page.screen.shows("still those that were locked"));
  page.screen.press(Role::Tab, "What counts");
  EXPECT_TRUE(page.screen.has_flag(Role::Slider, "Weight of Escalations", ui::kDisabled));
  const Policy before = *scenario(page).policy;
  page.screen.set_number("Weight of Escalations", 3);
  EXPECT_EQ(*scenario(page).policy, before);
  page.screen.press(Role::Button, "Open versions");
  page.screen.press(Role::Button, "Unlock the criteria");
  page.screen.type("Unlocked by", "Lead");
  page.screen.type("Why", "A criterion was missing");
  page.screen.press(Role::Button, "Unlock");
  EXPECT_FALSE(scenario(page).criteria_lock);
  EXPECT_EQ(scenario(page).log->back().reason, "A criterion was missing");
}

TEST(PolicyVersions, blind_mode_hides_who_agreed) {
  PageHarness page(1280, 800, "uneven-load");
  on_versions(page);
  const Person& person = scenario(page).people->front();
  agree(page, "Agree as version 1", person.name, "As " + person.name.substr(0, person.name.find(' ')) + " proposed");
  EXPECT_TRUE(page.screen.shows("Agreed by " + person.name));
  page.screen.press(Role::Button, "Blind");
  EXPECT_TRUE(page.screen.shows("Agreed by Person 1. As Person 1 proposed"));
}

}  // namespace
}  // namespace evenhand::test
