// Who has the escalations: every criterion for itself, each person's total against the fair share of it; and each team's
// part in the unevenness of a ledger (Theil, between and within). Facts in the criterion's own unit, no weights.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "domain/format.h"
#include "domain/policy.h"
#include "fairness/load.h"
#include "fairness/names.h"

namespace evenhand {

struct PersonCriterionShare {
  double total = 0.0;            // in the criterion's unit: shares of the clients' values, estimates included
  double estimated = 0.0;        // the part that is estimated
  double share = 0.0;            // of the team's total
  double ratio = 0.0;            // share over the person's entitlement; 0 without capacity
  bool has_ratio = false;        // has capacity
  Standing standing = Standing::InBand;  // of the ratio in the agreed band
};

struct CriterionShares {
  std::size_t criterion = 0;     // position in the policy
  bool has_total = false;        // something is known and the sum is above 0; else the rest is empty
  double total = 0.0;            // over assigned clients
  double coverage = 0.0;         // share of clients whose value is known
  std::vector<PersonCriterionShare> people;  // by person position
  std::vector<std::size_t> ranked;           // people with a ratio, highest first, ties by id
  double hoover = 0.0;           // share of the total that would have to sit elsewhere
};

// Every criterion of the policy, in its order, whatever its weight. `policy` must be the one the basis fits.
std::vector<CriterionShares> criterion_shares(const LoadBasis& basis, const Policy& policy);

struct TeamPart {
  std::string team;              // "" = people without a team
  std::vector<std::size_t> people;  // with a ratio, positions ascending
  double entitlement = 0.0;      // share of the team's capacity, 0..1
  double load = 0.0;             // share of the load
  double ratio = 0.0;            // load over entitlement
  Standing standing = Standing::InBand;
  double between = 0.0;          // e_g r_g ln r_g: sums to Theil::between; may be negative
  double within = 0.0;           // sums to Theil::within; >= 0
  std::size_t outside = 0;       // people outside the band
};

// By falling ratio, ties by name. Empty unless Ready.
std::vector<TeamPart> team_parts(const LoadBasis& basis, const LedgerLoads& loads);

// "Dana has 41 % of “Escalations” on 14 % of the capacity: 2.93 of a fair share."
std::string criterion_shares_sentence(const LoadBasis& basis, const Policy& policy, const CriterionShares& shares, const NameOf& name_of,
                                      const Locale& locale = kEnglish);
// "Field carries 1.21 of its fair share; inside the team two of five people are outside the band."
std::string team_part_sentence(const TeamPart& part, Ledger ledger, const Locale& locale = kEnglish);

}  // namespace evenhand
