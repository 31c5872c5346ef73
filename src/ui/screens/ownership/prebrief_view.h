// One page before a meeting with the client (O15): context, objective, who speaks, who owns the follow-up.
#pragma once

#include <cstddef>
#include <optional>

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/record_parts.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct PreBriefViewState {
  KeptRecords records;
  std::optional<RecordForm> form;
};

// `client`: position in Scenario::clients.
void prebrief_view(Ui& ui, app::App& app, PreBriefViewState& state, Page& page, std::size_t client);

}  // namespace evenhand::ui
