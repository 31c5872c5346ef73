// Small multiples (look 6): one little line per group, all on the same scale, with the band, the 1.00 line and the last
// value at the end.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/charts/band.h"
#include "ui/kit/charts/chart.h"

namespace evenhand::ui {

struct SmallPanel {
  std::string name = {};                 // "Norway"
  std::vector<double> values = {};       // ratios to the fair share, oldest first
  std::vector<std::string> labels = {};  // one per value: "1.20"
};

struct SmallMultiples {
  std::string finding = {};               // "Norway drifts up, Spain drifts down"
  std::string measure = "Load";
  FairBand band = {};
  std::vector<std::string> periods = {};  // one per value: "May"
  std::vector<SmallPanel> panels = {};
  bool can_press = false;
};

// Results count panels.
ChartResult draw_chart(Ui& ui, NodeId id, const SmallMultiples& chart, Rect box);
float chart_height(const Ui& ui, const SmallMultiples& chart, float width);
ChartTable table_of(const SmallMultiples& chart);
std::string describe(const SmallMultiples& chart);

}  // namespace evenhand::ui
