// What few moves can reach, as JSON: for every K the highest ratio, the bound with its sentence and the moves; then the chosen
// plan with each move's reasons, and every person before and after in all three ledgers. The problem is written once, and every
// bound with the witness from which it can be added up again (rebalance_witness.h). Loads and capacities are the
// whole numbers that were decided on; ratios are in parts of a fair share, rounded to nine decimals.
#pragma once

#include <string>

#include "exchange/rebalance_report.h"

namespace evenhand::exchange {

inline constexpr std::string_view kRebalanceFormat = "evenhand-rebalance";
inline constexpr int kRebalanceVersion = 1;

// Ends in a line end.
std::string rebalance_json(const ComputedRebalance& computed);

}  // namespace evenhand::exchange
