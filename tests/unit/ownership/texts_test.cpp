#include "ownership/ownership_texts.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "claims.h"

namespace evenhand::ownership {
namespace {

using testing_support::claim_of;
using testing_support::policy_of;

const NameOf kNames = [](const PersonId& id) { return id.value == "p0" ? std::string("Priya") : id.value == "p1" ? std::string("Dana") : "Person " + id.value; };

TEST(OwnershipTexts, the_answer_comes_first_and_says_what_would_change_it) {
  const ClaimEvidence claim =
      claim_of({25, 20, 15, 15, 10, 5, 10}, {{750, 250}, {700, 300}, {600, 400}, {400, 600}, {250, 750}, {0, 1000}, {}}, 2);
  OwnershipPolicy policy = policy_of(claim);
  const char* names[] = {"Revenue", "Last contact", "Fit to stage", "Steering", "Sponsor", "Introduced", "Net new business"};
  for (std::size_t k = 0; k < 7; ++k) policy.criteria[k].name = names[k];
  policy.criteria[3].source = EvidenceSource::Steering;
  const ClaimVerdict verdict = verdict_on(claim, policy);
  const ClaimTelling telling{claim, policy, verdict, kNames};
  EXPECT_EQ(claim_title(telling), "Joint: Priya leads day to day, Dana is executive sponsor");
  const std::vector<std::string> subtitle = claim_subtitle(telling);
  ASSERT_EQ(subtitle.size(), 2u);
  EXPECT_EQ(subtitle[0], "Priya is ahead by 0.105; owning alone takes 0.20.");
  EXPECT_EQ(subtitle[1], "Evidence covers 90\u00A0% of the weight: nothing is on record for net new business.");
  EXPECT_EQ(waterfall_title(telling), "Revenue and last contact put Priya ahead");
  const std::vector<std::string> flips = flip_sentences(telling, flips_of(claim, policy));
  EXPECT_EQ(flips[0], "The smallest change gives mediate first: 3.7 points from revenue to introduced.");
  EXPECT_EQ(sweep_title(telling, sweeps_of(claim, policy)[5]), "It changes if “introduced” counts 9.7\u00A0%");
  EXPECT_EQ(tree_lines(telling).back().question, "Joint, one lead");
  EXPECT_EQ(robustness_sentence(telling, robustness_of(claim, policy), false),
            "Across all possible weights Dana is first for 67\u00A0%, Priya for 33\u00A0%.");
}

TEST(OwnershipTexts, a_tie_that_overrules_the_end_of_the_tree_is_the_last_step) {
  const ClaimEvidence claim = claim_of({100}, {{500, 500}}, 2);
  OwnershipPolicy policy = policy_of(claim);
  policy.tree = {{.id = {"a"}, .kind = DecisionKind::MarginAtLeast, .threshold = 0.0, .yes = {"b"}, .no = {"c"}}, {.id = {"b"}, .kind = DecisionKind::ClearOwner}, {.id = {"c"}, .kind = DecisionKind::Mediate}};
  const ClaimVerdict verdict = verdict_on(claim, policy);
  const std::vector<TreeLine> lines = tree_lines({claim, policy, verdict, kNames});
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[1].question, "Clear owner");
  EXPECT_EQ(lines[1].answer, "not taken: Priya and Dana are level");
  EXPECT_EQ(lines[2].question, "Mediate first") << "as the verdict says";
  EXPECT_TRUE(lines[2].answer.empty());
}

TEST(OwnershipTexts, a_binding_rule_on_the_way_says_whom_it_names) {
  ClaimEvidence claim = claim_of({100}, {{500, 500}}, 2);
  const OwnershipPolicy policy = policy_of(claim);
  const auto first_answer = [&] {
    const ClaimVerdict verdict = verdict_on(claim, policy);
    return tree_lines({claim, policy, verdict, kNames}).front().answer;
  };
  EXPECT_EQ(first_answer(), "no, none is in force");
  claim.binding = BindingRule{.kind = BindingKind::Ruling, .person = {"p1"}};
  EXPECT_EQ(first_answer(), "yes, it names Dana");
}

TEST(OwnershipTexts, blind_names_hold_in_every_sentence) {
  const Scenario scenario = testing_support::acme();
  const RecordIndex records(scenario);
  const OwnershipPolicy& policy = ownership_policy_of(scenario);
  const Date today{2026, 11, 1};
  const NameOf blind = blind_names(*scenario.people);
  const ClaimEvidence claim = evidence_for(records, policy, {{"acme"}, today});
  const ClaimVerdict verdict = verdict_on(claim, policy);
  const ClaimTelling telling{claim, policy, verdict, blind};
  std::vector<std::string> all = {claim_title(telling), waterfall_title(telling), robustness_sentence(telling, robustness_of(claim, policy), true)};
  const auto add = [&](const std::vector<std::string>& more) { all.insert(all.end(), more.begin(), more.end()); };
  add(claim_subtitle(telling));
  add(tie_sentences(telling));
  add(flip_sentences(telling, flips_of(claim, policy)));
  add(open_item_sentences(telling, open_items_of(records, policy, claim)));
  for (const RadarRow& row : radar(records, policy, today)) add(radar_sentences(row, blind));
  add(role_sentences(roles_of(records, {"acme"}, today, ""), blind));
  for (const CreditRule rule : kCreditRules) add(credit_sentences(credit_of(records, policy, {"acme"}, today, rule), blind));
  EXPECT_GT(all.size(), 15u);
  for (const std::string& sentence : all) {
    for (const char* name : {"Ann", "Bob", "Cleo", "ann ", "bob ", "cleo "}) EXPECT_EQ(sentence.find(name), std::string::npos) << sentence;
    EXPECT_EQ(sentence.find("  "), std::string::npos) << sentence;
  }
}

TEST(OwnershipTexts, a_tie_is_said_and_names_nobody) {
  const ClaimEvidence claim = claim_of({50, 50}, {{500, 500}, {500, 500}}, 2);
  const OwnershipPolicy policy = policy_of(claim);
  ClaimEvidence tied = claim;
  tied.criteria[0].level = {0, 1};
  const ClaimVerdict verdict = verdict_on(tied, policy);
  const ClaimTelling telling{tied, policy, verdict, kNames};
  EXPECT_EQ(claim_title(telling), "Mediate first: Priya and Dana are level");
  EXPECT_EQ(tie_sentences(telling), (std::vector<std::string>{"Level for the first place: Priya and Dana.", "Level on criterion k0: Priya and Dana."}));
  EXPECT_EQ(waterfall_title(telling), "");
}

}  // namespace
}  // namespace evenhand::ownership
