#include <gtest/gtest.h>

#include "app/commands.h"
#include "ui/page_harness.h"

namespace evenhand::test {
namespace {

using ui::Role;

constexpr std::string_view kAnswers = "Answers, 1 not fair at all to 5 entirely fair";

void open_dialog(PageHarness& page) {
  app::command(app::CommandId::AddSurvey).run(page.app);
  page.screen.settle();
}

TEST(SurveyDialog, pasted_answers_are_looked_at_then_added_as_one_step) {
  PageHarness page(1280, 800, "uneven-load");
  const std::size_t before = page.app.scenario()->surveys->size();
  open_dialog(page);
  page.screen.type(kAnswers, "Team,Fairness\nField,2\nField,4\nInside,9\n");
  EXPECT_TRUE(page.screen.shows("2 answers read"));
  EXPECT_TRUE(page.screen.shows("1 row has no answer from 1 to 5"));
  page.screen.press(Role::Button, "Add answers");
  ASSERT_EQ(page.app.scenario()->surveys->size(), before + 1);
  EXPECT_FALSE(page.screen.shows("Add survey answers?"));
  page.app.undo();
  EXPECT_EQ(page.app.scenario()->surveys->size(), before);
}

TEST(SurveyDialog, a_table_that_holds_no_answers_says_what_is_needed_and_changes_nothing) {
  PageHarness page(1280, 800, "uneven-load");
  const std::size_t before = page.app.scenario()->surveys->size();
  open_dialog(page);
  page.screen.type(kAnswers, "Client,Revenue\nAcme,1200\n");
  EXPECT_TRUE(page.screen.shows("No column holds answers from 1 to 5"));
  page.screen.press(Role::Button, "Cancel");
  EXPECT_EQ(page.app.scenario()->surveys->size(), before);
}

}  // namespace
}  // namespace evenhand::test
