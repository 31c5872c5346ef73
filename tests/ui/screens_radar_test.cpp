// The radar's list, the figures of working together, and all of it as of another day.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "domain/format.h"
#include "ownership/radar.h"
#include "ui/ownership_page.h"
#include "ui/screens/ownership/ownership_parts.h"

namespace evenhand::test {
namespace {

using ui::Role;

const ClientId& halvorsen(const PageHarness& page) { return client_named(page, "Halvorsen Maritime").id; }

std::string title(const PageHarness& page) {
  for (const ui::Node& node : page.screen.all(Role::Heading)) {
    if (node.level == 1) return page.screen.name_of(node);
  }
  return {};
}

TEST(RadarScreen, the_radar_lists_every_account_with_two_or_more_claims_and_says_how_it_stands) {
  PageHarness page(1280, 900, "claims");
  page.go_to("Ownership");
  choose(page, "Which accounts", "All with two or more claims");
  const app::RadarFigures& figures = *page.app.ownership().radar();
  const auto& rows = page.shell.ownership.radar.rows;
  ASSERT_EQ(rows.size(), figures.several_claimants);
  ASSERT_GT(figures.calm.size(), 0u);
  EXPECT_TRUE(page.screen.has(Role::Table, "Accounts with two or more claims"));
  const app::RadarAccount& calm = figures.calm.front();
  const auto row = std::ranges::find(rows, figures.accounts.size(), &ui::RadarViewState::Row::account);
  ASSERT_NE(row, rows.end());
  EXPECT_NE(row->why.find("margin " + format_number(calm.margin, 3)), std::string::npos) << row->why;
  EXPECT_NE(row->why.find("nothing asks for attention"), std::string::npos) << row->why;
  page.screen.type("Search accounts", row->client);
  page.screen.focus(Role::Table, "Accounts with two or more claims");
  page.screen.key(Role::Table, "Accounts with two or more claims", ui::NavigationKey::Down);
  page.screen.key(Role::Table, "Accounts with two or more claims", ui::NavigationKey::Enter);
  EXPECT_EQ(page.app.view().account, calm.row.client);
}

// Two people with the same record: neither is put first without a word.
TEST(RadarScreen, the_radar_names_those_who_are_level) {
  PageHarness page(1280, 900, "claims");
  page.app.request_edit({"Level", [](const Scenario& open) -> Result<Scenario> {
                           Scenario next = open;
                           next.opportunities = std::vector<Opportunity>{};
                           next.hand_evidence = std::vector<HandEvidence>{};
                           next.assignments = std::vector<Assignment>{};
                           const ClientId client = open.clients->front().id;
                           const Date on = open.touchpoints->back().on;
                           next.touchpoints = std::vector<Touchpoint>{{.id = {"t1"}, .client = client, .person = (*open.people)[0].id, .on = on}, {.id = {"t2"}, .client = client, .person = (*open.people)[1].id, .on = on}};
                           return next;
                         }, {}});
  page.go_to("Ownership");
  choose(page, "Which accounts", "All with two or more claims");
  const auto& rows = page.shell.ownership.radar.rows;
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_NE(rows.front().why.find("Level on"), std::string::npos) << rows.front().why;
  const ownership::RadarRow& told = page.app.ownership().radar()->at(rows.front().account).row;
  EXPECT_EQ(told.voice.voices.size(), 2u);
  EXPECT_NE(rows.front().told.find("of 2 contacts"), std::string::npos) << rows.front().told;
}

TEST(RadarScreen, the_radar_shows_how_working_together_goes_and_is_quiet_without_figures) {
  PageHarness page(1280, 900, "claims");
  page.go_to("Ownership");
  const app::RadarFigures& figures = *page.app.ownership().radar();
  ASSERT_TRUE(figures.times.median_ended);
  ASSERT_TRUE(figures.satisfaction.shared);
  EXPECT_TRUE(page.screen.shows("How working together goes"));
  EXPECT_TRUE(page.screen.shows(format_quantity(*figures.times.median_ended, "days")));
  EXPECT_TRUE(page.screen.shows(format_number(*figures.satisfaction.shared, 1) + " of 10"));
  EXPECT_TRUE(page.screen.shows(std::to_string(figures.shared_voice) + " of " + std::to_string(figures.with_voice)));
  page.app.request_edit({"Only a dispute", [](const Scenario& open) -> Result<Scenario> {
                           Scenario next = open;
                           next.touchpoints = std::vector<Touchpoint>{};
                           next.clients.edit([](std::vector<Client>& clients) {
                             for (Client& client : clients) client.profile.edit([](ClientProfile& profile) { profile.satisfaction.reset(); });
                           });
                           return next;
                         }, {}});
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.shows("How working together goes"));
  EXPECT_FALSE(page.screen.shows("satisfaction where"));
  EXPECT_FALSE(page.screen.shows("of the voice"));
}

// ---- figures of another day --------------------------------------------------------------------------------------------

void look_back(PageHarness& page, std::string_view day) {
  page.screen.type("Figures as of", day);
  page.screen.submit("Figures as of");
}

TEST(FiguresDay, figures_of_another_day_are_those_of_the_radar_on_that_day) {
  PageHarness page(1280, 900, "claims");
  page.go_to("Ownership");
  const Scenario before = *page.app.scenario();
  const std::size_t contested = page.app.ownership().radar()->contested;
  look_back(page, "2027-06-30");
  ASSERT_NE(page.app.ownership().radar(), nullptr);
  EXPECT_EQ(page.app.ownership().at(), (Date{2027, 6, 30}));
  const auto rows = ownership::radar(page.app.ownership().records(), page.app.ownership().policy(), {2027, 6, 30});
  EXPECT_EQ(page.app.ownership().radar()->accounts.size(), rows.size());
  EXPECT_NE(page.app.ownership().radar()->contested, contested) << "the voices have fallen silent";
  EXPECT_EQ(*page.app.scenario(), before);
  EXPECT_FALSE(page.app.can_undo());
  page.screen.press(Role::Button, "Back to today");
  EXPECT_EQ(page.app.ownership().radar()->contested, contested);
  EXPECT_FALSE(page.screen.shows("30 June 2027"));
}

TEST(FiguresDay, every_view_says_that_another_day_is_looked_at_and_other_screens_show_today) {
  PageHarness page(1280, 900, "claims");
  page.go_to("Ownership");
  look_back(page, "2026-09-30");
  for (const app::OwnershipView view : {app::OwnershipView::Radar, app::OwnershipView::Roles, app::OwnershipView::Tree, app::OwnershipView::Calibration, app::OwnershipView::Escalation}) {
    open_view(page, view);
    EXPECT_TRUE(page.screen.shows("Figures as of 30 September 2026")) << ui::ownership_view_name(view);
    EXPECT_TRUE(page.screen.has(Role::Button, "Back to today"));
  }
  for (const app::AccountView view : {app::AccountView::Claim, app::AccountView::Account, app::AccountView::Plan, app::AccountView::Credit, app::AccountView::PreBrief}) {
    open_account(page, "Halvorsen Maritime", view);
    EXPECT_TRUE(page.screen.shows("Figures as of 30 September 2026")) << ui::account_view_name(view);
  }
  page.go_to("Overview");
  EXPECT_EQ(page.app.ownership().at(), (Date{2026, 11, 1}));
  EXPECT_FALSE(page.screen.shows("30 September 2026"));
}

TEST(FiguresDay, claim_and_account_are_told_as_of_the_chosen_day) {
  PageHarness page(1280, 900, "claims");
  page.go_to("Ownership");
  look_back(page, "2026-09-30");
  open_account(page, "Halvorsen Maritime", app::AccountView::Claim);
  const ownership::ClaimEvidence& evidence = page.app.ownership().claim(halvorsen(page)).evidence;
  EXPECT_EQ(evidence, ownership::evidence_for(page.app.ownership().records(), page.app.ownership().policy(), {.client = halvorsen(page), .at = {2026, 9, 30}}));
  open_account(page, "Solaria Energía", app::AccountView::Account);
  EXPECT_NE(title(page).find("nothing is decided yet"), std::string::npos) << "the verdict is of 18 October";
  open_view(page, app::OwnershipView::Roles);
  page.screen.press(Role::Button, "Back to today");
  open_account(page, "Solaria Energía", app::AccountView::Account);
  EXPECT_EQ(title(page).find("nothing is decided yet"), std::string::npos) << title(page);
}

TEST(FiguresDay, what_is_no_day_changes_nothing_and_an_empty_field_is_today) {
  PageHarness page(1280, 900, "claims");
  page.go_to("Ownership");
  look_back(page, "last spring");
  EXPECT_TRUE(page.screen.shows("A day, like"));
  EXPECT_EQ(page.app.ownership().at(), (Date{2026, 11, 1}));
  look_back(page, "2026-08-01");
  EXPECT_EQ(page.app.ownership().at(), (Date{2026, 8, 1}));
  look_back(page, "");
  EXPECT_EQ(page.app.ownership().at(), (Date{2026, 11, 1}));
  EXPECT_FALSE(page.app.view().figures_on);
}

TEST(FiguresDay, a_verdict_on_figures_of_another_day_keeps_that_day) {
  PageHarness page(1280, 900, "claims");
  page.go_to("Ownership");
  look_back(page, "2026-09-30");
  open_account(page, "Halvorsen Maritime", app::AccountView::Claim);
  const double margin = page.app.ownership().claim(halvorsen(page)).verdict.judgement.margin_value();
  page.screen.press(Role::Button, "Record verdict");
  page.screen.type("Decided by", "Both team leads");
  page.screen.type("Why", "As it stood then");
  choose(page, "Verdict", "Mediate first");
  const std::size_t verdicts = page.app.scenario()->verdicts->size();
  page.screen.press(Role::Button, "Record verdict");
  ASSERT_EQ(page.app.scenario()->verdicts->size(), verdicts + 1);
  const Verdict& made = page.app.scenario()->verdicts->back();
  EXPECT_EQ(made.made_on, (Date{2026, 11, 1}));
  EXPECT_EQ(made.reason, "As it stood then (figures as of 30 September 2026)");
  EXPECT_DOUBLE_EQ(made.figures.margin, margin);
}

// Every reason of a shared voice begins alike when it is a sentence; in one line of the list, what tells them apart comes first.
TEST(RadarScreen, a_row_says_why_by_the_names_first) {
  PageHarness page(1280, 900, "claims");
  page.go_to("Ownership");
  for (const ui::RadarViewState::Row& row : page.shell.ownership.radar.rows) {
    EXPECT_FALSE(row.brief.contains("people hold the conversation")) << row.brief;
    EXPECT_LT(row.brief.size(), row.told.size());
    EXPECT_TRUE(row.told.starts_with(row.why)) << "all of it on pointing at it";
  }
  EXPECT_TRUE(page.screen.shows("% of the time"));
}
}  // namespace
}  // namespace evenhand::test
