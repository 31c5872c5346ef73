#include <gtest/gtest.h>

#include <algorithm>

#include "app/commands.h"
#include "domain/format.h"
#include "ui/page_harness.h"

namespace evenhand::test {
namespace {

using ui::Role;

TEST(FairnessScreen, says_the_answer_first_with_a_figure) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Fairness");
  const auto headings = page.screen.all(Role::Heading);
  ASSERT_FALSE(headings.empty());
  const std::string title = page.screen.name_of(headings.front());
  EXPECT_NE(title.find(format_ratio(page.highest_burden())), std::string::npos) << title;
  EXPECT_NE(title.find("Dana carries"), std::string::npos) << title;
}

TEST(FairnessScreen, leads_on_to_the_moves) {
  PageHarness page(1280, 800, "uneven-load");
  page.is_content_with_a_picture = true;
  page.go_to("Fairness");
  page.screen.press(Role::Button, "Propose moves");
  EXPECT_EQ(page.app.view().screen, app::Screen::Rebalance);
  EXPECT_EQ(page.app.view().rebalance_view, app::RebalanceView::Proposal);
}

// Hours are known for 97 % of the clients of this sample.
TEST(FairnessScreen, missing_data_is_named_in_every_figure_that_rests_on_it) {
  PageHarness page(1280, 1600, "uneven-load");
  const std::string missing = "Partly estimated: “Hours a month” known for ";
  for (const std::string_view place : {"Overview", "Policy", "Fairness"}) {
    page.go_to(place);
    EXPECT_TRUE(page.screen.shows(missing)) << place;
  }
  page.screen.press(Role::Tab, "Measures");
  app::View view = page.app.view();
  view.is_presenting = true;
  page.app.set_view(view);
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.shows(missing)) << "presented";
  view.is_presenting = false;
  view.screen = app::Screen::PeopleAndClients;
  const auto& loads = page.app.derived().figures(Ledger::Burden).loads.people;
  const auto most = std::ranges::max_element(loads, {}, &PersonLoad::estimated_part);
  ASSERT_GT(most->estimated_part, 0);
  view.person_page = (*page.app.scenario()->people)[static_cast<std::size_t>(most - loads.begin())].id;
  page.app.set_view(view);
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.shows(" of it is estimated")) << page.screen.dump();
}

TEST(FairnessScreen, the_chart_speaks_for_everybody) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Fairness");
  const auto& people = *page.app.scenario()->people;
  for (const Person& person : people) EXPECT_TRUE(page.screen.shows(person.name)) << person.name;
}

TEST(FairnessScreen, the_three_ledgers_are_tabs_and_never_one_sum) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Fairness");
  page.screen.press(Role::Tab, "Visibility");
  EXPECT_EQ(page.app.view().ledger, Ledger::Visibility);
  EXPECT_TRUE(page.screen.has_flag(Role::Tab, "Visibility", ui::kSelected));
  EXPECT_FALSE(page.screen.has_flag(Role::Tab, "Burden", ui::kSelected));
}

TEST(FairnessScreen, a_view_stays_when_the_ledger_changes) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Fairness");
  page.screen.press(Role::Tab, "Measures");
  EXPECT_TRUE(page.screen.shows("Gini index"));
  page.screen.press(Role::Tab, "Opportunity");
  EXPECT_EQ(page.app.view().fairness_view, app::FairnessView::Measures);
  EXPECT_TRUE(page.screen.has_flag(Role::Tab, "Measures", ui::kSelected));
  EXPECT_TRUE(page.screen.shows("Gini index"));
}

TEST(FairnessScreen, on_a_phone_the_views_are_a_list) {
  PageHarness page(390, 800, "uneven-load");
  page.go_to("Fairness");
  page.screen.press(Role::ComboBox, "What to look at");
  page.screen.press(Role::Option, "Envy");
  EXPECT_EQ(page.app.view().fairness_view, app::FairnessView::Envy);
  EXPECT_TRUE(page.screen.shows("Pairs far apart"));
}

TEST(FairnessScreen, chance_is_worked_out_and_said_with_its_interval) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Fairness");
  EXPECT_TRUE(page.screen.shows("10,000"));
  EXPECT_TRUE(page.app.derived().chance_progress(Ledger::Burden).is_finished());
}

TEST(FairnessScreen, a_person_can_be_chosen_to_see_what_makes_up_the_load) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Fairness");
  page.screen.press(Role::Tab, "People");
  page.screen.press(Role::ComboBox, "Person");
  page.screen.press(Role::Option, "Leila Haddad");
  EXPECT_TRUE(page.screen.shows("The book of Leila Haddad"));
}

TEST(FairnessScreen, a_bar_leads_to_the_book_behind_it) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Fairness");
  const std::string highest = page.app.shown_name((*page.app.scenario()->people)[page.app.derived().figures(Ledger::Burden).measures.highest].id);
  const ui::Node bars = page.screen.all(Role::Figure).front();
  const std::string name = page.screen.name_of(bars);
  page.screen.focus(Role::Figure, name);
  page.screen.key(Role::Figure, name, ui::NavigationKey::Home);
  page.screen.key(Role::Figure, name, ui::NavigationKey::Enter);
  EXPECT_EQ(page.app.view().fairness_view, app::FairnessView::People);
  EXPECT_TRUE(page.screen.shows("The book of " + highest));
}

TEST(FairnessScreen, every_chart_can_be_read_as_a_table) {
  PageHarness page(1280, 800, "uneven-load");
  page.go_to("Fairness");
  const std::size_t before = page.screen.all(Role::Table).size();
  page.screen.press(Role::Button, "Show as table");
  EXPECT_GT(page.screen.all(Role::Table).size(), before);
}

TEST(FairnessScreen, a_ledger_without_criteria_says_what_to_do_next) {
  PageHarness page(1280, 800, "two-columns");
  page.go_to("Fairness");
  page.screen.press(Role::Tab, "Opportunity");
  page.screen.press(Role::Button, "Set the weights");
  EXPECT_EQ(page.app.view().screen, app::Screen::Policy);
}

TEST(FairnessScreen, one_person_alone_is_no_division_by_zero) {
  PageHarness page;
  page.paste("client,owner\nA,Solo\nB,Solo\n");
  page.screen.press(Role::Button, "Show the picture");
  page.go_to("Fairness");
  EXPECT_TRUE(page.app.derived().figures(Ledger::Burden).loads.is_ready());
  EXPECT_TRUE(page.screen.shows("Solo"));
}

TEST(FairnessScreen, cards_keep_their_height_while_the_page_scrolls) {
  PageHarness page(1280, 700, "uneven-load");
  page.go_to("Fairness");
  const float bars = page.screen.all(Role::Figure).front().rect.height;
  const ui::Node region = page.screen.find(Role::ScrollRegion, "Fairness");
  page.screen.post({.id = region.id, .action = ui::Action::Scroll, .number = 0, .number2 = 300, .text = {}});
  EXPECT_GT(page.screen.find(Role::ScrollRegion, "Fairness").minimum, 0);
  EXPECT_FLOAT_EQ(page.screen.all(Role::Figure).front().rect.height, bars);
}

TEST(FairnessScreen, many_people_scroll_inside_their_card) {
  PageHarness page(1280, 800, "large-region");
  page.go_to("Fairness");
  const ui::Node region = page.screen.find(Role::ScrollRegion, "Everybody's share");
  EXPECT_GT(region.step, region.rect.height);
  EXPECT_LT(region.rect.height, 640);
}

TEST(FairnessScreen, settles_at_every_width) {
  for (const float width : {360.0f, 719.0f, 900.0f, 1099.0f, 1280.0f, 1920.0f}) {
    PageHarness page(width, 800, "large-region");
    page.go_to("Fairness");
    EXPECT_FALSE(page.screen.all(Role::Figure).empty()) << width;
  }
}

TEST(FairnessScreen, few_people_leave_no_card_half_empty) {
  PageHarness page(1280, 800, "two-columns");
  page.go_to("Fairness");
  const float bars = page.screen.find(Role::Group, "Ines carries more than a fair share").rect.height;
  EXPECT_LT(bars, 3 * 45 + 160.0f) << "three rows, a head and an axis";
}

TEST(FairnessScreen, a_ledger_in_which_nothing_counts_says_what_to_do) {
  PageHarness page(1280, 800, "two-columns");
  page.go_to("Fairness");
  EXPECT_TRUE(page.screen.description_of(Role::Tab, "Opportunity").contains("Give one of its criteria a weight under Policy"));
  EXPECT_FALSE(page.screen.description_of(Role::Tab, "Burden").contains("under Policy"));
}
}  // namespace
}  // namespace evenhand::test
