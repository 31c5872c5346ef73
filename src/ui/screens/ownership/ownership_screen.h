// Whose relationship it is (O1 to O17): accounts by how contested they are, and one account's claim with its evidence.
#pragma once

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct OwnershipState {};

void ownership_screen(Ui& ui, app::App& app, OwnershipState& state, Rect body);

}  // namespace evenhand::ui
