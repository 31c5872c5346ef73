#include <gtest/gtest.h>

#include "app/attention.h"
#include "domain/edit_scenario.h"
#include "domain/format.h"
#include "fairness/sentences.h"
#include "ui/page_harness.h"

namespace evenhand::test {
namespace {

using ui::Role;

TEST(OverviewScreen, answers_for_all_three_ledgers_and_shows_the_figures_it_rests_on) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Overview");
  const std::string title = page.screen.name_of(page.screen.all(Role::Heading).front());
  for (const Ledger ledger : kLedgers) {
    const app::LedgerFigures& figures = page.app.derived().figures(ledger);
    ASSERT_TRUE(figures.loads.is_ready());
    std::string lower = title;
    lower[0] = static_cast<char>(lower[0] | 0x20);
    EXPECT_NE(lower.find(ledger_word(ledger)), std::string::npos) << title;
  }
  const Measures& burden = page.app.derived().figures(Ledger::Burden).measures;
  EXPECT_TRUE(page.screen.shows(format_percent(burden.hoover)));
  EXPECT_TRUE(page.screen.shows(format_count(static_cast<std::int64_t>(burden.outside())) + " of 8"));
}

TEST(OverviewScreen, an_entry_that_asks_for_attention_leads_to_where_it_can_be_dealt_with) {
  PageHarness page(1280, 800, "uneven-load");
  const ClientId client = page.app.scenario()->clients->front().id;
  page.app.apply({.label = "No owner", .change = [client](const Scenario& s) { return with_client_shared(s, client, {}); }, .interaction = {}});
  page.go_to("Overview");
  page.screen.press(Role::Button, "One client has no owner");
  EXPECT_EQ(page.app.view().screen, app::Screen::PeopleAndClients);
}

TEST(OverviewScreen, pressing_a_bar_opens_that_persons_book) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Overview");
  page.screen.press(Role::Button, "Open fairness");
  EXPECT_EQ(page.app.view().screen, app::Screen::Fairness);
}

TEST(OverviewScreen, names_nobody_in_blind_mode) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Overview");
  EXPECT_TRUE(page.screen.shows(page.app.scenario()->people->front().name));
  page.screen.press(Role::Button, "Blind");
  for (const Person& person : *page.app.scenario()->people) EXPECT_FALSE(page.screen.shows(person.name)) << person.name;
  for (const Client& client : *page.app.scenario()->clients) EXPECT_FALSE(page.screen.shows(client.name)) << client.name;
}

TEST(OverviewScreen, a_table_without_owners_says_what_to_do) {
  PageHarness page;
  page.paste("Client,Owner\nAcme,\nBirch,\n");
  page.screen.press(Role::Button, "Show the picture");
  page.go_to("Overview");
  EXPECT_TRUE(page.screen.shows("Open the clients"));
}

TEST(OverviewScreen, contested_accounts_are_named_counted_in_the_rail_and_lead_to_their_claim) {
  PageHarness page(1280, 900, "claims");
  page.go_to("Overview");
  ASSERT_NE(page.app.ownership().radar(), nullptr) << "worked out while the overview is shown";
  const app::RadarFigures& radar = *page.app.ownership().radar();
  ASSERT_GT(radar.contested, 0u);
  EXPECT_TRUE(page.screen.shows("Where claims are in conflict"));
  EXPECT_EQ(page.screen.description_of(Role::Button, "Ownership"), plural(static_cast<std::int64_t>(radar.contested), "contested account", "contested accounts"));
  const Client& hottest = (*page.app.scenario()->clients)[radar.accounts.front().client];
  page.screen.press(Role::Button, hottest.name);
  EXPECT_EQ(page.app.view().screen, app::Screen::Ownership);
  EXPECT_EQ(page.app.view().account, hottest.id);
  page.go_to("Overview");
  page.screen.press(Role::Button, "Blind");
  for (const Client& client : *page.app.scenario()->clients) EXPECT_FALSE(page.screen.shows(client.name)) << client.name;
}

TEST(OverviewScreen, an_edit_elsewhere_takes_back_a_count_that_no_longer_holds) {
  PageHarness page(1280, 900, "claims");
  page.go_to("Overview");
  ASSERT_FALSE(page.screen.description_of(Role::Button, "Ownership").empty());
  page.go_to("Fairness");
  page.app.apply({.label = "No contacts", .change = [](const Scenario& s) -> Result<Scenario> {
                    Scenario less = s;
                    less.touchpoints = std::vector<Touchpoint>();
                    return less;
                  }, .interaction = {}});
  page.screen.frame();
  page.screen.settle();
  EXPECT_EQ(page.screen.description_of(Role::Button, "Ownership"), "");
}

TEST(OverviewScreen, the_moves_are_one_press_away) {
  PageHarness page(1280, 800, "uneven-load");
  page.is_content_with_a_picture = true;
  page.go_to("Overview");
  page.screen.press(Role::Button, "Open rebalance");
  EXPECT_EQ(page.app.view().screen, app::Screen::Rebalance);
}

TEST(OverviewScreen, the_answer_counts_the_contested_accounts) {
  PageHarness page(1280, 900, "claims");
  page.go_to("Overview");
  const auto contested = static_cast<std::int64_t>(page.app.ownership().radar()->contested);
  ASSERT_GT(contested, 1);
  const std::string title = page.screen.name_of(page.screen.all(Role::Heading).front());
  EXPECT_TRUE(title.ends_with("; " + count_in_words(contested) + " accounts contested")) << title;
}
}  // namespace
}  // namespace evenhand::test
