// Past verdicts under other weights (O6).
#pragma once

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct CalibrationViewState {};

void calibration_view(Ui& ui, app::App& app, CalibrationViewState& state, Page& page);

}  // namespace evenhand::ui
