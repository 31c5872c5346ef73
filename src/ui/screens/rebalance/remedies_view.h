// What helps beside a move (L7): hours of a specialist, shared ownership, more capacity, a skill taught, a fair swap.
#pragma once

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct RemediesViewState {};

// Takes the boxes it needs from the page; `room` is what is left of the screen below its top, in device pixels.
void remedies_view(Ui& ui, app::App& app, RemediesViewState& state, Page& page, float room);

}  // namespace evenhand::ui
