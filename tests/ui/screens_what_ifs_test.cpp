// Saved what-ifs (L3, L7): on the same figures, side by side, renamed, removed, accepted.
#include <gtest/gtest.h>

#include "app/plan_outlook.h"
#include "domain/edit_plans.h"
#include "domain/edit_scenario.h"
#include "exchange/rebalance_report.h"
#include "fairness/rebalance_job.h"
#include "ui/rebalance_page.h"

namespace evenhand::test {
namespace {

using app::RebalanceView;
using ui::Role;

constexpr std::string_view kAutumn = "Three moves that people asked for", kSummer = "One move before summer";

const Scenario& scenario(const PageHarness& page) { return *page.app.scenario(); }

TEST(WhatIfsView, the_sample_is_proven_as_it_says) {
  PageHarness page(1280, 800, "uneven-load");
  const Plan& plan = scenario(page).plans->back();
  const auto computed = exchange::ComputedRebalance::make(scenario(page), {.moves = 3, .refinements = 400, .on = {2026, 11, 1}});
  ASSERT_TRUE(computed);
  const RebalancePoint& point = (*computed)->chosen();
  EXPECT_LE(plan.figures.bound, (*computed)->context().model.ratio_value(point.bound.value) + 5e-4) << "the saved limit is no higher than what is proven";
  EXPECT_NEAR(plan.figures.bound, (*computed)->context().model.ratio_value(point.bound.value), 5e-3);
  EXPECT_GE(plan.figures.value, (*computed)->context().model.ratio_value(point.value()) - 1e-9);
  EXPECT_EQ(plan.data_hash, app::plan_data_hash(scenario(page)));
}

TEST(WhatIfsView, the_table_says_what_each_brings_and_what_no_longer_fits) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::WhatIfs);
  EXPECT_TRUE(page.screen.shows(kAutumn));
  EXPECT_TRUE(page.screen.shows("as today"));
  EXPECT_TRUE(page.screen.shows("carried out")) << "the summer's move was made";
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Accept " + std::string(kSummer), ui::kDisabled));
  page.app.apply({"Other data", [](const Scenario& s) { return with_tolerance(s, 0.1); }, {}});
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.shows("made on other data"));
}

TEST(WhatIfsView, the_title_promises_nothing_where_none_helps) {
  PageHarness even(1280, 800, "uneven-load"), large(1280, 800, "large-region");
  show(even, RebalanceView::WhatIfs);
  EXPECT_TRUE(even.screen.shows("” brings the highest load to "));
  show(large, RebalanceView::WhatIfs);
  EXPECT_TRUE(large.screen.shows("No what-if brings the highest load below "));
  EXPECT_FALSE(large.screen.shows("” brings the highest load to "));
}

TEST(WhatIfsView, remedies_have_a_column_where_there_are_some) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::WhatIfs);
  EXPECT_FALSE(page.screen.has(Role::ColumnHeader, "Remedies"));
  page.app.apply({"A remedy", [](const Scenario& s) -> Result<Scenario> {
                    Plan plan = s.plans->back();
                    plan.remedies.push_back({.kind = RemedyKind::Capacity, .amount = 0.2});
                    return with_plan(s, std::move(plan));
                  }, {}});
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.has(Role::ColumnHeader, "Remedies"));
  EXPECT_TRUE(page.screen.has(Role::ColumnHeader, "Data"));
  EXPECT_TRUE(page.screen.has(Role::Button, "Accept " + std::string(kAutumn)));
}

TEST(WhatIfsView, everybody_stands_side_by_side) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::WhatIfs);
  choose(page, "First", "Today");
  choose(page, "Second", kAutumn);
  const auto outlook = app::outlook_of_plan(scenario(page), scenario(page).plans->back());
  ASSERT_TRUE(outlook);
  EXPECT_TRUE(page.screen.has(Role::Table, "Everybody under both"));
  EXPECT_LT(outlook->highest[0], app::outlook_today(scenario(page)).highest[0]);
  EXPECT_TRUE(page.screen.shows("Nakagawa Foods: Dana Okafor → Min-jun Lee"));
  page.screen.press(Role::Radio, "Visibility");
  EXPECT_TRUE(page.screen.has(Role::Table, "Everybody under both"));
}

TEST(WhatIfsView, is_renamed_and_removed_but_not_while_something_comes_from_it) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::WhatIfs);
  page.screen.press(Role::Button, "Rename " + std::string(kAutumn));
  page.screen.type("Name", "Wishes first");
  page.screen.press(Role::Button, "Rename");
  EXPECT_EQ(scenario(page).plans->back().name, "Wishes first");
  page.screen.press(Role::Button, "Remove " + std::string(kSummer));
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Remove", ui::kDisabled));
  page.screen.press(Role::Button, "Keep it");
  page.screen.press(Role::Button, "Remove Wishes first");
  page.screen.press(Role::Button, "Remove");
  EXPECT_EQ(scenario(page).plans->size(), 1u);
  page.app.undo();
  EXPECT_EQ(scenario(page).plans->size(), 2u);
}

TEST(WhatIfsView, accepting_without_a_review_makes_moves_and_handovers) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::WhatIfs);
  page.screen.press(Role::Button, "Accept " + std::string(kAutumn));
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Accept", ui::kDisabled));
  page.screen.type("Decided by", "Noor Bakker");
  page.screen.type("Why", "All three were asked for");
  page.screen.type("Takes effect on", "2026-12-01");
  page.screen.press(Role::Button, "Accept");
  EXPECT_EQ(scenario(page).handovers->size(), 4u);
  EXPECT_EQ(page.app.view().rebalance_view, RebalanceView::Handovers);
  page.app.undo();
  EXPECT_EQ(scenario(page).handovers->size(), 1u);
}

TEST(WhatIfsView, no_name_in_blind_mode_no_deeds_while_presenting_and_a_phone_works) {
  PageHarness page(390, 844, "uneven-load");
  show(page, RebalanceView::WhatIfs);
  set_view(page, true, false);
  EXPECT_EQ(name_shown(page), "");
  EXPECT_EQ(client_shown(page), "");
  set_view(page, false, true);
  EXPECT_FALSE(page.screen.has(Role::Button, "Accept " + std::string(kAutumn)));
}

TEST(WhatIfsView, what_has_no_figures_today_is_not_compared_unless_chosen) {
  PageHarness page(1280, 800, "uneven-load");
  show(page, RebalanceView::WhatIfs);
  EXPECT_EQ(page.screen.value_of(Role::ComboBox, "First"), "Today");
  EXPECT_EQ(page.screen.value_of(Role::ComboBox, "Second"), kAutumn);
  EXPECT_FALSE(page.screen.shows("has no figures today"));
  choose(page, "First", kSummer);
  EXPECT_TRUE(page.screen.shows("“One move before summer” has no figures today"));
}
}  // namespace
}  // namespace evenhand::test
