// Who does what for each client: gaps and double claims (O1, O8, O13).
#pragma once

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct RolesViewState {};

void roles_view(Ui& ui, app::App& app, RolesViewState& state, Page& page);

}  // namespace evenhand::ui
