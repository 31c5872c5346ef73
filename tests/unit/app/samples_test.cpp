// The stories of the samples, in figures (X8).
#include "app/samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "app/plan_outlook.h"
#include "domain/edit_policy.h"
#include "domain/scenario_index.h"
#include "domain/validate.h"
#include "exchange/scenario_json.h"
#include "fairness/eligibility.h"
#include "fairness/load.h"
#include "fairness/measures.h"

namespace evenhand::app {
namespace {

const Sample& sample(std::string_view name) { return *std::ranges::find(samples(), name, &Sample::name); }

Scenario built(std::string_view name) {
  Result<Scenario> scenario = sample(name).build(kSampleDay);
  EXPECT_TRUE(scenario) << name << ": " << (scenario ? "" : scenario.error().message + " " + scenario.error().place.pointer);
  return scenario ? *scenario : Scenario{};
}

PersonId person_named(const Scenario& scenario, std::string_view name) { return std::ranges::find(*scenario.people, name, &Person::name)->id; }
ClientId client_named(const Scenario& scenario, std::string_view name) { return std::ranges::find(*scenario.clients, name, &Client::name)->id; }

double hundredths(double value) { return std::round(value * 100.0) / 100.0; }

std::map<std::string, double> ratios(const Scenario& scenario, Ledger ledger) {
  const LedgerLoads loads = ledger_loads(scenario, ledger);
  std::map<std::string, double> by_name;
  for (std::size_t i = 0; i < loads.people.size(); ++i) by_name[(*scenario.people)[i].name] = hundredths(loads.people[i].ratio_value());
  return by_name;
}

std::size_t outside(const Scenario& scenario, Ledger ledger) {
  const LoadBasis basis = load_basis(scenario);
  return measures(basis, ledger_loads(basis, *scenario.policy, ledger)).outside();
}

// Meaningful contacts per person since a day, by client.
std::map<ClientId, std::map<PersonId, int>> contacts_since(const Scenario& scenario, Date since) {
  std::map<ClientId, std::map<PersonId, int>> counts;
  for (const Touchpoint& t : *scenario.touchpoints) {
    if (t.is_meaningful && t.on >= since) ++counts[t.client][t.person];
  }
  return counts;
}

// Clients that two people or more speak for: each above a fifth of the meaningful contacts.
std::set<std::string> contested(const Scenario& scenario) {
  std::set<std::string> names;
  for (const auto& [client, people] : contacts_since(scenario, {2026, 5, 5})) {
    int all = 0;
    for (const auto& [person, count] : people) all += count;
    const auto speaks = [&](const auto& entry) { return entry.second * 5 > all; };
    if (std::ranges::count_if(people, speaks) >= 2) names.insert((*scenario.clients)[*position_of(*scenario.clients, client)].name);
  }
  return names;
}

TEST(Samples, each_is_valid_titled_and_the_same_every_time) {
  for (const Sample& each : samples()) {
    const Scenario scenario = built(each.name);
    const auto error = validate(scenario);
    EXPECT_FALSE(error) << each.name << ": " << (error ? error->message + " " + error->place.pointer : "");
    EXPECT_EQ(scenario.title, each.title);
    EXPECT_EQ(scenario, built(each.name));
    for (const Ledger ledger : kLedgers) {
      if (each.name != "two-columns") EXPECT_TRUE(ledger_loads(scenario, ledger).is_ready()) << each.name;
    }
  }
}

TEST(Samples, each_goes_out_and_comes_back_as_it_was) {
  for (const Sample& each : samples()) {
    const Scenario scenario = built(each.name);
    const std::string json = exchange::to_json(scenario);
    const auto loaded = exchange::from_json(json, "sample");
    ASSERT_TRUE(loaded) << each.name << ": " << loaded.error().message << " " << loaded.error().place.pointer;
    EXPECT_TRUE(loaded->is_unchanged) << each.name;
    EXPECT_EQ(exchange::to_json(loaded->scenario), json) << each.name;
    EXPECT_TRUE(loaded->scenario == scenario) << each.name;
  }
}

// Rich enough to show every screen: Felt, Votes, wishes, What-ifs, Review and Handovers.
TEST(Samples, the_larger_ones_have_something_for_every_screen) {
  for (const std::string_view name : {"uneven-load", "claims", "large-region"}) {
    const Scenario scenario = built(name);
    EXPECT_GE(scenario.surveys->size(), 2u) << name;
    EXPECT_FALSE(scenario.ballot_rounds->empty()) << name;
    EXPECT_FALSE(scenario.preferences->empty()) << name;
    EXPECT_FALSE(scenario.touchpoints->empty()) << name;
    if (name == "claims") continue;
    EXPECT_GE(scenario.plans->size(), 2u) << name;
    EXPECT_FALSE(scenario.reviews->empty()) << name;
    EXPECT_FALSE(scenario.handovers->empty()) << name;
    EXPECT_TRUE(outlook_of_plan(scenario, scenario.plans->back())) << name;
  }
}

TEST(Samples, votes_end_at_the_weights_in_force) {
  for (const std::string_view name : {"claims", "large-region"}) {
    const Scenario scenario = built(name);
    for (const WeightConsensus& one : scenario.ballot_rounds->front().consensus) {
      EXPECT_EQ(one.median, std::ranges::find(scenario.policy->criteria, one.criterion, &Criterion::id)->weight) << name << " " << one.criterion.value;
      EXPECT_LT(one.least, one.most);
    }
  }
}

TEST(Samples, in_uneven_load_two_carry_more_than_a_fair_share_and_two_have_room) {
  const Scenario scenario = built("uneven-load");
  EXPECT_EQ(scenario.people->size(), 8u);
  EXPECT_EQ(scenario.clients->size(), 118u);
  const std::map<std::string, double> expected = {{"Dana Okafor", 1.29},  {"Priya Raghavan", 1.17}, {"Tomás Herrera", 1.07}, {"Søren Lindqvist", 1.02},
                                                  {"Amara Diallo", 0.97}, {"Yuki Tanaka", 0.86},    {"Min-jun Lee", 0.79},   {"Leila Haddad", 0.72}};
  EXPECT_EQ(ratios(scenario, Ledger::Burden), expected);
  EXPECT_EQ(outside(scenario, Ledger::Burden), 4u);
  EXPECT_EQ(outside(scenario, Ledger::Opportunity), 1u);
  EXPECT_EQ(outside(scenario, Ledger::Visibility), 5u);
}

TEST(Samples, in_uneven_load_only_soren_can_serve_the_five_danish_clients) {
  const Scenario scenario = built("uneven-load");
  const LoadBasis basis = load_basis(scenario);
  const Eligibility eligibility(scenario, basis.index, basis.entitlement);
  std::size_t alone = 0;
  for (std::size_t i = 0; i < scenario.clients->size(); ++i) {
    const Client& client = (*scenario.clients)[i];
    const PersonSet& able = eligibility.set(eligibility.class_of(i));
    EXPECT_GE(able.count(), 1u) << client.name;
    if (able.count() != 1) continue;
    ++alone;
    EXPECT_EQ((*scenario.people)[able.members().front()].name, "Søren Lindqvist");
    EXPECT_EQ(client.profile->language, "Danish");
  }
  EXPECT_EQ(alone, 5u);
  EXPECT_EQ(std::ranges::count_if(*scenario.assignments, &Assignment::is_locked), 5);
}

TEST(Samples, uneven_load_has_agreed_twice_and_voted_between) {
  const Scenario scenario = built("uneven-load");
  ASSERT_EQ(scenario.policy_versions->size(), 2u);
  EXPECT_TRUE(is_policy_agreed(scenario));
  EXPECT_EQ(scenario.policy->version, 2);
  EXPECT_DOUBLE_EQ(scenario.policy->tolerance, 0.15);
  ASSERT_EQ(scenario.ballot_rounds->size(), 1u);
  EXPECT_FALSE(scenario.ballot_rounds->front().is_open());
  EXPECT_EQ(scenario.ballot_rounds->front().ballots.size(), 8u);
  EXPECT_EQ(scenario.surveys->size(), 2u);
  EXPECT_FALSE(scenario.log->empty());
  EXPECT_FALSE(scenario.preferences->empty());
  EXPECT_EQ(contested(scenario), (std::set<std::string>{"Halvorsen Maritime", "Solaria Energía", "Vantaa Robotics"}));
  const auto halvorsen = contacts_since(scenario, {2026, 5, 5})[client_named(scenario, "Halvorsen Maritime")];
  EXPECT_EQ(halvorsen.at(person_named(scenario, "Priya Raghavan")), 14);
  EXPECT_EQ(halvorsen.at(person_named(scenario, "Dana Okafor")), 12);
  EXPECT_EQ(halvorsen.at(person_named(scenario, "Tomás Herrera")), 3);
}

// The evidence of math 4 for Halvorsen, worked out by hand: Priya's margin over Dana is 0.105 and "net new" is silent.
TEST(Samples, halvorsen_has_the_evidence_of_a_joint_verdict) {
  const Scenario scenario = built("claims");
  const ClientId client = client_named(scenario, "Halvorsen Maritime");
  const PersonId dana = person_named(scenario, "Dana Okafor"), priya = person_named(scenario, "Priya Raghavan");
  std::map<PersonId, double> steering, recency, revenue;
  std::map<PersonId, Date> last;
  std::set<PersonId> introduced, sponsor;
  Date first_board{9999, 1, 1};
  for (const Touchpoint& t : *scenario.touchpoints) {
    if (t.client != client) continue;
    if (t.is_strategic && t.on >= Date{2026, 5, 5}) steering[t.person] += 1.0;
    if (t.is_meaningful) last[t.person] = std::max(last[t.person], t.on);
    if (t.kind == TouchpointKind::Introduction) introduced.insert(t.person);
    if (t.with_executive && t.on < first_board) sponsor.clear();
    if (t.with_executive && t.on <= first_board) {
      first_board = t.on;
      sponsor.insert(t.person);
    }
  }
  const std::int64_t today = days_since_epoch({2026, 11, 1});
  for (const auto& [person, on] : last) recency[person] = std::exp2(-static_cast<double>(today - days_since_epoch(on)) / 60.0);
  for (const Opportunity& o : *scenario.opportunities) {
    if (o.client != client || o.state != OpportunityState::Won) continue;
    EXPECT_NE(o.kind, OpportunityKind::NewBusiness) << "net new stays silent";
    for (const Credit& credit : o.credits) revenue[credit.person] += o.amount * credit.share;
  }
  for (const Assignment& a : assignments_of(scenario, client)) revenue[a.person] += a.share * *value_of((*scenario.clients)[0], {"revenue"});
  const auto ahead = [&](std::map<PersonId, double> evidence) {
    double sum = 0.0;
    for (const auto& [person, amount] : evidence) sum += amount;
    return (evidence[priya] - evidence[dana]) / sum;
  };
  EXPECT_DOUBLE_EQ(ahead(revenue), 0.5);
  EXPECT_NEAR(ahead(recency), 0.4, 0.005);
  EXPECT_DOUBLE_EQ(ahead(steering), -0.2);
  EXPECT_EQ(introduced, (std::set<PersonId>{dana}));
  EXPECT_EQ(sponsor, (std::set<PersonId>{dana, person_named(scenario, "Tomás Herrera")}));
}

TEST(Samples, in_claims_two_functions_speak_for_the_same_accounts) {
  const Scenario scenario = built("claims");
  EXPECT_EQ(scenario.clients->size(), 12u);
  EXPECT_EQ(scenario.people->size(), 6u);
  EXPECT_EQ(contested(scenario).size(), 9u);
  for (const auto& [client, people] : contacts_since(scenario, {2024, 11, 1})) {
    std::set<std::string> functions;
    for (const auto& [person, count] : people) functions.insert((*scenario.people)[*position_of(*scenario.people, person)].function);
    EXPECT_EQ(functions.size(), 2u) << client.value;
  }
}

TEST(Samples, the_large_region_is_large_and_uneven) {
  const Scenario scenario = built("large-region");
  EXPECT_EQ(scenario.people->size(), 60u);
  EXPECT_EQ(scenario.clients->size(), 3000u);
  std::set<std::string> people, clients, teams;
  for (const Person& person : *scenario.people) {
    people.insert(person.name);
    teams.insert(person.team);
  }
  for (const Client& client : *scenario.clients) clients.insert(client.name);
  EXPECT_EQ(people.size(), 60u);
  EXPECT_EQ(clients.size(), 3000u);
  EXPECT_EQ(teams.size(), 6u);
  const LoadBasis basis = load_basis(scenario);
  const Measures burden = measures(basis, ledger_loads(basis, *scenario.policy, Ledger::Burden));
  EXPECT_GT(burden.above, 5u);
  EXPECT_GT(burden.below, 5u);
  EXPECT_EQ(burden.theil.teams, 6u);
  EXPECT_EQ(std::ranges::count_if(*scenario.people, [](const Person& p) { return p.last_day.has_value(); }), 1) << "somebody leaves";
  EXPECT_EQ(std::ranges::count_if(*scenario.clients, [](const Client& c) { return !c.profile->vetoes.empty(); }), 1);
}

}  // namespace
}  // namespace evenhand::app
