// How wide the columns of a table are and where its parts lie.
#pragma once

#include <span>
#include <vector>

#include "ui/kit/table.h"

namespace evenhand::ui {

struct ColumnPlace {
  float x = 0, width = 0;   // device pixels; x from the left edge of the content
  float right() const { return x + width; }
};

struct TableLayout {
  std::vector<ColumnPlace> columns;
  float row_height = 0, header_height = 0, sum_height = 0;   // device pixels; sum 0: none
  float bar_height = 0;                                      // strip of the horizontal bar above the sum row; 0: none
  float content_width = 0, content_height = 0;               // with header, sum row and what the bars cover
};

// What a person may set by hand.
inline constexpr float kNarrowestColumn = 40, kWidestColumn = 900;  // logical px

// `room` is what the table may take, device pixels.
TableLayout table_layout(const Ui& ui, Size room, const TableSpec& spec, std::span<const float> user_widths);

// Widths in the unit of `available`: fixed ones as wished, the others share the rest by `grow`, none below its least.
struct ColumnWish {
  float fixed = 0;    // 0: grows
  float least = 0;
  float grow = 1;
};
std::vector<float> shared_widths(float available, std::span<const ColumnWish> wishes);

}  // namespace evenhand::ui
