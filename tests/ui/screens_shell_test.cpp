#include <gtest/gtest.h>

#include "app/commands.h"
#include "ui/page_harness.h"

namespace evenhand::test {
namespace {

using ui::Role;

TEST(Shell, the_rail_leads_to_every_screen_and_marks_the_current_one) {
  PageHarness page(1280, 800, "uneven-load");
  for (const std::string_view name : {"Start", "People and clients", "Policy", "Fairness"}) {
    page.go_to(name);
    EXPECT_TRUE(page.screen.has_flag(Role::Button, name, ui::kCurrent)) << name;
    EXPECT_TRUE(page.screen.has(Role::Main, name));
  }
}

TEST(Shell, says_in_words_whether_the_work_is_saved) {
  PageHarness page(1280, 800, "uneven-load");
  EXPECT_TRUE(page.screen.shows("Saving"));
  page.pass(1000);
  const auto* save = [&]() -> const app::SaveSnapshot* {
    for (const app::Effect& effect : page.effects) {
      if (const auto* found = std::get_if<app::SaveSnapshot>(&effect)) return found;
    }
    return nullptr;
  }();
  ASSERT_TRUE(save);
  page.app.handle(app::SaveFinished{save->scenario, save->revision, true, ""});
  page.pass(1);
  EXPECT_TRUE(page.screen.shows("Saved here at 14:32"));
  page.app.handle(app::SaveFinished{save->scenario, save->revision, false, "quota"});
  page.pass(1);
}

TEST(Shell, the_saved_state_is_shown_at_every_width) {
  for (const float width : {390.0f, 800.0f, 1099.0f, 1280.0f}) {
    PageHarness page(width, 800, "uneven-load");
    EXPECT_TRUE(page.screen.has(Role::Status, "Saving")) << width;
  }
}

TEST(Shell, a_failed_save_stands_at_the_top_with_a_way_out) {
  PageHarness page(1280, 800, "uneven-load");
  page.pass(1000);
  for (const app::Effect& effect : page.effects) {
    if (const auto* save = std::get_if<app::SaveSnapshot>(&effect)) page.app.handle(app::SaveFinished{save->scenario, save->revision, false, "disk"});
  }
  page.pass(1);
  EXPECT_TRUE(page.screen.shows("Not saved"));
  page.screen.press(Role::Button, "Save a file");
  EXPECT_TRUE(std::holds_alternative<app::Download>(page.effects.back()));
}

TEST(Shell, the_palette_finds_and_runs_a_command) {
  PageHarness page(1280, 800, "uneven-load");
  EXPECT_TRUE(app::run_shortcut(page.app, {.key = 'K', .control = true}));
  page.screen.frame();
  page.screen.settle();
  ASSERT_FALSE(page.screen.all(Role::Dialog).empty());
  page.screen.press(Role::Option, "Policy");
  EXPECT_EQ(page.app.view().screen, app::Screen::Policy);
  EXPECT_EQ(page.app.view().overlay, app::Overlay::None);
}

TEST(Shell, the_help_lists_every_shortcut_and_escape_closes_it) {
  PageHarness page(1280, 800, "uneven-load");
  app::command(app::CommandId::ShortcutHelp).run(page.app);
  page.screen.frame();
  page.screen.settle();
  for (const app::Command& one : app::commands()) {
    if (!one.shortcut.is_none()) EXPECT_TRUE(page.screen.shows(app::shortcut_text(one.shortcut, false))) << one.label;
  }
  page.screen.escape();
  EXPECT_EQ(page.app.view().overlay, app::Overlay::None);
}

TEST(Shell, presenting_takes_rail_and_tools_away_and_escape_brings_them_back) {
  PageHarness page(1920, 1080, "uneven-load");
  page.screen.press(Role::Button, "Present");
  EXPECT_FALSE(page.screen.has(Role::Navigation, "Screens"));
  EXPECT_FALSE(page.screen.has(Role::Button, "Blind"));
  EXPECT_TRUE(app::run_shortcut(page.app, {.key = app::kEscape}));
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.has(Role::Navigation, "Screens"));
}

TEST(Shell, the_file_menu_saves_a_file) {
  PageHarness page(1280, 800, "uneven-load");
  page.screen.press(Role::Button, "File");
  page.screen.press(Role::MenuItem, "Save as a file");
  ASSERT_TRUE(std::holds_alternative<app::Download>(page.effects.back()));
  EXPECT_TRUE(page.screen.shows("Sent to downloads"));
}

}  // namespace
}  // namespace evenhand::test
