// How credit splits between contributors, by every rule side by side; who would gain from hoarding; what colleagues say of each
// other's part; and the targets that functions share (O12, O14).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/app.h"
#include "ownership/credit.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/record_parts.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct CreditViewState {
  KeptRecords records;
  std::uint64_t serial = 0;                        // of the records that `splits` come from
  std::vector<ownership::CreditSplit> splits = {};
  std::optional<PersonId> reporter = {};           // who reports now; what they enter is gone when they are done
  std::vector<PeerShare> points = {};
  std::optional<RecordForm> form;
};

// `client`: position in Scenario::clients.
void credit_view(Ui& ui, app::App& app, CreditViewState& state, Page& page, std::size_t client);

}  // namespace evenhand::ui
