// The figures of every person and ledger as a sheet for a spreadsheet (X3). Names as they may be shown (blind mode).
#pragma once

#include "exchange/csv_writer.h"

namespace evenhand::app {

class App;

exchange::CsvSheet figures_table(const App& app);

}  // namespace evenhand::app
