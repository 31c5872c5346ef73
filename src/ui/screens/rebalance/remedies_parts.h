// The parts of the view of remedies. Private to its files.
#pragma once

#include <string>
#include <vector>

#include "app/app.h"
#include "fairness/remedies.h"
#include "ui/screens/flow_card.h"
#include "ui/screens/rebalance/remedies_view.h"

namespace evenhand::ui {

void remedies_list_card(Ui& ui, app::App& app, RemediesViewState& state, const std::vector<Remedy>& remedies, Column& column);
void remedy_dialogs(Ui& ui, app::App& app, RemediesViewState& state);

void division_card(Ui& ui, app::App& app, RemediesViewState& state, Column& column);
void division_booth(Ui& ui, app::App& app, Division& division, Column& column);
// By the bids that are all in.
DivisionAward awarded(const Division& division);
void division_result_card(Ui& ui, app::App& app, RemediesViewState& state, Column& column);

}  // namespace evenhand::ui
