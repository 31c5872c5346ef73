#include "exchange/scenario_json.h"

#include <gtest/gtest.h>

#include "domain/sha256.h"
#include "domain/validate.h"
#include "unit/exchange/scenario_samples.h"
#include "unit/exchange/test_files.h"

namespace evenhand::exchange {
namespace {

using testing_support::data_file;
using testing_support::full_scenario;

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

// Version 1 files stay readable and are written the same for ever.
TEST(ScenarioJson, WritesTheReleasedFileOfVersion1) {
  EXPECT_EQ(to_json(full_scenario()), data_file("json/scenario-v1.json"));
  const Result<LoadedScenario> loaded = from_json(data_file("json/scenario-v1.json"), "scenario-v1.json");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ(loaded->scenario, full_scenario());
  EXPECT_TRUE(loaded->is_unchanged);
  EXPECT_TRUE(loaded->warnings.empty());
}

TEST(ScenarioJson, ExportImportExportGivesEqualBytes) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Scenario scenario = testing_support::unusual_scenario(seed);
    ASSERT_EQ(validate(scenario), std::nullopt) << seed << ": " << validate(scenario)->message;
    const std::string text = to_json(scenario);
    const Result<LoadedScenario> loaded = from_json(text, "x");
    ASSERT_TRUE(loaded.has_value()) << seed << ": " << loaded.error().message;
    ASSERT_EQ(loaded->scenario, scenario) << seed;
    ASSERT_EQ(to_json(loaded->scenario), text) << seed;
    ASSERT_TRUE(loaded->is_unchanged) << seed;
  }
}

TEST(ScenarioJson, KeepsWhatItDoesNotKnowAtEveryLevel) {
  const std::string text = data_file("json/scenario-v1-later-members.json");
  const Result<LoadedScenario> loaded = from_json(text, "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ(to_json(loaded->scenario, loaded->envelope_fields), text);
  EXPECT_EQ(loaded->envelope_fields, R"({"appVersion":"9.1","revision":12})");
  EXPECT_EQ((*loaded->scenario.people)[0].unknown_fields, R"({"skills":["negotiation"],"bandwidth":{"from":1.0,"to":2E1}})");
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
  const std::string people = to_json(full_scenario());
  const std::string moved = with(with(with(people, "\"id\": \"p1\"", "\"id\": \"tmp\""), "\"id\": \"p2\"", "\"id\": \"p1\""), "\"id\": \"tmp\"", "\"id\": \"p2\"");
  const Result<LoadedScenario> loaded = from_json(moved, "x");
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  EXPECT_EQ((*loaded->scenario.people)[0].id.value, "p1");
  const Error error = refusal(with(moved, "\"fte\": 1,", "\"fte\": 7,"));
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
  const Result<LoadedScenario> later = from_json(with(text, "\"schemaVersion\": 1", "\"schemaVersion\": 2"), "x");
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
      {"\"share\": 1\n", "\"share\": 0.5\n", "/scenario", ""},
      {"\"person\": \"p2\"", "\"person\": \"nobody\"", "/scenario/assignments/1", ""},
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
