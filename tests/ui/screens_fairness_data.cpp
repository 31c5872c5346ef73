#include "ui/screens_fairness_data.h"

#include <algorithm>

namespace evenhand::test {
namespace {

void add_capacity(std::vector<Person>& people) {
  for (std::size_t i = 0; i < people.size(); ++i) {
    Person& person = people[i];
    if (i + 1 < people.size()) person.contract_hours = 160 * person.fte;  // one is not on record
    person.skills = {{.name = "Negotiation", .level = static_cast<int>(1 + i % 5)}};
    person.development_goals = {i % 2 == 0 ? "Lead a public account" : "Work with the moon"};
    person.strengths = {"Retail"};
  }
  people[0].bandwidth_hours = 20;
}

// Everybody counts the first criterion more than the one before.
BallotRound closed_round(const Scenario& scenario) {
  BallotRound round{.id = {"round-1"}, .opened_on = {2026, 10, 1}, .closed_on = Date{2026, 10, 8}, .disclosure = Disclosure::Named};
  for (const Criterion& criterion : scenario.policy->criteria) round.criteria.push_back(criterion.id);
  std::ranges::sort(round.criteria);
  int step = 0;
  for (const Person& person : *scenario.people) {
    round.voters.push_back(person.id);
    Ballot ballot{.person = person.id, .weights = {}};
    for (std::size_t i = 0; i < round.criteria.size(); ++i) ballot.weights.push_back({round.criteria[i], i == 0 ? 10 + 10 * step : 40});
    round.ballots.push_back(std::move(ballot));
    ++step;
  }
  for (const CriterionId& criterion : round.criteria) round.consensus.push_back({.criterion = criterion, .median = 40, .low = 40, .high = 40, .least = 10, .most = 90});
  return round;
}

Survey survey() {
  Survey out{.id = {"autumn"}, .title = "Autumn survey", .on = {2026, 10, 20}};
  for (const int fairness : {4, 4, 5, 3, 4}) out.answers.push_back({.group = "North", .fairness = fairness});
  for (const int fairness : {2, 1, 2, 2}) out.answers.push_back({.group = "South", .fairness = fairness});
  for (const int fairness : {1, 4}) out.answers.push_back({.group = "Support desk", .fairness = fairness});
  return out;
}

}  // namespace

Scenario with_voices(const Scenario& plain) {
  Scenario out = plain;
  out.people.edit(add_capacity);
  const std::vector<Person>& people = *out.people;
  const std::vector<Assignment>& assignments = *out.assignments;
  out.clients.edit([](std::vector<Client>& clients) {
    clients[1].profile.edit([](ClientProfile& profile) { profile.required_skills = {{.name = "Negotiation", .level = 5}}; });
  });
  std::vector<Preference> preferences;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Wish wish = i % 3 == 0 ? Wish::Want : i % 3 == 1 ? Wish::Keep : Wish::HandOver;
    preferences.push_back({.person = people[i].id, .client = assignments[i].client, .wish = wish, .reason = "Said in the review"});
  }
  out.preferences = std::move(preferences);
  out.ballot_rounds = std::vector<BallotRound>{closed_round(out)};
  out.surveys = std::vector<Survey>{survey()};
  return out;
}

}  // namespace evenhand::test
