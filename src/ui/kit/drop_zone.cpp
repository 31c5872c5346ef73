#include "ui/kit/drop_zone.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/button.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr float kRadius = 8, kIcon = 24, kIconGap = 8, kButtonGap = 16, kWidest = 240;  // logical px

}  // namespace

bool drop_zone(Ui& ui, Rect box, const DropZoneSpec& spec) {
  const IdScope scope(spec.title);
  ui.semantics.push({.id = make_id("zone"), .role = Role::Group, .rect = box, .name = spec.title});
  if (spec.is_dragged_over) {
    fill(ui, box, ui.theme[Token::Selected], kRadius);
    stroke(ui, box, ui.theme[Token::Accent], kRadius, 2);
  } else {
    dashed_stroke(ui, box, ui.theme[Token::LineStrong], kRadius);
  }

  const float width = std::min(box.width - ui.px(32), ui.px(kWidest));
  const float left = std::round(box.center().x - width / 2);
  const TextSpec title{.type = Type::Head, .align = Align::Center, .max_lines = 2};
  const TextSpec words{.type = Type::Small, .color = Token::Ink2, .align = Align::Center, .max_lines = 3};
  float height = ui.px(kIcon + kIconGap) + text_block_height(ui, width, spec.title, title);
  if (!spec.text.empty()) height += text_block_height(ui, width, spec.text, words);
  height += ui.px(kButtonGap) + control_height(ui);

  float y = std::round(box.center().y - height / 2);
  icon(ui, {std::round(box.center().x - ui.px(kIcon) / 2), y}, kIcon, spec.icon, ui.theme[Token::Accent]);
  y += ui.px(kIcon + kIconGap);
  y += text_block(ui, {left, y, width, 0}, spec.is_dragged_over ? "Let go to read it" : spec.title, title);
  if (!spec.text.empty()) y += text_block(ui, {left, y, width, 0}, spec.text, words);
  const ButtonSpec choose{.label = spec.button};
  const float size = button_width(ui, choose);
  const bool is_pressed = button(ui, {std::round(box.center().x - size / 2), y + ui.px(kButtonGap), size, control_height(ui)}, choose);
  ui.semantics.pop();
  return is_pressed;
}

}  // namespace evenhand::ui
