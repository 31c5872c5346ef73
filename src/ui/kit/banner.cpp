#include "ui/kit/banner.h"

#include <algorithm>
#include <array>

#include "ui/kit/button.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr float kSide = 14, kTop = 10, kIcon = 16, kTextStart = 40, kGap = 8, kNarrow = 560;  // logical px

struct ToneLook {
  Token ink, ground;
  Icon sign;
  Role role;
};

// By BannerTone.
constexpr std::array<ToneLook, 4> kLooks{{
    {Token::Accent, Token::Selected, Icon::Info, Role::Status},
    {Token::Success, Token::SuccessTint, Icon::Check, Role::Status},
    {Token::Warning, Token::WarningTint, Icon::Warn, Role::Alert},
    {Token::Danger, Token::DangerTint, Icon::Warn, Role::Alert},
}};

struct BannerLayout {
  float text_width = 0, text_height = 0, buttons_width = 0, height = 0;
  bool is_stacked = false;  // the buttons stand below the text
};

float title_height(const Ui& ui, float width, const BannerSpec& spec) {
  return paragraph_height(ui, width, Type::BodyStrong, spec.title, 2);
}

float buttons_width(const Ui& ui, const BannerSpec& spec) {
  float width = 0;
  for (const std::string_view label : {spec.action, spec.second_action})
    if (!label.empty()) width += button_width(ui, {.label = label, .size = ControlSize::Small}) + ui.px(kGap);
  return width;
}

BannerLayout banner_layout(const Ui& ui, float width, const BannerSpec& spec) {
  BannerLayout layout;
  layout.buttons_width = buttons_width(ui, spec);
  layout.is_stacked = width < ui.px(kNarrow) && layout.buttons_width > 0;
  const float dismiss = spec.can_be_dismissed ? control_height(ui, ControlSize::Small) + ui.px(kGap) : 0;
  layout.text_width = width - ui.px(kTextStart + kSide) - dismiss - (layout.is_stacked ? 0 : layout.buttons_width);
  layout.text_height = title_height(ui, layout.text_width, spec);
  if (!spec.text.empty()) layout.text_height += paragraph_height(ui, layout.text_width, Type::Small, spec.text);
  const float row = control_height(ui, ControlSize::Small);
  const bool has_row = !layout.is_stacked && (layout.buttons_width > 0 || spec.can_be_dismissed);
  layout.height = std::max(layout.text_height, has_row ? row : 0.0f) + ui.px(2 * kTop);
  if (layout.is_stacked) layout.height += ui.px(kGap) + row;
  return layout;
}

}  // namespace

float banner_height(const Ui& ui, float width, const BannerSpec& spec) { return banner_layout(ui, width, spec).height; }

BannerAnswer banner(Ui& ui, Rect box, const BannerSpec& spec) {
  const ToneLook look = kLooks[static_cast<std::size_t>(spec.tone)];
  const BannerLayout layout = banner_layout(ui, box.width, spec);
  const Rect area{box.x, box.y, box.width, layout.height};
  const IdScope scope(spec.title);
  ui.semantics.push({.id = make_id("banner"), .role = Role::Group, .rect = area, .name = spec.title});
  fill(ui, area, ui.theme[look.ground], 8);
  if (ui.theme.is_high_contrast) stroke(ui, area, ui.theme[look.ink], 8);

  const float row = control_height(ui, ControlSize::Small);
  const float first_line = area.y + ui.px(kTop) + (layout.text_height < row && !layout.is_stacked && layout.buttons_width > 0
                                                        ? (row - layout.text_height) / 2 : 0.0f);
  const float line = line_height(ui, Type::BodyStrong);
  icon(ui, {area.x + ui.px(kSide), first_line + (line - ui.px(kIcon)) / 2}, kIcon, look.sign, ui.theme[look.ink]);
  const Rect words{area.x + ui.px(kTextStart), first_line, layout.text_width, 0};
  ui.semantics.push({.id = make_id("words"), .role = look.role, .rect = {words.x, words.y, words.width, layout.text_height}, .name = {}});
  const float title = text_block(ui, words, spec.title, {.type = Type::BodyStrong, .max_lines = 2});
  if (!spec.text.empty())
    text_block(ui, {words.x, words.y + title, words.width, 0}, spec.text, {.type = Type::Small, .color = Token::Ink2});
  ui.semantics.pop();

  BannerAnswer answer = BannerAnswer::None;
  float right = area.right() - ui.px(kSide) + ui.px(6);
  const float top = area.y + ui.px(kTop);
  if (spec.can_be_dismissed) {
    const Rect cross{right - row, top, row, row};
    if (icon_button(ui, cross, {.icon = Icon::Cross, .name = "Dismiss", .size = ControlSize::Small})) answer = BannerAnswer::Dismissed;
    right = cross.x - ui.px(kGap);
  } else {
    right -= ui.px(6);
  }
  float left = area.x + ui.px(kTextStart);
  const float button_top = layout.is_stacked ? top + layout.text_height + ui.px(kGap) : top;
  if (!layout.is_stacked) left = right - layout.buttons_width + ui.px(kGap);
  const std::array labels{spec.action, spec.second_action};
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].empty()) continue;
    const ButtonSpec button_spec{.label = labels[i], .kind = i == 0 ? ButtonKind::Secondary : ButtonKind::Quiet, .size = ControlSize::Small};
    const float width = button_width(ui, button_spec);
    if (button(ui, {left, button_top, width, row}, button_spec)) answer = i == 0 ? BannerAnswer::Action : BannerAnswer::SecondAction;
    left += width + ui.px(kGap);
  }
  ui.semantics.pop();
  return answer;
}

}  // namespace evenhand::ui
