// What people said: wishes for single clients, ballots on weights (L2), and how fair they feel it is (L4, L9).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/ids.h"

namespace evenhand {

enum class Wish : std::uint8_t { Want, Keep, HandOver };

struct Preference {
  PersonId person;
  ClientId client;
  Wish wish = Wish::Keep;
  std::string reason = {};
  std::string unknown_fields = {};

  bool operator==(const Preference&) const = default;
};

// What the team sees of a round once it is closed. Stated before the first vote, never changed after.
enum class Disclosure : std::uint8_t {
  ConsensusOnly,  // median and spread; the single ballots are deleted at closing
  Unnamed,        // the ballots too, without names and in an order that tells nothing
  Named,          // who voted what
};

struct CriterionWeight {
  CriterionId criterion;
  int weight = 0;  // 0..100

  bool operator==(const CriterionWeight&) const = default;
};

struct Ballot {
  PersonId person;                       // empty in a closed round that names nobody
  std::vector<CriterionWeight> weights;  // sorted by criterion, one for each criterion of the round
  std::string unknown_fields = {};

  bool operator==(const Ballot&) const = default;
};

// Over the ballots of a closed round, for one criterion.
struct WeightConsensus {
  CriterionId criterion;
  double median = 0.0;  // with an even number of votes the mean of the middle two
  double low = 0.0;     // quartiles (linear between order statistics)
  double high = 0.0;
  int least = 0;
  int most = 0;
  std::string unknown_fields = {};

  bool operator==(const WeightConsensus&) const = default;
};

struct BallotRound {
  BallotRoundId id;
  Date opened_on;
  std::optional<Date> closed_on = {};  // empty while people vote
  Disclosure disclosure = Disclosure::ConsensusOnly;
  std::string criteria_hash = {};      // of the criteria voted on, without weights (policy_hash.h); what was put to the vote
  std::vector<PersonId> voters = {};   // sorted
  std::vector<CriterionId> criteria = {};  // sorted; each of the policy when the round was opened
  std::vector<Ballot> ballots = {};    // sorted by person while open
  std::vector<WeightConsensus> consensus = {};  // sorted by criterion; only when closed
  std::string unknown_fields = {};

  bool is_open() const { return !closed_on.has_value(); }
  bool operator==(const BallotRound&) const = default;
};

// One answer to "how fair is the split?": 1 not at all .. 5 entirely. Shown only in groups (policy: anonymity threshold).
struct SurveyAnswer {
  std::string group = {};  // team; may be empty
  PersonId person = {};    // empty when the answer was given without a name
  int fairness = 3;        // 1..5
  std::string unknown_fields = {};

  bool operator==(const SurveyAnswer&) const = default;
};

struct Survey {
  SurveyId id;
  std::string title = {};
  Date on;
  std::vector<SurveyAnswer> answers = {};
  std::string unknown_fields = {};

  bool operator==(const Survey&) const = default;
};

}  // namespace evenhand
