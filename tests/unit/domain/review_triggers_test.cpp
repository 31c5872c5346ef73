#include "domain/review_triggers.h"

#include <gtest/gtest.h>

#include "domain/edit_ownership.h"
#include "domain/validate.h"
#include "unit/domain/decision_samples.h"

namespace evenhand {
namespace {

using testing_support::decided_scenario;

constexpr std::string_view kSigned = "The renewal is signed";

Stamp on(Date day) { return {.on = day, .at = {9, 0}, .by = "Both leads", .reason = "We asked the client"}; }

Scenario taken(Result<Scenario> result) {
  EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().message);
  if (!result) return {};
  EXPECT_EQ(validate(*result), std::nullopt) << validate(*result)->message;
  return *result;
}

TEST(ReviewTriggers, what_has_not_happened_is_asked_again_and_what_was_looked_at_is_settled) {
  const Scenario before = decided_scenario();
  EXPECT_EQ(open_triggers((*before.verdicts)[0]), std::vector<std::string>{std::string(kSigned)});
  EXPECT_EQ(trigger_looked_at((*before.verdicts)[0], kSigned), (*before.verdicts)[0].made_on);
  const Scenario waits = taken(with_trigger_answer(before, {"verdict-1"}, std::string(kSigned), TriggerStand::NotYet, on({2026, 11, 20})));
  EXPECT_EQ(open_triggers((*waits.verdicts)[0]).size(), 1u);
  EXPECT_EQ(trigger_looked_at((*waits.verdicts)[0], kSigned), (Date{2026, 11, 20}));
  EXPECT_NE(waits.log->back().what.find("has not happened"), std::string::npos);
  EXPECT_EQ(waits.log->back().reason, "We asked the client");
  const Scenario stays = taken(with_trigger_answer(waits, {"verdict-1"}, std::string(kSigned), TriggerStand::Stays, on({2026, 12, 1})));
  EXPECT_TRUE(open_triggers((*stays.verdicts)[0]).empty());
  EXPECT_EQ((*stays.verdicts)[0].trigger_answers.size(), 2u);
}

TEST(ReviewTriggers, an_answer_needs_a_reason_a_trigger_that_is_open_and_a_verdict_in_force) {
  const Scenario s = decided_scenario();
  Stamp silent = on({2026, 11, 20});
  silent.reason = " ";
  EXPECT_FALSE(with_trigger_answer(s, {"verdict-1"}, std::string(kSigned), TriggerStand::NotYet, silent));
  EXPECT_FALSE(with_trigger_answer(s, {"verdict-1"}, "The moon is full", TriggerStand::NotYet, on({2026, 11, 20})));
  EXPECT_FALSE(with_trigger_answer(s, {"verdict-1"}, std::string(kSigned), TriggerStand::NotYet, on({2027, 9, 8}))) << "it has ended";
  EXPECT_FALSE(with_trigger_answer(s, {"verdict-9"}, std::string(kSigned), TriggerStand::NotYet, on({2026, 11, 20})));
  const Scenario stays = taken(with_trigger_answer(s, {"verdict-1"}, std::string(kSigned), TriggerStand::Stays, on({2026, 11, 20})));
  EXPECT_FALSE(with_trigger_answer(stays, {"verdict-1"}, std::string(kSigned), TriggerStand::NotYet, on({2026, 11, 21}))) << "settled";
}

TEST(ReviewTriggers, a_verdict_keeps_each_of_them_once_and_none_that_is_blank) {
  Verdict verdict{.id = {}, .client = {"c3"}, .kind = VerdictKind::ClearOwner, .owner = {"p1"}, .made_on = {}, .effective_on = {2026, 12, 1}};
  verdict.review_triggers = {" A second site opens", "", "A second  site opens", "The sponsor leaves"};
  const Scenario s = taken(with_verdict(decided_scenario(), verdict, on({2026, 12, 1})));
  EXPECT_EQ(s.verdicts->back().review_triggers, (std::vector<std::string>{"A second site opens", "The sponsor leaves"}));
}

}  // namespace
}  // namespace evenhand
