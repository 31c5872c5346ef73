// Rows as tab-separated text for the clipboard. Tabs and line breaks in cells become blanks; text that a spreadsheet would run
// as a formula gets a leading apostrophe (FS-10), numbers never.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "ui/kit/table.h"

namespace evenhand::ui {

// Headers, then the rows; columns with widgets are left out.
std::string tsv_of(const TableSpec& spec, std::span<const int> rows);

}  // namespace evenhand::ui
