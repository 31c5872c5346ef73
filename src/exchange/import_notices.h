// What the person should know about an import, in sentences, the weightiest first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/book_gather.h"
#include "exchange/import_table.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

// About the file and its columns; needs no rows gathered. Adds to `proposal.notices`.
void note_table(const ImportTable& table, ImportProposal& proposal);

// Rows with more cells than the header, for a table that cannot be gathered yet.
void note_long_rows(const CsvTable& csv, ImportProposal& proposal);

// About what the rows gave.
void note_rows(const GatherFacts& facts, ImportProposal& proposal);

// Why nothing can be built yet: no owner or no client column. Names the columns found and asks which one it is.
std::optional<Error> missing_column(const ImportProposal& proposal);

}  // namespace evenhand::exchange
