// How a screen's body is laid out (look 4): page padding, content at most 1200 wide and centred, the answer row first,
// then cards in columns that stack on narrow pages. All in device pixels.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "ui/kit/geometry.h"
#include "ui/kit/icons.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

class Page {
 public:
  // `content` as a ScrollRegion gives it; the page flows from its top.
  Page(Ui& ui, Rect content);

  float width() const { return width_; }
  float left() const { return left_; }
  float y() const { return y_; }
  bool is_narrow() const { return is_narrow_; }  // below 1000 logical px: columns stack

  // A full-width box of this height (device pixels) and the gap below it.
  Rect take(float height);
  void gap(float logical);

  // Boxes side by side with widths in these proportions, or one above the other on a narrow page.
  // `heights`: one per box, used when stacked; side by side all get the largest.
  std::vector<Rect> columns(std::initializer_list<float> weights, std::initializer_list<float> heights);

  // Height used so far with the padding at the foot, for ScrollRegion::set_content_height.
  float used_height() const;

 private:
  Ui& ui_;
  Rect content_;
  float left_ = 0, width_ = 0, y_ = 0;
  bool is_narrow_ = false;
};

struct Answer {
  std::string_view title;
  std::string_view text;
  std::string_view action = {};        // the one primary button of the screen; empty: none
  std::string_view action_help = {};
};

// Title, one or two lines below it, the action at the right. True when the action was pressed.
bool answer_row(Ui& ui, Page& page, const Answer& answer);

}  // namespace evenhand::ui
