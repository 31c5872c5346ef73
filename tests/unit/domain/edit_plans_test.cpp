#include "domain/edit_plans.h"

#include <gtest/gtest.h>

#include "domain/edit_handovers.h"
#include "domain/scenario_index.h"
#include "domain/validate.h"
#include "unit/domain/decision_samples.h"

namespace evenhand {
namespace {

using testing_support::decided_scenario;

const Stamp kStamp{.on = {2026, 11, 20}, .at = {14, 30}, .by = "The lead", .reason = "It helps the one who carries most"};

// Acme with Dana, Brook with Lee, Cedar with nobody; no decision yet.
Scenario team() {
  Scenario s = decided_scenario();
  Scenario bare{.id = s.id, .title = s.title};
  bare.policy = s.policy;
  bare.people = s.people;
  bare.clients = s.clients;
  bare.assignments = s.assignments;
  return bare;
}

Plan two_moves() {
  return {.id = {}, .name = "  Two   moves ", .made_on = {2026, 11, 18}, .moves = {{.client = {"c3"}, .to = {"p1"}}, {.client = {"c1"}, .from = {"p1"}, .to = {"p2"}}}};
}

Scenario taken(Result<Scenario> result) {
  EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().message);
  if (!result) return {};
  EXPECT_EQ(validate(*result), std::nullopt) << validate(*result)->message;
  return *result;
}

std::string refusal(const Result<Scenario>& result) {
  EXPECT_FALSE(result.has_value());
  return result ? std::string() : result.error().message;
}

TEST(EditPlans, a_plan_is_saved_under_a_free_id_and_renamed_and_removed) {
  const Scenario before = team();
  const Scenario saved = taken(with_plan(before, two_moves()));
  EXPECT_EQ((*saved.plans)[0].id.value, "plan-1");
  EXPECT_EQ((*saved.plans)[0].name, "Two moves");
  EXPECT_EQ((*saved.plans)[0].moves[0].client.value, "c1") << "put in order";
  const Scenario second = taken(with_plan(saved, two_moves()));
  EXPECT_EQ((*second.plans)[1].id.value, "plan-2");
  EXPECT_EQ((*taken(with_plan_renamed(saved, {"plan-1"}, "A better name")).plans)[0].name, "A better name");
  EXPECT_EQ(taken(with_plan_removed(saved, {"plan-1"})), before) << "nothing else changed";
  EXPECT_EQ(taken(with_plan(saved, (*saved.plans)[0])), saved);
}

TEST(EditPlans, a_plan_that_breaks_a_rule_is_refused_with_its_place) {
  Plan plan = two_moves();
  plan.changes = {{.kind = PlanChangeKind::Veto, .client = {"c1"}, .by = "Lee", .reason = " "}};
  const Result<Scenario> without_reason = with_plan(team(), plan);
  EXPECT_NE(refusal(without_reason).find("without a reason"), std::string::npos);
  EXPECT_EQ(without_reason.error().place.pointer, "/plans/0/changes");
  plan = two_moves();
  plan.moves[0].client = {"c9"};
  EXPECT_EQ(with_plan(team(), plan).error().place.pointer, "/plans/0/moves");
  plan.name = " ";
  EXPECT_NE(refusal(with_plan(team(), plan)).find("name"), std::string::npos);
  EXPECT_NE(refusal(with_plan_removed(decided_scenario(), {"plan-1"})).find("review"), std::string::npos);
  EXPECT_EQ(with_plan_removed(team(), {"plan-7"}).error().code, ErrorCode::NotFound);
}

// Somebody who starts today cannot be introduced before.
TEST(EditPlans, the_client_is_told_of_an_introduction_that_can_still_be) {
  const Scenario planned = taken(with_plan(team(), two_moves()));
  const auto told = [&](Date from) { return taken(with_plan_accepted(planned, {"plan-1"}, from, kStamp)).handovers->front().to_client.text; };
  const Date later = date_from_days(days_since_epoch(kStamp.on) + 10);
  EXPECT_TRUE(told(later).ends_with(" introduces you to each other before that day.")) << told(later);
  EXPECT_TRUE(told(kStamp.on).ends_with(" introduces you to each other.")) << told(kStamp.on);
}

TEST(EditPlans, accepting_a_plan_moves_the_clients_and_begins_their_handovers_in_one_step) {
  const Scenario before = taken(with_plan(team(), two_moves()));
  const Scenario kept = before;
  const Scenario after = taken(with_plan_accepted(before, {"plan-1"}, Date{2026, 11, 1}, kStamp));
  EXPECT_EQ(before, kept) << "the value before is what undo goes back to";
  EXPECT_EQ(assignments_of(after, {"c1"})[0].person.value, "p2");
  EXPECT_EQ(assignments_of(after, {"c1"})[0].since, (Date{2026, 11, 1}));
  EXPECT_EQ(assignments_of(after, {"c3"})[0].person.value, "p1");
  ASSERT_EQ(after.handovers->size(), 2u);
  const Handover& handover = (*after.handovers)[0];
  EXPECT_EQ(handover.plan.value, "plan-1");
  EXPECT_EQ(handover.decided_by, kStamp.reason);
  EXPECT_NE(handover.to_client.text.find("Lee"), std::string::npos);
  ASSERT_EQ(handover.items.size(), 3u);
  for (const OpenItem& item : handover.items) EXPECT_TRUE(item.due && !item.owner.value.empty());
  ASSERT_EQ(handover.checks.size(), 3u);
  EXPECT_EQ(due_of(handover, handover.checks[0]), (Date{2026, 12, 1}));
  ASSERT_EQ(after.log->size(), 1u);
  EXPECT_EQ(after.log->back().reason, kStamp.reason);
}

TEST(EditPlans, a_handover_says_what_its_move_is_for_and_what_the_plan_changes) {
  Plan plan = two_moves();
  plan.moves[1].reason = "Without it Dana would carry 1.30.";
  plan.figures = {.before = 1.31, .value = 1.12};
  const Scenario after = taken(with_plan_accepted(taken(with_plan(team(), plan)), {"plan-1"}, {}, kStamp));
  EXPECT_EQ((*after.handovers)[0].decided_by, kStamp.reason + ". Without it Dana would carry 1.30. The plan takes the highest load from 1.31 to 1.12 of a fair share.");
}

TEST(EditPlans, a_plan_that_no_longer_fits_is_refused_whole) {
  const Scenario before = taken(with_plan(team(), two_moves()));
  Stamp silent = kStamp;
  silent.reason = " ";
  EXPECT_NE(refusal(with_plan_accepted(before, {"plan-1"}, {}, silent)).find("why"), std::string::npos);
  Scenario moved = before;
  moved.assignments.edit([](std::vector<Assignment>& all) { all[0].person = {"p2"}; });
  EXPECT_NE(refusal(with_plan_accepted(moved, {"plan-1"}, {}, kStamp)).find("Acme"), std::string::npos);
  Scenario locked = before;
  locked.assignments.edit([](std::vector<Assignment>& all) { all[0].is_locked = true; });
  EXPECT_NE(refusal(with_plan_accepted(locked, {"plan-1"}, {}, kStamp)).find("locked"), std::string::npos);
}

TEST(EditReviews, the_reviewer_goes_round) {
  Scenario s = taken(with_review_cycle(team(), {.every_months = 3, .reviewers = {{"p2"}, {"p1"}}}));
  EXPECT_EQ(next_reviewer(s).value, "p2");
  for (const char* expected : {"p2", "p1", "p2"}) {
    s = taken(with_review_opened(s, {}, kStamp));
    EXPECT_EQ(s.reviews->back().reviewer.value, expected);
    EXPECT_NE(refusal(with_review_opened(s, {}, kStamp)).find("open since"), std::string::npos);
    s = taken(with_review_decided(s, {}, kStamp));
  }
  EXPECT_EQ(s.review_cycle->next_on, (Date{2027, 2, 20}));
  EXPECT_EQ(with_review_cycle(s, {.reviewers = {{"nobody"}}}).error().place.pointer, "/reviewCycle/reviewers");
}

TEST(EditReviews, objections_stay_beside_the_decision) {
  Scenario s = taken(with_plan(team(), two_moves()));
  s = taken(with_review_opened(s, {}, kStamp));
  s = taken(with_review_proposal(s, {"plan-1"}, "Autumn", "One book is too heavy"));
  EXPECT_NE(refusal(with_review_answer(s, {.person = {"p1"}, .stand = ReviewStand::Object})).find("why"), std::string::npos);
  EXPECT_EQ(with_review_answer(s, {.person = {"p9"}}).error().code, ErrorCode::NotFound);
  s = taken(with_review_answer(s, {.person = {"p2"}}));
  s = taken(with_review_answer(s, {.person = {"p1"}}));
  s = taken(with_review_answer(s, {.person = {"p1"}, .stand = ReviewStand::Object, .reason = "Too soon"}));
  ASSERT_EQ(s.reviews->back().answers.size(), 2u) << "a new answer takes the place of the old one";
  EXPECT_NE(refusal(with_review_proposal(s, {}, "", "")).find("answered"), std::string::npos);
  const Scenario open = s;
  s = taken(with_review_decided(s, {.outcome = ReviewOutcome::PlanAccepted}, kStamp));
  ASSERT_TRUE(s.reviews->back().decision);
  ASSERT_EQ(s.reviews->back().decision->dissents.size(), 1u);
  EXPECT_EQ(s.reviews->back().decision->dissents[0].reason, "Too soon");
  EXPECT_EQ(s.handovers->size(), 2u);
  EXPECT_EQ((*s.handovers)[0].review, s.reviews->back().id);
  EXPECT_EQ(s.log->size(), open.log->size() + 1);
  EXPECT_TRUE(taken(with_review_decided(open, {.outcome = ReviewOutcome::PlanDeclined}, kStamp)).handovers->empty());
  EXPECT_NE(refusal(with_review_decided(s, {}, kStamp)).find("No review"), std::string::npos);
}

TEST(EditHandovers, a_contact_is_handed_over_without_the_load) {
  const AccountRole role{.client = {"c1"}, .duty = AccountDuty::PointOfContact, .person = {"p2"}, .since = kStamp.on};
  EXPECT_NE(refusal(with_contact_handed_over(team(), role, {"p2"}, kStamp.on, kStamp)).find("from one person to another"), std::string::npos);
  EXPECT_NE(refusal(with_contact_handed_over(team(), role, {"p1"}, kStamp.on, {.on = kStamp.on})).find("why the point of contact changes"), std::string::npos);
  const Scenario s = taken(with_contact_handed_over(team(), role, {"p1"}, {2026, 11, 27}, kStamp));
  ASSERT_EQ(s.handovers->size(), 1u);
  const Handover& begun = s.handovers->front();
  EXPECT_EQ(begun.effective_on, (Date{2026, 11, 27}));
  EXPECT_TRUE(begun.decided_by.ends_with(kStamp.reason));
  EXPECT_EQ(s.account_roles->front().person.value, "p2");
  EXPECT_EQ(*s.assignments, *team().assignments);
  EXPECT_FALSE(is_move_waiting(s, begun)) << "Dana keeps the client, and nobody waits for it to move";
  EXPECT_FALSE(with_handover_made(s, begun.id, {.on = {2026, 12, 1}}).has_value());

  Scenario both = s;
  both.plans = std::vector{Plan{.id = {"plan-1"}, .name = "One move", .made_on = kStamp.on}};
  both.handovers.edit([](std::vector<Handover>& all) {
    all.push_back({.id = {"handover-2"}, .client = {"c1"}, .from = {"p1"}, .to = {"p2"}, .decided_on = {2026, 11, 1}, .effective_on = {2026, 11, 2}, .plan = {"plan-1"}});
  });
  EXPECT_TRUE(is_move_waiting(both, both.handovers->back())) << "a later handover of the contact settles nothing about the load";
}

TEST(EditHandovers, where_the_giver_leaves_before_somebody_is_asked_for_the_time_between) {
  Scenario s = team();
  const HandoverStart start{.client = {"c1"}, .from = {"p1"}, .to = {"p2"}, .decided_on = {2026, 11, 20}, .effective_on = {2027, 1, 1}};
  const Handover usual = begun_handover(s, start);
  s.people.edit([](std::vector<Person>& people) { people[0].last_day = Date{2026, 12, 31}; });
  EXPECT_EQ(begun_handover(s, start).items, usual.items) << "until the day before: no gap";
  s.people.edit([](std::vector<Person>& people) { people[0].last_day = Date{2026, 12, 15}; });
  const Handover gap = begun_handover(s, start);
  ASSERT_EQ(gap.items.size(), usual.items.size() + 1);
  EXPECT_EQ(gap.items.back().text, "Name who looks after the client from 16 December 2026 to 31 December 2026");
  EXPECT_EQ(gap.items.back().owner.value, "p2");
  EXPECT_EQ(gap.items.back().due, (Date{2026, 12, 15}));
  for (const OpenItem& item : gap.items) {
    if (item.owner.value == "p1") EXPECT_EQ(item.due, (Date{2026, 12, 15})) << "while the giver is there: " << item.text;
  }
}

TEST(EditHandovers, the_receiver_accepts_items_are_done_and_checks_are_made) {
  Scenario s = taken(with_plan_accepted(taken(with_plan(team(), two_moves())), {"plan-1"}, {}, kStamp));
  const HandoverId id = (*s.handovers)[0].id;
  EXPECT_TRUE(is_handover_open((*s.handovers)[0], kStamp.on));
  s = taken(with_handover_accepted(s, id, kStamp));
  EXPECT_NE(s.log->back().what.find("Lee accepted the handover of Acme"), std::string::npos);
  EXPECT_NE(refusal(with_handover_accepted(s, id, kStamp)).find("already"), std::string::npos);
  for (std::size_t item = 0; item < 3; ++item) s = taken(with_open_item_done(s, id, item, kStamp.on));
  EXPECT_EQ(with_open_item_done(s, id, 3, kStamp.on).error().code, ErrorCode::NotFound);
  Handover told = (*s.handovers)[0];
  told.to_client.told_on = told.to_team.told_on = kStamp.on;
  s = taken(with_handover(s, told));
  EXPECT_FALSE(is_handover_open((*s.handovers)[0], kStamp.on));
  EXPECT_TRUE(is_handover_open((*s.handovers)[0], {2026, 12, 20})) << "the first check is due";
  s = taken(with_handover_checked(s, id, 30, CheckOutcome{.on = {2026, 12, 20}}));
  EXPECT_FALSE(is_handover_open((*s.handovers)[0], {2026, 12, 20}));
  EXPECT_EQ(with_handover_checked(s, id, 31, {}).error().code, ErrorCode::NotFound);
  told.effective_on = {2026, 2, 30};
  EXPECT_EQ(with_handover(s, told).error().place.pointer, "/handovers/0/effectiveOn");
}

}  // namespace
}  // namespace evenhand
