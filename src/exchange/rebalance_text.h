// What few moves can reach, in plain text: the table over K with its proofs, then the chosen plan move by move.
#pragma once

#include <string>

#include "exchange/rebalance_report.h"

namespace evenhand::exchange {

// Ends in a line end.
std::string rebalance_text(const ComputedRebalance& computed);

}  // namespace evenhand::exchange
