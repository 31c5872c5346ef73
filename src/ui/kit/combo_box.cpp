#include "ui/kit/combo_box.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/kit/control.h"
#include "ui/kit/field_frame.h"
#include "ui/kit/fuzzy_match.h"
#include "ui/kit/interact.h"
#include "ui/kit/kit_state.h"
#include "ui/kit/layer.h"
#include "ui/kit/paint.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/text_field.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kMostWithoutSearch = 8;
constexpr float kPadding = 10, kArrow = 16, kListPadding = 4, kRow = 32, kMostRows = 8.5f, kTick = 16, kWidest = 420;  // logical px
constexpr float kSearchMargin = 2;

FieldFrame frame_of(const ComboBoxSpec& spec) {
  return {.label = spec.label, .help = spec.help, .error = spec.error, .shows_label = spec.shows_label,
          .is_enabled = spec.disabled_reason.empty()};
}

bool has_search(const ComboBoxSpec& spec) { return spec.options.size() > kMostWithoutSearch; }

OpenCombo* open_combo(Ui& ui, NodeId id) {
  KitState& kit = kit_state(ui);
  OpenCombo& combo = kit.combo;
  if (combo.id != id || combo.last_frame + 1 < kit.frame) return nullptr;
  combo.last_frame = kit.frame;
  return &combo;
}

void set_open(Ui& ui, NodeId id, bool is_open) {
  KitState& kit = kit_state(ui);
  kit.combo = is_open ? OpenCombo{.id = id, .last_frame = kit.frame, .filter = {}, .highlighted = 0} : OpenCombo{};
  ui.wake_in(0);
}

std::vector<int> filtered(const ComboBoxSpec& spec, std::string_view filter) {
  struct Found {
    int index, score;
  };
  std::vector<Found> found;
  for (std::size_t i = 0; i < spec.options.size(); ++i)
    if (const auto match = fuzzy_match(filter, spec.options[i].text)) found.push_back({static_cast<int>(i), match->score});
  std::ranges::stable_sort(found, std::ranges::greater{}, &Found::score);
  std::vector<int> indices;
  for (const Found& option : found) indices.push_back(option.index);
  return indices;
}

Size list_size(const Ui& ui, const ComboBoxSpec& spec, float field_width) {
  float widest = 0;
  for (const ComboOption& option : spec.options) {
    const float detail = option.detail.empty() ? 0 : ui.px(16) + text_width(ui, Type::Small, option.detail);
    widest = std::max(widest, text_width(ui, Type::Body, option.text) + detail);
  }
  const float width = std::max(field_width, std::min(ui.px(kWidest), widest + ui.px(3 * kPadding + kTick + 2 * kListPadding)));
  const float rows = std::min(kMostRows, static_cast<float>(spec.options.size()));
  const float search = has_search(spec) ? control_height(ui) + ui.px(3 * kSearchMargin) : 0;
  return {std::ceil(width), std::round(rows * ui.px(kRow)) + ui.px(2 * kListPadding) + search};
}

void draw_option(Ui& ui, const ComboOption& option, Rect row, bool is_selected, bool is_lit) {
  const bool is_enabled = option.disabled_reason.empty();
  if (is_lit && is_enabled) {
    fill(ui, row, ui.theme[Token::Hover], 6);
  } else if (is_selected) {
    fill(ui, row, ui.theme[Token::Selected], 6);
  }
  float right = row.right() - ui.px(kPadding);
  const float middle = row.center().y;
  if (is_selected) icon(ui, {right - ui.px(kTick), middle - ui.px(kTick) / 2}, kTick, Icon::Check, ui.theme[Token::Accent]);
  right -= ui.px(kTick + 6);
  if (!option.detail.empty()) {
    const float y = middle - line_height(ui, Type::Small) / 2;
    right -= text(ui, {right, y}, Type::Small, ui.theme[Token::Ink3], option.detail, Align::Right) + ui.px(8);
  }
  const Type type = is_selected ? Type::BodyStrong : Type::Body;
  const float left = row.x + ui.px(kPadding);
  clipped_text(ui, {left, middle - line_height(ui, type) / 2}, right - left, type,
               ui.theme[is_enabled ? Token::Ink1 : Token::Ink3], option.text);
}

struct ListWish {
  const ComboBoxSpec& spec;
  std::span<const int> indices;
  int highlighted = -1;         // position in `indices`; -1: the focus walks by itself
  bool reveals = false;         // bring the highlighted or selected one into view
};

std::optional<int> option_rows(Ui& ui, Rect box, const ListWish& list) {
  std::optional<int> chosen;
  const float row_height = ui.px(kRow);
  const float content = row_height * static_cast<float>(list.indices.size());
  ScrollRegion region(ui, box, {.name = "Options", .content = {0, std::max(content, 1.0f)}});
  Rect rest = region.content();
  for (std::size_t place = 0; place < list.indices.size(); ++place) {
    const int index = list.indices[place];
    const ComboOption& option = list.spec.options[static_cast<std::size_t>(index)];
    const Rect row = cut_top(rest, row_height);
    const bool is_selected = index == list.spec.selected, is_highlighted = static_cast<int>(place) == list.highlighted;
    const bool is_enabled = option.disabled_reason.empty();
    const IdScope scope(index);
    const NodeId id = make_id("option");
    const Interaction at = interact(ui, id, row, {.is_enabled = is_enabled, .draws_focus_ring = false});
    std::uint32_t flags = is_selected ? kSelected : 0u;
    if (is_highlighted) flags |= kCurrent;
    if (!is_enabled) flags |= kDisabled;
    if (is_selected && list.highlighted < 0) flags |= kAutoFocus;
    ui.semantics.add({.id = id, .role = Role::Option, .rect = row, .name = option.text, .value = option.detail,
                      .description = option.disabled_reason, .flags = flags, .index = static_cast<int>(place) + 1,
                      .count = static_cast<int>(list.indices.size())});
    draw_option(ui, option, row, is_selected, at.is_hovered || at.is_focused || is_highlighted);
    if (at.is_focus_visible) stroke(ui, row, ui.theme[Token::Focus], 6, 2);
    if (list.reveals && (list.highlighted < 0 ? is_selected : is_highlighted)) region.reveal(row);
    if (at.is_pressed && is_enabled) chosen = index;
  }
  return chosen;
}

std::optional<int> searched_list(Ui& ui, Rect box, const ComboBoxSpec& spec, OpenCombo& combo, bool is_opening) {
  cut_top(box, ui.px(kSearchMargin));
  const Rect search = cut_top(box, control_height(ui)).inset(ui.px(kSearchMargin), 0);
  cut_top(box, ui.px(2 * kSearchMargin));
  const TextFieldResult field = text_field(ui, search, {.label = "Search", .text = combo.filter, .placeholder = "Search", .id = "search",
                                                        .shows_label = false, .icon = Icon::Search, .flags = kAutoFocus | kHasPopup});
  bool has_moved = is_opening;
  if (field.text) {
    combo.filter = *field.text;
    combo.highlighted = 0;
    has_moved = true;
  }
  const std::vector<int> indices = filtered(spec, combo.filter);
  if (is_opening) {
    const auto selected = std::ranges::find(indices, spec.selected);
    combo.highlighted = selected == indices.end() ? 0 : static_cast<int>(selected - indices.begin());
  }
  const int last = static_cast<int>(indices.size()) - 1;
  if (field.key == NavigationKey::Down) has_moved = true, ++combo.highlighted;
  if (field.key == NavigationKey::Up) has_moved = true, --combo.highlighted;
  if (field.key == NavigationKey::PageDown) has_moved = true, combo.highlighted += static_cast<int>(kMostRows);
  if (field.key == NavigationKey::PageUp) has_moved = true, combo.highlighted -= static_cast<int>(kMostRows);
  combo.highlighted = std::clamp(combo.highlighted, 0, std::max(0, last));

  ui.semantics.push({.id = make_id("list"), .role = Role::ListBox, .rect = box, .name = spec.label,
                     .count = static_cast<int>(indices.size())});
  std::optional<int> chosen =
      option_rows(ui, box, {.spec = spec, .indices = indices, .highlighted = combo.highlighted, .reveals = has_moved});
  ui.semantics.pop();
  if (indices.empty()) {
    const std::string_view nothing = "Nothing found";
    text(ui, {box.x + ui.px(kPadding), box.y + ui.px(6)}, Type::Body, ui.theme[Token::Ink3], nothing);
    ui.semantics.add({.role = Role::Status, .rect = {box.x, box.y, box.width, ui.px(kRow)}, .name = nothing});
  }
  if (field.is_submitted && last >= 0) {
    const int index = indices[static_cast<std::size_t>(combo.highlighted)];
    if (spec.options[static_cast<std::size_t>(index)].disabled_reason.empty()) chosen = index;
  }
  return chosen;
}

// The list keeps to its field while the search makes it shorter.
Rect list_box(const Ui& ui, Rect field, const ComboBoxSpec& spec, std::string_view filter) {
  Rect box = place_below(ui, field, list_size(ui, spec, field.width));
  if (filter.empty()) return box;
  const auto missing = static_cast<float>(spec.options.size() - std::max<std::size_t>(1, filtered(spec, filter).size()));
  const float hidden = std::max(0.0f, static_cast<float>(spec.options.size()) - kMostRows);
  const float spare = std::min(std::max(0.0f, missing - hidden) * ui.px(kRow), box.height - ui.px(2 * kRow + 4 * kListPadding));
  if (box.y < field.y) box.y += spare;
  box.height -= spare;
  return box;
}

ComboBoxResult show_list(Ui& ui, NodeId id, Rect field, const ComboBoxSpec& spec, OpenCombo& combo) {
  const bool is_searched = has_search(spec);
  const IdScope scope(spec.label);
  const Layer layer = begin_layer(ui, {.id = "list", .kind = LayerKind::Popup,
                                       .box = list_box(ui, field, spec, combo.filter), .name = spec.label,
                                       .role = is_searched ? Role::Dialog : Role::ListBox});
  const Rect inner = layer.box.inset(ui.px(kListPadding));
  ComboBoxResult result;
  if (is_searched) {
    result.chosen = searched_list(ui, inner, spec, combo, layer.is_opening);
  } else {
    const std::vector<int> all = filtered(spec, {});
    result.chosen = option_rows(ui, inner, {.spec = spec, .indices = all, .reveals = layer.is_opening});
  }
  end_layer(ui);
  result.was_dismissed = layer.is_dismissed && !result.chosen;
  if (result.chosen || result.was_dismissed) set_open(ui, id, false);
  return result;
}

}  // namespace

ComboBoxResult combo_box(Ui& ui, Rect box, const ComboBoxSpec& spec) {
  const FieldFrame frame = frame_of(spec);
  const Rect whole{box.x, box.y, box.width, combo_box_height(ui, box.width, spec)};
  const Rect inner = field_box(ui, whole, frame);
  const NodeId id = control_id(spec.id, spec.label);
  const Interaction at = interact(ui, id, inner, {.is_enabled = frame.is_enabled, .draws_focus_ring = false});
  if (frame.is_enabled && (at.is_pressed || spec.opens_at_once)) set_open(ui, id, true);
  OpenCombo* const combo = open_combo(ui, id);

  const bool has_choice = spec.selected >= 0 && static_cast<std::size_t>(spec.selected) < spec.options.size();
  const std::string_view shown = has_choice ? spec.options[static_cast<std::size_t>(spec.selected)].text : spec.prompt;
  std::uint32_t flags = kHasPopup | (combo != nullptr ? kExpanded : kCollapsed);
  if (!frame.is_enabled) flags |= kDisabled;
  if (!spec.error.empty()) flags |= kInvalid;
  const std::string_view about = !frame.is_enabled ? spec.disabled_reason : spec.error.empty() ? spec.help : spec.error;
  ui.semantics.add({.id = id, .role = Role::ComboBox, .rect = at.hit, .name = spec.label, .value = shown, .description = about,
                    .flags = flags});

  Interaction drawn = at;
  drawn.is_focused = at.is_focus_visible || (combo != nullptr && !has_search(spec));
  draw_field_frame(ui, whole, frame, drawn);
  const Token ink = frame.is_enabled && has_choice ? Token::Ink1 : Token::Ink3;
  const float left = inner.x + ui.px(kPadding), arrow = inner.right() - ui.px(kPadding + kArrow);
  const bool is_cut = clipped_text(ui, {left, std::floor(inner.center().y - line_height(ui, Type::Body) / 2)},
                                   arrow - ui.px(6) - left, Type::Body, ui.theme[ink], shown);
  icon(ui, {arrow, std::floor(inner.center().y - ui.px(kArrow) / 2)}, kArrow, Icon::Down,
       ui.theme[frame.is_enabled ? Token::Ink1 : Token::Ink3]);
  if (combo == nullptr) control_tooltip(ui, id, inner, spec.disabled_reason, is_cut ? shown : std::string_view{});
  return combo != nullptr ? show_list(ui, id, inner, spec, *combo) : ComboBoxResult{};
}

float combo_box_height(const Ui& ui, float width, const ComboBoxSpec& spec) {
  const FieldFrame frame = frame_of(spec);
  return field_label_height(ui, frame) + control_height(ui) + field_note_height(ui, width, frame);
}

}  // namespace evenhand::ui
