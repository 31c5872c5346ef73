#include <gtest/gtest.h>

#include "ui/page_harness.h"

namespace evenhand::test {
namespace {

using ui::Role;

constexpr std::string_view kTable = "client,owner,hours\nAcme,Dana,30\nBolt,Dana,10\nCove,Lee,\nDune,Lee,20\n";

TEST(StartScreen, first_run_has_no_rail_and_offers_every_way_in) {
  PageHarness page;
  EXPECT_FALSE(page.screen.has(Role::Navigation, "Screens"));
  EXPECT_TRUE(page.screen.has(Role::Heading, "Is the work shared fairly?"));
  EXPECT_TRUE(page.screen.has(Role::Button, "Choose a file"));
  EXPECT_TRUE(page.screen.has(Role::TextArea, "Table"));
  EXPECT_TRUE(page.screen.shows("Uneven load"));
  EXPECT_TRUE(page.screen.shows("This page sends nothing"));
}

TEST(StartScreen, choosing_a_file_asks_the_outside_for_one) {
  PageHarness page;
  page.screen.press(Role::Button, "Choose a file");
  ASSERT_FALSE(page.effects.empty());
  EXPECT_TRUE(std::holds_alternative<app::PickFile>(page.effects.back()));
}

TEST(StartScreen, a_pasted_table_is_previewed_and_leads_to_the_picture) {
  PageHarness page;
  page.paste(kTable);
  EXPECT_TRUE(page.screen.shows("4 rows read"));
  EXPECT_TRUE(page.screen.has(Role::ComboBox, "Meaning of column owner"));
  page.screen.press(Role::Button, "Show the picture");
  EXPECT_TRUE(page.screen.has(Role::Navigation, "Screens"));
  EXPECT_TRUE(page.screen.shows("of a fair share"));
}

TEST(StartScreen, a_table_typed_into_the_field_is_read_on_request) {
  PageHarness page;
  page.screen.type("Table", "client,owner\nA,X\nB,Y\n");
  if (page.screen.has(Role::Button, "Read the table")) page.screen.press(Role::Button, "Read the table");
  EXPECT_TRUE(page.screen.shows("2 rows read"));
}

TEST(StartScreen, without_an_owner_column_it_asks_which_one_and_takes_the_answer) {
  PageHarness page;
  page.paste("client,xyzzy,hours\nAcme,Dana,3\nBolt,Lee,4\nCove,Lee,5\n");
  if (page.screen.has(Role::Button, "Show the picture")) {
    const bool can_press = !page.screen.has_flag(Role::Button, "Show the picture", ui::kDisabled);
    if (!can_press) {
      page.screen.press(Role::ComboBox, "Meaning of column xyzzy");
      page.screen.press(Role::Option, exchange::role_label(exchange::ColumnRole::OwnerName));
    }
    page.screen.press(Role::Button, "Show the picture");
  }
  ASSERT_TRUE(page.app.open());
  EXPECT_EQ(page.app.scenario()->people->size(), 2u);
}

TEST(StartScreen, a_file_that_cannot_be_read_is_said_plainly_and_can_be_closed) {
  PageHarness page;
  page.paste("%PDF-1.7 something");
  EXPECT_FALSE(page.screen.all(Role::Alert).empty());
  EXPECT_TRUE(page.screen.shows("PDF"));
  EXPECT_TRUE(page.screen.shows("Nothing was changed or lost"));
  page.screen.press(Role::Button, "Close");
  EXPECT_TRUE(page.screen.has(Role::TextArea, "Table"));
}

TEST(StartScreen, two_spellings_of_one_owner_become_one_person_only_when_the_reader_says_so) {
  PageHarness page;
  page.paste("client,owner\nA,Dana Okafor\nB,dana okafor\nC,Lee\nD,Dana Okafor\n");
  EXPECT_TRUE(page.screen.shows("3 people"));
  page.screen.press(Role::Button, "Count as one person: Dana Okafor");
  EXPECT_TRUE(page.screen.shows("2 people"));
}

TEST(StartScreen, a_sample_opens_with_one_press) {
  PageHarness page;
  page.screen.press(Role::Button, "Uneven load");
  ASSERT_TRUE(page.app.open());
  EXPECT_EQ(page.app.scenario()->clients->size(), 118u);
}

TEST(StartScreen, leaving_an_import_keeps_what_is_open) {
  PageHarness page(1280, 800, "uneven-load");
  const Scenario before = *page.app.scenario();
  page.paste(kTable);
  page.screen.press(Role::Button, "Leave it");
  EXPECT_EQ(*page.app.scenario(), before);
}

}  // namespace
}  // namespace evenhand::test
