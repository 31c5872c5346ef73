#include "fairness/criterion_shares.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "fairness/sentences.h"
#include "fairness/wording.h"

namespace evenhand {
namespace {

Standing standing_of(double ratio, double tolerance) {
  constexpr double kRounding = 1e-9;
  return ratio > 1.0 + tolerance + kRounding ? Standing::Above : ratio < 1.0 - tolerance - kRounding ? Standing::Below : Standing::InBand;
}

CriterionShares shares_of(const LoadBasis& basis, const Policy& policy, std::size_t position) {
  const CriterionBasis& known = basis.criteria[position];
  CriterionShares result;
  result.criterion = position;
  result.coverage = basis.clients->empty() ? 0.0 : static_cast<double>(known.known) / static_cast<double>(basis.clients->size());
  result.has_total = known.known > 0 && known.total > 0.0 && std::isfinite(known.total);
  if (!result.has_total) return result;
  result.total = known.total;
  for (std::size_t j = 0; j < basis.people->size(); ++j) {
    PersonCriterionShare& person = result.people.emplace_back();
    person.total = known.person_total[j];
    person.estimated = known.person_estimated[j];
    person.share = person.total / known.total;
    const double entitlement = as_share(basis.entitlement[j]);
    result.hoover += std::fabs(person.share - entitlement) / 2;
    person.has_ratio = basis.entitlement[j] > 0;
    if (!person.has_ratio) continue;
    person.ratio = person.share / entitlement;
    person.standing = standing_of(person.ratio, policy.tolerance);
    result.ranked.push_back(j);
  }
  std::ranges::stable_sort(result.ranked, std::ranges::greater{}, [&](std::size_t j) { return result.people[j].ratio; });
  return result;
}

double x_ln_x(double x) { return x > 0.0 ? x * std::log(x) : 0.0; }

}  // namespace

std::vector<CriterionShares> criterion_shares(const LoadBasis& basis, const Policy& policy) {
  std::vector<CriterionShares> all;
  all.reserve(policy.criteria.size());
  for (std::size_t k = 0; k < policy.criteria.size(); ++k) all.push_back(shares_of(basis, policy, k));
  return all;
}

std::vector<TeamPart> team_parts(const LoadBasis& basis, const LedgerLoads& loads) {
  std::vector<TeamPart> parts;
  if (!loads.is_ready()) return parts;
  double mean = 0.0;
  std::map<std::string_view, std::vector<std::size_t>> teams;
  for (std::size_t j = 0; j < loads.people.size(); ++j) {
    if (loads.people[j].state != PersonState::Counted) continue;
    mean += as_share(loads.people[j].load);
    teams[(*basis.people)[j].team].push_back(j);
  }
  std::vector<Ratio> exact;
  for (auto& [team, people] : teams) {
    Ratio ratio{0, 0};
    double own = 0.0;
    TeamPart part;
    for (const std::size_t j : people) {
      const PersonLoad& p = loads.people[j];
      ratio.load += p.load;
      ratio.entitlement += p.entitlement;
      if (mean > 0.0) own += as_share(p.entitlement) * x_ln_x(p.ratio_value() / mean);
      if (p.standing != Standing::InBand) ++part.outside;
    }
    part.team = team;
    part.people = std::move(people);
    part.entitlement = as_share(ratio.entitlement);
    part.load = as_share(ratio.load);
    part.ratio = ratio.value();
    part.standing = standing(ratio, loads.tolerance);
    if (mean > 0.0) part.between = part.entitlement * x_ln_x(part.ratio / mean);
    part.within = own - part.between;
    parts.push_back(std::move(part));
  }
  std::ranges::stable_sort(parts, std::ranges::greater{}, &TeamPart::ratio);
  return parts;
}

std::string criterion_shares_sentence(const LoadBasis& basis, const Policy& policy, const CriterionShares& shares, const NameOf& name_of,
                                      const Locale& locale) {
  const std::string name = "\u201C" + policy.criteria[shares.criterion].name + "\u201D";
  if (!shares.has_total) return "Nothing is recorded for " + name + " yet.";
  if (shares.ranked.empty()) return "Nobody with working time has " + name + ".";
  const auto say = [&](std::size_t person) {
    const PersonCriterionShare& p = shares.people[person];
    return name_of((*basis.people)[person].id) + " has " + wording::coverage_percent(p.share, locale) + " of " + name + " on " +
           wording::coverage_percent(as_share(basis.entitlement[person]), locale) + " of the capacity: " + format_ratio(p.ratio, locale) + " of a fair share.";
  };
  const bool is_burden = policy.criteria[shares.criterion].ledger == Ledger::Burden;
  const std::size_t first = is_burden ? shares.ranked.front() : shares.ranked.back();
  const bool is_even = std::ranges::all_of(shares.ranked, [&](std::size_t j) { return shares.people[j].standing == Standing::InBand; });
  if (is_even) return "Everyone has about a fair share of " + name + ".";
  return say(first);
}

std::string team_part_sentence(const TeamPart& part, Ledger ledger, const Locale& locale) {
  const std::string team = part.team.empty() ? "People without a team" : part.team;
  std::string text = team + " " + (part.team.empty() ? std::string(wording::verb(ledger, 2)) : std::string(wording::verb(ledger, 1))) + " " +
                     format_ratio(part.ratio, locale) + " of " + (part.team.empty() ? "their" : "its") + " fair share; ";
  if (part.people.size() == 1) return text + "one person.";
  if (part.outside == 0) return text + "inside the team everyone is in the band.";
  return text + "inside the team " + wording::words(part.outside, locale) + " of " + wording::words(part.people.size(), locale) + " people " +
         (part.outside == 1 ? "is" : "are") + " outside the band.";
}

}  // namespace evenhand
