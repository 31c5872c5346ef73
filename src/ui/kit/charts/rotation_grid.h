// Rotation (look 6): who leads which segment in which term; a cell per term with the name and the party's edge of 4 px.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/charts/chart.h"

namespace evenhand::ui {

struct RotationCell {
  std::string name = {};       // "Søren"; empty = nobody yet
  int party = 0;          // colour of the edge
  std::string note = {};  // for the tooltip: why
  bool is_locked = false; // drawn with a small lock
};

struct RotationGrid {
  std::string finding = {};                            // "Everybody leads three times a year"
  std::vector<std::string> segments = {}, terms = {};       // rows, columns
  std::vector<std::vector<RotationCell>> cells = {};   // segments x terms
  int current_term = -1;                          // its head is semibold
  std::string note = {};                          // below: "Hand-over overlap: two weeks at each quarter's start"
  bool can_press = false;
};

// Results count cells row by row.
ChartResult draw_chart(Ui& ui, NodeId id, const RotationGrid& chart, Rect box);
float chart_height(const Ui& ui, const RotationGrid& chart, float width);
ChartTable table_of(const RotationGrid& chart);
std::string describe(const RotationGrid& chart);

}  // namespace evenhand::ui
