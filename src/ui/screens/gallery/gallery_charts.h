// The page of the component gallery that shows every chart, first with a team's figures, then at the edge of what it must bear.
#pragma once

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct GalleryChartsState {
  int pressed_person = -1;  // row of the bars pressed last
};

void gallery_charts(Ui& ui, GalleryChartsState& state, Rect body);

}  // namespace evenhand::ui
