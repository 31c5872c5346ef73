// Opening another scenario: the question, the file card, the name, and the way back.
#include <gtest/gtest.h>

#include "app/commands.h"
#include "exchange/scenario_json.h"
#include "ui/page_harness.h"

namespace evenhand::test {
namespace {

using ui::Role;

constexpr std::string_view kTable = "client,owner,hours\nAcme,Dana,30\nBolt,Dana,10\nCove,Lee,\nDune,Lee,20\n";

void with_unsaved_table(PageHarness& page) {
  page.paste(kTable);
  page.screen.press(Role::Button, "Show the picture");
  page.pass(2'000);
  for (const app::Effect& effect : page.effects) {
    if (const auto* save = std::get_if<app::SaveSnapshot>(&effect)) page.app.handle(app::SaveFinished{save->scenario, save->revision, false, "quota"});
  }
  page.app.dismiss_banner();
  page.app.show(app::Screen::Start);
  page.screen.settle();
}

TEST(Leaving, the_dialog_says_what_is_at_stake_and_staying_is_safe) {
  PageHarness page;
  with_unsaved_table(page);
  const Scenario before = *page.app.scenario();
  page.screen.press(Role::Button, "Uneven load");
  EXPECT_TRUE(page.screen.has(Role::Dialog, "Open another scenario?"));
  EXPECT_TRUE(page.screen.shows("no room left"));
  page.screen.press(Role::Button, "Stay");
  EXPECT_FALSE(page.screen.has(Role::Dialog, "Open another scenario?"));
  EXPECT_EQ(*page.app.scenario(), before);
}

TEST(Leaving, a_file_can_be_saved_first) {
  PageHarness page;
  with_unsaved_table(page);
  page.screen.press(Role::Button, "Uneven load");
  page.screen.press(Role::Button, "Save a file first");
  EXPECT_TRUE(page.screen.shows("Check that the file is there"));
  page.screen.press(Role::Button, "Open it");
  EXPECT_EQ(page.app.scenario()->clients->size(), 118u);
}

TEST(Leaving, opening_anyway_can_be_undone_from_the_word_in_passing) {
  PageHarness page;
  with_unsaved_table(page);
  const Scenario before = *page.app.scenario();
  page.screen.press(Role::Button, "Uneven load");
  page.screen.press(Role::Button, "Open anyway");
  EXPECT_EQ(page.app.scenario()->clients->size(), 118u);
  page.screen.press(Role::Button, "Undo");
  EXPECT_EQ(*page.app.scenario(), before);
}

TEST(Leaving, a_file_shows_what_it_holds_before_it_opens) {
  app::App other;
  other.open_sample("uneven-load");
  PageHarness page;
  std::string bytes = exchange::to_json(*other.scenario());
  bytes.replace(bytes.find("\"Uneven load\""), 13, "\"Uneven toad\"");
  page.app.handle(app::FileArrived{"north.json", bytes});
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.shows("118 clients, 8 people"));
  EXPECT_TRUE(page.screen.shows("north.json"));
  EXPECT_FALSE(page.app.open());
  page.screen.press(Role::Button, "Open it");
  ASSERT_TRUE(page.app.open());
  EXPECT_EQ(page.app.scenario()->clients->size(), 118u);
}

TEST(Leaving, a_scenario_is_renamed_in_one_step) {
  PageHarness page(1280, 800, "uneven-load");
  app::command(app::CommandId::Rename).run(page.app);
  page.screen.settle();
  page.screen.type("Name of the scenario", "  North   region ");
  page.screen.press(Role::Button, "Rename");
  EXPECT_EQ(page.app.scenario()->title, "North region");
  EXPECT_TRUE(page.screen.shows("North region"));
  page.app.undo();
  EXPECT_EQ(page.app.scenario()->title, "Uneven load");
}

}  // namespace
}  // namespace evenhand::test
