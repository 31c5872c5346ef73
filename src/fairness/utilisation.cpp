#include "fairness/utilisation.h"

#include <algorithm>

#include "domain/scenario_index.h"
#include "domain/text.h"

namespace evenhand {
namespace {

UtilisationBand band_of(double share, const UtilisationRules& rules) {
  return share < rules.healthy_low ? UtilisationBand::Below : share > rules.healthy_high ? UtilisationBand::Above : UtilisationBand::Healthy;
}

PersonUtilisation of_person(const LoadBasis& basis, const CriterionBasis& hours, const UtilisationRules& rules, std::size_t person) {
  PersonUtilisation result;
  result.hours = hours.person_total[person];
  result.estimated_hours = hours.person_estimated[person];
  result.contract_hours = (*basis.people)[person].contract_hours.value_or(0.0);
  result.available_hours = result.contract_hours * (1.0 - rules.overhead_share);
  result.state = result.available_hours > 0.0 ? UtilisationState::Known : UtilisationState::NoContractHours;
  if (result.state != UtilisationState::Known) return result;
  result.share = result.hours / result.available_hours;
  result.band = band_of(result.share, rules);
  return result;
}

std::string healthy(const UtilisationRules& rules, const Locale& locale) {
  return "healthy " + format_short(100.0 * rules.healthy_low, 1, locale) + " to " + format_short(100.0 * rules.healthy_high, 1, locale) + "\u00A0%";
}

std::string hours_text(double hours, const Locale& locale) { return format_short(hours, hours < 10.0 ? 1 : 0, locale); }

}  // namespace

std::optional<std::size_t> hours_criterion(const Policy& policy) {
  if (!policy.utilisation.hours.value.empty()) return position_of(policy, policy.utilisation.hours);
  const auto found = std::ranges::find_if(policy.criteria, [](const Criterion& c) { return matching_name(c.unit) == "hours"; });
  if (found == policy.criteria.end()) return std::nullopt;
  return static_cast<std::size_t>(found - policy.criteria.begin());
}

Utilisation utilisation(const LoadBasis& basis, const Policy& policy) {
  Utilisation result;
  result.people.resize(basis.people->size());
  result.criterion = hours_criterion(policy);
  if (!result.criterion) return result;
  const CriterionBasis& hours = basis.criteria[*result.criterion];
  if (hours.known == 0) return result;
  result.coverage = static_cast<double>(hours.known) / static_cast<double>(basis.clients->size());
  double carried = 0.0, available = 0.0;
  for (std::size_t j = 0; j < result.people.size(); ++j) {
    PersonUtilisation& person = result.people[j] = of_person(basis, hours, policy.utilisation, j);
    if (person.state != UtilisationState::Known) continue;
    ++result.known;
    ++(person.band == UtilisationBand::Below ? result.below : person.band == UtilisationBand::Above ? result.above : result.healthy);
    carried += person.hours;
    available += person.available_hours;
  }
  if (available > 0.0) result.team_share = carried / available;
  return result;
}

std::string utilisation_word(UtilisationBand band) {
  return band == UtilisationBand::Below ? "below" : band == UtilisationBand::Above ? "above" : "healthy";
}

std::string utilisation_sentence(const LoadBasis& basis, const Policy& policy, const Utilisation& all, std::size_t person, const NameOf& name_of,
                                 const Locale& locale) {
  const PersonUtilisation& p = all.people[person];
  const std::string name = name_of((*basis.people)[person].id);
  if (p.state == UtilisationState::NoClientHours) return "Hours are not on record for any client, so utilisation is not known.";
  if (p.state == UtilisationState::NoContractHours) {
    return name + " carries " + hours_text(p.hours, locale) + " hours a month; contract hours are not on record, so utilisation is not known.";
  }
  std::string text = name + " carries " + hours_text(p.hours, locale) + " of " + hours_text(p.available_hours, locale) + " available hours a month: " +
                     format_percent(p.share, 0, locale) + ", ";
  text += p.band == UtilisationBand::Healthy ? "inside the " : utilisation_word(p.band) + " the ";
  text += healthy(policy.utilisation, locale) + ".";
  if (p.estimated_hours > 0.0) text += " " + hours_text(p.estimated_hours, locale) + " of the hours are estimated.";
  return text;
}

std::string utilisation_summary(const Policy& policy, const Utilisation& all, const Locale& locale) {
  const auto words = [&](std::size_t count) { return count_in_words(static_cast<std::int64_t>(count), locale); };
  if (!all.criterion) return "No criterion of the policy is in hours, so utilisation is not known.";
  if (all.coverage == 0.0) return "Hours are not on record for any client, so utilisation is not known.";
  if (all.known == 0) return "Contract hours are not on record for anyone, so utilisation is not known.";
  const std::string total = words(all.known) + (all.known == 1 ? " person" : " people");
  std::string text;
  if (all.above == 0 && all.below == 0) {
    text = (all.known == 1 ? "The one person known is" : "All " + total + " known are") + " inside the " + healthy(policy.utilisation, locale);
  } else {
    const std::size_t first = all.above > 0 ? all.above : all.below;
    text = capitalised(words(first)) + " of " + total + (first == 1 ? " is " : " are ") + (all.above > 0 ? "above" : "below") + " the " +
           healthy(policy.utilisation, locale);
    if (all.above > 0 && all.below > 0) text += ", " + words(all.below) + (all.below == 1 ? " is" : " are") + " below";
  }
  const std::size_t unknown = all.people.size() - all.known;
  if (unknown > 0) text += "; contract hours are not on record for " + words(unknown);
  return text + ".";
}

}  // namespace evenhand
