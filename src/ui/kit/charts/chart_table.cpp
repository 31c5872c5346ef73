#include <algorithm>
#include <cmath>

#include "ui/kit/charts/chart_card.h"
#include "ui/kit/scroll_region.h"

namespace evenhand::ui {
namespace {

constexpr float kCellPadding = 8, kHead = 32, kRow = 28;

// As wide as their texts; what is left over is shared, what is missing is taken from the first column.
std::vector<float> column_widths(const Ui& ui, const ChartTable& table, float width) {
  std::vector<float> widths;
  float total = 0;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    float wide = text_width(ui, Type::LabelStrong, table.columns[c].title);
    for (const auto& row : table.rows) wide = std::max(wide, text_width(ui, Type::Small, row[c]));
    widths.push_back(std::ceil(wide) + 2 * ui.px(kCellPadding));
    total += widths.back();
  }
  if (widths.empty()) return widths;
  const float others = total - widths.front();
  if (others > width * 0.65f) {
    const float shrink = width * 0.65f / others;
    for (std::size_t c = 1; c < widths.size(); ++c) widths[c] = std::floor(widths[c] * shrink);
  }
  float rest = width;
  for (const float wide : widths) rest -= wide;
  const float share = std::floor(std::max(0.0f, rest) / static_cast<float>(widths.size()));
  for (std::size_t c = 1; c < widths.size(); ++c) widths[c] += share;
  widths.front() += rest - share * static_cast<float>(widths.size() - 1);
  return widths;
}

struct CellLook {
  Type type = Type::Small;
  Color color;
  bool is_numeric = false;
};

void draw_cell(Ui& ui, Rect box, std::string_view words, CellLook look) {
  const Rect inner = box.inset(ui.px(kCellPadding), 0);
  const float y = box.center().y - line_height(ui, look.type) / 2;
  const bool fits = text_width(ui, look.type, words) <= inner.width;
  if (look.is_numeric && fits) digits(ui, {inner.right(), y}, look.type, look.color, words);
  else clipped_text(ui, {inner.x, y}, inner.width, look.type, look.color, words);
}

void scroll_by_keys(Ui& ui, NodeId id, ScrollRegion& region, float row) {
  const float page = region.viewport().height - 2 * row;
  while (const auto key = ui.semantics.take_key(id)) {
    Point to = region.scroll();
    switch (static_cast<NavigationKey>(static_cast<int>(key->number))) {
      case NavigationKey::Up: to.y -= row; break;
      case NavigationKey::Down: to.y += row; break;
      case NavigationKey::PageUp: to.y -= page; break;
      case NavigationKey::PageDown: to.y += page; break;
      case NavigationKey::Home: to.y = 0; break;
      case NavigationKey::End: to.y = region.content().height; break;
      default: continue;
    }
    region.scroll_to(to);
  }
}

}  // namespace

void draw_chart_table(Ui& ui, NodeId id, std::string_view caption, const ChartTable& table, Rect box) {
  const float head = ui.px(kHead), pitch = ui.px(kRow);
  const auto count = [](std::size_t n) { return static_cast<std::int32_t>(n); };
  const auto widths = column_widths(ui, table, box.width);
  const float content = head + pitch * static_cast<float>(table.rows.size());
  ScrollRegion region(ui, box, {.name = "rows", .content = {0, content}, .top_inset = head});
  const Interaction whole = interact(ui, id, box, {.allows_overlap = true, .cursor = "default", .draws_focus_ring = false});
  if (whole.is_focused) ui.copied_text = table_as_tsv(table);
  scroll_by_keys(ui, id, region, pitch);
  ui.semantics.push({.id = id,
                     .role = Role::Table,
                     .rect = box,
                     .name = caption,
                     .index = count(table.rows.size() + 1),
                     .count = count(table.columns.size())});

  const auto add_row = [&](Rect row, std::int32_t index, const auto& cell) {
    const IdScope scope(index);
    ui.semantics.push({.id = make_id("row"), .role = Role::Row, .rect = row, .name = {}, .index = index});
    float x = row.x;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const IdScope cell_scope(count(c));
      const Role role = index == 1 ? Role::ColumnHeader : c == 0 ? Role::RowHeader : Role::Cell;
      const Rect place{x, row.y, widths[c], row.height};
      ui.semantics.add({.id = make_id("cell"), .role = role, .rect = place, .name = cell(c), .index = count(c + 1)});
      x += widths[c];
    }
    ui.semantics.pop();
  };
  const auto draw_row = [&](Rect row, Type type, Token ink, const auto& cell) {
    float x = row.x;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      draw_cell(ui, {x, row.y, widths[c], row.height}, cell(c), {type, ui.theme[ink], table.columns[c].is_numeric});
      x += widths[c];
    }
  };

  const Rect head_box{box.x, box.y, box.width, head};
  const auto title = [&](std::size_t c) -> std::string_view { return table.columns[c].title; };
  add_row(head_box, 1, title);
  Rect rest = region.content();
  cut_top(rest, head);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const Rect row = cut_top(rest, pitch);
    const auto words = [&](std::size_t c) -> std::string_view { return table.rows[r][c]; };
    add_row(row, count(r + 2), words);
    draw_row(row, Type::Small, Token::Ink1, words);
    horizontal_line(ui, box.x, box.right(), row.bottom() - 1, ui.theme[Token::Line]);
  }
  fill(ui, head_box, ui.theme[Token::Sunken], 4);
  draw_row(head_box, Type::LabelStrong, Token::Ink2, title);
  if (whole.is_focus_visible) stroke(ui, box, ui.theme[Token::Focus], 4, 2);
  ui.semantics.pop();
}

}  // namespace evenhand::ui
