// The handovers of an accepted plan (L5): who takes part, what is told to whom, open items, acceptance and checks.
#pragma once

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct HandoversViewState {};

// Takes the boxes it needs from the page; `room` is what is left of the screen below its top, in device pixels.
void handovers_view(Ui& ui, app::App& app, HandoversViewState& state, Page& page, float room);

}  // namespace evenhand::ui
