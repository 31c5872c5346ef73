#include "ui/kit/radio.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/control.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr float kDisc = 16, kGap = 8, kBorder = 1.5f, kBetween = 10, kBeside = 20;  // logical

float text_left(const Ui& ui) { return ui.px(kDisc) + ui.px(kGap); }

float option_width(const Ui& ui, const RadioOption& option) {
  return text_left(ui) + std::ceil(std::max(text_width(ui, Type::Body, option.label), text_width(ui, Type::Label, option.description)));
}

float option_height(const Ui& ui, float width, const RadioOption& option) {
  const float room = width - text_left(ui);
  const float label = paragraph_height(ui, room, Type::Body, option.label);
  return label + (option.description.empty() ? 0 : paragraph_height(ui, room, Type::Label, option.description));
}

void draw_disc(Ui& ui, Point center, bool is_chosen, const Interaction& state, bool is_enabled) {
  const float opacity = is_enabled ? 1.0f : disabled_opacity(ui);
  const Color rest = is_chosen ? ui.theme[Token::Accent] : blended(ui.theme[Token::LineStrong], ui.theme[Token::Ink2], state.hover);
  const Color edge = blended(ui.theme[Token::Surface], rest, opacity);
  disc(ui, center, kDisc / 2, state.is_held ? ui.theme[Token::Pressed] : blended(ui.theme[Token::Surface], ui.theme[Token::Hover], state.hover));
  if (!is_enabled && ui.theme.is_high_contrast) {
    const float size = ui.px(kDisc);
    dashed_stroke(ui, {center.x - size / 2, center.y - size / 2, size, size}, edge, kDisc / 2);
  } else {
    ring(ui, center, kDisc / 2, edge, ui.theme.is_high_contrast ? 2.0f : kBorder);
  }
  if (is_chosen) disc(ui, center, kDisc / 4, edge);
}

bool radio_option(Ui& ui, Rect box, const RadioOption& option, bool is_chosen, int index, int count) {
  const NodeId id = make_id(option.label);
  const bool is_enabled = option.disabled_reason.empty();
  const Rect target{box.x, box.y, std::min(box.width, option_width(ui, option)), option_height(ui, box.width, option)};
  const Interaction state = interact(ui, id, least_target(ui, target), {.is_enabled = is_enabled, .focus_radius = 8});
  draw_disc(ui, {box.x + ui.px(kDisc) / 2, box.y + line_height(ui, Type::Body) / 2}, is_chosen, state, is_enabled);
  const Rect words{box.x + text_left(ui), box.y, box.width - text_left(ui), target.height};
  const float used = paragraph(ui, words, Type::Body, ui.theme[is_enabled ? Token::Ink1 : Token::Ink3], option.label);
  if (!option.description.empty()) paragraph(ui, {words.x, words.y + used, words.width, 0}, Type::Label, ui.theme[Token::Ink3], option.description);
  ui.semantics.add({.id = id, .role = Role::Radio, .rect = state.hit, .name = option.label,
                    .description = is_enabled ? option.description : option.disabled_reason,
                    .flags = (is_enabled ? 0u : std::uint32_t{kDisabled}) | (is_chosen ? std::uint32_t{kChecked} : 0u), .index = index, .count = count});
  control_tooltip(ui, id, target, option.disabled_reason, {});
  return state.is_pressed;
}

}  // namespace

std::optional<int> radio_group(Ui& ui, Rect box, const RadioGroupSpec& spec) {
  const IdScope scope(spec.name);
  ui.semantics.push({.id = make_id("group"), .role = Role::RadioGroup, .rect = {}, .name = spec.name});
  Point at{box.x, box.y};
  if (spec.shows_name) {
    text(ui, at, Type::LabelStrong, ui.theme[Token::Ink2], spec.name);
    at.y += line_height(ui, Type::LabelStrong) + ui.px(8);
  }
  std::optional<int> chosen;
  const int count = static_cast<int>(spec.options.size());
  for (int i = 0; i < count; ++i) {
    const RadioOption& option = spec.options[static_cast<std::size_t>(i)];
    const Rect place{at.x, at.y, spec.is_horizontal ? option_width(ui, option) : box.width, 0};
    if (radio_option(ui, place, option, i == spec.selected, i + 1, count) && i != spec.selected) chosen = i;
    if (spec.is_horizontal) {
      at.x += place.width + ui.px(kBeside);
    } else {
      at.y += option_height(ui, box.width, option) + ui.px(kBetween);
    }
  }
  ui.semantics.pop();
  return chosen;
}

float radio_group_height(const Ui& ui, float width, const RadioGroupSpec& spec) {
  float height = spec.shows_name ? line_height(ui, Type::LabelStrong) + ui.px(8) : 0;
  if (spec.is_horizontal) {
    float tallest = 0;
    for (const RadioOption& option : spec.options) tallest = std::max(tallest, option_height(ui, option_width(ui, option), option));
    return height + tallest;
  }
  for (const RadioOption& option : spec.options) height += option_height(ui, width, option) + ui.px(kBetween);
  return spec.options.empty() ? height : height - ui.px(kBetween);
}

}  // namespace evenhand::ui
