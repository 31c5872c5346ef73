// Roles, the radar, and past verdicts.
#include <gtest/gtest.h>

#include <algorithm>

#include "claims.h"
#include "ownership/precedents.h"
#include "ownership/radar.h"
#include "ownership/roles.h"

namespace evenhand::ownership {
namespace {

using testing_support::acme;

const Date kToday{2026, 11, 1};

const DutyHolders& duty(const RoleReport& report, AccountDuty which) { return report.duties[static_cast<std::size_t>(which)]; }

TEST(Roles, exactly_one_is_accountable_or_it_is_named) {
  Scenario scenario = acme();
  scenario.account_roles = std::vector<AccountRole>{{{"acme"}, "", AccountDuty::Revenue, {"ann"}},
                                                    {{"acme"}, "", AccountDuty::Renewal, {"ann"}},
                                                    {{"acme"}, "", AccountDuty::Renewal, {"bob"}},
                                                    {{"acme"}, "Renewal", AccountDuty::Revenue, {"bob"}},
                                                    {{"acme"}, "", AccountDuty::Advocacy, {"bob"}, Date{2027, 1, 1}}};
  const RecordIndex records(scenario);
  const RoleReport report = roles_of(records, {"acme"}, kToday, "Expansion");
  ASSERT_EQ(report.duties.size(), kAccountDutyCount);
  EXPECT_EQ(duty(report, AccountDuty::Revenue).people, (std::vector<PersonId>{{"ann"}}));
  EXPECT_EQ(duty(report, AccountDuty::Renewal).state, DutyState::DoubleClaim);
  EXPECT_EQ(duty(report, AccountDuty::Advocacy).state, DutyState::Gap) << "begins later";
  EXPECT_EQ(duty(report, AccountDuty::PointOfContact).state, DutyState::Gap) << "two owners name no single contact";
  EXPECT_EQ(report.double_claims, 1u);
  EXPECT_EQ(report.gaps, 5u);
  EXPECT_EQ(duty(roles_of(records, {"acme"}, kToday, "renewal"), AccountDuty::Revenue).people, (std::vector<PersonId>{{"bob"}})) << "the stage's own line first";
  scenario.assignments.edit([](std::vector<Assignment>& a) { a[0].role = AssignmentRole::Contact; });
  const RecordIndex again(scenario);
  const RoleReport contact = roles_of(again, {"acme"}, kToday, "");
  EXPECT_EQ(duty(contact, AccountDuty::PointOfContact).people, (std::vector<PersonId>{{"ann"}}));
  EXPECT_TRUE(duty(contact, AccountDuty::PointOfContact).is_from_assignment);
}

TEST(Radar, several_voices_without_a_plan_are_found) {
  Scenario scenario = acme();
  const OwnershipPolicy& policy = ownership_policy_of(scenario);
  const ShareOfVoice voice = share_of_voice(RecordIndex(scenario), {"acme"}, kToday, 90);
  ASSERT_EQ(voice.voices.size(), 3u);
  EXPECT_EQ(voice.voices[0].person.value, "bob");
  EXPECT_DOUBLE_EQ(voice.voices[0].share, 0.5);
  EXPECT_FALSE(voice.is_by_minutes);
  std::vector<RadarRow> rows = radar(RecordIndex(scenario), policy, kToday);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_TRUE(rows[0].is_contested());
  EXPECT_EQ(rows[0].reasons, (std::vector<RadarReason>{RadarReason::SharedVoice}));
  EXPECT_EQ(rows[0].heat, 50);
  scenario.account_plans = std::vector<AccountPlan>{{.client = {"acme"}, .begun_on = {2026, 10, 1}}};
  rows = radar(RecordIndex(scenario), policy, kToday);
  EXPECT_TRUE(rows[0].is_settled);
  EXPECT_FALSE(rows[0].is_contested());
  scenario.disputes = std::vector<Dispute>{{.id = {"d"}, .client = {"acme"}, .opened_on = {2026, 10, 1}, .level_since = {2026, 10, 1}}};
  rows = radar(RecordIndex(scenario), policy, kToday);
  EXPECT_TRUE(rows[0].is_contested()) << "an open dispute is no settled account";
}

TEST(Radar, an_owner_who_is_silent_while_another_is_not) {
  Scenario scenario = acme();
  scenario.assignments = std::vector<Assignment>{testing_support::assignment({"acme"}, {"ann"})};
  scenario.touchpoints.edit([](std::vector<Touchpoint>& touches) { std::erase_if(touches, [](const Touchpoint& t) { return t.id.value == "t5"; }); });
  const auto rows = radar(RecordIndex(scenario), ownership_policy_of(scenario), kToday);
  ASSERT_TRUE(rows[0].silent_owner);
  EXPECT_EQ(*rows[0].silent_owner, (SilentOwner{{"ann"}, 60, {"bob"}}));
  EXPECT_TRUE(radar(RecordIndex(scenario), ownership_policy_of(scenario), {2026, 10, 31}).empty() ||
              !radar(RecordIndex(scenario), ownership_policy_of(scenario), {2026, 10, 31})[0].silent_owner);
}

TEST(Radar, of_owners_with_equal_shares_each_is_looked_at) {
  Scenario scenario = acme();
  scenario.touchpoints.edit([](std::vector<Touchpoint>& touches) { std::erase_if(touches, [](const Touchpoint& t) { return t.id.value == "t5"; }); });
  const auto silent = [&](double ann, double bob, Date at) -> std::optional<SilentOwner> {
    scenario.assignments = std::vector<Assignment>{testing_support::assignment({"acme"}, {"ann"}, ann), testing_support::assignment({"acme"}, {"bob"}, bob)};
    const auto rows = radar(RecordIndex(scenario), ownership_policy_of(scenario), at);
    return rows.empty() ? std::nullopt : rows[0].silent_owner;
  };
  EXPECT_EQ(silent(0.5, 0.5, kToday), (SilentOwner{{"ann"}, 60, {"bob"}}));
  EXPECT_FALSE(silent(0.4, 0.6, kToday)) << "only the largest share answers for the client";
  scenario.touchpoints.edit([](std::vector<Touchpoint>& touches) {
    for (Touchpoint& t : touches) t.person = {t.person.value == "ann" ? "bob" : t.person.value == "bob" ? "ann" : t.person.value};
  });
  EXPECT_EQ(silent(0.5, 0.5, kToday), (SilentOwner{{"bob"}, 60, {"ann"}})) << "the second by id is silent, the first is not";
}

TEST(Radar, minutes_count_where_all_are_known) {
  Scenario scenario = acme();
  scenario.touchpoints.edit([](std::vector<Touchpoint>& touches) {
    for (Touchpoint& t : touches) t.minutes = t.person.value == "cleo" ? 60.0 : 20.0;
  });
  const ShareOfVoice voice = share_of_voice(RecordIndex(scenario), {"acme"}, kToday, 90);
  EXPECT_TRUE(voice.is_by_minutes);
  EXPECT_EQ(voice.voices[0].person.value, "cleo");
  EXPECT_DOUBLE_EQ(voice.voices[0].share, 0.5);
}

TEST(Radar, times_and_satisfaction_come_from_the_record) {
  Scenario scenario = acme();
  const auto dispute = [](std::string id, Date from, std::optional<Date> to) {
    Dispute d{.id = {std::move(id)}, .client = {"acme"}, .opened_on = from, .level_since = from};
    if (to) d.end = DisputeEnd{*to, "Joint"};
    return d;
  };
  scenario.disputes = std::vector<Dispute>{dispute("a", {2026, 9, 1}, Date{2026, 9, 11}), dispute("b", {2026, 9, 1}, Date{2026, 9, 21}), dispute("c", {2026, 10, 30}, {})};
  const ResolutionTimes times = resolution_times(scenario, kToday);
  EXPECT_EQ(times.ended_days, (std::vector<std::int64_t>{10, 20}));
  EXPECT_EQ(times.open_days, (std::vector<std::int64_t>{2}));
  EXPECT_EQ(times.median_ended, 15.0);
  scenario.clients.edit([](std::vector<Client>& clients) { clients[0].profile.edit([](ClientProfile& p) { p.satisfaction = 6.5; }); });
  const CoordinationSatisfaction satisfaction = satisfaction_while_coordinating(RecordIndex(scenario), ownership_policy_of(scenario), kToday);
  EXPECT_EQ(satisfaction.shared, 6.5);
  EXPECT_FALSE(satisfaction.single);
}

Verdict verdict(std::string id, Date on, VerdictKind kind, double ann) {
  Verdict v{.id = {std::move(id)}, .client = {"acme"}, .stage = "Expansion", .kind = kind, .made_on = on, .effective_on = on};
  if (kind == VerdictKind::ClearOwner) v.owner = {"bob"};
  for (const OwnershipCriterion& c : usual_ownership_policy().criteria) {
    v.figures.evidence.push_back({c.id, {"ann"}, ann});
    v.figures.evidence.push_back({c.id, {"bob"}, 1.0 - ann});
  }
  return v;
}

TEST(Precedents, the_nearest_profile_comes_first) {
  Scenario scenario = acme();
  const ClaimEvidence claim = evidence_for(RecordIndex(scenario), ownership_policy_of(scenario), {{"acme"}, kToday});
  Verdict same = verdict("same", {2026, 3, 1}, VerdictKind::Joint, 0.5);
  for (VerdictEvidence& item : same.figures.evidence) {
    const auto c = std::ranges::find(claim.criteria, item.criterion, &CriterionEvidence::criterion);
    item.share = c->of[*claim.position_of(item.person)].share();
  }
  Verdict other_stage = same;
  other_stage.id = {"other"};
  other_stage.stage = "Renewal";
  scenario.verdicts = std::vector<Verdict>{verdict("far", {2026, 1, 1}, VerdictKind::Mediate, 0.0), same, other_stage, verdict("later", {2026, 12, 1}, VerdictKind::Joint, 0.5)};
  const std::vector<Precedent> found = precedents_of(RecordIndex(scenario), ownership_policy_of(scenario), claim);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].verdict.value, "same");
  EXPECT_NEAR(found[0].distance, 0.0, 1e-8);
  EXPECT_GT(found[1].distance, 0.5);
  EXPECT_LE(found[1].distance, 2.0);
}

TEST(Calibration, shows_which_past_verdicts_other_weights_change) {
  Scenario scenario = acme();
  scenario.verdicts = std::vector<Verdict>{verdict("v1", {2026, 3, 1}, VerdictKind::ClearOwner, 0.3), verdict("v2", {2026, 4, 1}, VerdictKind::Mediate, 0.5)};
  scenario.verdicts.edit([](std::vector<Verdict>& verdicts) {
    for (VerdictEvidence& item : verdicts[0].figures.evidence) {
      if (item.criterion.value == "introduced") item.share = item.person.value == "ann" ? 1.0 : 0.0;
    }
  });
  const OwnershipPolicy before = usual_ownership_policy();
  OwnershipPolicy after = before;
  for (OwnershipStage& stage : after.stages) {
    for (OwnershipWeight& weight : stage.weights) weight.points = weight.criterion.value == "introduced" ? 90 : 1;
  }
  const RecordIndex records(scenario);
  EXPECT_EQ(replay(records, before, before).changed, 0u);
  const Calibration calibration = replay(records, before, after);
  EXPECT_EQ(calibration.changed, 1u);
  EXPECT_TRUE(calibration.verdicts[0].changes);
  EXPECT_TRUE(calibration.verdicts[0].followed_the_figures);
  EXPECT_EQ(calibration.verdicts[0].would_be_person, PersonId{"ann"});
  EXPECT_FALSE(calibration.verdicts[1].changes);
}

}  // namespace
}  // namespace evenhand::ownership
