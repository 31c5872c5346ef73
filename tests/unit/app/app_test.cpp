#include "app/app.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/commands.h"
#include "app/samples.h"
#include "domain/edit_scenario.h"
#include "exchange/scenario_json.h"
#include "unit/domain/single_edits.h"

namespace evenhand::app {
namespace {

constexpr std::string_view kTable = "client,owner,hours\nAcme,Dana,30\nBolt,Dana,10\nCove,Lee,\nDune,Lee,20\n";

template <class Wanted>
std::vector<Wanted> of_kind(const std::vector<Effect>& effects) {
  std::vector<Wanted> found;
  for (const Effect& effect : effects) {
    if (const Wanted* wanted = std::get_if<Wanted>(&effect)) found.push_back(*wanted);
  }
  return found;
}

void read(App& app) {
  while (std::holds_alternative<ReadingImport>(app.import_draft())) app.work();
}

void paste(App& app, std::string_view text) {
  app.handle(TextPasted{std::string(text)});
  read(app);
}

App app_with_table() {
  App app;
  app.advance({1'000'000}, 0);
  app.handle(RecentLoaded{});
  paste(app, kTable);
  app.accept_import();
  return app;
}

Edit weight_edit(std::string criterion, int weight) {
  return {"Weight", [=](const Scenario& s) { return with_weight(s, CriterionId{criterion}, weight); }, "weight"};
}

std::string first_counted(const App& app) {
  for (const Criterion& c : app.scenario()->policy->criteria) {
    if (c.weight > 0) return c.id.value;
  }
  return {};
}

TEST(App, a_pasted_table_is_shown_first_and_taken_on_a_word) {
  App app;
  paste(app, kTable);
  ASSERT_TRUE(std::holds_alternative<ProposedImport>(app.import_draft()));
  EXPECT_FALSE(app.open());
  app.accept_import();
  ASSERT_TRUE(app.open());
  EXPECT_EQ(app.scenario()->people->size(), 2u);
  EXPECT_EQ(app.scenario()->clients->size(), 4u);
  EXPECT_EQ(app.view().screen, Screen::Fairness);
  EXPECT_TRUE(app.derived().figures(Ledger::Burden).loads.is_ready());
}

TEST(App, a_bad_table_says_what_is_wrong_and_changes_nothing) {
  App app = app_with_table();
  const Scenario before = *app.scenario();
  paste(app, "%PDF-1.7\n%....");
  const auto* failed = std::get_if<FailedImport>(&app.import_draft());
  ASSERT_TRUE(failed);
  EXPECT_EQ(failed->error.code, ErrorCode::WrongKind);
  EXPECT_EQ(*app.scenario(), before);
}

TEST(App, an_edit_changes_the_figures_and_undo_brings_them_back) {
  App app = app_with_table();
  const auto ratio = [&] { return app.derived().figures(Ledger::Burden).measures.max_ratio; };
  const double before = ratio();
  const std::string criterion = first_counted(app);
  app.apply({"More", [&](const Scenario& s) { return with_client_value(s, ClientId{s.clients->front().id}, CriterionId{criterion}, 500.0); }, {}});
  EXPECT_NE(ratio(), before);
  app.undo();
  EXPECT_EQ(ratio(), before);
  app.redo();
  EXPECT_NE(ratio(), before);
}

TEST(App, an_edit_that_breaks_a_rule_is_refused_in_words) {
  App app = app_with_table();
  const Scenario before = *app.scenario();
  app.apply(weight_edit("no such criterion", 10));
  EXPECT_EQ(*app.scenario(), before);
  ASSERT_TRUE(app.banner());
  EXPECT_EQ(app.banner()->kind, Banner::Kind::Error);
}

TEST(App, saves_after_the_import_and_says_saved_after_the_answer) {
  App app = app_with_table();
  app.take_effects();
  app.advance({1'000'300}, 0);
  const auto saves = of_kind<SaveSnapshot>(app.take_effects());
  ASSERT_EQ(saves.size(), 1u);
  EXPECT_EQ(saves[0].summary, "4 clients, 2 people");
  EXPECT_EQ(app.save_status().kind, SaveStatus::Kind::Saving);
  app.handle(SaveFinished{saves[0].scenario, saves[0].revision, true, ""});
  EXPECT_EQ(app.save_status().kind, SaveStatus::Kind::Saved);
}

TEST(App, what_was_saved_opens_again_as_it_was) {
  App first = app_with_table();
  first.apply(weight_edit(first_counted(first), 40));
  first.advance({1'002'000}, 0);
  const auto saves = of_kind<SaveSnapshot>(first.take_effects());
  ASSERT_FALSE(saves.empty());

  App second;
  second.start();
  EXPECT_EQ(of_kind<LoadRecent>(second.take_effects()).size(), 1u);
  second.handle(RecentLoaded{{RecentEntry{saves.back().scenario, "t", "s", saves.back().revision, {1'002'000}}}, true, false});
  ASSERT_EQ(of_kind<LoadScenario>(second.take_effects()).size(), 1u);
  second.handle(ScenarioLoaded{saves.back().scenario, saves.back().revision, {1'002'000}, saves.back().text.bytes, false});
  ASSERT_TRUE(second.open());
  EXPECT_EQ(*second.scenario(), *first.scenario());
  EXPECT_EQ(second.save_status().kind, SaveStatus::Kind::Saved);
}

TEST(App, a_save_that_fails_is_said_with_a_way_out_and_the_edits_stay) {
  App app = app_with_table();
  app.advance({1'001'000}, 0);
  const auto saves = of_kind<SaveSnapshot>(app.take_effects());
  ASSERT_EQ(saves.size(), 1u);
  app.handle(SaveFinished{saves[0].scenario, saves[0].revision, false, "quota"});
  EXPECT_EQ(app.save_status().kind, SaveStatus::Kind::NotSaved);
  ASSERT_TRUE(app.banner());
  EXPECT_EQ(app.banner()->remedy, Banner::Remedy::SaveFile);
  app.advance({1'005'000}, 0);
  const auto again = of_kind<SaveSnapshot>(app.take_effects());
  ASSERT_EQ(again.size(), 1u);
  app.handle(SaveFinished{again[0].scenario, again[0].revision, true, ""});
  EXPECT_FALSE(app.banner());
}

TEST(App, after_a_conflict_a_copy_gets_its_own_place) {
  App app = app_with_table();
  app.advance({1'001'000}, 0);
  const auto saves = of_kind<SaveSnapshot>(app.take_effects());
  app.handle(SaveFinished{saves[0].scenario, saves[0].revision, false, "conflict"});
  ASSERT_TRUE(app.banner());
  EXPECT_EQ(app.banner()->remedy, Banner::Remedy::KeepAsCopy);
  app.keep_as_copy();
  app.advance({1'003'000}, 0);
  const auto copy = of_kind<SaveSnapshot>(app.take_effects());
  ASSERT_EQ(copy.size(), 1u);
  EXPECT_NE(copy[0].scenario, saves[0].scenario);
  EXPECT_EQ(copy[0].parent_revision, 0u);
}

TEST(App, being_hidden_saves_at_once) {
  App app = app_with_table();
  app.take_effects();
  app.handle(BecameHidden{});
  EXPECT_EQ(of_kind<SaveSnapshot>(app.take_effects()).size(), 1u);
}

TEST(App, an_exported_file_opens_elsewhere_with_the_same_figures_and_exports_equal_bytes) {
  App first = app_with_table();
  first.apply(weight_edit(first_counted(first), 70));
  first.take_effects();
  first.export_scenario();
  const auto downloads = of_kind<Download>(first.take_effects());
  ASSERT_EQ(downloads.size(), 1u);

  App second;
  second.advance({9'000'000}, 0);
  second.handle(RecentLoaded{});
  second.handle(FileArrived{downloads[0].file_name, downloads[0].bytes});
  read(second);
  EXPECT_FALSE(second.open()) << "shown first";
  second.accept_import();
  ASSERT_TRUE(second.open());
  EXPECT_EQ(*second.scenario(), *first.scenario());
  EXPECT_EQ(second.derived().figures(Ledger::Burden).measures.max_ratio, first.derived().figures(Ledger::Burden).measures.max_ratio);
  second.export_scenario();
  EXPECT_EQ(of_kind<Download>(second.take_effects()).at(0).bytes, downloads[0].bytes);
}

TEST(App, opening_a_file_never_replaces_what_is_stored_under_its_id) {
  App app = app_with_table();
  const std::string bytes = exchange::to_json(*app.scenario());
  const ScenarioId id = app.scenario()->id;
  App second;
  second.handle(RecentLoaded{{RecentEntry{id, "t", "s", 3, {1}}}, true, false});
  second.take_effects();
  second.handle(FileArrived{"a.json", bytes});
  read(second);
  second.accept_import();
  ASSERT_TRUE(second.open());
  EXPECT_NE(second.scenario()->id, id);
}

TEST(App, blind_mode_shows_no_name) {
  App app = app_with_table();
  const PersonId person = app.scenario()->people->front().id;
  const std::string name = app.shown_name(person);
  command(CommandId::Blind).run(app);
  EXPECT_NE(app.shown_name(person), name);
  EXPECT_NE(app.shown_name(person), "");
  app.take_effects();
  app.export_table();
  EXPECT_EQ(of_kind<Download>(app.take_effects()).at(0).bytes.find(name), std::string::npos);
}

TEST(App, without_storage_it_says_so_before_the_first_edit) {
  App app;
  app.handle(RecentLoaded{{}, false, false});
  ASSERT_TRUE(app.banner());
  paste(app, kTable);
  app.accept_import();
  EXPECT_EQ(app.save_status().kind, SaveStatus::Kind::MemoryOnly);
}

TEST(App, a_store_that_answers_late_still_opens_the_last_work) {
  App app;
  app.handle(RecentLoaded{{}, false, false});
  EXPECT_TRUE(app.banner());
  app.take_effects();
  app.handle(RecentLoaded{{RecentEntry{ScenarioId{"s"}, "t", "s", 3, {1}}}, true, false});
  EXPECT_FALSE(app.banner());
  ASSERT_EQ(of_kind<LoadScenario>(app.take_effects()).size(), 1u);
  app.handle(RecentLoaded{{RecentEntry{ScenarioId{"s"}, "t", "s", 3, {1}}}, true, false});
  EXPECT_TRUE(of_kind<LoadScenario>(app.take_effects()).empty()) << "only once";
}

TEST(App, requests_are_carried_out_after_the_frame_in_order) {
  App app = app_with_table();
  const std::string criterion = first_counted(app);
  app.request_edit(weight_edit(criterion, 20));
  app.request([](App& a) { a.finish_interaction(); });
  app.request_edit(weight_edit(criterion, 30));
  EXPECT_FALSE(app.open()->history.can_undo());
  app.carry_out_requests();
  EXPECT_EQ(app.open()->history.step_count(), 2u);
}

TEST(Samples, each_opens_and_fills_the_burden_ledger) {
  for (const Sample& sample : samples()) {
    App app;
    app.open_sample(sample.name);
    ASSERT_TRUE(app.open()) << sample.name;
    EXPECT_TRUE(app.derived().figures(Ledger::Burden).loads.is_ready()) << sample.name;
    EXPECT_EQ(app.scenario()->title, sample.title);
  }
}

TEST(Samples, uneven_load_is_as_its_subtitle_says) {
  App app;
  app.open_sample("uneven-load");
  ASSERT_TRUE(app.open());
  const Measures& burden = app.derived().figures(Ledger::Burden).measures;
  EXPECT_EQ(app.scenario()->people->size(), 8u);
  EXPECT_EQ(app.scenario()->clients->size(), 118u);
  EXPECT_EQ(burden.above, 2u);
  EXPECT_EQ(burden.below, 2u);
  for (const Ledger ledger : kLedgers) EXPECT_TRUE(app.derived().figures(ledger).loads.is_ready());
}

TEST(Commands, each_is_complete_and_its_key_is_its_own) {
  for (const Command& one : commands()) {
    EXPECT_FALSE(one.label.empty());
    EXPECT_FALSE(one.place.empty()) << one.label;
    EXPECT_TRUE(one.run) << one.label;
    EXPECT_EQ(&command(one.id), &one) << one.label;
    if (one.shortcut.is_none()) continue;
    EXPECT_EQ(std::ranges::count(commands(), one.shortcut, &Command::shortcut), 1) << one.label;
  }
}

TEST(Commands, undo_says_what_it_would_undo_or_why_it_cannot) {
  App app = app_with_table();
  EXPECT_EQ(why_not(command(CommandId::Undo), app), "There is nothing to undo");
  app.apply(weight_edit(first_counted(app), 33));
  EXPECT_EQ(why_not(command(CommandId::Undo), app), "");
  EXPECT_EQ(label_of(command(CommandId::Undo), app), "Undo: Weight");
  EXPECT_TRUE(run_shortcut(app, {.key = 'Z', .control = true}));
  EXPECT_EQ(label_of(command(CommandId::Redo), app), "Redo: Weight");
  View blind = app.view();
  blind.is_blind = true;
  app.set_view(blind);
  EXPECT_EQ(label_of(command(CommandId::Redo), app), "Redo") << "a step may name somebody";
  EXPECT_FALSE(run_shortcut(app, {.key = 'Q', .control = true}));
}

TEST(Commands, keys_do_nothing_behind_a_dialog_but_open_and_close_it) {
  App app = app_with_table();
  app.apply(weight_edit(first_counted(app), 33));
  EXPECT_TRUE(run_shortcut(app, {.key = 'K', .control = true}));
  EXPECT_EQ(app.view().overlay, Overlay::CommandPalette);
  EXPECT_TRUE(run_shortcut(app, {.key = 'Z', .control = true})) << "the key is ours, so that the browser does not take it";
  EXPECT_TRUE(app.open()->history.can_undo());
  EXPECT_TRUE(run_shortcut(app, {.key = 'K', .control = true}));
  EXPECT_EQ(app.view().overlay, Overlay::None);
}

TEST(Commands, shortcuts_read_as_on_the_keyboard) {
  EXPECT_EQ(shortcut_text({.key = 'Z', .control = true, .shift = true}, false), "Ctrl+Shift+Z");
  EXPECT_EQ(shortcut_text({.key = 'Z', .control = true, .shift = true}, true), "⇧⌘Z");
  EXPECT_EQ(shortcut_text({.function_key = 8}, false), "F8");
  EXPECT_EQ(shortcut_text({.key = '?'}, false), "?");
}

}  // namespace
}  // namespace evenhand::app
