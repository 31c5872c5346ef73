// One line of text (look 5). The browser's own input does the editing while the field has the focus: then only the frame is
// drawn here and the input covers it (AX-6); else frame and text. The caller keeps the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/icons.h"
#include "ui/kit/semantics.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct TextFieldSpec {
  std::string_view label;                  // above, and the accessible name
  std::string_view text;                   // what it holds now
  std::string_view placeholder = {};
  std::string_view help = {};              // below, small
  std::string_view error = {};             // below instead of help: what to type
  std::string_view disabled_reason = {};
  std::string_view id = {};
  bool shows_label = true;                 // false: the label is only the accessible name
  Icon icon = Icon::Count;                 // inside at the left (search)
  std::uint32_t flags = 0;                 // kRequired, kReadOnly, kNumeric, kPrivate, kAutoFocus, kMonospaceDigits
};

struct TextFieldResult {
  NodeId id = 0;
  std::optional<std::string> text;         // typed: the new text
  bool is_submitted = false;               // Enter
  bool is_finished = false;                // the focus has left: make the edit now
  std::optional<NavigationKey> key;        // a key that edits nothing: Up, Down, PageUp, PageDown, Escape
  bool is_focused = false;
};

// Takes text_field_height() of box.width; box.height is not read. The last of several keys of a frame is reported; who needs
// them all takes them with Semantics::take_key before.
TextFieldResult text_field(Ui& ui, Rect box, const TextFieldSpec& spec);
float text_field_height(const Ui& ui, float width, const TextFieldSpec& spec);

// The part of `box` that text_field() frames, for what belongs beside it (a button, a list below).
Rect text_field_frame(const Ui& ui, Rect box, const TextFieldSpec& spec);

}  // namespace evenhand::ui
