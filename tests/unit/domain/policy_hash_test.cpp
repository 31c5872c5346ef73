#include "domain/policy_hash.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "unit/domain/policy_scenario.h"

namespace evenhand {
namespace {

using testing_support::policy_scenario;

const std::vector<CriterionId> kAll = {{"calls"}, {"growth"}, {"hours"}};

TEST(PolicyHash, EveryWordOfACriterionCountsAndNothingElse) {
  const Policy start = *policy_scenario().policy;
  const std::vector<std::function<void(Policy&)>> counting = {
      [](Policy& p) { p.criteria[0].id = {"time"}; },      [](Policy& p) { p.criteria[0].name += "."; },
      [](Policy& p) { p.criteria[1].definition = ""; },    [](Policy& p) { p.criteria[1].unit = "x"; },
      [](Policy& p) { p.criteria[1].ledger = Ledger::Visibility; },
      [](Policy& p) { p.criteria[2].source = CriterionSource::ClientCount; },
      [](Policy& p) { p.criteria[2].cap_quantile = 0.9; }, [](Policy& p) { p.criteria[2].cap_quantile = 0.95; },
      [](Policy& p) { p.criteria.pop_back(); },
      // the same letters, parted at another place
      [](Policy& p) { p.criteria[0].name = "The hour", p.criteria[0].definition = "s" + p.criteria[0].definition; }};
  std::set<std::string> hashes{criteria_hash(start)}, voted{voted_criteria_hash(start, kAll)};
  for (const auto& change : counting) {
    Policy next = start;
    change(next);
    EXPECT_TRUE(hashes.insert(criteria_hash(next)).second);
    std::vector<CriterionId> ids;
    for (const Criterion& c : next.criteria) ids.push_back(c.id);
    EXPECT_TRUE(voted.insert(voted_criteria_hash(next, ids)).second);
  }
  const std::vector<std::function<void(Policy&)>> silent = {
      [](Policy& p) { std::ranges::reverse(p.criteria); }, [](Policy& p) { p.tolerance = 0.3; }, [](Policy& p) { p.version = 9; },
      [](Policy& p) { p.criteria[0].unknown_fields = "{\"x\":1}"; }};
  for (const auto& change : silent) {
    Policy next = start;
    change(next);
    EXPECT_EQ(criteria_hash(next), criteria_hash(start));
  }
  EXPECT_EQ(criteria_hash(start).size(), 64u);
}

TEST(PolicyHash, AVoteIsOnDefinitionsNotOnTodaysWeights) {
  const Policy start = *policy_scenario().policy;
  Policy next = start;
  next.criteria[0].weight = 1;
  next.criteria[0].reason = "Another";
  EXPECT_EQ(voted_criteria_hash(next, kAll), voted_criteria_hash(start, kAll));
  EXPECT_NE(criteria_hash(next), criteria_hash(start));
  next.criteria[0].reason = start.criteria[0].reason;
  EXPECT_NE(criteria_hash(next), criteria_hash(start));
  const std::vector<CriterionId> two = {{"calls"}, {"hours"}};
  EXPECT_NE(voted_criteria_hash(start, two), voted_criteria_hash(start, kAll));
}

TEST(PolicyHash, ShortFormIsTwelveDigitsInGroups) { EXPECT_EQ(short_hash("0123456789abcdef"), "0123 4567 89ab"); }

}  // namespace
}  // namespace evenhand
