// A plan with few moves (L3, X3): the frontier with its proven limit, the moves and why, before and after for everybody, how good it is.
#pragma once

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct ProposalViewState {};

// Takes the boxes it needs from the page; `room` is what is left of the screen below its top, in device pixels.
void proposal_view(Ui& ui, app::App& app, ProposalViewState& state, Page& page, float room);

}  // namespace evenhand::ui
