// Decides what each column of a table is, from its header, its cells and the person's choices (X1).
#pragma once

#include <vector>

#include "exchange/import_table.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

// For a table of this kind. One proposal per column, in the table's order. Every role but Unused and Criterion is given once at most.
std::vector<ColumnProposal> propose_columns(const ImportTable& table, const ImportChoices& choices, bool has_header,
                                            TableKind kind = TableKind::Clients);

}  // namespace evenhand::exchange
