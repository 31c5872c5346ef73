#include "domain/ballot.h"

#include <algorithm>
#include <cmath>

#include "domain/edit_parts.h"
#include "domain/edit_policy_log.h"
#include "domain/format.h"
#include "domain/policy_hash.h"
#include "domain/scenario_index.h"

namespace evenhand {

using namespace edit_parts;

namespace {

constexpr const char* kNoRound = "There is no vote going on.";

std::int64_t count(const std::vector<PersonId>& voters) { return static_cast<std::int64_t>(voters.size()); }

bool is_anonymous(Disclosure disclosure) { return disclosure != Disclosure::Named; }

// `change` is applied to the open round, the last of the list.
template <class Change>
Scenario with_open_round(const Scenario& scenario, Change&& change) {
  Scenario changed = scenario;
  changed.ballot_rounds.edit([&](std::vector<BallotRound>& rounds) { change(rounds.back()); });
  return changed;
}

std::unexpected<Error> too_few(const Scenario& scenario) {
  const std::string least = count_in_words(scenario.policy->anonymity_threshold);
  return invalid("With fewer than " + least + " voters single votes could be worked out. Let more people vote, or open the vote with names.");
}

std::vector<Ballot> disclosed(std::vector<Ballot> ballots, Disclosure disclosure) {
  if (disclosure == Disclosure::ConsensusOnly) return {};
  if (disclosure == Disclosure::Named) return ballots;
  for (Ballot& ballot : ballots) {
    ballot.person = {};
    ballot.unknown_fields.clear();
  }
  const auto numbers = [](const Ballot& ballot) {
    std::vector<int> out;
    for (const CriterionWeight& w : ballot.weights) out.push_back(w.weight);
    return out;
  };
  std::ranges::sort(ballots, {}, numbers);
  return ballots;
}

}  // namespace

const BallotRound* open_round(const Scenario& scenario) {
  const std::vector<BallotRound>& rounds = *scenario.ballot_rounds;
  return !rounds.empty() && rounds.back().is_open() ? &rounds.back() : nullptr;
}

BallotRoundId free_round_id(const Scenario& scenario) {
  for (std::size_t n = scenario.ballot_rounds->size() + 1;; ++n) {
    const BallotRoundId id{"vote-" + std::to_string(n)};
    if (!std::ranges::contains(*scenario.ballot_rounds, id, &BallotRound::id)) return id;
  }
}

std::size_t votes_cast(const BallotRound& round) { return round.ballots.size(); }

bool has_voted(const BallotRound& round, const PersonId& person) { return std::ranges::contains(round.ballots, person, &Ballot::person); }

bool is_complete(const BallotRound& round) {
  return std::ranges::all_of(round.voters, [&](const PersonId& person) { return has_voted(round, person); });
}

Result<Scenario> with_round_opened(const Scenario& scenario, const RoundOpening& opening, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (opening.id.value.empty()) return invalid("A vote needs an id.");
  if (open_round(scenario)) return invalid("A vote is going on already. Close it, or end it without a result, before the next is opened.");
  if (std::ranges::contains(*scenario.ballot_rounds, opening.id, &BallotRound::id)) return invalid("There is a vote with this id already.");
  if (scenario.criteria_lock) return invalid(why_weights_stand(scenario));
  if (opening.voters.empty()) return invalid("Say who votes: at least one person.");
  BallotRound round{.id = opening.id, .opened_on = clean->on, .disclosure = opening.disclosure, .voters = opening.voters};
  std::ranges::sort(round.voters);
  if (std::ranges::adjacent_find(round.voters) != round.voters.end()) return invalid("A person can be on the list of voters only once.");
  for (const PersonId& voter : round.voters) {
    if (!position_of(*scenario.people, voter)) return unknown("person", voter.value);
  }
  if (is_anonymous(round.disclosure) && count(round.voters) < scenario.policy->anonymity_threshold) return too_few(scenario);
  for (const Criterion& criterion : scenario.policy->criteria) round.criteria.push_back(criterion.id);
  std::ranges::sort(round.criteria);
  round.criteria_hash = voted_criteria_hash(*scenario.policy, round.criteria);
  Scenario changed = scenario;
  note_in_log(changed, *clean, "Vote on the weights opened for " + plural(count(round.voters), "person", "people"));
  changed.ballot_rounds.edit([&](std::vector<BallotRound>& rounds) { rounds.push_back(std::move(round)); });
  return changed;
}

Result<Scenario> with_ballot(const Scenario& scenario, const PersonId& person, std::vector<CriterionWeight> weights) {
  const BallotRound* round = open_round(scenario);
  if (!round) return invalid(kNoRound);
  if (!std::ranges::contains(round->voters, person)) return invalid("This person is not on the list of voters.");
  std::ranges::sort(weights, {}, &CriterionWeight::criterion);
  if (!std::ranges::equal(weights, round->criteria, {}, &CriterionWeight::criterion)) return invalid("A vote gives every criterion of the round one weight.");
  const auto is_fine = [](const CriterionWeight& w) { return w.weight >= 0 && w.weight <= kMaxWeight; };
  if (!std::ranges::all_of(weights, is_fine)) return invalid("A weight is a number between 0 and 100.");
  return with_open_round(scenario, [&](BallotRound& r) {
    auto place = std::ranges::lower_bound(r.ballots, person, {}, &Ballot::person);
    if (place == r.ballots.end() || place->person != person) place = r.ballots.insert(place, Ballot{.person = person, .weights = {}, .unknown_fields = {}});
    place->weights = std::move(weights);
  });
}

std::optional<Error> why_voter_stays(const Scenario& scenario, const PersonId& person) {
  const BallotRound* round = open_round(scenario);
  if (!round || !std::ranges::contains(round->voters, person)) return std::nullopt;
  if (round->voters.size() == 1) return invalid("The last voter stays. End the vote without a result instead.").error();
  if (is_anonymous(round->disclosure) && count(round->voters) <= scenario.policy->anonymity_threshold) return too_few(scenario).error();
  return std::nullopt;
}

Result<Scenario> with_voter_excused(const Scenario& scenario, const PersonId& person) {
  const BallotRound* round = open_round(scenario);
  if (!round) return invalid(kNoRound);
  if (!std::ranges::contains(round->voters, person)) return invalid("This person is not on the list of voters.");
  if (has_voted(*round, person)) return invalid("This person has voted; the vote counts.");
  if (auto error = why_voter_stays(scenario, person)) return std::unexpected(std::move(*error));
  return with_open_round(scenario, [&](BallotRound& r) { std::erase(r.voters, person); });
}

Result<Scenario> with_round_closed(const Scenario& scenario, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const BallotRound* round = open_round(scenario);
  if (!round) return invalid(kNoRound);
  if (!is_complete(*round)) {
    return invalid(std::to_string(votes_cast(*round)) + " of " + std::to_string(round->voters.size()) +
                   " have voted. Wait for the others, or take those who cannot vote off the list.");
  }
  if (clean->on < round->opened_on) return invalid("A vote cannot be closed before the day it was opened.");
  Scenario changed = with_open_round(scenario, [&](BallotRound& r) {
    r.closed_on = clean->on;
    r.consensus = consensus_of(r.ballots, r.criteria);
    r.ballots = disclosed(std::move(r.ballots), r.disclosure);
  });
  note_in_log(changed, *clean, "Vote on the weights closed with " + plural(count(round->voters), "vote", "votes"));
  return changed;
}

Result<Scenario> with_round_abandoned(const Scenario& scenario, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (!open_round(scenario)) return invalid(kNoRound);
  Scenario changed = scenario;
  changed.ballot_rounds.edit([](std::vector<BallotRound>& rounds) { rounds.pop_back(); });
  note_in_log(changed, *clean, "Vote on the weights ended without a result");
  return changed;
}

Result<Scenario> with_consensus_taken(const Scenario& scenario, const BallotRoundId& id, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const auto round = std::ranges::find(*scenario.ballot_rounds, id, &BallotRound::id);
  if (round == scenario.ballot_rounds->end()) return unknown("vote", id.value);
  if (round->is_open()) return invalid("The vote is still going on: it has no result yet.");
  Policy next = *scenario.policy;
  bool has_any = false;
  for (const WeightConsensus& consensus : round->consensus) {
    const auto position = position_of(next, consensus.criterion);
    if (!position) continue;
    next.criteria[*position].weight = static_cast<int>(std::floor(consensus.median + 0.5));
    has_any = true;
  }
  if (!has_any) return invalid("None of the criteria of this vote is in the policy any more.");
  if (next == *scenario.policy) return scenario;
  if (auto error = why_criteria_stand(scenario, next)) return std::unexpected(std::move(*error));
  Scenario changed = scenario;
  changed.policy = std::move(next);
  note_in_log(changed, *clean, "Weights taken from the vote of " + format_date(round->opened_on));
  return changed;
}

double quantile_of_sorted(std::span<const int> values, double q) {
  if (values.empty()) return 0.0;
  const double position = static_cast<double>(values.size() - 1) * q;
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  const double part = position - static_cast<double>(below);
  return values[below] + part * (values[above] - values[below]);
}

std::vector<WeightConsensus> consensus_of(std::span<const Ballot> ballots, std::span<const CriterionId> criteria) {
  std::vector<WeightConsensus> out;
  for (const CriterionId& criterion : criteria) {
    std::vector<int> votes;
    for (const Ballot& ballot : ballots) {
      const auto found = std::ranges::lower_bound(ballot.weights, criterion, {}, &CriterionWeight::criterion);
      if (found != ballot.weights.end() && found->criterion == criterion) votes.push_back(found->weight);
    }
    if (votes.empty()) continue;
    std::ranges::sort(votes);
    out.push_back({.criterion = criterion, .median = quantile_of_sorted(votes, 0.5), .low = quantile_of_sorted(votes, 0.25),
                   .high = quantile_of_sorted(votes, 0.75), .least = votes.front(), .most = votes.back()});
  }
  return out;
}

}  // namespace evenhand
