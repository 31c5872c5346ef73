// Waterfall of a margin (look 6, mockup 05): each criterion moves the margin towards one party or the other; the total
// stands at the foot and the zone of the verdict lies behind. Steps are drawn in the order given.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/kit/charts/chart.h"
#include "ui/kit/charts/scale.h"

namespace evenhand::ui {

struct WaterfallStep {
  std::string name = {};          // "Revenue"
  std::string weight_label = {};  // "25 %"
  double change = 0;         // signed
  std::string change_label = {};  // "+0.125"
  int party = 0;             // towards whom: colour
  std::string towards = {};       // their name, in words
};

struct Waterfall {
  std::string finding = {};                  // "Revenue and recent contact put Priya ahead"
  std::vector<WaterfallStep> steps = {};
  std::string total_name = {}, total_label = {};  // "Margin for Priya", "0.105"
  double total = 0;                     // = sum of the changes
  std::optional<Interval> zone = {};    // of the verdict
  std::string zone_label = {};          // "joint ownership, 0.05 to 0.20"
  std::string foot_label = "criterion and weight";
  AxisFormat axis = {};
};

// Results count the steps, then the total.
ChartResult draw_chart(Ui& ui, NodeId id, const Waterfall& chart, Rect box);
float chart_height(const Ui& ui, const Waterfall& chart, float width);
ChartTable table_of(const Waterfall& chart);
std::string describe(const Waterfall& chart);

}  // namespace evenhand::ui
