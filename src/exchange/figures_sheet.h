// The figures of every person and ledger as a sheet for a spreadsheet (X3).
#pragma once

#include "exchange/csv_writer.h"
#include "exchange/figures_report.h"

namespace evenhand::exchange {

CsvSheet figures_sheet(const FiguresReport& report);

}  // namespace evenhand::exchange
