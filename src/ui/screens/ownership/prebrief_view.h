// One page before a meeting with the client (O15).
#pragma once

#include <cstddef>

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct PreBriefViewState {};

// `client`: position in Scenario::clients.
void prebrief_view(Ui& ui, app::App& app, PreBriefViewState& state, Page& page, std::size_t client);

}  // namespace evenhand::ui
