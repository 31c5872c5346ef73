// The decision tree as data (O9): drawn, edited as a draft until it is a tree without faults, agreed in versions.
#pragma once

#include <optional>
#include <string>

#include "app/app.h"
#include "domain/ownership_policy.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/record_form.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct TreeViewState {
  std::optional<DecisionTree> draft;   // being edited; nothing uses it yet
  DecisionTree base = {};              // what the draft began from: dropped when the rules change elsewhere
  DecisionNodeId selected = {};
  std::optional<RecordForm> form;
};

void tree_view(Ui& ui, app::App& app, TreeViewState& state, Page& page);

}  // namespace evenhand::ui
