#include "exchange/scenario_json.h"

#include <gtest/gtest.h>

#include "domain/sha256.h"
#include "domain/validate.h"
#include "unit/exchange/scenario_samples.h"
#include "unit/exchange/test_files.h"
#include "unit/thorough.h"

namespace evenhand::exchange {
namespace {

using evenhand::testing_support::filled_scenario;
using testing_support::data_file;
using testing_support::fifth_scenario;
using testing_support::first_scenario;
using testing_support::fourth_scenario;
using testing_support::full_scenario;
using testing_support::second_scenario;
using testing_support::third_scenario;

std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

Error refusal(std::string_view text) {
  const Result<LoadedScenario> loaded = from_json(text, "x.json");
  EXPECT_FALSE(loaded.has_value());
  return loaded ? Error{} : loaded.error();
}

TEST(ScenarioJson, ReadsTheReleasedFileOfSchema1) {
  const Result<LoadedScenario> loaded = from_json(data_file("json/scenario-v1.json"), "scenario-v1.json");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ(loaded->scenario, first_scenario());
  EXPECT_TRUE(loaded->is_unchanged);
  EXPECT_TRUE(loaded->warnings.empty());
  EXPECT_EQ(from_json(to_json(loaded->scenario), "x")->scenario, first_scenario());
}

// What an older page passed through as it came, and what it means today does not fit: kept, named, never in the way.
TEST(ScenarioJson, SetsAsideWhatLaterSchemasMeanOtherwise) {
  const Result<LoadedScenario> loaded = from_json(data_file("json/scenario-v1-later-members.json"), "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_TRUE(loaded->is_unchanged);
  EXPECT_EQ(loaded->warnings.size(), 2u);
  EXPECT_EQ(loaded->envelope_fields, R"({"appVersion":"9.1","revision":12})");
  const Person& person = (*loaded->scenario.people)[0];
  EXPECT_EQ(person.unknown_fields, R"({"skillsOfSchema1":["negotiation"],"bandwidth":{"from":1.0,"to":2E1}})");
  EXPECT_TRUE(person.skills.empty());
  EXPECT_EQ(loaded->scenario.unknown_fields, R"({"touchpointsOfSchema1":[{"client":"7","on":"2026-12-01"}]})");
  EXPECT_EQ((*loaded->scenario.assignments)[0].since, (Date{2026, 1, 1})) << "what fits is read";
  const std::string text = to_json(loaded->scenario, loaded->envelope_fields);
  EXPECT_EQ(to_json(from_json(text, "x")->scenario, loaded->envelope_fields), text);
  for (const char* kept : {"\"rows\": 2", "\"outlierCap\": null", "0.50", "\"parent\": \"6\"", "2E1", "\"revision\": 12"}) {
    EXPECT_NE(text.find(kept), std::string::npos) << kept;
  }
  EXPECT_FALSE(from_json(with(data_file("json/scenario-v1-later-members.json"), "\"schemaVersion\": 1", "\"schemaVersion\": 2"), "x").has_value())
      << "only older files are helped";
}

// What a file of schema 2 holds is written the same for ever; only the number of the schema is today's.
TEST(ScenarioJson, ReadsAndWritesTheReleasedFileOfSchema2) {
  EXPECT_EQ(to_json(second_scenario()), with(data_file("json/scenario-v2.json"), "\"schemaVersion\": 2", "\"schemaVersion\": 6"));
  const Result<LoadedScenario> loaded = from_json(data_file("json/scenario-v2.json"), "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ(loaded->scenario, second_scenario());
  EXPECT_TRUE(loaded->is_unchanged);
  EXPECT_TRUE(loaded->warnings.empty());
}

// A member that an older page passed through and that means something else today.
TEST(ScenarioJson, SetsAsideWhatSchema3MeansOtherwise) {
  const std::string text = with(data_file("json/scenario-v2.json"), "\"log\": [", "\"plans\": {\"a\": 1}, \"log\": [");
  const Result<LoadedScenario> loaded = from_json(text, "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ(loaded->warnings.size(), 2u) << "set aside, and changed by hand";
  EXPECT_NE(to_json(loaded->scenario).find("\"plansOfSchema2\""), std::string::npos);
  EXPECT_FALSE(from_json(with(text, "\"schemaVersion\": 2", "\"schemaVersion\": 6"), "x").has_value());
}

// So with schema 3.
TEST(ScenarioJson, ReadsAndWritesTheReleasedFileOfSchema3) {
  EXPECT_EQ(to_json(third_scenario()), with(data_file("json/scenario-v3.json"), "\"schemaVersion\": 3", "\"schemaVersion\": 6"));
  const Result<LoadedScenario> loaded = from_json(data_file("json/scenario-v3.json"), "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ(loaded->scenario, third_scenario());
  EXPECT_TRUE(loaded->is_unchanged);
  EXPECT_TRUE(loaded->warnings.empty());
}

TEST(ScenarioJson, SetsAsideWhatSchema4MeansOtherwise) {
  for (const auto& [from, to, name] : {std::tuple{"\"policyVersion\": 2\n      }", "\"policyVersion\": 2, \"dataHash\": 7\n      }", "\"dataHashOfSchema3\": 7"},
                                       std::tuple{"\"policyVersion\": 3,", "\"policyVersion\": 3, \"policyHash\": {},", "\"policyHashOfSchema3\": {}"}}) {
    const std::string text = with(data_file("json/scenario-v3.json"), from, to);
    const Result<LoadedScenario> loaded = from_json(text, "x");
    ASSERT_TRUE(loaded.has_value()) << loaded.error().message << loaded.error().place.pointer;
    EXPECT_EQ(loaded->warnings.size(), 2u) << "set aside, and changed by hand";
    EXPECT_NE(to_json(loaded->scenario).find(name), std::string::npos) << name;
    EXPECT_FALSE(from_json(with(text, "\"schemaVersion\": 3", "\"schemaVersion\": 6"), "x").has_value()) << name;
  }
}

TEST(ScenarioJson, ReadsAndWritesTheReleasedFileOfSchema4) {
  EXPECT_EQ(to_json(fourth_scenario()), with(data_file("json/scenario-v4.json"), "\"schemaVersion\": 4", "\"schemaVersion\": 6"));
  const Result<LoadedScenario> loaded = from_json(data_file("json/scenario-v4.json"), "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ(loaded->scenario, fourth_scenario());
  EXPECT_TRUE(loaded->is_unchanged);
  EXPECT_TRUE(loaded->warnings.empty());
}

TEST(ScenarioJson, SetsAsideWhatSchema5MeansOtherwise) {
  for (const auto& [from, to, name] : {std::tuple{"\"rampFrom\": ", "\"lastDay\": \"soon\", \"rampFrom\": ", "\"lastDayOfSchema4\": \"soon\""},
                                       std::tuple{"\"renewalOn\": ", "\"vetoes\": \"none\", \"renewalOn\": ", "\"vetoesOfSchema4\": \"none\""},
                                       std::tuple{"\"anonymityThreshold\": ", "\"continuity\": 3, \"anonymityThreshold\": ", "\"continuityOfSchema4\": 3"}}) {
    const std::string text = with(data_file("json/scenario-v4.json"), from, to);
    const Result<LoadedScenario> loaded = from_json(text, "x");
    ASSERT_TRUE(loaded.has_value()) << name << loaded.error().message << loaded.error().place.pointer;
    EXPECT_EQ(loaded->warnings.size(), 2u) << "set aside, and changed by hand";
    EXPECT_NE(to_json(loaded->scenario).find(name), std::string::npos) << name;
    EXPECT_FALSE(from_json(with(text, "\"schemaVersion\": 4", "\"schemaVersion\": 6"), "x").has_value()) << name;
  }
}

TEST(ScenarioJson, ReadsAndWritesTheReleasedFileOfSchema5) {
  EXPECT_EQ(to_json(fifth_scenario()), with(data_file("json/scenario-v5.json"), "\"schemaVersion\": 5", "\"schemaVersion\": 6"));
  const Result<LoadedScenario> loaded = from_json(data_file("json/scenario-v5.json"), "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ(loaded->scenario, fifth_scenario());
  EXPECT_TRUE(loaded->is_unchanged);
  EXPECT_TRUE(loaded->warnings.empty());
}

TEST(ScenarioJson, SetsAsideWhatSchema6MeansOtherwise) {
  for (const auto& [from, to, name] : {std::tuple{"\"policyHash\": ", "\"weights\": [], \"policyHash\": ", "\"weightsOfSchema5\": []"},
                                       std::tuple{"\"policyHash\": ", "\"leastChange\": \"small\", \"policyHash\": ", "\"leastChangeOfSchema5\": \"small\""},
                                       std::tuple{"\"policyHash\": ", "\"robustness\": 0.67, \"policyHash\": ", "\"robustnessOfSchema5\": 0.67"},
                                       std::tuple{"\"policyHash\": ", "\"robustnessDraws\": -1, \"policyHash\": ", "\"robustnessDrawsOfSchema5\": -1"},
                                       std::tuple{"\"reviewTriggers\": ", "\"triggerAnswers\": true, \"reviewTriggers\": ", "\"triggerAnswersOfSchema5\": true"}}) {
    const std::string text = with(data_file("json/scenario-v5.json"), from, to);
    const Result<LoadedScenario> loaded = from_json(text, "x");
    ASSERT_TRUE(loaded.has_value()) << name << loaded.error().message << loaded.error().place.pointer;
    EXPECT_EQ(loaded->warnings.size(), 2u) << "set aside, and changed by hand";
    EXPECT_NE(to_json(loaded->scenario).find(name), std::string::npos) << name;
    EXPECT_FALSE(from_json(with(text, "\"schemaVersion\": 5", "\"schemaVersion\": 6"), "x").has_value()) << name;
  }
}

// Files of schema 6 stay readable and are written the same for ever.
TEST(ScenarioJson, WritesTheReleasedFileOfSchema6) {
  ASSERT_EQ(validate(full_scenario()), std::nullopt) << validate(full_scenario())->message;
  EXPECT_EQ(to_json(full_scenario()), data_file("json/scenario-v6.json"));
  const Result<LoadedScenario> loaded = from_json(data_file("json/scenario-v6.json"), "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ(loaded->scenario, full_scenario());
  EXPECT_TRUE(loaded->is_unchanged);
  EXPECT_TRUE(loaded->warnings.empty());
}

TEST(ScenarioJson, ExportImportExportGivesEqualBytes) {
  for (std::uint64_t seed = 0; seed < static_cast<std::uint64_t>(::evenhand::testing_support::cases(300, 40)); ++seed) {
    const Scenario scenario = filled_scenario(seed);
    ASSERT_EQ(validate(scenario), std::nullopt) << seed << ": " << validate(scenario)->message << " " << validate(scenario)->place.pointer;
    const std::string text = to_json(scenario);
    const Result<LoadedScenario> loaded = from_json(text, "x");
    ASSERT_TRUE(loaded.has_value()) << seed << ": " << loaded.error().message;
    ASSERT_EQ(loaded->scenario, scenario) << seed;
    ASSERT_EQ(to_json(loaded->scenario), text) << seed;
    ASSERT_TRUE(loaded->is_unchanged) << seed;
    ASSERT_TRUE(loaded->warnings.empty()) << seed;
  }
}

TEST(ScenarioJson, KeepsWhatItDoesNotKnowAtEveryLevel) {
  const std::string text = data_file("json/scenario-v2-later-members.json");
  const Result<LoadedScenario> loaded = from_json(text, "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_TRUE(loaded->is_unchanged);
  EXPECT_EQ(to_json(loaded->scenario, loaded->envelope_fields), with(text, "\"schemaVersion\": 2", "\"schemaVersion\": 6"));
}

// The bare scenario of a person who writes by hand: nothing but what must be there.
TEST(ScenarioJson, SmallFilesStaySmall) {
  const char* text = R"({"format":"evenhand-scenario","formatVersion":1,"schemaVersion":2,"scenario":{"id":"s","title":"",
    "policy":{"version":1,"tolerance":0.15,"criteria":[{"id":"n","name":"Clients","ledger":"burden","source":"clientCount","weight":1}]},
    "people":[{"id":"p","name":"Dana"}],"clients":[{"id":"c","name":"Acme"}],"assignments":[{"client":"c","person":"p"}]}})";
  const Result<LoadedScenario> loaded = from_json(text, "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ((*loaded->scenario.people)[0].fte, 1.0);
  EXPECT_EQ((*loaded->scenario.assignments)[0].share, 1.0);
  std::string compact = text;
  for (std::size_t at = 0; (at = compact.find("\n    ", at)) != std::string::npos;) compact.erase(at, 5);
  const std::string_view scenario = std::string_view(compact).substr(compact.find("{\"id\":\"s\""));
  EXPECT_EQ(content_hash(loaded->scenario), sha256_hex(scenario.substr(0, scenario.size() - 1)));
}

TEST(ScenarioJson, HashesTheCanonicalScenarioPart) {
  const Scenario scenario = full_scenario();
  EXPECT_EQ(content_hash(scenario).size(), 64u);
  Scenario renamed = scenario;
  renamed.title += "!";
  EXPECT_NE(content_hash(renamed), content_hash(scenario));
  EXPECT_NE(to_json(scenario).find("\"contentHash\": \"" + content_hash(scenario) + "\""), std::string::npos);
}

TEST(ScenarioJson, OpensAFileEditedByHandAndSaysSo) {
  const Result<LoadedScenario> loaded = from_json(with(to_json(full_scenario()), "\"North team\"", "\"South team\""), "x");
  ASSERT_TRUE(loaded.has_value());
  EXPECT_FALSE(loaded->is_unchanged);
  EXPECT_EQ(loaded->warnings.size(), 1u);
  std::string loose = to_json(full_scenario());
  for (std::size_t at = 0; (at = loose.find("\n  ", at)) != std::string::npos;) loose.replace(at, 3, "\n");
  const Result<LoadedScenario> reindented = from_json(loose, "x");
  ASSERT_TRUE(reindented.has_value());
  EXPECT_TRUE(reindented->is_unchanged) << "layout is not content";
}

TEST(ScenarioJson, SortsWhatAPersonReordered) {
  const std::string text = to_json(first_scenario());
  const std::size_t first = text.find("      {\n        \"id\": \"p1\""), second = text.find("      {\n        \"id\": \"p2\"");
  const std::size_t end = text.find("\n    ],", second);
  ASSERT_TRUE(first < second && second < end && end != std::string::npos);
  const std::string one = text.substr(first, second - first - 2), two = text.substr(second, end - second);
  const std::string moved = text.substr(0, first) + two + ",\n" + one + text.substr(end);
  const Result<LoadedScenario> loaded = from_json(moved, "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ(loaded->scenario, first_scenario());
  const Error error = refusal(with(moved, "\"fte\": 0.8", "\"fte\": 7"));
  EXPECT_EQ(error.place.pointer, "/scenario/people/0/fte") << "the place in the file, not after sorting";
}

TEST(ScenarioJson, RefusesNewerFilesAndOthersByName) {
  const std::string text = to_json(full_scenario());
  const Error newer = refusal(with(text, "\"formatVersion\": 1", "\"formatVersion\": 7"));
  EXPECT_EQ(newer.code, ErrorCode::NewerVersion);
  EXPECT_NE(newer.message.find("7"), std::string::npos);
  EXPECT_EQ(refusal(with(text, "\"formatVersion\": 1", "\"formatVersion\": 0")).code, ErrorCode::Invalid);
  EXPECT_EQ(refusal("{\"type\":\"excalidraw\"}").code, ErrorCode::WrongKind);
  EXPECT_EQ(refusal("[]").code, ErrorCode::WrongKind);
  const Result<LoadedScenario> later = from_json(with(text, "\"schemaVersion\": 6", "\"schemaVersion\": 7"), "x");
  ASSERT_TRUE(later.has_value());
  EXPECT_EQ(later->warnings.size(), 1u);
}

TEST(ScenarioJson, SaysWhatItExpectsAndWhere) {
  const std::string text = to_json(full_scenario());
  const struct {
    std::string_view from, to, pointer, said;
  } cases[] = {
      {"\"fte\": 0.8", "\"fte\": \"0.8\"", "/scenario/people/1/fte", "number"},
      {"\"id\": \"c2\"", "\"id\": 2", "/scenario/clients/1/id", "text"},
      {"\"ledger\": \"visibility\"", "\"ledger\": \"fame\"", "/scenario/policy/criteria/3/ledger", "\"burden\" or \"opportunity\""},
      {"\"weight\": 80", "\"weight\": 80.5", "/scenario/policy/criteria/1/weight", "whole number"},
      {"\"weight\": 80", "\"weight\": 8000", "/scenario/policy/criteria/1", ""},
      {"\"hours\": 12.25", "\"hours\": -1", "/scenario/clients/0", ""},
      {"\"hours\": 12.25", "\"hours\": []", "/scenario/clients/0/values/hours", "number"},
      {"\"share\": 0.3333333333333333", "\"share\": 0.5", "/scenario/assignments/0/share", "sum to"},
      {"\"person\": \"p2\"", "\"person\": \"nobody\"", "/scenario/clients/0/vetoes", "does not exist"},
      {"\"since\": \"2024-01-15\"", "\"since\": \"2024-02-30\"", "/scenario/assignments/0/since", "day of the calendar"},
      {"\"isLocked\": true", "\"isLocked\": 1", "/scenario/assignments/2/isLocked", "true or false"},
      {"\"kind\": \"review\"", "\"kind\": \"fax\"", "/scenario/touchpoints/0/kind", "\"meeting\""},
      {"\"first\": \"2026-12-24\"", "\"first\": \"2026-08-02\"", "/scenario/people/0/leave", "overlaps"},
      {"\"renewalProbability\": 0.85", "\"renewalProbability\": 85", "/scenario/clients/0/renewalProbability", "between 0 and 1"},
      {"\"fairness\": 2", "\"fairness\": 6", "/scenario/surveys/0/answers", "between 1 and 5"},
      {"\"at\": \"2026-05-05T09:00\"", "\"at\": \"2026-05-05\"", "/scenario/log/1/at", "hh:mm"},
      {"\"arr\": 60", "\"arr\": 60.5", "/scenario/ballotRounds/0/ballots/0/weights/arr", "whole number"},
      {"\"kind\": \"swap\"", "\"kind\": \"trade\"", "/scenario/plans/0/changes/1/kind", "\"swap\""},
      {"\"continuityCost\": 2.5", "\"continuityCost\": -1", "/scenario/plans/0/figures", "0 or more"},
      {"\"reason\": \"Both are needed\"", "\"reason\": \" \"", "/scenario/verdicts/0/reason", "no reason"},
      {"\"low\": 0.244", "\"low\": 0.3", "/scenario/verdicts/0/figures/robustness", "interval"},
      {"\"amount\": 0.125", "\"amount\": 12.5", "/scenario/verdicts/0/figures/leastChange", "between 0 and 1"},
      {"\"trigger\": \"The renewal is signed\"", "\"trigger\": \"The moon is full\"", "/scenario/verdicts/0/triggerAnswers", "does not wait for"},
      {"\"points\": 30,", "\"points\": 300,", "/scenario/ownershipPolicy/credit/dealStages", "between 0 and 100"},
      {"\"people\": [", "\"persons\": [", "/scenario", "people"},
      {"\"tolerance\": 0.125", "\"tolerance\": 0", "/scenario/policy/tolerance", ""},
  };
  for (const auto& each : cases) {
    const Error error = refusal(with(text, each.from, each.to));
    EXPECT_EQ(error.code, ErrorCode::Invalid) << each.to;
    EXPECT_TRUE(error.place.pointer.starts_with(each.pointer)) << each.to << ": " << error.place.pointer;
    EXPECT_GT(error.place.row, 1u) << each.to;
    EXPECT_NE(error.message.find(each.said), std::string::npos) << error.message;
  }
}

}  // namespace
}  // namespace evenhand::exchange
