// Is the load fairly spread? The answer as a sentence, the three ledgers side by side, each person against the fair share,
// chance, the Lorenz curve, every measure with how it is computed, and "why me" for one person (L6, math 2).
#pragma once

#include <cstdint>
#include <string>

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/table.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct FairnessState {
  TableState book;      // the clients of the person that is open
  TableState measures;
};

void fairness_screen(Ui& ui, app::App& app, FairnessState& state, Rect body);

}  // namespace evenhand::ui
