// How credit splits between contributors, by every rule (O12).
#pragma once

#include <cstddef>

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct CreditViewState {};

// `client`: position in Scenario::clients.
void credit_view(Ui& ui, app::App& app, CreditViewState& state, Page& page, std::size_t client);

}  // namespace evenhand::ui
