// The figures as text for a terminal: the same calm sentences as on the screen. Lines end in \n.
#pragma once

#include <string>

#include "exchange/figures_report.h"

namespace evenhand::exchange {

std::string figures_text(const FiguresReport& report);

}  // namespace evenhand::exchange
