#include "ui/screens/people/two_columns.h"

#include <algorithm>

namespace evenhand::ui {

PageColumns::PageColumns(const Ui& ui, Page& page, float left_part) : gap_(ui.px(16)), is_stacked_(page.is_narrow()) {
  const float left = is_stacked_ ? page.width() : ui.px((page.width() - gap_) * left_part / ui.scale);
  left_ = {page.left(), page.y(), left, 0};
  right_ = is_stacked_ ? left_ : Rect{page.left() + left + gap_, page.y(), page.width() - left - gap_, 0};
}

Rect PageColumns::take_left(float height) {
  const Rect box{left_.x, left_.bottom(), left_.width, height};
  left_.height += height + gap_;
  return box;
}

Rect PageColumns::take_right(float height) {
  if (is_stacked_) return take_left(height);
  const Rect box{right_.x, right_.bottom(), right_.width, height};
  right_.height += height + gap_;
  return box;
}

void PageColumns::finish(Page& page) {
  const float used = std::max(left_.height, right_.height);
  if (used > 0) page.take(used - gap_);
}

}  // namespace evenhand::ui
