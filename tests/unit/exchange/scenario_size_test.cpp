// What could not be opened again is refused before it is saved (FS-6): records count as clients do.
#include <gtest/gtest.h>

#include "exchange/difference.h"
#include "exchange/input.h"
#include "exchange/scenario_json.h"
#include "exchange/scenario_size.h"
#include "exchange/table_import.h"
#include "unit/exchange/import_of.h"
#include "unit/thorough.h"

namespace evenhand::exchange {
namespace {

using namespace testing_support;

// Few records with much to say: as large as many, and quicker to test.
std::string tickets(std::size_t count, std::size_t bytes_each, char letter) {
  std::string text = "Ticket ID,Client,Owner,Created at,Subject\n";
  for (std::size_t i = 0; i < count; ++i) {
    text += letter + std::to_string(i) + ",Acme,Dana,2026-05-01," + std::string(bytes_each, letter) + "\n";
  }
  return text;
}

TEST(ScenarioSize, ATableOfRecordsThatCouldNotBeOpenedAgainIsRefused) {
  if (!::evenhand::testing_support::kIsFast) GTEST_SKIP() << "64 MB: tried where the code is fast";
  const ImportProposal proposal = import_of(tickets(70, 1'000'000, 'x'));
  ASSERT_TRUE(proposal.blocked);
  EXPECT_EQ(proposal.blocked->code, ErrorCode::TooLarge);
  EXPECT_NE(proposal.blocked->message.find("70 touchpoints"), std::string::npos) << proposal.blocked->message;
  EXPECT_NE(proposal.blocked->message.find("shorter period"), std::string::npos);
}

TEST(ScenarioSize, AndIsNotGatheredToItsEnd) {
  if (!::evenhand::testing_support::kIsFast) GTEST_SKIP() << "64 MB: tried where the code is fast";
  std::string text = "Client,Owner\n";
  for (int i = 0; i < 40'000; ++i) text += std::to_string(i) + std::string(1'200, 'x') + ",Dana\n";
  InputJob job("clients.csv", std::move(text));
  while (!job.step(std::size_t{1} << 20).is_finished()) {
  }
  const ImportProposal proposal = std::get<ImportProposal>(*job.take());
  ASSERT_TRUE(proposal.blocked);
  EXPECT_EQ(proposal.blocked->code, ErrorCode::TooLarge);
  EXPECT_EQ(proposal.counts.rows, 40'000u);
  EXPECT_GE(proposal.counts.clients, 20'000u);
  EXPECT_LT(proposal.counts.clients, 40'000u);
  EXPECT_EQ(proposal.blocked->message.find("Up to row "), 0u) << proposal.blocked->message;
}

TEST(ScenarioSize, SoIsAnImportThatIsTooMuchTogetherWithWhatIsOpen) {
  if (!::evenhand::testing_support::kIsFast) GTEST_SKIP() << "64 MB: tried where the code is fast";
  const ImportProposal first = import_of(tickets(40, 1'000'000, 'x')), second = import_of(tickets(40, 1'000'000, 'y'));
  ASSERT_FALSE(first.blocked);
  const Result<Scenario> open = build_scenario(first, "Open", "2026-10-01");
  ASSERT_TRUE(open.has_value());
  const Result<Scenario> both = with_import(*open, second, {}, "2026-11-21");
  ASSERT_FALSE(both.has_value());
  EXPECT_EQ(both.error().code, ErrorCode::TooLarge);
  EXPECT_NE(both.error().message.find("80 touchpoints"), std::string::npos) << both.error().message;
  EXPECT_TRUE(with_import(*open, first, {}, "2026-11-21").has_value());
}

TEST(ScenarioSize, TheEstimateIsNeverBelowTheText) {
  std::string text = "Ticket ID,Client,Owner,Created at,Subject,Time spent (minutes),Channel\n";
  for (int i = 0; i < 200; ++i) text += "T" + std::to_string(i) + ",Acme,Dana,2026-05-01,Executive review,12.345678,Quarterly business review\n";
  const Result<Scenario> scenario = build_scenario(import_of(text), "T", "2026-10-01");
  ASSERT_TRUE(scenario.has_value());
  ASSERT_EQ(scenario->touchpoints->size(), 200u);
  Scenario without = *scenario;
  without.touchpoints = std::vector<Touchpoint>{};
  const std::size_t each = (to_json(*scenario).size() - to_json(without).size()) / 200;
  const Touchpoint& one = scenario->touchpoints->back();
  EXPECT_LE(each, kTouchpointBytes + one.id.value.size() + one.client.value.size() + one.person.value.size() + one.subject.size());
}

}  // namespace
}  // namespace evenhand::exchange
