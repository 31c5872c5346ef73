#include "domain/edit_ownership.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/decision_tree.h"
#include "domain/edit_accounts.h"
#include "domain/edit_handovers.h"
#include "domain/edit_scenario.h"
#include "domain/ownership_usual.h"
#include "domain/policy_hash.h"
#include "domain/validate.h"
#include "exchange/scenario_json.h"
#include "unit/domain/decision_samples.h"
#include "unit/domain/single_edits.h"

namespace evenhand {
namespace {

using testing_support::decided_scenario;

const Stamp kStamp{.on = {2026, 11, 20}, .at = {9, 0}, .by = "Both leads", .reason = "The records say so"};

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

Verdict clear_verdict() { return {.id = {}, .client = {"c3"}, .stage = "Adoption", .kind = VerdictKind::ClearOwner, .owner = {"p1"}, .made_on = {}, .effective_on = {2026, 12, 1}}; }

TEST(EditOwnership, a_verdict_needs_a_reason_and_goes_on_the_record_once) {
  const Scenario before = decided_scenario();
  const Scenario after = taken(with_verdict(before, clear_verdict(), kStamp));
  EXPECT_EQ(before, decided_scenario());
  ASSERT_EQ(after.verdicts->size(), 3u);
  EXPECT_EQ(after.verdicts->back().id.value, "verdict-3");
  EXPECT_EQ(after.verdicts->back().reason, kStamp.reason);
  EXPECT_EQ(after.log->back().what, "Verdict: Cedar belongs to Dana");
  EXPECT_EQ(after.verdicts->back().figures.policy_version, 4);
  EXPECT_FALSE(after.verdicts->back().figures.is_changed_since) << "the same rules under another number are as agreed";
  EXPECT_EQ(verdict_in_force(after, {"c3"}, "adoption", {2026, 12, 1}), &after.verdicts->back());
  EXPECT_EQ(verdict_in_force(after, {"c3"}, "Adoption", {2026, 11, 30}), nullptr);
  Stamp silent = kStamp;
  silent.reason = "\n";
  EXPECT_NE(refusal(with_verdict(before, clear_verdict(), silent)).find("reason"), std::string::npos);
  EXPECT_NE(refusal(with_verdict(after, after.verdicts->back(), kStamp)).find("made already"), std::string::npos);
}

TEST(EditOwnership, a_verdict_names_whom_its_kind_needs) {
  Verdict verdict = clear_verdict();
  verdict.owner = {};
  EXPECT_EQ(with_verdict(decided_scenario(), verdict, kStamp).error().place.pointer, "/verdicts/2/owner");
  verdict.owner = {"p9"};
  EXPECT_EQ(with_verdict(decided_scenario(), verdict, kStamp).error().code, ErrorCode::NotFound);
  verdict = clear_verdict();
  verdict.kind = VerdictKind::Joint;
  verdict.owner = {};
  verdict.lead = verdict.sponsor = {"p1"};
  EXPECT_NE(refusal(with_verdict(decided_scenario(), verdict, kStamp)).find("takes two"), std::string::npos);
}

TEST(EditOwnership, nothing_is_decided_while_a_dispute_cools_off) {
  Scenario s = taken(with_dispute_opened(decided_scenario(), {.id = {}, .client = {"c3"}, .opened_on = {}, .level_since = {}, .parties = {{"p1"}, {"p2"}}, .mediator = {.name = "Kim"}}, {.on = {2026, 11, 18}}));
  EXPECT_NE(refusal(with_verdict(s, clear_verdict(), kStamp)).find("cooling off"), std::string::npos);
  Stamp later = kStamp;
  later.on = {2026, 11, 21};
  taken(with_verdict(s, clear_verdict(), later));
}

TEST(EditOwnership, the_log_of_a_verdict_names_the_rules_and_the_data_it_was_made_from) {
  Scenario before = decided_scenario();
  before.policy.edit([](Policy& policy) { policy.version = 9; });
  Verdict verdict = clear_verdict();
  verdict.figures.data_hash = exchange::content_hash(before);
  const Scenario after = taken(with_verdict(before, verdict, kStamp));
  EXPECT_EQ(after.log->back().policy_version, ownership_policy_of(before).version) << "not that of the policy on load";
  EXPECT_EQ(after.log->back().data_hash, exchange::content_hash(before));
  EXPECT_EQ(after.verdicts->back().figures.policy_hash, ownership_policy_hash(ownership_policy_of(before)));
}

TEST(EditOwnership, a_verdict_under_rules_that_changed_without_agreement_says_so) {
  Scenario s = decided_scenario();
  OwnershipPolicy policy = ownership_policy_of(s);
  policy.stages[0].weights[0].points += 7;
  s = taken(with_ownership_policy(s, policy));
  s = taken(with_verdict(s, clear_verdict(), kStamp));
  const VerdictFigures& figures = s.verdicts->back().figures;
  EXPECT_TRUE(figures.is_changed_since);
  EXPECT_NE(figures.policy_hash, ownership_policy_hash(*s.ownership_versions->back().policy));
  EXPECT_NE(s.log->back().what.find(short_hash(figures.policy_hash)), std::string::npos) << s.log->back().what;
  EXPECT_EQ(rules_words(s, {.policy_version = 3, .is_changed_since = true}, kStamp.on), "version 3, changed since");
  EXPECT_EQ(rules_words(s, {.policy_version = 3, .is_changed_since = true}, {2026, 7, 1}), "version 3, not agreed") << "before it was agreed";
  EXPECT_EQ(rules_words(s, {.policy_version = 3}, kStamp.on), "version 3");
}

TEST(EditOwnership, cooling_off_holds_for_binding_rules_for_disputes_that_ended_and_against_a_shorter_time) {
  const Scenario s = taken(with_dispute_opened(decided_scenario(), {.id = {}, .client = {"c3"}, .opened_on = {}, .level_since = {}, .parties = {{"p1"}, {"p2"}}, .mediator = {.name = "Kim"}}, {.on = {2026, 11, 18}}));
  const Ruling rule{.id = {}, .client = {"c3"}, .person = {"p2"}, .text = "Named account"};
  EXPECT_NE(refusal(with_ruling(s, rule, kStamp)).find("cooling off"), std::string::npos);
  const Scenario ended = taken(with_dispute_ended(s, s.disputes->back().id, "Settled", kStamp));
  EXPECT_NE(refusal(with_verdict(ended, clear_verdict(), kStamp)).find("cooling off"), std::string::npos);
  EXPECT_EQ(first_decision_day(ended, {"c3"}, kStamp.on), (Date{2026, 11, 21}));
  EXPECT_EQ(first_decision_day(ended, {"c3"}, {2026, 11, 21}), std::nullopt);
  EscalationPath path = *s.escalation_path;
  path.cooling_off_days = 0;
  EXPECT_NE(refusal(with_escalation_path(s, path, kStamp)).find("A dispute is open"), std::string::npos);
  path.cooling_off_days = 9;
  EXPECT_TRUE(with_escalation_path(s, path, kStamp).has_value()) << "longer is allowed";
  Verdict mediate = clear_verdict();
  mediate.kind = VerdictKind::Mediate;
  mediate.owner = {};
  taken(with_verdict(s, mediate, kStamp));
}

TEST(EditOwnership, a_verdict_without_a_stage_stands_at_every_stage_and_not_before_it_was_made) {
  Verdict verdict = clear_verdict();
  verdict.stage = "";
  const Scenario s = taken(with_verdict(decided_scenario(), verdict, kStamp));
  EXPECT_EQ(verdict_in_force(s, {"c3"}, "Renewal", {2026, 12, 1}), &s.verdicts->back());
  EXPECT_EQ(verdict_in_force(s, {"c3"}, "", {2026, 12, 1}), &s.verdicts->back());
  Verdict early = clear_verdict();
  early.effective_on = {2026, 1, 1};
  const Scenario backdated = taken(with_verdict(decided_scenario(), early, kStamp));
  EXPECT_EQ(verdict_in_force(backdated, {"c3"}, "Adoption", {2026, 6, 1}), nullptr);
}

TEST(EditOwnership, dissent_is_added_and_a_verdict_ends_with_a_reason) {
  Scenario s = taken(with_dissent(decided_scenario(), {"verdict-1"}, {.person = {"p2"}, .reason = "One lead would do"}));
  EXPECT_EQ((*s.verdicts)[0].dissents.size(), 2u);
  EXPECT_EQ(with_dissent(s, {"verdict-1"}, {.reason = "Nobody said it"}).error().place.pointer, "/verdicts/0/dissents");
  s = taken(with_verdict_ended(s, {"verdict-1"}, kStamp));
  EXPECT_EQ((*s.verdicts)[0].expires_on, (Date{2026, 11, 19}));
  EXPECT_NE(refusal(with_verdict_ended(s, {"verdict-1"}, kStamp)).find("not in force"), std::string::npos);
}

TEST(EditOwnership, the_usual_policy_can_be_agreed_and_then_changed) {
  Scenario s = decided_scenario();
  s.ownership_policy = OwnershipPolicy{};
  s.ownership_versions = std::vector<OwnershipPolicyVersion>{};
  s.post_mortems = std::vector<PostMortem>{};
  EXPECT_EQ(&ownership_policy_of(s), &usual_ownership_policy());
  s = taken(with_ownership_policy_agreed(s, kStamp));
  EXPECT_EQ(s.ownership_versions->size(), 1u);
  EXPECT_TRUE(is_ownership_policy_agreed(s));
  EXPECT_NE(refusal(with_ownership_policy_agreed(s, kStamp)).find("nothing new"), std::string::npos);
  OwnershipPolicy policy = ownership_policy_of(s);
  policy.stages[0].weights[0].points = 55;
  s = taken(with_ownership_policy(s, policy));
  EXPECT_FALSE(is_ownership_policy_agreed(s));
  s = taken(with_ownership_policy_agreed(s, kStamp));
  EXPECT_EQ(ownership_policy_of(s).version, 2);
  policy.stages[0].weights[0].points = 101;
  EXPECT_EQ(with_ownership_policy(s, policy).error().place.pointer, "/ownershipPolicy/stages");
}

TEST(EditOwnership, a_tree_with_a_gap_or_a_loop_is_refused_with_the_place) {
  const Scenario s = decided_scenario();
  const OwnershipPolicy good = ownership_policy_of(s);
  EXPECT_FALSE(fault_of_tree(usual_ownership_policy().tree, ""));
  const auto fault = [&](auto change) {
    OwnershipPolicy policy = good;
    change(policy.tree);
    const Result<Scenario> result = with_ownership_policy(s, policy);
    return result ? std::string("taken") : result.error().place.pointer + ": " + result.error().message;
  };
  const auto holds = [](const std::string& text, std::string_view a, std::string_view b) { return text.find(a) != std::string::npos && text.find(b) != std::string::npos; };
  EXPECT_PRED3(holds, fault([](DecisionTree& t) { t[2].yes = {}; }), "/ownershipPolicy/tree/2/yes", "gap");
  EXPECT_PRED3(holds, fault([](DecisionTree& t) { t[2].yes = {"nowhere"}; }), "/ownershipPolicy/tree/2/yes", "not there");
  EXPECT_PRED3(holds, fault([](DecisionTree& t) { t[6].no = {"coverage"}; t.pop_back(); }), "/ownershipPolicy/tree/6/no", "loop");
  EXPECT_PRED3(holds, fault([](DecisionTree& t) { t[6].no = {"joint"}; }), "/ownershipPolicy/tree/8", "from nowhere");
  EXPECT_PRED3(holds, fault([](DecisionTree& t) { t[4].threshold = 1.5; }), "/ownershipPolicy/tree/4/threshold", "between 0 and 1");
  EXPECT_PRED3(holds, fault([](DecisionTree& t) { t[1].yes = {"joint"}; }), "/ownershipPolicy/tree/1/yes", "still leads on");
  EXPECT_PRED3(holds, fault([](DecisionTree& t) { t[6].no = {"by-rule"}; }), "/ownershipPolicy/tree/6/no", "no rule binds");
  EXPECT_PRED3(holds, fault([](DecisionTree& t) { t.push_back(t[7]); }), "/ownershipPolicy/tree/9/id", "twice");
  EXPECT_PRED3(holds, fault([](DecisionTree& t) { t.clear(); }), "/ownershipPolicy/tree", "no step");
}

TEST(EditOwnership, evidence_rules_reports_and_duties) {
  Scenario s = taken(with_hand_evidence(decided_scenario(), {.id = {}, .client = {"c2"}, .person = {"p1"}, .criterion = {"praise"}, .value = 0.5}));
  EXPECT_EQ(s.hand_evidence->size(), 2u);
  EXPECT_EQ(with_hand_evidence(s, {.id = {}, .client = {"c2"}, .person = {"p1"}, .criterion = {"praise"}, .value = 1.5}).error().place.pointer, "/handEvidence/2/value");
  EXPECT_EQ(with_hand_evidence_removed(s, {"e9"}).error().code, ErrorCode::NotFound);
  s = taken(with_ruling(s, {.id = {}, .client = {"c3"}, .person = {"p2"}, .text = "Named account"}, kStamp));
  EXPECT_EQ(s.log->back().what, "Binding rule: Cedar goes to Lee");
  s = taken(with_ruling_removed(s, {"ruling-2"}, kStamp));
  EXPECT_EQ(s.rulings->size(), 1u);
  EXPECT_NE(refusal(with_peer_report(s, {.client = {"c1"}, .by = {"p1"}, .points = {{{"p1"}, 10}}})).find("who reports"), std::string::npos);
  EXPECT_TRUE(taken(with_peer_report(s, {.client = {"c1"}, .by = {"p1"}})).peer_reports->empty());
  s = taken(with_account_duty(s, {.client = {"c1"}, .duty = AccountDuty::Renewal, .person = {"p2"}}));
  ASSERT_EQ(s.account_roles->size(), 2u);
  EXPECT_EQ((*s.account_roles)[0].person.value, "p2") << "one in the place of the other";
  s = taken(with_account_claim(s, {.client = {"c1"}, .duty = AccountDuty::Renewal, .person = {"p1"}}));
  EXPECT_EQ(s.account_roles->size(), 3u) << "a double claim is kept, to be flagged";
}

TEST(EditAccounts, the_mediator_belongs_to_none_of_the_functions_in_dispute) {
  const Scenario s = decided_scenario();
  const Dispute dispute{.id = {}, .client = {"c3"}, .opened_on = {}, .level_since = {}, .parties = {{"p1"}, {"p2"}}, .mediator = {.name = "Kim", .functions = {"sales"}}};
  EXPECT_NE(refusal(with_dispute_opened(s, dispute, kStamp)).find("Sales"), std::string::npos);
  Dispute party = dispute;
  party.mediator = {.person = {"p1"}};
  EXPECT_FALSE(with_dispute_opened(s, party, kStamp).has_value());
  EXPECT_FALSE(with_dispute_opened(s, {.id = {}, .client = {"c2"}, .opened_on = {}, .level_since = {}, .parties = {{"p1"}, {"p2"}}}, kStamp).has_value()) << "one is open there";
}

TEST(EditAccounts, parties_change_and_a_function_that_is_not_known_is_not_taken_for_neutral) {
  Scenario s = taken(with_dispute_opened(decided_scenario(), {.id = {"d"}, .client = {"c3"}, .opened_on = {}, .level_since = {}, .parties = {{"p1"}, {"p2"}}, .mediator = {.name = "Kim", .functions = {"Legal"}}}, kStamp));
  const auto dispute = [&]() -> const Dispute& { return *std::ranges::find(*s.disputes, DisputeId{"d"}, &Dispute::id); };
  EXPECT_TRUE(without_function(s, dispute()).empty());
  EXPECT_NE(refusal(with_dispute_parties(s, {"d"}, {{"p1"}}, kStamp)).find("two parties"), std::string::npos);
  s.people.edit([](std::vector<Person>& people) {
    people[1].function = "Legal";
    people.push_back({.id = {"p3"}, .name = "Ann"});
  });
  EXPECT_EQ(functions_in_the_way(s, dispute()), std::vector<std::string>{"Legal"}) << "checked again when a function changes";
  s = taken(with_dispute_parties(s, {"d"}, {{"p3"}, {"p1"}, {"p3"}}, kStamp));
  EXPECT_EQ(dispute().parties, (std::vector<PersonId>{{"p1"}, {"p3"}}));
  EXPECT_EQ(s.log->back().what, "Parties of the dispute on Cedar: Dana and Ann");
  EXPECT_EQ(without_function(s, dispute()), std::vector<PersonId>{{"p3"}});
}

TEST(EditAccounts, a_dispute_is_between_two_people_or_more) {
  Dispute dispute{.id = {}, .client = {"c3"}, .opened_on = {}, .level_since = {}, .mediator = {.name = "Kim"}};
  EXPECT_NE(refusal(with_dispute_opened(decided_scenario(), dispute, kStamp)).find("two parties"), std::string::npos);
  dispute.parties = {{"p2"}, {"p2"}};
  EXPECT_NE(refusal(with_dispute_opened(decided_scenario(), dispute, kStamp)).find("two parties"), std::string::npos) << "one person twice is one party";
  dispute.parties = {{"p2"}, {"p1"}};
  EXPECT_EQ(taken(with_dispute_opened(decided_scenario(), dispute, kStamp)).disputes->back().parties, (std::vector<PersonId>{{"p1"}, {"p2"}}));
}

TEST(EditAccounts, another_mediator_and_another_path_go_into_the_log_once) {
  const Dispute dispute{.id = {"d"}, .client = {"c3"}, .opened_on = {}, .level_since = {}, .parties = {{"p1"}, {"p2"}}, .mediator = {.name = "Ada"}};
  Scenario s = taken(with_dispute_opened(decided_scenario(), dispute, kStamp));
  s = taken(with_dispute_mediator(s, {"d"}, {.name = "Kim", .functions = {"Legal"}}, kStamp));
  EXPECT_EQ(s.log->back().what, "Mediator of the dispute on Cedar: Kim");
  EXPECT_EQ(s.log->back().by, kStamp.by);
  const std::size_t lines = s.log->size();
  EXPECT_EQ(taken(with_dispute_mediator(s, {"d"}, {.name = "Kim", .functions = {"Legal"}}, kStamp)).log->size(), lines) << "nothing changed";
  EscalationPath path = *s.escalation_path;
  path.levels = {{.name = "Both team leads", .time_limit_days = 9}};
  path.cooling_off_days = 5;
  s = taken(with_escalation_path(s, path, kStamp));
  EXPECT_EQ(s.log->back().what, "Escalation path: levels Both team leads (9 days); cooling-off 5 days");
  EXPECT_EQ(taken(with_escalation_path(s, path, kStamp)).log->size(), lines + 1);
}

TEST(EditAccounts, milestones_go_by_the_day_they_are_due) {
  AccountPlan plan{.client = {"c2"}, .begun_on = {2026, 11, 1}};
  plan.milestones = {{.text = "Some day"}, {.text = "Late", .due = Date{2026, 12, 9}}, {.text = "Soon", .due = Date{2026, 12, 1}}};
  const Scenario s = taken(with_account_plan(decided_scenario(), plan));
  const std::vector<Milestone>& kept = std::ranges::find(*s.account_plans, ClientId{"c2"}, &AccountPlan::client)->milestones;
  EXPECT_EQ(kept[0].text, "Soon");
  EXPECT_EQ(kept[2].text, "Some day");
}

TEST(EditAccounts, a_dispute_climbs_the_path_and_ends) {
  Scenario s = decided_scenario();
  EXPECT_EQ(level_due(s, (*s.disputes)[1]), (Date{2026, 11, 6}));
  s = taken(with_dispute_escalated(s, {"dispute-2"}, kStamp));
  EXPECT_EQ((*s.disputes)[1].level, 2);
  EXPECT_EQ(level_due(s, (*s.disputes)[1]), (Date{2026, 11, 27}));
  EXPECT_NE(refusal(with_dispute_escalated(s, {"dispute-2"}, kStamp)).find("last level"), std::string::npos);
  EXPECT_NE(refusal(with_dispute_ended(s, {"dispute-2"}, " ", kStamp)).find("how it ended"), std::string::npos);
  s = taken(with_dispute_ended(s, {"dispute-2"}, "Dana leads", kStamp));
  EXPECT_FALSE((*s.disputes)[1].is_open());
  EXPECT_EQ(with_dispute_ended(s, {"dispute-2"}, "Again", kStamp).error().code, ErrorCode::NotFound);
}

TEST(EditAccounts, plans_briefs_and_looks_back_are_kept_and_taken_out) {
  const Scenario s = decided_scenario();
  AccountPlan plan = (*s.account_plans)[0];
  plan.objectives[0].text = " ";
  EXPECT_EQ(with_account_plan(s, plan).error().place.pointer, "/accountPlans/0/objectives");
  EXPECT_EQ(taken(with_pre_brief(s, {.id = {}, .client = {"c2"}, .on = {2026, 12, 1}, .objective = "Listen"})).pre_briefs->size(), 2u);
  EXPECT_EQ(with_pre_brief(s, {.id = {}, .client = {"c2"}, .on = {2026, 12, 1}, .objective = ""}).error().place.pointer, "/preBriefs/1/objective");
  EXPECT_EQ(with_post_mortem(s, {.id = {}, .client = {"c1"}, .dispute = {"dispute-9"}, .on = {2026, 12, 1}}).error().place.pointer, "/postMortems/1/dispute");
  EXPECT_TRUE(taken(with_post_mortem_removed(s, {"back-1"})).post_mortems->empty());
}

TEST(EditRemoval, a_person_leaves_every_living_record_and_stays_in_history) {
  const Scenario s = taken(with_person_removed(decided_scenario(), {"p1"}));
  EXPECT_EQ((*s.plans)[0].moves[0].from.value, "p1") << "history";
  EXPECT_EQ((*s.verdicts)[0].sponsor.value, "p1");
  EXPECT_EQ(s.review_cycle->reviewers.size(), 1u);
  EXPECT_TRUE(s.rulings->empty());
  EXPECT_TRUE(s.peer_reports->empty());
  EXPECT_EQ(s.account_roles->size(), 1u);
  EXPECT_EQ((*s.account_plans)[0].contributions[0].person.value, "") << "the team still brings it";
  EXPECT_EQ((*s.disputes)[0].parties.size(), 1u);
  EXPECT_TRUE(taken(with_person_removed(s, {"p2"})).hand_evidence->empty());
}

TEST(EditRemoval, nothing_names_a_client_who_is_gone) {
  Scenario s = decided_scenario();
  for (const char* id : {"c1", "c2", "c3"}) s = taken(with_client_removed(s, {id}));
  EXPECT_TRUE(s.handovers->empty() && s.verdicts->empty() && s.disputes->empty() && s.account_plans->empty() && s.post_mortems->empty() && s.rulings->empty());
  EXPECT_TRUE((*s.plans)[0].moves.empty() && (*s.plans)[0].changes.empty());
}

TEST(EditOwnership, a_point_of_contact_changes_with_a_reason_and_on_the_log) {
  const Scenario before = decided_scenario();
  const AccountRole role{.client = {"c3"}, .person = {"p2"}};
  const Scenario after = taken(with_point_of_contact(before, role, kStamp));
  EXPECT_TRUE(std::ranges::any_of(*after.account_roles, [](const AccountRole& r) { return r.client.value == "c3" && r.duty == AccountDuty::PointOfContact && r.person.value == "p2"; }));
  EXPECT_EQ(after.log->back().what, "Point of contact of Cedar: Lee");
  EXPECT_EQ(after.log->back().reason, kStamp.reason);
  Stamp silent = kStamp;
  silent.reason = " ";
  EXPECT_NE(refusal(with_point_of_contact(before, role, silent)).find("Say why"), std::string::npos);
}

TEST(EditOwnership, words_of_recognition_stay_on_the_log) {
  const Scenario after = taken(with_recognition(decided_scenario(), {"c3"}, {"p2"}, kStamp));
  EXPECT_EQ(after.log->back().what, recognition_line(after, {"c3"}, {"p2"}));
  EXPECT_EQ(after.log->back().what, "Recognition: Lee, Cedar");
  EXPECT_EQ(with_recognition(decided_scenario(), {"c3"}, {"p9"}, kStamp).error().code, ErrorCode::NotFound);
  Stamp silent = kStamp;
  silent.reason = "";
  EXPECT_NE(refusal(with_recognition(decided_scenario(), {"c3"}, {"p2"}, silent)).find("Say what it is for"), std::string::npos);
}

TEST(EditOwnership, a_verdict_that_names_another_owner_begins_one_handover) {
  Verdict verdict = clear_verdict();
  verdict.client = {"c2"};
  const Scenario decided = taken(with_verdict(decided_scenario(), verdict, kStamp));
  const Verdict made = decided.verdicts->back();
  const auto start = handover_of_verdict(decided, made);
  ASSERT_TRUE(start);
  EXPECT_EQ(start->from.value, "p2");
  EXPECT_EQ(start->to.value, "p1");
  const std::size_t before = decided.handovers->size();
  const Scenario kept = taken(with_verdict_handed_over(decided, made.id, {2026, 12, 10}, false, kStamp));
  ASSERT_EQ(kept.handovers->size(), before + 1);
  EXPECT_EQ(*kept.assignments, *decided.assignments);
  EXPECT_TRUE(std::ranges::contains(*kept.handovers, made.id, &Handover::verdict));
  EXPECT_EQ(kept.log->back().what, "Handover begun: Brook goes to Dana");
  EXPECT_NE(refusal(with_verdict_handed_over(kept, made.id, {2026, 12, 10}, false, kStamp)).find("already"), std::string::npos);
  const Scenario moved = taken(with_verdict_handed_over(decided, made.id, {2026, 12, 10}, true, kStamp));
  EXPECT_FALSE(handover_of_verdict(moved, made)) << "the owner is who it names now";
  const auto carried = std::ranges::find(*moved.assignments, ClientId{"c2"}, &Assignment::client);
  EXPECT_EQ(carried->person.value, "p1");
  EXPECT_EQ(carried->since, (Date{2026, 12, 10}));
}

}  // namespace
}  // namespace evenhand
