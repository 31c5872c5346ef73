// The overview: is it fair, what asks for attention, and where to go from here. One page, answer first (mockup 02).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/app.h"
#include "app/attention.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

// What the screen works out once per state of the scenario and day.
struct OverviewState {
  struct Facts {
    Scenario scenario;  // what they were made from
    Date today;
    bool is_blind = false;
    const app::RadarFigures* radar = nullptr;  // those that were there
    std::uint64_t ownership = 0;               // their revision
    std::vector<app::AttentionItem> items;
    app::RenewalsAhead renewals;
  };
  std::optional<Facts> facts;
};

void overview_screen(Ui& ui, app::App& app, OverviewState& state, Rect body);

}  // namespace evenhand::ui
