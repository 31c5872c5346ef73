#include "ui/kit/empty_state.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr float kIcon = 40, kIconGap = 8, kTitleGap = 4, kButtonGap = 12, kWidest = 372;  // logical px

}  // namespace

bool empty_state(Ui& ui, Rect box, const EmptyStateSpec& spec) {
  const float width = std::min(box.width, ui.px(kWidest));
  const TextSpec title{.type = Type::BodyStrong, .align = Align::Center, .max_lines = 2};
  const TextSpec words{.type = Type::Small, .color = Token::Ink2, .align = Align::Center, .max_lines = 3};
  float height = ui.px(kIcon + kIconGap) + text_block_height(ui, width, spec.title, title);
  if (!spec.text.empty()) height += ui.px(kTitleGap) + text_block_height(ui, width, spec.text, words);
  if (!spec.action.empty()) height += ui.px(kButtonGap) + control_height(ui);

  const float left = std::round(box.center().x - width / 2);
  float y = std::round(box.y + std::max(0.0f, (box.height - height) / 2));
  icon(ui, {std::round(box.center().x - ui.px(kIcon) / 2), y}, kIcon, spec.icon, ui.theme[Token::Ink3]);
  y += ui.px(kIcon + kIconGap);
  y += text_block(ui, {left, y, width, 0}, spec.title, title);
  if (!spec.text.empty()) y += ui.px(kTitleGap) + text_block(ui, {left, y + ui.px(kTitleGap), width, 0}, spec.text, words);
  if (spec.action.empty()) return false;
  const ButtonSpec action{.label = spec.action, .kind = spec.is_primary ? ButtonKind::Primary : ButtonKind::Secondary};
  const float button_size = button_width(ui, action);
  return button(ui, {std::round(box.center().x - button_size / 2), y + ui.px(kButtonGap), button_size, control_height(ui)}, action);
}

}  // namespace evenhand::ui
