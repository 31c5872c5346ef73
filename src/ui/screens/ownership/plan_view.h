// The joint plan for one account on a page (O5).
#pragma once

#include <cstddef>

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct PlanViewState {};

// `client`: position in Scenario::clients.
void plan_view(Ui& ui, app::App& app, PlanViewState& state, Page& page, std::size_t client);

}  // namespace evenhand::ui
