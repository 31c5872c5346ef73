// The path of a dispute: levels, time limits, mediator, cooling-off (O7).
#pragma once

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct EscalationViewState {};

void escalation_view(Ui& ui, app::App& app, EscalationViewState& state, Page& page);

}  // namespace evenhand::ui
