// Accounts by how contested they are, found from the records before a dispute starts (O10, O16).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/app.h"
#include "ui/kit/table.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

enum class RevenueFilter : std::uint8_t { All, Low, Middle, High, NotKnown };  // thirds of the accounts whose revenue is known

enum class RadarAccounts : std::uint8_t { Contested, WithReason, SeveralClaims };

struct RadarViewState {
  std::string search = {};
  std::string function = {};       // empty: all; so are the stages
  std::string stage = {};
  RevenueFilter revenue = RevenueFilter::All;
  RadarAccounts which = RadarAccounts::Contested;
  TableSort sort = {};             // unsorted: the hottest first
  TableState table = {};

  // ---- kept by radar_view() -------------------------------------------------------------------------------------------
  std::string shown_for = {};      // what the rows below were made for
  struct Row {
    std::size_t account = 0;       // of RadarFigures::at
    std::string client, why, brief, told, owner, stage, revenue, verdict;  // brief: why, in one line; told: all of it with the voices
  };
  std::vector<Row> rows = {};
};

void radar_view(Ui& ui, app::App& app, RadarViewState& state, Page& page);

}  // namespace evenhand::ui
