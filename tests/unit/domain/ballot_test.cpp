#include "domain/ballot.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "domain/edit_scenario.h"
#include "domain/policy_hash.h"
#include "domain/validate.h"
#include "unit/domain/policy_scenario.h"

namespace evenhand {
namespace {

using testing_support::policy_criterion;
using testing_support::policy_scenario;
using testing_support::policy_stamp;

const std::vector<PersonId> kVoters = {{"e"}, {"a"}, {"c"}, {"b"}};

Scenario take(Result<Scenario> result) {
  EXPECT_TRUE(result) << (result ? "" : result.error().message);
  if (!result) return {};
  EXPECT_FALSE(validate(*result)) << validate(*result)->message;
  return std::move(*result);
}

Scenario opened(Disclosure disclosure, std::vector<PersonId> voters = kVoters) {
  return take(with_round_opened(policy_scenario(), {.id = {"r1"}, .disclosure = disclosure, .voters = std::move(voters)}, policy_stamp()));
}

// hours, calls, growth in that order.
std::vector<CriterionWeight> weights(int hours, int calls, int growth) { return {{{"hours"}, hours}, {{"calls"}, calls}, {{"growth"}, growth}}; }

struct Vote {
  PersonId person;
  std::vector<CriterionWeight> weights;
};

const std::vector<Vote> kVotes = {
    {{"a"}, weights(10, 90, 40)}, {{"b"}, weights(70, 20, 40)}, {{"c"}, weights(35, 0, 100)}, {{"e"}, weights(10, 50, 0)}};

Scenario voted(Scenario s, const std::vector<Vote>& votes) {
  for (const Vote& vote : votes) s = take(with_ballot(s, vote.person, vote.weights));
  return s;
}

// The share of the votes that a value must reach, found by walking in small steps: no formula in common with the code.
double slow_quantile(std::vector<int> values, int quarters) {
  std::ranges::sort(values);
  const int steps = 4 * (static_cast<int>(values.size()) - 1);
  int step = 0;
  double at = values.front();
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    for (int quarter = 0; quarter < 4 && step < steps * quarters / 4; ++quarter, ++step) at += (values[i + 1] - values[i]) / 4.0;
  }
  return at;
}

double slow_median(std::vector<int> values) {
  while (values.size() > 2) {
    values.erase(std::ranges::max_element(values));
    values.erase(std::ranges::min_element(values));
  }
  return values.size() == 2 ? (values[0] + values[1]) / 2.0 : values[0];
}

TEST(Ballot, ARoundPutsEveryCriterionToTheVote) {
  const Scenario s = opened(Disclosure::Named);
  const BallotRound* round = open_round(s);
  ASSERT_TRUE(round);
  EXPECT_EQ(round->criteria, (std::vector<CriterionId>{{"calls"}, {"growth"}, {"hours"}}));
  EXPECT_EQ(round->voters, (std::vector<PersonId>{{"a"}, {"b"}, {"c"}, {"e"}}));
  EXPECT_EQ(round->criteria_hash, voted_criteria_hash(*s.policy, round->criteria));
  EXPECT_EQ(votes_cast(*round), 0u);
  EXPECT_FALSE(with_round_opened(s, {.id = {"r2"}, .voters = kVoters}, policy_stamp())) << "one at a time";
  EXPECT_NE(free_round_id(s), (BallotRoundId{"r1"}));
  const Scenario start = policy_scenario();
  EXPECT_FALSE(with_round_opened(start, {.id = {"r"}, .voters = {}}, policy_stamp()));
  EXPECT_FALSE(with_round_opened(start, {.id = {"r"}, .voters = {{"a"}, {"b"}, {"c"}, {"z"}}}, policy_stamp()));
  EXPECT_FALSE(with_round_opened(start, {.id = {"r"}, .voters = {{"a"}, {"b"}, {"c"}, {"a"}}}, policy_stamp()));
  EXPECT_FALSE(with_round_opened(take(with_criteria_locked(start, policy_stamp())), {.id = {"r"}, .voters = kVoters}, policy_stamp()));
}

TEST(Ballot, FewVotersAreNotPromisedAnonymity) {
  const Scenario start = policy_scenario();
  const std::vector<PersonId> three = {{"a"}, {"b"}, {"c"}};
  EXPECT_FALSE(with_round_opened(start, {.id = {"r"}, .disclosure = Disclosure::ConsensusOnly, .voters = three}, policy_stamp()));
  EXPECT_FALSE(with_round_opened(start, {.id = {"r"}, .disclosure = Disclosure::Unnamed, .voters = three}, policy_stamp()));
  EXPECT_TRUE(with_round_opened(start, {.id = {"r"}, .disclosure = Disclosure::Named, .voters = three}, policy_stamp()));
  EXPECT_FALSE(with_voter_excused(opened(Disclosure::Unnamed), {"a"})) << "nor by leaving people out later";
}

TEST(Ballot, WhatIsVotedOnStandsWhileTheRoundIsOpen) {
  const Scenario s = opened(Disclosure::Unnamed);
  Criterion renamed = s.policy->criteria[0];
  renamed.definition = "Something else";
  EXPECT_FALSE(with_criterion(s, renamed));
  EXPECT_FALSE(with_criterion_removed(s, {"hours"}));
  EXPECT_FALSE(with_ledger(s, {"hours"}, Ledger::Visibility));
  EXPECT_FALSE(with_criteria_locked(s, policy_stamp()));
  EXPECT_TRUE(with_weight(s, {"hours"}, 1)) << "today's weights are not what is voted on";
}

TEST(Ballot, AVoteCanBeReplacedUntilClosingAndOnlyByAVoter) {
  Scenario s = opened(Disclosure::Named);
  EXPECT_FALSE(with_ballot(s, {"d"}, weights(1, 1, 1)));
  EXPECT_FALSE(with_ballot(s, {"a"}, {{{"hours"}, 1}, {{"calls"}, 1}})) << "every criterion";
  EXPECT_FALSE(with_ballot(s, {"a"}, {{{"hours"}, 1}, {{"calls"}, 1}, {{"calls"}, 1}}));
  EXPECT_FALSE(with_ballot(s, {"a"}, weights(101, 0, 0)));
  EXPECT_FALSE(with_ballot(policy_scenario(), {"a"}, weights(1, 1, 1)));
  s = voted(s, kVotes);
  s = take(with_ballot(s, {"a"}, weights(1, 2, 3)));
  EXPECT_EQ(votes_cast(*open_round(s)), 4u);
  EXPECT_EQ(open_round(s)->ballots[0].weights[2], (CriterionWeight{{"hours"}, 1}));
  EXPECT_FALSE(with_voter_excused(s, {"a"})) << "has voted";
}

TEST(Ballot, ClosingWaitsForEveryVoter) {
  Scenario s = opened(Disclosure::Named);
  s = voted(s, {kVotes[0], kVotes[1], kVotes[2]});
  const auto refused = with_round_closed(s, policy_stamp());
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("3 of 4"), std::string::npos);
  const Scenario closed = take(with_round_closed(take(with_voter_excused(s, {"e"})), policy_stamp()));
  EXPECT_EQ(closed.ballot_rounds->back().ballots.size(), 3u);
  EXPECT_EQ(closed.ballot_rounds->back().voters.size(), 3u);
}

TEST(Ballot, TheOrderOfVotingNeverMatters) {
  for (const Disclosure disclosure : {Disclosure::ConsensusOnly, Disclosure::Unnamed, Disclosure::Named}) {
    std::vector<std::size_t> order = {0, 1, 2, 3};
    const Scenario first = take(with_round_closed(voted(opened(disclosure), kVotes), policy_stamp(2)));
    do {
      std::vector<Vote> votes;
      for (const std::size_t i : order) votes.push_back(kVotes[i]);
      EXPECT_EQ(take(with_round_closed(voted(opened(disclosure), votes), policy_stamp(2))), first);
    } while (std::ranges::next_permutation(order).found);
  }
}

TEST(Ballot, WithoutNamesNothingTellsWhoVotedWhat) {
  const auto close = [](const std::vector<Vote>& votes) { return take(with_round_closed(voted(opened(Disclosure::Unnamed), votes), policy_stamp())); };
  const Scenario s = close(kVotes);
  for (const Ballot& ballot : s.ballot_rounds->back().ballots) EXPECT_EQ(ballot.person.value, "");
  std::vector<Vote> swapped = kVotes;
  std::swap(swapped[0].weights, swapped[3].weights);
  std::swap(swapped[1].weights, swapped[2].weights);
  EXPECT_EQ(close(swapped), s) << "the same votes by others leave the same record";
}

TEST(Ballot, ConsensusOnlyLeavesNoBallot) {
  const Scenario s = take(with_round_closed(voted(opened(Disclosure::ConsensusOnly), kVotes), policy_stamp()));
  for (const BallotRound& round : *s.ballot_rounds) EXPECT_TRUE(round.ballots.empty());
  EXPECT_EQ(s.ballot_rounds->back().consensus.size(), 3u);
  const Scenario named = take(with_round_closed(voted(opened(Disclosure::Named), kVotes), policy_stamp()));
  EXPECT_EQ(named.ballot_rounds->back().ballots.size(), 4u);
  EXPECT_EQ(named.ballot_rounds->back().consensus, s.ballot_rounds->back().consensus);
}

TEST(Ballot, ConsensusIsWhatASlowReferenceFinds) {
  std::uint32_t state = 7;
  const auto random = [&](std::uint32_t limit) { return static_cast<int>((state = state * 1664525u + 1013904223u) >> 8) % static_cast<int>(limit); };
  for (int round = 0; round < 300; ++round) {
    std::vector<Ballot> ballots;
    std::vector<int> values;
    const int count = 1 + random(12);
    for (int i = 0; i < count; ++i) {
      values.push_back(random(round % 2 == 0 ? 101 : 4));
      ballots.push_back({.person = {std::to_string(i)}, .weights = {{{"k"}, values.back()}}, .unknown_fields = {}});
    }
    const std::vector<CriterionId> criteria = {{"k"}};
    const auto consensus = consensus_of(ballots, criteria);
    ASSERT_EQ(consensus.size(), 1u);
    EXPECT_DOUBLE_EQ(consensus[0].median, slow_median(values));
    EXPECT_DOUBLE_EQ(consensus[0].median, slow_quantile(values, 2));
    EXPECT_DOUBLE_EQ(consensus[0].low, slow_quantile(values, 1));
    EXPECT_DOUBLE_EQ(consensus[0].high, slow_quantile(values, 3));
    EXPECT_EQ(consensus[0].least, *std::ranges::min_element(values));
    EXPECT_EQ(consensus[0].most, *std::ranges::max_element(values));
  }
  EXPECT_EQ(quantile_of_sorted({}, 0.5), 0.0);
}

TEST(Ballot, TakingTheConsensusSetsTheMedians) {
  Scenario s = take(with_round_closed(voted(opened(Disclosure::ConsensusOnly), kVotes), policy_stamp()));
  EXPECT_EQ(s.policy->criteria[0].weight, 60) << "closing changes no weight";
  s = take(with_criterion_added(s, policy_criterion("travel", 7)));
  const Scenario taken = take(with_consensus_taken(s, {"r1"}, policy_stamp()));
  EXPECT_EQ(taken.policy->criteria[0].weight, 23) << "22.5 is rounded up";
  EXPECT_EQ(taken.policy->criteria[1].weight, 35);
  EXPECT_EQ(taken.policy->criteria[2].weight, 40);
  EXPECT_EQ(taken.policy->criteria[3].weight, 7) << "was not voted on";
  EXPECT_EQ(*with_consensus_taken(taken, {"r1"}, policy_stamp()), taken);
  EXPECT_FALSE(with_consensus_taken(s, {"none"}, policy_stamp()));
  EXPECT_FALSE(with_consensus_taken(opened(Disclosure::Named), {"r1"}, policy_stamp())) << "still open";
  EXPECT_FALSE(with_consensus_taken(take(with_criteria_locked(s, policy_stamp())), {"r1"}, policy_stamp())) << "locked";
}

TEST(Ballot, ARoundCanEndWithoutAResult) {
  const Scenario s = voted(opened(Disclosure::Named), {kVotes[0]});
  const Scenario ended = take(with_round_abandoned(s, policy_stamp()));
  EXPECT_TRUE(ended.ballot_rounds->empty());
  EXPECT_FALSE(with_round_abandoned(ended, policy_stamp()));
}

}  // namespace
}  // namespace evenhand
