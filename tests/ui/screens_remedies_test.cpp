// Remedies beside moves (L7), and clients divided by points that nobody sees before all are in.
#include <gtest/gtest.h>

#include "ui/rebalance_page.h"

namespace evenhand::test {
namespace {

using app::RebalanceView;
using ui::Role;

const Scenario& scenario(const PageHarness& page) { return *page.app.scenario(); }

void begin_division(PageHarness& page, std::initializer_list<std::string_view> people, std::initializer_list<std::string_view> clients) {
  for (const std::string_view person : people) choose(page, "Who divides", person);
  for (const std::string_view client : clients) choose(page, "What is divided", client);
  page.screen.press(Role::Button, "Begin with the points");
}

void give(PageHarness& page, std::string_view who, std::initializer_list<std::pair<std::string_view, std::string_view>> points, std::string_view words = {}) {
  page.screen.press(Role::Button, "Enter points as " + std::string(who));
  for (const auto& [client, number] : points) {
    page.screen.type("Points for " + std::string(client), number);
    page.screen.submit("Points for " + std::string(client));
  }
  if (!words.empty()) page.screen.type("Words for the draw", words);
  page.screen.press(Role::Button, "Done, hide my points");
}

TEST(RemediesView, are_ranked_by_what_they_gain_and_added_to_a_what_if) {
  PageHarness page(1280, 800, "uneven-load");
  page.is_content_with_a_picture = true;
  show(page, RebalanceView::Remedies);
  const auto remedies = page.app.remedies().result();
  ASSERT_FALSE(remedies.empty());
  EXPECT_FALSE(page.app.remedies().has_work());
  EXPECT_TRUE(page.screen.shows("The best single remedy brings the highest load to"));
  for (std::size_t i = 1; i < remedies.size(); ++i) EXPECT_GE(remedies[i - 1].gain.found(), remedies[i].gain.found());
  page.screen.press(Role::Button, "Add remedy 1 to a what-if");
  page.screen.type("Name", "With a remedy");
  page.screen.press(Role::Button, "Add");
  ASSERT_EQ(scenario(page).plans->size(), 3u);
  EXPECT_EQ(scenario(page).plans->back().name, "With a remedy");
  EXPECT_EQ(scenario(page).plans->back().remedies.size(), 1u);
  EXPECT_TRUE(page.app.remedies().is_begun()) << "a saved what-if changes no figure";
  page.app.undo();
  EXPECT_EQ(scenario(page).plans->size(), 2u);
}

TEST(RemediesView, two_people_divide_and_nobody_sees_points_before_both_are_in) {
  PageHarness page(1280, 800, "uneven-load");
  page.is_content_with_a_picture = true;
  show(page, RebalanceView::Remedies);
  begin_division(page, {"Dana Okafor", "Yuki Tanaka"}, {"Meridian Clinics", "Jutland Optics", "Vantaa Robotics"});
  give(page, "Dana Okafor", {{"Meridian Clinics", "61"}, {"Jutland Optics", "23"}, {"Vantaa Robotics", "16"}});
  EXPECT_FALSE(page.screen.shows("61"));
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Show the division", ui::kDisabled));
  page.screen.press(Role::Button, "Enter points as Yuki Tanaka");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Done, hide my points", ui::kDisabled));
  page.screen.press(Role::Button, "Leave without points");
  give(page, "Yuki Tanaka", {{"Meridian Clinics", "50"}, {"Jutland Optics", "30"}, {"Vantaa Robotics", "20"}});
  page.screen.press(Role::Button, "Show the division");
  EXPECT_TRUE(page.screen.shows("each get"));
  EXPECT_TRUE(page.screen.shows("Dana Okafor 61, Yuki Tanaka 50"));
  page.screen.press(Role::Button, "Save as a what-if");
  ASSERT_EQ(scenario(page).plans->size(), 3u);
  EXPECT_EQ(scenario(page).plans->back().name, "Division by points");
  EXPECT_LE(scenario(page).plans->back().remedies.size(), 1u) << "at most one client is shared";
}

TEST(RemediesView, nobody_gives_points_to_a_client_that_rules_keep_from_them) {
  PageHarness page(1280, 800, "uneven-load");
  page.is_content_with_a_picture = true;
  show(page, RebalanceView::Remedies);
  begin_division(page, {"Dana Okafor", "Yuki Tanaka"}, {"Meridian Clinics", "Nakagawa Foods"});
  page.screen.press(Role::Button, "Enter points as Dana Okafor");
  EXPECT_FALSE(page.screen.has(Role::TextField, "Points for Nakagawa Foods"));
  EXPECT_TRUE(page.screen.shows("Nakagawa Foods: no points. Dana Okafor has no Japanese on record.")) << page.screen.dump();
  page.screen.press(Role::Button, "Leave without points");
  give(page, "Dana Okafor", {{"Meridian Clinics", "100"}});
  give(page, "Yuki Tanaka", {{"Meridian Clinics", "50"}, {"Nakagawa Foods", "50"}});
  page.screen.press(Role::Button, "Show the division");
  EXPECT_TRUE(page.screen.shows("Nakagawa Foods: Yuki Tanaka"));
  EXPECT_TRUE(page.screen.shows("Dana Okafor may not have it, Yuki Tanaka 50"));
  page.screen.press(Role::Button, "End the division");
  EXPECT_TRUE(page.screen.has(Role::Button, "Begin with the points"));
}

TEST(RemediesView, three_people_draw_openly_when_divisions_are_equal) {
  PageHarness page(1280, 1000, "uneven-load");
  page.is_content_with_a_picture = true;
  show(page, RebalanceView::Remedies);
  begin_division(page, {"Dana Okafor", "Yuki Tanaka", "Min-jun Lee"}, {"Meridian Clinics", "Jutland Optics", "Vantaa Robotics"});
  for (const std::string_view name : {"Dana Okafor", "Yuki Tanaka", "Min-jun Lee"}) {
    give(page, name, {{"Meridian Clinics", "40"}, {"Jutland Optics", "30"}, {"Vantaa Robotics", "30"}}, "the words of " + std::string(name));
    EXPECT_FALSE(page.screen.shows("the words of"));
  }
  EXPECT_TRUE(page.screen.shows("Hash of the words for the draw"));
  page.screen.press(Role::Button, "Show the division");
  EXPECT_TRUE(page.screen.shows("The draw decided"));
  EXPECT_TRUE(page.screen.shows("the words of Min-jun Lee"));
  page.screen.press(Role::Button, "End the division");
  EXPECT_FALSE(page.screen.shows("the words of"));
}

TEST(RemediesView, an_unfinished_bid_is_not_left_for_the_next_person) {
  PageHarness page(1280, 800, "uneven-load");
  page.is_content_with_a_picture = true;
  show(page, RebalanceView::Remedies);
  begin_division(page, {"Dana Okafor", "Yuki Tanaka"}, {"Meridian Clinics"});
  page.screen.press(Role::Button, "Enter points as Dana Okafor");
  page.screen.type("Points for Meridian Clinics", "77");
  page.screen.submit("Points for Meridian Clinics");
  page.go_to("Fairness");
  show(page, RebalanceView::Remedies);
  EXPECT_FALSE(page.screen.has(Role::TextField, "Points for Meridian Clinics"));
  page.screen.press(Role::Button, "Enter points as Dana Okafor");
  EXPECT_FALSE(page.screen.shows("77"));
}

TEST(RemediesView, hides_names_in_blind_mode_and_tools_while_presenting) {
  PageHarness page(390, 844, "uneven-load");
  page.is_content_with_a_picture = true;
  show(page, RebalanceView::Remedies);
  set_view(page, true, false);
  EXPECT_EQ(name_shown(page), "");
  EXPECT_EQ(client_shown(page), "");
  set_view(page, false, true);
  EXPECT_FALSE(page.screen.has(Role::Button, "Add remedy 1 to a what-if"));
  EXPECT_FALSE(page.screen.has(Role::Button, "Begin with the points"));
}

TEST(RemediesView, no_two_rows_read_alike) {
  PageHarness page(1280, 800, "uneven-load");
  page.is_content_with_a_picture = true;
  show(page, RebalanceView::Remedies);
  EXPECT_TRUE(page.screen.shows("More capacity for Dana Okafor"));
  EXPECT_TRUE(page.screen.shows("If one person more joined with a full-time position, "));
  page.screen.press(Role::Button, "Blind");
  for (const Person& person : *page.app.scenario()->people) EXPECT_FALSE(page.screen.shows(person.name)) << person.name;
}
}  // namespace
}  // namespace evenhand::test
