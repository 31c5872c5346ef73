#include <cmath>

#include "ui/kit/paint.h"
#include "ui/kit/table_frame.h"

namespace evenhand::ui {

namespace {

constexpr float kBox = 16, kBoxRoom = 26, kArrow = 16, kArrowRoom = 24;  // logical px

void draw_box(Ui& ui, Rect box, bool is_on, bool is_mixed) {
  if (!is_on && !is_mixed) {
    fill(ui, box, ui.theme[Token::Surface], 4);
    return stroke(ui, box, ui.theme[Token::LineStrong], 4, 1.5f);
  }
  fill(ui, box, ui.theme[Token::Accent], 4);
  if (is_on) return icon(ui, {box.x + ui.px(2), box.y + ui.px(2)}, 12, Icon::Check, ui.theme[Token::OnAccent]);
  fill(ui, {box.x + ui.px(4), std::round(box.center().y - ui.px(1)), box.width - 2 * ui.px(4), ui.px(2)}, ui.theme[Token::OnAccent], 1);
}

bool has_arrow(const TableFrame& table, int row) { return table.spec.has_open_arrows && row >= 0 && !table.is_group(row); }

}  // namespace

FirstPart first_part_at(const TableFrame& table, int row, Rect cell, Point pointer) {
  if (pointer.x < cell.x || pointer.x >= cell.right()) return FirstPart::Words;
  const Ui& ui = table.ui;
  if (table.spec.has_checkboxes && !table.is_group(row) && pointer.x < cell.x + ui.px(kBoxRoom + kCellPadding)) return FirstPart::Box;
  if (has_arrow(table, row) && pointer.x >= cell.right() - ui.px(kArrowRoom + kCellPadding / 2)) return FirstPart::Arrow;
  return FirstPart::Words;
}

Rect words_room(const TableFrame& table, int row, Rect cell) {
  const float left = table.spec.has_checkboxes && !table.is_group(row) ? table.ui.px(kBoxRoom) : 0;
  const float right = has_arrow(table, row) ? table.ui.px(kArrowRoom - 4) : 0;
  return {cell.x + left, cell.y, cell.width - left - right, cell.height};
}

void draw_first_parts(TableFrame& table, int row, Rect cell) {
  Ui& ui = table.ui;
  const float middle = cell.center().y;
  if (table.spec.has_checkboxes && !table.is_group(row)) {
    const Rect box{cell.x + ui.px(kCellPadding), std::round(middle - ui.px(kBox) / 2), ui.px(kBox), ui.px(kBox)};
    const int items = table.spec.item_count < 0 ? table.spec.row_count : table.spec.item_count;
    const int selected = static_cast<int>(table.state.selection.keys().size());
    const bool is_all = items > 0 && selected >= items;
    const bool is_on = row >= 0 ? table.state.selection.contains(table.key(row)) : is_all;
    draw_box(ui, box, is_on, row < 0 && selected > 0 && !is_all);
  }
  if (has_arrow(table, row))
    icon(ui, {cell.right() - ui.px(kArrowRoom), std::round(middle - ui.px(kArrow) / 2)}, kArrow, Icon::Right, ui.theme[Token::Ink3]);
}

}  // namespace evenhand::ui
