// The proposal of the rebalance screen: few moves, proven, and every change by hand on record.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "app/proposals.h"
#include "fairness/rebalance_why.h"
#include "ui/page_harness.h"
#include "ui/proposal_page.h"
#include "ui/screens/rebalance/proposal_facts.h"

namespace evenhand::test {
namespace {

using ui::Role;

const Plan* draft(const PageHarness& page) { return app::find_plan(*page.app.scenario(), app::kDraftPlan); }

// The first that could be left out: not one that has to be made whatever is decided.
const RebalanceMove& first_move(const PageHarness& page) {
  const std::vector<RebalanceMove>& moves = page.shell.rebalance.proposal.facts->moves;
  return *std::ranges::find(moves, false, &RebalanceMove::is_forced);
}

std::string first_client(const PageHarness& page) { return page.shell.rebalance.proposal.facts->client_names[first_move(page).clients.front()]; }

ClientId first_client_id(const PageHarness& page) { return (*page.app.scenario()->clients)[first_move(page).clients.front()].id; }

// So many by choice; what is shown counts the needed ones as well.
void choose_moves(PageHarness& page, std::uint32_t moves) { page.screen.set_number("Number of moves", moves + ui::needed_moves(page.app)); }

void give_reason(PageHarness& page, std::string_view deed) {
  page.screen.type("Who asks for it", "Yuki");
  page.screen.type("Why", "Tender in December");
  page.screen.press(Role::Button, deed);
  EXPECT_FALSE(page.app.banner()) << page.app.banner()->text << " " << page.app.banner()->detail;
}

TEST(RebalanceScreen, AnswersWithFewMovesAndTheirProof) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  EXPECT_TRUE(page.screen.shows("inside the band")) << page.screen.dump();
  EXPECT_TRUE(page.screen.shows("proved"));
  EXPECT_TRUE(page.screen.has(Role::Slider, "Number of moves"));
  EXPECT_TRUE(page.screen.has(Role::Heading, "The moves and why"));
  EXPECT_TRUE(page.screen.has(Role::Heading, "How good is this plan?"));
  EXPECT_FALSE(page.app.rebalancing().has_work());
}

bool is_asked(const PageHarness& page) { return page.app.rebalancing().has_work() || page.app.rebalancing().has_picture(); }

TEST(RebalanceScreen, PointingAtItInTheRailPutsTheQuestion) {
  PageHarness page(1280, 800, "uneven-load");
  const app::Screen before = page.app.view().screen;
  page.screen.hover(Role::Button, "Fairness");
  EXPECT_FALSE(is_asked(page));
  page.screen.hover(Role::Button, "Rebalance");
  EXPECT_TRUE(is_asked(page));
  EXPECT_EQ(page.app.view().screen, before);
}

TEST(RebalanceScreen, PointingAtItPutsNoQuestionThatTakesLong) {
  PageHarness page(1280, 800, "large-region");
  page.screen.hover(Role::Button, "Rebalance");
  EXPECT_FALSE(is_asked(page));
}

TEST(RebalanceScreen, AnotherNumberOfMovesShowsItsPlan) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  choose_moves(page, 0);
  EXPECT_EQ(page.shell.rebalance.proposal.facts->figures.moves, 0u);
  choose_moves(page, 2);
  EXPECT_EQ(page.shell.rebalance.proposal.facts->figures.moves, 2u);
  EXPECT_EQ(page.app.rebalancing().revision(), page.shell.rebalance.proposal.facts->revision);
}

TEST(RebalanceScreen, AVetoNeedsAReasonIsKeptAndCanBeUndoneAndDoneAgain) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  const std::string client = first_client(page);
  const ClientId id = first_client_id(page);
  const std::size_t moves = page.shell.rebalance.proposal.facts->moves.size();
  page.screen.press(Role::Button, "Veto the move of " + client);
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Veto", ui::kDisabled)) << "nobody has said why";
  give_reason(page, "Veto");
  ASSERT_NE(draft(page), nullptr);
  ASSERT_EQ(draft(page)->changes.size(), 1u);
  EXPECT_EQ(draft(page)->changes[0].kind, PlanChangeKind::Veto);
  EXPECT_EQ(draft(page)->changes[0].client, id);
  EXPECT_EQ(draft(page)->changes[0].reason, "Tender in December");
  EXPECT_EQ(page.shell.rebalance.proposal.facts->moves.size(), moves - 1);
  EXPECT_TRUE(page.screen.shows("vetoed by Yuki"));
  page.app.undo();
  page.screen.frame();
  page.screen.settle();
  EXPECT_EQ(draft(page), nullptr);
  EXPECT_EQ(page.shell.rebalance.proposal.facts->moves.size(), moves);
  page.app.redo();
  page.screen.frame();
  page.screen.settle();
  EXPECT_EQ(page.shell.rebalance.proposal.facts->moves.size(), moves - 1);
}

TEST(RebalanceScreen, AMoveThatHasToBeMadeCannotBeVetoed) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  const ui::ProposalFacts& facts = *page.shell.rebalance.proposal.facts;
  const auto forced = std::ranges::find(facts.moves, true, &RebalanceMove::is_forced);
  if (forced == facts.moves.end()) GTEST_SKIP() << "nobody has to move in the sample";
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Veto the move of " + facts.client_names[forced->clients.front()], ui::kDisabled));
}

TEST(RebalanceScreen, AVetoedMoveIsRestored) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  const RebalanceOwners before = page.shell.rebalance.proposal.facts->proposal.owners;
  page.screen.press(Role::Button, "Veto the move of " + first_client(page));
  give_reason(page, "Veto");
  ASSERT_NE(page.shell.rebalance.proposal.facts->proposal.owners, before);
  page.screen.press(Role::Link, "Restore");
  page.screen.type("Why", "The tender is off");
  page.screen.press(Role::Button, "Take back");
  EXPECT_EQ(page.shell.rebalance.proposal.facts->proposal.owners, before);
  ASSERT_NE(draft(page), nullptr);
  EXPECT_EQ(draft(page)->changes.size(), 2u) << "both are kept";
  EXPECT_TRUE(page.shell.rebalance.proposal.facts->vetoed.empty());
}

TEST(RebalanceScreen, WhatIsLockedCannotBeVetoedBeforeItIsUnlocked) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  const std::string client = first_client(page);
  const PersonId taker = (*page.app.scenario()->people)[first_move(page).taker.person].id;
  std::string lock;
  for (const ui::Node& node : page.screen.all(Role::Button)) {
    if (page.screen.name_of(node).starts_with("Lock " + client)) lock = page.screen.name_of(node);
  }
  page.screen.press(Role::Button, lock);
  give_reason(page, "Lock");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Veto the move of " + client, ui::kDisabled));
  page.screen.press(Role::Button, "Unlock " + client);
  page.screen.type("Why", "Not needed");
  page.screen.press(Role::Button, "Take back");
  EXPECT_FALSE(page.screen.has_flag(Role::Button, "Veto the move of " + client, ui::kDisabled));
  ASSERT_NE(draft(page), nullptr);
  ASSERT_EQ(draft(page)->changes.size(), 2u);
  EXPECT_EQ(draft(page)->changes[1].to, taker);
}

TEST(RebalanceScreen, AMoveThatARuleForbidsIsRefusedWithTheRule) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  page.screen.press(Role::Button, "Add a move");
  const RebalanceMove move = first_move(page);
  auto& dialog = page.shell.rebalance.proposal.dialog;
  dialog.client = first_client_id(page);
  dialog.person = (*page.app.scenario()->people)[move.taker.person].id;
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.shows("already")) << "the taker has it in this plan";
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Add", ui::kDisabled));
  dialog.person = (*page.app.scenario()->people)[move.giver.person].id;
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.shows("the proven limit for"));
  give_reason(page, "Add");
  ASSERT_NE(draft(page), nullptr);
  EXPECT_EQ(draft(page)->changes[0].kind, PlanChangeKind::Add);
}

TEST(RebalanceScreen, ReasonsOpenBelowTheMove) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  EXPECT_FALSE(page.screen.shows("Strain on the client"));
  page.screen.press(Role::Button, "Show the reasons for " + first_client(page));
  EXPECT_TRUE(page.screen.shows("Strain on the client"));
  EXPECT_TRUE(page.screen.shows("Opportunity: "));
  EXPECT_TRUE(page.screen.shows("Visibility: "));
  page.screen.press(Role::Button, "Hide the reasons for " + first_client(page));
  EXPECT_FALSE(page.screen.shows("Strain on the client"));
}

TEST(RebalanceScreen, AWhatIfIsSavedWithFiguresHashAndPolicyVersion) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  const std::size_t before = page.app.scenario()->plans->size();
  const double worst = page.shell.rebalance.proposal.facts->worst;
  page.screen.press(Role::Button, "Save as a what-if");
  page.screen.type("Name of the plan", "The quiet one");
  page.screen.type("Saved by", "Dana");
  page.screen.press(Role::Button, "Save");
  ASSERT_EQ(page.app.scenario()->plans->size(), before + 1);
  const Plan* saved = app::open_plan(page.app);
  ASSERT_NE(saved, nullptr);
  EXPECT_EQ(saved->name, "The quiet one");
  EXPECT_EQ(saved->data_hash.size(), 64u);
  EXPECT_EQ(saved->policy_version, page.app.scenario()->policy->version);
  EXPECT_DOUBLE_EQ(saved->figures.value, worst);
  EXPECT_EQ(saved->figures.moves + saved->figures.forced_moves, static_cast<int>(saved->moves.size()));
  for (const PlanMove& move : saved->moves) EXPECT_FALSE(move.reason.empty());
  EXPECT_TRUE(page.screen.shows("This is “The quiet one”"));
}

TEST(RebalanceScreen, AskingForAnswersOpensAReviewOfThisPlanInOneStep) {
  PageHarness page(1280, 800, "uneven-load");
  page.app.apply({"No reviews", [](const Scenario& s) -> Result<Scenario> {
                    Scenario fresh = s;
                    fresh.reviews = {};
                    return fresh;
                  }, {}});
  on_proposal(page);
  const Scenario before = *page.app.scenario();
  page.screen.press(Role::Button, "Ask for answers");
  page.screen.type("Asked by", "Dana");
  const auto asks = page.screen.all(Role::Button);
  // The dialog's own button is the last of that name.
  const auto deed = std::find_if(asks.rbegin(), asks.rend(), [&](const ui::Node& n) { return page.screen.name_of(n) == "Ask for answers"; });
  ASSERT_NE(deed, asks.rend());
  page.screen.post({.id = deed->id, .action = ui::Action::Press});
  ASSERT_EQ(page.app.scenario()->reviews->size(), 1u);
  EXPECT_EQ(page.app.scenario()->reviews->back().plan, page.app.view().plan);
  EXPECT_EQ(page.app.view().rebalance_view, app::RebalanceView::Review);
  page.app.undo();
  EXPECT_EQ(page.app.scenario()->reviews->size(), before.reviews->size());
  EXPECT_EQ(page.app.scenario()->plans->size(), before.plans->size());
}

TEST(RebalanceScreen, BlindModeNamesNobody) {
  PageHarness page(1280, 1400, "uneven-load");
  on_proposal(page);
  page.screen.press(Role::Button, "Show the reasons for " + first_client(page));
  page.screen.press(Role::Button, "Veto the move of " + first_client(page));
  page.screen.type("Who asks for it", "Dana Okafor");
  page.screen.type("Why", "Priya Raghavan said so");
  page.screen.press(Role::Button, "Veto");
  page.screen.press(Role::Button, "Blind");
  for (const Person& person : *page.app.scenario()->people) EXPECT_FALSE(page.screen.shows(person.name)) << person.name;
  const ui::ProposalFacts& facts = *page.shell.rebalance.proposal.facts;
  for (const RebalanceMove& move : facts.moves) {
    for (const std::size_t client : move.clients) EXPECT_FALSE(page.screen.shows((*page.app.scenario()->clients)[client].name));
  }
}

TEST(RebalanceScreen, PresentedItChangesNothing) {
  PageHarness page(1920, 1080, "uneven-load");
  on_proposal(page);
  page.screen.press(Role::Button, "Present");
  EXPECT_TRUE(page.screen.shows("inside the band"));
  EXPECT_FALSE(page.screen.has(Role::Button, "Add a move"));
  EXPECT_FALSE(page.screen.has(Role::Button, "Ask for answers"));
  EXPECT_FALSE(page.screen.has(Role::Slider, "Number of moves"));
}

TEST(RebalanceScreen, WorksOnAPhone) {
  PageHarness page(390, 844, "uneven-load");
  page.app.want_rebalance();
  while (!page.app.rebalancing().has_picture()) page.app.work();
  page.app.stop_rebalance();
  page.app.show(app::Screen::Rebalance);
  page.screen.frame();
  page.screen.settle();
  EXPECT_TRUE(page.screen.has(Role::Button, "Ask for answers"));
  EXPECT_TRUE(page.screen.has(Role::Button, "Veto the move of " + first_client(page)));
}

TEST(RebalanceScreen, TwoPastedColumnsAreEnoughAndAnEvenSplitIsProvedEven) {
  PageHarness page(1280, 800);
  page.paste("Client\tOwner\nAcme\tDana\nBolt\tDana\nCrown\tLee\nDelta\tLee\n");
  page.app.accept_import();
  page.screen.frame();
  page.screen.settle();
  on_proposal(page);
  EXPECT_TRUE(page.screen.shows("No move makes it fairer: proved")) << page.screen.dump();
}

TEST(RebalanceScreen, WithoutWeightsItSaysWhatToDo) {
  PageHarness page(1280, 800, "uneven-load");
  page.app.apply({"No weights", [](const Scenario& s) -> Result<Scenario> {
                    Scenario changed = s;
                    changed.policy.edit([](Policy& policy) {
                      for (Criterion& criterion : policy.criteria) criterion.weight = 0;
                    });
                    return changed;
                  }, {}});
  on_proposal(page);
  EXPECT_TRUE(page.screen.shows("Nothing counts towards burden yet"));
  EXPECT_TRUE(page.screen.has(Role::Button, "Set the weights"));
}

TEST(RebalanceScreen, WhyNotMeNamesTheRuleOrTheFigure) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  page.shell.rebalance.proposal.why_client = first_client_id(page);
  page.shell.rebalance.proposal.why_person = (*page.app.scenario()->people)[first_move(page).taker.person].id;
  page.screen.frame();
  page.screen.settle();
  EXPECT_FALSE(page.screen.all(Role::Status).empty());
  const RebalanceMove move = first_move(page);
  const auto skill = std::ranges::find_if(move.kept_out, [](const KeptOut& out) { return out.kind == WhyKind::Rule; });
  if (skill == move.kept_out.end()) return;
  const PersonId kept_out = (*page.app.scenario()->people)[skill->people.front()].id;
  page.shell.rebalance.proposal.why_person = kept_out;
  page.screen.frame();
  page.screen.settle();
  const app::RebalanceTelling telling(page.app, false);
  const WhyNot why = why_not_me(telling.context(), page.shell.rebalance.proposal.facts->proposal.owners, skill->people.front(), move.clients.front());
  EXPECT_EQ(why.kind, WhyKind::Rule);
  EXPECT_TRUE(page.screen.shows(why.sentence)) << why.sentence;
}

TEST(RebalanceScreen, TheRestIsWorkedOutAnewAroundAVeto) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  EXPECT_FALSE(page.screen.has(Role::Button, "Work out the rest")) << "nothing is held";
  const ClientId vetoed = first_client_id(page);
  const std::uint32_t moves = page.shell.rebalance.proposal.facts->figures.moves;
  page.screen.press(Role::Button, "Veto the move of " + first_client(page));
  give_reason(page, "Veto");
  const double before = page.shell.rebalance.proposal.facts->worst;
  const std::size_t plans = page.app.scenario()->plans->size();
  page.screen.press(Role::Button, "Work out the rest");
  page.screen.settle();
  const ui::ProposalFacts& after = *page.shell.rebalance.proposal.facts;
  ASSERT_NE(draft(page), nullptr);
  EXPECT_LE(after.worst, before + 1e-9);
  EXPECT_LE(after.figures.moves, moves);
  EXPECT_GE(draft(page)->figures.value + 1e-9, draft(page)->figures.bound) << "a limit of its own";
  EXPECT_EQ(draft(page)->changes.size(), 1u) << "the veto and its reason stay";
  EXPECT_TRUE(std::ranges::none_of(draft(page)->moves, [&](const PlanMove& m) { return m.client == vetoed; }));
  EXPECT_EQ(page.app.scenario()->plans->size(), plans);
}

TEST(RebalanceScreen, AnotherProposalKeepsTheOneThatWasEdited) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  page.screen.press(Role::Button, "Veto the move of " + first_client(page));
  give_reason(page, "Veto");
  const Plan edited = *draft(page);
  const std::size_t plans = page.app.scenario()->plans->size();
  choose_moves(page, 2);
  page.screen.press(Role::Button, "Veto the move of " + first_client(page));
  page.screen.type("Why", "Another proposal");
  page.screen.press(Role::Button, "Veto");
  ASSERT_EQ(page.app.scenario()->plans->size(), plans + 1);
  EXPECT_EQ(draft(page)->changes.size(), 1u);
  EXPECT_TRUE(std::ranges::any_of(*page.app.scenario()->plans, [&](const Plan& p) { return p.id != app::kDraftPlan && p.changes == edited.changes && p.moves == edited.moves; }));
  page.app.undo();
  EXPECT_EQ(page.app.scenario()->plans->size(), plans) << "one step";
}

TEST(RebalanceScreen, TheOrderSaysWhatEachBeginningReaches) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  choose_moves(page, 3);
  EXPECT_TRUE(page.screen.has(Role::Heading, "In which order?"));
  const ui::ProposalFacts& facts = *page.shell.rebalance.proposal.facts;
  ASSERT_EQ(facts.order.size(), facts.move_count());
  EXPECT_TRUE(compare(facts.order.back().value, facts.figures.worst) == 0);
  EXPECT_TRUE(page.screen.shows("1. "));
  choose_moves(page, 0);
  EXPECT_FALSE(page.screen.has(Role::Heading, "In which order?"));
}

TEST(RebalanceScreen, ASwapChangesTwoOwnersAndIsKept) {
  PageHarness page(1280, 800, "uneven-load");
  on_proposal(page);
  const ui::ProposalFacts before = *page.shell.rebalance.proposal.facts;
  page.screen.press(Role::Button, "Swap " + first_client(page) + " with another client");
  auto& dialog = page.shell.rebalance.proposal.dialog;
  const app::RebalanceTelling telling(page.app, false);
  for (const Client& other : *page.app.scenario()->clients) {
    const app::HandRequest request{.wish = app::HandWish::Swap, .client = dialog.client, .other = other.id, .by = "-", .reason = "-"};
    if (!app::with_hand(telling.context(), before.proposal, request)) continue;
    dialog.other = other.id;
    break;
  }
  ASSERT_FALSE(dialog.other.value.empty());
  page.screen.frame();
  page.screen.settle();
  give_reason(page, "Swap");
  ASSERT_NE(draft(page), nullptr);
  EXPECT_EQ(draft(page)->changes[0].kind, PlanChangeKind::Swap);
  EXPECT_NE(page.shell.rebalance.proposal.facts->proposal.owners, before.proposal.owners);
}

}  // namespace
}  // namespace evenhand::test
