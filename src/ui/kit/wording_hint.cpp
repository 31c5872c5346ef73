#include "ui/kit/wording_hint.h"

#include <algorithm>

#include "ui/kit/button.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr float kPadding = 12, kGap = 6, kButtonGap = 10, kButtonSpace = 8;  // logical px
constexpr TextSpec kReason{.type = Type::Small, .color = Token::Ink2};
constexpr TextSpec kOffer{.type = Type::Head};
constexpr ButtonSpec kUse{.label = "Use this wording", .kind = ButtonKind::Secondary};
constexpr ButtonSpec kKeep{.label = "Keep mine", .kind = ButtonKind::Quiet};

float text_width_of(const Ui& ui, float width) { return width - ui.px(2 * kPadding); }

}  // namespace

float wording_hint_height(const Ui& ui, float width, const WordingHintSpec& spec) {
  const float room = text_width_of(ui, width);
  return ui.px(2 * kPadding + kGap + kButtonGap) + text_block_height(ui, room, spec.reason, kReason) +
         text_block_height(ui, room, spec.offer, kOffer) + control_height(ui);
}

WordingAnswer wording_hint(Ui& ui, Rect box, const WordingHintSpec& spec) {
  const IdScope scope(spec.id.empty() ? spec.reason : spec.id);
  const Rect area{box.x, box.y, box.width, wording_hint_height(ui, box.width, spec)};
  ui.semantics.push({.id = make_id("hint"), .role = Role::Group, .rect = area, .name = "Wording"});
  fill(ui, area, ui.theme[Token::WarningTint], 8);
  if (ui.theme.is_high_contrast) stroke(ui, area, ui.theme[Token::Warning], 8);

  const float left = area.x + ui.px(kPadding), room = text_width_of(ui, area.width);
  float y = area.y + ui.px(kPadding);
  TextSpec reason = kReason;
  reason.role = Role::Status;
  y += text_block(ui, {left, y, room, 0}, spec.reason, reason) + ui.px(kGap);
  y += text_block(ui, {left, y, room, 0}, spec.offer, kOffer) + ui.px(kButtonGap);

  WordingAnswer answer = WordingAnswer::None;
  const Rect use = button_box(ui, {left, y}, kUse);
  if (button(ui, use, kUse)) answer = WordingAnswer::UseOffer;
  if (button(ui, button_box(ui, {use.right() + ui.px(kButtonSpace), y}, kKeep), kKeep)) answer = WordingAnswer::KeepMine;
  ui.semantics.pop();
  return answer;
}

}  // namespace evenhand::ui
