// evenhand ownership and evenhand credit as functions (cli.h).
#include <gtest/gtest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "../domain/canary.h"
#include "../ownership/claims.h"
#include "exchange/json_reader.h"
#include "exchange/scenario_json.h"
#include "platform/cli/cli.h"

namespace evenhand::cli {
namespace {

Outcome run_on_acme(std::vector<std::string_view> arguments) {
  const std::string file = exchange::to_json(testing_support::acme());
  const Outside outside{[&](const std::string& path) -> Result<std::string> {
                          if (path != "acme.json") return std::unexpected(Error{ErrorCode::NotFound, "The file is not there.", {}});
                          return file;
                        },
                        [](const std::string&, std::string_view) -> std::optional<Error> { return std::nullopt; }, "2026-11-01"};
  return cli::run(arguments, outside);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(OwnershipCommand, tells_a_claim_with_margin_tree_flips_and_robustness) {
  const Outcome claim = run_on_acme({"ownership", "acme.json", "--client", "acme"});
  ASSERT_EQ(claim.code, ExitCode::Ok) << claim.err;
  for (const std::string_view part : {"Acme\n\n", "  margin\n", "How the tree decided", "What would change this", "Across all possible weights", "Bob"}) {
    EXPECT_TRUE(has(claim.out, part)) << part << "\n" << claim.out;
  }
  EXPECT_EQ(run_on_acme({"ownership", "acme.json", "--client", "ACME "}).out, claim.out) << "by name too";
  EXPECT_TRUE(has(run_on_acme({"ownership", "acme.json"}).out, "Acme: "));
  EXPECT_TRUE(has(run_on_acme({"ownership", "acme.json", "--radar"}).out, "Acme: heat 50\n  Three people hold the conversation"));
  EXPECT_NE(run_on_acme({"ownership", "acme.json", "--client", "acme", "--at", "2025-06-01"}).out, claim.out);
}

TEST(OwnershipCommand, json_is_json_and_blind_names_nobody) {
  for (const std::vector<std::string_view>& question : {std::vector<std::string_view>{"ownership", "acme.json"}, {"ownership", "acme.json", "--client", "acme"},
                                                        {"ownership", "acme.json", "--radar"}, {"credit", "acme.json"}}) {
    std::vector<std::string_view> json = question, blind = question, both = question;
    json.push_back("--json");
    blind.push_back("--blind");
    both.insert(both.end(), {"--json", "--blind"});
    EXPECT_TRUE(exchange::read_json(run_on_acme(json).out, "out.json"));
    for (const auto& arguments : {blind, both}) {
      const std::string out = run_on_acme(arguments).out;
      EXPECT_TRUE(has(out, "Person ")) << out;
      for (const std::string_view name : {"Ann", "Bob", "Cleo", "Acme", "\"ann\"", "\"bob\"", "\"acme\""}) EXPECT_FALSE(has(out, name)) << name << "\n" << out;
    }
  }
}

Outcome run_on(const Scenario& scenario, std::vector<std::string_view> arguments) {
  const std::string file = exchange::to_json(scenario);
  const Outside outside{[&](const std::string&) -> Result<std::string> { return file; },
                        [](const std::string&, std::string_view) -> std::optional<Error> { return std::nullopt; }, "2026-11-01"};
  return cli::run(arguments, outside);
}

TEST(OwnershipCommand, blind_no_name_stands_in_the_words_of_the_team) {
  Scenario scenario = testing_support::acme();
  scenario.ownership_policy = usual_ownership_policy();
  testing_support::fill_with_canaries(scenario);
  for (const std::vector<std::string_view>& question : {std::vector<std::string_view>{"ownership", "a.json"}, {"ownership", "a.json", "--client", "acme"}, {"ownership", "a.json", "--client", "acme", "--json"},
                                                        {"ownership", "a.json", "--radar"}, {"ownership", "a.json", "--radar", "--json"}, {"credit", "a.json"}}) {
    std::vector<std::string_view> blind = question;
    blind.push_back("--blind");
    const Outcome outcome = run_on(scenario, blind);
    EXPECT_EQ(outcome.code, ExitCode::Ok) << outcome.err;
    for (const std::string_view canary : testing_support::kCanaries) EXPECT_FALSE(has(outcome.out, canary)) << canary << "\n" << outcome.out;
  }
}

TEST(OwnershipCommand, json_names_the_owner_by_rule_the_rules_and_what_single_weights_do) {
  Scenario scenario = testing_support::acme();
  scenario.rulings = std::vector<Ruling>{{.id = {"r"}, .client = {"acme"}, .person = {"cleo"}, .text = "Named"}};
  const std::string by_rule = run_on(scenario, {"ownership", "a.json", "--client", "acme", "--json"}).out;
  EXPECT_TRUE(has(by_rule, "\"byRule\": true")) << by_rule;
  EXPECT_TRUE(has(by_rule, "\"owner\": \"cleo\"")) << "she has no claim of her own";
  const std::string claim = run_on_acme({"ownership", "acme.json", "--client", "acme", "--json"}).out;
  for (const std::string_view part : {"\"policyVersion\": 1", "\"policyAsAgreed\": false", "\"precedents\"", "\"singleWeights\"", "\"value\""}) EXPECT_TRUE(has(claim, part)) << part;
  EXPECT_TRUE(has(run_on_acme({"ownership", "acme.json", "--client", "acme"}).out, "Alone, "));
  EXPECT_TRUE(has(run_on_acme({"ownership", "acme.json", "--radar", "--json"}).out, "\"coordination\""));
}

// Every record that decides the claim on its own stands there, and only those: leaving it out gives what is told.
TEST(OwnershipCommand, json_of_one_claim_tells_which_single_records_and_open_items_would_change_it) {
  using Json = nlohmann::json;
  const Json document = Json::parse(run_on_acme({"ownership", "acme.json", "--client", "acme", "--json"}).out, nullptr, false);
  ASSERT_TRUE(document.is_object());
  const Json& claim = document["claims"][0];
  ASSERT_FALSE(claim["recordFlips"].empty());
  int tried = 0;
  for (const Json& flip : claim["recordFlips"]) {
    const std::string kind = flip["kind"], id = flip["id"];
    Scenario without = testing_support::acme();
    const auto drop = [&](auto& list) {
      auto kept = *list;
      const std::size_t before = kept.size();
      std::erase_if(kept, [&](const auto& each) { return each.id.value == id; });
      ASSERT_EQ(kept.size() + 1, before) << id;
      list = std::move(kept);
    };
    if (kind == "touchpoint") drop(without.touchpoints);
    else if (kind == "opportunity") drop(without.opportunities);
    else continue;
    ++tried;
    const Json other = Json::parse(run_on(without, {"ownership", "a.json", "--client", "acme", "--json"}).out, nullptr, false);
    ASSERT_TRUE(other.is_object());
    const Json& then = other["claims"][0];
    EXPECT_EQ(then["verdict"], flip["becomes"]) << id;
    const bool is_other = then["verdict"] != claim["verdict"] || then.value("lead", "") != claim.value("lead", "") || then.value("owner", "") != claim.value("owner", "");
    EXPECT_TRUE(is_other) << id;
  }
  EXPECT_GT(tried, 0);
  for (const Json& item : claim["openItems"]) {
    bool changes = false;
    for (const Json& way : item["ways"]) changes |= way["changesVerdict"].get<bool>();
    EXPECT_EQ(item["canChangeVerdict"].get<bool>(), changes) << item["criterion"];
  }
  EXPECT_FALSE(has(run_on_acme({"ownership", "acme.json", "--json"}).out, "recordFlips")) << "of one claim only";
}

TEST(OwnershipCommand, an_order_of_importance_is_called_agreed_only_where_one_is) {
  const std::string none = run_on_acme({"ownership", "acme.json", "--client", "acme"}).out;
  EXPECT_FALSE(has(none, "agreed order of importance"));
  EXPECT_TRUE(has(none, "Across all weights in the order of today’s points"));
  Scenario scenario = testing_support::acme();
  OwnershipPolicy rules = usual_ownership_policy();
  for (OwnershipStage& stage : rules.stages) stage.importance = {{"sponsor"}};
  scenario.ownership_policy = rules;
  EXPECT_TRUE(has(run_on(scenario, {"ownership", "a.json", "--client", "acme"}).out, "Across all weights in the agreed order of importance"));
  EXPECT_TRUE(has(run_on(scenario, {"ownership", "a.json", "--client", "acme", "--json"}).out, "\"orderIsAgreed\": true"));
}

TEST(OwnershipCommand, what_is_not_counted_and_how_sure_it_is_is_told) {
  const std::string claim = run_on_acme({"ownership", "acme.json", "--client", "acme"}).out;
  EXPECT_TRUE(has(claim, "Cleo declared a conflict of interest and has no claim.")) << claim;
  EXPECT_TRUE(has(claim, "1 won opportunity has no day and is not counted."));
  EXPECT_TRUE(has(claim, ", by 20,000 draws; on average with "));
  EXPECT_FALSE(has(claim, "The revenue carried is not read"));
  Scenario scenario = testing_support::acme();
  Policy load = *scenario.policy;
  load.criteria[0].name = "Fees";
  scenario.policy = load;
  EXPECT_TRUE(has(run_on(scenario, {"ownership", "a.json", "--client", "acme"}).out, "The revenue carried is not read: no criterion of the load is named as revenue"));
}

TEST(OwnershipCommand, the_list_names_coverage_and_ties) {
  Scenario scenario = testing_support::acme();
  scenario.touchpoints.edit([](std::vector<Touchpoint>& touches) {
    touches.push_back({.id = {"t7"}, .client = {"acme"}, .person = {"bob"}, .on = {2025, 3, 1}, .kind = TouchpointKind::Introduction});
  });
  const std::string list = run_on(scenario, {"ownership", "a.json"}).out;
  EXPECT_TRUE(has(list, "; evidence covers ")) << list;
  EXPECT_TRUE(has(list, "\n  Level on introduced: Ann and Bob.\n")) << list;
}

TEST(OwnershipCommand, json_holds_what_the_verdict_rests_on) {
  using Json = nlohmann::json;
  Scenario scenario = testing_support::acme();
  scenario.rulings = std::vector<Ruling>{{.id = {"r"}, .client = {"acme"}, .person = {"ann"}, .kind = RulingKind::Contract, .text = "Clause 4", .decided_by = "The board"}};
  const auto claim_in = [](const Scenario& s, bool is_blind = false) -> Json {
    std::vector<std::string_view> arguments = {"ownership", "a.json", "--client", "acme", "--json"};
    if (is_blind) arguments.push_back("--blind");
    return Json::parse(run_on(s, arguments).out, nullptr, false)["claims"][0];
  };
  const Json ruled = claim_in(scenario);
  EXPECT_EQ(ruled["bindingRule"], (Json{{"kind", "contract"}, {"person", "ann"}, {"id", "r"}, {"text", "Clause 4"}, {"decidedBy", "The board"}}));
  EXPECT_FALSE(claim_in(scenario, true)["bindingRule"].contains("decidedBy"));
  scenario.rulings.edit([](std::vector<Ruling>& rulings) { rulings.push_back({.id = {"s"}, .client = {"acme"}, .person = {"bob"}}); });
  EXPECT_EQ(claim_in(scenario)["conflictingRules"], (Json{"ann", "bob"}));
  const Json claim = claim_in(testing_support::acme());
  EXPECT_EQ(claim["barred"], Json::array({"cleo"}));
  EXPECT_EQ(claim["undatedWins"], 1);
  EXPECT_EQ(claim["undated"], Json::array({"o3"}));
  EXPECT_EQ(claim["revenueFrom"], "rev");
  EXPECT_EQ(claim["duties"].size(), 7u);
  EXPECT_EQ(claim["duties"][0], (Json{{"duty", "revenue"}, {"state", "gap"}, {"people", Json::array()}}));
  for (const Json& criterion : claim["criteria"]) EXPECT_EQ(criterion.contains("silence"), criterion["silent"].get<bool>());
  for (const Json& step : claim["path"]) EXPECT_EQ(step.contains("value"), step.contains("threshold")) << step;
  for (const Json& sweep : claim["singleWeights"]) {
    EXPECT_EQ(sweep["bands"].front()["from"], 0.0);
    EXPECT_EQ(sweep["bands"].back()["to"], 1.0);
  }
  for (const char* key : {"robustness", "robustnessInOrder"}) {
    const Json& robustness = claim[key];
    EXPECT_EQ(robustness["draws"], 20'000);
    for (const Json& own : robustness["claimants"]) {
      EXPECT_LE(own["low"].get<double>(), own["firstShare"].get<double>());
      EXPECT_GE(own["high"].get<double>(), own["firstShare"].get<double>());
      double sum = 0.0;
      for (const Json& weight : own["centralWeights"]) sum += weight["weight"].get<double>();
      if (own["firstShare"].get<double>() > 0.0) EXPECT_NEAR(sum, 1.0, 1e-6) << key;
    }
  }
}

TEST(OwnershipCommand, a_stage_is_weighed_as_it_is_asked_for) {
  const std::string renewal = run_on_acme({"ownership", "acme.json", "--client", "acme", "--stage", "Renewal"}).out;
  EXPECT_TRUE(has(renewal, "Renewal stage. ")) << renewal;
  EXPECT_NE(renewal, run_on_acme({"ownership", "acme.json", "--client", "acme", "--stage", "Onboarding"}).out);
}

TEST(OwnershipCommand, credit_comes_by_every_rule_or_by_one) {
  const std::string all = run_on_acme({"credit", "acme.json"}).out;
  for (const std::string_view rule : {"equal: ", "influence: ", "first: Ann 100.0", "last: ", "40-20-40: ", "shapley: ", "peer: no split"}) EXPECT_TRUE(has(all, rule)) << all;
  const std::string one = run_on_acme({"credit", "acme.json", "--rule", "first", "--client", "acme"}).out;
  EXPECT_TRUE(has(one, "first: "));
  EXPECT_FALSE(has(one, "equal: "));
}

TEST(OwnershipCommand, wrong_usage_is_refused) {
  for (const std::vector<std::string_view>& arguments :
       {std::vector<std::string_view>{"ownership", "acme.json", "--at", "1.11.2026"}, {"ownership", "acme.json", "--client", "nobody"}, {"ownership", "acme.json", "--radar", "--client", "acme"},
        {"ownership", "acme.json", "--stage", "Renewal"}, {"credit", "acme.json", "--rule", "dice"}}) {
    const Outcome outcome = run_on_acme(arguments);
    EXPECT_EQ(outcome.code, ExitCode::WrongUsage);
    EXPECT_EQ(outcome.out, "");
  }
  EXPECT_EQ(run_on_acme({"credit", "absent.json"}).code, ExitCode::Outside);
}

}  // namespace
}  // namespace evenhand::cli
