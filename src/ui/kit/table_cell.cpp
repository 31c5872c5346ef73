#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit/chip.h"
#include "ui/kit/paint.h"
#include "ui/kit/table_frame.h"
#include "ui/kit/tooltip.h"

namespace evenhand::ui {

namespace {

constexpr float kSign = 14, kSignGap = 6, kMark = 10;  // logical px
constexpr std::string_view kAbout = "≈ ";

Token ink_of(const TableCell& cell) {
  if (cell.is_invalid) return Token::Danger;
  return cell.is_estimate || cell.is_muted || cell.is_struck ? Token::Ink3 : Token::Ink1;
}

Type type_of(const TableCell& cell, const Ui& ui) {
  if (ui.density == Density::Dense) return cell.is_strong ? Type::SmallStrong : Type::Small;
  return cell.is_strong ? Type::BodyStrong : Type::Body;
}

ChipSpec chip_of(const TableCell& cell) {
  return {.label = cell.text, .tone = cell.tone, .icon = cell.icon, .mark = cell.mark};
}

bool has_sign(const TableCell& cell) { return cell.icon != Icon::Count || cell.mark || cell.is_invalid; }

float sign_width(const Ui& ui, const TableCell& cell) { return has_sign(cell) ? ui.px(kSign + kSignGap) : 0; }

void draw_sign(Ui& ui, const TableCell& cell, float x, float middle) {
  if (cell.mark) {
    mark(ui, {x + ui.px(kSign) / 2, middle}, kMark, *cell.mark, ui.theme[cell.mark_color]);
  } else if (has_sign(cell)) {
    const Icon sign = cell.is_invalid ? Icon::Warn : cell.icon;
    icon(ui, {x, std::floor(middle - ui.px(kSign) / 2)}, kSign, sign, ui.theme[cell.is_invalid ? Token::Danger : cell.mark_color]);
  }
}

// In `buffer` where it is not the cell's own text.
std::string_view shown_words(const TableCell& cell, std::string& buffer) {
  if (!cell.is_estimate || cell.text.empty()) return cell.text;
  return buffer.assign(kAbout).append(cell.text);
}

// Figures are never cut in the middle of a number unless there is no other way.
bool draw_figure(Ui& ui, Rect room, float y, Type type, Color ink, std::string_view words) {
  if (digits_width(ui, type, words) > room.width)
    return clipped_text(ui, {room.x, y}, room.width, type, ink, words);
  digits(ui, {room.right(), y}, type, ink, words);
  return false;
}

}  // namespace

std::string_view cell_words(const TableCell& cell, std::string& buffer) {
  const std::string_view words = shown_words(cell, buffer);
  if (cell.subtitle.empty()) return words;
  if (words.data() != buffer.data()) buffer.assign(words);
  return (buffer += ", ") += cell.subtitle;
}

std::string cell_words(const TableCell& cell) {
  std::string buffer;
  return std::string(cell_words(cell, buffer));
}

float cell_width(const TableFrame& table, const TableColumn& column, const TableCell& cell) {
  const Ui& ui = table.ui;
  const float padding = ui.px(2 * kCellPadding) + 1;
  if (cell.is_chip) return chip_width(ui, chip_of(cell)) + padding;
  std::string buffer;
  const std::string_view words = shown_words(cell, buffer);
  const Type type = type_of(cell, ui);
  const float width = column.is_numeric ? digits_width(ui, type, words) : text_width(ui, type, words);
  return std::max(width, text_width(ui, Type::Label, cell.subtitle)) + sign_width(ui, cell) + padding;
}

void draw_cell(TableFrame& table, const TableColumn& column, const TableCell& cell, Rect box, NodeId id) {
  Ui& ui = table.ui;
  if (cell.ground) fill(ui, {box.x + ui.px(1), box.y + ui.px(1), box.width - ui.px(2), box.height - ui.px(3)}, *cell.ground, 4);
  if (cell.text.empty() && !has_sign(cell)) return;
  const Rect inner = box.inset(ui.px(kCellPadding), 0);
  const float middle = box.center().y;
  if (cell.is_chip) {
    push_clip(ui, inner);
    chip(ui, {inner.x, std::floor(middle - chip_height(ui) / 2)}, chip_of(cell));
    pop_clip(ui);
    return tooltip(ui, id, box, cell.note);
  }
  const Type type = type_of(cell, ui);
  const Color ink = ui.theme[ink_of(cell)];
  std::string buffer;
  const std::string_view words = shown_words(cell, buffer);
  const float line = line_height(ui, type), second = cell.subtitle.empty() ? 0 : line_height(ui, Type::Label);
  const float y = std::floor(middle - (line + second) / 2);
  Rect room = inner;
  room.x += sign_width(ui, cell);
  room.width -= sign_width(ui, cell);
  const Align align = column.is_numeric ? Align::Right : column.align;
  // Words at the left need not be measured to be placed, nor figures without a sign.
  const bool needs_width = cell.is_struck || (align != Align::Left && (!column.is_numeric || has_sign(cell)));
  const float natural = !needs_width ? 0 : column.is_numeric ? digits_width(ui, type, words) : text_width(ui, type, words);
  float text_x = room.x;
  if (align == Align::Right) text_x = std::max(room.x, room.right() - natural);
  if (align == Align::Center) text_x = std::max(room.x, room.center().x - natural / 2);
  draw_sign(ui, cell, text_x - sign_width(ui, cell), y + line / 2);

  const bool is_cut = column.is_numeric ? draw_figure(ui, room, y, type, ink, words)
                                        : clipped_text(ui, {text_x, y}, room.right() - text_x + 1, type, ink, words);
  if (cell.is_struck)
    horizontal_line(ui, text_x, std::min(text_x + natural, room.right()), std::floor(y + line / 2), ink);
  bool is_second_cut = false;
  if (second > 0)
    is_second_cut = clipped_text(ui, {room.x, y + line}, room.width, Type::Label, ui.theme[Token::Ink3], cell.subtitle);
  if (!cell.note.empty()) {
    tooltip(ui, id, box, cell.note);
  } else if (is_cut || is_second_cut) {
    tooltip(ui, id, box, cell_words(cell));
  }
}

}  // namespace evenhand::ui
