// What is open, as the report behind every export of figures (X3). Names as they may be shown (blind mode).
#pragma once

#include "exchange/figures_report.h"

namespace evenhand::app {

class App;

// Only while a scenario is open; valid until the app changes. Chance as far as it is finished.
exchange::FiguresReport figures_report(const App& app);

}  // namespace evenhand::app
