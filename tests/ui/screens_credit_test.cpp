// Credit by every rule, reports in turn, and shared targets.
#include <gtest/gtest.h>

#include "domain/format.h"
#include "domain/ownership_usual.h"
#include "ownership/credit.h"
#include "ownership/record_index.h"
#include "ui/ownership_page.h"
#include "ui/screens/today.h"

namespace evenhand::test {
namespace {

using ui::Role;

const Scenario& scenario(const PageHarness& page) { return *page.app.scenario(); }

TEST(CreditScreen, shows_every_rule_and_who_gains_from_hoarding) {
  PageHarness page(1280, 800, "claims");
  open_account(page, "Halvorsen Maritime", app::AccountView::Credit);
  for (const std::string_view rule : {"Equal", "Influence", "First contact", "Last contact", "40-20-40", "Stage coverage", "Rated by peers"}) EXPECT_TRUE(page.screen.shows(rule)) << rule;
  EXPECT_TRUE(page.screen.shows("of the credit, by rule"));
  EXPECT_TRUE(page.screen.shows("All of it to whoever came first."));
  EXPECT_TRUE(page.screen.shows("This rule rewards keeping colleagues out."));
  const std::string sixth = format_percent(1.0 / 6.0);
  EXPECT_TRUE(page.screen.shows("no more than in proportion to their part: Priya " + sixth + ", Dana " + sixth + " and Tomás " + sixth + " at most.")) << "also told where no rule pays for it";
}

TEST(CreditScreen, colleagues_report_in_turn_and_unseen) {
  PageHarness page(1280, 800, "claims");
  open_account(page, "Halvorsen Maritime", app::AccountView::Credit);
  EXPECT_TRUE(page.screen.shows("0 of 3 have reported."));
  const auto report = [&](std::string_view who, std::string_view first, std::string_view second) {
    choose(page, "Who reports now", who);
    EXPECT_FALSE(page.screen.has(Role::TextField, "Points for " + std::string(who))) << "nobody rates themselves";
    page.screen.type("Points for " + std::string(first), "60");
    page.screen.submit("Points for " + std::string(first));
    page.screen.type("Points for " + std::string(second), "30");
    page.screen.submit("Points for " + std::string(second));
    page.screen.press(Role::Button, "Put it in");
  };
  report("Dana Okafor", "Priya Raghavan", "Tomás Herrera");
  EXPECT_EQ(scenario(page).peer_reports->size(), 1u);
  EXPECT_TRUE(page.screen.shows("1 of 3 have reported."));
  EXPECT_FALSE(page.screen.has(Role::TextField, "Points for Priya Raghavan")) << "what was said is not shown";
  report("Priya Raghavan", "Dana Okafor", "Tomás Herrera");
  report("Tomás Herrera", "Priya Raghavan", "Dana Okafor");
  EXPECT_EQ(scenario(page).peer_reports->size(), 3u);
  EXPECT_FALSE(page.screen.shows("Not everybody has rated the others yet."));
  const ownership::RecordIndex records(scenario(page));
  const ownership::CreditSplit split =
    ownership::credit_of(records, ownership_policy_of(scenario(page)), client_named(page, "Halvorsen Maritime").id, ui::today_of(page.app), ownership::CreditRule::PeerRated);
  ASSERT_EQ(split.state, ownership::CreditState::Ready);
  // Dana gives Priya two of three parts, Tomás gives her two of three; Dana and Tomás get less of each other's reports.
  const auto share_of = [&](std::string_view id) { return std::ranges::find(split.shares, PersonId{std::string(id)}, &ownership::CreditShare::person)->share; };
  EXPECT_GT(share_of("k1"), share_of("s1"));
  EXPECT_GT(share_of("s1"), share_of("s2"));
  double sum = split.left_over;
  for (const ownership::CreditShare& share : split.shares) sum += share.share;
  EXPECT_NEAR(sum, 1.0, 1e-9);
  for (const auto& [id, name] : {std::pair("s1", "Dana"), std::pair("k1", "Priya"), std::pair("s2", "Tomás")}) {
    EXPECT_TRUE(page.screen.shows(std::string(name) + " " + format_percent(share_of(id), 0))) << name << "\n" << page.screen.dump();
  }
}

TEST(CreditScreen, shared_targets_are_told_from_the_records_and_can_be_changed) {
  PageHarness page(1280, 800, "claims");
  open_account(page, "Solaria Energía", app::AccountView::Credit);
  EXPECT_TRUE(page.screen.shows("Renewals of shared accounts"));
  EXPECT_TRUE(page.screen.shows("; the target is 90\u00A0%."));
  page.screen.press(Role::Button, "Edit the target Renewals of shared accounts");
  page.screen.type("Target", "95");
  page.screen.submit("Target");
  page.screen.press(Role::Button, "Save");
  EXPECT_DOUBLE_EQ(ownership_policy_of(scenario(page)).shared_targets[0].target, 95.0);
  page.screen.press(Role::Button, "Remove the target Renewals of shared accounts");
  EXPECT_EQ(ownership_policy_of(scenario(page)).shared_targets.size(), 2u);
}

}  // namespace
}  // namespace evenhand::test
