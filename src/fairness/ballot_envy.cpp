#include "fairness/ballot_envy.h"

#include <algorithm>

#include "domain/scenario_index.h"
#include "fairness/wording.h"

namespace evenhand {
namespace {

std::optional<std::size_t> usable_round(const Scenario& scenario) {
  const auto& rounds = *scenario.ballot_rounds;
  for (std::size_t r = rounds.size(); r-- > 0;) {
    if (!rounds[r].is_open() && rounds[r].disclosure == Disclosure::Named && !rounds[r].ballots.empty()) return r;
  }
  return std::nullopt;
}

// What the policy's criteria of the ledger weigh for a voter.
std::vector<int> weights_of(const Policy& policy, const LoadBasis& basis, const LedgerLoads& loads, const Ballot& ballot) {
  std::vector<int> weights;
  for (const CriterionUse& use : loads.criteria) {
    const CriterionId& id = policy.criteria[use.position].id;
    const auto voted = std::ranges::find(ballot.weights, id, &CriterionWeight::criterion);
    const int weight = voted == ballot.weights.end() ? policy.criteria[use.position].weight : voted->weight;
    weights.push_back(basis.criteria[use.position].has_shares() ? weight : 0);
  }
  return weights;
}

// The ratios of the ranked people by these weights; empty when nothing is counted.
std::vector<double> ratios_by(const std::vector<int>& weights, const LoadBasis& basis, const LedgerLoads& loads) {
  double whole = 0.0;
  for (std::size_t u = 0; u < weights.size(); ++u) whole += weights[u] * basis.criteria[loads.criteria[u].position].share_sum;
  std::vector<double> ratios;
  if (!(whole > 0.0)) return ratios;
  ratios.reserve(loads.ranked.size());
  for (const std::size_t person : loads.ranked) {
    double load = 0.0;
    for (std::size_t u = 0; u < weights.size(); ++u) load += weights[u] * basis.criteria[loads.criteria[u].position].person_share[person];
    ratios.push_back(load / whole / (static_cast<double>(basis.entitlement[person]) / static_cast<double>(kWhole)));
  }
  return ratios;
}

bool is_better_placed(Ledger ledger, double mine, double other, double tolerance) {
  constexpr double kRounding = 1e-9;
  return (ledger == Ledger::Burden ? mine - other : other - mine) > tolerance + kRounding;
}

}  // namespace

BallotEnvy ballot_envy(const Scenario& scenario, const LoadBasis& basis, const LedgerLoads& loads) {
  BallotEnvy result;
  result.round = usable_round(scenario);
  if (!result.round || !loads.is_ready()) return result;
  const double tolerance = static_cast<double>(loads.tolerance) * 1e-6;
  for (const Ballot& ballot : (*scenario.ballot_rounds)[*result.round].ballots) {
    const auto voter = position_of(*basis.people, ballot.person);
    const auto place = voter ? std::ranges::find(loads.ranked, *voter) : loads.ranked.end();
    if (place == loads.ranked.end()) continue;
    const auto me = static_cast<std::size_t>(place - loads.ranked.begin());
    BallotView& view = result.people.emplace_back();
    view.person = *voter;
    view.common_ratio = loads.people[*voter].ratio_value();
    const std::vector<double> own = ratios_by(weights_of(*scenario.policy, basis, loads, ballot), basis, loads);
    view.counts_nothing = own.empty();
    view.own_ratio = own.empty() ? 0.0 : own[me];
    for (std::size_t k = 0; k < loads.ranked.size(); ++k) {
      const Ratio other = loads.people[loads.ranked[k]].ratio(), mine = loads.people[*voter].ratio();
      const bool on_common = loads.ledger == Ledger::Burden ? exceeds(mine, other, loads.tolerance) : exceeds(other, mine, loads.tolerance);
      const bool on_own = !own.empty() && is_better_placed(loads.ledger, own[me], own[k], tolerance);
      view.on_common += on_common ? 1 : 0;
      view.on_own += on_own ? 1 : 0;
      result.pairs_both += on_common && on_own ? 1 : 0;
    }
    result.pairs_common += view.on_common;
    result.pairs_own += view.on_own;
  }
  std::ranges::sort(result.people, {}, &BallotView::person);
  return result;
}

std::string ballot_envy_sentence(const LoadBasis& basis, const LedgerLoads& loads, const BallotView& view, const NameOf& name_of, const Locale& locale) {
  const auto colleagues = [&](std::size_t count) { return wording::words(count, locale) + (count == 1 ? " colleague is" : " colleagues are"); };
  std::string text = name_of((*basis.people)[view.person].id) + " " + std::string(wording::verb(loads.ledger, 1)) + " " +
                     format_ratio(view.common_ratio, locale) + " of a fair share on the common weights";
  if (view.counts_nothing) return text + "; the own ballot gives this ledger no weight.";
  text += " and " + format_ratio(view.own_ratio, locale) + " by the own ballot: ";
  if (view.on_common == view.on_own) return text + colleagues(view.on_own) + " clearly better placed on either.";
  return text + colleagues(view.on_common) + " clearly better placed on the one, " + wording::words(view.on_own, locale) + " on the other.";
}

std::string ballot_envy_summary(const BallotEnvy& all, const Locale& locale) {
  if (!all.round) return "No closed vote on weights names its ballots, so nobody\u2019s own view can be computed.";
  const auto pairs = [&](std::size_t count) { return wording::words(count, locale) + (count == 1 ? " pair is" : " pairs are"); };
  return "On the common weights " + pairs(all.pairs_common) + " far apart among those who voted; by the ballot of the one worse placed " +
         wording::words(all.pairs_own, locale) + (all.pairs_own == 1 ? " is, " : " are, ") + wording::words(all.pairs_both, locale) + " of them on both.";
}

}  // namespace evenhand
