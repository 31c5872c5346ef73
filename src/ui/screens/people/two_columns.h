// Cards in two columns that fill independently; one below the other on a narrow page, the left ones first.
#pragma once

#include "ui/screens/page.h"

namespace evenhand::ui {

class PageColumns {
 public:
  // `left_part` of the width goes to the left column, 0..1.
  PageColumns(const Ui& ui, Page& page, float left_part);

  float left_width() const { return left_.width; }
  float right_width() const { return right_.width; }
  // Boxes of this height, device pixels.
  Rect take_left(float height);
  Rect take_right(float height);
  // The page goes on below both.
  void finish(Page& page);

 private:
  Rect left_, right_;  // height: used so far
  float gap_;
  bool is_stacked_;
};

}  // namespace evenhand::ui
