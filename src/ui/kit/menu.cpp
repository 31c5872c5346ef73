#include "ui/kit/menu.h"

#include <algorithm>

#include "ui/kit/interact.h"
#include "ui/kit/layer.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr float kPadding = 4, kRow = 32, kRowWithReason = 48, kGroupGap = 9;   // logical px
constexpr float kTextStart = 34, kTextStartPlain = 12, kSide = 12, kShortcutGap = 24, kIcon = 16;
constexpr float kWidest = 360;

float row_height(const Ui& ui, const MenuEntry& entry) {
  return ui.px(entry.disabled_reason.empty() ? kRow : kRowWithReason);
}

bool has_icons(const MenuSpec& spec) {
  return std::ranges::any_of(spec.entries, [](const MenuEntry& e) { return e.icon != Icon::Count || e.is_checked; });
}

float gap_above(const Ui& ui, const MenuSpec& spec, std::size_t index) {
  return spec.entries[index].starts_group && index > 0 ? ui.px(kGroupGap) : 0;
}

Size menu_size(const Ui& ui, const MenuSpec& spec) {
  Size size{ui.px(spec.min_width), ui.px(2 * kPadding)};
  const float start = ui.px(has_icons(spec) ? kTextStart : kTextStartPlain);
  for (std::size_t i = 0; i < spec.entries.size(); ++i) {
    const MenuEntry& entry = spec.entries[i];
    float width = start + text_width(ui, Type::Body, entry.label) + ui.px(kSide);
    if (!entry.shortcut.empty()) width += ui.px(kShortcutGap) + text_width(ui, Type::Small, entry.shortcut);
    width = std::max(width, start + text_width(ui, Type::Label, entry.disabled_reason) + ui.px(kSide));
    size.width = std::max(size.width, width + ui.px(2 * kPadding));
    size.height += row_height(ui, entry) + gap_above(ui, spec, i);
  }
  size.width = std::min(size.width, ui.px(kWidest));
  return size;
}

void draw_entry(Ui& ui, const MenuEntry& entry, Rect row, float start, const Interaction& at) {
  const bool is_enabled = entry.disabled_reason.empty();
  const bool is_lit = at.is_hovered || at.is_focused;
  if (is_enabled && is_lit) {
    const Token ground = entry.removes ? Token::DangerTint : at.is_held ? Token::Pressed : Token::Hover;
    fill(ui, row, ui.theme[ground], 6);
  }
  Token ink = entry.removes ? Token::Danger : Token::Ink1;
  if (!is_enabled) ink = Token::Ink3;
  const Rect first_line{row.x, row.y, row.width, ui.px(kRow)};
  const float y = first_line.center().y - line_height(ui, Type::Body) / 2;
  const Icon shown = entry.is_checked ? Icon::Check : entry.icon;
  if (shown != Icon::Count)
    icon(ui, {row.x + ui.px(10), first_line.center().y - ui.px(kIcon) / 2}, kIcon, shown,
         ui.theme[entry.removes && is_enabled ? Token::Danger : Token::Ink2]);
  float room = row.right() - ui.px(kSide) - (row.x + start);
  if (!entry.shortcut.empty()) {
    const float shortcut_y = first_line.center().y - line_height(ui, Type::Small) / 2;
    const float used = text(ui, {row.right() - ui.px(kSide), shortcut_y}, Type::Small, ui.theme[Token::Ink3], entry.shortcut,
                            Align::Right);
    room -= used + ui.px(8);
  }
  clipped_text(ui, {row.x + start, y}, room, Type::Body, ui.theme[ink], entry.label);
  if (is_enabled) return;
  clipped_text(ui, {row.x + start, row.y + ui.px(27)}, row.right() - ui.px(kSide) - row.x - start, Type::Label,
               ui.theme[Token::Ink3], entry.disabled_reason);
}

std::optional<int> menu_entries(Ui& ui, Rect box, const MenuSpec& spec) {
  std::optional<int> chosen;
  const float start = ui.px(has_icons(spec) ? kTextStart : kTextStartPlain);
  Rect rest = box.inset(ui.px(kPadding));
  bool is_first_enabled = true;
  for (std::size_t i = 0; i < spec.entries.size(); ++i) {
    const MenuEntry& entry = spec.entries[i];
    if (gap_above(ui, spec, i) > 0) {
      const Rect gap = cut_top(rest, ui.px(kGroupGap));
      horizontal_line(ui, gap.x - ui.px(kPadding), gap.right() + ui.px(kPadding), gap.center().y, ui.theme[Token::Line]);
      ui.semantics.add({.role = Role::Separator, .rect = gap, .name = {}});
    }
    const Rect row = cut_top(rest, row_height(ui, entry));
    const bool is_enabled = entry.disabled_reason.empty();
    const IdScope row_scope(static_cast<int>(i));
    const NodeId id = make_id(entry.label);
    const Interaction at = interact(ui, id, row, {.is_enabled = is_enabled, .draws_focus_ring = false});
    std::uint32_t flags = is_enabled ? 0u : kDisabled;
    if (entry.is_checked) flags |= kChecked;
    if (is_enabled && is_first_enabled) {
      flags |= kAutoFocus;
      is_first_enabled = false;
    }
    ui.semantics.add({.id = id, .role = Role::MenuItem, .rect = row, .name = entry.label, .value = entry.shortcut,
                      .description = entry.disabled_reason, .flags = flags, .index = static_cast<int>(i) + 1,
                      .count = static_cast<int>(spec.entries.size())});
    draw_entry(ui, entry, row, start, at);
    if (at.is_focus_visible) stroke(ui, row, ui.theme[Token::Focus], 6, 2);
    if (at.is_pressed && is_enabled) chosen = static_cast<int>(i);
  }
  return chosen;
}

}  // namespace

void open_menu_below(MenuState& menu, Rect button) {
  menu.is_open = true;
  menu.anchor = button;
}

void open_menu_at(MenuState& menu, Point point) {
  menu.is_open = true;
  menu.anchor = {point.x, point.y, 0, 0};
}

std::optional<int> menu(Ui& ui, MenuState& state, const MenuSpec& spec) {
  if (!state.is_open) return std::nullopt;
  const bool is_at_point = state.anchor.width <= 0;
  const Size size = menu_size(ui, spec);
  const Rect box = is_at_point ? place_at(ui, {state.anchor.x, state.anchor.y}, size) : place_below(ui, state.anchor, size);
  const Layer layer = begin_layer(ui, {.id = spec.name, .kind = LayerKind::Menu, .box = box, .name = spec.name});

  const std::optional<int> chosen = menu_entries(ui, layer.box, spec);
  end_layer(ui);
  if (layer.is_dismissed || chosen) state.is_open = false;
  return chosen;
}

}  // namespace evenhand::ui
