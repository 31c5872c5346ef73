// Importing again: the difference, and the scenario with what is taken of it.
#include <gtest/gtest.h>

#include "domain/scenario_index.h"
#include "domain/validate.h"
#include "exchange/difference.h"
#include "exchange/header_fingerprint.h"
#include "exchange/import_table.h"
#include "unit/exchange/import_of.h"

namespace evenhand::exchange {
namespace {

using namespace testing_support;

const std::string kBefore = "Id,Client,Owner,Hours a month,Region\n1,Acme,Dana,30,North\n2,Birch,Lee,10,North\n3,Cobalt,Lee,20,South\n4,Dune,Dana,5,\n";
const std::string kAfter = "Id,Client,Owner,Hours a month,Region\n1,Acme,Dana,34,North\n2,Birch,Dana,10,North\n3,Cobalt,Lee,,South\n5,Elm,Priya,8,East\n";

Scenario opened(const std::string& table = kBefore) {
  Result<Scenario> scenario = build_scenario(import_of(table), "Open", "2026-10-01");
  EXPECT_TRUE(scenario.has_value());
  Policy policy = *scenario->policy;
  policy.tolerance = 0.2;
  policy.criteria.back().weight = 55;
  scenario->policy = policy;
  return *scenario;
}

std::string owner_of(const Scenario& scenario, std::string_view client) {
  const auto run = assignments_of(scenario, ClientId{std::string(client)});
  return run.empty() ? "" : run.front().person.value;
}

TEST(Difference, NamesWhatIsNewGoneAndChanged) {
  const ImportDifference difference = difference_of(opened(), import_of(kAfter));
  ASSERT_EQ(difference.added.size(), 1u);
  EXPECT_EQ(difference.added.front(), (ClientChange{{"5"}, "Elm", "", "Priya"}));
  ASSERT_EQ(difference.gone.size(), 1u);
  EXPECT_EQ(difference.gone.front().name, "Dune");
  ASSERT_EQ(difference.owners.size(), 1u);
  EXPECT_EQ(difference.owners.front(), (ClientChange{{"2"}, "Birch", "Lee", "Dana"}));
  ASSERT_EQ(difference.figures.size(), 1u) << "a blank cell is no difference";
  EXPECT_EQ(difference.figures.front().name, "Acme");
  EXPECT_NE(difference.figures.front().after.find("34"), std::string::npos);
  EXPECT_EQ(difference.new_people, (std::vector<std::string>{"Priya"}));
}

TEST(Difference, TheSameTableAgainDiffersInNothing) {
  const Scenario open = opened();
  const ImportProposal same = import_of(kBefore);
  EXPECT_TRUE(difference_of(open, same).is_empty());
  EXPECT_EQ(*with_import(open, same, {}, "2026-11-21"), open);
}

TEST(Difference, TakesOnlyTheKindsThatAreChosen) {
  const Scenario open = opened();
  const ImportProposal after = import_of(kAfter);
  const DifferenceChoices none{.takes_added = false, .removes_gone = false, .takes_owners = false, .takes_figures = false, .takes_records = false};
  EXPECT_EQ(*with_import(open, after, none, "2026-11-21"), open);
  for (int mask = 0; mask < 16; ++mask) {
    const DifferenceChoices takes{.takes_added = (mask & 1) != 0, .removes_gone = (mask & 2) != 0, .takes_owners = (mask & 4) != 0, .takes_figures = (mask & 8) != 0};
    const Result<Scenario> next = with_import(open, after, takes, "2026-11-21");
    ASSERT_TRUE(next.has_value()) << mask << next.error().message;
    EXPECT_FALSE(validate(*next)) << mask;
    EXPECT_EQ(position_of(*next->clients, ClientId{"5"}).has_value(), takes.takes_added) << mask;
    EXPECT_EQ(position_of(*next->clients, ClientId{"4"}).has_value(), !takes.removes_gone) << mask;
    EXPECT_EQ(owner_of(*next, "2"), takes.takes_owners ? "Dana" : "Lee") << mask;
    EXPECT_EQ(value_of(*next, "1", "hours-a-month"), takes.takes_figures ? 34.0 : 30.0) << mask;
    EXPECT_EQ(value_of(*next, "3", "hours-a-month"), 20.0) << mask;
    EXPECT_EQ(*next->policy, *open.policy) << mask;
    EXPECT_EQ(next->id, open.id);
    EXPECT_EQ(next->title, "Open");
  }
}

TEST(Difference, AfterTakingEverythingNothingDiffersAnyMore) {
  const ImportProposal after = import_of(kAfter);
  const Result<Scenario> next = with_import(opened(), after, {.removes_gone = true}, "2026-11-21");
  ASSERT_TRUE(next.has_value());
  EXPECT_TRUE(difference_of(*next, after).is_empty());
}

TEST(Difference, LocksWishesAndWhatTheTableDoesNotSayStay) {
  Scenario open = opened();
  open.assignments.edit([](std::vector<Assignment>& list) {
    for (Assignment& each : list) {
      if (each.client.value != "2") continue;
      each.is_locked = true;
      each.lock_reason = "Agreed";
    }
  });
  open.clients.edit([](std::vector<Client>& list) {
    ClientProfile profile = *list.front().profile;
    profile.goals = {"Grow"};
    list.front().profile = profile;
  });
  open.preferences = std::vector<Preference>{{.person = {"Dana"}, .client = {"1"}}};
  const ImportProposal after = import_of(kAfter);
  EXPECT_EQ(difference_of(open, after).locked_owners, 1u);
  EXPECT_TRUE(difference_of(open, after).owners.empty());
  const Result<Scenario> next = with_import(open, after, {}, "2026-11-21");
  ASSERT_TRUE(next.has_value());
  EXPECT_EQ(owner_of(*next, "2"), "Lee");
  EXPECT_EQ(next->clients->front().profile->goals, (std::vector<std::string>{"Grow"}));
  EXPECT_EQ(*next->preferences, *open.preferences);
}

TEST(Difference, ClientsMatchByNameWhereIdsAreNotGiven) {
  const ImportDifference difference = difference_of(opened(), import_of("Client,Owner,Hours a month\nacme,Dana,31\nBirch,Lee,10\nCobalt,Lee,20\nDune,Dana,5\n"));
  EXPECT_TRUE(difference.added.empty());
  EXPECT_TRUE(difference.gone.empty());
  EXPECT_FALSE(difference.figures.empty());
}

TEST(Difference, NewNumbersComeWithoutWeightAndNotAtAllWhileCriteriaAreLocked) {
  const ImportProposal more = import_of("Id,Client,Owner,Hours a month,Revenue\n1,Acme,Dana,30,100\n2,Birch,Lee,10,200\n3,Cobalt,Lee,20,300\n4,Dune,Dana,5,400\n");
  Scenario open = opened();
  const Result<Scenario> next = with_import(open, more, {}, "");
  ASSERT_TRUE(next.has_value());
  EXPECT_EQ(next->policy->criteria.back().id.value, "revenue");
  EXPECT_EQ(next->policy->criteria.back().weight, 0);
  EXPECT_EQ(value_of(*next, "1", "revenue"), 100.0);
  open.criteria_lock = CriteriaLock{.hash = "x", .locked_on = {2026, 1, 1}};
  EXPECT_TRUE(difference_of(open, more).new_criteria.empty());
  EXPECT_EQ(*with_import(open, more, {}, "")->policy, *open.policy);
}

TEST(HeaderFingerprint, ChoicesComeBackForTheSameHeadersAndHoldNoData) {
  ImportChoices choices;
  choices.roles = {{1, ColumnRole::Segment}, {2, ColumnRole::OwnerName}};
  choices.date_orders = {{3, DateOrder::MonthFirst}};
  choices.decimals = {{4, DecimalMark::Comma}};
  choices.kind = TableKind::Clients;
  const ImportProposal proposal = import_of("Client,A,B,Renewal date,N\nSecret name,x,y,03/04/2026,1\n", choices);
  const std::string line = remembered_choices(proposal);
  EXPECT_EQ(line.find("Secret"), std::string::npos);
  EXPECT_EQ(line.find("Client,"), std::string::npos);
  std::optional<ImportChoices> again = recalled_choices(line, 5);
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(again->is_remembered);
  again->is_remembered = false;
  EXPECT_EQ(*again, choices);
  EXPECT_EQ(recalled_choices(line, 3), std::nullopt) << "fewer columns";
  for (const char* broken : {"", "x", "1=", "=owner-name", "1=owner-nam", "99999999=unused", "kind=zebra", "1=decimal-dot", "1=date-week"}) {
    EXPECT_EQ(recalled_choices(broken, 5), std::nullopt) << broken;
  }
  const ImportProposal other = import_of("Client,A,B,Renewal date,N\nBirch,p,q,03/04/2026,2\n");
  EXPECT_EQ(header_fingerprint(*proposal.table), header_fingerprint(*other.table));
  EXPECT_NE(header_fingerprint(*proposal.table), header_fingerprint(*import_of("Client,A,B\nx,y,z\n").table));
}

TEST(Difference, SingleChangesCanBeLeftOut) {
  const std::string table = "Id,Client,Owner,Hours a month,Region\n1,Acme,Lee,34,West\n2,Birch,Dana,11,North\n3,Cobalt,Lee,20,South\n5,Elm,Priya,8,East\n6,Fir,Priya,9,East\n";
  const Scenario open = opened();
  const ImportProposal after = import_of(table);
  const ImportDifference difference = difference_of(open, after);
  DifferenceChoices takes{.removes_gone = true};
  takes.left_out.insert(difference_key(DifferenceKind::Added, ClientId{"5"}));
  takes.left_out.insert(difference_key(DifferenceKind::Owners, ClientId{"1"}));
  takes.left_out.insert(difference_key(DifferenceKind::Gone, ClientId{"4"}));
  for (const ClientChange& change : difference.figures) {
    if (change.name == "Acme" && change.before.starts_with("Hours")) takes.left_out.insert(difference_key(DifferenceKind::Figures, change.client, change.field));
  }
  ASSERT_EQ(takes.left_out.size(), 4u);
  const Result<Scenario> next = with_import(open, after, takes, "2026-11-21");
  ASSERT_TRUE(next.has_value()) << next.error().message;
  std::vector<std::string> ids;
  for (const Client& client : *next->clients) ids.push_back(client.id.value);
  EXPECT_EQ(ids, (std::vector<std::string>{"1", "2", "3", "4", "6"}));
  EXPECT_EQ(owner_of(*next, "1"), "Dana");
  EXPECT_EQ(owner_of(*next, "2"), "Dana");
  EXPECT_EQ(next->clients->front().values, open.clients->front().values);
  EXPECT_EQ(next->clients->front().profile->region, "West") << "the other figure of the client is taken";
  EXPECT_NE((*next->clients)[1].values, (*open.clients)[1].values);
}

TEST(Difference, EveryFigureCanBeLeftOutAlone) {
  const std::string before = "Id,Client,Owner,Hours a month,Region,Segment,Industry,Renewal date,Satisfaction\n1,Acme,Dana,30,North,Large,Retail,2027-01-01,7\n2,Birch,Lee,10,North,Small,Energy,2027-02-01,8\n";
  const std::string after = "Id,Client,Owner,Hours a month,Region,Segment,Industry,Renewal date,Satisfaction\n1,Acme Ltd,Dana,31,West,Small,Media,2028-01-01,9\n2,Birch,Lee,10,North,Small,Energy,2027-02-01,8\n";
  const Scenario open = opened(before);
  const ImportProposal said = import_of(after);
  const ImportDifference all = difference_of(open, said);
  ASSERT_EQ(all.figures.size(), 7u);
  for (const ClientChange& change : all.figures) {
    DifferenceChoices takes;
    takes.left_out.insert(difference_key(DifferenceKind::Figures, change.client, change.field));
    const Result<Scenario> next = with_import(open, said, takes, "2026-11-21");
    ASSERT_TRUE(next.has_value()) << change.field;
    const ImportDifference rest = difference_of(*next, said);
    ASSERT_EQ(rest.figures.size(), 1u) << change.field;
    const ClientChange& left = rest.figures.front();  // goes by the name that was taken
    EXPECT_EQ((ClientChange{left.client, change.name, left.before, left.after, left.field}), change);
  }
}

}  // namespace
}  // namespace evenhand::exchange
