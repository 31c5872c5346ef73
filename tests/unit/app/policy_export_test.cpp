#include "app/policy_export.h"

#include <gtest/gtest.h>

#include "domain/ballot.h"
#include "domain/validate.h"
#include "unit/domain/policy_scenario.h"

namespace evenhand::app {
namespace {

using testing_support::policy_scenario;
using testing_support::policy_stamp;

TEST(PolicyExport, VotesOfAnOpenRoundStayOnThePage) {
  const Scenario start = policy_scenario();
  EXPECT_EQ(scenario_for_export(start).scenario, start);
  const Scenario open = *with_round_opened(start, {.id = {"r"}, .disclosure = Disclosure::Named, .voters = {{"a"}, {"b"}}}, policy_stamp());
  EXPECT_EQ(scenario_for_export(open).scenario, open);
  EXPECT_EQ(scenario_for_export(open).notice, "");
  const std::vector<CriterionWeight> weights = {{{"hours"}, 1}, {{"calls"}, 2}, {{"growth"}, 3}};
  const Scenario voted = *with_ballot(open, {"a"}, weights);
  const ScenarioForExport out = scenario_for_export(voted);
  EXPECT_EQ(out.scenario, open);
  EXPECT_FALSE(validate(out.scenario));
  EXPECT_EQ(out.notice, "A vote is going on: 1 vote stays on this page and is not in the file.");
  const Scenario closed = *with_round_closed(*with_ballot(voted, {"b"}, weights), policy_stamp());
  EXPECT_EQ(scenario_for_export(closed).scenario, closed);
  EXPECT_EQ(scenario_for_export(closed).notice, "");
}

}  // namespace
}  // namespace evenhand::app
