#include "ui/kit/tree.h"

#include "ui/kit/interact.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr float kIndent = 20, kArrow = 16, kIcon = 16, kSide = 8, kGap = 6;  // logical px

float line_of_tree(const Ui& ui) { return ui.px(ui.density == Density::Dense ? 28 : 32); }

void draw_row(Ui& ui, const TreeRow& row, Rect box, const Interaction& at) {
  if (row.is_selected) {
    fill(ui, box, ui.theme[Token::Selected], 6);
  } else if (at.hover > 0) {
    fill(ui, box, ui.theme[Token::Hover].with_alpha(at.hover), 6);
  }
  const float middle = box.center().y;
  float x = box.x + ui.px(kSide) + ui.px(kIndent) * static_cast<float>(row.level - 1);
  if (row.has_children)
    icon(ui, {x, middle - ui.px(kArrow) / 2}, kArrow, row.is_open ? Icon::Down : Icon::Right, ui.theme[Token::Ink2]);
  x += ui.px(kArrow + kGap);
  if (row.icon != Icon::Count) {
    icon(ui, {x, middle - ui.px(kIcon) / 2}, kIcon, row.icon, ui.theme[row.is_selected ? Token::Accent : Token::Ink2]);
    x += ui.px(kIcon + kGap);
  }
  float right = box.right() - ui.px(kSide);
  if (!row.note.empty()) {
    const float y = middle - line_height(ui, Type::Small) / 2;
    right -= text(ui, {right, y}, Type::Small, ui.theme[Token::Ink3], row.note, Align::Right) + ui.px(kSide);
  }
  const Type type = row.is_strong ? Type::BodyStrong : Type::Body;
  clipped_text(ui, {x, middle - line_height(ui, type) / 2}, right - x, type, ui.theme[Token::Ink1], row.label);
}

}  // namespace

float tree_height(const Ui& ui, const TreeSpec& spec) { return line_of_tree(ui) * static_cast<float>(spec.rows.size()); }

TreeResult tree(Ui& ui, Rect box, const TreeSpec& spec) {
  TreeResult result;
  const IdScope scope(spec.name);
  ui.semantics.push({.id = make_id("tree"), .role = Role::Tree, .rect = {box.x, box.y, box.width, tree_height(ui, spec)},
                     .name = spec.name, .count = static_cast<int>(spec.rows.size())});
  float y = box.y;
  for (std::size_t i = 0; i < spec.rows.size(); ++i) {
    const TreeRow& row = spec.rows[i];
    const auto index = static_cast<int>(i);
    const Rect line{box.x, y, box.width, line_of_tree(ui)};
    const NodeId id = make_id(row.id.empty() ? row.label : row.id);
    const Interaction at = interact(ui, id, line);
    std::uint32_t flags = row.is_selected ? kSelected : 0u;
    if (row.has_children) flags |= row.is_open ? kExpanded : kCollapsed;
    ui.semantics.add({.id = id, .role = Role::TreeItem, .rect = line, .name = row.label, .value = row.note, .flags = flags,
                      .level = static_cast<std::uint8_t>(row.level), .index = index + 1});
    draw_row(ui, row, line, at);

    const float arrow_end = line.x + ui.px(kSide + kArrow + kGap) + ui.px(kIndent) * static_cast<float>(row.level - 1);
    const bool is_on_arrow = at.is_hovered && at.pointer.x < arrow_end;
    const bool wants_open = ui.semantics.take(id, Action::Expand) && !row.is_open;
    const bool wants_closed = ui.semantics.take(id, Action::Collapse) && row.is_open;
    if (row.has_children && (wants_open || wants_closed || at.is_double_pressed || (at.is_pressed && is_on_arrow))) {
      result.toggled = index;
    } else if (at.is_pressed) {
      result.selected = index;
    }
    y += line.height;
  }
  ui.semantics.pop();
  return result;
}

}  // namespace evenhand::ui
