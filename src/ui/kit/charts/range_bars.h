// Ranges with a middle: what several people said about each thing, on one axis of points. A thin line from the least to the most,
// a bar over the middle half, a mark at the median; a small tick shows where it stands today.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/kit/charts/chart.h"

namespace evenhand::ui {

struct RangeRow {
  std::string name = {};
  double least = 0, low = 0, median = 0, high = 0, most = 0;  // rising
  std::string label = {};          // the median as shown: "22.5"
  std::string range_label = {};    // "10 to 70"
  std::optional<double> today = {};
  std::string today_label = {};    // "60"
};

struct RangeBars {
  std::string finding = {};
  std::string measure = "Points";  // head of the figures: "Median"
  std::string item = "Criterion";
  double minimum = 0, maximum = 100;
  std::vector<RangeRow> rows = {};
};

ChartResult draw_chart(Ui& ui, NodeId id, const RangeBars& chart, Rect box);
float chart_height(const Ui& ui, const RangeBars& chart, float width);
ChartTable table_of(const RangeBars& chart);
std::string describe(const RangeBars& chart);

}  // namespace evenhand::ui
