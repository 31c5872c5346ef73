// What the bounds of a rebalancing report rest on, written so that an outsider can add each of them up again in whole numbers:
// the problem once, and for each bound its witness as positions in that problem (rebalance_bounds.h says what each proves).
#pragma once

#include "exchange/json_writer.h"
#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_context.h"

namespace evenhand::exchange {

// "average", "fixed", "single", "subset", "count", "removal", "prices", "cover", "parts", "search"
std::string_view bound_word(BoundKind kind);

// "problem": {"people": [{"name", "capacity", "fixed", "fixedClients", "maxClients", "maxIntake"}], caps only where there are
// any; "classes": [[people]], who may serve; "units": [{"clients": [names], "weight", "home", "class", "count", "cost"}], without
// "home" where the owner has to change; "others": [{"ledger", "weight", "fixed"}], the ledgers beside the burden}. People and
// clients with their ids too unless `is_blind`.
void write_problem(JsonWriter& out, const RebalanceContext& context, bool is_blind);

// "witness": {"people", "units", "prices", "movePrice"}, those of them that the kind has.
void write_witness(JsonWriter& out, const RebalanceBound& bound);

}  // namespace evenhand::exchange
