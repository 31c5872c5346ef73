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

struct FeltPage : PageHarness {
  FeltPage() : PageHarness(1280, 3000, "uneven-load") {
    go_to("Fairness");
    screen.press(Role::Tab, "Felt");
  }
};

TEST(Surveys, every_one_is_listed_and_can_be_shown) {
  FeltPage page;
  EXPECT_EQ(page.app.derived().survey()->title, "Autumn check");
  EXPECT_TRUE(page.screen.shows("Spring review"));
  const double autumn = page.app.derived().perception(Ledger::Burden)->mean;
  page.screen.press(Role::Button, "Show the survey of 1 June 2026");
  EXPECT_EQ(page.app.derived().survey()->title, "Spring review");
  EXPECT_NE(page.app.derived().perception(Ledger::Burden)->mean, autumn);
  EXPECT_TRUE(page.screen.shows("Spring review, 1 June 2026"));
  EXPECT_EQ(page.app.open()->history.step_count(), 0u) << "a view, no edit";
}

TEST(Surveys, one_is_removed_in_one_step_and_the_latest_is_shown_again) {
  FeltPage page;
  const Scenario before = *page.app.scenario();
  page.screen.press(Role::Button, "Show the survey of 1 June 2026");
  page.screen.press(Role::Button, "Remove the survey of 1 June 2026");
  ASSERT_EQ(page.app.scenario()->surveys->size(), 1u);
  EXPECT_EQ(page.app.derived().survey()->title, "Autumn check");
  page.app.undo();
  EXPECT_TRUE(*page.app.scenario() == before);
}

}  // namespace
}  // namespace evenhand::test
