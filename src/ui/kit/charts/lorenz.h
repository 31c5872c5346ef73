// Lorenz curve (look 6): people from the least to the most burdened for their capacity; the further the curve sags
// below "even split", the less even. One point is named.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/charts/chart.h"

namespace evenhand::ui {

struct LorenzPoint {
  double capacity_share = 0;  // cumulative, 0..1
  double load_share = 0;      // cumulative, 0..1
  std::string name = {};           // who is added here; the origin is not in the list
  std::string capacity_label = {}, load_label = {};  // "47 %", "40 %"
};

struct Lorenz {
  std::string finding = {};                         // "Half the team carries 40 %"
  std::vector<LorenzPoint> points = {};             // ascending; the last is (1, 1)
  int named = -1;                              // index of the named point, -1 none
  std::vector<std::string> named_lines = {};        // "4 people, 47 % of capacity," "40 % of the burden"
  std::string x_title = "share of capacity, %";
  std::string y_title = "share of burden, %";
  std::string even_label = "even split";
};

ChartResult draw_chart(Ui& ui, NodeId id, const Lorenz& chart, Rect box);
float chart_height(const Ui& ui, const Lorenz& chart, float width);
ChartTable table_of(const Lorenz& chart);
std::string describe(const Lorenz& chart);

}  // namespace evenhand::ui
