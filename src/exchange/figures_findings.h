// What the figures file says beside loads and measures: hours and utilisation, cover, misfits; and for a ledger what is within
// reach, envy on people's own ballots, and what people feel. With the words of the screen. Private to figures_json.cpp.
#pragma once

#include "exchange/figures_report.h"
#include "exchange/json_writer.h"

namespace evenhand::exchange {

// Members of the file: "utilisation", "cover", "misfits". In blind mode without clients, goals and strengths.
void write_findings(JsonWriter& out, const FiguresReport& report);

// Members of a ledger that is Ready: "attainable", and where there is something to say "ownBallots" and "perception" (of the
// last survey, by the anonymity threshold).
void write_ledger_findings(JsonWriter& out, const FiguresReport& report, const LedgerLoads& loads);

}  // namespace evenhand::exchange
