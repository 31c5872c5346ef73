// The rows of the radar's table: which accounts, in what words, in what order. Private to radar_view.cpp.
#pragma once

#include <string>

#include "app/app.h"
#include "ui/screens/ownership/ownership_parts.h"
#include "ui/screens/ownership/radar_view.h"

namespace evenhand::ui {

enum RadarColumn : std::uint8_t { kClient, kWhy, kOwner, kStage, kRevenue, kVerdict, kHeat };

// Thirds of the accounts whose revenue is known, at round sums.
struct RevenueBands {
  double low = 0.0, high = 0.0;
  bool is_known = false;
};
RevenueBands bands_of(const app::RadarFigures& figures);

// "Clear by margin 0.312, nothing asks for attention. Level on “Stage fit”: Dana and Priya."
std::string state_words(const app::App& app, const app::RadarAccount& account, const ShownNames& names);
// "Share of voice over 90 days: Dana 55 % and Priya 45 % of 20 contacts"; empty when nobody spoke.
std::string voice_words(const app::RadarAccount& account, int days, const ShownNames& names);

// Makes state.rows again when what they are made for has changed.
void keep_rows(const app::App& app, RadarViewState& state, const app::RadarFigures& figures);

}  // namespace evenhand::ui
