// Columns beyond client, owner and numbers: profile, people, assignment, and their open questions.
#include <gtest/gtest.h>

#include "unit/exchange/import_of.h"

namespace evenhand::exchange {
namespace {

using namespace testing_support;
using enum ColumnRole;

TEST(ImportProfile, EveryFactOfAClientFindsItsPlace) {
  const ImportProposal proposal = import_of(
      "Client,Owner,Segment,Parent account,Region,Language,Industry,Lifecycle stage,Renewal date,Renewal probability,Satisfaction,Preferred channel,Required skills,"
      "Goals,Owner since,Account role\n"
      "Acme,Dana,Large,Acme Group,North,German,Maritime,Adoption,2027-03-01,80%,72,Phone,Negotiation: 4; SQL,Grow in Asia; Fewer tickets,2025-01-15,Sponsor\n"
      "Birch,Lee,Small,,South,French,Health,Onboarding,2027-04-30,55%,100,E-mail,,,2026-02-01,\n");
  ASSERT_FALSE(proposal.blocked) << all_notices(proposal);
  for (const ColumnProposal& column : proposal.columns) EXPECT_NE(column.role, Unused) << column.header << ": " << column.why;
  const Result<Scenario> scenario = build_scenario(proposal, "T", "2026-11-21");
  ASSERT_TRUE(scenario.has_value()) << scenario.error().message;
  const Client& acme = scenario->clients->front();
  EXPECT_EQ(acme.segment, "Large");
  EXPECT_EQ(acme.profile->family, "Acme Group");
  EXPECT_EQ(acme.profile->region, "North");
  EXPECT_EQ(acme.profile->language, "German");
  EXPECT_EQ(acme.profile->industry, "Maritime");
  EXPECT_EQ(acme.profile->stage, "Adoption");
  EXPECT_EQ(acme.profile->renewal_on, (Date{2027, 3, 1}));
  EXPECT_EQ(acme.profile->renewal_probability, 0.8);
  EXPECT_EQ(acme.profile->satisfaction, 7.2);
  EXPECT_EQ(acme.profile->communication, "Phone");
  EXPECT_EQ(acme.profile->required_skills, (std::vector<Skill>{{.name = "Negotiation", .level = 4}, {.name = "SQL", .level = 3}}));
  EXPECT_EQ(acme.profile->goals, (std::vector<std::string>{"Grow in Asia", "Fewer tickets"}));
  EXPECT_EQ(scenario->assignments->front().since, (Date{2025, 1, 15}));
  EXPECT_EQ(scenario->assignments->front().role, AssignmentRole::Sponsor);
  EXPECT_EQ(scenario->assignments->back().role, AssignmentRole::Owner);
  EXPECT_TRUE(says(proposal, NoticeWeight::Note, "out of 100"));
}

TEST(ImportProfile, EveryFactOfAPersonFindsItsPlace) {
  const ImportProposal proposal = import_of(
      "client,owner,owner team,owner role,owner function,owner fte,contract hours per week,owner languages,owner region,owner skills,owner start date\n"
      "Acme,Dana,Blue,Senior,Sales,0.8,30,\"German, French\",North,\"SQL: 5, Negotiation\",2026-09-01\n");
  for (const ColumnProposal& column : proposal.columns) EXPECT_NE(column.role, Unused) << column.header << ": " << column.why;
  const Person& dana = proposal.book->people->front();
  EXPECT_EQ(dana.team, "Blue");
  EXPECT_EQ(dana.role, "Senior");
  EXPECT_EQ(dana.function, "Sales");
  EXPECT_EQ(dana.fte, 0.8);
  EXPECT_EQ(dana.contract_hours, 130.0);
  EXPECT_EQ(dana.languages, (std::vector<std::string>{"French", "German"}));
  EXPECT_EQ(dana.skills, (std::vector<Skill>{{.name = "Negotiation", .level = 3}, {.name = "SQL", .level = 5}}));
  EXPECT_EQ(dana.ramp_from, (Date{2026, 9, 1}));
}

TEST(ImportProfile, AnOpenOrderOfDatesIsAskedAndNothingIsGuessedMeanwhile) {
  const std::string table = "client,owner,renewal date\nAcme,Dana,03/04/2027\nBirch,Lee,05/06/2027\n";
  const ImportProposal open = import_of(table);
  EXPECT_EQ(role_of(open, "renewal date"), ClientRenewal);
  EXPECT_TRUE(says(open, NoticeWeight::Question, "the day or with the month"));
  EXPECT_EQ(open.book->clients->front().profile->renewal_on, std::nullopt);
  ImportChoices choices;
  choices.date_orders = {{2, DateOrder::MonthFirst}};
  const ImportProposal answered = import_of(table, choices);
  EXPECT_FALSE(says(answered, NoticeWeight::Question, "day"));
  EXPECT_EQ(answered.book->clients->front().profile->renewal_on, (Date{2027, 3, 4}));
  choices.date_orders = {{2, DateOrder::DayFirst}};
  EXPECT_EQ(import_of(table, choices).book->clients->front().profile->renewal_on, (Date{2027, 4, 3}));
}

TEST(ImportProfile, DaysThatDoNotExistShortYearsAndDayNumbersAreNamed) {
  std::string table = "client,owner,renewal date\n";
  for (int i = 0; i < 12; ++i) table += "C" + std::to_string(i) + ",Dana,2027-01-1" + std::to_string(i % 10) + "\n";
  const ImportProposal impossible = import_of(table + "Z,Dana,2027-02-30\n");
  EXPECT_TRUE(says(impossible, NoticeWeight::Important, "do not exist or cannot be read in row 14"));
  EXPECT_EQ(impossible.health.findings.front().topic, HealthTopic::UnreadDates);
  EXPECT_TRUE(says(import_of("client,owner,renewal date\nAcme,Dana,03.04.27\nB,Lee,13.04.27\n"), NoticeWeight::Question, "two digits"));
  EXPECT_TRUE(says(import_of("client,owner,renewal date\nAcme,Dana,46113\nB,Lee,46120\n"), NoticeWeight::Question, "day numbers"));
  EXPECT_TRUE(says(import_of("client,owner,renewal date\nAcme,Dana,2027-01-01 10:00\nB,Lee,2027-01-02 11:00\n"), NoticeWeight::Note, "times of day"));
}

TEST(ImportProfile, NamesInTwoCompositionsAreOnePerson) {
  const ImportProposal proposal = import_of("client,owner\nAcme,Zo\xC3\xAB\nBirch,Zoe\xCC\x88\nCove,Lee\n");
  EXPECT_EQ(proposal.counts.people, 2u);
  EXPECT_TRUE(proposal.near_duplicates.empty());
}

}  // namespace
}  // namespace evenhand::exchange
