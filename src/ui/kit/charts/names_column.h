// The column of names at the left of a chart of rows: as wide as its names, but leaving the chart its room.
#pragma once

#include <algorithm>
#include <string_view>

#include "ui/kit/paint.h"

namespace evenhand::ui {

// Device pixels, with 12 logical px of gap at the right; at most `most` of the whole `width` (0..1).
template <class Rows, class NameOf>
float names_column(const Ui& ui, Type type, const Rows& rows, NameOf name_of, float width, float most) {
  float widest_name = 0;
  for (const auto& row : rows) widest_name = std::max(widest_name, text_width(ui, type, name_of(row)));
  return std::min(widest_name > 0 ? widest_name + ui.px(12) : 0.0f, width * most);
}

// One name on the line through `center`, cut with … before the gap.
inline void draw_row_name(Ui& ui, Rect column, float center, Type type, std::string_view name) {
  clipped_text(ui, {column.x, center - line_height(ui, type) / 2}, column.width - ui.px(12), type, ui.theme[Token::Ink1], name);
}

// The same in a tall row: what does not fit on one line wraps to two.
inline void draw_tall_row_name(Ui& ui, Rect column, Type type, std::string_view name) {
  const float room = column.width - ui.px(12), line = line_height(ui, type);
  if (column.height < 2 * line || text_width(ui, type, name) <= room) {
    draw_row_name(ui, column, column.center().y, type, name);
    return;
  }
  const float height = paragraph_height(ui, room, type, name, 2);
  paragraph(ui, {column.x, column.center().y - height / 2, room, height}, type, ui.theme[Token::Ink1], name, 2);
}

}  // namespace evenhand::ui
