#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "domain/date.h"
#include "domain/validate.h"
#include "exchange/redaction.h"
#include "exchange/scenario_json.h"
#include "unit/domain/canary.h"
#include "unit/domain/decision_samples.h"

namespace evenhand::exchange {
namespace {

using evenhand::testing_support::decided_scenario;

void collect(const nlohmann::json& value, std::set<std::string>& texts) {
  if (value.is_string()) texts.insert(value.get<std::string>());
  if (!value.is_structured()) return;
  for (const auto& child : value) collect(child, texts);
}

// Every text that a file holds, but for the agreed policies, whose texts stay.
std::set<std::string> texts_of(const Scenario& scenario) {
  nlohmann::json file = nlohmann::json::parse(to_json(scenario))["scenario"];
  file.erase("policy");
  file.erase("ownershipPolicy");
  for (auto& version : file["ownershipVersions"]) version.erase("policy");
  std::set<std::string> texts;
  collect(file, texts);
  return texts;
}

// Words of the file format, and what describes a place, a role or a step but nobody in it.
bool may_stay(const std::string& text) {
  static const std::set<std::string> kWords = {"veto", "swap", "specialistHours", "training", "object", "accept", "planAccepted", "attention", "contract", "joint", "clearOwner",
                                               "pointOfContact", "renewal", "Sales", "Customer success", "SQL", "Adoption", "Renewal", "recency", "praise", "rule", "coverage",
                                               "review-1", "plan-1", "p1", "p2", "c1", "c2", "c3"};
  return parse_iso_date(text).has_value() || kWords.contains(text);
}

TEST(RedactionOfDecisions, nothing_written_about_anybody_leaves) {
  const Scenario from = decided_scenario();
  ASSERT_FALSE(validate(from)) << validate(from)->message << validate(from)->place.pointer;
  const std::set<std::string> before = texts_of(from), after = texts_of(without_names(from));
  ASSERT_GT(before.size(), 90u);
  for (const std::string& text : after) {
    if (before.contains(text)) EXPECT_TRUE(may_stay(text)) << text;
  }
  EXPECT_FALSE(after.contains("gone"));
  EXPECT_FALSE(after.contains(std::string(64, 'b'))) << "a hash of the data with names would confirm a guess";
}

TEST(RedactionOfDecisions, no_name_stays_in_any_text_that_is_kept) {
  Scenario from = decided_scenario();
  testing_support::fill_with_canaries(from);
  ASSERT_FALSE(validate(from)) << validate(from)->message << validate(from)->place.pointer;
  const Scenario blind = without_names(from);
  ASSERT_FALSE(validate(blind)) << validate(blind)->message << validate(blind)->place.pointer;
  const std::string text = to_json(blind);
  for (const std::string_view canary : testing_support::kCanaries) EXPECT_EQ(text.find(canary), std::string::npos) << canary << text;
  EXPECT_NE(text.find("with Person 1"), std::string::npos) << "stages are still told apart";
}

TEST(RedactionOfDecisions, what_leaves_is_valid_and_says_the_same_about_the_same_people) {
  const Scenario from = decided_scenario();
  const Scenario blind = without_names(from);
  ASSERT_FALSE(validate(blind)) << validate(blind)->message << validate(blind)->place.pointer;
  EXPECT_EQ((*blind.plans)[0].moves[0].to, (*blind.people)[1].id);
  EXPECT_EQ((*blind.plans)[0].figures, (*from.plans)[0].figures);
  EXPECT_EQ((*blind.handovers)[0].verdict, (*blind.verdicts)[0].id);
  EXPECT_EQ((*blind.handovers)[0].review, (*blind.reviews)[0].id);
  EXPECT_EQ((*blind.verdicts)[0].figures.margin, 0.105);
  EXPECT_EQ((*blind.verdicts)[1].owner.value.substr(0, 1), "x") << "somebody who is gone";
  EXPECT_EQ((*blind.verdicts)[1].owner, (*blind.plans)[0].moves[1].from) << "the same one everywhere";
  EXPECT_TRUE(blind.account_plans->empty());
  EXPECT_TRUE(blind.peer_reports->empty());
}

TEST(RedactionOfDecisions, what_explains_a_verdict_stays_and_speaks_of_the_same_people) {
  Scenario from = decided_scenario();
  from.verdicts.edit([](std::vector<Verdict>& all) {
    VerdictFigures& f = all[0].figures;
    f.weights = {{{"recency"}, 50}};
    f.least_change = VerdictFlip{.moves = {{.from = {"recency"}, .to = {"praise"}, .amount = 0.5}}, .becomes = VerdictKind::ClearOwner, .person = {"p2"}};
    f.robustness = {{.person = {"p1"}, .share = 0.25, .low = 0.2, .high = 0.3}, {.person = {"p2"}, .share = 0.75, .low = 0.7, .high = 0.8}};
    f.robustness_draws = 100;
    all[0].trigger_answers = {{.trigger = all[0].review_triggers[0], .on = all[0].made_on, .by = "Both leads", .reason = "Not signed"}};
  });
  const Scenario blind = without_names(from);
  ASSERT_FALSE(validate(blind)) << validate(blind)->message << validate(blind)->place.pointer;
  const Verdict& verdict = (*blind.verdicts)[0];
  EXPECT_EQ(verdict.figures.weights, (*from.verdicts)[0].figures.weights);
  ASSERT_TRUE(verdict.figures.least_change);
  EXPECT_EQ(verdict.figures.least_change->person, verdict.lead);
  ASSERT_EQ(verdict.figures.robustness.size(), 2u);
  EXPECT_EQ(verdict.figures.robustness_draws, 100);
  EXPECT_TRUE(verdict.trigger_answers.empty()) << "words of people stay at home, as do the triggers";
}

TEST(RedactionOfDecisions, what_a_newer_version_wrote_stays_out) {
  Scenario from = decided_scenario();
  const std::string later = R"({"note":"Canary"})";
  from.plans.edit([&](std::vector<Plan>& all) { all[0].unknown_fields = all[0].moves[0].unknown_fields = all[0].figures.unknown_fields = later; });
  from.verdicts.edit([&](std::vector<Verdict>& all) { all[0].unknown_fields = all[0].figures.unknown_fields = later; });
  from.handovers.edit([&](std::vector<Handover>& all) { all[0].unknown_fields = all[0].to_client.unknown_fields = all[0].items[0].unknown_fields = later; });
  from.ownership_policy.edit([&](OwnershipPolicy& p) { p.unknown_fields = p.tree[0].unknown_fields = p.stages[0].unknown_fields = p.credit.unknown_fields = later; });
  ASSERT_FALSE(validate(from));
  EXPECT_EQ(to_json(without_names(from)).find("Canary"), std::string::npos);
}

}  // namespace
}  // namespace evenhand::exchange
