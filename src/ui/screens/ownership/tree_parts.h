// Parts of the decision tree's page. Private to it.
#pragma once

#include "ui/screens/ownership/record_parts.h"
#include "ui/screens/ownership/tree_view.h"

namespace evenhand::ui {

// Null when nothing is being edited.
const TreeDraft* draft_in(const app::App& app, const TreeViewState& state);
// The tree that is looked at: the draft, else the one in use.
const DecisionTree& shown_tree(const app::App& app, const TreeViewState& state);
// Changes the draft, which begins as a copy of the one in use.
DecisionTree& draft_of(const app::App& app, TreeViewState& state);

// "Margin at least 0.20?", "Clear owner"; the team's own words first when there are any.
std::string node_title(const app::App& app, const DecisionNode& node);
std::string_view kind_name(DecisionKind kind);

// Boxes and links; each box is an item of a tree and can be selected. `height` of it for this width.
float tree_drawing_height(const Ui& ui, const DecisionTree& tree, float width);
void tree_drawing(Ui& ui, app::App& app, TreeViewState& state, Rect box);

void node_card(Ui& ui, app::App& app, TreeViewState& state, Column& column);
void tree_state_card(Ui& ui, app::App& app, TreeViewState& state, Column& column);

// "Version 2, agreed on 1 September 2026 by the team; changed since, not agreed yet."
std::string rules_standing(const app::App& app);
// "Agreed on 1 September 2026 by the team. The usual criteria."
std::string version_words(const app::App& app, const OwnershipPolicyVersion& version);
// Asks who agrees and why, and adds a version.
RecordForm agree_rules_form(const app::App& app);

}  // namespace evenhand::ui
