// Weight ballots (L2): a round is opened with its voters and the rule of disclosure, each voter says how much each criterion
// should count, the round is closed once all have, and the medians may be taken as weights.
// As edit_scenario.h: a valid scenario in, a valid one or an Error out. Nothing here shows a ballot of an open round: who draws
// or exports a scenario asks `votes_cast` and never reads BallotRound::ballots while the round is open.
#pragma once

#include <span>
#include <vector>

#include "domain/edit_policy.h"
#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

struct RoundOpening {
  BallotRoundId id;
  Disclosure disclosure = Disclosure::ConsensusOnly;
  std::vector<PersonId> voters = {};  // any order
};

// The round being voted on; null when there is none. Valid while the scenario lives.
const BallotRound* open_round(const Scenario& scenario);
BallotRoundId free_round_id(const Scenario& scenario);
std::size_t votes_cast(const BallotRound& round);
bool has_voted(const BallotRound& round, const PersonId& person);
bool is_complete(const BallotRound& round);

// Puts every criterion of the policy to the vote. Refused while another round is open, while the criteria are locked, and for
// fewer voters than the anonymity threshold unless votes are named: a median of three gives one of them away.
Result<Scenario> with_round_opened(const Scenario& scenario, const RoundOpening& opening, const Stamp& stamp);

// One weight 0..100 for each criterion of the round, in any order. A voter who votes again replaces the earlier vote.
Result<Scenario> with_ballot(const Scenario& scenario, const PersonId& person, std::vector<CriterionWeight> weights);

// Someone on the list cannot vote. A vote already cast stays; the last voters up to the anonymity threshold cannot be excused.
Result<Scenario> with_voter_excused(const Scenario& scenario, const PersonId& person);
// Why the open round cannot do without this voter: nobody else votes, or with one fewer single votes could be worked out.
std::optional<Error> why_voter_stays(const Scenario& scenario, const PersonId& person);

// Needs every voter's ballot. Keeps the consensus, and of the ballots what the disclosure rule says.
Result<Scenario> with_round_closed(const Scenario& scenario, const Stamp& stamp);

// The open round ends without a result and leaves no ballot.
Result<Scenario> with_round_abandoned(const Scenario& scenario, const Stamp& stamp);

// Weights become the medians of a closed round, halves rounded up, for those of its criteria that are still in the policy.
Result<Scenario> with_consensus_taken(const Scenario& scenario, const BallotRoundId& round, const Stamp& stamp);

// Quantile of sorted values, linear between order statistics (position (n - 1) q); 0 when there are none.
double quantile_of_sorted(std::span<const int> values, double q);

// By criterion, over the ballots given; each must have every criterion.
std::vector<WeightConsensus> consensus_of(std::span<const Ballot> ballots, std::span<const CriterionId> criteria);

}  // namespace evenhand
