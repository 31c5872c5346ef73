// What a verdict keeps on the screens: its figures, the claim as it stood, and what it waits for.
#include <gtest/gtest.h>

#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/policy_hash.h"
#include "domain/review_triggers.h"
#include "ownership/verdict_figures.h"
#include "ui/ownership_page.h"

namespace evenhand::test {
namespace {

using app::AccountView;
using ui::Role;

constexpr std::string_view kMedia = "Île-de-Mer Média", kSolaria = "Solaria Energía";
constexpr std::string_view kAsItStood = "As it stood on 14 September 2026";

const Scenario& scenario(const PageHarness& page) { return *page.app.scenario(); }

const Verdict& verdict_of(const PageHarness& page, std::string_view client) {
  return *std::ranges::find(*scenario(page).verdicts, client_named(page, client).id, &Verdict::client);
}

void edit(PageHarness& page, std::function<Result<Scenario>(const Scenario&)> change) {
  page.app.apply({.label = "Test", .change = std::move(change), .interaction = {}});
  page.screen.frame();
  page.screen.settle();
}

// Other rules, and none of the records it was made from.
Result<Scenario> turned_over(const Scenario& s) {
  OwnershipPolicy policy = ownership_policy_of(s);
  for (OwnershipStage& stage : policy.stages) {
    for (OwnershipWeight& weight : stage.weights) weight.points = weight.criterion.value == "introduced" ? 100 : 1;
  }
  Scenario changed = s;
  changed.touchpoints = std::vector<Touchpoint>{};
  return with_ownership_policy(changed, policy);
}

TEST(PastClaim, a_verdict_shows_what_was_kept_with_it) {
  PageHarness page(1280, 800, "claims");
  open_account(page, kMedia, AccountView::Account);
  const VerdictFigures& figures = verdict_of(page, kMedia).figures;
  ASSERT_FALSE(figures.weights.empty());
  ASSERT_GT(figures.robustness_draws, 0);
  const ownership::ClaimVerdict claim = ownership::verdict_on(ownership::evidence_kept(figures), OwnershipPolicy{});
  EXPECT_TRUE(page.screen.shows("Margin " + format_number(figures.margin, 3) + " of "));
  EXPECT_TRUE(page.screen.shows(format_signed(claim.contributions.front().thousandths / 1000.0, 3)));
  EXPECT_TRUE(page.screen.shows("draws of all possible weights"));
  EXPECT_TRUE(page.screen.shows(short_hash(figures.data_hash)));
  EXPECT_TRUE(page.screen.shows(short_hash(figures.policy_hash)));
}

TEST(PastClaim, fingerprints_are_told_in_full_and_reading_them_changes_nothing) {
  PageHarness page(1280, 800, "claims");
  open_account(page, kMedia, AccountView::Account);
  const Scenario before = scenario(page);
  const VerdictFigures figures = verdict_of(page, kMedia).figures;
  page.screen.press(Role::Button, "Data " + short_hash(figures.data_hash) + ", rules " + short_hash(figures.policy_hash));
  EXPECT_TRUE(page.screen.shows(figures.data_hash));
  EXPECT_TRUE(page.screen.shows(figures.policy_hash));
  page.screen.press(Role::Button, "Close");
  EXPECT_FALSE(page.screen.has(Role::Dialog, "Fingerprints of this verdict"));
  EXPECT_EQ(scenario(page), before);
  EXPECT_FALSE(page.screen.shows("Undo: Fingerprints"));
}

TEST(PastClaim, a_verdict_of_an_older_file_says_that_it_was_not_kept) {
  PageHarness page(1280, 800, "claims");
  edit(page, [](const Scenario& s) -> Result<Scenario> {
    Scenario older = s;
    older.verdicts.edit([](std::vector<Verdict>& all) {
      for (Verdict& each : all) {
        each.figures.weights.clear();
        each.figures.least_change.reset();
        each.figures.robustness.clear();
        each.figures.robustness_draws = 0;
      }
    });
    return older;
  });
  open_account(page, kMedia, AccountView::Account);
  EXPECT_TRUE(page.screen.shows("were not kept at the time"));
  page.screen.press(Role::Button, "Open the claim as it stood on 14 September 2026");
  EXPECT_TRUE(page.screen.shows(kAsItStood));
  EXPECT_TRUE(page.screen.shows("were not kept at the time"));
}

TEST(PastClaim, it_opens_as_it_stood_whatever_has_changed_since_and_leads_back_to_today) {
  PageHarness page(1280, 800, "claims");
  const std::string margin = format_number(verdict_of(page, kMedia).figures.margin, 3);
  edit(page, turned_over);
  open_account(page, kMedia, AccountView::Account);
  page.screen.press(Role::Button, "Open the claim as it stood on 14 September 2026");
  EXPECT_EQ(page.app.view().account_view, AccountView::Claim);
  EXPECT_TRUE(page.screen.shows(kAsItStood));
  EXPECT_TRUE(page.screen.shows("margin " + margin));
  EXPECT_TRUE(page.screen.has(Role::Table, "Evidence of that day"));
  EXPECT_FALSE(page.screen.has(Role::Button, "Record verdict")) << "nothing is decided on a day that is over";
  page.screen.press(Role::Button, "Show today's");
  EXPECT_FALSE(page.screen.shows(kAsItStood));
  EXPECT_TRUE(page.screen.has(Role::Button, "Record verdict"));
}

TEST(PastClaim, calibration_opens_it_and_another_view_of_the_account_leaves_it) {
  PageHarness page(1280, 900, "claims");
  open_view(page, app::OwnershipView::Calibration);
  page.screen.press(Role::Button, "Open the claim of " + std::string(kMedia) + " as it stood on 14 September 2026");
  EXPECT_TRUE(page.screen.shows(kAsItStood));
  open_account(page, kMedia, AccountView::Account);
  open_account(page, kMedia, AccountView::Claim);
  EXPECT_FALSE(page.screen.shows(kAsItStood));
}

TEST(PastClaim, names_nobody_in_blind_mode) {
  PageHarness page(1280, 800, "claims");
  page.screen.press(Role::Button, "Blind");
  open_account(page, kMedia, AccountView::Account);
  page.screen.press(Role::Button, "Open the claim as it stood on 14 September 2026");
  EXPECT_TRUE(page.screen.shows(kAsItStood));
  expect_nobody_named(page, kMedia);
}

TEST(ReviewTriggers, it_has_not_happened_is_answered_on_the_claim_and_can_be_undone) {
  PageHarness page(1280, 800, "claims");
  open_account(page, kSolaria, AccountView::Claim);
  EXPECT_TRUE(page.screen.shows("Looked at again when: The third plant is signed"));
  EXPECT_TRUE(page.screen.shows("The verdict in force waits for"));
  const std::string ask = "Say whether it has happened, for the verdict of 18 October 2026";
  page.screen.press(Role::Button, ask);
  EXPECT_TRUE(page.screen.shows("“The third plant is signed”."));
  page.screen.type("Who looked", "Both team leads");
  page.screen.type("Why", "The contract is with the board");
  page.screen.press(Role::Button, "Keep the answer");
  ASSERT_EQ(verdict_of(page, kSolaria).trigger_answers.size(), 1u);
  EXPECT_EQ(verdict_of(page, kSolaria).trigger_answers.front().stand, TriggerStand::NotYet);
  EXPECT_TRUE(page.screen.shows("it has not happened. The contract is with the board"));
  EXPECT_FALSE(page.screen.shows("The verdict in force waits for")) << "asked again in a fortnight";
  page.screen.press(Role::Button, "Undo: Verdict looked at again (Ctrl+Z)");
  EXPECT_TRUE(verdict_of(page, kSolaria).trigger_answers.empty());
}

TEST(ReviewTriggers, the_overview_quotes_it_leads_to_the_claim_and_names_nobody_in_blind_mode) {
  PageHarness page(1280, 900, "claims");
  edit(page, [](const Scenario& s) -> Result<Scenario> {
    Scenario changed = s;
    changed.verdicts.edit([](std::vector<Verdict>& all) {
      std::erase_if(all, [](const Verdict& each) { return each.review_triggers.empty(); });
      all.resize(1);
      all[0].review_triggers = {"Søren Lindqvist takes another region"};
    });
    return changed;
  });
  page.app.show(app::Screen::Overview);
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.shows("“Søren Lindqvist takes another region”. Has it happened?"));
  page.screen.press(Role::Button, "Blind");
  EXPECT_TRUE(page.screen.shows("takes another region”. Has it happened?"));
  EXPECT_FALSE(page.screen.shows("Lindqvist takes"));
  page.screen.press(Role::Button, "Blind");
  page.screen.press(Role::Button, "The verdict on " + std::string(kMedia) + " is looked at again when something happens");
  EXPECT_EQ(page.app.view().account, client_named(page, kMedia).id);
  EXPECT_EQ(page.app.view().account_view, AccountView::Claim);
}

TEST(ReviewTriggers, looked_at_and_it_stays_is_answered_on_the_account_and_is_not_asked_again) {
  PageHarness page(1280, 800, "claims");
  open_account(page, kMedia, AccountView::Account);
  const std::string ask = "Say whether it has happened, for the verdict of 14 September 2026";
  page.screen.press(Role::Button, ask);
  choose(page, "What was found", "It has happened: looked at, the verdict stays");
  page.screen.type("Who looked", "Both team leads");
  page.screen.type("Why", "The same two people serve it");
  page.screen.press(Role::Button, "Keep the answer");
  EXPECT_TRUE(open_triggers(verdict_of(page, kMedia)).empty());
  EXPECT_FALSE(page.screen.has(Role::Button, ask));
  EXPECT_TRUE(page.screen.shows("it has happened, the verdict stays. The same two people serve it"));
}

TEST(PastClaim, begins_at_its_top_wherever_the_account_was_scrolled_to) {
  PageHarness page(1280, 800, "claims");
  open_account(page, kMedia, AccountView::Account);
  page.screen.post({.id = page.screen.find(Role::ScrollRegion, "Ownership").id, .action = ui::Action::Scroll, .number = 0, .number2 = 500, .text = {}});
  ASSERT_GT(page.screen.find(Role::ScrollRegion, "Ownership").minimum, 100);
  page.screen.press(Role::Button, "Open the claim as it stood on 14 September 2026");
  ASSERT_TRUE(page.screen.shows(kAsItStood));
  EXPECT_EQ(page.screen.find(Role::ScrollRegion, "Ownership").minimum, 0);
}

}  // namespace
}  // namespace evenhand::test
