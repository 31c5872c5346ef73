#include "ui/kit/command_palette.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/control.h"
#include "ui/kit/fuzzy_match.h"
#include "ui/kit/interact.h"
#include "ui/kit/layer.h"
#include "ui/kit/paint.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/text_field.h"

namespace evenhand::ui {

namespace {

constexpr float kWidth = 560, kTop = 96, kPadding = 12, kGap = 8, kRow = 40, kRowWithReason = 52, kIcon = 16;  // logical px
constexpr float kTextStart = 36, kSide = 10, kMostHeight = 380;
constexpr int kElsewhere = 100;  // taken off for letters found only in the place's name
constexpr int kPage = 8;

struct Found {
  int index = 0;
  int score = 0;
  std::vector<std::size_t> letters;  // of the label
};

std::vector<Found> found_entries(std::span<const PaletteEntry> entries, std::string_view query) {
  std::vector<Found> found;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto index = static_cast<int>(i);
    if (auto match = fuzzy_match(query, entries[i].label)) {
      found.push_back({index, match->score, std::move(match->positions)});
    } else if (const auto other = fuzzy_match(query, std::string(entries[i].place) + " " + std::string(entries[i].label))) {
      found.push_back({index, other->score - kElsewhere, {}});
    }
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &Found::score);
  return found;
}

float row_height(const Ui& ui, const PaletteEntry& entry) {
  return ui.px(entry.disabled_reason.empty() ? kRow : kRowWithReason);
}

// The letters found in semibold accent.
float draw_label(Ui& ui, Point at, std::string_view label, std::span<const std::size_t> letters, bool is_enabled) {
  float x = at.x;
  std::size_t next = 0;
  for (std::size_t begin = 0; begin < label.size();) {
    const bool is_found = next < letters.size() && letters[next] == begin;
    std::size_t end = begin;
    if (is_found) {
      while (next < letters.size() && letters[next] == end) ++next, ++end;
    } else {
      end = next < letters.size() ? letters[next] : label.size();
    }
    const Token ink = !is_enabled ? Token::Ink3 : is_found ? Token::Accent : Token::Ink1;
    x += text(ui, {x, at.y}, is_found ? Type::BodyStrong : Type::Body, ui.theme[ink], label.substr(begin, end - begin));
    begin = end;
  }
  return x - at.x;
}

void draw_entry(Ui& ui, const PaletteEntry& entry, const Found& found, Rect row, bool is_highlighted, bool is_hovered) {
  const bool is_enabled = entry.disabled_reason.empty();
  if (is_highlighted || is_hovered) fill(ui, row, ui.theme[is_highlighted ? Token::Selected : Token::Hover], 6);
  const float middle = row.y + ui.px(is_enabled ? kRow : kRow - 8) / 2;
  const float y = std::floor(middle - line_height(ui, Type::Body) / 2);
  if (entry.icon != Icon::Count)
    icon(ui, {row.x + ui.px(kSide), std::floor(middle - ui.px(kIcon) / 2)}, kIcon, entry.icon, ui.theme[Token::Ink2]);
  float right = row.right() - ui.px(kSide);
  const float small_y = std::floor(middle - line_height(ui, Type::Small) / 2);
  for (const std::string_view words : {entry.shortcut, entry.place}) {
    if (words.empty()) continue;
    right -= text(ui, {right, small_y}, Type::Small, ui.theme[Token::Ink3], words, Align::Right) + ui.px(2 * kGap);
  }
  const float left = row.x + ui.px(kTextStart);
  push_clip(ui, {left, row.y, right - left, row.height});
  draw_label(ui, {left, y}, entry.label, found.letters, is_enabled);
  pop_clip(ui);
  if (is_enabled) return;
  clipped_text(ui, {left, y + line_height(ui, Type::Body)}, row.right() - ui.px(kSide) - left, Type::Label, ui.theme[Token::Ink3],
               entry.disabled_reason);
}

void move_highlight(PaletteState& state, NavigationKey key, int count) {
  if (key == NavigationKey::Down) ++state.highlighted;
  if (key == NavigationKey::Up) --state.highlighted;
  if (key == NavigationKey::PageDown) state.highlighted += kPage;
  if (key == NavigationKey::PageUp) state.highlighted -= kPage;
  const bool is_page = key == NavigationKey::PageDown || key == NavigationKey::PageUp;
  if (count <= 0) {
    state.highlighted = 0;
  } else if (is_page) {
    state.highlighted = std::clamp(state.highlighted, 0, count - 1);
  } else {
    state.highlighted = (state.highlighted + count) % count;  // past the end is the beginning
  }
}

std::optional<int> entry_rows(Ui& ui, Rect box, const PaletteSpec& spec, PaletteState& state, std::span<const Found> found,
                              bool reveals) {
  std::optional<int> chosen;
  float content = 1;
  for (const Found& entry : found) content += row_height(ui, spec.entries[static_cast<std::size_t>(entry.index)]);
  ui.semantics.push({.id = make_id("list"), .role = Role::ListBox, .rect = box, .name = "Commands",
                     .count = static_cast<int>(found.size())});
  {
    ScrollRegion region(ui, box, {.name = "Commands found", .content = {0, content}});
    Rect rest = region.content();
    for (std::size_t place = 0; place < found.size(); ++place) {
      const PaletteEntry& entry = spec.entries[static_cast<std::size_t>(found[place].index)];
      const Rect row = cut_top(rest, row_height(ui, entry));
      const bool is_highlighted = static_cast<int>(place) == state.highlighted;
      const bool is_enabled = entry.disabled_reason.empty();
      const IdScope scope(found[place].index);
      const NodeId id = make_id("entry");
      const Interaction at = interact(ui, id, row, {.is_enabled = is_enabled, .draws_focus_ring = false});
      std::uint32_t flags = is_highlighted ? kCurrent | kSelected : 0u;
      if (!is_enabled) flags |= kDisabled;
      ui.semantics.add({.id = id, .role = Role::Option, .rect = row, .name = entry.label, .value = entry.shortcut,
                        .description = is_enabled ? entry.place : entry.disabled_reason, .flags = flags,
                        .index = static_cast<int>(place) + 1, .count = static_cast<int>(found.size())});
      draw_entry(ui, entry, found[place], row, is_highlighted, at.is_hovered);
      if (reveals && is_highlighted) region.reveal(row);
      if (at.is_pressed && is_enabled) chosen = found[place].index;
    }
  }
  ui.semantics.pop();
  return chosen;
}

std::optional<int> draw_palette(Ui& ui, Rect box, const PaletteSpec& spec, PaletteState& state, bool is_opening) {
  const NodeId field_id = control_id("search", spec.prompt);
  std::vector<NavigationKey> keys;
  while (const auto event = ui.semantics.take_key(field_id)) keys.push_back(static_cast<NavigationKey>(static_cast<int>(event->number)));
  Rect rest = box.inset(ui.px(kPadding));
  const TextFieldResult field = text_field(ui, cut_top(rest, control_height(ui)),
                                           {.label = spec.prompt, .text = state.text, .placeholder = spec.prompt, .id = "search",
                                            .shows_label = false, .icon = Icon::Search, .flags = kAutoFocus | kHasPopup});
  cut_top(rest, ui.px(kGap));
  bool has_moved = is_opening || !keys.empty();
  if (field.text && *field.text != state.text) {
    state.text = *field.text;
    state.highlighted = 0;
    has_moved = true;
  }
  const std::vector<Found> found = found_entries(spec.entries, state.text);
  const auto count = static_cast<int>(found.size());
  for (const NavigationKey key : keys) move_highlight(state, key, count);
  state.highlighted = std::clamp(state.highlighted, 0, std::max(0, count - 1));
  const std::optional<int> pressed = entry_rows(ui, rest, spec, state, found, has_moved);
  if (found.empty()) {
    const std::string words = "Nothing is called “" + state.text + "”.";
    clipped_text(ui, {rest.x + ui.px(kSide), rest.y + ui.px(kGap)}, rest.width - ui.px(2 * kSide), Type::Body, ui.theme[Token::Ink3], words);
    ui.semantics.add({.role = Role::Status, .rect = {rest.x, rest.y, rest.width, ui.px(kRow)}, .name = words});
  }
  if (!field.is_submitted || count == 0) return pressed;
  const int index = found[static_cast<std::size_t>(state.highlighted)].index;
  return spec.entries[static_cast<std::size_t>(index)].disabled_reason.empty() ? std::optional(index) : pressed;
}

Rect palette_box(const Ui& ui) {
  const float width = std::min(ui.px(kWidth), ui.environment.width - ui.px(32));
  const float top = std::min(ui.px(kTop), ui.environment.height / 8);
  const float height = std::min(ui.px(kMostHeight), ui.environment.height - top - ui.px(16));
  return {std::round((ui.environment.width - width) / 2), std::round(top), width, std::round(height)};
}

}  // namespace

std::optional<int> command_palette(Ui& ui, PaletteState& state, const PaletteSpec& spec) {
  if (!state.is_open) {
    state.was_open = false;
    return std::nullopt;
  }
  if (!state.was_open) {
    state.text.clear();
    state.highlighted = 0;
    state.was_open = true;
  }
  const Layer layer = begin_layer(ui, {.id = "command palette", .kind = LayerKind::Dialog, .box = palette_box(ui), .name = "Commands"});
  const std::optional<int> chosen = draw_palette(ui, layer.box, spec, state, layer.is_opening);
  end_layer(ui);
  if (chosen || layer.is_dismissed || layer.is_pressed_outside) state.is_open = state.was_open = false;
  return chosen;
}

}  // namespace evenhand::ui
