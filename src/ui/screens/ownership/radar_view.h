// Accounts by how contested they are, found from the records before a dispute starts (O10, O16).
#pragma once

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct RadarViewState {};

void radar_view(Ui& ui, app::App& app, RadarViewState& state, Page& page);

}  // namespace evenhand::ui
