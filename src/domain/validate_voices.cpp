// Rules for ballots and surveys: voices.h.
#include <algorithm>
#include <set>
#include <tuple>

#include "domain/scenario_index.h"
#include "domain/text.h"
#include "domain/validate.h"
#include "domain/validate_parts.h"

namespace evenhand::validation {
namespace {

// One round at its place; `scenario` only for the people of an open round.
struct RoundCheck {
  const Scenario& scenario;
  const BallotRound& round;
  std::size_t position;

  Error wrong(std::string_view rule, std::string_view member = "") const {
    return broken("The ballot round " + quoted(round.id.value) + std::string(rule), at("ballotRounds", position, member));
  }

  bool are_texts() const {
    const auto is_id = [](const auto& id) { return is_utf8(id.value); };
    const auto is_text = [](const Ballot& b) { return are_utf8({b.person.value, b.unknown_fields}); };
    return are_utf8({round.id.value, round.criteria_hash, round.unknown_fields}) && std::ranges::all_of(round.voters, is_id) &&
           std::ranges::all_of(round.criteria, is_id) && std::ranges::all_of(round.ballots, is_text) &&
           std::ranges::all_of(round.consensus, [](const WeightConsensus& c) { return is_utf8(c.unknown_fields); });
  }

  template <class AnId>
  static bool is_in_order(const std::vector<AnId>& ids) {
    return std::ranges::none_of(ids, [](const AnId& id) { return id.value.empty(); }) && first_out_of_order(ids, std::less<>()) == ids.size();
  }

  Check lists() const {
    if (!is_day(round.opened_on)) return wrong(" was opened on no day of the calendar.", "openedOn");
    if (!is_day(round.closed_on)) return wrong(" was closed on no day of the calendar.", "closedOn");
    if (!is_in_order(round.voters)) return wrong(" has voters that are not in order, or one twice.", "voters");
    if (round.criteria.empty()) return wrong(" has no criterion to vote on.", "criteria");
    if (!is_in_order(round.criteria)) return wrong(" has criteria that are not in order, or one twice.", "criteria");
    if (!round.is_open()) return {};
    for (const PersonId& voter : round.voters) {
      if (!position_of(*scenario.people, voter)) return wrong(" has the voter " + quoted(voter.value) + ", who does not exist.", "voters");
    }
    return {};
  }

  Check ballot(const Ballot& ballot) const {
    if (!std::ranges::equal(ballot.weights, round.criteria, {}, &CriterionWeight::criterion)) {
      return wrong(" has a ballot that does not weigh each criterion of the round once, in order.", "ballots");
    }
    const auto is_weight = [](const CriterionWeight& w) { return w.weight >= 0 && w.weight <= kMaxWeight; };
    if (!std::ranges::all_of(ballot.weights, is_weight)) return wrong(" has a ballot with a weight that is not between 0 and 100.", "ballots");
    const bool has_name = !ballot.person.value.empty();
    const bool needs_name = round.is_open() || round.disclosure == Disclosure::Named;
    if (needs_name && !has_name) return wrong(" has a ballot that does not say whose it is.", "ballots");
    if (!needs_name && has_name) return wrong(" promised to name nobody, and has a ballot with a name.", "ballots");
    if (has_name && !std::ranges::binary_search(round.voters, ballot.person)) {
      return wrong(" has a ballot of " + quoted(ballot.person.value) + ", who has no vote in it.", "ballots");
    }
    return {};
  }

  Check ballots() const {
    if (!round.is_open() && round.disclosure == Disclosure::ConsensusOnly && !round.ballots.empty()) {
      return wrong(" promised to delete the single ballots, and still has some.", "ballots");
    }
    if (round.ballots.size() > round.voters.size()) return wrong(" has more ballots than voters.", "ballots");
    std::set<std::string_view> seen;
    for (const Ballot& each : round.ballots) {
      if (auto error = ballot(each)) return error;
      if (!each.person.value.empty() && !seen.insert(each.person.value).second) {
        return wrong(" has two ballots of " + quoted(each.person.value) + ".", "ballots");
      }
    }
    if (round.is_open() && !std::ranges::is_sorted(round.ballots, {}, &Ballot::person)) return wrong(" has ballots that are not sorted by person.", "ballots");
    return {};
  }

  Check consensus() const {
    if (round.is_open() && !round.consensus.empty()) return wrong(" has a result although people still vote.", "consensus");
    for (const WeightConsensus& c : round.consensus) {
      if (!std::ranges::binary_search(round.criteria, c.criterion)) return wrong(" has a result for a criterion that was not voted on.", "consensus");
      const double ranks[] = {0.0, static_cast<double>(c.least), c.low, c.median, c.high, static_cast<double>(c.most), static_cast<double>(kMaxWeight)};
      const auto falls = [](double a, double b) { return !(a <= b); };
      if (std::ranges::adjacent_find(ranks, falls) != std::end(ranks)) {
        return wrong(" has a result whose least, quartiles, median and most do not rise between 0 and 100.", "consensus");
      }
    }
    const auto by_criterion = [](const WeightConsensus& a, const WeightConsensus& b) { return a.criterion < b.criterion; };
    if (first_out_of_order(round.consensus, by_criterion) < round.consensus.size()) return wrong(" has results that are not in order by criterion, or one twice.", "consensus");
    return {};
  }

  Check all() const {
    if (!are_texts()) return not_text("Ballot round " + digits(position + 1), at("ballotRounds", position));
    if (auto error = lists()) return error;
    if (auto error = ballots()) return error;
    return consensus();
  }
};

Check check_survey(const Scenario& s, std::size_t i) {
  const Survey& survey = (*s.surveys)[i];
  const auto wrong = [&](std::string rule, std::string_view member) {
    return broken("The survey " + quoted(survey.title.empty() ? survey.id.value : survey.title) + rule, at("surveys", i, member));
  };
  if (!are_utf8({survey.id.value, survey.title, survey.unknown_fields})) return not_text("Survey " + digits(i + 1), at("surveys", i));
  if (!is_day(survey.on)) return wrong(" was on no day of the calendar.", "on");
  for (const SurveyAnswer& answer : survey.answers) {
    if (!are_utf8({answer.group, answer.unknown_fields})) return wrong(" holds text that is not valid UTF-8.", "answers");
    if (!answer.person.value.empty() && !position_of(*s.people, answer.person)) {
      return wrong(" has an answer of " + quoted(answer.person.value) + ", who does not exist.", "answers");
    }
    if (answer.fairness < 1 || answer.fairness > kMaxFairnessAnswer) return wrong(" has an answer that is not between 1 and 5.", "answers");
  }
  return {};
}

}  // namespace

Check check_ballot_rounds(const Scenario& s) {
  const auto& rounds = *s.ballot_rounds;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < rounds.size(); ++i) {
    if (rounds[i].id.value.empty()) return broken("Ballot round " + digits(i + 1) + " has no id.", at("ballotRounds", i, "id"));
    if (!seen.insert(rounds[i].id.value).second) {
      return broken("The id " + quoted(rounds[i].id.value) + " stands for more than one ballot round.", at("ballotRounds", i, "id"));
    }
    if (rounds[i].is_open() && i + 1 < rounds.size()) {
      return broken("The ballot round " + quoted(rounds[i].id.value) + " is still open although a later one was begun.", at("ballotRounds", i, "closedOn"));
    }
    if (auto error = RoundCheck{s, rounds[i], i}.all()) return error;
  }
  return {};
}

Check check_surveys(const Scenario& s) {
  const auto& list = *s.surveys;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string& id = list[i].id.value;
    if (id.empty()) return broken("Survey " + digits(i + 1) + " has no id.", at("surveys", i, "id"));
    if (!seen.insert(id).second) return broken("The id " + quoted(id) + " stands for more than one survey.", at("surveys", i, "id"));
    if (i > 0 && std::tie(list[i].on, list[i].id) < std::tie(list[i - 1].on, list[i - 1].id)) {
      return broken("The surveys are not sorted by date and id at " + quoted(id) + ".", at("surveys", i, "on"));
    }
    if (auto error = check_survey(s, i)) return error;
  }
  return {};
}

}  // namespace evenhand::validation
