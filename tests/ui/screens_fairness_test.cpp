#include <gtest/gtest.h>

#include "app/commands.h"
#include "domain/format.h"
#include "ui/page_harness.h"

namespace evenhand::test {
namespace {

using ui::Role;

TEST(FairnessScreen, says_the_answer_first_with_a_figure) {
  PageHarness page(1280, 800, "uneven-load");
  const auto headings = page.screen.all(Role::Heading);
  ASSERT_FALSE(headings.empty());
  const std::string title = page.screen.name_of(headings.front());
  EXPECT_NE(title.find(format_ratio(page.highest_burden())), std::string::npos) << title;
  EXPECT_NE(title.find("Dana carries"), std::string::npos) << title;
}

TEST(FairnessScreen, the_chart_speaks_for_everybody) {
  PageHarness page(1280, 800, "uneven-load");
  const auto& people = *page.app.scenario()->people;
  for (const Person& person : people) EXPECT_TRUE(page.screen.shows(person.name)) << person.name;
}

TEST(FairnessScreen, the_three_ledgers_are_tabs_and_never_one_sum) {
  PageHarness page(1280, 800, "uneven-load");
  ASSERT_EQ(page.screen.all(Role::Tab).size(), 3u);
  page.screen.press(Role::Tab, "Visibility");
  EXPECT_EQ(page.app.view().ledger, Ledger::Visibility);
  EXPECT_TRUE(page.screen.has_flag(Role::Tab, "Visibility", ui::kSelected));
  EXPECT_FALSE(page.screen.has_flag(Role::Tab, "Burden", ui::kSelected));
}

TEST(FairnessScreen, chance_is_worked_out_and_said_with_its_interval) {
  PageHarness page(1280, 800, "uneven-load");
  EXPECT_TRUE(page.screen.shows("10,000"));
  EXPECT_TRUE(page.app.derived().chance_progress(Ledger::Burden).is_finished());
}

TEST(FairnessScreen, a_person_can_be_opened_to_see_what_makes_up_the_load) {
  PageHarness page(1280, 800, "uneven-load");
  page.screen.press(Role::ComboBox, "Person");
  page.screen.press(Role::Option, "Leila Haddad");
  EXPECT_TRUE(page.screen.shows("The book of Leila Haddad"));
}

TEST(FairnessScreen, blind_mode_leaves_no_name_in_the_tree) {
  PageHarness page(1280, 800, "uneven-load");
  page.screen.press(Role::Button, "Blind");
  for (const Person& person : *page.app.scenario()->people) EXPECT_FALSE(page.screen.shows(person.name)) << person.name;
  for (const std::string_view screen : {"People and clients", "Policy", "Fairness"}) {
    page.go_to(screen);
    for (const Person& person : *page.app.scenario()->people) EXPECT_FALSE(page.screen.shows(person.name)) << person.name << " on " << screen;
  }
}

TEST(FairnessScreen, every_chart_can_be_read_as_a_table) {
  PageHarness page(1280, 800, "uneven-load");
  const std::size_t before = page.screen.all(Role::Table).size();
  page.screen.press(Role::Button, "Show as table");
  EXPECT_GT(page.screen.all(Role::Table).size(), before);
}

TEST(FairnessScreen, a_ledger_without_criteria_says_what_to_do_next) {
  PageHarness page(1280, 800, "two-columns");
  page.screen.press(Role::Tab, "Opportunity");
  page.screen.press(Role::Button, "Set the weights");
  EXPECT_EQ(page.app.view().screen, app::Screen::Policy);
}

TEST(FairnessScreen, one_person_alone_is_no_division_by_zero) {
  PageHarness page;
  page.paste("client,owner\nA,Solo\nB,Solo\n");
  page.screen.press(Role::Button, "Show the picture");
  EXPECT_TRUE(page.app.derived().figures(Ledger::Burden).loads.is_ready());
  EXPECT_TRUE(page.screen.shows("Solo"));
}

TEST(FairnessScreen, cards_keep_their_height_while_the_page_scrolls) {
  PageHarness page(1280, 800, "uneven-load");
  const float before = page.screen.find(Role::Group, "The book of Dana Okafor").rect.height;
  const float bars = page.screen.all(Role::Figure).front().rect.height;
  const ui::Node region = page.screen.find(Role::ScrollRegion, "Fairness");
  page.screen.post({.id = region.id, .action = ui::Action::Scroll, .number = 0, .number2 = 300, .text = {}});
  EXPECT_GT(page.screen.find(Role::ScrollRegion, "Fairness").minimum, 0);
  EXPECT_FLOAT_EQ(page.screen.all(Role::Figure).front().rect.height, bars);
  EXPECT_FLOAT_EQ(page.screen.find(Role::Group, "The book of Dana Okafor").rect.height, before);
}

TEST(FairnessScreen, settles_at_every_width) {
  for (const float width : {360.0f, 719.0f, 900.0f, 1099.0f, 1280.0f, 1920.0f}) {
    PageHarness page(width, 800, "large-region");
    EXPECT_FALSE(page.screen.all(Role::Figure).empty()) << width;
  }
}

}  // namespace
}  // namespace evenhand::test
