#include "app/rebalancing.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "app/app.h"
#include "app/proposals.h"
#include "domain/edit_plans.h"
#include "domain/edit_scenario.h"

namespace evenhand::app {
namespace {

void work(App& app) {
  while (app.work()) {
  }
}

// Without the refinements that follow, which take long where everything is checked.
void take_picture(App& app) {
  while (!app.rebalancing().has_picture() && app.work()) {
  }
  app.stop_rebalance();
}

// Takes neither moves nor copies; opened in place.
struct Opened {
  App app;
  Opened() {
    app.advance(Instant{1'793'543'520'000}, 0);
    app.open_sample("uneven-load");
    app.want_rebalance();
  }
};

TEST(Rebalancing, FirstPictureThenProofsAndNeverWorse) {
  Opened opened;
  App& app = opened.app;
  ASSERT_TRUE(app.rebalancing().has_model());
  EXPECT_TRUE(app.has_work());
  while (!app.rebalancing().has_picture()) ASSERT_TRUE(app.work());
  const std::vector<RebalancePoint> first = app.rebalancing().points();
  EXPECT_EQ(first.size(), Rebalancing::kFirstMoves + 1);
  work(app);
  const std::vector<RebalancePoint>& last = app.rebalancing().points();
  ASSERT_EQ(last.size(), first.size());
  for (std::size_t k = 0; k < last.size(); ++k) {
    EXPECT_TRUE(compare(last[k].value(), first[k].value()) <= 0) << k;
    EXPECT_TRUE(compare(last[k].bound.value, first[k].bound.value) >= 0) << k;
    EXPECT_TRUE(compare(app.rebalancing().bound_at(last[k].most_moves).value, last[k].value()) <= 0) << k;
  }
  EXPECT_TRUE(compare(app.rebalancing().bound_at(1'000'000).value, last.back().value()) <= 0);
}

TEST(Rebalancing, APlanOnRecordKeepsItAndANewLoadForgetsIt) {
  Opened opened;
  App& app = opened.app;
  take_picture(app);
  const std::uint64_t revision = app.rebalancing().revision();
  app.apply({"Plan", [](const Scenario& s) { return with_plan(s, {.id = {"x"}, .name = "X", .made_on = {2026, 11, 1}}); }, {}});
  EXPECT_EQ(app.rebalancing().revision(), revision);
  EXPECT_TRUE(app.rebalancing().has_picture());
  const CriterionId criterion = app.scenario()->policy->criteria.front().id;
  app.apply({"Weight", [&](const Scenario& s) { return with_weight(s, criterion, 99); }, {}});
  EXPECT_GT(app.rebalancing().revision(), revision);
  EXPECT_FALSE(app.rebalancing().has_model());
}

TEST(Rebalancing, StopsGoesOnAndLooksFurther) {
  Opened opened;
  App& app = opened.app;
  while (!app.rebalancing().has_picture()) app.work();
  app.stop_rebalance();
  EXPECT_FALSE(app.rebalancing().has_work());
  EXPECT_FALSE(app.rebalancing().progress().is_finished());
  ASSERT_TRUE(app.rebalancing().can_widen());
  app.widen_rebalance();
  EXPECT_EQ(app.rebalancing().points().size(), Rebalancing::kFirstMoves + 1) << "the old picture stays";
  EXPECT_FALSE(app.rebalancing().can_widen()) << "once at a time";
  while (app.rebalancing().points().size() == Rebalancing::kFirstMoves + 1) ASSERT_TRUE(app.work());
  EXPECT_EQ(app.rebalancing().points().size(), 2 * Rebalancing::kFirstMoves + 1);
}

TEST(Rebalancing, WithoutWeightsItSaysSo) {
  Opened opened;
  App& app = opened.app;
  app.apply({"No weights", [](const Scenario& s) -> Result<Scenario> {
               Scenario changed = s;
               changed.policy.edit([](Policy& policy) {
                 for (Criterion& criterion : policy.criteria) criterion.weight = 0;
               });
               return changed;
             }, {}});
  app.want_rebalance();
  ASSERT_NE(app.rebalancing().error(), nullptr);
  EXPECT_FALSE(app.rebalancing().error()->message.empty());
  EXPECT_FALSE(app.rebalancing().has_work());
}

struct Proposed {
  Opened opened;
  App& app = opened.app;
  RebalanceProposal proposal;
  Proposed() {
    take_picture(app);
    const Rebalancing& all = app.rebalancing();
    proposal = proposal_of(owners_of(all.model().problem, all.points()[3]));
  }
};

TEST(Proposals, ASavedPlanIsTheProposalItCameFrom) {
  Proposed made;
  const RebalanceTelling telling(made.app, false);
  const Plan plan = plan_of(telling.context(), made.proposal, {}, made.app.rebalancing().bound_at(3));
  EXPECT_EQ(plan.figures.moves, 3);
  EXPECT_LE(plan.figures.bound, plan.figures.value);
  EXPECT_LT(plan.figures.value, plan.figures.before);
  const Result<RebalanceProposal> again = proposal_of_plan(telling.context(), plan);
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(again->owners, made.proposal.owners);
}

TEST(Proposals, WhatIsVetoedIsHeldUntilItIsReleased) {
  Proposed made;
  const RebalanceTelling telling(made.app, false);
  const RebalanceContext& context = telling.context();
  const Plan plan = plan_of(context, made.proposal, {}, made.app.rebalancing().bound_at(3));
  const PlanMove move = plan.moves.front();
  const Result<ChangedProposal> vetoed = with_hand(context, made.proposal, {.wish = HandWish::Veto, .client = move.client, .by = "Yuki", .reason = "Tender"});
  ASSERT_TRUE(vetoed);
  EXPECT_EQ(vetoed->record.to, move.to) << "so that it can be restored";
  const Result<ChangedProposal> given = with_hand(context, vetoed->proposal, {.wish = HandWish::Give, .client = move.client, .person = move.to, .by = "Yuki", .reason = "Now"});
  EXPECT_FALSE(given) << "held";
  const Result<ChangedProposal> restored = with_hand(context, vetoed->proposal, {.wish = HandWish::Release, .client = move.client, .person = move.to, .by = "Yuki", .reason = "Off"});
  ASSERT_TRUE(restored) << restored.error().message;
  EXPECT_EQ(restored->proposal.owners, made.proposal.owners);
  const Plan kept = plan_of(context, vetoed->proposal, {vetoed->record}, made.app.rebalancing().bound_at(2));
  const Result<RebalanceProposal> loaded = proposal_of_plan(context, kept);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->is_held, vetoed->proposal.is_held);
  EXPECT_TRUE(with_plan(*made.app.scenario(), [&] {
    Plan named = kept;
    named.name = "Kept";
    return named;
  }()));
}

TEST(Proposals, WithoutAuthorOrReasonNothingChanges) {
  Proposed made;
  const RebalanceTelling telling(made.app, false);
  const ClientId client = plan_of(telling.context(), made.proposal, {}, made.app.rebalancing().bound_at(3)).moves.front().client;
  EXPECT_FALSE(with_hand(telling.context(), made.proposal, {.wish = HandWish::Veto, .client = client, .by = "", .reason = "Tender"}));
  EXPECT_FALSE(with_hand(telling.context(), made.proposal, {.wish = HandWish::Veto, .client = client, .by = "Yuki", .reason = " "}));
}

TEST(Proposals, APlanMadeForOtherOwnersIsRefusedWithTheClient) {
  Proposed made;
  const Plan plan = [&] {
    const RebalanceTelling telling(made.app, false);
    return plan_of(telling.context(), made.proposal, {}, made.app.rebalancing().bound_at(3));
  }();
  const PlanMove move = plan.moves.front();
  made.app.apply({"Moved", [&](const Scenario& s) {
                    const ClientMove moves[] = {{.client = move.client, .to = move.to}};
                    return with_clients_moved(s, moves);
                  }, {}});
  made.app.want_rebalance();
  ASSERT_TRUE(made.app.rebalancing().has_model());
  const RebalanceTelling telling(made.app, false);
  const Result<RebalanceProposal> again = proposal_of_plan(telling.context(), plan);
  ASSERT_FALSE(again);
  EXPECT_NE(again.error().message.find(telling.client_name_of()(move.client)), std::string::npos);
}

}  // namespace
}  // namespace evenhand::app
