// Past verdicts replayed under other weights and other thresholds of the tree (O6): which would come out differently.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "ownership/precedents.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/record_form.h"
#include "ui/screens/ownership/record_parts.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct CalibrationViewState {
  KeptRecords records;
  std::optional<OwnershipPolicy> base;    // the rules in use when the trial began
  OwnershipPolicy trial = {};             // the same with other weights and thresholds; changed by the sliders only
  std::size_t stage = 0;                  // whose weights are shown
  bool is_stage_chosen = false;
  std::uint64_t serial = 0;               // of the records replayed
  bool is_replayed = false;
  ownership::Calibration result = {};
  std::optional<RecordForm> form;
  std::optional<PastClaim> opens;         // the past claim that is asked for
};

void calibration_view(Ui& ui, app::App& app, CalibrationViewState& state, Page& page);

}  // namespace evenhand::ui
