// A line over time, with or without a forecast fan (look 6): past, middle, the band from "1 in 10" to "9 in 10", the
// month of the breach, and decisions marked on the line. Also the trend of the health screen (no future).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/kit/charts/chart.h"
#include "ui/kit/charts/scale.h"

namespace evenhand::ui {

struct PastPoint {
  std::string period = {};  // "May"
  double value = 0;
  std::string label = {};   // "78 %"
};

struct FanPoint {
  std::string period = {};
  double low = 0, middle = 0, high = 0;  // low <= middle <= high
  std::string low_label = {}, middle_label = {}, high_label = {};
};

struct LineEvent {
  int at = 0;          // index into past then future
  std::string word = {};    // "new policy": above the plot
};

struct LineBand {
  std::string finding = {};                    // "Dana passes 90 % of her hours in April"
  std::string measure = "Value";
  std::vector<PastPoint> past = {};            // oldest first
  std::vector<FanPoint> future = {};           // after `past`
  std::optional<Interval> healthy = {};   // the healthy or agreed band
  std::string today_label = "today";      // at the last past point; only with a future
  std::string high_word = "9 in 10", middle_word = "middle", low_word = "1 in 10";
  int breach = -1;                        // index into `future`, -1 none
  std::string breach_label = {};          // "April: even odds"
  std::vector<LineEvent> events = {};
  std::string unit = {};                  // above the axis: "%"
  AxisFormat axis = {};
  std::optional<Interval> range = {};     // of the axis; else from the data, rounded
};

ChartResult draw_chart(Ui& ui, NodeId id, const LineBand& chart, Rect box);
float chart_height(const Ui& ui, const LineBand& chart, float width);
ChartTable table_of(const LineBand& chart);
std::string describe(const LineBand& chart);

}  // namespace evenhand::ui
