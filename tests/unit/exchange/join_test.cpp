// Several tables joined by their ids: kinds, records, orphans, and the real exports where they are at hand.
#include <gtest/gtest.h>

#include <map>

#include "exchange/criterion_plan.h"
#include "unit/exchange/import_of.h"
#include "unit/places.h"

namespace evenhand::exchange {
namespace {

using namespace testing_support;
using enum ColumnRole;

struct File {
  std::string name;
  std::string text;
};

ImportProposal join_of(const std::vector<File>& files, ImportChoices of_first = {}) {
  std::vector<TableSource> sources;
  for (const File& file : files) {
    Result<InputText> text = read_text(file.name, file.text);
    EXPECT_TRUE(text.has_value()) << file.name;
    InputText origin = *text;
    Result<CsvTable> csv = read_csv(file.name, std::move(text->text));
    EXPECT_TRUE(csv.has_value()) << file.name;
    sources.push_back({TableScan(file.name, std::move(*csv), origin).take(), sources.empty() ? of_first : ImportChoices{}});
  }
  return propose_import(std::move(sources));
}

const TableProposal* table_of(const ImportProposal& proposal, std::string_view name) {
  for (const TableProposal* table : tables_of(proposal)) {
    if (table->source_name == name) return table;
  }
  return nullptr;
}

const std::vector<File> kCrm = {
    {"users.csv", "Id,Name,Email,Department,FTE\nu1,Dana Okafor,dana@x.example,Blue,1\nu2,Lee Wong,lee@x.example,Red,0.5\nu3,New Joiner,new@x.example,Red,1\n"},
    {"opportunities.csv",
     "Id,AccountId,Name,StageName,Amount,CloseDate,OwnerId,Type\no1,a1,Grow,Prospecting,100,2027-01-31,u1,Upsell\no2,a2,Renew,Closed Won,50,2026-02-01,u2,Renewal\n"
     "o3,a9,Lost one,Closed Lost,70,2026-03-01,u1,New\no4,a1,Second,Proposal,30,2027-02-01,,New\n"},
    {"accounts.csv", "Id,Name,OwnerId,AnnualRevenue,Industry\na1,Acme,u1,1000,Retail\na2,Birch,u2,500,Health\na3,Cobalt,u7,20,Retail\n"},
    {"tasks.csv", "Id,WhatId,OwnerId,Subject,ActivityDate\nt1,a1,u1,Quarterly call,2026-05-01\nt2,a2,u2,Mail: offer,2026-05-02\nt3,zz,u1,Lost,2026-05-03\nt4,a2,u2,No day,\nt1,a1,u1,Twice,2026-05-01\n"},
};

TEST(Join, AccountsUsersDealsAndTasksBecomeOneBook) {
  const ImportProposal proposal = join_of(kCrm);
  ASSERT_FALSE(proposal.blocked) << all_notices(proposal);
  EXPECT_EQ(proposal.source_name, "accounts.csv") << "the clients are the base, whatever the order of the files";
  EXPECT_EQ(table_of(proposal, "users.csv")->kind, TableKind::People);
  EXPECT_EQ(table_of(proposal, "opportunities.csv")->kind, TableKind::Opportunities);
  EXPECT_EQ(table_of(proposal, "tasks.csv")->kind, TableKind::Touchpoints);
  const Result<Scenario> built = build_scenario(proposal, "T", "2026-11-21");
  ASSERT_TRUE(built.has_value()) << built.error().message;
  const Scenario& scenario = *built;
  ASSERT_EQ(scenario.clients->size(), 3u);
  ASSERT_EQ(scenario.people->size(), 4u) << "listed with capacity: a team, and the owner that no list has";
  EXPECT_EQ(scenario.people->front().name, "Dana Okafor");
  EXPECT_EQ(scenario.people->front().team, "Blue");
  EXPECT_EQ((*scenario.people)[1].fte, 0.5);
  ASSERT_EQ(scenario.opportunities->size(), 3u);
  const Opportunity& grow = scenario.opportunities->front();
  EXPECT_EQ(grow.client.value, "a1");
  EXPECT_EQ(grow.kind, OpportunityKind::Expansion);
  EXPECT_EQ(grow.state, OpportunityState::Open);
  EXPECT_EQ(grow.closed, (Date{2027, 1, 31}));
  EXPECT_EQ(grow.credits, (std::vector<Credit>{{.person = {"u1"}}}));
  EXPECT_EQ((*scenario.opportunities)[1].state, OpportunityState::Won);
  EXPECT_TRUE((*scenario.opportunities)[2].credits.empty());
  ASSERT_EQ(scenario.touchpoints->size(), 2u);
  EXPECT_EQ(scenario.touchpoints->front().kind, TouchpointKind::Call);
  EXPECT_EQ(value_of(scenario, "a1", kOpenOpportunitiesId), 130.0);
  EXPECT_EQ(value_of(scenario, "a1", "annual-revenue"), 1000.0);
}

TEST(Join, OrphansAndUnknownOwnersAreNamedAndNothingIsDroppedSilently) {
  const ImportProposal proposal = join_of(kCrm);
  const std::string notices = all_notices(proposal);
  EXPECT_TRUE(says(proposal, NoticeWeight::Important, "not in the list of people: u7")) << notices;
  EXPECT_TRUE(says(proposal, NoticeWeight::Important, "1 record (opportunities.csv) with a client that no table has: a9")) << notices;
  EXPECT_TRUE(says(proposal, NoticeWeight::Important, "1 record (tasks.csv) with a client that no table has: zz")) << notices;
  EXPECT_TRUE(says(proposal, NoticeWeight::Important, "without a day that can be read")) << notices;
  EXPECT_TRUE(says(proposal, NoticeWeight::Note, "repeats the id of a record")) << notices;
  EXPECT_TRUE(says(proposal, NoticeWeight::Note, "without an owner")) << notices;
  const auto count = [&](HealthTopic topic) { return std::ranges::count(proposal.health.findings, topic, &HealthFinding::topic); };
  EXPECT_EQ(count(HealthTopic::UnknownOwners), 1);
  EXPECT_EQ(count(HealthTopic::Orphans), 3);
}

TEST(Join, NamesAndAddressesFindThePeopleWhenIdsDoNot) {
  const ImportProposal proposal = join_of({{"people.csv", "Name,Email,Job title,FTE\nDana Okafor,dana@x.example,KAM,1\nLee Wong,lee@x.example,KAM,1\n"},
                                           {"customers.csv", "Customer,Owner email,Hours\nAcme,DANA@x.example,5\nBirch,lee@x.example,6\n"},
                                           {"meetings.csv", "Customer,Owner,Meeting date,Subject\nAcme,Lee Wong,2026-01-02,Kick-off\n"}});
  ASSERT_FALSE(proposal.blocked) << all_notices(proposal);
  EXPECT_EQ(proposal.counts.people, 2u) << all_notices(proposal);
  EXPECT_EQ(proposal.counts.touchpoints, 1u);
  EXPECT_EQ(proposal.book->assignments->front().person.value, "Dana Okafor");
}

TEST(Join, AChosenKindWinsAndADirectoryWithoutCapacityLeavesIdlePeopleOut) {
  ImportChoices other;
  other.kind = TableKind::Other;
  const ImportProposal without = join_of(kCrm, other);
  EXPECT_FALSE(says(without, NoticeWeight::Important, "not in the list of people"));
  const std::vector<File> directory = {{"users.csv", "Id,Name,Username\nu1,Dana,d\nu2,Lee,l\n"}, {"accounts.csv", "Id,Name,OwnerId\na1,Acme,u1\n"}};
  const ImportProposal left_out = join_of(directory);
  EXPECT_EQ(left_out.counts.people, 1u);
  EXPECT_EQ(left_out.counts.idle_people, 1u);
  EXPECT_TRUE(says(left_out, NoticeWeight::Note, "neither client nor record: Lee"));
}

TEST(Join, TheOrderOfTheFilesDoesNotMatter) {
  std::vector<File> files = kCrm;
  const Scenario first = *build_scenario(join_of(files), "T", "");
  std::ranges::reverse(files);
  const Scenario second = *build_scenario(join_of(files), "T", "");
  EXPECT_EQ(*first.people, *second.people);
  EXPECT_EQ(*first.clients, *second.clients);
  EXPECT_EQ(*first.assignments, *second.assignments);
  EXPECT_EQ(*first.touchpoints, *second.touchpoints);
  EXPECT_EQ(*first.opportunities, *second.opportunities);
}

TEST(Join, PeopleAloneAskForTheirClients) {
  const ImportProposal proposal = import_of("Employee ID,First name,Last name,Job title,FTE\n1,Dana,Okafor,KAM,1\n2,Lee,Wong,KAM,1\n");
  ASSERT_TRUE(proposal.blocked);
  EXPECT_NE(proposal.blocked->message.find("Add the table of their clients"), std::string::npos);
}

const std::string kData = ::evenhand::testing_support::shared_folder() + "data/";

std::vector<File> files_in(const std::string& folder, std::initializer_list<const char*> names) {
  std::vector<File> files;
  for (const char* name : names) files.push_back({name, bytes_of(kData + folder + "/" + name)});
  return files;
}

TEST(Join, Northwind) {
  if (!has_folder(kData + "northwind/")) GTEST_SKIP() << "the data is not here";
  const ImportProposal proposal = join_of(files_in("northwind", {"employees.csv", "order-details.csv", "orders.csv", "customers.csv", "territories.csv", "employee-territories.csv", "regions.csv"}));
  ASSERT_FALSE(proposal.blocked) << all_notices(proposal);
  EXPECT_EQ(proposal.source_name, "customers.csv");
  EXPECT_EQ(table_of(proposal, "orders.csv")->kind, TableKind::Touchpoints);
  EXPECT_EQ(table_of(proposal, "employees.csv")->kind, TableKind::People);
  for (const char* name : {"order-details.csv", "territories.csv", "employee-territories.csv", "regions.csv"}) EXPECT_EQ(table_of(proposal, name)->kind, TableKind::Other) << name;
  EXPECT_EQ(proposal.counts.clients, 91u);
  EXPECT_EQ(proposal.counts.people, 9u);
  EXPECT_EQ(proposal.counts.touchpoints, 830u) << all_notices(proposal);
  EXPECT_EQ(proposal.counts.shared_clients, 88u);
  EXPECT_EQ(proposal.counts.unassigned_clients, 2u);
  const Result<Scenario> scenario = build_scenario(proposal, "Northwind", "");
  ASSERT_TRUE(scenario.has_value()) << scenario.error().message;
  std::map<std::string, std::size_t> orders;
  for (const Touchpoint& each : *scenario->touchpoints) ++orders[each.person.value];
  EXPECT_EQ(orders, (std::map<std::string, std::size_t>{{"1", 123}, {"2", 96}, {"3", 127}, {"4", 156}, {"5", 42}, {"6", 67}, {"7", 72}, {"8", 104}, {"9", 43}}));
  EXPECT_EQ(scenario->people->front().name, "Nancy Davolio");
  EXPECT_EQ(scenario->clients->front().name, "Alfreds Futterkiste");
}

TEST(Join, AdventureWorks) {
  if (!has_folder(kData + "adventureworks/")) GTEST_SKIP() << "the data is not here";
  const ImportProposal proposal = join_of(files_in("adventureworks", {"Customer_storesOnly.csv", "SalesPerson.csv", "SalesPersonQuotaHistory.csv", "SalesTerritory.csv", "SalesTerritoryHistory.csv", "Store.csv"}));
  ASSERT_FALSE(proposal.blocked) << all_notices(proposal);
  EXPECT_EQ(proposal.source_name, "Store.csv");
  EXPECT_EQ(table_of(proposal, "SalesPerson.csv")->kind, TableKind::People);
  for (const char* name : {"Customer_storesOnly.csv", "SalesPersonQuotaHistory.csv", "SalesTerritory.csv", "SalesTerritoryHistory.csv"}) {
    EXPECT_EQ(table_of(proposal, name)->kind, TableKind::Other) << name << ": " << table_of(proposal, name)->kind_why;
  }
  EXPECT_EQ(proposal.counts.clients, 701u);
  EXPECT_EQ(proposal.counts.people, 13u);
  EXPECT_EQ(proposal.counts.idle_people, 4u);
  EXPECT_TRUE(build_scenario(proposal, "Stores", "").has_value());
}

TEST(Join, Chinook) {
  if (!has_folder(kData + "chinook/")) GTEST_SKIP() << "the data is not here";
  const ImportProposal proposal = join_of(files_in("chinook", {"Invoice.csv", "Employee.csv", "Customer.csv"}));
  ASSERT_FALSE(proposal.blocked) << all_notices(proposal);
  EXPECT_EQ(proposal.source_name, "Customer.csv");
  EXPECT_EQ(proposal.counts.clients, 59u);
  EXPECT_EQ(proposal.counts.people, 3u);
  EXPECT_EQ(proposal.counts.unassigned_clients, 0u);
}

}  // namespace
}  // namespace evenhand::exchange
