// What a change of owner asks of clients: the continuity check of a plan, and people who leave.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/proposals.h"
#include "domain/edit_items.h"
#include "ui/rebalance_page.h"
#include "ui/screens/rebalance/proposal_facts.h"

namespace evenhand::test {
namespace {

using ui::Role;

// With the first picture; what refines it further is not waited for.
void on_proposal(PageHarness& page) {
  page.app.want_rebalance();
  while (page.app.rebalancing().has_work() && !page.app.rebalancing().has_picture()) page.app.work();
  page.app.stop_rebalance();
  page.go_to("Rebalance");
}

const Plan* draft(const PageHarness& page) { return app::find_plan(*page.app.scenario(), app::kDraftPlan); }

// The sample has renewals within half a year and open escalations among what moves.
TEST(ContinuityCheck, is_answered_by_who_speaks_for_the_client) {
  PageHarness page(1280, 1400, "uneven-load");
  on_proposal(page);
  EXPECT_TRUE(page.screen.shows("would change owner at a bad time")) << page.screen.dump();
  const std::vector<RebalanceMove>& moves = page.shell.rebalance.proposal.facts->moves;
  const auto risky = std::ranges::find_if(moves, [](const RebalanceMove& move) { return !move.is_forced && app::needs_continuity_check(move.continuity.front()); });
  ASSERT_NE(risky, moves.end());
  const ClientId client = (*page.app.scenario()->clients)[risky->clients.front()].id;
  const PersonId to = (*page.app.scenario()->people)[risky->taker.person].id;
  const std::string name = page.shell.rebalance.proposal.facts->client_names[risky->clients.front()];
  const RebalanceOwners owners = page.shell.rebalance.proposal.facts->proposal.owners;
  page.screen.press(Role::Button, "Nothing against the move of " + name);
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Nothing against it", ui::kDisabled)) << "nobody has said so yet";
  page.screen.type("Who speaks for the client", "Yuki");
  page.screen.type("Why", "She has met them twice");
  page.screen.press(Role::Button, "Nothing against it");
  ASSERT_NE(draft(page), nullptr);
  ASSERT_NE(app::confirmation_of(draft(page)->changes, client, to), nullptr);
  EXPECT_EQ(app::confirmation_of(draft(page)->changes, client, {"somebody else"}), nullptr) << "of this very move";
  EXPECT_EQ(page.shell.rebalance.proposal.facts->proposal.owners, owners) << "nothing moves by it";
  EXPECT_TRUE(page.screen.shows("Yuki saw nothing against the move of " + name + ": She has met them twice"));
  EXPECT_FALSE(page.screen.has(Role::Button, "Nothing against the move of " + name));
  page.screen.press(Role::Button, "Veto the move of " + name + " for the client");
  page.screen.type("Why", "The renewal comes first");
  page.screen.press(Role::Button, "Veto");
  EXPECT_NE(page.shell.rebalance.proposal.facts->proposal.owners, owners);
  page.app.undo();
  page.app.undo();
  page.screen.frame();
  page.screen.settle();
  EXPECT_EQ(draft(page), nullptr);
}

TEST(Departures, who_leaves_gives_every_client_away) {
  PageHarness page(1280, 1400, "uneven-load");
  const Person leaver = *std::ranges::find(*page.app.scenario()->people, "Leila Haddad", &Person::name);
  page.app.apply({"Last day", [&](const Scenario& s) {
                    Person next = leaver;
                    next.last_day = Date{2026, 12, 15};
                    return with_person(s, next);
                  }, {}});
  on_proposal(page);
  const ui::ProposalFacts& facts = *page.shell.rebalance.proposal.facts;
  EXPECT_GT(facts.figures.forced, 0u);
  for (const RebalanceMove& move : facts.moves) EXPECT_NE((*page.app.scenario()->people)[move.taker.person].name, "Leila Haddad");
  EXPECT_TRUE(page.screen.shows("Leila leaves, last day 15 December 2026")) << page.screen.dump();
}

}  // namespace
}  // namespace evenhand::test
