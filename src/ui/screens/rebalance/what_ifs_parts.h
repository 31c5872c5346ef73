// The parts of the view of what-ifs. Private to its files.
#pragma once

#include <string>
#include <vector>

#include "app/app.h"
#include "ui/screens/flow_card.h"
#include "ui/screens/rebalance/what_ifs_view.h"

namespace evenhand::ui {

// Every saved plan but the one being edited, latest first.
std::vector<const Plan*> saved_plans(const app::App& app);
std::string what_if_name(const app::App& app, const Plan& plan);
// Made from other data than today's.
bool is_made_on_other_data(const WhatIfFigures& figures, const Plan& plan);
// "10 hours of a specialist a month for Acme", as it may be shown.
std::string remedy_words(const app::App& app, const PlanRemedy& remedy);

void what_ifs_table_card(Ui& ui, app::App& app, WhatIfsViewState& state, const std::vector<const Plan*>& plans, Column& column);
void what_ifs_compared_card(Ui& ui, app::App& app, WhatIfsViewState& state, const std::vector<const Plan*>& plans, Column& column);
void what_ifs_moves_card(Ui& ui, app::App& app, WhatIfsViewState& state, const PlanId& shown, std::string_view which, Column& column);
// What stands on the left and the right of the comparison.
struct ComparedPlans {
  PlanId left, right;  // empty: today
};
ComparedPlans compared_plans(const WhatIfsViewState& state, const std::vector<const Plan*>& plans);
void what_ifs_dialogs(Ui& ui, app::App& app, WhatIfsViewState& state);

}  // namespace evenhand::ui
