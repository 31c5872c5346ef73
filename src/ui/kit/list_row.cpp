#include "ui/kit/list_row.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/interact.h"
#include "ui/kit/paint.h"
#include "ui/kit/tooltip.h"

namespace evenhand::ui {

namespace {

constexpr float kIcon = 20, kTextStart = 34, kArrow = 16, kArrowGap = 12, kHeight = 44, kHeightWithSubtitle = 57, kAboveAndBelow = 21;  // logical px
constexpr float kOutside = 8;  // the ground under the pointer reaches this far beyond the text

float text_room(const Ui& ui, const ListRowSpec& spec, float width) {
  if (spec.icon != Icon::Count) width -= ui.px(kTextStart);
  if (spec.has_arrow) width -= ui.px(kArrow + kArrowGap);
  return spec.trailing.empty() ? width : width - text_width(ui, Type::Small, spec.trailing) - ui.px(kArrowGap);
}

struct TextHeights {
  float title = 0, subtitle = 0;
};

TextHeights text_heights(const Ui& ui, const ListRowSpec& spec, float room) {
  const bool is_one = spec.most_lines == 1;
  const auto of = [&](Type type, std::string_view text) { return is_one ? line_height(ui, type) : paragraph_height(ui, room, type, text, spec.most_lines); };
  return {of(Type::BodyStrong, spec.title), spec.subtitle.empty() ? 0 : of(Type::Small, spec.subtitle)};
}

}  // namespace

float list_row_height(const Ui& ui, const ListRowSpec& spec, float width) {
  const float natural = ui.px(spec.subtitle.empty() ? kHeight : kHeightWithSubtitle);
  if (spec.most_lines == 1) return natural;
  const TextHeights heights = text_heights(ui, spec, text_room(ui, spec, width));
  return std::max(natural, heights.title + heights.subtitle + ui.px(kAboveAndBelow));
}

bool list_row(Ui& ui, Rect box, const ListRowSpec& spec) {
  const IdScope scope(spec.id.empty() ? spec.title : spec.id);
  const NodeId id = make_id("row");
  const bool is_enabled = spec.disabled_reason.empty();
  const Interaction at = interact(ui, id, box, {.is_enabled = is_enabled});
  std::uint32_t flags = is_enabled ? 0u : kDisabled;
  if (spec.is_selected) flags |= kCurrent;
  ui.semantics.add({.id = id, .role = Role::Button, .rect = box, .name = spec.title, .value = spec.trailing,
                    .description = is_enabled ? spec.subtitle : spec.disabled_reason, .flags = flags});

  const Rect ground{box.x - ui.px(kOutside), box.y + ui.line_width(), box.width + ui.px(2 * kOutside), box.height - ui.line_width()};
  if (spec.is_selected) {
    fill(ui, ground, ui.theme[Token::Selected], 6);
  } else if (at.is_held) {
    fill(ui, ground, ui.theme[Token::Pressed], 6);
  } else if (at.hover > 0 && is_enabled) {
    fill(ui, ground, ui.theme[Token::Hover].with_alpha(at.hover), 6);
  }
  if (spec.has_line_above) horizontal_line(ui, box.x, box.right(), box.y, ui.theme[Token::Line]);

  const float middle = box.center().y;
  float x = box.x;
  if (spec.icon != Icon::Count) {
    icon(ui, {x, middle - ui.px(kIcon) / 2}, kIcon, spec.icon, ui.theme[is_enabled ? Token::Accent : Token::Ink3]);
    x += ui.px(kTextStart);
  }
  float right = box.right();
  if (spec.has_arrow) {
    icon(ui, {right - ui.px(kArrow), middle - ui.px(kArrow) / 2}, kArrow, Icon::Right, ui.theme[Token::Ink2]);
    right -= ui.px(kArrow + kArrowGap);
  }
  if (!spec.trailing.empty()) {
    const float y = middle - line_height(ui, Type::Small) / 2;
    right -= text(ui, {right, y}, Type::Small, ui.theme[Token::Ink3], spec.trailing, Align::Right) + ui.px(kArrowGap);
  }
  const float room = right - x;
  const TextHeights heights = text_heights(ui, spec, room);
  const float top = std::round(middle - (heights.title + heights.subtitle) / 2);
  const Color ink = ui.theme[is_enabled ? Token::Ink1 : Token::Ink3], faint = ui.theme[is_enabled ? Token::Ink2 : Token::Ink3];
  bool is_cut = false;
  if (spec.most_lines == 1) {
    is_cut = clipped_text(ui, {x, top}, room, Type::BodyStrong, ink, spec.title);
    if (!spec.subtitle.empty()) clipped_text(ui, {x, top + heights.title}, room, Type::Small, faint, spec.subtitle);
  } else {
    paragraph(ui, {x, top, room, heights.title}, Type::BodyStrong, ink, spec.title, spec.most_lines);
    is_cut = paragraph_height(ui, room, Type::BodyStrong, spec.title) > heights.title;
    if (!spec.subtitle.empty()) paragraph(ui, {x, top + heights.title, room, heights.subtitle}, Type::Small, faint, spec.subtitle, spec.most_lines);
  }
  if (!is_enabled) tooltip(ui, id, box, spec.disabled_reason);
  if (is_enabled && is_cut) tooltip(ui, id, box, spec.title);
  return at.is_pressed && is_enabled;
}

}  // namespace evenhand::ui
