// Frontier of moves against fairness (look 6, mockup 04): the best worst ratio for each number of moves, the proven
// limit below it, the gap between, the agreed band, and the knee ringed with its callout.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/kit/charts/chart.h"
#include "ui/kit/charts/scale.h"

namespace evenhand::ui {

struct FrontierPoint {
  int moves = 0;                     // ascending, distinct
  double value = 1;                  // worst ratio
  std::string value_label = {};           // "1.10"
  std::optional<double> limit = {};  // proven: nothing is below; none = not known
  std::string limit_label = {};
  bool is_proved = false;            // filled dot: proved best
};

struct Frontier {
  std::string finding = {};                       // "Three moves do most of the work"
  std::vector<FrontierPoint> points = {};
  int knee = -1;                             // index, -1 none
  std::string knee_title = {}, knee_detail = {};       // "3 moves: 1.10", "more moves gain little"
  int chosen = -1;                           // index of the plan on the screen: its number is semibold on the axis; -1 = knee
  std::string first_label = {};                   // at the first point: "today 1.29"
  std::optional<double> band_edge = {};      // 1.15: strip from 1.0 to here
  std::string band_label = {};               // "edge of the band 1.15"
  std::string limit_word = "proven limit";
  std::string x_title = "number of moves";
  std::string y_title = "1.0 = perfectly even";
  std::string value_word = "heaviest load";  // in words and table
  AxisFormat axis = {};
  bool can_press = false;                    // pressing a point opens that plan
};

ChartResult draw_chart(Ui& ui, NodeId id, const Frontier& chart, Rect box);
float chart_height(const Ui& ui, const Frontier& chart, float width);
ChartTable table_of(const Frontier& chart);
std::string describe(const Frontier& chart);

}  // namespace evenhand::ui
