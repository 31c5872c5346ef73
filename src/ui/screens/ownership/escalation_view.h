// The path of a dispute: levels with time limits, a neutral mediator, cooling-off; the clock of every open one; and what was
// learned (O7, O11).
#pragma once

#include <optional>

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/record_form.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct EscalationViewState {
  std::optional<RecordForm> form;
};

void escalation_view(Ui& ui, app::App& app, EscalationViewState& state, Page& page);

}  // namespace evenhand::ui
