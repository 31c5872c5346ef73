// Everything above the page: menus, list boxes, dialogs, tooltips, toasts. A layer is a window of its own on top of all
// that was drawn before it; the box, its ground, border, shadow and (for dialogs) the scrim are drawn here, the inside by
// the caller. Whether it is open belongs to the caller: call begin_layer() in every frame while it is.
//
//   const Layer layer = begin_layer(ui, {.id = "stage menu", .kind = LayerKind::Menu, .box = place_below(ui, button, size), .name = "Stage"});
//   ...draw inside layer.box...
//   end_layer(ui);
//   if (layer.is_dismissed) is_open = false;
//
// Order from back to front: page, dialogs and popups in the order they opened, toasts, tooltips.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/semantics.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

enum class LayerKind : std::uint8_t {
  Popup,    // list box or small form at a widget; a press beside it dismisses and does nothing else
  Menu,     // the same with role Menu
  Dialog,   // scrim; nothing behind takes input; a press beside it is reported as `is_pressed_outside`
  Tooltip,  // takes no input; ground ink-1
  Toast,    // takes input in its own box only; ground ink-1
};

struct LayerSpec {
  std::string_view id;               // unique in the scope
  LayerKind kind = LayerKind::Popup;
  Rect box;                          // on the canvas, device pixels
  std::string_view name = {};        // accessible name
  std::string_view description = {};
  Role role = Role::None;            // None: ListBox, Menu, Dialog, Tooltip or Status by kind
  std::uint32_t flags = 0;           // added to the node's
  bool adds_node = true;             // false: the caller pushes and pops its own group (with kPopup)
  bool lets_presses_through = false; // Popup: the page below stays usable (suggestions below a field)
};

struct Layer {
  NodeId id = 0;                     // of the node
  Rect box;                          // as given
  bool is_dismissed = false;         // Escape, or a press beside a popup or menu: the caller closes it
  bool is_pressed_outside = false;   // a press beside the box in this frame
  bool is_opening = false;           // first frame
};

Layer begin_layer(Ui& ui, const LayerSpec& spec);
void end_layer(Ui& ui);

// A box of `size` below `anchor` (or above, where there is more room), its left edges aligned, moved to stay 8 px inside the
// canvas and made smaller where it would not fit.
Rect place_below(const Ui& ui, Rect anchor, Size size, float logical_gap = 4);
// At a point, for context menus.
Rect place_at(const Ui& ui, Point at, Size size);
// In the middle of the canvas.
Rect place_centered(const Ui& ui, Size size);
// Above or below `anchor`, centred on it: tooltips.
Rect place_over(const Ui& ui, Rect anchor, Size size, float logical_gap = 6);

}  // namespace evenhand::ui
