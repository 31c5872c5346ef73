// The rules of ownership changed in the page: criteria, stages, windows, credit and versions, each with its consequence.
#include <gtest/gtest.h>

#include "domain/edit_ownership.h"
#include "domain/edit_ownership_policy.h"
#include "domain/revenue_criterion.h"
#include "ui/ownership_page.h"

namespace evenhand::test {
namespace {

using ui::Role;

class RulesPage : public PageHarness {
 public:
  explicit RulesPage(std::string_view part, float width = 1280) : PageHarness(width, 900, "claims") { show(part); }

  void show(std::string_view part) {
    open_view(*this, app::OwnershipView::Tree);
    screen.press(Role::Radio, part);
  }
  const OwnershipPolicy& rules() const { return ownership_policy_of(*app.scenario()); }
  const OwnershipCriterion& last() const { return rules().criteria.back(); }

  void add_criterion(std::string_view name) {
    screen.press(Role::Button, "Add a criterion");
    screen.type("Name", name);
    screen.type("Why it counts", "The client asked for it");
    screen.press(Role::Button, "Add");
  }
  void agree(std::string_view why) {
    screen.press(Role::Button, "Agree on these rules");
    screen.type("Who decides", "Both functions");
    screen.type("Why", why);
    screen.press(Role::Button, "Agree");
  }
};

TEST(RulesScreen, a_criterion_of_the_team_counts_in_a_claim_by_evidence_by_hand) {
  RulesPage page("Criteria");
  page.add_criterion("References");
  ASSERT_EQ(page.rules().criteria.size(), 8u);
  EXPECT_EQ(page.last().reason, "The client asked for it");
  EXPECT_EQ(points_at(page.rules().stages[3], page.last().id), 10);
  EXPECT_TRUE(page.screen.shows("Eight criteria count, one of the team’s own, at 6 stages"));
  const OwnershipCriterionId id = page.last().id;
  open_account(page, "Halvorsen Maritime", app::AccountView::Claim);
  page.screen.press(Role::Button, "Add evidence by hand");
  choose(page, "Criterion", "References");
  choose(page, "Speaks for", "Dana Okafor");
  page.screen.type("Where it can be looked up", "Letter of 3 May");
  page.screen.press(Role::Button, "Add");
  const ownership::ClaimEvidence& evidence = page.app.ownership().claim(client_named(page, "Halvorsen Maritime").id).evidence;
  const auto found = std::ranges::find(evidence.criteria, id, &ownership::CriterionEvidence::criterion);
  ASSERT_NE(found, evidence.criteria.end());
  EXPECT_FALSE(found->is_silent());
  EXPECT_DOUBLE_EQ(found->of[*evidence.position_of({"s1"})].share(), 1.0);
  page.show("Criteria");
  page.screen.press(Role::Button, "Remove the criterion References");
  EXPECT_TRUE(page.screen.shows("1 item of evidence by hand for it stays on record"));
  page.screen.press(Role::Button, "Remove");
  EXPECT_EQ(page.rules().criteria.size(), 7u);
  EXPECT_FALSE(page.app.scenario()->hand_evidence->empty());
}

TEST(RulesScreen, a_criterion_is_renamed_and_a_usual_one_switched_off) {
  RulesPage page("Criteria");
  page.screen.press(Role::Button, "Edit the criterion Sponsor");
  page.screen.type("Name", "Executive sponsor");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(page.rules().criteria[5].name, "Executive sponsor");
  EXPECT_FALSE(page.screen.has(Role::Button, "Remove the criterion Executive sponsor"));
  page.screen.press(Role::Button, "Switch off the criterion Executive sponsor");
  EXPECT_TRUE(page.screen.shows("standing verdict")) << "what follows is told before it is done";
  page.screen.press(Role::Button, "Switch it off");
  EXPECT_EQ(points_at(page.rules().stages[1], {"sponsor"}), 0);
  EXPECT_TRUE(page.screen.shows("Six criteria count"));
  page.screen.press(Role::Button, "Undo: Criterion switched off (Ctrl+Z)");
  EXPECT_EQ(points_at(page.rules().stages[1], {"sponsor"}), 15);
}

TEST(RulesScreen, what_revenue_is_read_from_is_chosen_told_and_undone) {
  RulesPage page("Criteria");
  EXPECT_TRUE(page.screen.shows("Revenue is read from “Revenue”, by its name."));
  page.screen.press(Role::Button, "Edit the criterion Revenue");
  choose(page, "Revenue is read from", "Nothing");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(page.rules().revenue.value, "none");
  EXPECT_TRUE(page.screen.shows("No revenue carried is read, as the rules say."));
  open_account(page, "Halvorsen Maritime", app::AccountView::Claim);
  EXPECT_TRUE(page.screen.shows("The revenue carried is not read: so the rules say."));
  page.screen.press(Role::Button, "Undo: Criterion changed (Ctrl+Z)");
  EXPECT_TRUE(page.rules().revenue.value.empty());
  EXPECT_FALSE(page.screen.shows("The revenue carried is not read"));
  page.show("Criteria");
  page.screen.press(Role::Button, "Edit the criterion Revenue");
  choose(page, "Revenue is read from", "Revenue");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(revenue_source(*page.app.scenario()->policy, page.rules()).from, RevenueFrom::Chosen);
  page.agree("The board asked which figure it is");
  page.show("Versions");
  EXPECT_TRUE(page.screen.shows("Revenue is read from")) << "the change stands in the comparison of the versions";
}

TEST(RulesScreen, a_second_criterion_of_one_name_is_refused_in_the_form) {
  RulesPage page("Criteria");
  page.add_criterion("steering");
  EXPECT_TRUE(page.screen.shows("There is a criterion “steering” already"));
  EXPECT_EQ(page.rules().criteria.size(), 7u);
}

TEST(RulesScreen, points_are_typed_into_the_table_and_their_consequence_stands_above) {
  RulesPage page("Criteria");
  constexpr std::string_view kTable = "Weights of the criteria at each stage";
  page.screen.focus(Role::Table, kTable);
  page.shell.ownership.rules.weights.current_row = 0;
  page.shell.ownership.rules.weights.current_column = 2;
  page.screen.key(Role::Table, kTable, ui::NavigationKey::F2);
  page.screen.type("Prospect", "60");
  page.screen.submit("Prospect");
  EXPECT_EQ(points_at(page.rules().stages[1], {"introduced"}), 60);
  EXPECT_TRUE(page.screen.shows("The last change to the rules"));
  EXPECT_TRUE(page.screen.shows("This changes none of 2 standing verdicts.")) << "none is at that stage";
}

TEST(RulesScreen, an_order_of_importance_is_moved_by_key_and_the_claim_names_it) {
  RulesPage page("Stages");
  open_account(page, "Halvorsen Maritime", app::AccountView::Claim);
  EXPECT_TRUE(page.screen.shows("In the order of the points"));
  EXPECT_FALSE(page.screen.shows("In the agreed order of importance"));
  const std::string stage = client_named(page, "Halvorsen Maritime").profile->stage;
  page.show("Stages");
  page.screen.press(Role::Button, "Order of importance at " + stage);
  page.screen.focus(Role::Button, "Move Sponsor up");
  const ui::NodeId focused = page.screen.ui.semantics.focused();
  page.screen.press(Role::Button, "Move Sponsor up");
  EXPECT_EQ(page.screen.find(Role::Button, "Move Sponsor up").id, focused) << "the focus moves along";
  EXPECT_TRUE(has_agreed_order(page.rules(), stage));
  open_account(page, "Halvorsen Maritime", app::AccountView::Claim);
  EXPECT_TRUE(page.screen.shows("In the agreed order of importance"));
  page.show("Stages");
  page.screen.press(Role::Button, "Take the order off");
  EXPECT_FALSE(has_agreed_order(page.rules(), stage));
}

TEST(RulesScreen, a_stage_is_added_renamed_and_removed) {
  RulesPage page("Stages");
  page.screen.press(Role::Button, "Add a stage");
  page.screen.type("Name", "Win back");
  page.screen.press(Role::Button, "Add");
  ASSERT_EQ(page.rules().stages.size(), 7u);
  page.screen.press(Role::Button, "Rename the stage Win back");
  page.screen.type("Name", "Return");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(page.rules().stages.back().name, "Return");
  EXPECT_FALSE(page.screen.has(Role::Button, "Remove the stage Other stages"));
  page.screen.press(Role::Button, "Remove the stage Return");
  page.screen.press(Role::Button, "Remove");
  EXPECT_EQ(page.rules().stages.size(), 6u);
}

TEST(RulesScreen, windows_fit_and_the_worth_of_a_deal_are_changed_with_their_units) {
  RulesPage page("Windows");
  page.screen.press(Role::Button, "Change them");
  page.screen.type("Window of steering", "270");
  page.screen.submit("Window of steering");
  EXPECT_TRUE(page.screen.shows("2 standing verdicts"));
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(page.rules().windows.steering_days, 270);
  EXPECT_TRUE(page.screen.shows("270 days. Talks about goals and plans count so long."));
  page.screen.press(Role::Button, "Add a role");
  page.screen.type("Role or function", "Support");
  page.screen.press(Role::Button, "Add");
  EXPECT_EQ(page.rules().stage_fit.front().role, "Support");
  page.show("Credit");
  page.screen.press(Role::Button, "Edit the stage of a deal Opening");
  page.screen.type("Worth", "90");
  page.screen.submit("Worth");
  EXPECT_TRUE(page.screen.shows("90 points, 56\u00A0% of the credit for a deal. No verdict rests on it."));
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(page.rules().credit.deal_stages[0].points, 90);
  page.screen.press(Role::Button, "Edit the target Renewals of shared accounts");
  page.screen.type("Target", "95");
  page.screen.submit("Target");
  page.screen.press(Role::Button, "Save");
  EXPECT_DOUBLE_EQ(page.rules().shared_targets[0].target, 95.0);
}

TEST(RulesScreen, versions_say_who_when_and_why_and_any_one_is_restored) {
  RulesPage page("Criteria");
  page.add_criterion("References");
  page.agree("Clients speak for us");
  page.show("Versions");
  EXPECT_TRUE(page.screen.shows("Agreed on 1 November 2026 by Both functions. Clients speak for us"));
  EXPECT_TRUE(page.screen.shows("Criterion References")) << "what the last version changed";
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Restore version 2", ui::kDisabled)) << "it is in use";
  page.screen.press(Role::Button, "Restore version 1");
  page.screen.type("Who decides", "Both functions");
  page.screen.type("Why", "There are no letters yet");
  page.screen.press(Role::Button, "Restore");
  EXPECT_EQ(page.rules().criteria.size(), 7u);
  EXPECT_EQ(page.app.scenario()->ownership_versions->size(), 2u);
  EXPECT_FALSE(is_ownership_policy_agreed(*page.app.scenario()));
  EXPECT_EQ(page.app.scenario()->log->back().reason, "There are no letters yet");
}

TEST(RulesScreen, a_look_back_names_any_version_and_opens_it) {
  RulesPage page("Criteria");
  page.add_criterion("References");
  page.agree("Clients speak for us");
  open_view(page, app::OwnershipView::Escalation);
  const std::string change = "Name who writes proposals as soon as an expansion begins";
  page.screen.press(Role::Button, "Taken up in another version: " + change);
  choose(page, "Version", "Version 1, 1 September 2026");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(page.app.scenario()->post_mortems->front().changes[0].taken_up_in, 1);
  page.screen.press(Role::Button, "Mark as not taken up: " + change);
  page.screen.press(Role::Button, "Mark as taken up in version 2: " + change);
  page.screen.press(Role::Button, "Version 2, which took up: " + change);
  EXPECT_TRUE(page.screen.shows("Version 2 of the rules"));
  EXPECT_TRUE(page.screen.shows("Criterion References: added"));
  const Scenario before = *page.app.scenario();
  page.screen.press(Role::Button, "Close");
  EXPECT_TRUE(*page.app.scenario() == before);
}

TEST(RulesScreen, changes_nothing_while_presenting_names_nobody_when_blind_and_fits_a_phone) {
  RulesPage page("Versions");
  page.screen.press(Role::Button, "Blind");
  for (const std::string_view part : {"Tree", "Criteria", "Stages", "Windows", "Credit", "Versions"}) {
    page.show(part);
    expect_nobody_named(page, part);
  }
  app::View view = page.app.view();
  view.is_presenting = true;
  page.app.set_view(view);
  for (const std::string_view part : {"Criteria", "Stages", "Windows", "Credit", "Versions"}) {
    page.show(part);
    EXPECT_TRUE(page.screen.all(Role::TextField).empty());
    EXPECT_TRUE(page.screen.all(Role::ComboBox).empty());
    EXPECT_FALSE(page.screen.has(Role::Button, "Agree on these rules"));
  }
  PageHarness phone(390, 844, "claims");
  open_view(phone, app::OwnershipView::Tree);
  for (const std::string_view part : {"Criteria", "Stages", "Windows", "Credit", "Versions"}) {
    choose(phone, "Part of the rules", part);
    EXPECT_TRUE(phone.screen.lint().empty()) << part;
  }
}

}  // namespace
}  // namespace evenhand::test
