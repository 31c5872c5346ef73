// What the people of a sample have said: how fair it feels, and how they voted on the weights.
#pragma once

#include <string_view>
#include <vector>

#include "app/sample_parts.h"
#include "domain/ballot.h"
#include "domain/error.h"

namespace evenhand::app::sample {

// How a team feels about the split, 1..5; answers lie one around it.
struct Mood {
  std::string_view team;
  int fairness;
};
// Four in five people of each team answer, without their names.
Survey survey_of(const Scenario& scenario, std::string_view id, std::string_view title, Date on, std::span<const Mood> moods, Dice& dice);

struct VoteStory {
  std::string_view id, by;
  Disclosure disclosure;
  Date opened, closed;
  std::vector<PersonId> voters;  // a multiple of six: then the medians are the weights of the policy
};
// A closed round in which the voters differ around the weights that stand.
Result<Scenario> with_vote(const Scenario& scenario, const VoteStory& story);

}  // namespace evenhand::app::sample
