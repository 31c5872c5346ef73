// What the proposal counts, and where its cards stand.
#include <gtest/gtest.h>

#include <string>

#include "domain/format.h"
#include "ui/page_harness.h"
#include "ui/proposal_page.h"
#include "ui/screens/rebalance/proposal_facts.h"

namespace evenhand::test {
namespace {

using ui::Role;

TEST(ProposalView, EveryCountOfMovesContainsTheNeededOnes) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  ASSERT_GT(ui::needed_moves(page.app), 0u) << "somebody has to move in the sample";
  const ui::ProposalFacts& facts = *page.shell.rebalance.proposal.facts;
  const std::string all = count_in_words(static_cast<std::int64_t>(facts.moves.size()));
  EXPECT_TRUE(page.screen.has(Role::Heading, capitalised(all) + " moves bring everyone inside the band")) << page.screen.dump();
  EXPECT_TRUE(page.screen.shows("No other " + all + " moves do better: proved."));
  EXPECT_TRUE(page.screen.shows("Proved best for " + all + " moves"));
  EXPECT_TRUE(page.screen.shows(std::to_string(facts.moves.size()) + " moves: "));
}

TEST(ProposalView, WhereEverybodyEndsStandsBesideTheMovesNotBelowTheChecks) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  const float outcome = page.screen.find(Role::Heading, "Everyone ends inside the band").rect.y;
  EXPECT_LT(outcome, page.screen.find(Role::Heading, "Three clients would change owner at a bad time").rect.y);
}

}  // namespace
}  // namespace evenhand::test
