// Contacts, deals, duties and handovers on the pages of a client and of a person.
#include <gtest/gtest.h>

#include <algorithm>

#include "ui/page_harness.h"

namespace evenhand::test {
namespace {

using ui::NavigationKey;
using ui::Role;

struct RecordsPage : PageHarness {
  explicit RecordsPage(std::string_view sample = "claims") : PageHarness(1280, 6000, sample) { go_to("People and clients"); }

  const Scenario& scenario() const { return *app.scenario(); }
  std::size_t steps() const { return app.open()->history.step_count(); }
  ClientId client(std::string_view name) const { return std::ranges::find(*scenario().clients, name, &Client::name)->id; }
  PersonId person(std::string_view name) const { return std::ranges::find(*scenario().people, name, &Person::name)->id; }
  void open(const PersonId& person, const ClientId& client) {
    app::View view = app.view();
    view.screen = app::Screen::PeopleAndClients;
    view.person_page = person;
    view.client_page = client;
    app.set_view(view);
    redraw();
  }
  void redraw() {
    screen.frame();
    screen.settle();
  }
  void choose(std::string_view combo, std::string_view option) {
    screen.press(Role::ComboBox, combo);
    screen.press(Role::Option, option);
  }
  void open_first(std::string_view table) {
    screen.focus(Role::Table, table);
    screen.key(Role::Table, table, NavigationKey::Enter);
  }
  std::ptrdiff_t contacts_of(const ClientId& id) const { return std::ranges::count(*scenario().touchpoints, id, &Touchpoint::client); }
};

TEST(ClientRecords, every_contact_is_in_the_table_and_only_rows_in_view_in_the_tree) {
  RecordsPage page;
  const ClientId halvorsen = page.client("Halvorsen Maritime");
  page.open({}, halvorsen);
  const auto all = page.contacts_of(halvorsen);
  ASSERT_GT(all, 12);
  EXPECT_EQ(page.screen.find(Role::Table, "Contacts").index, all + 1) << "with the header";
  EXPECT_TRUE(page.screen.shows(std::to_string(all) + " contacts on record"));
}

TEST(ClientRecords, a_contact_is_added_changed_and_removed_in_one_step_each) {
  RecordsPage page;
  const ClientId halvorsen = page.client("Halvorsen Maritime");
  page.open({}, halvorsen);
  const Scenario before = page.scenario();
  page.screen.press(Role::Button, "Add a contact");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Add", ui::kDisabled)) << "nobody is named yet";
  page.choose("Who", "Yuki Tanaka");
  page.screen.type("Day", "2026-11-01");
  page.screen.type("About", "Steps to the second terminal");
  page.screen.press(Role::Button, "Add");
  ASSERT_EQ(page.steps(), 1u) << page.screen.dump();
  EXPECT_TRUE(page.screen.shows("Steps to the second terminal"));
  const auto is_new = [](const Touchpoint& one) { return one.subject == "Steps to the second terminal"; };
  ASSERT_EQ(std::ranges::count_if(*page.scenario().touchpoints, is_new), 1);

  const Scenario added = page.scenario();
  page.open_first("Contacts");
  page.choose("Kind", "Review");
  page.screen.press(Role::Switch, "Goals and plans");
  page.screen.press(Role::Button, "Save");
  ASSERT_EQ(page.steps(), 2u);
  EXPECT_EQ(page.scenario().touchpoints->size(), added.touchpoints->size());
  page.app.undo();
  EXPECT_TRUE(page.scenario() == added);
  page.redraw();

  page.screen.press(Role::Button, "Remove the contact of 1 Nov 2026");
  ASSERT_EQ(page.steps(), 2u);
  EXPECT_EQ(page.scenario().touchpoints->size() + 1, added.touchpoints->size());
  page.app.undo();
  EXPECT_TRUE(page.scenario() == added);
  page.app.undo();
  EXPECT_TRUE(page.scenario() == before);
}

TEST(ClientRecords, a_deal_is_added_with_shared_credit_changed_and_removed) {
  RecordsPage page;
  page.open({}, page.client("Halvorsen Maritime"));
  const Scenario before = page.scenario();
  page.screen.press(Role::Button, "Add a deal");
  page.screen.type("Name", "Third terminal");
  page.screen.type("Amount", "80000");
  page.screen.type("Credit", "Dana Okafor 60\nPriya Raghavan 50");
  page.screen.press(Role::Button, "Add");
  EXPECT_TRUE(page.screen.shows("The shares sum to 100\u00A0%; these sum to 110\u00A0%.")) << page.screen.dump();
  page.screen.type("Credit", "Dana Okafor 60\nPriya Raghavan");
  page.screen.press(Role::Button, "Add");
  ASSERT_EQ(page.steps(), 1u) << page.screen.dump();
  const auto deal = std::ranges::find(*page.scenario().opportunities, "Third terminal", &Opportunity::name);
  ASSERT_NE(deal, page.scenario().opportunities->end());
  ASSERT_EQ(deal->credits.size(), 2u);
  EXPECT_NEAR(deal->credits[0].share + deal->credits[1].share, 1.0, 1e-12);
  EXPECT_NEAR(std::ranges::find(deal->credits, page.person("Priya Raghavan"), &Credit::person)->share, 0.4, 1e-12);
  EXPECT_TRUE(page.screen.shows("Credit: "));
  page.screen.press(Role::Button, "Remove the deal Third terminal");
  ASSERT_EQ(page.steps(), 2u);
  EXPECT_TRUE(page.scenario() == before || page.scenario().opportunities == before.opportunities);
  page.app.undo();
  page.app.undo();
  EXPECT_TRUE(page.scenario() == before);
}

TEST(ClientRecords, what_is_not_touched_in_the_form_stays_as_it_was) {
  RecordsPage page;
  page.open({}, page.client("Halvorsen Maritime"));
  const Scenario before = page.scenario();
  for (const std::string_view table : {"Contacts", "Deals"}) {
    page.open_first(table);
    page.screen.press(Role::Button, "Save");
    EXPECT_TRUE(page.scenario() == before) << table;
  }
  EXPECT_EQ(page.steps(), 0u);
}

TEST(ClientRecords, lead_to_the_account_and_its_handovers) {
  RecordsPage page;
  page.open({}, page.client("Solaria Energía"));
  EXPECT_TRUE(page.screen.shows("milestones done"));
  page.screen.press(Role::Button, "Open the account");
  EXPECT_EQ(page.app.view().screen, app::Screen::Ownership);
  EXPECT_EQ(page.app.view().account, page.client("Solaria Energía"));

  RecordsPage uneven("uneven-load");
  uneven.open({}, uneven.client("Vantaa Mobility"));
  EXPECT_TRUE(uneven.screen.shows("1 handover"));
  uneven.open_first("Handovers");
  EXPECT_EQ(uneven.app.view().screen, app::Screen::Rebalance);
  EXPECT_EQ(uneven.app.view().rebalance_view, app::RebalanceView::Handovers);
}

TEST(PersonRecords, contacts_credited_deals_and_duties_of_one_person) {
  RecordsPage page;
  const PersonId priya = page.person("Priya Raghavan");
  page.open(priya, {});
  const auto contacts = std::ranges::count(*page.scenario().touchpoints, priya, &Touchpoint::person);
  EXPECT_EQ(page.screen.find(Role::Table, "Contacts").index, contacts + 1);
  const auto deals = std::ranges::count_if(*page.scenario().opportunities, [&](const Opportunity& one) { return std::ranges::contains(one.credits, priya, &Credit::person); });
  EXPECT_EQ(page.screen.find(Role::Table, "Deals").index, std::max<std::ptrdiff_t>(1, deals) + 1);
  EXPECT_EQ(page.screen.find(Role::Table, "Duties").index, std::ranges::count(*page.scenario().account_roles, priya, &AccountRole::person) + 1);
  page.screen.press(Role::Button, "Add a contact");
  page.screen.type("Client", "halvorsen maritime");
  page.screen.press(Role::Button, "Add");
  ASSERT_EQ(page.steps(), 1u) << page.screen.dump();
  EXPECT_EQ(std::ranges::count(*page.scenario().touchpoints, priya, &Touchpoint::person), contacts + 1);
  page.open_first("Duties");
  EXPECT_EQ(page.app.view().screen, app::Screen::Ownership);
}

TEST(PersonRecords, name_nobody_in_blind_mode) {
  RecordsPage page;
  app::View view = page.app.view();
  view.is_blind = true;
  page.app.set_view(view);
  for (const bool is_person : {true, false}) {
    page.open(is_person ? page.person("Dana Okafor") : PersonId{}, is_person ? ClientId{} : page.client("Halvorsen Maritime"));
    for (const std::string_view button : {"Add a contact", "Add a deal"}) {
      page.screen.press(Role::Button, button);
      for (const Person& person : *page.scenario().people) EXPECT_FALSE(page.screen.shows(person.name)) << person.name;
      for (const Client& client : *page.scenario().clients) EXPECT_FALSE(page.screen.shows(client.name)) << client.name;
      page.screen.press(Role::Button, "Cancel");
    }
  }
}

}  // namespace
}  // namespace evenhand::test
