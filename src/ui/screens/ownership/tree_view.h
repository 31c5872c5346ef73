// The decision tree as data (O9): drawn, edited as a draft until it is a tree without faults, agreed in versions.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/app.h"
#include "domain/ownership_policy.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/record_form.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct TreeDraft {
  DecisionTree tree;  // being edited; nothing uses it yet
  DecisionTree base;  // what it began from
};

struct TreeViewState {
  std::map<ScenarioId, TreeDraft> drafts = {};  // one a scenario, until it is put in use or dropped by hand
  DecisionNodeId selected = {};
  std::optional<RecordForm> form;
};

void tree_view(Ui& ui, app::App& app, TreeViewState& state, Page& page);

}  // namespace evenhand::ui
