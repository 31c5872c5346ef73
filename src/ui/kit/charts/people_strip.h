// Strip of people (look 6, mockup 03 top): one mark per person on a line with the band and the fair share; only the
// two extremes are named below. Fits a card head: about 48 logical px high.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/kit/charts/band.h"
#include "ui/kit/charts/chart.h"
#include "ui/kit/charts/scale.h"

namespace evenhand::ui {

struct StripPerson {
  std::string name = {};         // in full: tooltip and table
  std::string short_name = {};   // at the extremes: "Leila"; empty = name
  double ratio = 1.0;
  std::string ratio_label = {};  // "0.72"
};

struct PeopleStrip {
  std::string finding = {};            // "Burden: 4 outside the band"
  std::string measure = "Load";
  FairBand band = {};
  std::vector<StripPerson> people = {};
  std::optional<Interval> range = {};  // of the line, where several strips are to be compared; else as the people need
  bool can_press = false;
  bool is_focusable = true;       // false inside a card that is itself a button or tab: then the strip is a picture
};

ChartResult draw_chart(Ui& ui, NodeId id, const PeopleStrip& chart, Rect box);
float chart_height(const Ui& ui, const PeopleStrip& chart, float width);
ChartTable table_of(const PeopleStrip& chart);
std::string describe(const PeopleStrip& chart);

}  // namespace evenhand::ui
