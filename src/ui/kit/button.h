// Buttons (look 5). One primary per screen or dialog. The id is the label in the current scope; give `id` where labels repeat.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ui/kit/control.h"
#include "ui/kit/geometry.h"
#include "ui/kit/icons.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

enum class ButtonKind : std::uint8_t { Primary, Secondary, Quiet, Removes };

struct ButtonSpec {
  std::string_view label;
  ButtonKind kind = ButtonKind::Secondary;
  ControlSize size = ControlSize::Normal;
  Icon icon = Icon::Count;                 // left of the label; Count: none
  Icon icon_right = Icon::Count;
  std::string_view id = {};
  std::string_view accessible_name = {};   // when the label alone does not say enough: "Veto the move of Acme"
  std::string_view description = {};       // tooltip
  std::string_view disabled_reason = {};   // not empty: cannot be pressed, and why
  std::optional<bool> is_on = {};          // a toggle and its state
  std::optional<bool> is_expanded = {};    // opens a menu, list or section, and whether it is open
  std::uint32_t flags = 0;                 // more NodeFlags: kAutoFocus, kHasPopup
};

// True in the frame it was pressed.
bool button(Ui& ui, Rect box, const ButtonSpec& spec);

// Natural width in device pixels, icons and padding included.
float button_width(const Ui& ui, const ButtonSpec& spec);

// A box of natural size whose left (or right) edge is at x, top at y.
Rect button_box(const Ui& ui, Point top_left, const ButtonSpec& spec);
Rect button_box_right(const Ui& ui, Point top_right, const ButtonSpec& spec);

struct IconButtonSpec {
  Icon icon = Icon::More;
  std::string_view name;                   // accessible name, tooltip and id
  ControlSize size = ControlSize::Normal;
  std::string_view id = {};
  std::string_view disabled_reason = {};
  std::optional<bool> is_on = {};
  std::optional<bool> is_expanded = {};
  std::uint32_t flags = 0;
};

// 32 x 32 (28 small), icon 16, looks like a quiet button.
bool icon_button(Ui& ui, Rect box, const IconButtonSpec& spec);

}  // namespace evenhand::ui
