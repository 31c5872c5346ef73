// Handovers (L5, O13): what is due comes first, and everything is one step that can be undone.
#include <gtest/gtest.h>

#include "domain/edit_assignments.h"
#include "domain/edit_handovers.h"
#include "domain/edit_plans.h"
#include "ui/rebalance_page.h"

namespace evenhand::test {
namespace {

using app::RebalanceView;
using ui::Role;

constexpr std::string_view kRow = "Vantaa Mobility: Dana Okafor → Leila Haddad";

const Handover& handover(const PageHarness& page) { return page.app.scenario()->handovers->front(); }

TEST(HandoversView, the_list_says_what_is_due_and_leads_to_the_handover) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::Handovers);
  EXPECT_TRUE(page.screen.shows("One thing is overdue in one open handover"));
  EXPECT_TRUE(page.screen.shows("Check after 90 days, was due 26 Sep 2026"));
  page.screen.press(Role::Button, kRow);
  EXPECT_TRUE(page.screen.shows("What the client is told"));
  EXPECT_TRUE(page.screen.shows("Accepted by Leila Haddad on 29 June 2026"));
  page.screen.press(Role::Button, "All handovers");
  EXPECT_TRUE(page.screen.has(Role::Button, kRow));
}

TEST(HandoversView, a_client_changes_hands_on_the_day_its_handover_takes_effect) {
  PageHarness page(1280, 800, "uneven-load");
  const Stamp stamp{.on = {2026, 11, 1}, .by = "Noor", .reason = "Agreed"};
  page.app.apply({"Accepted", [&](const Scenario& s) { return with_plan_accepted(s, s.plans->back().id, Date{2026, 12, 1}, stamp); }, {}});
  show(page, RebalanceView::Handovers);
  const Handover waiting = page.app.scenario()->handovers->back();
  EXPECT_EQ(lead_of(*page.app.scenario(), waiting.client), waiting.from);
  EXPECT_FALSE(page.screen.has(Role::Button, "Make 1 move now due"));
  page.app.apply({"Earlier", [&](const Scenario& s) {
                    Handover earlier = waiting;
                    earlier.effective_on = {2026, 11, 1};
                    return with_handover(s, earlier);
                  }, {}});
  page.screen.settle();
  page.screen.press(Role::Button, "Make 1 move now due");
  EXPECT_EQ(lead_of(*page.app.scenario(), waiting.client), waiting.to);
  EXPECT_FALSE(page.screen.has(Role::Button, "Make 1 move now due"));
  page.app.undo();
  EXPECT_EQ(lead_of(*page.app.scenario(), waiting.client), waiting.from);
}

TEST(HandoversView, a_check_needs_a_note_unless_all_is_well_and_can_be_undone) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::Handovers);
  page.screen.press(Role::Button, kRow);
  page.screen.press(Role::Button, "Enter the check after 90 days");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Keep the result", ui::kDisabled));
  page.screen.press(Role::Radio, "Needs attention");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Keep the result", ui::kDisabled));
  page.screen.type("Note", "The contract is still with the giver");
  page.screen.press(Role::Button, "Keep the result");
  ASSERT_TRUE(handover(page).checks[2].outcome);
  EXPECT_EQ(handover(page).checks[2].outcome->result, CheckResult::Attention);
  EXPECT_EQ(handover(page).checks[2].outcome->on, (Date{2026, 11, 1}));
  EXPECT_FALSE(page.screen.shows("overdue"));
  page.app.undo();
  EXPECT_FALSE(handover(page).checks[2].outcome);
}

TEST(HandoversView, open_items_are_done_owned_dated_added_and_removed) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::Handovers);
  page.screen.press(Role::Button, kRow);
  page.screen.press(Role::Checkbox, "Agree who answers questions on the old contract");
  EXPECT_EQ(handover(page).items[3].done_on, (Date{2026, 11, 1}));
  choose(page, "Owner of item 4", "Leila Haddad");
  EXPECT_EQ(handover(page).items[3].owner, PersonId{"p5"});
  page.screen.type("Due day of item 4", "2026-11-20");
  page.screen.submit("Due day of item 4");
  EXPECT_EQ(handover(page).items[3].due, (Date{2026, 11, 20}));
  page.screen.type("Due day of item 4", "next week");
  page.screen.submit("Due day of item 4");
  EXPECT_TRUE(page.screen.shows("A day, like 2026-12-01"));
  EXPECT_EQ(handover(page).items[3].due, (Date{2026, 11, 20}));
  page.screen.type("Another open item", "Send the price list");
  page.screen.press(Role::Button, "Add the open item");
  ASSERT_EQ(handover(page).items.size(), 5u);
  EXPECT_EQ(handover(page).items[4].text, "Send the price list");
  page.screen.press(Role::Button, "Remove: Send the price list");
  EXPECT_EQ(handover(page).items.size(), 4u);
  page.app.undo();
  EXPECT_EQ(handover(page).items.size(), 5u);
}

TEST(HandoversView, texts_and_days_of_the_messages_are_written_here) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::Handovers);
  page.screen.press(Role::Button, kRow);
  page.screen.type("Message to the client", "From Monday on, call Leila.\nHer number follows.");
  page.screen.blur();
  EXPECT_EQ(handover(page).to_client.text, "From Monday on, call Leila.\nHer number follows.");
  page.screen.type("The client was told on", "");
  page.screen.submit("The client was told on");
  EXPECT_FALSE(handover(page).to_client.told_on);
  EXPECT_TRUE(page.screen.shows("Tell the client"));
  page.screen.press(Role::Button, "The client was told today");
  EXPECT_EQ(handover(page).to_client.told_on, (Date{2026, 11, 1}));
}

TEST(HandoversView, the_receiver_accepts_once_and_people_join) {
  PageHarness page(1280, 800, "uneven-load");
  page.app.apply({"Not accepted", [](const Scenario& s) -> Result<Scenario> {
                    Handover next = s.handovers->front();
                    next.acceptance.reset();
                    return with_handover(s, next);
                  }, {}});
  show(page, RebalanceView::Handovers);
  page.screen.press(Role::Button, kRow);
  page.screen.press(Role::Button, "Accept for Leila Haddad");
  page.screen.type("Note", "All there");
  page.screen.press(Role::Button, "Accept");
  ASSERT_TRUE(handover(page).acceptance);
  EXPECT_EQ(handover(page).acceptance->note, "All there");
  EXPECT_FALSE(page.screen.has(Role::Button, "Accept for Leila Haddad"));
  choose(page, "Who else takes part", "Yuki Tanaka");
  EXPECT_EQ(handover(page).participants, (std::vector<PersonId>{{"p3"}, {"p4"}}));
  page.screen.press(Role::Button, "Remove Yuki Tanaka");
  EXPECT_EQ(handover(page).participants.size(), 1u);
  choose(page, "Looks after the client until then", "Min-jun Lee");
  EXPECT_EQ(handover(page).interim, PersonId{"p6"});
}

TEST(HandoversView, removing_asks_first_and_leads_back) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::Handovers);
  page.screen.press(Role::Button, kRow);
  page.screen.press(Role::Button, "Remove this handover");
  page.screen.press(Role::Button, "Remove");
  EXPECT_TRUE(page.app.scenario()->handovers->empty());
  EXPECT_TRUE(page.screen.shows("No handover is under way"));
  page.app.undo();
  EXPECT_EQ(page.app.scenario()->handovers->size(), 1u);
}

TEST(HandoversView, names_of_people_and_clients_are_hidden_in_blind_mode) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::Handovers);
  page.screen.press(Role::Button, kRow);
  set_view(page, true, false);
  EXPECT_EQ(name_shown(page), "");
  EXPECT_EQ(client_shown(page), "");
  EXPECT_TRUE(page.screen.has_flag(Role::TextArea, "Message to the client", ui::kDisabled));
  page.screen.press(Role::Button, "All handovers");
  EXPECT_EQ(name_shown(page), "");
  EXPECT_EQ(client_shown(page), "");
}

TEST(HandoversView, presenting_changes_nothing_and_a_phone_shows_all) {
  PageHarness page(390, 844, "uneven-load");
  show(page, RebalanceView::Handovers);
  page.screen.press(Role::Button, kRow);
  EXPECT_TRUE(page.screen.has(Role::TextArea, "Message to the team"));
  set_view(page, false, true);
  for (const Role role : {Role::TextField, Role::TextArea, Role::Checkbox}) EXPECT_TRUE(page.screen.all(role).empty());
  EXPECT_TRUE(page.screen.shows("Agree who answers questions on the old contract"));
}

}  // namespace
}  // namespace evenhand::test
