// What the person decided about a table with these headers, to be remembered for the next export of the same kind (X1).
// Holds the hash of the headers and words for roles, nothing of the table's content.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "exchange/import_types.h"

namespace evenhand::exchange {

// SHA-256 over the normalised cells of the first row in order, in hexadecimal.
std::string header_fingerprint(const ImportTable& table);

// The choices worth remembering as one line: kind, roles, decimal marks and date orders by column. Empty when nothing was
// chosen.
std::string remembered_choices(const TableProposal& table);

// The choices of such a line; nothing when it is not understood or does not fit `column_count`.
std::optional<ImportChoices> recalled_choices(std::string_view line, std::size_t column_count);

}  // namespace evenhand::exchange
