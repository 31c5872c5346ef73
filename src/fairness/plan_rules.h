// Whether the moves of a plan keep the rules of today (math 3), as for a plan that was made on other data: who may serve whom,
// locks, caps, families, and that nobody takes a client who leaves (departure.h).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "domain/names.h"
#include "domain/scenario.h"

namespace evenhand {

// A sentence for each rule that is broken, by client and then by person: "Acme cannot go to Lee, who has no German on
// record." Empty: all are kept.
std::vector<std::string> broken_rules(const Scenario& scenario, std::span<const PlanMove> moves, Date today, const NameOf& name_of,
                                      const ClientNameOf& client_name_of);

}  // namespace evenhand
