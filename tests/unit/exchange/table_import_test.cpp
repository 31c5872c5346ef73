// From rows to clients, people and assignments.
#include "exchange/table_import.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "domain/validate.h"
#include "unit/domain/random_scenario.h"
#include "unit/exchange/import_of.h"

namespace evenhand::exchange {
namespace {

using namespace testing_support;
using evenhand::testing_support::Random;

Scenario scenario_of(const ImportProposal& proposal) {
  Result<Scenario> scenario = build_scenario(proposal, "Title", "2026-11-21");
  EXPECT_TRUE(scenario.has_value()) << (scenario ? "" : scenario.error().message);
  return scenario ? *scenario : Scenario{};
}

TEST(TableImport, BuildsAScenarioFromTwoColumns) {
  const ImportProposal proposal = import_of("client,owner\nAcme,Dana\nBirch,Lee\n  Cobalt  Ltd ,Dana\n");
  const Scenario scenario = scenario_of(proposal);
  EXPECT_EQ(scenario.title, "Title");
  EXPECT_EQ(scenario.source.name, "table.csv");
  EXPECT_EQ(scenario.source.imported_on, "2026-11-21");
  EXPECT_EQ(scenario.people->size(), 2u);
  EXPECT_EQ((*scenario.clients)[2].name, "Cobalt Ltd");
  EXPECT_EQ(scenario.assignments->size(), 3u);
  EXPECT_TRUE(proposal.notices.empty()) << all_notices(proposal);
  EXPECT_EQ(scenario_of(proposal).id, scenario.id) << "same input, same id";
  EXPECT_NE(build_scenario(proposal, "Other", "2026-11-21")->id, scenario.id);
}

// In one go, which must hold where sizes have 32 bits too.
TEST(TableImport, ReadsATableInWindows1252ToItsEnd) {
  const ImportProposal proposal = import_of("client;owner\nM\xFCller;Jos\xE9\n");
  EXPECT_EQ((*scenario_of(proposal).clients)[0].name, "Müller");
  EXPECT_FALSE(proposal.notices.empty()) << "the encoding is asked about";
}

TEST(TableImport, MergesRowsAndSharesClients) {
  const ImportProposal proposal = import_of_file("csv/orders.csv");
  const Scenario scenario = scenario_of(proposal);
  EXPECT_EQ(proposal.counts.rows, 9u);
  EXPECT_EQ(proposal.counts.rows_left_out, 2u) << "row without client, and the long row with an unknown owner";
  EXPECT_EQ(proposal.counts.clients, 3u);
  EXPECT_EQ(proposal.counts.merged_rows, 4u);
  EXPECT_EQ(proposal.counts.shared_clients, 2u);
  EXPECT_EQ(proposal.counts.unassigned_clients, 1u);
  EXPECT_EQ(value_of(scenario, "ALPHA", "freight"), 20.0);
  EXPECT_EQ(value_of(scenario, "BETA", "freight"), 8.0) << "nothing right of the owner is taken from a long row";
  std::map<std::string, double> shares;
  for (const Assignment& assignment : *scenario.assignments) shares[assignment.client.value + assignment.person.value] = assignment.share;
  EXPECT_DOUBLE_EQ(shares["ALPHA5"], 2.0 / 3.0);
  EXPECT_DOUBLE_EQ(shares["ALPHA6"], 1.0 / 3.0);
  EXPECT_FALSE(shares.contains("GAMMA"));
  EXPECT_TRUE(says(proposal, NoticeWeight::Important, "2 clients have several account managers")) << all_notices(proposal);
  EXPECT_TRUE(says(proposal, NoticeWeight::Important, "1 client has no account manager"));
  EXPECT_TRUE(says(proposal, NoticeWeight::Important, "row 8. They are left out")) << all_notices(proposal);
  EXPECT_TRUE(says(proposal, NoticeWeight::Important, "row 10. Left out"));
  EXPECT_TRUE(says(proposal, NoticeWeight::Note, "4 rows repeat"));
}

TEST(TableImport, AveragesScoresAndReadsPeople) {
  const ImportProposal proposal = import_of_file("csv/people_columns.csv");
  const Scenario scenario = scenario_of(proposal);
  EXPECT_EQ(value_of(scenario, "Acme", "tickets"), 15.0);
  EXPECT_EQ(value_of(scenario, "Acme", "satisfaction"), 80.0);
  EXPECT_EQ(value_of(scenario, "Cobalt", "tickets"), -1.0) << "blank is not known, never zero";
  const Person& dana = (*scenario.people)[0];
  EXPECT_EQ(dana.team, "North");
  EXPECT_DOUBLE_EQ(dana.fte, 0.8);
  EXPECT_DOUBLE_EQ(*dana.contract_hours, 36 * 52.0 / 12.0);
}

TEST(TableImport, LeavesNegativeNumbersOutAndNamesThem) {
  const ImportProposal proposal = import_of_file("csv/german.csv");
  EXPECT_TRUE(says(proposal, NoticeWeight::Important, "negative numbers in row 5")) << all_notices(proposal);
  EXPECT_EQ(value_of(scenario_of(proposal), "0104", "eskalationen"), -1.0);
}

TEST(TableImport, OffersNearDuplicatesAndMergesOnlyWhenTold) {
  const ImportProposal proposal = import_of_file("csv/german.csv");
  ASSERT_EQ(proposal.near_duplicates.size(), 1u);
  EXPECT_EQ(proposal.near_duplicates[0].names.size(), 3u);
  EXPECT_EQ(proposal.counts.people, 4u);
  EXPECT_TRUE(says(proposal, NoticeWeight::Question, "Is this one person?"));
  ImportChoices choices;
  choices.owner_merges = {{"Jörg Weiss", "Jörg Weiß"}, {"JÖRG WEIß", "Jörg Weiß"}};
  const ImportProposal merged = with_choices(proposal, choices);
  EXPECT_EQ(merged.counts.people, 2u);
  EXPECT_TRUE(merged.near_duplicates.empty());
  const Scenario scenario = scenario_of(merged);
  const auto carried = std::ranges::count_if(*scenario.assignments, [](const Assignment& each) { return each.person.value == "Jörg Weiß"; });
  EXPECT_EQ(carried, 3);
}

TEST(TableImport, MergingTwoOwnersOfOneClientLeavesOne) {
  ImportChoices choices;
  choices.owner_merges = {{"dana", "Dana"}, {"Dana", "Dana"}, {"nobody", "Lee"}, {"Lee", "nobody"}};
  const Scenario scenario = scenario_of(import_of("client,owner\nA,Dana\nA,dana\nB,Lee\n", choices));
  ASSERT_EQ(scenario.assignments->size(), 2u);
  EXPECT_EQ((*scenario.assignments)[0].share, 1.0);
}

TEST(TableImport, OffersNearDuplicateClientsToo) {
  const std::string text = "client,owner\nZo\xC3\xAB,Dana\nzo\xC3\xAB,Dana\nBirch,Lee\n";
  const ImportProposal proposal = import_of(text);
  ASSERT_EQ(proposal.near_duplicate_clients.size(), 1u);
  ImportChoices choices;
  choices.client_merges = {{"zo\xC3\xAB", "Zo\xC3\xAB"}};
  EXPECT_EQ(with_choices(proposal, choices).counts.clients, 2u);
}

TEST(TableImport, SpellingsThatAreKeptApartAreNotAskedAboutAgain) {
  ImportChoices choices;
  const std::string table = "client,owner\nA,Dana Okafor\nB,dana okafor\nC,Lee\nD,lee\n";
  ASSERT_EQ(import_of(table).near_duplicates.size(), 2u);
  choices.owners_apart = {"Dana Okafor", "dana okafor"};
  const ImportProposal proposal = import_of(table, choices);
  ASSERT_EQ(proposal.near_duplicates.size(), 1u);
  EXPECT_EQ(proposal.counts.people, 4u);
  EXPECT_EQ(all_notices(proposal).find("dana okafor"), std::string::npos);
}

TEST(TableImport, ShowsInvisibleCharactersInThePreview) {
  const ImportProposal proposal = import_of("client,owner\n\xE2\x80\xAE" "evil,a\xE2\x80\x8B" "b\n\"two\nlines\",c\n");
  EXPECT_EQ(proposal.preview[0], (std::vector<std::string>{"[U+202E]evil", "a[U+200B]b"}));
  EXPECT_EQ(proposal.preview[1][0], "two lines");
}

TEST(TableImport, NamesAClientsNameFromItsParts) {
  const ImportProposal proposal = import_of("CustomerId,FirstName,LastName,Company,SupportRepId\n1,Luis,Gomez,Embra SA,3\n2,Leonie,Koehler,,5\n");
  const Scenario scenario = scenario_of(proposal);
  EXPECT_EQ((*scenario.clients)[0].name, "Embra SA");
  EXPECT_EQ((*scenario.clients)[1].name, "Leonie Koehler");
}

TEST(TableImport, SaysWhenThereIsNothing) {
  EXPECT_EQ(import_of("client,owner\n").blocked->code, ErrorCode::Empty);
  EXPECT_EQ(import_of("client,owner\n-,Dana\nN/A,Lee\n").blocked->code, ErrorCode::Empty);
}

TEST(TableImport, OrdersNoticesByWeight) {
  const ImportProposal proposal = import_of_file("csv/german.csv");
  EXPECT_TRUE(std::ranges::is_sorted(proposal.notices, {}, &ImportNotice::weight));
}

// Against an independent count over random order tables: shares are proportional to rows and sum to exactly 1.
TEST(TableImport, SharesAndSumsAgreeWithASlowCount) {
  Random random(5);
  for (int i = 0; i < 200; ++i) {
    std::string text = "client,owner,tickets\n";
    std::map<std::string, std::map<std::string, int>> rows;
    std::map<std::string, int> sums, owned;
    for (std::size_t n = 1 + random.below(60); n > 0; --n) {
      const std::string client = "C" + std::to_string(random.below(8)), owner = random.one_in(6) ? "" : "P" + std::to_string(random.below(7));
      const int tickets = static_cast<int>(random.below(50));
      text += client + "," + owner + "," + std::to_string(tickets) + "\n";
      sums[client] += tickets;
      if (owner.empty()) continue;
      ++rows[client][owner];
      ++owned[client];
    }
    const ImportProposal proposal = import_of(text);
    if (proposal.blocked) continue;
    const Scenario scenario = scenario_of(proposal);
    ASSERT_EQ(scenario.clients->size(), sums.size());
    for (const auto& [client, sum] : sums) ASSERT_EQ(value_of(scenario, client, "tickets"), sum) << text;
    std::map<std::string, double> total;
    std::size_t pairs = 0;
    for (const Assignment& each : *scenario.assignments) {
      const double expected = static_cast<double>(rows[each.client.value][each.person.value]) / owned[each.client.value];
      ASSERT_NEAR(each.share, expected, 1e-15) << text;
      total[each.client.value] += each.share;
    }
    for (const auto& [client, owners] : rows) pairs += owners.size();
    ASSERT_EQ(scenario.assignments->size(), pairs);
    for (const auto& [client, share] : total) ASSERT_EQ(share, 1.0) << client;
  }
}

TEST(TableImport, StepsGiveTheSameProposalAndProgressToTheEnd) {
  const std::string text = data_file("csv/salesforce.csv");
  const ImportProposal whole = import_of(text);
  InputJob job("table.csv", text);
  std::uint64_t before = 0;
  std::size_t steps = 0;
  while (true) {
    const Progress progress = job.step(100);
    ASSERT_GE(progress.done, before);
    before = progress.done;
    ++steps;
    ASSERT_LT(steps, 500u);
    if (progress.is_finished()) break;
  }
  EXPECT_GT(steps, 10u);
  const Result<Input> input = job.take();
  ASSERT_TRUE(input.has_value());
  EXPECT_EQ(*build_scenario(std::get<ImportProposal>(*input), "T", ""), *build_scenario(whole, "T", ""));
}

}  // namespace
}  // namespace evenhand::exchange
