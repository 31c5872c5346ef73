#include "app/sample_voices.h"

#include <algorithm>
#include <array>

#include "domain/edit_policy.h"

namespace evenhand::app::sample {

namespace {

constexpr std::array kOffsets = {0, -15, 15, 0, -10, 10};  // of six voters, in points

}  // namespace

Survey survey_of(const Scenario& scenario, std::string_view id, std::string_view title, Date on, std::span<const Mood> moods, Dice& dice) {
  Survey survey{.id = {std::string(id)}, .title = std::string(title), .on = on, .answers = {}};
  for (const Mood& mood : moods) {
    for (const Person& person : *scenario.people) {
      if (person.team == mood.team && dice.happens(80)) survey.answers.push_back({.group = person.team, .fairness = std::clamp(mood.fairness + dice.between(-1, 1), 1, 5)});
    }
  }
  return survey;
}

Result<Scenario> with_vote(const Scenario& scenario, const VoteStory& story) {
  const BallotRoundId round{std::string(story.id)};
  const std::string by(story.by);
  Result<Scenario> next = with_round_opened(scenario, {.id = round, .disclosure = story.disclosure, .voters = story.voters},
                                            {.on = story.opened, .at = {9, 0}, .by = by, .reason = "Weights that everybody stands behind"});
  for (std::size_t i = 0; next && i < story.voters.size(); ++i) {
    std::vector<CriterionWeight> weights;
    for (const Criterion& criterion : scenario.policy->criteria) weights.push_back({criterion.id, std::clamp(criterion.weight + kOffsets[i % kOffsets.size()], 0, kMaxWeight)});
    next = with_ballot(*next, story.voters[i], std::move(weights));
  }
  return next ? with_round_closed(*next, {.on = story.closed, .at = {16, 0}, .by = by, .reason = "Everybody has voted"}) : next;
}

}  // namespace evenhand::app::sample
