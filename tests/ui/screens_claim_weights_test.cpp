// What would change a claim: weights tried one after the other, the least changes in full, and the rule that decides before any weight.
#include <gtest/gtest.h>

#include <numeric>

#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "ui/claim_page.h"

namespace evenhand::test {
namespace {

using app::AccountView;
using ui::Role;

constexpr std::string_view kHalvorsen = "Halvorsen Maritime";

std::string title(const PageHarness& page) {
  for (const ui::Node& node : page.screen.all(Role::Heading)) {
    if (node.level == 1) return page.screen.name_of(node);
  }
  return {};
}

const std::vector<double>& tried(const PageHarness& page) { return page.shell.ownership.claim.what_if.weights; }

// ---- weights -----------------------------------------------------------------------------------------------------------

TEST(ClaimWeights, are_tried_one_after_the_other_and_all_go_back_at_once) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kHalvorsen, AccountView::Claim);
  const Scenario before = *page.app.scenario();
  const std::string as_agreed = title(page);
  const std::size_t introduced = criterion_at(page, "introduced"), recency = criterion_at(page, "recency");
  choose(page, "Criterion to move", "Introduced");
  page.screen.set_number("Weight of introduced", 15);
  ASSERT_FALSE(tried(page).empty());
  const double recency_then = tried(page)[recency];
  choose(page, "Criterion to move", "Last contact");
  EXPECT_NEAR(tried(page)[introduced], 0.15, 1e-6) << "the first one stays as it was tried";
  page.screen.set_number("Weight of last contact", 40);
  EXPECT_NEAR(tried(page)[recency], 0.4, 1e-6);
  EXPECT_NEAR(tried(page)[introduced], 0.15 * 0.6 / (1.0 - recency_then), 1e-5) << "the others keep the proportions they were tried in";
  EXPECT_NEAR(std::accumulate(tried(page).begin(), tried(page).end(), 0.0), 1.0, 1e-9);
  const ui::ClaimWhatIf& what_if = page.shell.ownership.claim.what_if;
  EXPECT_EQ(what_if.verdict.judgement, ownership::verdict_on(app::with_weights(figures(page, kHalvorsen).evidence, tried(page)), page.app.ownership().policy()).judgement);
  EXPECT_TRUE(page.screen.shows("With introduced "));
  EXPECT_EQ(title(page).substr(0, 9), "What if: ");
  ASSERT_TRUE(what_if.sweep);
  EXPECT_NEAR(what_if.sweep->now, recency_then, 1e-5) << "the flip points on the track are those beside the other tried weights";
  EXPECT_EQ(*page.app.scenario(), before);
  page.screen.press(Role::Button, "As agreed");
  EXPECT_TRUE(tried(page).empty());
  EXPECT_EQ(title(page), as_agreed);
}

TEST(ClaimWeights, one_that_was_moved_to_nothing_can_be_moved_again) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kHalvorsen, AccountView::Claim);
  choose(page, "Criterion to move", "Introduced");
  page.screen.set_number("Weight of introduced", 0);
  EXPECT_EQ(tried(page)[criterion_at(page, "introduced")], 0.0);
  choose(page, "Criterion to move", "Last contact");
  page.screen.set_number("Weight of last contact", 40);
  choose(page, "Criterion to move", "Introduced");
  EXPECT_EQ(page.screen.find(Role::Slider, "Weight of introduced").number, 0.0f);
  page.screen.set_number("Weight of introduced", 10);
  EXPECT_NEAR(tried(page)[criterion_at(page, "introduced")], 0.1, 1e-6);
  EXPECT_NEAR(tried(page)[criterion_at(page, "recency")], 0.36, 1e-5);
}

TEST(ClaimWeights, using_them_tells_the_verdict_and_what_it_means_for_those_that_stand) {
  PageHarness page(1280, 900, "claims");
  open_account(page, kHalvorsen, AccountView::Claim);
  choose(page, "Criterion to move", "Introduced");
  page.screen.set_number("Weight of introduced", 30);
  page.screen.press(Role::Button, "Use these weights");
  EXPECT_TRUE(page.screen.shows("Here the figures then suggest: "));
  EXPECT_TRUE(page.screen.shows("standing verdict")) << "before anything is filled in";
  const std::string told = title(page).substr(9);
  EXPECT_TRUE(page.screen.shows("then suggest: " + told));
  page.screen.type("Agreed by", "Both functions");
  page.screen.type("Why", "Opening a door counts more here");
  page.screen.press(Role::Button, "Use these weights");
  EXPECT_EQ(title(page), told);
  EXPECT_TRUE(tried(page).empty());
}

// ---- the least changes -------------------------------------------------------------------------------------------------

TEST(ClaimWeights, every_least_change_stands_with_all_its_moves) {
  PageHarness page(1280, 2400, "claims");
  int moves = 0;
  for (const Client& client : *page.app.scenario()->clients) {
    open_account(page, client.name, AccountView::Claim);
    const app::ClaimFigures& claim = figures(page, client.name);
    if (claim.evidence.claimants.size() < 2 || claim.flips.is_by_rule) continue;
    ASSERT_TRUE(page.screen.has(Role::Table, "What it would take")) << client.name;
    const auto expect_told = [&](const ownership::Flip& flip) {
      if (flip.moves.empty()) return;
      EXPECT_TRUE(page.screen.shows(format_number(flip.moved * 100.0, 1))) << client.name;
      for (const ownership::WeightMove& move : flip.moves) {
        EXPECT_TRUE(page.screen.shows(format_short(move.amount * 100.0, move.amount < 0.001 ? 2 : 1) + " from ")) << client.name;
        ++moves;
      }
    };
    if (claim.flips.first_change) expect_told(*claim.flips.first_change);
    for (const ownership::ClaimantFlips& own : claim.flips.claimants) {
      for (const auto& flip : {own.to_first, own.to_lead, own.to_own}) {
        if (flip) expect_told(*flip);
      }
    }
  }
  EXPECT_GT(moves, 40);
}

TEST(ClaimWeights, whoever_is_first_under_no_weights_is_told_so) {
  PageHarness page(1280, 2400, "claims");
  set_evidence(page, kHalvorsen, {"k1", "s1"}, [](const OwnershipCriterion&) { return std::vector{0.6, 0.4}; });
  open_account(page, kHalvorsen, AccountView::Claim);
  const auto& flips = figures(page, kHalvorsen).flips.claimants;
  ASSERT_EQ(std::ranges::count(flips, false, &ownership::ClaimantFlips::can_be_first), 1);
  EXPECT_TRUE(page.screen.shows("is first"));
  EXPECT_TRUE(page.screen.shows("under no weights"));
  EXPECT_TRUE(page.screen.shows("no weights change the verdict"));
}

// ---- a binding rule ----------------------------------------------------------------------------------------------------

TEST(ClaimWeights, a_binding_rule_is_told_with_its_text_and_warns_of_a_conflict_of_interest) {
  PageHarness page(1280, 900, "claims");
  const ClientId client = client_named(page, kHalvorsen).id;
  edit(page, [client](const Scenario& s) {
    Ruling rule{.id = {}, .client = client, .person = {"s1"}, .kind = RulingKind::Contract, .text = "Named in the frame contract", .decided_by = "The board", .from = Date{2026, 3, 2}};
    return with_ruling(s, rule, {.on = {2026, 11, 1}, .by = "The board", .reason = "Contract"});
  });
  open_account(page, kHalvorsen, AccountView::Claim);
  ASSERT_TRUE(figures(page, kHalvorsen).verdict.judgement.is_by_rule);
  EXPECT_TRUE(page.screen.shows("Binding rule, contract: “Named in the frame contract”, decided by the board, in force since 2 March 2026."));
  EXPECT_TRUE(page.screen.shows("yes, it names Dana"));
  EXPECT_FALSE(page.screen.shows("declared a conflict of interest"));
  edit(page, [client](const Scenario& s) -> Result<Scenario> {
    Scenario next = s;
    next.people.edit([&](std::vector<Person>& all) { std::ranges::find(all, PersonId{"s1"}, &Person::id)->conflicts.push_back({.client = client, .reason = "Sister works there"}); });
    return next;
  });
  EXPECT_TRUE(page.screen.shows("Dana Okafor declared a conflict of interest with this client."));
  page.screen.press(Role::Button, "Record verdict");
  EXPECT_TRUE(page.screen.shows("look at the rule and at the declaration"));
  page.screen.escape();
  page.screen.press(Role::Button, "Blind");
  expect_nobody_named(page, "binding rule");
}

// ---- the place ---------------------------------------------------------------------------------------------------------

TEST(ClaimWeights, the_charts_stand_close_below_the_answer) {
  PageHarness page(1280, 800, "claims");
  open_account(page, kHalvorsen, AccountView::Claim);
  const ui::Node tab = page.screen.find(Role::Tab, "Claim"), stage = page.screen.find(Role::ComboBox, "Claim at the stage");
  EXPECT_GE(stage.rect.y, tab.rect.y);
  EXPECT_LE(stage.rect.bottom(), tab.rect.bottom()) << "the stage is chosen beside the tabs";
  EXPECT_LT(page.screen.find(Role::Heading, "How the tree decided").rect.y, 700.0f);
}

}  // namespace
}  // namespace evenhand::test
