// The figures as JSON: every measure, each person's load, entitlement and ratio, chance, the sentences of the screen.
// Loads and entitlements are whole numbers of 10^9; every other figure is rounded to nine decimals, so that machines
// whose logarithm differs in the last bit write the same bytes.
#pragma once

#include <string>

#include "exchange/figures_report.h"

namespace evenhand::exchange {

inline constexpr std::string_view kFiguresFormat = "evenhand-figures";
inline constexpr int kFiguresVersion = 1;

// Ends in a line end.
std::string figures_json(const FiguresReport& report);

}  // namespace evenhand::exchange
