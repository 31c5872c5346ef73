// Number columns as criteria: which ledger, which unit, and the default points (L1).
#pragma once

#include <vector>

#include "exchange/import_table.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

// Turns the number columns that have no role yet into criteria, and asks where the decimal mark is open.
void plan_criteria(const ImportTable& table, const ImportChoices& choices, std::vector<ColumnProposal>& columns);

// The criteria of the policy: "Clients" first, then the columns in order. Recognised criteria of a ledger share 100 points;
// without a recognised burden the count of clients has all of them.
std::vector<Criterion> criteria_of(const std::vector<ColumnProposal>& columns, const std::string& source);

inline constexpr const char* kClientCountId = "clients";
inline constexpr std::size_t kMaxUnrecognised = 30;  // number columns offered beyond the recognised ones

}  // namespace evenhand::exchange
