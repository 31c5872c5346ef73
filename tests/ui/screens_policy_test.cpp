// The policy screen: what counts, and who is entitled to what.
#include <gtest/gtest.h>

#include "ui/policy_page.h"

namespace evenhand::test {
namespace {

using ui::Role;

const Policy& policy(const PageHarness& page) { return *page.app.scenario()->policy; }

const Criterion* criterion(const PageHarness& page, std::string_view name) {
  for (const Criterion& each : policy(page).criteria) {
    if (each.name == name) return &each;
  }
  return nullptr;
}

int weight_of(const PageHarness& page, std::string_view name) { return criterion(page, name) ? criterion(page, name)->weight : -1; }

PageHarness& on_policy(PageHarness& page, std::string_view tab = {}) {
  forget_agreements(page);
  page.go_to("Policy");
  if (!tab.empty()) page.screen.press(Role::Tab, tab);
  return page;
}

TEST(PolicyScreen, moving_a_weight_changes_the_figures_at_once_and_undo_takes_it_back) {
  PageHarness page(1280, 800, "uneven-load");
  on_policy(page);
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
  on_policy(page);
  for (const ui::Node& slider : page.screen.all(Role::Slider)) EXPECT_NE(page.screen.name_of(slider), "");
  EXPECT_TRUE(page.screen.shows("10 points more: "));
  EXPECT_TRUE(page.screen.shows("if it did not count"));
}

TEST(PolicyScreen, the_consequence_names_nobody_in_blind_mode) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Policy");
  page.screen.press(Role::Button, "Blind");
  for (const std::string_view tab : {"What counts", "Entitlement", "Vote", "Versions"}) {
    page.screen.press(Role::Tab, tab);
    for (const Person& person : *page.app.scenario()->people) EXPECT_FALSE(page.screen.shows(person.name)) << tab << ": " << person.name;
  }
}

TEST(PolicyScreen, the_band_can_be_changed_and_decides_who_is_outside) {
  PageHarness page(1280, 800, "uneven-load");
  on_policy(page);
  page.screen.type("Agreed band around the fair share", "50");
  page.screen.submit("Agreed band around the fair share");
  EXPECT_DOUBLE_EQ(policy(page).tolerance, 0.5);
  EXPECT_EQ(page.app.derived().figures(Ledger::Burden).measures.outside(), 0u);
}

TEST(PolicyScreen, a_criterion_can_move_to_another_ledger_and_get_a_reason) {
  PageHarness page(1280, 800, "uneven-load");
  on_policy(page);
  page.screen.press(Role::Button, "Edit Escalations");
  page.screen.type("Why it counts this much", "Nights and weekends");
  page.screen.submit("Why it counts this much");
  EXPECT_EQ(criterion(page, "Escalations")->reason, "Nights and weekends");
  page.screen.press(Role::ComboBox, "Counts towards");
  page.screen.press(Role::Option, "Visibility");
  EXPECT_EQ(criterion(page, "Escalations")->ledger, Ledger::Visibility);
}

TEST(PolicyScreen, single_large_values_can_be_capped) {
  PageHarness page(1280, 900, "uneven-load");
  on_policy(page);
  page.screen.press(Role::Button, "Edit Escalations");
  EXPECT_TRUE(page.screen.shows("With a cap at 95\u00A0%: "));
  page.screen.type("Cap at this quantile", "90");
  page.screen.submit("Cap at this quantile");
  EXPECT_EQ(criterion(page, "Escalations")->cap_quantile, 0.9);
  EXPECT_TRUE(page.screen.shows("Without the cap: "));
}

TEST(PolicyScreen, a_team_adds_and_removes_its_own_criterion) {
  PageHarness page(1280, 800, "uneven-load");
  on_policy(page);
  const std::size_t count = policy(page).criteria.size();
  page.screen.press(Role::Button, "Add a criterion");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Add", ui::kDisabled));
  page.screen.type("Name", "Travel days");
  page.screen.type("Unit", "days");
  page.screen.press(Role::Button, "Add");
  ASSERT_EQ(policy(page).criteria.size(), count + 1);
  EXPECT_EQ(policy(page).criteria.back().unit, "days");
  EXPECT_EQ(policy(page).criteria.back().weight, 10);
  page.screen.press(Role::Button, "Edit Travel days");
  page.screen.press(Role::Button, "Remove this criterion");
  page.screen.press(Role::Button, "Remove");
  EXPECT_EQ(policy(page).criteria.size(), count);
  page.screen.press(Role::Button, "Undo: Removed Travel days (Ctrl+Z)");
  EXPECT_EQ(policy(page).criteria.size(), count + 1);
}

TEST(PolicyScreen, entitlement_rules_say_what_they_change) {
  PageHarness page(1280, 800, "uneven-load");
  on_policy(page, "Entitlement");
  EXPECT_TRUE(page.screen.shows("If it did not count: "));
  const double before = page.highest_burden();
  page.screen.press(Role::Switch, "Working time counts");
  EXPECT_FALSE(policy(page).entitlement.counts_fte);
  EXPECT_NE(page.highest_burden(), before);
  page.screen.type("Period from", "2026-10-01");
  page.screen.submit("Period from");
  EXPECT_EQ(policy(page).entitlement.period_start, (Date{2026, 10, 1}));
  page.screen.type("Period from", "October");
  page.screen.submit("Period from");
  EXPECT_TRUE(page.screen.has_flag(Role::TextField, "Period from", ui::kInvalid));
  EXPECT_EQ(policy(page).entitlement.period_start, (Date{2026, 10, 1}));
}

TEST(PolicyScreen, roles_caps_fit_utilisation_and_anonymity_can_be_set) {
  PageHarness page(1280, 800, "uneven-load");
  on_policy(page, "Entitlement");
  page.screen.type("Role", "Team lead");
  page.screen.press(Role::Button, "Add a factor for this role");
  ASSERT_EQ(policy(page).entitlement.role_factors.size(), 1u);
  page.screen.type("Team lead", "0.6");
  page.screen.submit("Team lead");
  EXPECT_DOUBLE_EQ(policy(page).entitlement.role_factors[0].factor, 0.6);
  page.screen.press(Role::Button, "Remove the factor of Team lead");
  EXPECT_TRUE(policy(page).entitlement.role_factors.empty());
  page.screen.type("Clients a person, at most", "10");
  page.screen.submit("Clients a person, at most");
  EXPECT_EQ(policy(page).caps.clients_per_person, 10);
  EXPECT_TRUE(page.screen.shows("more than their cap"));
  EXPECT_TRUE(page.screen.shows("On average a move strains a client by"));
  page.screen.type("A renewal that is near", "40");
  page.screen.submit("A renewal that is near");
  EXPECT_EQ(policy(page).continuity.renewal, 40);
  EXPECT_EQ(policy(page).continuity.recency, 100);
  page.screen.type("Missing skill", "1.5");
  page.screen.submit("Missing skill");
  EXPECT_DOUBLE_EQ(policy(page).fit.missing_skill, 1.5);
  page.screen.type("Healthy to", "95");
  page.screen.submit("Healthy to");
  EXPECT_DOUBLE_EQ(policy(page).utilisation.healthy_high, 0.95);
  page.screen.type("Least answers in a group", "5");
  page.screen.submit("Least answers in a group");
  EXPECT_EQ(policy(page).anonymity_threshold, 5);
}

}  // namespace
}  // namespace evenhand::test
