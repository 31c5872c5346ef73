// The joint plan for one account on a page (O5): objectives tied to the client's goals, who brings what, milestones, measures,
// risks, progress and the next review. Every change is one undo step.
#pragma once

#include <cstddef>
#include <optional>

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/record_form.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct PlanViewState {
  std::optional<RecordForm> form;
};

// `client`: position in Scenario::clients.
void plan_view(Ui& ui, app::App& app, PlanViewState& state, Page& page, std::size_t client);

}  // namespace evenhand::ui
