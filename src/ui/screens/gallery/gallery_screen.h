// Every part of the kit in every state, to look at and to test: not for customers.
#pragma once

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"
#include "ui/screens/gallery/gallery_charts.h"
#include "ui/screens/gallery/gallery_components.h"
#include "ui/screens/gallery/gallery_more.h"

namespace evenhand::ui {

struct GalleryState {
  int page = 0;
  GalleryComponentsState components;
  GalleryMoreState more;
  GalleryChartsState charts;
};

void gallery_screen(Ui& ui, GalleryState& state, Rect body);

}  // namespace evenhand::ui
