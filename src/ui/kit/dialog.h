// A question above the page (look 5): 480 wide, the title is the question, the text says what happens and whether it can be
// undone, buttons right, primary last and named by the deed. Escape and a press beside it are the safe answer. The focus stays inside
// and goes back to where it was. A form (body) is not lost by a press beside it. Call it in every frame while it is open; the caller keeps whether it is.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct DialogSpec {
  std::string_view question;              // title and accessible name: "Record this ruling?"
  std::string_view text = {};             // what happens, and if it can be undone
  std::string_view deed;                  // the primary button: "Record ruling"
  std::string_view safe_answer = "Cancel";
  std::string_view other_deed = {};       // a third button at left: "Save a copy first"
  std::string_view deed_disabled_reason = {};  // not empty: the primary button cannot be pressed, and why
  bool removes = false;                   // the deed takes something away: danger colours, the safe answer has the focus first
  float width = 480;                      // logical px; narrower screens shrink it
  float body_height = 0;                  // device pixels for body(), between the text and the buttons; scrolls when it does not fit
  std::function<void(Ui&, Rect)> body = {};
};

enum class DialogAnswer : std::uint8_t { None, Safe, Deed, Other };

DialogAnswer dialog(Ui& ui, const DialogSpec& spec);

}  // namespace evenhand::ui
