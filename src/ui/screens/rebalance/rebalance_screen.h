// What would make the split fairer with few moves (L3, L5, L7): the frontier of moves against fairness with its proven bound, a
// proposal one can edit move by move, saved what-ifs, other remedies, the review that decides, and the handovers that follow.
#pragma once

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"
#include "ui/screens/rebalance/handovers_view.h"
#include "ui/screens/rebalance/proposal_view.h"
#include "ui/screens/rebalance/remedies_view.h"
#include "ui/screens/rebalance/review_view.h"
#include "ui/screens/rebalance/what_ifs_view.h"

namespace evenhand::ui {

struct RebalanceState {
  ScenarioId scenario;  // whose state this is
  ProposalViewState proposal;
  WhatIfsViewState what_ifs;
  RemediesViewState remedies;
  ReviewViewState review;
  HandoversViewState handovers;
};

void rebalance_screen(Ui& ui, app::App& app, RebalanceState& state, Rect body);

}  // namespace evenhand::ui
