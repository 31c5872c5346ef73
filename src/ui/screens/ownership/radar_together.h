// How working together goes over all accounts (O10): share of voice, time to resolution, satisfaction while coordinating.
// Private to radar_view.cpp.
#pragma once

#include "app/ownership_figures.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

// A card with a stat for each figure that is known; nothing when none is.
void together_stats(Ui& ui, Page& page, const app::RadarFigures& figures, const OwnershipPolicy& policy);

}  // namespace evenhand::ui
