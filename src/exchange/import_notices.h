// What the person should know about an import, in sentences, the weightiest first.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exchange/book_gather.h"
#include "exchange/import_table.h"
#include "exchange/import_types.h"
#include "exchange/record_gather.h"

namespace evenhand::exchange {

// About a file and its columns; needs no rows gathered. `number` is its place in tables_of. Adds to `proposal.notices`.
void note_table(const TableProposal& table, std::size_t number, ImportProposal& proposal);

// Rows with more cells than the header, for a table that cannot be gathered yet.
void note_long_rows(const TableProposal& table, ImportProposal& proposal);

// About what the rows gave.
void note_rows(const GatherFacts& facts, ImportProposal& proposal);
void note_people(const PeopleFacts& facts, ImportProposal& proposal);
// Records left out, as notices and as findings of the health report.
void note_orphans(const std::map<std::size_t, OrphanFacts>& facts, ImportProposal& proposal);

// Why nothing can be built yet: no owner or no client column. Names the columns found and asks which one it is.
std::optional<Error> missing_column(const ImportProposal& proposal);

}  // namespace evenhand::exchange
