// The decision tree as data: drawn, edited, agreed (O9).
#pragma once

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct TreeViewState {};

void tree_view(Ui& ui, app::App& app, TreeViewState& state, Page& page);

}  // namespace evenhand::ui
