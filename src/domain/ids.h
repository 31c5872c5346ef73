// Ids are distinct value types over the text that the source used, so that a client's id cannot be passed for a person's.
#pragma once

#include <compare>
#include <string>

namespace evenhand {

template <class Tag>
struct Id {
  std::string value;

  bool operator==(const Id&) const = default;
  std::strong_ordering operator<=>(const Id& other) const {
    const int order = value.compare(other.value);
    return order < 0 ? std::strong_ordering::less : order > 0 ? std::strong_ordering::greater : std::strong_ordering::equal;
  }
};

using ScenarioId = Id<struct ScenarioTag>;
using PersonId = Id<struct PersonTag>;
using ClientId = Id<struct ClientTag>;
using CriterionId = Id<struct CriterionTag>;
using TouchpointId = Id<struct TouchpointTag>;
using OpportunityId = Id<struct OpportunityTag>;
using BallotRoundId = Id<struct BallotRoundTag>;
using SurveyId = Id<struct SurveyTag>;

}  // namespace evenhand
