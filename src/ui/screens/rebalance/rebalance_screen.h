// What would make the split fairer with few moves (L3, L5, L7): the frontier of moves against fairness with its proven bound, a
// proposal one can edit move by move, before and after for everybody.
#pragma once

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct RebalanceState {};

void rebalance_screen(Ui& ui, app::App& app, RebalanceState& state, Rect body);

}  // namespace evenhand::ui
