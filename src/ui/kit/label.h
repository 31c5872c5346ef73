// Visible text that the semantic tree knows. Every text a person can read on the screen goes through one of these or is
// the name of a widget. All return the height used, device pixels.
#pragma once

#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct TextSpec {
  Type type = Type::Body;
  Token color = Token::Ink1;
  Align align = Align::Left;
  int max_lines = 0;           // 0: as many as needed; cut texts show all in a tooltip
  bool has_equal_digits = false;  // figures in columns; one line
  Role role = Role::Text;      // Status and Alert are live
};

// Wrapped text.
float text_block(Ui& ui, Rect box, std::string_view text, const TextSpec& spec = {});

// One line, cut with … at box.width, in the middle of box.height when that is larger than the line.
float text_line(Ui& ui, Rect box, std::string_view text, const TextSpec& spec = {});

// A heading of level 1..6, wrapped to `max_lines`. Type by level when not given: Title, Head, BodyStrong.
float heading(Ui& ui, Rect box, int level, std::string_view text, const TextSpec& spec);
float heading(Ui& ui, Rect box, int level, std::string_view text);

float text_block_height(const Ui& ui, float width, std::string_view text, const TextSpec& spec = {});

}  // namespace evenhand::ui
