// Takes the apostrophes off again that csv_writer put before text a spreadsheet would run as a formula (FS-10).
#pragma once

#include "exchange/csv_table.h"

namespace evenhand::exchange {

// The table itself unless its last column is headed kGuardHeader; then without that column and without the apostrophes
// that it names.
CsvTable without_guards(CsvTable table);

}  // namespace evenhand::exchange
