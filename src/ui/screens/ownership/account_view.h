// The central record of one account (O4).
#pragma once

#include <cstddef>

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct AccountViewState {};

// `client`: position in Scenario::clients.
void account_view(Ui& ui, app::App& app, AccountViewState& state, Page& page, std::size_t client);

}  // namespace evenhand::ui
