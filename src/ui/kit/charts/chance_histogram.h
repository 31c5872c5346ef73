// "Is it chance?" (look 6): how uneven random deals come out, with today's value as a line; columns below today are
// lighter. The share at least as uneven stands beside it in words.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/charts/chart.h"
#include "ui/kit/charts/scale.h"

namespace evenhand::ui {

struct ChanceHistogram {
  std::string finding = {};             // "Chance alone could do this"
  double low = 0, bin_width = 1;   // value of the first column's left edge; width > 0
  std::vector<double> counts = {};      // deals per column
  double today = 0;
  std::string today_label = {};         // "today 7.5 %"
  std::string share_label = {};         // "93 of 100 deals"
  std::string share_detail = {};        // "at least as uneven"
  std::string x_title = {};             // "burden sitting in the wrong place"
  std::string count_word = "deals";
  AxisFormat axis = {};                 // suffix " %"
};

ChartResult draw_chart(Ui& ui, NodeId id, const ChanceHistogram& chart, Rect box);
float chart_height(const Ui& ui, const ChanceHistogram& chart, float width);
ChartTable table_of(const ChanceHistogram& chart);
std::string describe(const ChanceHistogram& chart);

}  // namespace evenhand::ui
