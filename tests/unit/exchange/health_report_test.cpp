// The soundness of a scenario's data, finding by finding.
#include <gtest/gtest.h>

#include "exchange/health_report.h"
#include "unit/exchange/import_of.h"

namespace evenhand::exchange {
namespace {

using namespace testing_support;

std::string table() {
  std::string text = "client,owner,hours,revenue\n";
  for (int i = 0; i < 12; ++i) text += "Client " + std::to_string(10 + i) + ",Dana," + std::to_string(10 + i % 4) + "," + (i < 6 ? std::to_string(100 + i) : "") + "\n";
  return text + "Giant,Lee,900,100\nALPHA,Lee,12,\nalpha,,11,\n";
}

const HealthFinding* finding(const HealthReport& report, HealthTopic topic) {
  const auto found = std::ranges::find(report.findings, topic, &HealthFinding::topic);
  return found == report.findings.end() ? nullptr : &*found;
}

TEST(Health, FindsDuplicatesOutliersBlanksAndClientsWithoutOwner) {
  const Scenario scenario = *build_scenario(import_of(table()), "T", "");
  const HealthReport report = health_of(scenario);
  ASSERT_NE(finding(report, HealthTopic::Duplicates), nullptr);
  EXPECT_EQ(finding(report, HealthTopic::Duplicates)->clients.size(), 2u);
  ASSERT_NE(finding(report, HealthTopic::Outliers), nullptr);
  EXPECT_EQ(finding(report, HealthTopic::Outliers)->examples, (std::vector<std::string>{"Giant"}));
  EXPECT_EQ(finding(report, HealthTopic::Outliers)->criterion.value, "hours");
  const HealthFinding* blank = finding(report, HealthTopic::BlankValues);
  ASSERT_NE(blank, nullptr);
  EXPECT_EQ(blank->criterion.value, "revenue");
  EXPECT_EQ(blank->count, 8u);
  EXPECT_EQ(blank->of, 15u);
  EXPECT_EQ(blank->weight, HealthWeight::Serious);
  ASSERT_NE(finding(report, HealthTopic::UnassignedClients), nullptr);
  EXPECT_EQ(finding(report, HealthTopic::UnassignedClients)->count, 1u);
  for (const HealthFinding& each : report.findings) EXPECT_TRUE(each.sentence.ends_with(".")) << each.sentence;
  EXPECT_TRUE(std::ranges::is_sorted(report.findings, {}, &HealthFinding::weight));
}

TEST(Health, NothingStandsOutInSoundData) {
  const Scenario scenario = *build_scenario(import_of("client,owner,hours\nAcme,Dana,5\nBirch,Lee,6\nCove,Dana,7\n"), "T", "");
  EXPECT_TRUE(health_of(scenario).findings.empty());
}

TEST(Health, TheImportSaysTheSameOfItsBook) {
  const ImportProposal proposal = import_of(table());
  EXPECT_EQ(proposal.health, health_of(*build_scenario(proposal, "T", "")));
}

}  // namespace
}  // namespace evenhand::exchange
