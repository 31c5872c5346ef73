// Part of a widget that is dragged with the pointer and is no stop of the keyboard: the thumb of a scroll bar, the edge of a column.
// Its owner offers the same by keyboard and by press (AX-3), so it has no semantic node of its own.
#pragma once

#include "ui/kit/geometry.h"
#include "ui/kit/semantics.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct DragHandle {
  bool is_hovered = false;
  bool is_held = false;
  bool is_grabbed = false;        // pressed in this frame
  bool is_double_pressed = false;
  Point pointer;                  // device pixels
  Point grabbed_at;               // where in the box it was grabbed, relative to the box
};

// Call before the widgets below it: the first that claims the pointer keeps it.
DragHandle drag_handle(Ui& ui, NodeId id, Rect box, const char* cursor);

}  // namespace evenhand::ui
