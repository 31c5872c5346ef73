// A long scenario becomes text in slices; it is handed over whole, in order, and at once when the page goes.
#include <gtest/gtest.h>

#include <variant>

#include "app/app.h"
#include "app/samples.h"
#include "domain/edit_scenario.h"
#include "exchange/scenario_json.h"
#include "exchange/scenario_text_job.h"
#include "unit/thorough.h"

namespace evenhand::app {
namespace {

std::vector<SaveSnapshot> saves_of(App& app) {
  std::vector<SaveSnapshot> saves;
  for (Effect& effect : app.take_effects()) {
    if (auto* save = std::get_if<SaveSnapshot>(&effect)) saves.push_back(std::move(*save));
  }
  return saves;
}

void retitle(App& app, const std::string& title) {
  app.apply({"Title", [title](const Scenario& open) -> Result<Scenario> {
               Scenario next = open;
               next.title = title;
               return next;
             }, {}});
}

// The region has 3,000 clients: its first save is due and being written.
App writing_region() {
  App app;
  app.handle(RecentLoaded{{}, true, false});
  app.advance({1'000'000}, 0);
  for (const Sample& sample : samples()) {
    if (sample.name == "large-region") app.open_sample(sample.name);
  }
  app.take_effects();
  app.advance({1'002'000}, 0);
  return app;
}

TEST(Saving, a_long_scenario_is_written_in_slices_and_handed_over_whole) {
  App app = writing_region();
  ASSERT_TRUE(app.scenario());
  EXPECT_TRUE(saves_of(app).empty());
  EXPECT_EQ(app.save_status().kind, SaveStatus::Kind::Saving);
  std::vector<SaveSnapshot> saves;
  int slices = 0;
  for (; saves.empty() && app.work(); ++slices) saves = saves_of(app);
  ASSERT_EQ(saves.size(), 1u);
  EXPECT_GT(slices, 5);
  const exchange::ScenarioText text = exchange::ScenarioTextJob(*app.scenario()).take();
  EXPECT_EQ(saves[0].text.bytes, text.bytes);
  EXPECT_EQ(saves[0].text.sha256, text.sha256);
  EXPECT_EQ(saves[0].summary, "3,000 clients, 60 people");
  app.handle(SaveFinished{saves[0].scenario, saves[0].revision, true, ""});
  EXPECT_EQ(app.save_status().kind, SaveStatus::Kind::Saved);
}

TEST(Saving, what_is_edited_meanwhile_comes_with_the_next_save) {
  App app = writing_region();
  ASSERT_TRUE(app.work());
  retitle(app, "Another title");
  std::vector<SaveSnapshot> saves;
  while (saves.empty() && app.work()) saves = saves_of(app);
  ASSERT_EQ(saves.size(), 1u);
  EXPECT_NE(saves[0].title, "Another title");
  EXPECT_EQ(saves[0].text.bytes.find("Another title"), std::string::npos);
  app.handle(SaveFinished{saves[0].scenario, saves[0].revision, true, ""});
  EXPECT_EQ(app.save_status().kind, SaveStatus::Kind::Saving);
  app.advance({1'004'000}, 0);
  std::vector<SaveSnapshot> next;
  while (next.empty() && app.work()) next = saves_of(app);
  ASSERT_EQ(next.size(), 1u);
  EXPECT_EQ(next[0].title, "Another title");
  EXPECT_EQ(next[0].parent_revision, saves[0].revision);
}

TEST(Saving, a_page_that_goes_hands_over_what_was_being_written_and_what_came_after) {
  App app = writing_region();
  ASSERT_TRUE(app.work());
  retitle(app, "Another title");
  app.handle(BecameHidden{});
  const std::vector<SaveSnapshot> saves = saves_of(app);
  ASSERT_EQ(saves.size(), 2u);
  EXPECT_NE(saves[0].title, "Another title");
  EXPECT_EQ(saves[1].title, "Another title");
  EXPECT_EQ(saves[1].parent_revision, saves[0].revision);
  for (const SaveSnapshot& save : saves) {
    EXPECT_FALSE(save.text.bytes.empty());
    app.handle(SaveFinished{save.scenario, save.revision, true, ""});
  }
  EXPECT_EQ(app.save_status().kind, SaveStatus::Kind::Saved);
}

TEST(Saving, a_file_too_large_with_its_layout_leaves_without) {
  if (!::evenhand::testing_support::kIsFast) GTEST_SKIP() << "64 MB: tried where the code is fast";
  App app = writing_region();
  app.apply({"Goals", [](const Scenario& open) -> Result<Scenario> {
               Scenario next = open;
               next.clients.edit([](std::vector<Client>& clients) {
                 for (Client& client : clients) client.profile.edit([](ClientProfile& profile) { profile.goals.assign(1'500, "x"); });
               });
               return next;
             }, {}});
  app.take_effects();
  app.export_scenario();
  std::string file;
  for (Effect& effect : app.take_effects()) {
    if (auto* download = std::get_if<Download>(&effect)) file = std::move(download->bytes);
  }
  EXPECT_EQ(file.find('\n'), file.size() - 1);
  const Result<exchange::LoadedScenario> opened = exchange::from_json(file, "file");
  ASSERT_TRUE(opened) << opened.error().message;
  EXPECT_EQ(opened->scenario, *app.scenario());
}

TEST(Saving, another_scenario_waits_for_no_slice) {
  App app = writing_region();
  ASSERT_TRUE(app.work());
  const ScenarioId region = app.scenario()->id;
  app.open_sample("uneven-load");
  const std::vector<SaveSnapshot> saves = saves_of(app);
  ASSERT_EQ(saves.size(), 1u);
  EXPECT_EQ(saves[0].scenario, region);
}

}  // namespace
}  // namespace evenhand::app
