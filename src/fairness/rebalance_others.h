// The ledgers beside the burden in a model (math 3, the second criterion): what every unit weighs in opportunity and visibility,
// and what everybody keeps there, in 1/kWhole of the ledger's load.
#pragma once

#include <span>

#include "fairness/load.h"
#include "fairness/rebalance_model.h"

namespace evenhand {

// Ledgers that are not Ready are left out. `model` was made from the same scenario and basis, and has none yet.
void add_other_ledgers(RebalanceModel& model, const Scenario& scenario, const LoadBasis& basis, std::span<const LedgerLoads* const> ledgers);

}  // namespace evenhand
