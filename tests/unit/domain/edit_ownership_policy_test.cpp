#include "domain/edit_ownership_policy.h"

#include <gtest/gtest.h>

#include "domain/edit_accounts.h"
#include "domain/edit_ownership.h"
#include "domain/ownership_policy_diff.h"
#include "domain/validate.h"
#include "unit/domain/decision_samples.h"

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

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const OwnershipPolicy& rules(const Scenario& s) { return ownership_policy_of(s); }

Scenario without_rules() {
  Scenario s = decided_scenario();
  s.ownership_policy = OwnershipPolicy{};
  s.ownership_versions = std::vector<OwnershipPolicyVersion>{};
  s.post_mortems = std::vector<PostMortem>{};
  return s;
}

TEST(EditOwnershipPolicy, a_criterion_of_the_team_is_added_renamed_and_removed) {
  Scenario s = taken(with_ownership_criterion(without_rules(), {.name = " References  given ", .source = EvidenceSource::ByHand}, 20));
  const OwnershipCriterion added = rules(s).criteria.back();
  EXPECT_EQ(added.name, "References given");
  for (const OwnershipStage& stage : rules(s).stages) EXPECT_EQ(points_at(stage, added.id), 20) << stage.name;
  OwnershipCriterion renamed = added;
  renamed.name = "References";
  renamed.source = EvidenceSource::Touchpoints;
  s = taken(with_ownership_criterion(s, renamed));
  EXPECT_EQ(rules(s).criteria.back(), renamed);
  s = taken(with_stage_order(s, 0, {added.id}));
  s = taken(with_ownership_criterion_removed(s, added.id));
  EXPECT_EQ(rules(s), usual_ownership_policy());
}

TEST(EditOwnershipPolicy, the_id_of_a_criterion_that_is_gone_is_not_used_again) {
  Scenario s = taken(with_ownership_criterion(without_rules(), {.name = "References"}, 20));
  const OwnershipCriterionId first = rules(s).criteria.back().id;
  s = taken(with_hand_evidence(s, {.id = {}, .client = {"c1"}, .person = {"p1"}, .criterion = first, .value = 1.0, .source = "A letter"}));
  s = taken(with_ownership_criterion_removed(s, first));
  s = taken(with_ownership_criterion(s, {.name = "Praise of the board"}, 20));
  EXPECT_NE(rules(s).criteria.back().id, first) << "evidence for the old one must not speak for the new one";
}

TEST(EditOwnershipPolicy, what_no_criterion_may_be_is_refused_in_words) {
  const Scenario s = without_rules();
  EXPECT_TRUE(says(refusal(with_ownership_criterion(s, {.name = " "})), "name"));
  EXPECT_TRUE(says(refusal(with_ownership_criterion(s, {.name = "last CONTACT"})), "already"));
  OwnershipCriterion recency = rules(s).criteria[1];
  recency.source = EvidenceSource::ByHand;
  EXPECT_TRUE(says(refusal(with_ownership_criterion(s, recency)), "read from the records in one way"));
  EXPECT_TRUE(says(refusal(with_ownership_criterion_removed(s, recency.id)), "0 points"));
  EXPECT_TRUE(says(refusal(with_ownership_criterion_removed(s, {"nobody"})), "There is no criterion"));
  const Scenario off = taken(with_criterion_points(s, recency.id, std::nullopt, 0));
  for (const OwnershipStage& stage : rules(off).stages) EXPECT_EQ(points_at(stage, recency.id), 0);
  EXPECT_EQ(with_criterion_points(s, recency.id, 0, 101).error().place.pointer, "/ownershipPolicy/stages");
}

TEST(EditOwnershipPolicy, stages_are_added_renamed_with_their_fit_and_removed) {
  Scenario s = taken(with_ownership_stage_added(without_rules(), "Win back"));
  EXPECT_EQ(rules(s).stages.back().weights, rules(s).stages.front().weights);
  EXPECT_TRUE(says(refusal(with_ownership_stage_added(s, "win  BACK")), "one stage twice"));
  s = taken(with_ownership_stage_renamed(s, 5, "Extension"));
  EXPECT_EQ(rules(s).stages[5].name, "Extension");
  EXPECT_EQ(std::ranges::count(rules(s).stage_fit, "Extension", &StageFit::stage), 4);
  EXPECT_EQ(std::ranges::count(rules(s).stage_fit, "Renewal", &StageFit::stage), 0);
  s = taken(with_ownership_stage_removed(s, 5));
  EXPECT_EQ(std::ranges::count(rules(s).stage_fit, "Extension", &StageFit::stage), 0);
  EXPECT_TRUE(says(refusal(with_ownership_stage_renamed(s, 0, "All")), "stays"));
  EXPECT_TRUE(says(refusal(with_ownership_stage_removed(s, 0)), "stays"));
}

TEST(EditOwnershipPolicy, an_order_is_agreed_and_taken_off) {
  Scenario s = without_rules();
  EXPECT_FALSE(has_agreed_order(rules(s), "Prospect"));
  const std::vector<OwnershipCriterionId> by_points = order_at(rules(s), 1);
  EXPECT_EQ(by_points.size(), rules(s).criteria.size());
  EXPECT_EQ(by_points.front().value, "introduced") << "the first of two with 25 points";
  s = taken(with_stage_order(s, 1, {{"sponsor"}, {"recency"}}));
  EXPECT_TRUE(has_agreed_order(rules(s), "prospect"));
  EXPECT_FALSE(has_agreed_order(rules(s), "Renewal"));
  EXPECT_EQ(order_at(rules(s), 1)[1].value, "recency");
  s = taken(with_stage_order(s, 1, {}));
  EXPECT_FALSE(has_agreed_order(rules(s), "Prospect"));
}

TEST(EditOwnershipPolicy, fit_windows_and_deal_stages_are_changed_in_place) {
  Scenario s = taken(with_stage_fit(without_rules(), "Adoption", "sales", 0.75));
  const auto fits = [&] { return std::ranges::count_if(rules(s).stage_fit, [](const StageFit& f) { return f.stage == "Adoption" && f.role == "Sales" && f.fit == 0.75; }); };
  EXPECT_EQ(fits(), 1);
  s = taken(with_stage_fit(s, "Adoption", "Sales", std::nullopt));
  EXPECT_EQ(fits(), 0);
  s = taken(with_stage_fit(s, "", "Support", 0.5));
  EXPECT_EQ(rules(s).stage_fit.front(), (StageFit{.stage = "", .role = "Support", .fit = 0.5}));
  EXPECT_TRUE(says(refusal(with_stage_fit(s, "", "Support", 1.5)), "between 0 and 1"));
  s = taken(with_ownership_windows(s, {.steering_days = 270}));
  EXPECT_EQ(rules(s).windows.steering_days, 270);
  EXPECT_TRUE(says(refusal(with_ownership_windows(s, {.window_months = 0})), "1 to 120 months"));
  CreditRules credit = rules(s).credit;
  credit.deal_stages[0].points = 50;
  s = taken(with_credit_rules(s, credit));
  EXPECT_EQ(rules(s).credit.deal_stages[0].points, 50);
}

TEST(EditOwnershipPolicy, a_version_is_restored_with_a_reason_and_agreed_anew) {
  Scenario s = taken(with_ownership_policy_agreed(without_rules(), kStamp));
  const OwnershipPolicy first = rules(s);
  s = taken(with_ownership_policy_agreed(taken(with_criterion_points(s, {"sponsor"}, std::nullopt, 40)), kStamp));
  EXPECT_EQ(find_ownership_version(s, 2)->policy->version, 2);
  EXPECT_EQ(find_ownership_version(s, 3), nullptr);
  Stamp silent = kStamp;
  silent.reason = " ";
  EXPECT_TRUE(says(refusal(with_ownership_version_restored(s, 1, silent)), "Say why"));
  EXPECT_TRUE(says(refusal(with_ownership_version_restored(s, 7, kStamp)), "There is no version"));
  EXPECT_TRUE(says(refusal(with_ownership_version_restored(s, 2, kStamp)), "what version 2 says"));
  s = taken(with_ownership_version_restored(s, 1, kStamp));
  EXPECT_TRUE(say_the_same(rules(s), first));
  EXPECT_FALSE(is_ownership_policy_agreed(s));
  EXPECT_EQ(s.ownership_versions->size(), 2u) << "no version is lost";
  EXPECT_EQ(s.log->back().what, "Ownership policy version 1 restored");
  s = taken(with_ownership_policy_agreed(s, kStamp));
  EXPECT_EQ(rules(s).version, 3);
}

TEST(EditOwnershipPolicy, a_look_back_names_a_version_that_exists) {
  Scenario s = decided_scenario();
  PostMortem back = s.post_mortems->front();
  back.changes[1].taken_up_in = 3;
  s = taken(with_post_mortem(s, back));
  back.changes[1].taken_up_in = 9;
  const Result<Scenario> wrong = with_post_mortem(s, back);
  EXPECT_TRUE(says(refusal(wrong), "there is no such version"));
  EXPECT_EQ(wrong.error().place.pointer, "/postMortems/0/changes/1/takenUpIn");
}

TEST(OwnershipChanges, every_part_is_named_once_and_equal_rules_give_none) {
  const OwnershipPolicy before = usual_ownership_policy();
  OwnershipPolicy renumbered = before;
  renumbered.version = 9;
  EXPECT_TRUE(ownership_changes(before, renumbered).empty());
  const auto one = [&](auto change) {
    OwnershipPolicy after = before;
    change(after);
    const std::vector<PolicyChange> changes = ownership_changes(before, after);
    return changes.size() == 1 ? changes[0].sentence() : std::to_string(changes.size()) + " changes";
  };
  EXPECT_EQ(one([](OwnershipPolicy& p) { p.criteria.push_back({.id = {"own-1"}, .name = "Praise"}); }), "Criterion Praise: added, What people enter by hand");
  EXPECT_EQ(one([](OwnershipPolicy& p) { p.criteria[0].reason = "It opened the door"; }), "Why Introduced counts: none → It opened the door");
  EXPECT_EQ(one([](OwnershipPolicy& p) { p.stages[1].weights[0].points = 7; }), "Weight of Introduced, Prospect: 25 points → 7 points");
  EXPECT_EQ(one([](OwnershipPolicy& p) { p.stages[0].importance = {{"sponsor"}, {"revenue"}}; }), "Order of importance, Other stages: that of the points → Sponsor, Revenue");
  EXPECT_EQ(one([](OwnershipPolicy& p) { p.revenue = {"arr"}; }), "Revenue is read from: the criterion that is named as revenue → “arr”");
  EXPECT_EQ(one([](OwnershipPolicy& p) { p.windows.steering_days = 270; }), "Window of steering: 180 days → 270 days");
  EXPECT_EQ(one([](OwnershipPolicy& p) { p.stage_fit[0].fit = 0.9; }), "Fit of Account manager, Adoption: 0.5 → 0.9");
  EXPECT_EQ(one([](OwnershipPolicy& p) { p.tree[4].threshold = 0.3; }), "Threshold of “clear-margin”: 0.2 → 0.3");
  EXPECT_EQ(one([](OwnershipPolicy& p) { p.credit.deal_stages[0].points = 31; }), "Stage of a deal Opening: 30 points → 31 points");
  EXPECT_EQ(one([](OwnershipPolicy& p) { p.shared_targets.push_back({.name = "Renewals"}); }), "Shared targets: as before → changed");
  EXPECT_EQ(one([](OwnershipPolicy& p) { p.unknown_fields = "{\"new\":1}"; }), "Other details: as before → changed");
}

}  // namespace
}  // namespace evenhand
