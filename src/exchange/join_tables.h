// Several tables understood together: what each lists, which one the clients come from, what has to be walked.
#pragma once

#include <memory>
#include <vector>

#include "exchange/import_types.h"

namespace evenhand::exchange {

// A table with what the person decided about it.
struct TableSource {
  std::shared_ptr<const ImportTable> table;
  ImportChoices choices;
};

// The tables with kinds, columns and previews; nothing gathered yet. The base comes first whatever the order of `sources`.
// Needs at least one source.
ImportProposal understood_tables(std::vector<TableSource> sources);

// The sources of a proposal, base first.
std::vector<TableSource> sources_of(const ImportProposal& proposal);

}  // namespace evenhand::exchange
