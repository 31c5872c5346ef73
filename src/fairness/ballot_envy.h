// Envy on everyone's own ballot (math 2): would a person rather change with a colleague, if the load counted as that person
// voted? Only a closed round whose rule was to name the ballots can be used: nothing else of a vote is ever looked at.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "domain/format.h"
#include "domain/scenario.h"
#include "fairness/load.h"
#include "fairness/names.h"

namespace evenhand {

// A person who voted and has a ratio. Colleagues: people with a ratio, apart from this one.
struct BallotView {
  std::size_t person = 0;        // position
  double common_ratio = 0.0;
  double own_ratio = 0.0;        // the person's, by the person's own weights
  std::size_t on_common = 0;     // colleagues better placed by more than the tolerance, on the common weights
  std::size_t on_own = 0;        // the same on the person's own ballot
  bool counts_nothing = false;   // the ballot gives this ledger no weight: own_ratio and on_own are empty
};

struct BallotEnvy {
  std::optional<std::size_t> round;  // position in scenario.ballot_rounds: the last closed one that names its ballots
  std::vector<BallotView> people;    // in order of id
  std::size_t pairs_common = 0;      // over those with a ballot
  std::size_t pairs_own = 0;
  std::size_t pairs_both = 0;        // on the common weights and on the own ballot: the firmest
};

// Empty without such a round or while the ledger is not Ready. Criteria that the round did not know count as in the policy.
BallotEnvy ballot_envy(const Scenario& scenario, const LoadBasis& basis, const LedgerLoads& loads);

// "Dana carries 1.31 of a fair share on the common weights and 1.12 by the own ballot: three colleagues are clearly better
// placed on the one, none on the other."
std::string ballot_envy_sentence(const LoadBasis& basis, const LedgerLoads& loads, const BallotView& view, const NameOf& name_of, const Locale& locale = kEnglish);
// "On the common weights 7 pairs are far apart; by the ballot of the one worse placed 5 are, 4 of them the same."
std::string ballot_envy_summary(const BallotEnvy& all, const Locale& locale = kEnglish);

}  // namespace evenhand
