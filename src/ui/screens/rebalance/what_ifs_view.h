// Saved plans on the same figures (L3, L7): compared in a table, two of them side by side for every person, renamed, removed, accepted.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "app/plan_outlook.h"
#include "domain/plan_records.h"
#include "ui/kit/table.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

enum class WhatIfQuestion : std::uint8_t { None, Rename, Remove, Accept };

struct WhatIfDialog {
  WhatIfQuestion question = WhatIfQuestion::None;
  PlanId plan = {};
  std::string name, by, reason, effective;
};

// One plan worked out on today's data; empty outlook: it does not fit any more, `why_not` says why.
struct WhatIfOutlook {
  std::optional<app::PlanOutlook> outlook;
  std::string why_not;
};

// Holds until the figures or the plans change.
struct WhatIfFigures {
  std::uint64_t revision = 0;
  bool is_made = false;
  Shared<std::vector<Plan>> plans;
  app::PlanOutlook today;
  std::map<PlanId, WhatIfOutlook> of_plan;
  std::string data_hash;           // empty while no plan has one
};

struct WhatIfsViewState {
  WhatIfFigures figures;
  TableState plans, people;
  std::optional<PlanId> left, right;  // compared; an empty id: today. Unset: the usual choice
  Ledger ledger = Ledger::Burden;
  WhatIfDialog dialog;
};

// Takes the boxes it needs from the page; `room` is what is left of the screen below its top, in device pixels.
void what_ifs_view(Ui& ui, app::App& app, WhatIfsViewState& state, Page& page, float room);

}  // namespace evenhand::ui
