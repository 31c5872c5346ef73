// Who does what for each client: gaps and double claims over all accounts (O1, O8, O13).
#pragma once

#include <cstdint>
#include <vector>

#include "app/app.h"
#include "ownership/roles.h"
#include "ui/kit/table.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/record_parts.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

enum class RolesFilter : std::uint8_t { All, DoubleClaims, Gaps, Clear };

struct RolesViewState {
  KeptRecords records;
  std::uint64_t serial = 0;
  std::vector<ownership::RoleReport> reports = {};  // double claims first, then gaps
  RolesFilter filter = RolesFilter::All;
  std::vector<std::size_t> shown = {};              // positions in `reports`
  TableState table;
};

void roles_view(Ui& ui, app::App& app, RolesViewState& state, Page& page);

}  // namespace evenhand::ui
