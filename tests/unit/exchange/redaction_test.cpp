#include "exchange/redaction.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "domain/validate.h"
#include "exchange/scenario_json.h"
#include "fairness/measures.h"

namespace evenhand::test {
namespace {

// Whatever somebody typed or what names somebody carries this mark.
std::string secret(std::string_view what) { return "Canary " + std::string(what); }

Scenario full() {
  const std::string unknown = R"({"note":"Canary unknown"})";
  Scenario s;
  s.id = {"Canary scenario"};
  s.title = "North";
  s.source = {.name = secret("file.csv"), .imported_on = "2026-11-01", .unknown_fields = unknown};
  s.unknown_fields = unknown;
  Policy policy;
  policy.criteria = {{.id = {"clients"}, .name = "Clients", .source = CriterionSource::ClientCount, .weight = 40, .unknown_fields = unknown},
                     {.id = {"hours"}, .name = "Hours", .unit = "hours", .weight = 60, .reason = "Agreed"}};
  policy.unknown_fields = unknown;
  s.policy = policy;
  s.policy_versions = std::vector<PolicyVersion>{
      {.agreed_on = {2026, 6, 3}, .agreed_by = secret("who"), .reason = secret("why"), .policy = policy, .unknown_fields = unknown}};
  std::vector<Person> people;
  std::vector<Client> clients;
  for (const std::string place : {"1", "2", "3"}) {
    Person person{.id = {secret("person " + place)}, .name = secret("name " + place), .team = "Field", .role = "Manager"};
    person.leave = {{.first = {2026, 12, 1}, .last = {2026, 12, 5}, .unknown_fields = unknown}};
    person.strengths = {secret("strength")};
    person.development_goals = {secret("goal")};
    person.skills = {{.name = "Negotiation", .level = 4, .unknown_fields = unknown}};
    person.conflicts = {{.client = {secret("client 1")}, .reason = secret("reason"), .unknown_fields = unknown}};
    person.unknown_fields = unknown;
    people.push_back(person);
    ClientProfile profile;
    profile.family = secret("family");
    profile.goals = {secret("client goal")};
    profile.communication = secret("communication");
    profile.region = "North";
    profile.vetoes = {{.person = {secret("person 1")}, .reason = secret("veto"), .unknown_fields = unknown}};
    clients.push_back({.id = {secret("client " + place)}, .name = secret("client name " + place), .segment = "Large",
                       .values = {{.criterion = {"hours"}, .value = 10.0 * static_cast<double>(place[0] - '0')}}, .profile = profile, .unknown_fields = unknown});
  }
  s.people = people;
  s.clients = clients;
  s.assignments = std::vector<Assignment>{
      {.client = clients[0].id, .person = people[1].id, .is_locked = true, .lock_reason = secret("lock"), .unknown_fields = unknown},
      {.client = clients[1].id, .person = people[0].id, .share = 0.5},
      {.client = clients[1].id, .person = people[2].id, .share = 0.5}};
  s.touchpoints = std::vector<Touchpoint>{{.id = {secret("t")}, .client = clients[0].id, .person = people[1].id, .on = {2026, 10, 1},
                                           .subject = secret("subject"), .unknown_fields = unknown}};
  s.opportunities = std::vector<Opportunity>{{.id = {secret("o")}, .client = clients[0].id, .name = secret("deal"), .amount = 10,
                                              .credits = {{.person = people[1].id, .share = 1.0, .unknown_fields = unknown}}, .unknown_fields = unknown}};
  s.preferences = std::vector<Preference>{{.person = people[0].id, .client = clients[2].id, .wish = Wish::Want, .reason = secret("wish"), .unknown_fields = unknown}};
  s.surveys = std::vector<Survey>{{.id = {secret("s")}, .title = secret("survey"), .on = {2026, 9, 1}, .answers = {{.group = "Field", .person = people[0].id, .fairness = 2}}}};
  s.log = std::vector<LogEntry>{{.at = "2026-11-01T10:00", .by = secret("by"), .what = secret("what"), .reason = secret("log")}};
  return s;
}

TEST(Redaction, the_file_holds_nothing_that_names_or_was_written_about_anybody) {
  const Scenario from = full();
  ASSERT_FALSE(validate(from)) << validate(from)->message;
  ASSERT_NE(exchange::to_json(from).find("Canary"), std::string::npos);
  const std::string bytes = exchange::to_json(exchange::without_names(from));
  EXPECT_EQ(bytes.find("Canary"), std::string::npos) << bytes;
}

TEST(Redaction, what_leaves_is_valid_and_calls_people_and_clients_as_the_screen_does) {
  const Scenario blind = exchange::without_names(full());
  ASSERT_FALSE(validate(blind)) << validate(blind)->message;
  EXPECT_EQ((*blind.people)[1].name, "Person 2");
  EXPECT_EQ((*blind.clients)[2].name, "Client 3");
  EXPECT_EQ((*blind.assignments)[0].person, (*blind.people)[1].id);
  EXPECT_TRUE((*blind.assignments)[0].is_locked);
  EXPECT_EQ((*blind.people)[0].conflicts[0].client, (*blind.clients)[0].id);
  EXPECT_EQ((*blind.clients)[0].profile->vetoes[0].person, (*blind.people)[0].id);
  EXPECT_EQ((*blind.clients)[0].profile->region, "North");
  EXPECT_NE(blind.id, full().id);
}

TEST(Redaction, the_figures_are_the_same) {
  const Scenario from = full(), blind = exchange::without_names(from);
  const LoadBasis before = load_basis(from), after = load_basis(blind);
  const LedgerLoads a = ledger_loads(before, *from.policy, Ledger::Burden), b = ledger_loads(after, *blind.policy, Ledger::Burden);
  ASSERT_TRUE(a.is_ready());
  for (std::size_t i = 0; i < a.people.size(); ++i) EXPECT_EQ(a.people[i].load, b.people[i].load);
  EXPECT_EQ(measures(before, a).gini, measures(after, b).gini);
}

TEST(Redaction, many_people_keep_their_order) {
  Scenario s = full();
  std::vector<Person> people;
  for (int i = 0; i < 120; ++i) people.push_back({.id = {"person " + std::string(i < 10 ? "00" : i < 100 ? "0" : "") + std::to_string(i)}, .name = "N"});
  s.people = people;
  s.clients.edit([](std::vector<Client>& clients) {
    for (Client& client : clients) client.profile = {};
  });
  s.assignments = std::vector<Assignment>{};
  s.touchpoints = std::vector<Touchpoint>{};
  s.opportunities = std::vector<Opportunity>{};
  s.preferences = std::vector<Preference>{};
  s.surveys = std::vector<Survey>{};
  const Scenario blind = exchange::without_names(s);
  EXPECT_FALSE(validate(blind));
  EXPECT_EQ((*blind.people)[99].name, "Person 100");
}

}  // namespace
}  // namespace evenhand::test
