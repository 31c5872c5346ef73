#include "ownership/standing_verdicts.h"

#include <gtest/gtest.h>

#include "domain/edit_ownership_policy.h"
#include "unit/ownership/claims.h"

namespace evenhand::ownership {
namespace {

using testing_support::acme;

constexpr Date kToday{2026, 11, 1};

// Ann is ahead on the introduction, Bob on all the rest.
Verdict verdict(std::string id, Date made, std::string stage) {
  Verdict v{.id = {std::move(id)}, .client = {"acme"}, .stage = std::move(stage), .kind = VerdictKind::ClearOwner, .owner = {"bob"}, .made_on = made, .reason = "As the figures say", .effective_on = made};
  for (const OwnershipCriterion& c : usual_ownership_policy().criteria) {
    const double ann = c.id.value == "introduced" ? 1.0 : 0.2;
    v.figures.evidence.push_back({c.id, {"ann"}, ann});
    v.figures.evidence.push_back({c.id, {"bob"}, 1.0 - ann});
  }
  return v;
}

OwnershipPolicy with_only(std::string_view criterion) {
  OwnershipPolicy policy = usual_ownership_policy();
  for (OwnershipStage& stage : policy.stages) {
    for (OwnershipWeight& weight : stage.weights) weight.points = weight.criterion.value == criterion ? 100 : 0;
  }
  return policy;
}

TEST(StandingVerdicts, count_the_latest_in_force_and_those_that_would_come_out_otherwise) {
  Scenario scenario = acme();
  Verdict over = verdict("v3", {2026, 5, 1}, "Adoption");
  over.expires_on = Date{2026, 6, 1};
  scenario.verdicts = std::vector<Verdict>{verdict("v1", {2026, 3, 1}, "Expansion"), verdict("v2", {2026, 4, 1}, "Expansion"), over, verdict("v4", {2026, 6, 1}, "Renewal")};
  const RecordIndex records(scenario);
  const OwnershipPolicy usual = usual_ownership_policy();
  const StandingChanges none = standing_changes(records, usual, usual, kToday);
  EXPECT_EQ(none.standing, 2u) << "v2 took the place of v1, v3 is over";
  EXPECT_TRUE(none.changes.empty());
  const StandingChanges all = standing_changes(records, usual, with_only("introduced"), kToday);
  ASSERT_EQ(all.changes.size(), 2u);
  EXPECT_EQ(all.changes[0], (StandingChange{{"v2"}, {"acme"}, VerdictKind::ClearOwner}));
  EXPECT_EQ(all.changes[1].verdict.value, "v4");
}

TEST(StandingVerdicts, a_change_of_what_is_read_is_told_from_the_records) {
  Scenario scenario = acme();
  scenario.verdicts = std::vector<Verdict>{verdict("v1", {2026, 10, 1}, "Expansion")};
  const RecordIndex records(scenario);
  const OwnershipPolicy before = with_only("stage-fit");
  OwnershipPolicy after = before;
  for (StageFit& fit : after.stage_fit) fit.fit = fit.role == "Sales" ? 1.0 : 0.0;
  EXPECT_EQ(standing_changes(records, before, after, kToday).changes.size(), 1u) << "the snapshot knows nothing of another fit";
}

}  // namespace
}  // namespace evenhand::ownership
