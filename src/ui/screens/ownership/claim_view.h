// Whose relationship it is: the answer, what it rests on and what would change it (O2, O3, O17; mockups 05, 08).
#pragma once

#include <cstddef>

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct ClaimViewState {};

// `client`: position in Scenario::clients.
void claim_view(Ui& ui, app::App& app, ClaimViewState& state, Page& page, std::size_t client);

}  // namespace evenhand::ui
