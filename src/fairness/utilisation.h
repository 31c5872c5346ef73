// Utilisation (L6, math 1): U_j = hours carried / (contract hours x (1 - overhead share)), against the healthy band of the
// policy. Hours carried are facts: shares of the clients' hours, unknown ones estimated and marked, without caps and fit.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "domain/format.h"
#include "domain/policy.h"
#include "fairness/load_basis.h"
#include "fairness/names.h"

namespace evenhand {

enum class UtilisationState : std::uint8_t {
  Known,
  NoClientHours,    // the policy has no criterion in hours, or not one client's hours are known
  NoContractHours,  // not on record for this person, or 0
};

enum class UtilisationBand : std::uint8_t { Below, Healthy, Above };

struct PersonUtilisation {
  UtilisationState state = UtilisationState::NoClientHours;
  double hours = 0.0;            // carried, a month; unless NoClientHours
  double estimated_hours = 0.0;  // the part of `hours` that is estimated
  double contract_hours = 0.0;   // a month; 0 when unknown
  double available_hours = 0.0;  // contract hours less overhead
  double share = 0.0;            // U_j, 1 = all available hours; Known only
  UtilisationBand band = UtilisationBand::Healthy;  // Known only
};

struct Utilisation {
  std::optional<std::size_t> criterion;    // position of the criterion in hours
  std::vector<PersonUtilisation> people;   // by person position
  std::size_t known = 0, below = 0, healthy = 0, above = 0;  // people
  double team_share = 0.0;                 // of the people known, hours over available hours
  double coverage = 0.0;                   // share of clients whose hours are known
};

// The policy's, or the first criterion whose unit is "hours"; empty when there is none.
std::optional<std::size_t> hours_criterion(const Policy& policy);

// `policy` must be the one the basis fits.
Utilisation utilisation(const LoadBasis& basis, const Policy& policy);

// "below", "healthy", "above"
std::string utilisation_word(UtilisationBand band);
// "Dana carries 120 of 132 available hours a month: 91 %, above the healthy 70 to 90 %."
std::string utilisation_sentence(const LoadBasis& basis, const Policy& policy, const Utilisation& all, std::size_t person, const NameOf& name_of,
                                 const Locale& locale = kEnglish);
// "Three of eight people are above the healthy 70 to 90 %, one is below; contract hours are not on record for two."
std::string utilisation_summary(const Policy& policy, const Utilisation& all, const Locale& locale = kEnglish);

}  // namespace evenhand
