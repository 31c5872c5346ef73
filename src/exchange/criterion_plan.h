// Number columns as criteria: which ledger, which unit, and the default points (L1).
#pragma once

#include <vector>

#include "exchange/import_table.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

// Turns the number columns that have no role yet into criteria, and asks where the decimal mark is open.
void plan_criteria(const ImportTable& table, const ImportChoices& choices, std::vector<ColumnProposal>& columns);

// Recognised criteria of a ledger share 100 points, over all tables. A column of the same id in two tables is one criterion.
void share_points(const std::vector<std::vector<ColumnProposal>*>& tables);

// The criteria of the policy: "Clients" first, then the columns in order; without a recognised burden the count of clients
// has all the points.
std::vector<Criterion> criteria_of(const std::vector<const TableProposal*>& tables);

// The sum of the open opportunities per client as a criterion of its own; counted when nothing else speaks of opportunity.
void add_open_opportunities(std::vector<Criterion>& criteria, std::vector<Client>& clients, const std::vector<Opportunity>& opportunities);

inline constexpr const char* kOpenOpportunitiesId = "open-opportunities";
inline constexpr const char* kClientCountId = "clients";
inline constexpr std::size_t kMaxUnrecognised = 30;  // number columns offered beyond the recognised ones

}  // namespace evenhand::exchange
