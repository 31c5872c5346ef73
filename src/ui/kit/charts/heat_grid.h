// Heat grid (look 6): a number in every cell, zero in `sunken`, more in six strengths of `over`; today's plan outlined.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/charts/chart.h"

namespace evenhand::ui {

struct HeatCell {
  double value = 0;    // >= 0
  std::string label = {};   // in the cell: "3"
  std::string note = {};  // more for the tooltip
};

struct HeatGrid {
  std::string finding = {};                        // "Even with a hire, +20 % growth is too much"
  std::string measure = "Value";              // "people over capacity"
  std::vector<std::string> rows = {}, columns = {};     // names
  std::vector<std::vector<HeatCell>> cells = {};   // rows x columns
  int outlined_row = -1, outlined_column = -1;
  std::string note = {};                      // below: "Outlined: today's plan. A number is in every cell."
  bool can_press = false;
};

// Results count cells row by row: row * columns + column.
ChartResult draw_chart(Ui& ui, NodeId id, const HeatGrid& chart, Rect box);
float chart_height(const Ui& ui, const HeatGrid& chart, float width);
ChartTable table_of(const HeatGrid& chart);
std::string describe(const HeatGrid& chart);

// 0 for zero, 1..6 for more: the value itself while none is above six, else its sixth of the highest.
int heat_level(double value, double highest);
Color heat_color(const Ui& ui, int level);

}  // namespace evenhand::ui
