// Whose relationship it is: the radar over all accounts, and the claim of one of them.
#include <gtest/gtest.h>

#include <algorithm>

#include "domain/edit_ownership.h"
#include "ui/ownership_page.h"
#include "ui/screens/ownership/ownership_parts.h"
#include "unit/domain/canary.h"

namespace evenhand::test {
namespace {

using ui::Role;

const ClientId& halvorsen(const PageHarness& page) {
  const auto& clients = *page.app.scenario()->clients;
  return std::ranges::find(clients, "Halvorsen Maritime", &Client::name)->id;
}

void open_claim(PageHarness& page) {
  page.go_to("Ownership");
  app::View view = page.app.view();
  view.account = halvorsen(page);
  view.account_view = app::AccountView::Claim;
  page.app.set_view(view);
  page.screen.frame();
  page.screen.settle();
}

const ownership::Judgement& judgement(const PageHarness& page) { return page.app.ownership().claim(halvorsen(page)).verdict.judgement; }

std::string title(const PageHarness& page) {
  for (const ui::Node& node : page.screen.all(Role::Heading)) {
    if (node.level == 1) return page.screen.name_of(node);
  }
  return {};
}

// ---- radar -------------------------------------------------------------------------------------------------------------

TEST(OwnershipScreen, without_contacts_the_radar_says_what_to_import) {
  PageHarness page(1280, 800, "two-columns");
  page.go_to("Ownership");
  EXPECT_TRUE(page.screen.shows("No contacts are on record"));
  page.screen.press(Role::Button, "Import contacts or opportunities");
  EXPECT_EQ(page.app.view().screen, app::Screen::Start);
}

TEST(OwnershipScreen, the_radar_names_every_contested_account_with_its_reason) {
  PageHarness page(1280, 800, "claims");
  page.go_to("Ownership");
  ASSERT_NE(page.app.ownership().radar(), nullptr);
  const app::RadarFigures& radar = *page.app.ownership().radar();
  ASSERT_GT(radar.contested, 0u);
  EXPECT_EQ(page.screen.all(Role::Row).size(), radar.contested + 1);
  EXPECT_TRUE(page.screen.shows("Halvorsen Maritime"));
  EXPECT_NE(title(page).find("contested"), std::string::npos);
}

TEST(OwnershipScreen, a_row_of_the_radar_leads_to_the_claim_and_back) {
  PageHarness page(1280, 800, "claims");
  page.go_to("Ownership");
  page.screen.focus(Role::Table, "Contested accounts");
  page.screen.key(Role::Table, "Contested accounts", ui::NavigationKey::Down);
  page.screen.key(Role::Table, "Contested accounts", ui::NavigationKey::Enter);
  EXPECT_FALSE(page.app.view().account.value.empty());
  EXPECT_TRUE(page.screen.has(Role::Button, "Record verdict"));
  page.screen.press(Role::Button, "All accounts");
  EXPECT_TRUE(page.app.view().account.value.empty());
}

TEST(OwnershipScreen, the_radar_can_be_searched_and_filtered) {
  PageHarness page(1280, 800, "claims");
  page.go_to("Ownership");
  const std::size_t all = page.screen.all(Role::Row).size();
  page.screen.type("Search accounts", "Halvorsen");
  EXPECT_EQ(page.screen.all(Role::Row).size(), 2u);
  page.screen.type("Search accounts", "");
  choose(page, "Which accounts", "Contested and settled");
  EXPECT_EQ(page.screen.all(Role::Row).size(), all + page.app.ownership().radar()->settled);
  page.screen.type("Search accounts", "no such account");
  EXPECT_TRUE(page.screen.shows("No account is like this."));
}

// ---- claim -------------------------------------------------------------------------------------------------------------

TEST(OwnershipScreen, the_claim_begins_with_the_answer) {
  PageHarness page(1280, 800, "claims");
  open_claim(page);
  EXPECT_EQ(judgement(page).kind, VerdictKind::Joint);
  EXPECT_EQ(title(page), "Joint: Priya leads day to day, Dana is executive sponsor");
  EXPECT_TRUE(page.screen.shows("Priya is ahead by 0.105"));
  EXPECT_TRUE(page.screen.shows("How the tree decided"));
  EXPECT_TRUE(page.screen.shows("Across all possible weights"));
}

TEST(OwnershipScreen, moving_a_weight_shows_another_verdict_and_changes_nothing) {
  PageHarness page(1280, 800, "claims");
  open_claim(page);
  const Scenario before = *page.app.scenario();
  const auto sliders = page.screen.all(Role::Slider);
  ASSERT_EQ(sliders.size(), 1u);
  const std::string name = page.screen.name_of(sliders.front());
  page.screen.set_number(name, sliders.front().maximum);
  EXPECT_EQ(title(page).substr(0, 9), "What if: ");
  EXPECT_NE(title(page), "What if: Joint: Priya leads day to day, Dana is executive sponsor");
  EXPECT_EQ(*page.app.scenario(), before);
  page.screen.press(Role::Button, "As agreed");
  EXPECT_EQ(title(page), "Joint: Priya leads day to day, Dana is executive sponsor");
}

TEST(OwnershipScreen, weights_that_were_tried_are_used_only_with_a_reason_and_undo_takes_them_back) {
  PageHarness page(1280, 800, "claims");
  open_claim(page);
  const auto slider = page.screen.all(Role::Slider).front();
  page.screen.set_number(page.screen.name_of(slider), slider.maximum);
  page.screen.press(Role::Button, "Use these weights");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Use these weights", ui::kDisabled));
  page.screen.type("Agreed by", "Both functions");
  page.screen.type("Why", "Opening a door counts more here");
  const std::size_t versions = page.app.scenario()->ownership_versions->size();
  page.screen.press(Role::Button, "Use these weights");
  EXPECT_EQ(page.app.scenario()->ownership_versions->size(), versions + 1);
  EXPECT_NE(judgement(page).kind, VerdictKind::Joint);
  page.app.undo();
  page.screen.frame();
  page.screen.settle();
  EXPECT_EQ(page.app.scenario()->ownership_versions->size(), versions);
  EXPECT_EQ(judgement(page).kind, VerdictKind::Joint);
}

TEST(OwnershipScreen, a_ruling_needs_a_reason_also_when_it_follows_the_figures) {
  PageHarness page(1280, 900, "claims");
  open_claim(page);
  page.screen.press(Role::Button, "Record verdict");
  page.screen.type("Decided by", "Both team leads");
  page.screen.type("Why", "It follows the evidence");
  const std::size_t verdicts = page.app.scenario()->verdicts->size(), log = page.app.scenario()->log->size();
  page.screen.press(Role::Button, "Record verdict");
  ASSERT_EQ(page.app.scenario()->verdicts->size(), verdicts + 1);
  EXPECT_GT(page.app.scenario()->log->size(), log);
  const auto& all = *page.app.scenario()->verdicts;
  const auto made = std::ranges::find(all, "It follows the evidence", &Verdict::reason);
  ASSERT_NE(made, all.end());
  EXPECT_EQ(made->kind, VerdictKind::Joint);
  EXPECT_EQ(made->lead, judgement(page).lead ? page.app.ownership().claim(halvorsen(page)).evidence.claimants[*judgement(page).lead] : PersonId{});
  EXPECT_FALSE(made->figures.data_hash.empty());
  EXPECT_FALSE(made->figures.path.empty());
  EXPECT_NEAR(made->figures.margin, judgement(page).margin_value(), 1e-12);
  EXPECT_TRUE(page.screen.shows("What was decided"));
  page.app.undo();
  EXPECT_EQ(page.app.scenario()->verdicts->size(), verdicts);
}

TEST(OwnershipScreen, a_ruling_without_a_reason_cannot_be_recorded) {
  PageHarness page(1280, 900, "claims");
  open_claim(page);
  page.screen.press(Role::Button, "Record verdict");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Record verdict", ui::kDisabled));
  page.screen.type("Decided by", "Both team leads");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Record verdict", ui::kDisabled));
}

TEST(OwnershipScreen, evidence_entered_by_hand_counts_and_names_its_source) {
  PageHarness page(1280, 900, "claims");
  open_claim(page);
  page.screen.press(Role::Button, "Add evidence by hand");
  page.screen.press(Role::ComboBox, "Speaks for");
  page.screen.press(Role::Option, "Dana Okafor");
  page.screen.type("Where it can be looked up", "Minutes of 12 May");
  page.screen.press(Role::Button, "Add");
  const auto& items = *page.app.scenario()->hand_evidence;
  EXPECT_TRUE(std::ranges::contains(items, "Minutes of 12 May", &HandEvidence::source));
}

TEST(OwnershipScreen, a_dispute_is_opened_with_a_reason_and_once) {
  PageHarness page(1280, 900, "claims");
  const auto& clients = *page.app.scenario()->clients;
  const ClientId kestrel = std::ranges::find(clients, "Kestrel Insurance", &Client::name)->id;
  page.go_to("Ownership");
  app::View view = page.app.view();
  view.account = kestrel;
  page.app.set_view(view);
  page.screen.frame();
  page.screen.settle();
  const auto open = [&] { return std::ranges::count_if(*page.app.scenario()->disputes, [&](const Dispute& d) { return d.client == kestrel && d.is_open(); }); };
  ASSERT_EQ(open(), 0);
  page.screen.press(Role::Button, "Mediate instead");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Open the dispute", ui::kDisabled));
  page.screen.type("Opened by", "Both functions");
  page.screen.type("What it is about", "Who leads after the expansion");
  page.screen.press(Role::Button, "Open the dispute");
  EXPECT_EQ(open(), 1);
  EXPECT_EQ(page.app.view().account_view, app::AccountView::Account);
  page.screen.press(Role::Tab, "Claim");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Mediate instead", ui::kDisabled));
}

TEST(OwnershipScreen, names_are_hidden_in_blind_mode) {
  PageHarness page(1280, 800, "claims");
  page.go_to("Ownership");
  page.screen.press(Role::Button, "Blind");
  const auto nobody_is_named = [&](std::string_view where) {
    for (const Person& person : *page.app.scenario()->people) EXPECT_FALSE(page.screen.shows(person.name)) << where << ": " << person.name;
    EXPECT_FALSE(page.screen.shows("Priya")) << where;
    for (const Client& client : *page.app.scenario()->clients) EXPECT_FALSE(page.screen.shows(client.name)) << where << ": " << client.name;
  };
  nobody_is_named("radar");
  open_claim(page);
  nobody_is_named("claim");
  page.screen.press(Role::Button, "Record verdict");
  nobody_is_named("ruling");
}

TEST(OwnershipScreen, no_view_tells_a_name_from_the_words_of_the_team_in_blind_mode) {
  PageHarness page(1280, 1600, "claims");
  Scenario sung = *page.app.scenario();
  testing_support::fill_with_canaries(sung);
  page.app.apply({"Canaries", [sung](const Scenario&) -> Result<Scenario> { return sung; }, {}});
  page.go_to("Ownership");
  page.screen.press(Role::Button, "Blind");
  const auto nobody_is_named = [&](std::string_view where) {
    for (const std::string_view canary : testing_support::kCanaries) EXPECT_FALSE(page.screen.shows(canary)) << where << ": " << canary << "\n" << page.screen.dump();
  };
  for (const app::OwnershipView view : {app::OwnershipView::Radar, app::OwnershipView::Roles, app::OwnershipView::Tree, app::OwnershipView::Calibration, app::OwnershipView::Escalation}) {
    open_view(page, view);
    nobody_is_named(ui::ownership_view_name(view));
  }
  const std::vector<Client>& clients = *page.app.scenario()->clients;
  for (const std::string_view name : {testing_support::kCanaryClient, std::string_view("Solaria Energía")}) {
    ASSERT_TRUE(std::ranges::contains(clients, name, &Client::name));
    for (const app::AccountView view : {app::AccountView::Claim, app::AccountView::Account, app::AccountView::Plan, app::AccountView::Credit, app::AccountView::PreBrief}) {
      open_account(page, name, view);
      nobody_is_named(ui::account_view_name(view));
    }
  }
}

// Categories that the tables of people and clients sort and filter by stand there as they are; sentences do not.
void take_back_categories(Scenario& sung, const Scenario& plain) {
  sung.policy = plain.policy;
  sung.people.edit([&](std::vector<Person>& people) {
    for (std::size_t i = 0; i < people.size(); ++i) {
      const Person& before = (*plain.people)[i];
      people[i].team = before.team;
      people[i].role = before.role;
      people[i].function = before.function;
    }
  });
  sung.clients.edit([&](std::vector<Client>& clients) {
    for (std::size_t i = 0; i < clients.size(); ++i) {
      const ClientProfile& before = *(*plain.clients)[i].profile;
      clients[i].segment = (*plain.clients)[i].segment;
      clients[i].profile.edit([&](ClientProfile& profile) {
        profile.stage = before.stage;
        profile.region = before.region;
        profile.industry = before.industry;
      });
    }
  });
}

TEST(OwnershipScreen, no_page_of_a_person_or_a_client_tells_a_name_from_the_record_of_the_account_in_blind_mode) {
  PageHarness page(1280, 4000, "claims");
  Scenario sung = *page.app.scenario();
  for (const Person& person : *page.app.scenario()->people) {
    Result<Scenario> claimed = with_account_claim(sung, {.client = sung.clients->front().id, .stage = "Renewal", .duty = AccountDuty::Revenue, .person = person.id});
    ASSERT_TRUE(claimed);
    sung = *std::move(claimed);
  }
  testing_support::fill_with_canaries(sung);
  take_back_categories(sung, *page.app.scenario());
  page.app.apply({"Canaries", [sung](const Scenario&) -> Result<Scenario> { return sung; }, {}});
  page.go_to("People and clients");
  page.screen.press(Role::Button, "Blind");
  const auto nobody_is_named_on = [&](const PersonId& person, const ClientId& client) {
    app::View view = page.app.view();
    view.person_page = person;
    view.client_page = client;
    page.app.set_view(view);
    page.screen.frame();
    page.screen.settle();
    for (const std::string_view canary : testing_support::kCanaries) EXPECT_FALSE(page.screen.shows(canary)) << person.value << client.value << ": " << canary << "\n" << page.screen.dump();
  };
  for (const Person& person : *page.app.scenario()->people) nobody_is_named_on(person.id, {});
  for (const Client& client : *page.app.scenario()->clients) nobody_is_named_on({}, client.id);
}

TEST(OwnershipScreen, the_radar_is_filtered_by_function_stage_and_revenue_and_sorted) {
  PageHarness page(1280, 900, "claims");
  page.go_to("Ownership");
  choose(page, "Which accounts", "Contested and settled");
  const auto rows = [&] { return page.shell.ownership.radar.rows; };
  const app::RadarFigures& figures = *page.app.ownership().radar();
  const std::size_t all = rows().size();
  ASSERT_EQ(all, figures.accounts.size());
  choose(page, "Stage", figures.stages.front());
  for (const auto& row : rows()) EXPECT_EQ(row.stage, figures.stages.front());
  choose(page, "Stage", "All stages");
  choose(page, "Function", figures.functions.front());
  for (const auto& row : rows()) EXPECT_TRUE(std::ranges::contains(figures.at(row.account).functions, figures.functions.front()));
  choose(page, "Function", "All functions");
  std::size_t in_bands = 0;
  for (const ui::RevenueFilter band : {ui::RevenueFilter::Low, ui::RevenueFilter::Middle, ui::RevenueFilter::High, ui::RevenueFilter::NotKnown}) {
    page.shell.ownership.radar.revenue = band;
    page.screen.frame();
    page.screen.settle();
    in_bands += rows().size();
    for (const auto& row : rows()) EXPECT_EQ(figures.at(row.account).revenue.has_value(), band != ui::RevenueFilter::NotKnown);
  }
  EXPECT_EQ(in_bands, all) << "every account is in one band";
  choose(page, "Revenue", "All revenues");
  page.screen.press(Role::ColumnHeader, "Revenue");
  double last = -1.0;
  for (const auto& row : rows()) {
    EXPECT_GE(figures.at(row.account).revenue.value_or(-1.0), last);
    last = figures.at(row.account).revenue.value_or(-1.0);
  }
}

TEST(OwnershipScreen, presented_nothing_can_be_changed) {
  PageHarness page(1920, 1080, "claims");
  open_claim(page);
  app::View view = page.app.view();
  view.is_presenting = true;
  page.app.set_view(view);
  page.screen.frame();
  page.screen.settle();
  EXPECT_FALSE(page.screen.has(Role::Button, "Record verdict"));
  EXPECT_FALSE(page.screen.has(Role::Button, "Add evidence by hand"));
  for (const ui::Node& slider : page.screen.all(Role::Slider)) EXPECT_TRUE(slider.flags & ui::kDisabled);
}

TEST(OwnershipScreen, radar_and_claim_fit_a_phone) {
  PageHarness page(390, 844, "claims");
  open_claim(page);
  EXPECT_EQ(title(page), "Joint: Priya leads day to day, Dana is executive sponsor");
  for (const ui::Node& button : page.screen.all(Role::Button)) EXPECT_LE(button.rect.right(), 391.0f) << page.screen.name_of(button);
}

TEST(OwnershipScreen, a_client_that_is_gone_leads_back_to_the_radar) {
  PageHarness page(1280, 800, "claims");
  page.go_to("Ownership");
  app::View view = page.app.view();
  view.account = {"nobody"};
  page.app.set_view(view);
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.app.view().account.value.empty());
}

}  // namespace
}  // namespace evenhand::test
