// Opening another scenario: nothing that is in this tab only goes without a question, and undo leads back (SD-2, X2).
#include <gtest/gtest.h>

#include <algorithm>

#include "app/app.h"
#include "app/commands.h"
#include "domain/edit_scenario.h"
#include "exchange/scenario_json.h"
#include "unit/thorough.h"

namespace evenhand::app {
namespace {

constexpr std::string_view kTable = "client,owner,hours\nAcme,Dana,30\nBolt,Dana,10\nCove,Lee,\nDune,Lee,20\n";
constexpr std::string_view kOther = "client,owner\nElm,Kim\nFir,Noor\n";

template <class Wanted>
std::vector<Wanted> take(App& app) {
  std::vector<Wanted> found;
  for (Effect& effect : app.take_effects()) {
    if (auto* wanted = std::get_if<Wanted>(&effect)) found.push_back(std::move(*wanted));
  }
  return found;
}

void read(App& app, std::string_view text) {
  app.handle(TextPasted{std::string(text)});
  while (std::holds_alternative<ReadingImport>(app.import_draft())) app.work();
}

void rename(App& app, std::string title) {
  app.apply({"Name: " + title, [=](const Scenario& scenario) { return with_title(scenario, title); }, {}});
}

App with_table(bool has_storage = true) {
  App app;
  app.advance({1'000'000}, 0);
  app.handle(RecentLoaded{{}, has_storage, false});
  read(app, kTable);
  app.accept_import();
  return app;
}

// The save that is due now fails for this reason.
void refuse_save(App& app, const std::string& reason) {
  app.advance({app.now().milliseconds + 2'000}, 0);
  const auto saves = take<SaveSnapshot>(app);
  ASSERT_EQ(saves.size(), 1u);
  app.handle(SaveFinished{saves[0].scenario, saves[0].revision, false, reason});
}

App in_danger(std::string_view why) {
  App app = with_table(why != "memory");
  if (why != "memory") refuse_save(app, std::string(why));
  return app;
}

TEST(Leaving, what_is_in_this_tab_only_is_asked_about_whatever_is_opened) {
  for (const std::string_view why : {"quota", "conflict", "memory"}) {
    const std::vector<std::function<void(App&)>> ways = {
        [](App& app) { app.open_sample("claims"); },
        [](App& app) { app.open_recent(ScenarioId{"elsewhere"}); },
        [](App& app) {
          read(app, kOther);
          app.accept_import();
        },
        [](App& app) {
          App other;
          other.open_sample("claims");
          app.handle(FileArrived{"claims.json", exchange::to_json(*other.scenario())});
          while (std::holds_alternative<ReadingImport>(app.import_draft())) app.work();
          app.accept_import();
        },
    };
    for (std::size_t way = 0; way < ways.size(); ++way) {
      App app = in_danger(why);
      const Scenario before = *app.scenario();
      take<LoadScenario>(app);
      ways[way](app);
      EXPECT_EQ(app.view().overlay, Overlay::Leaving) << why << way;
      EXPECT_EQ(*app.scenario(), before) << why << way;
      EXPECT_TRUE(take<LoadScenario>(app).empty()) << why << way;
      EXPECT_FALSE(app.loss_words().empty());
      app.leave_anyway();
      EXPECT_EQ(app.view().overlay, Overlay::None);
      EXPECT_TRUE(*app.scenario() != before || !take<LoadScenario>(app).empty()) << why << way;
    }
  }
}

TEST(Leaving, staying_changes_nothing_and_keeps_what_was_to_be_imported) {
  App app = in_danger("quota");
  const Scenario before = *app.scenario();
  read(app, kOther);
  app.accept_import();
  View view = app.view();
  view.overlay = Overlay::None;
  app.set_view(view);
  EXPECT_EQ(*app.scenario(), before);
  EXPECT_TRUE(std::holds_alternative<ProposedImport>(app.import_draft()));
}

TEST(Leaving, what_is_saved_or_in_a_file_is_left_without_a_question) {
  App app = in_danger("quota");
  app.export_scenario();
  EXPECT_FALSE(app.would_lose_edits());
  app.open_sample("claims");
  EXPECT_EQ(app.view().overlay, Overlay::None);

  App blind = in_danger("quota");
  command(CommandId::Blind).run(blind);
  blind.export_scenario();
  EXPECT_TRUE(blind.would_lose_edits()) << "a file without names is no copy";

  App looking;
  looking.handle(RecentLoaded{{}, false, false});
  looking.open_sample("claims");
  looking.open_sample("uneven-load");
  EXPECT_EQ(looking.view().overlay, Overlay::None) << "a sample can be opened again any time";
}

TEST(Leaving, opening_can_be_undone_and_brings_the_former_scenario_with_its_history) {
  App app = with_table();
  rename(app, "North");
  const Scenario before = *app.scenario();
  app.open_sample("claims");
  const Scenario sample = *app.scenario();
  ASSERT_TRUE(app.toast());
  EXPECT_EQ(app.toast()->text, "Opened " + sample.title);
  EXPECT_TRUE(app.toast()->offers_undo);
  EXPECT_EQ(label_of(command(CommandId::Undo), app), "Undo: opening of " + sample.title);
  app.undo();
  EXPECT_EQ(*app.scenario(), before);
  EXPECT_EQ(app.undo_label(), "Name: North");
  app.undo();
  EXPECT_NE(app.scenario()->title, "North");
  app.redo();
  EXPECT_EQ(*app.scenario(), before);
  EXPECT_EQ(app.redo_label(), "opening of " + sample.title);
  app.redo();
  EXPECT_EQ(*app.scenario(), sample);
  app.undo();
  rename(app, "South");
  EXPECT_FALSE(app.can_redo()) << "a new edit ends what was undone";
}

TEST(Leaving, a_failing_save_of_the_scenario_just_left_is_said_and_leads_back) {
  App app = with_table();
  app.take_effects();
  const std::string title = app.scenario()->title;
  app.open_sample("claims");
  const auto saves = take<SaveSnapshot>(app);
  ASSERT_EQ(saves.size(), 1u) << "what is left is saved at once";
  app.handle(SaveFinished{saves[0].scenario, saves[0].revision, false, "quota"});
  ASSERT_TRUE(app.banner());
  EXPECT_NE(app.banner()->text.find(title), std::string::npos);
  EXPECT_EQ(app.banner()->remedy, Banner::Remedy::GoBack);
  app.go_back();
  EXPECT_EQ(app.scenario()->title, title);
  EXPECT_EQ(app.save_status().kind, SaveStatus::Kind::NotSaved);
  EXPECT_EQ(app.banner()->remedy, Banner::Remedy::SaveFile);
}

TEST(Leaving, the_save_of_what_was_left_is_tried_again_until_it_works) {
  App app = with_table();
  app.take_effects();
  app.open_sample("claims");
  const auto first = take<SaveSnapshot>(app);
  ASSERT_EQ(first.size(), 1u);
  app.handle(SaveFinished{first[0].scenario, first[0].revision, false, "quota"});
  app.advance({1'005'000}, 0);
  const auto again = take<SaveSnapshot>(app);
  const auto left = std::ranges::find(again, first[0].scenario, &SaveSnapshot::scenario);
  ASSERT_NE(left, again.end());
  app.handle(SaveFinished{left->scenario, left->revision, true, ""});
  EXPECT_FALSE(app.banner());
}

TEST(Leaving, a_scenario_too_large_to_be_opened_again_is_never_called_saved) {
  if (!::evenhand::testing_support::kIsFast) GTEST_SKIP() << "64 MB: tried where the code is fast";
  App app = with_table();
  app.apply({"Goal", [](const Scenario& open) -> Result<Scenario> {
               Scenario next = open;
               next.clients.edit([](std::vector<Client>& clients) {
                 for (Client& client : clients) client.profile.edit([](ClientProfile& profile) { profile.goals.assign(20, std::string(1'000'000, 'x')); });
               });
               return next;
             }, {}});
  app.take_effects();
  app.advance({1'002'000}, 0);
  EXPECT_TRUE(take<SaveSnapshot>(app).empty());
  EXPECT_EQ(app.save_status().kind, SaveStatus::Kind::NotSaved);
  ASSERT_TRUE(app.banner());
  EXPECT_NE(app.banner()->text.find("could open again"), std::string::npos);
  EXPECT_EQ(app.banner()->remedy, Banner::Remedy::None);
  app.undo();
  app.advance({1'004'000}, 0);
  const auto saves = take<SaveSnapshot>(app);
  ASSERT_EQ(saves.size(), 1u);
  app.handle(SaveFinished{saves[0].scenario, saves[0].revision, true, ""});
  EXPECT_FALSE(app.banner());
}

TEST(Leaving, a_file_that_is_refused_leaves_the_import_in_progress) {
  for (const std::uint64_t size : {std::uint64_t{0}, kMaxFileBytes + 1}) {
    App app = with_table();
    read(app, kOther);
    app.handle(FileRefused{"huge.csv", size});
    EXPECT_TRUE(std::holds_alternative<ProposedImport>(app.import_draft()));
    ASSERT_TRUE(app.banner());
    EXPECT_NE(app.banner()->text.find("huge.csv"), std::string::npos);
  }
}

TEST(Leaving, an_import_that_cannot_be_taken_stays_on_its_card) {
  App app = with_table();
  const Scenario before = *app.scenario();
  read(app, "client,hours\nElm,3\nFir,4\n");
  app.accept_import();
  EXPECT_TRUE(std::holds_alternative<ProposedImport>(app.import_draft()));
  EXPECT_TRUE(app.banner());
  EXPECT_EQ(*app.scenario(), before);
}

TEST(Leaving, a_newer_state_of_another_tab_is_said_before_the_next_edit) {
  App app = with_table();
  app.advance({1'002'000}, 0);
  const auto saves = take<SaveSnapshot>(app);
  ASSERT_EQ(saves.size(), 1u);
  app.handle(SaveFinished{saves[0].scenario, saves[0].revision, true, ""});
  RecentEntry entry{saves[0].scenario, "t", "s", saves[0].revision, {1'002'000}};
  app.handle(RecentLoaded{{entry}, true, false});
  EXPECT_FALSE(app.banner());
  app.handle(BecameVisible{});
  entry.revision += 3;
  app.handle(RecentLoaded{{entry}, true, false});
  ASSERT_TRUE(app.banner());
  EXPECT_EQ(app.banner()->remedy, Banner::Remedy::OpenNewer);
  app.take_effects();
  app.open_newer();
  ASSERT_EQ(take<LoadScenario>(app).size(), 1u);
  Scenario newer = *app.scenario();
  newer.title = "Changed elsewhere";
  app.handle(ScenarioLoaded{entry.scenario, entry.revision, {1'002'000}, exchange::to_json(newer), false});
  EXPECT_EQ(app.scenario()->title, "Changed elsewhere");
  EXPECT_FALSE(app.banner());
  EXPECT_FALSE(app.can_undo()) << "the older state could not be saved any more";
}

TEST(Leaving, a_file_of_the_page_is_shown_before_it_opens) {
  App app = with_table();
  const Scenario before = *app.scenario();
  App other;
  other.open_sample("claims");
  const std::string bytes = exchange::to_json(*other.scenario());
  app.handle(FileArrived{"claims.json", bytes});
  while (std::holds_alternative<ReadingImport>(app.import_draft())) app.work();
  ASSERT_TRUE(std::holds_alternative<ProposedFile>(app.import_draft()));
  EXPECT_EQ(*app.scenario(), before);
  app.cancel_import();
  EXPECT_TRUE(std::holds_alternative<NoImport>(app.import_draft()));

  read(app, kOther);
  app.handle(FileArrived{"claims.json", bytes});
  while (std::holds_alternative<ReadingImport>(app.import_draft())) app.work();
  app.accept_import();
  EXPECT_EQ(app.scenario()->title, other.scenario()->title);
  EXPECT_TRUE(std::holds_alternative<ProposedImport>(app.import_draft())) << "the table beside it waits";
}

TEST(Leaving, exported_names_carry_the_revision) {
  App app = with_table();
  rename(app, "North");
  app.take_effects();
  app.export_scenario();
  EXPECT_EQ(take<Download>(app).at(0).file_name, "North 1970-01-01 r2.json");
}

}  // namespace
}  // namespace evenhand::app
