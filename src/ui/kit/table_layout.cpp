#include "ui/kit/table_layout.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/scroll_bar.h"

namespace evenhand::ui {

namespace {

float default_row_height(const Ui& ui) { return ui.density == Density::Dense ? 28.0f : 36.0f; }

float user_width(std::span<const float> widths, std::size_t column) {
  return column < widths.size() ? widths[column] : 0.0f;
}

}  // namespace

std::vector<float> shared_widths(float available, std::span<const ColumnWish> wishes) {
  std::vector<float> widths(wishes.size(), 0.0f);
  std::vector<bool> is_settled(wishes.size(), false);
  float rest = available, grow = 0;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    const bool is_fixed = wishes[i].fixed > 0 || wishes[i].grow <= 0;
    if (is_fixed) {
      widths[i] = std::max(wishes[i].fixed, wishes[i].least);
      is_settled[i] = true;
      rest -= widths[i];
    } else {
      grow += wishes[i].grow;
    }
  }
  // Whoever would fall below its least gets the least, and the others share anew.
  for (bool has_changed = true; has_changed && grow > 0;) {
    has_changed = false;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
      if (is_settled[i] || rest * wishes[i].grow >= wishes[i].least * grow) continue;
      widths[i] = wishes[i].least;
      is_settled[i] = true;
      rest -= widths[i];
      grow -= wishes[i].grow;
      has_changed = true;
      break;
    }
  }
  float given = 0, share = 0;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    if (is_settled[i]) continue;
    share += wishes[i].grow;
    widths[i] = std::floor(rest * share / grow) - given;
    given += widths[i];
  }
  return widths;
}

TableLayout table_layout(const Ui& ui, Size room, const TableSpec& spec, std::span<const float> user_widths) {
  TableLayout layout;
  const float row = spec.row_height > 0 ? spec.row_height : default_row_height(ui);
  layout.row_height = ui.px(row);
  layout.header_height = ui.px(ui.density == Density::Dense ? 28 : 32);
  layout.sum_height = spec.sum ? ui.px(default_row_height(ui)) : 0;
  const auto rows = static_cast<float>(std::max(1, spec.row_count));
  layout.content_height = layout.header_height + layout.row_height * rows + layout.sum_height;
  const bool has_vertical_bar = layout.content_height > room.height;
  const float vertical_bar = has_vertical_bar ? ui.px(kScrollBarTrack) : 0;

  std::vector<ColumnWish> wishes;
  for (std::size_t i = 0; i < spec.columns.size(); ++i) {
    const TableColumn& column = spec.columns[i];
    const float wished = user_width(user_widths, i);
    const float least = wished > 0 ? kNarrowestColumn : column.min_width;
    wishes.push_back({.fixed = ui.px(wished > 0 ? wished : column.width), .least = ui.px(least), .grow = column.grow});
  }
  float x = 0;
  for (const float column_width : shared_widths(room.width - vertical_bar, wishes)) {
    layout.columns.push_back({x, column_width});
    x += column_width;
  }
  const bool has_horizontal_bar = x > room.width;
  layout.content_width = has_horizontal_bar ? x + vertical_bar : room.width;
  layout.bar_height = has_horizontal_bar ? ui.px(kScrollBarTrack) : 0;
  layout.content_height += layout.bar_height;
  return layout;
}

float table_height(const Ui& ui, const TableSpec& spec) {
  return table_layout(ui, {ui.px(4000), ui.px(1e6f)}, spec, {}).content_height;
}

}  // namespace evenhand::ui
