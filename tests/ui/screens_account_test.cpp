// The central record of one account, the duties of all, and the page before a meeting.
#include <gtest/gtest.h>

#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "ui/ownership_page.h"

namespace evenhand::test {
namespace {

using app::AccountView;
using ui::Role;

constexpr std::string_view kHalvorsen = "Halvorsen Maritime", kSolaria = "Solaria Energía";

const Scenario& scenario(const PageHarness& page) { return *page.app.scenario(); }

TEST(AccountScreen, says_first_what_is_decided) {
  PageHarness page(1280, 800, "claims");
  open_account(page, kHalvorsen, AccountView::Account);
  EXPECT_TRUE(page.screen.shows("Halvorsen Maritime: a dispute is open, nothing is decided yet"));
  EXPECT_TRUE(page.screen.shows("Level 1 of 3, The two who are involved: 1 day left, until 2 November 2026"));
  EXPECT_TRUE(page.screen.shows("Belongs to none of the functions in dispute."));
  open_account(page, kSolaria, AccountView::Account);
  EXPECT_TRUE(page.screen.shows("Joint: Amara Diallo leads, Tomás Herrera is sponsor"));
  EXPECT_TRUE(page.screen.shows("Two proposals had reached the client before anybody knew"));
}

TEST(AccountScreen, a_double_claim_is_settled_in_place_and_undone) {
  PageHarness page(1280, 800, "claims");
  open_account(page, kHalvorsen, AccountView::Account);
  EXPECT_EQ(holders(page, kHalvorsen, AccountDuty::Proposals).size(), 2u);
  EXPECT_TRUE(page.screen.shows("Double claim: "));
  choose(page, "At the stage", "Every stage");
  choose(page, "Proposals", "Priya Raghavan");
  EXPECT_EQ(holders(page, kHalvorsen, AccountDuty::Proposals), (std::vector<PersonId>{{"k1"}}));
  page.screen.press(Role::Button, "Undo: Proposals of an account (Ctrl+Z)");
  EXPECT_EQ(holders(page, kHalvorsen, AccountDuty::Proposals).size(), 2u);
}

TEST(AccountScreen, a_binding_rule_asks_for_all_that_the_record_needs) {
  PageHarness page(1280, 800, "claims");
  open_account(page, kHalvorsen, AccountView::Account);
  page.screen.press(Role::Button, "Record a binding rule");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Record it", ui::kDisabled));
  choose(page, "Whom it names", "Dana Okafor");
  page.screen.type("What it says, and where it stands", "Named in the contract of 2025");
  page.screen.type("Who decides", "Both team leads");
  page.screen.type("Why", "The contract names her");
  page.screen.press(Role::Button, "Record it");
  ASSERT_EQ(scenario(page).rulings->size(), 1u);
  EXPECT_EQ(scenario(page).rulings->front().person, PersonId{"s1"});
  EXPECT_EQ(scenario(page).log->back().by, "Both team leads");
  EXPECT_TRUE(page.screen.shows("Binding rule: Dana Okafor"));
}

TEST(AccountScreen, a_dispute_is_opened_by_two_parties_and_only_once) {
  PageHarness page(1280, 800, "claims");
  open_account(page, "Kestrel Insurance", AccountView::Account);
  const std::size_t before = scenario(page).disputes->size();
  page.screen.press(Role::Button, "Open a dispute");
  page.screen.type("Opened by", "Both functions");
  page.screen.type("What it is about", "Who answers for the renewal");
  choose(page, "First party", "Dana Okafor");
  choose(page, "Second party", "Dana Okafor");
  page.screen.press(Role::Button, "Open the dispute");
  EXPECT_TRUE(page.screen.shows("A dispute has two parties or more: name two people."));
  choose(page, "Second party", "Yuki Tanaka");
  page.screen.press(Role::Button, "Open the dispute");
  EXPECT_EQ(scenario(page).disputes->size(), before + 1);
  EXPECT_TRUE(page.screen.shows("Cooling off: nothing is decided before 3 November 2026."));
  EXPECT_FALSE(page.screen.has(Role::Button, "Open a dispute"));
}

TEST(AccountScreen, a_dissent_stays_with_the_verdict) {
  PageHarness page(1280, 800, "claims");
  open_account(page, kSolaria, AccountView::Account);
  page.screen.press(Role::Button, "Add a dissent to the verdict of 18 October 2026");
  choose(page, "Who dissents", "Søren Lindqvist");
  page.screen.type("Their reason", "The board was won by all of us");
  page.screen.press(Role::Button, "Add dissent");
  EXPECT_EQ(scenario(page).verdicts->back().dissents.size(), 1u);
  EXPECT_TRUE(page.screen.shows("Søren Lindqvist dissents: The board was won by all of us"));
}

TEST(AccountScreen, names_nobody_in_blind_mode_and_changes_nothing_while_presenting) {
  PageHarness page(1280, 800, "claims");
  page.screen.press(Role::Button, "Blind");
  for (const std::string_view client : {kHalvorsen, kSolaria}) {
    for (const AccountView view : {AccountView::Account, AccountView::Plan, AccountView::Credit, AccountView::PreBrief}) {
      open_account(page, client, view);
      expect_nobody_named(page, client);
      EXPECT_FALSE(page.screen.shows(client)) << "a client's name gives its owner away";
      EXPECT_FALSE(page.screen.shows("Ingrid Vass"));
    }
  }
  page.screen.press(Role::Button, "Blind");
  app::View view = page.app.view();
  view.is_presenting = true;
  page.app.set_view(view);
  for (const AccountView shown : {AccountView::Account, AccountView::Plan, AccountView::Credit, AccountView::PreBrief}) {
    open_account(page, kSolaria, shown);
    EXPECT_FALSE(page.screen.has(Role::Button, "Record a binding rule"));
    EXPECT_TRUE(page.screen.all(Role::TextField).empty());
    EXPECT_TRUE(page.screen.all(Role::ComboBox).empty());
  }
}

TEST(AccountScreen, fits_a_phone) {
  PageHarness page(390, 844, "claims");
  for (const AccountView view : {AccountView::Account, AccountView::Plan, AccountView::Credit, AccountView::PreBrief}) open_account(page, kSolaria, view);
  for (const app::OwnershipView view : {app::OwnershipView::Roles, app::OwnershipView::Tree, app::OwnershipView::Calibration, app::OwnershipView::Escalation}) open_view(page, view);
  EXPECT_TRUE(page.screen.lint().empty());
}

TEST(AccountScreen, an_account_without_anything_says_what_to_do) {
  PageHarness page(1280, 800);
  page.paste("Client\tOwner\nAcme\tDana\nBorg\tLee\n");
  page.screen.press(Role::Button, "Show the picture");
  open_account(page, "Acme", AccountView::Account);
  EXPECT_TRUE(page.screen.shows("Acme: nothing is decided yet"));
  open_account(page, "Acme", AccountView::PreBrief);
  EXPECT_TRUE(page.screen.shows("No meeting is prepared"));
  open_account(page, "Acme", AccountView::Credit);
  EXPECT_TRUE(page.screen.shows("There is no credit to split yet"));
  open_view(page, app::OwnershipView::Calibration);
  EXPECT_TRUE(page.screen.shows("No verdict is on record yet"));
}

TEST(RolesScreen, lists_double_claims_first_and_leads_into_the_account) {
  PageHarness page(1280, 800, "claims");
  open_view(page, app::OwnershipView::Roles);
  EXPECT_TRUE(page.screen.shows("1 double claim and "));
  page.screen.press(Role::Radio, "Double claims");
  EXPECT_TRUE(page.screen.shows("Claimed by Priya and Dana"));
  EXPECT_TRUE(page.screen.shows(kHalvorsen));
  EXPECT_FALSE(page.screen.shows("Kestrel Insurance"));
  page.screen.press(Role::Radio, "Clear");
  EXPECT_TRUE(page.screen.shows("Kestrel Insurance"));
}

TEST(PreBriefScreen, one_page_is_filled_in_and_followed_up) {
  PageHarness page(1280, 800, "claims");
  open_account(page, kHalvorsen, AccountView::PreBrief);
  EXPECT_TRUE(page.screen.shows("Meeting with Halvorsen Maritime on 5 November 2026, in 4 days"));
  EXPECT_TRUE(page.screen.shows("Agree on the steps to the second terminal before summer"));
  page.screen.press(Role::Button, "Follow-up is done");
  EXPECT_TRUE(scenario(page).pre_briefs->front().followed_up_on);
  open_account(page, "Kestrel Insurance", AccountView::PreBrief);
  page.screen.press(Role::Button, "Prepare a meeting");
  page.screen.type("Day of the meeting", "2026-11-20");
  page.screen.type("Objective", "One contact for every question");
  choose(page, "First to speak", "Yuki Tanaka");
  page.screen.press(Role::Button, "Save");
  EXPECT_EQ(scenario(page).pre_briefs->size(), 2u);
  EXPECT_TRUE(page.screen.shows("1. Yuki Tanaka"));
}

TEST(PreBriefScreen, speakers_stand_in_the_order_they_speak_and_leave_when_they_are_taken_off) {
  PageHarness page(1280, 900, "claims");
  open_account(page, "Kestrel Insurance", AccountView::PreBrief);
  page.screen.press(Role::Button, "Prepare a meeting");
  page.screen.type("Day of the meeting", "2026-11-20");
  page.screen.type("Objective", "One contact for every question");
  choose(page, "Second to speak", "Yuki Tanaka");
  choose(page, "First to speak", "Amara Diallo");
  page.screen.type("On what, first", "What has changed");
  page.screen.press(Role::Button, "Save");
  EXPECT_TRUE(page.screen.shows("1. Amara Diallo"));
  EXPECT_TRUE(page.screen.shows("What has changed"));
  EXPECT_TRUE(page.screen.shows("2. Yuki Tanaka"));
  page.screen.press(Role::Button, "Edit the pre-brief");
  choose(page, "First to speak", "Nobody");
  page.screen.press(Role::Button, "Save");
  EXPECT_TRUE(page.screen.shows("1. Yuki Tanaka"));
  EXPECT_FALSE(page.screen.shows("Amara Diallo"));
  page.app.undo();
  page.screen.settle();
  EXPECT_TRUE(page.screen.shows("1. Amara Diallo"));
}

TEST(AccountScreen, a_look_back_is_added_with_one_point_at_least_and_its_proposals) {
  PageHarness page(1280, 900, "claims");
  open_account(page, "Kestrel Insurance", AccountView::Account);
  const std::size_t before = scenario(page).post_mortems->size();
  page.screen.press(Role::Button, "Look back");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Save", ui::kDisabled)) << "who looks back is asked";
  page.screen.type("Who looks back", "Both functions");
  page.screen.type("Change to criteria", "References count");
  page.screen.press(Role::Button, "Save");
  EXPECT_TRUE(page.screen.shows("Write one thing that worked or did not."));
  page.screen.type("What worked", "A call before the renewal\nOne plan");
  page.screen.press(Role::Button, "Save");
  ASSERT_EQ(scenario(page).post_mortems->size(), before + 1);
  const auto added = std::ranges::find(*scenario(page).post_mortems, client_named(page, "Kestrel Insurance").id, &PostMortem::client);
  ASSERT_NE(added, scenario(page).post_mortems->end());
  EXPECT_EQ(added->worked, (std::vector<std::string>{"A call before the renewal", "One plan"}));
  EXPECT_EQ(added->by, "Both functions");
  ASSERT_EQ(added->changes.size(), 1u);
  EXPECT_EQ(added->changes[0].subject, ChangeSubject::Criteria);
  EXPECT_FALSE(added->changes[0].taken_up_in);
  EXPECT_TRUE(page.screen.shows("Not taken up yet."));
  page.screen.press(Role::Button, "Mark as taken up in version 1: References count");
  EXPECT_EQ(std::ranges::find(*scenario(page).post_mortems, client_named(page, "Kestrel Insurance").id, &PostMortem::client)->changes[0].taken_up_in, 1);
  open_view(page, app::OwnershipView::Tree);
  page.screen.press(Role::Radio, "Versions");
  EXPECT_TRUE(page.screen.shows("“References count”"));
  page.app.undo();
  page.screen.frame();
  page.screen.settle();
  EXPECT_FALSE(page.screen.shows("“References count”"));
}

TEST(AccountScreen, a_verdict_that_names_another_owner_starts_its_handover_once) {
  PageHarness page(1280, 900, "claims");
  const Client& client = client_named(page, "Kestrel Insurance");
  PersonId other{"k2"};
  for (const Assignment& each : *scenario(page).assignments) {
    if (each.client == client.id && each.role == AssignmentRole::Owner && each.person == other) other = {"s1"};
  }
  page.app.apply({.label = "Verdict", .change = [&](const Scenario& s) {
                    return with_verdict(s, {.id = {}, .client = client.id, .stage = client.profile->stage, .kind = VerdictKind::ClearOwner, .owner = other, .made_on = {}, .effective_on = {2026, 11, 1}},
                                        {.on = {2026, 11, 1}, .by = "Both team leads", .reason = "So"});
                  }, .interaction = {}});
  open_account(page, "Kestrel Insurance", AccountView::Account);
  page.screen.press(Role::Button, "Start the handover of the verdict of 1 November 2026");
  page.screen.type("Who decides", "Both team leads");
  page.screen.type("Why", "As decided");
  page.screen.press(Role::Button, "Start it");
  const VerdictId verdict = scenario(page).verdicts->back().id;
  EXPECT_TRUE(std::ranges::contains(*scenario(page).handovers, verdict, &Handover::verdict));
  EXPECT_TRUE(page.screen.shows("It follows the verdict of 1 November 2026."));
  EXPECT_FALSE(page.screen.has(Role::Button, "Start the handover of the verdict of 1 November 2026"));
  page.screen.press(Role::Button, "See the handover of the verdict of 1 November 2026");
  EXPECT_EQ(page.app.view().screen, app::Screen::Rebalance);
  EXPECT_EQ(page.app.view().rebalance_view, app::RebalanceView::Handovers);
}

TEST(AccountScreen, who_supported_is_told_and_thanked_on_the_record) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kHalvorsen, AccountView::Account);
  EXPECT_TRUE(page.screen.shows("Who supported"));
  page.screen.press(Role::Button, "Words of recognition for Tomás Herrera");
  page.screen.type("Who says it", "The team");
  page.screen.type("What it is for", "He won the sponsor for all of us");
  page.screen.press(Role::Button, "Put on record");
  EXPECT_EQ(scenario(page).log->back().reason, "He won the sponsor for all of us");
  EXPECT_TRUE(page.screen.shows("“He won the sponsor for all of us”"));
  page.screen.press(Role::Button, "Blind");
  expect_nobody_named(page, "support");
}

TEST(AccountScreen, a_verdict_ends_a_rule_is_taken_off_and_a_dispute_ends_each_with_words) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kSolaria, AccountView::Account);
  page.screen.press(Role::Button, "End the verdict of 18 October 2026");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "End it", ui::kDisabled));
  page.screen.type("Who decides", "Both team leads");
  page.screen.type("Why", "The third plant is signed");
  page.screen.press(Role::Button, "End it");
  EXPECT_EQ(verdict_in_force(scenario(page), client_named(page, kSolaria).id, client_named(page, kSolaria).profile->stage, {2026, 11, 1}), nullptr);
  page.app.apply({.label = "Rule", .change = [&](const Scenario& s) {
                    return with_ruling(s, {.id = {}, .client = client_named(page, kSolaria).id, .person = {"s2"}, .text = "Named"}, {.on = {2026, 11, 1}, .by = "Both", .reason = "So"});
                  }, .interaction = {}});
  page.screen.frame();
  page.screen.settle();
  page.screen.press(Role::Button, "Take off the binding rule for Tomás Herrera");
  page.screen.type("Who decides", "Both team leads");
  page.screen.type("Why", "The contract is over");
  page.screen.press(Role::Button, "Take it off");
  EXPECT_TRUE(scenario(page).rulings->empty());
  open_account(page, kHalvorsen, AccountView::Account);
  page.screen.press(Role::Button, "End the dispute");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "End the dispute", ui::kDisabled));
  page.screen.type("Outcome", "Joint, with one lead");
  page.screen.press(Role::Button, "End the dispute");
  EXPECT_FALSE(std::ranges::any_of(*scenario(page).disputes, &Dispute::is_open));
}

TEST(PreBriefScreen, what_can_be_done_stands_in_one_row) {
  PageHarness page(1280, 900, "claims");
  open_account(page, "Halvorsen Maritime", AccountView::PreBrief);
  const ui::Node edit = page.screen.find(Role::Button, "Edit the pre-brief"), done = page.screen.find(Role::Button, "Follow-up is done");
  EXPECT_FLOAT_EQ(edit.rect.y, done.rect.y);
  EXPECT_GT(done.rect.x, edit.rect.x + edit.rect.width);
}
}  // namespace
}  // namespace evenhand::test
