#include "ui/kit/card.h"

#include <algorithm>

#include "ui/kit/control.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr float kRadius = 10, kHeadGap = 8, kSubtitleGap = 0;  // logical
constexpr TextSpec kTitle{.type = Type::Head, .max_lines = 2};
constexpr TextSpec kSubtitle{.type = Type::Small, .color = Token::Ink2, .max_lines = 3};

}  // namespace

Card::Card(Ui& ui, Rect box, const CardSpec& spec) : ui_(ui), scope_(spec.name.empty() ? spec.title : spec.name) {
  card_ground(ui, box);
  const std::string_view name = spec.title.empty() ? spec.name : spec.title;
  ui.semantics.push({.id = make_id("card"), .role = Role::Group, .rect = box, .name = name});
  body_ = box.inset(ui.px(spec.padding));
  if (spec.title.empty()) return;
  const float extra = spec.head_extra > 0 ? ui.px(spec.head_extra) + ui.px(8) : 0;
  Rect head{body_.x, body_.y, body_.width - extra, 0};
  head_extra_ = {body_.right() - ui.px(spec.head_extra), body_.y, ui.px(spec.head_extra), line_height(ui, Type::Head)};
  cut_top(body_, heading(ui, head, spec.heading_level, spec.title, kTitle));
  if (!spec.subtitle.empty()) {
    cut_top(body_, ui.px(kSubtitleGap));
    cut_top(body_, text_block(ui, {body_.x, body_.y, body_.width, 0}, spec.subtitle, kSubtitle));
  }
  cut_top(body_, ui.px(kHeadGap));
}

Card::~Card() { ui_.semantics.pop(); }

float card_chrome(const Ui& ui, float width, const CardSpec& spec) {
  const float padding = ui.px(spec.padding), inside = width - 2 * padding;
  if (spec.title.empty()) return 2 * padding;
  const float extra = spec.head_extra > 0 ? ui.px(spec.head_extra) + ui.px(8) : 0;
  float height = 2 * padding + text_block_height(ui, inside - extra, spec.title, kTitle) + ui.px(kHeadGap);
  if (!spec.subtitle.empty()) height += ui.px(kSubtitleGap) + text_block_height(ui, inside, spec.subtitle, kSubtitle);
  return height;
}

void card_ground(Ui& ui, Rect box) {
  fill(ui, box, ui.theme[Token::Surface], kRadius);
  stroke(ui, box, ui.theme[Token::Line], kRadius);
}

bool choice_card(Ui& ui, Rect box, const ChoiceCardSpec& spec) {
  const NodeId id = make_id(spec.name);
  const Interaction state = interact(ui, id, box, {.focus_radius = kRadius});
  fill(ui, box, ui.theme[Token::Surface], kRadius);
  if (spec.is_chosen) {
    stroke(ui, box, ui.theme[Token::Accent], kRadius, ui.theme.is_high_contrast ? 4.0f : 2.0f);
  } else {
    const bool is_down = state.is_held && state.is_hovered;
    stroke(ui, box, is_down ? ui.theme[Token::Ink2] : blended(ui.theme[Token::Line], ui.theme[Token::LineStrong], state.hover), kRadius);
  }
  const std::uint32_t chosen = spec.is_tab ? kSelected : kChecked;
  ui.semantics.add({.id = id, .role = spec.is_tab ? Role::Tab : Role::Radio, .rect = state.hit, .name = spec.name,
                    .description = spec.description, .flags = spec.is_chosen ? chosen : 0u});
  return state.is_pressed && !spec.is_chosen;
}

}  // namespace evenhand::ui
