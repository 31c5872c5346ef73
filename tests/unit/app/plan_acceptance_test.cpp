#include "app/plan_acceptance.h"

#include <gtest/gtest.h>

#include "app/handover_due.h"
#include "domain/edit_assignments.h"
#include "domain/edit_handovers.h"
#include "domain/edit_items.h"
#include "domain/scenario_index.h"
#include "unit/domain/decision_samples.h"

namespace evenhand::app {
namespace {

const Stamp kStamp{.on = {2026, 11, 20}, .at = {14, 30}, .by = "The lead", .reason = "It helps the one who carries most"};
const Date kLater{2026, 12, 1};

// Acme with Dana, Brook with Lee, Cedar with nobody; a plan gives Acme to Lee and Cedar to Dana.
Scenario planned() {
  const Scenario s = testing_support::decided_scenario();
  Scenario bare{.id = s.id, .title = s.title};
  bare.policy = s.policy;
  bare.people = s.people;
  bare.clients = s.clients;
  bare.assignments = s.assignments;
  return *with_plan(bare, {.id = {}, .name = "Two moves", .made_on = {2026, 11, 18}, .moves = {{.client = {"c3"}, .to = {"p1"}}, {.client = {"c1"}, .from = {"p1"}, .to = {"p2"}}}});
}

Scenario on_hold() { return *with_plan_accepted(planned(), {"plan-1"}, kLater, kStamp, false); }

std::string refusal(const Result<Scenario>& result) {
  EXPECT_FALSE(result);
  return result ? "" : result.error().message;
}

Scenario with_lee(const std::function<void(Person&)>& change) {
  Scenario s = planned();
  s.people.edit([&](std::vector<Person>& people) {
    for (Person& p : people) {
      if (p.id == PersonId{"p2"}) change(p);
    }
  });
  return s;
}

TEST(PlanAcceptance, ClientsChangeHandsOnTheDayAndNotBefore) {
  const Scenario waiting = on_hold();
  EXPECT_EQ(waiting.assignments, planned().assignments) << "loads never show the future";
  ASSERT_EQ(waiting.handovers->size(), 2u);
  const Handover& acme = (*waiting.handovers)[0];
  EXPECT_TRUE(is_move_waiting(waiting, acme));
  EXPECT_TRUE(moves_due(waiting, kStamp.on).empty());
  EXPECT_NE(refusal(with_handover_made(waiting, acme.id, kStamp)).find("not before"), std::string::npos);
  const std::vector<HandoverId> due = moves_due(waiting, kLater);
  ASSERT_EQ(due.size(), 2u);
  Stamp then = kStamp;
  then.on = {2026, 12, 3};
  const Result<Scenario> moved = with_moves_made(waiting, due, then, false);
  ASSERT_TRUE(moved) << moved.error().message;
  EXPECT_EQ(lead_of(*moved, {"c1"}).value, "p2");
  EXPECT_EQ(assignments_of(*moved, {"c1"})[0].since, kLater);
  EXPECT_EQ(lead_of(*moved, {"c3"}).value, "p1");
  EXPECT_TRUE(moves_due(*moved, then.on).empty());
  EXPECT_EQ(moved->log->size(), waiting.log->size() + 2);
}

TEST(PlanAcceptance, AMoveThatWaitsIsDueAndKeepsOtherPlansOffTheClient) {
  const Scenario waiting = on_hold();
  const std::vector<DueThing> things = due_things(waiting, (*waiting.handovers)[0], {2026, 12, 5});
  EXPECT_TRUE(std::ranges::any_of(things, [](const DueThing& t) { return t.kind == DueKind::Move && t.is_overdue && t.due == kLater; }));
  EXPECT_NE(refusal(with_plan_accepted(waiting, {"plan-1"}, {}, kStamp, false)).find("earlier decision"), std::string::npos);
}

TEST(PlanAcceptance, WithinTheDayTheMovesAreMadeAtOnce) {
  const Result<Scenario> at_once = with_plan_accepted(planned(), {"plan-1"}, kStamp.on, kStamp, false);
  ASSERT_TRUE(at_once);
  EXPECT_EQ(lead_of(*at_once, {"c1"}).value, "p2");
  EXPECT_FALSE(is_move_waiting(*at_once, (*at_once->handovers)[0]));
}

TEST(PlanAcceptance, ARuleAddedSinceIsNamed) {
  const Scenario conflict = with_lee([](Person& p) { p.conflicts = {{.client = {"c1"}, .reason = "a cousin works there"}}; });
  const std::string told = refusal(with_plan_accepted(conflict, {"plan-1"}, {}, kStamp, false));
  EXPECT_NE(told.find("Acme cannot go to Lee"), std::string::npos) << told;
  EXPECT_NE(told.find("cousin"), std::string::npos) << told;
  const std::string capped = refusal(with_plan_accepted(with_lee([](Person& p) { p.max_clients = 1; }), {"plan-1"}, {}, kStamp, false));
  EXPECT_NE(capped.find("the cap is 1"), std::string::npos) << capped;
  const std::string taken = refusal(with_plan_accepted(with_lee([](Person& p) { p.max_intake = 0; }), {"plan-1"}, {}, kStamp, false));
  EXPECT_NE(taken.find("the most is 0"), std::string::npos) << taken;
  Scenario skilled = planned();
  skilled.clients.edit([](std::vector<Client>& clients) {
    ClientProfile profile = *clients[0].profile;
    profile.required_skills = {{.name = "Tax law", .level = 3}};
    clients[0].profile = profile;
  });
  EXPECT_NE(refusal(with_plan_accepted(skilled, {"plan-1"}, {}, kStamp, false)).find("no Tax law on record"), std::string::npos);
}

TEST(PlanAcceptance, BlindRefusalsNameNobody) {
  const Scenario conflict = with_lee([](Person& p) { p.max_clients = 1; });
  const std::string told = refusal(with_plan_accepted(conflict, {"plan-1"}, {}, kStamp, true));
  EXPECT_EQ(told.find("Lee"), std::string::npos) << told;
  EXPECT_NE(told.find("Person 2"), std::string::npos) << told;
}

TEST(PlanAcceptance, AReviewChecksTheSameRules) {
  Scenario s = with_lee([](Person& p) { p.max_clients = 1; });
  s = *with_review_opened(s, {.id = {}, .plan = {"plan-1"}}, kStamp);
  EXPECT_NE(refusal(with_review_decided(s, {.outcome = ReviewOutcome::PlanAccepted}, kStamp, false)).find("the cap is 1"), std::string::npos);
  EXPECT_TRUE(with_review_decided(s, {.outcome = ReviewOutcome::PlanDeclined}, kStamp, false));
}

}  // namespace
}  // namespace evenhand::app
