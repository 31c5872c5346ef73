// An area that scrolls (an ImGui child without ImGui's own bars). Wheel, drag of the slim bar, touch, Action::Scroll of the
// DOM mirror and the focus all move it: a node that takes the focus while it is cut off is brought into view.
//
//   ScrollRegion region(ui, box, {.name = "Moves"});
//   float y = region.content().y;
//   ...draw at y, which already includes the scroll...
//   region.set_content_height(y - region.content().y);
//
// Semantics: one ScrollRegion group; number and minimum = scroll x and y, maximum and step = content width and height.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/scroll_bar.h"
#include "ui/kit/semantics.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct ScrollRegionSpec {
  std::string_view name;              // accessible name, and the id within the scope
  Size content = {};                  // device pixels; 0 in a direction: what set_content_height() said in the last frame
  float top_inset = 0;                // device pixels at the top and left that stay covered (sticky header, first column):
  float left_inset = 0;               //   a focused node is not hidden under them
  float bottom_inset = 0;             // device pixels at the bottom that stay covered (sum row)
  bool shows_bars = true;
  bool follows_focus = true;          // false: the owner scrolls by itself (virtual rows)
};

class ScrollRegion {
 public:
  ScrollRegion(Ui& ui, Rect box, const ScrollRegionSpec& spec);
  ~ScrollRegion();
  ScrollRegion(const ScrollRegion&) = delete;
  ScrollRegion& operator=(const ScrollRegion&) = delete;

  Rect viewport() const { return box_; }  // what is visible
  // Where the content lies on the canvas, moved by the scroll: x, y of its first pixel, its width and height.
  Rect content() const { return content_; }
  Point scroll() const { return scroll_; }  // 0, 0 at the start
  NodeId id() const { return id_; }

  // Height and width used, device pixels. Takes effect in the next frame, which is asked for when it differs.
  void set_content_height(float height);
  void set_content_width(float width);

  // Scrolls as little as needed so that `part` (canvas position) is visible between the insets. Next frame.
  void reveal(Rect part);
  void scroll_to(Point wanted);

 private:
  Ui& ui_;
  ScrollRegionSpec spec_;
  Rect box_;
  Rect content_;
  Point scroll_;
  NodeId id_ = 0;
  std::size_t first_node_ = 0;
  std::optional<Point> wanted_;
  Size next_size_;
  ScrollBar vertical_, horizontal_;
};

// Asks every scroll region around to bring `part` (canvas position) into view: for a composite whose current part moves while the
// focus stays. Call it while the part's region is open.
void bring_into_view(Ui& ui, Rect part);

}  // namespace evenhand::ui
