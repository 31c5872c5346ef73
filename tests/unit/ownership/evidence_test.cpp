#include "ownership/evidence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "claims.h"

namespace evenhand::ownership {
namespace {

using testing_support::acme;

const ClaimQuestion kToday{.client = {"acme"}, .at = {2026, 11, 1}};

ClaimEvidence evidence_of(const Scenario& scenario, const ClaimQuestion& question = kToday) {
  return evidence_for(RecordIndex(scenario), ownership_policy_of(scenario), question);
}

const CriterionEvidence& criterion(const ClaimEvidence& claim, std::string_view id) {
  return *std::ranges::find_if(claim.criteria, [&](const CriterionEvidence& c) { return c.criterion.value == id; });
}

TEST(Evidence, every_criterion_is_read_from_its_records) {
  const Scenario scenario = acme();
  const ClaimEvidence claim = evidence_of(scenario);
  ASSERT_EQ(claim.claimants, (std::vector<PersonId>{{"ann"}, {"bob"}}));
  EXPECT_EQ(claim.stage, "Expansion");
  ASSERT_EQ(claim.barred.size(), 1u);
  EXPECT_EQ(claim.barred[0].person.value, "cleo");
  const auto shares = [&](std::string_view id) { return std::pair(criterion(claim, id).of[0].share(), criterion(claim, id).of[1].share()); };
  const auto near = [&](std::string_view id, double ann) {
    EXPECT_NEAR(shares(id).first, ann, 1e-9) << id;
    EXPECT_NEAR(shares(id).second, 1.0 - ann, 1e-9) << id;
  };
  near("introduced", 1.0);
  near("recency", 0.5 / 1.5);  // 60 days ago against today
  near("net-new", 1.0);
  near("revenue", 250.0 / 1500.0);
  near("steering", 0.0);
  near("sponsor", 1.0);
  near("stage-fit", 0.6 / 1.6);
  EXPECT_EQ(criterion(claim, "introduced").of[0].records, (std::vector<SourceRecord>{{RecordKind::Touchpoint, "t1", Date{2025, 3, 1}, 1.0}}));
  ASSERT_EQ(criterion(claim, "recency").of[1].records.size(), 1u);
  EXPECT_EQ(criterion(claim, "recency").of[1].records[0].id, "t3");
  EXPECT_EQ(criterion(claim, "revenue").of[1].records.size(), 2u);
  EXPECT_EQ(claim.undated, (std::vector<OpportunityId>{{"o3"}}));
  EXPECT_EQ(claim.covered_points(), claim.total_points());
}

TEST(Evidence, the_past_is_judged_by_what_was_on_record_then) {
  const ClaimEvidence claim = evidence_of(acme(), {.client = {"acme"}, .at = {2025, 6, 1}});
  EXPECT_TRUE(criterion(claim, "net-new").is_silent());
  EXPECT_TRUE(criterion(claim, "steering").is_silent());
  EXPECT_EQ(criterion(claim, "introduced").of[0].parts, kShareParts);
}

TEST(Evidence, what_belongs_to_somebody_without_a_claim_is_silent_and_says_so) {
  Scenario scenario = acme();
  scenario.touchpoints.edit([](std::vector<Touchpoint>& touches) { touches[0].person = {"cleo"}; });
  const ClaimEvidence claim = evidence_of(scenario);
  EXPECT_EQ(criterion(claim, "introduced").silence, Silence::NobodyWithAClaim);
  EXPECT_EQ(criterion(claim, "sponsor").silence, Silence::NobodyWithAClaim);
}

TEST(Evidence, the_same_day_splits_a_first_and_is_a_tie) {
  Scenario scenario = acme();
  scenario.touchpoints.edit([](std::vector<Touchpoint>& touches) {
    Touchpoint also = touches[0];
    also.id = {"t0"};
    also.person = {"bob"};
    touches.insert(touches.begin(), also);
  });
  const CriterionEvidence introduced = criterion(evidence_of(scenario), "introduced");
  EXPECT_EQ(introduced.of[0].parts, introduced.of[1].parts);
  EXPECT_EQ(introduced.level, (std::vector<std::size_t>{0, 1}));
}

TEST(Evidence, what_is_entered_by_hand_replaces_one_claimants_share) {
  Scenario scenario = acme();
  scenario.hand_evidence = std::vector<HandEvidence>{
      {.id = {"h1"}, .client = {"acme"}, .person = {"bob"}, .criterion = {"introduced"}, .value = 0.5, .is_disputed = true},
      {.id = {"h2"}, .client = {"acme"}, .person = {"bob"}, .criterion = {"steering"}, .value = 0.0, .on = Date{2026, 12, 1}}};
  const ClaimEvidence claim = evidence_of(scenario);
  EXPECT_NEAR(criterion(claim, "introduced").of[1].share(), 0.5 / 1.5, 1e-9);
  EXPECT_TRUE(criterion(claim, "introduced").of[1].is_disputed);
  EXPECT_TRUE(claim.has_disputed);
  EXPECT_EQ(criterion(claim, "steering").of[1].parts, kShareParts) << "evidence of later days does not count yet";
  EXPECT_EQ(criterion(evidence_of(scenario, {kToday.client, kToday.at, {}, SourceRecord{.kind = RecordKind::ByHand, .id = "h1"}}), "introduced").of[1].parts, 0);
}

TEST(Evidence, rulings_bind_unless_they_contradict_each_other) {
  Scenario scenario = acme();
  scenario.rulings = std::vector<Ruling>{{.id = {"r1"}, .client = {"acme"}, .person = {"ann"}, .until = Date{2026, 12, 31}},
                                         {.id = {"r2"}, .client = {"acme"}, .person = {"bob"}, .stage = "renewal"}};
  ASSERT_TRUE(evidence_of(scenario).binding);
  EXPECT_EQ(evidence_of(scenario).binding->person.value, "ann");
  const ClaimEvidence renewal = evidence_of(scenario, {kToday.client, kToday.at, "Renewal"});
  EXPECT_FALSE(renewal.binding);
  EXPECT_EQ(renewal.conflicting_rulings.size(), 2u);
}

TEST(Evidence, does_not_depend_on_names_or_on_the_order_of_records) {
  const Scenario scenario = acme();
  Scenario renamed = scenario;
  const auto swap = [](PersonId& id) { id.value = id.value == "ann" ? "zoe" : id.value; };
  renamed.people.edit([&](std::vector<Person>& people) {
    for (Person& p : people) swap(p.id);
    std::ranges::sort(people, {}, &Person::id);
  });
  renamed.touchpoints.edit([&](std::vector<Touchpoint>& touches) {
    for (Touchpoint& t : touches) swap(t.person);
    for (std::size_t i = 0; i < touches.size(); ++i) touches[i].id.value = "u" + std::to_string(9 - i);
    std::ranges::reverse(touches);
  });
  renamed.opportunities.edit([&](std::vector<Opportunity>& deals) {
    for (Opportunity& d : deals) swap(d.credits[0].person);
  });
  renamed.assignments.edit([&](std::vector<Assignment>& assignments) {
    for (Assignment& a : assignments) swap(a.person);
    std::ranges::sort(assignments, {}, &Assignment::person);
  });
  const ClaimEvidence before = evidence_of(scenario), after = evidence_of(renamed);
  for (std::size_t k = 0; k < before.criteria.size(); ++k) {
    EXPECT_EQ(before.criteria[k].of[0].parts, after.criteria[k].of[1].parts);
    EXPECT_EQ(before.criteria[k].of[1].parts, after.criteria[k].of[0].parts);
  }
}

TEST(Evidence, halves_and_months_are_exact) {
  EXPECT_EQ(half_life_factor(0, 60), 1.0);
  EXPECT_EQ(half_life_factor(120, 60), 0.25);
  for (const std::int64_t days : {1, 17, 59, 61, 400}) EXPECT_NEAR(half_life_factor(days, 60), std::exp2(-static_cast<double>(days) / 60.0), 1e-15);
  EXPECT_EQ(months_before({2026, 5, 31}, 3), (Date{2026, 2, 28}));
  EXPECT_EQ(months_before({2026, 1, 15}, 24), (Date{2024, 1, 15}));
  EXPECT_EQ(months_before({2026, 3, 31}, 25), (Date{2024, 2, 29}));
  EXPECT_EQ(shares_in_parts({1.0, 1.0, 1.0}), (std::vector<std::int64_t>{333'333'333, 333'333'333, 333'333'333}));
}

}  // namespace
}  // namespace evenhand::ownership
