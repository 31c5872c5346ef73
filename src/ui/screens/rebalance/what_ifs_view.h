// Saved plans side by side (L3): figures, moves and changes of each, and what makes them differ.
#pragma once

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct WhatIfsViewState {};

// Takes the boxes it needs from the page; `room` is what is left of the screen below its top, in device pixels.
void what_ifs_view(Ui& ui, app::App& app, WhatIfsViewState& state, Page& page, float room);

}  // namespace evenhand::ui
