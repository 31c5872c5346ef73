// The review of the plan (L7): who reviews, what each person answers and why, the decision and what stays on record beside it.
#pragma once

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct ReviewViewState {};

// Takes the boxes it needs from the page; `room` is what is left of the screen below its top, in device pixels.
void review_view(Ui& ui, app::App& app, ReviewViewState& state, Page& page, float room);

}  // namespace evenhand::ui
