#include "domain/edit_removal.h"

#include <algorithm>
#include <utility>

#include "domain/edit_removal_parts.h"
#include "domain/scenario_index.h"

namespace evenhand {

using namespace edit_parts;

namespace {

// One run of shares without the person; the others keep their proportions and sum to 1.
template <class Item>
void drop_share(std::vector<Item>& run, const PersonId& person) {
  if (std::erase_if(run, [&](const Item& item) { return item.person == person; }) == 0) return;
  double remaining = 0.0;
  for (const Item& item : run) remaining += item.share;
  for (Item& item : run) item.share = std::min(1.0, item.share / remaining);
}

std::vector<Assignment> without_person(const std::vector<Assignment>& assignments, const PersonId& person) {
  std::vector<Assignment> kept;
  kept.reserve(assignments.size());
  for (auto first = assignments.begin(); first != assignments.end();) {
    const auto last = std::find_if(first, assignments.end(), [&](const Assignment& a) { return a.client != first->client; });
    std::vector<Assignment> run(first, last);
    drop_share(run, person);
    kept.insert(kept.end(), run.begin(), run.end());
    first = last;
  }
  return kept;
}

bool has_credit(const Opportunity& opportunity, const PersonId& person) {
  return std::ranges::contains(opportunity.credits, person, &Credit::person);
}

bool has_veto(const Client& client, const PersonId& person) { return std::ranges::contains(client.profile->vetoes, person, &ClientVeto::person); }

const BallotRound* open_round(const Scenario& scenario) {
  return !scenario.ballot_rounds->empty() && scenario.ballot_rounds->back().is_open() ? &scenario.ballot_rounds->back() : nullptr;
}

}  // namespace

Mentions mentions_of(const Scenario& s, const PersonId& person) {
  Mentions found;
  for (const Assignment& a : *s.assignments) {
    if (a.person != person) continue;
    ++found.assignments;
    if (assignments_of(s, a.client).size() == 1) ++found.left_alone;
  }
  found.touchpoints = count_in(*s.touchpoints, [&](const Touchpoint& t) { return t.person == person; });
  found.credits = count_in(*s.opportunities, [&](const Opportunity& o) { return has_credit(o, person); });
  found.wishes = count_in(*s.preferences, [&](const Preference& p) { return p.person == person; });
  if (const auto position = position_of(*s.people, person)) found.conflicts = (*s.people)[*position].conflicts.size();
  found.conflicts += count_in(*s.clients, [&](const Client& c) { return has_veto(c, person); });
  if (const BallotRound* round = open_round(s)) found.ballots = count_in(round->ballots, [&](const Ballot& b) { return b.person == person; });
  for (const Survey& survey : *s.surveys) found.answers += count_in(survey.answers, [&](const SurveyAnswer& a) { return a.person == person; });
  count_in_accounts(s, person, found);
  return found;
}

Mentions mentions_of(const Scenario& s, const ClientId& client) {
  Mentions found;
  found.assignments = assignments_of(s, client).size();
  found.touchpoints = count_in(*s.touchpoints, [&](const Touchpoint& t) { return t.client == client; });
  found.opportunities = count_in(*s.opportunities, [&](const Opportunity& o) { return o.client == client; });
  found.wishes = count_in(*s.preferences, [&](const Preference& p) { return p.client == client; });
  if (const auto position = position_of(*s.clients, client)) found.conflicts = (*s.clients)[*position].profile->vetoes.size();
  for (const Person& p : *s.people) found.conflicts += count_in(p.conflicts, [&](const ConflictOfInterest& c) { return c.client == client; });
  count_in_accounts(s, client, found);
  return found;
}

Scenario without_mentions(const Scenario& scenario, const PersonId& person) {
  Scenario s = scenario;
  if (std::ranges::contains(*s.assignments, person, &Assignment::person)) s.assignments = without_person(*s.assignments, person);
  erase_from(s.touchpoints, [&](const Touchpoint& t) { return t.person == person; });
  erase_from(s.preferences, [&](const Preference& p) { return p.person == person; });
  if (std::ranges::any_of(*s.opportunities, [&](const Opportunity& o) { return has_credit(o, person); })) {
    s.opportunities.edit([&](std::vector<Opportunity>& all) {
      for (Opportunity& o : all) drop_share(o.credits, person);
    });
  }
  if (std::ranges::any_of(*s.clients, [&](const Client& c) { return has_veto(c, person); })) {
    s.clients.edit([&](std::vector<Client>& clients) {
      for (Client& client : clients) {
        if (has_veto(client, person)) client.profile.edit([&](ClientProfile& p) { std::erase_if(p.vetoes, [&](const ClientVeto& v) { return v.person == person; }); });
      }
    });
  }
  const BallotRound* round = open_round(s);
  if (round != nullptr && std::ranges::contains(round->voters, person)) {
    s.ballot_rounds.edit([&](std::vector<BallotRound>& rounds) {
      std::erase(rounds.back().voters, person);
      std::erase_if(rounds.back().ballots, [&](const Ballot& b) { return b.person == person; });
    });
  }
  const auto is_theirs = [&](const SurveyAnswer& a) { return a.person == person; };
  if (std::ranges::any_of(*s.surveys, [&](const Survey& survey) { return std::ranges::any_of(survey.answers, is_theirs); })) {
    s.surveys.edit([&](std::vector<Survey>& surveys) {
      for (Survey& survey : surveys) {
        for (SurveyAnswer& answer : survey.answers) {
          if (is_theirs(answer)) answer.person = {};
        }
      }
    });
  }
  drop_from_accounts(s, person);
  return s;
}

Scenario without_mentions(const Scenario& scenario, std::vector<ClientId> clients) {
  Scenario s = scenario;
  const ClientSet gone(std::move(clients));
  const auto is_gone = [&](const auto& item) { return gone.contains(item.client); };
  erase_from(s.assignments, is_gone);
  erase_from(s.touchpoints, is_gone);
  erase_from(s.opportunities, is_gone);
  erase_from(s.preferences, is_gone);
  if (std::ranges::any_of(*s.people, [&](const Person& p) { return std::ranges::any_of(p.conflicts, is_gone); })) {
    s.people.edit([&](std::vector<Person>& people) {
      for (Person& person : people) std::erase_if(person.conflicts, is_gone);
    });
  }
  drop_from_accounts(s, gone);
  return s;
}

}  // namespace evenhand
