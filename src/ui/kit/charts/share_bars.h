// Share of voice and credit (look 6): one bar per row, its parts in party colours, name and figure below each part.
// Names stand beside the bars (credit, mockup 11) or above them with a note at the right (voice, mockup 02).
#pragma once

#include <string>
#include <vector>

#include "ui/kit/charts/chart.h"
#include "ui/kit/theme.h"

namespace evenhand::ui {

struct SharePart {
  std::string name = {};   // "Priya"
  double share = 0;   // 0..1; the parts of a row sum to at most 1
  std::string label = {};  // "48 %"
  int party = 0;      // colour; -1 = others, in `line`, without label
};

struct ShareRow {
  std::string name = {};                // "Halvorsen Maritime"
  std::vector<SharePart> parts = {};
  std::string note = {};           // "In mediation, session 1"; only with names above
  Token note_color = Token::Ink2;  // Warning is drawn semibold with its icon
};

struct ShareBars {
  std::string finding = {};
  std::string measure = "Share";
  std::vector<ShareRow> rows = {};
  bool has_names_above = false;
  float bar_height = 14;  // logical, 14 to 22
  bool can_press = false;
};

// Results count rows.
ChartResult draw_chart(Ui& ui, NodeId id, const ShareBars& chart, Rect box);
float chart_height(const Ui& ui, const ShareBars& chart, float width);
ChartTable table_of(const ShareBars& chart);
std::string describe(const ShareBars& chart);

}  // namespace evenhand::ui
