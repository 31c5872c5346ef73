#include "ui/kit/dialog.h"

#include <algorithm>

#include "ui/kit/button.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/layer.h"
#include "ui/kit/paint.h"
#include "ui/kit/scroll_region.h"

namespace evenhand::ui {

namespace {

constexpr float kPadding = 20, kTextGap = 4, kBodyGap = 12, kButtonsGap = 16, kButtonSpace = 8, kMargin = 16;  // logical px
constexpr TextSpec kQuestion{.type = Type::Head};
constexpr TextSpec kText{.type = Type::Body, .color = Token::Ink2};

struct DialogLayout {
  Size size;
  float body_height = 0;
  bool is_body_cut = false;
};

DialogLayout dialog_layout(const Ui& ui, const DialogSpec& spec) {
  DialogLayout layout;
  layout.size.width = std::min(ui.px(spec.width), ui.environment.width - ui.px(2 * kMargin));
  const float inner = layout.size.width - ui.px(2 * kPadding);
  float height = ui.px(2 * kPadding) + text_block_height(ui, inner, spec.question, kQuestion) + ui.px(kButtonsGap) + control_height(ui);
  if (!spec.text.empty()) height += ui.px(kTextGap) + text_block_height(ui, inner, spec.text, kText);
  if (spec.body) {
    const float room = std::max(ui.px(80), ui.environment.height - ui.px(2 * kMargin) - height - ui.px(kBodyGap));
    layout.body_height = std::min(spec.body_height, room);
    layout.is_body_cut = spec.body_height > room;
    height += ui.px(kBodyGap) + layout.body_height;
  }
  layout.size.height = height;
  return layout;
}

void draw_body(Ui& ui, const DialogSpec& spec, Rect box, bool is_cut) {
  if (!is_cut) return spec.body(ui, box);
  ScrollRegion region(ui, box, {.name = "More of this", .content = {0, spec.body_height}});
  const Rect content = region.content();
  spec.body(ui, {content.x, content.y, content.width - ui.px(14), spec.body_height});
}

DialogAnswer draw_buttons(Ui& ui, const DialogSpec& spec, Rect row) {
  DialogAnswer answer = DialogAnswer::None;
  const ButtonSpec deed{.label = spec.deed, .kind = spec.removes ? ButtonKind::Removes : ButtonKind::Primary,
                        .disabled_reason = spec.deed_disabled_reason,
                        .flags = spec.removes || spec.body ? 0u : std::uint32_t{kAutoFocus}};
  const ButtonSpec safe{.label = spec.safe_answer, .flags = spec.removes ? std::uint32_t{kAutoFocus} : 0u};
  const ButtonSpec other{.label = spec.other_deed, .kind = ButtonKind::Quiet};
  if (!spec.other_deed.empty() && button(ui, cut_left(row, button_width(ui, other)), other)) answer = DialogAnswer::Other;
  const Rect deed_box = cut_right(row, button_width(ui, deed));
  cut_right(row, ui.px(kButtonSpace));
  if (!spec.safe_answer.empty() && button(ui, cut_right(row, button_width(ui, safe)), safe)) answer = DialogAnswer::Safe;
  if (button(ui, deed_box, deed)) answer = DialogAnswer::Deed;
  return answer;
}

}  // namespace

DialogAnswer dialog(Ui& ui, const DialogSpec& spec) {
  const DialogLayout layout = dialog_layout(ui, spec);
  const Layer layer = begin_layer(ui, {.id = spec.question, .kind = LayerKind::Dialog, .box = place_centered(ui, layout.size),
                                       .name = spec.question, .description = spec.text});
  Rect rest = layer.box.inset(ui.px(kPadding));
  cut_top(rest, heading(ui, rest, 2, spec.question, kQuestion));
  if (!spec.text.empty()) {
    cut_top(rest, ui.px(kTextGap));
    cut_top(rest, text_block(ui, rest, spec.text, kText));
  }
  if (spec.body) {
    cut_top(rest, ui.px(kBodyGap));
    draw_body(ui, spec, cut_top(rest, layout.body_height), layout.is_body_cut);
  }
  const float height = control_height(ui);
  DialogAnswer answer = draw_buttons(ui, spec, {rest.x, rest.bottom() - height, rest.width, height});
  end_layer(ui);
  if (answer == DialogAnswer::None && (layer.is_dismissed || (layer.is_pressed_outside && !spec.body))) answer = DialogAnswer::Safe;
  return answer;
}

}  // namespace evenhand::ui
