#include "app/attention.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace evenhand::test {
namespace {

constexpr Date kToday{2026, 11, 1};

Scenario two_people(std::vector<Client> clients) {
  Scenario scenario;
  scenario.id = {"s"};
  scenario.title = "Two people";
  Policy policy;
  policy.criteria = {{.id = {"clients"}, .name = "Clients", .source = CriterionSource::ClientCount, .weight = 50},
                     {.id = {"hours"}, .name = "Hours", .unit = "hours", .weight = 50}};
  scenario.policy = policy;
  scenario.people = std::vector<Person>{{.id = {"a"}, .name = "Ada"}, {.id = {"b"}, .name = "Bo"}};
  std::vector<Assignment> assignments;
  for (std::size_t i = 0; i < clients.size(); ++i) assignments.push_back({.client = clients[i].id, .person = {i % 2 == 0 ? "a" : "b"}});
  scenario.clients = std::move(clients);
  scenario.assignments = std::move(assignments);
  return scenario;
}

Client client(std::string id, std::optional<Date> renewal, std::optional<double> probability = {}) {
  ClientProfile profile;
  profile.renewal_on = renewal;
  profile.renewal_probability = probability;
  return {.id = {id}, .name = "Client " + id, .values = {{.criterion = {"hours"}, .value = 4.0}}, .profile = profile};
}

std::vector<std::string> ids_of(const Scenario& scenario) {
  app::Derived derived;
  derived.follow(scenario);
  std::vector<std::string> ids;
  for (const app::AttentionItem& item : app::attention(scenario, derived, kToday)) ids.push_back(item.id);
  return ids;
}

bool has(const std::vector<std::string>& ids, std::string_view id) { return std::ranges::find(ids, id) != ids.end(); }

TEST(Attention, renewals_count_from_today_to_the_sixtieth_day_and_no_farther) {
  const Date last = date_from_days(days_since_epoch(kToday) + app::kRenewalDays);
  const Date after = date_from_days(days_since_epoch(last) + 1), before = date_from_days(days_since_epoch(kToday) - 1);
  const Scenario scenario = two_people({client("1", kToday, 0.4), client("2", last, 0.5), client("3", after), client("4", before), client("5", {})});
  const app::RenewalsAhead found = app::renewals_ahead(scenario, kToday);
  EXPECT_EQ(found.dated, 4u);
  EXPECT_EQ(found.ahead, 2u);
  EXPECT_EQ(found.doubtful, 1u);
  EXPECT_TRUE(has(ids_of(scenario), "renewals"));
  EXPECT_FALSE(has(ids_of(two_people({client("1", after), client("2", {})})), "renewals"));
}

TEST(Attention, a_policy_is_agreed_changed_or_not_agreed_yet) {
  Scenario scenario = two_people({client("1", {}), client("2", {})});
  EXPECT_TRUE(has(ids_of(scenario), "not-agreed"));
  scenario.policy_versions = std::vector<PolicyVersion>{{.agreed_on = kToday, .agreed_by = "The team", .reason = "First", .policy = scenario.policy}};
  EXPECT_EQ(ids_of(scenario), std::vector<std::string>{});
  scenario.policy.edit([](Policy& policy) { policy.criteria[0].weight = 40; });
  EXPECT_EQ(ids_of(scenario), std::vector<std::string>{"changed-policy"});
}

TEST(Attention, what_spoils_figures_comes_before_what_is_good_to_know) {
  Scenario scenario = two_people({client("1", kToday), client("2", {}), client("3", {})});
  scenario.assignments.edit([](std::vector<Assignment>& list) { list.pop_back(); });
  scenario.clients.edit([](std::vector<Client>& list) { list[1].values.clear(); });
  EXPECT_EQ(ids_of(scenario), (std::vector<std::string>{"unassigned", "renewals", "not-agreed", "gaps"}));
}

TEST(Attention, clients_that_hang_on_one_person_and_those_that_fit_nobody_are_counted) {
  Scenario scenario = two_people({client("1", {}), client("2", {}), client("3", {})});
  scenario.people.edit([](std::vector<Person>& people) { people[0].skills = {{.name = "Danish", .level = 4}}; });
  scenario.clients.edit([](std::vector<Client>& clients) {
    ClientProfile danish, greek;
    danish.required_skills = {{.name = "Danish", .level = 3}};
    greek.required_skills = {{.name = "Greek", .level = 3}};
    clients[0].profile = danish;
    clients[2].profile = greek;
  });
  app::Derived derived;
  derived.follow(scenario);
  const std::vector<app::AttentionItem> items = app::attention(scenario, derived, kToday);
  const auto text_of = [&](std::string_view id) {
    const auto found = std::ranges::find(items, id, &app::AttentionItem::id);
    return found == items.end() ? std::string() : found->text;
  };
  EXPECT_EQ(text_of("single"), "One client hangs on one person");
  EXPECT_EQ(text_of("nobody"), "One client fits nobody in the team");
}

TEST(Attention, an_open_vote_is_said_with_its_count_and_without_a_single_vote) {
  Scenario scenario = two_people({client("1", {}), client("2", {})});
  BallotRound round{.id = {"r"}, .opened_on = kToday, .voters = {{"a"}, {"b"}}, .criteria = {{"clients"}, {"hours"}}};
  round.ballots = {{.person = {"a"}, .weights = {{{"clients"}, 91}, {{"hours"}, 9}}}};
  scenario.ballot_rounds = std::vector<BallotRound>{round};
  app::Derived derived;
  derived.follow(scenario);
  const std::vector<app::AttentionItem> items = app::attention(scenario, derived, kToday);
  const auto vote = std::ranges::find(items, "vote", &app::AttentionItem::id);
  ASSERT_NE(vote, items.end());
  EXPECT_NE(vote->detail.find("1 of 2 people"), std::string::npos) << vote->detail;
  EXPECT_EQ(vote->detail.find("91"), std::string::npos);
  EXPECT_EQ(vote->detail.find("Ada"), std::string::npos);
}

}  // namespace
}  // namespace evenhand::test
