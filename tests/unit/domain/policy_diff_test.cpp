#include "domain/policy_diff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "unit/domain/policy_scenario.h"

namespace evenhand {
namespace {

using testing_support::policy_criterion;
using testing_support::policy_scenario;

Policy start() {
  Policy policy = *policy_scenario().policy;
  policy.entitlement.role_factors = {{"Lead", 0.8}};
  return policy;
}

std::vector<std::string> sentences(const std::function<void(Policy&)>& change) {
  const Policy before = start();
  Policy after = before;
  change(after);
  std::vector<std::string> out;
  for (const PolicyChange& each : policy_changes(before, after)) out.push_back(each.sentence());
  return out;
}

using List = std::vector<std::string>;

TEST(PolicyDiff, SaysWhatChangedInWords) {
  EXPECT_EQ(sentences([](Policy&) {}), List{});
  EXPECT_EQ(sentences([](Policy& p) { p.criteria[0].weight = 40; }), List{"Weight of The hours: 60 points \u2192 40 points"});
  EXPECT_EQ(sentences([](Policy& p) { p.criteria.push_back(policy_criterion("travel", 5)); }), List{"Criterion The travel: added, 5 points"});
  EXPECT_EQ(sentences([](Policy& p) { p.criteria.erase(p.criteria.begin()); }), List{"Criterion The hours: removed"});
  EXPECT_EQ(sentences([](Policy& p) { p.tolerance = 0.1; }), List{"Agreed band: ±15\u00A0% \u2192 ±10\u00A0%"});
  EXPECT_EQ(sentences([](Policy& p) { p.continuity.renewal = 40; }), List{"Continuity: a renewal that is near: 100 % → 40 %"});
  EXPECT_EQ(sentences([](Policy& p) { p.caps.clients_per_person = 20; }), List{"Clients a person, at most: no cap \u2192 20 clients"});
  EXPECT_EQ(sentences([](Policy& p) { p.criteria[1].cap_quantile = 0.95; }), List{"Cap of The calls: not capped \u2192 the 95\u00A0% quantile"});
  EXPECT_EQ(sentences([](Policy& p) { p.entitlement.role_factors[0].factor = 0.75; }), List{"Factor of the role Lead: 0.8 \u2192 0.75"});
  EXPECT_EQ(sentences([](Policy& p) { p.entitlement.role_factors.clear(); }), List{"Factor of the role Lead: removed"});
  EXPECT_EQ(sentences([](Policy& p) { p.utilisation.hours = {"hours"}; }), List{"Criterion for hours carried: the first in hours \u2192 The hours"});
  EXPECT_EQ(sentences([](Policy& p) { p.criteria[0].reason.clear(); }), List{"Reason for the weight of The hours: Agreed \u2192 none"});
}

// Every member of a policy, so that no change between two versions goes unsaid.
TEST(PolicyDiff, IsEmptyExactlyWhenNothingButTheNumberDiffers) {
  const std::vector<std::function<void(Policy&)>> changes = {
      [](Policy& p) { p.tolerance += 1e-9; },
      [](Policy& p) { std::ranges::reverse(p.criteria); },
      [](Policy& p) { p.criteria.insert(p.criteria.begin(), policy_criterion("first", 0)); },
      [](Policy& p) { p.criteria[0].name = "N"; },
      [](Policy& p) { p.criteria[0].definition = "N"; },
      [](Policy& p) { p.criteria[0].unit = "N"; },
      [](Policy& p) { p.criteria[0].ledger = Ledger::Visibility; },
      [](Policy& p) { p.criteria[0].source = CriterionSource::ClientCount; },
      [](Policy& p) { p.criteria[0].reason = "N"; },
      [](Policy& p) { p.criteria[0].unknown_fields = "{}"; },
      [](Policy& p) { p.entitlement.period_start = Date{2026, 1, 1}; },
      [](Policy& p) { p.entitlement.period_months = 4; },
      [](Policy& p) { p.entitlement.counts_fte = false; },
      [](Policy& p) { p.entitlement.counts_leave = false; },
      [](Policy& p) { p.entitlement.counts_ramp = false; },
      [](Policy& p) { p.entitlement.ramp_start = 0.25; },
      [](Policy& p) { p.entitlement.ramp_months = 7; },
      [](Policy& p) { p.entitlement.role_factors.push_back({"New", 1.0}); },
      [](Policy& p) { p.entitlement.role_factors[0].role = "lead"; },
      [](Policy& p) { p.caps.intake_per_month = 0; },
      [](Policy& p) { p.continuity.recency = 0; },
      [](Policy& p) { p.fit.missing_skill = 1.2; },
      [](Policy& p) { p.fit.missing_language = 1.2; },
      [](Policy& p) { p.utilisation.overhead_share = 0.3; },
      [](Policy& p) { p.utilisation.healthy_low = 0.6; },
      [](Policy& p) { p.utilisation.healthy_high = 0.95; },
      [](Policy& p) { p.anonymity_threshold = 5; },
      [](Policy& p) { p.unknown_fields = "{}"; },
  };
  for (std::size_t i = 0; i < changes.size(); ++i) {
    EXPECT_FALSE(sentences(changes[i]).empty()) << "change " << i;
    const Policy before = start();
    Policy after = before;
    changes[i](after);
    for (const PolicyChange& each : policy_changes(after, before)) EXPECT_NE(each.before, each.after) << i << " " << each.what;
  }
  EXPECT_EQ(sentences([](Policy& p) { p.version = 7; }), List{});
}

}  // namespace
}  // namespace evenhand
