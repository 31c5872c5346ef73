// Speaking time (look 6, mockup 06): a bar per party on a track, a line at the even share, minutes at the right.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/charts/chart.h"
#include "ui/kit/charts/scale.h"

namespace evenhand::ui {

struct Speaker {
  std::string name = {};
  int party = 0;
  double share = 0;   // of the parties' time, 0..1
  std::string label = {};  // "11:20"
};

struct SpeakingBars {
  std::string finding = {};             // "Nearly equal time"
  std::vector<Speaker> speakers = {};
  double even_share = 0.5;
  std::string even_words = "even share";
  std::string note = {};           // "Noor, mediator: 4:30"
};

ChartResult draw_chart(Ui& ui, NodeId id, const SpeakingBars& chart, Rect box);
float chart_height(const Ui& ui, const SpeakingBars& chart, float width);
ChartTable table_of(const SpeakingBars& chart);
std::string describe(const SpeakingBars& chart);

}  // namespace evenhand::ui
