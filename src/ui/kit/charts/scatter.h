// Perception against measurement (look 6): measured load on x, felt fairness on y, the agreed band as a strip; marks as in
// the strip of people, each named beside itself.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/charts/band.h"
#include "ui/kit/charts/chart.h"
#include "ui/kit/charts/scale.h"

namespace evenhand::ui {

struct ScatterPoint {
  std::string name = {};
  double ratio = 1;          // measured load to the fair share
  std::string ratio_label = {};   // "1.19"
  double felt = 3;           // within [felt_low, felt_high]
  std::string felt_label = {};    // "1.5"
};

struct Scatter {
  std::string finding = {};  // "Support feels unfairly treated on an even load"
  FairBand band = {};
  std::vector<ScatterPoint> points = {};
  double felt_low = 1, felt_high = 5;
  std::string x_title = "measured load, 1.0 = fair share";
  std::string y_title = {};
  std::string felt_word = "felt fairness";
  AxisFormat axis = {};
  bool can_press = false;
};

ChartResult draw_chart(Ui& ui, NodeId id, const Scatter& chart, Rect box);
float chart_height(const Ui& ui, const Scatter& chart, float width);
ChartTable table_of(const Scatter& chart);
std::string describe(const Scatter& chart);

}  // namespace evenhand::ui
