// Bars from the fair share (look 6 row 1): each person's bar starts at 1.00 and grows left or right; the agreed band
// lies behind, value and side stand at the right. With `before` values it is the before/after chart: bar = after,
// tick = before. Rows are drawn in the order given (sorted by value; before/after keeps one order).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/kit/charts/band.h"
#include "ui/kit/charts/chart.h"
#include "ui/kit/charts/scale.h"

namespace evenhand::ui {

struct FairShareRow {
  std::string name = {};
  std::string detail = {};        // second line: "17 clients, full time"; left out when rows are low
  double ratio = 1.0;        // to the fair share
  std::string ratio_label = {};   // "1.29"
  std::optional<double> before = {};
  std::string before_label = {};
  std::string note = {};     // more for the tooltip: "132.4 points, fair share 102.6"
};

// One more figure of everybody, in a column at the right of the bars: hours, utilisation. Columns are drawn while the bars keep
// their room; tooltip, description and table have them always.
struct FairShareColumn {
  std::string title = {};                // "Hours a month"
  std::vector<std::string> cells = {};   // one per row; empty cells are left out of tooltip and description
  std::vector<Side> sides = {};          // one per row, or none: those outside get the mark of their side
};

enum class RowSize : std::uint8_t { Automatic, Comfortable, Compact };  // rows 38-45 with bars of 18; rows 21 with bars of 12

struct FairShareBars {
  std::string finding = {};                       // "Dana and Priya carry more than their capacity asks for"
  std::string measure = "Load";              // column head: "Burden"
  FairBand band = {};
  std::vector<FairShareRow> rows = {};
  std::vector<FairShareColumn> columns = {};
  std::optional<Interval> range = {};        // of the axis, where several charts are to be compared; else as the rows need
  std::string row_title = "Person";          // of the names, in the table
  std::string fair_share_label = "fair share = 1.00";
  AxisFormat axis = {};
  RowSize row_size = RowSize::Automatic;     // Automatic: comfortable while the rows fit the box
  bool can_press = false;
};

ChartResult draw_chart(Ui& ui, NodeId id, const FairShareBars& chart, Rect box);
// For Automatic: comfortable up to 14 rows, compact above. The caller scrolls what does not fit.
float chart_height(const Ui& ui, const FairShareBars& chart, float width);
ChartTable table_of(const FairShareBars& chart);
std::string describe(const FairShareBars& chart);

}  // namespace evenhand::ui
