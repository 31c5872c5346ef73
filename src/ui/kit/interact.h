// The one place where a rectangle on the screen becomes something a person can operate: by pointer, keyboard,
// touch, assistive technology or a test. Every interactive widget calls interact() and adds one semantic node with the same id.
#pragma once

#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/semantics.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

// Id of `name` in the current scope. Names must be unique within a scope; use IdScope for rows and cards.
NodeId make_id(std::string_view name);

class IdScope {
 public:
  explicit IdScope(std::string_view name);
  explicit IdScope(int index);
  ~IdScope();
  IdScope(const IdScope&) = delete;
  IdScope& operator=(const IdScope&) = delete;
};

struct InteractSpec {
  bool is_enabled = true;
  bool allows_overlap = false;       // later items on top may take the pointer
  const char* cursor = "pointer";    // CSS cursor while hovered
  float focus_radius = 6;            // logical radius of the focus ring
  bool draws_focus_ring = true;
};

struct Interaction {
  bool is_hovered = false;
  bool is_held = false;
  bool is_pressed = false;       // activated in this frame, by any means
  bool is_focused = false;       // has the real focus
  bool is_focus_visible = false; // and it is to be shown
  float hover = 0.0f;            // 0..1, eased over 80 ms (0 or 1 with reduced motion)
  bool is_double_pressed = false;
  Point pointer;                 // device pixels
  Rect hit;                      // what the pointer may hit: `box`, or 44 x 44 around it for touch; the node's rect
};

// At least 24 logical px high and wide around the middle of `box`: for controls that are drawn smaller (AX-3).
Rect least_target(const Ui& ui, Rect box);

// `box` for a mouse; at least 44 x 44 logical px around its middle when the pointer is coarse (look 3).
Rect hit_area(const Ui& ui, Rect box);

// Registers the item with ImGui (hit testing, ids for the hook lint) and takes presses from the semantic tree.
// Does not add the semantic node: the widget does, because only it knows role, name and value.
Interaction interact(Ui& ui, NodeId id, Rect box, const InteractSpec& spec = {});

// Eased value that follows `target` over `milliseconds` (look 3 motion); jumps with reduced motion. Asks for frames while moving.
float animate(Ui& ui, NodeId id, int channel, float target, float milliseconds);

// The CSS cursor wanted this frame ("default" when nobody asked).
const char* wanted_cursor(const Ui& ui);

}  // namespace evenhand::ui
