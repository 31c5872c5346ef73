#include "ui/kit/list_row.h"

#include <cmath>

#include "ui/kit/interact.h"
#include "ui/kit/paint.h"
#include "ui/kit/tooltip.h"

namespace evenhand::ui {

namespace {

constexpr float kIcon = 20, kTextStart = 34, kArrow = 16, kArrowGap = 12, kHeight = 44, kHeightWithSubtitle = 57;  // logical px
constexpr float kOutside = 8;  // the ground under the pointer reaches this far beyond the text

}  // namespace

float list_row_height(const Ui& ui, const ListRowSpec& spec) {
  return ui.px(spec.subtitle.empty() ? kHeight : kHeightWithSubtitle);
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
  const float title = line_height(ui, Type::BodyStrong);
  const float height = title + (spec.subtitle.empty() ? 0 : line_height(ui, Type::Small));
  const float top = std::round(middle - height / 2);
  const Color ink = ui.theme[is_enabled ? Token::Ink1 : Token::Ink3];
  const bool is_cut = clipped_text(ui, {x, top}, right - x, Type::BodyStrong, ink, spec.title);
  if (!spec.subtitle.empty())
    clipped_text(ui, {x, top + title}, right - x, Type::Small, ui.theme[is_enabled ? Token::Ink2 : Token::Ink3], spec.subtitle);
  if (!is_enabled) tooltip(ui, id, box, spec.disabled_reason);
  if (is_enabled && is_cut) tooltip(ui, id, box, spec.title);
  return at.is_pressed && is_enabled;
}

}  // namespace evenhand::ui
