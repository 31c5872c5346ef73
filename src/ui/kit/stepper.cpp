#include "ui/kit/stepper.h"

#include <array>
#include <cstdio>
#include <string>

#include "ui/kit/interact.h"
#include "ui/kit/paint.h"
#include "ui/kit/tooltip.h"

namespace evenhand::ui {

namespace {

constexpr float kDisc = 22, kGap = 8, kLineGap = 12, kShortestLine = 16, kHeight = 28, kTick = 14;  // logical px

float named_width(const Ui& ui, const StepperSpec& spec) {
  float width = 0;
  for (std::size_t i = 0; i < spec.steps.size(); ++i) {
    const bool is_current = static_cast<int>(i) == spec.current;
    width += ui.px(kDisc + kGap) + text_width(ui, is_current ? Type::BodyStrong : Type::Body, spec.steps[i]);
    if (i > 0) width += ui.px(2 * kLineGap + kShortestLine);
  }
  return width;
}

void draw_disc(Ui& ui, Point center, int number, int current, bool is_hovered) {
  const bool is_done = number < current;
  if (number == current) {
    disc(ui, center, kDisc / 2, ui.theme[Token::Accent]);
  } else {
    if (is_done) disc(ui, center, kDisc / 2, ui.theme[is_hovered ? Token::Hover : Token::Selected]);
    ring(ui, center, kDisc / 2, ui.theme[is_done ? Token::Accent : Token::LineStrong], 1.5f);
  }
  if (is_done) {
    const float half = ui.px(kTick) / 2;
    return icon(ui, {center.x - half, center.y - half}, kTick, Icon::Check, ui.theme[Token::Accent]);
  }
  std::array<char, 12> digits_text{};
  std::snprintf(digits_text.data(), digits_text.size(), "%d", number + 1);
  const Color ink = ui.theme[number == current ? Token::OnAccent : Token::Ink3];
  text(ui, {center.x, center.y - line_height(ui, Type::LabelStrong) / 2}, Type::LabelStrong, ink, digits_text.data(), Align::Center);
}

}  // namespace

float stepper_height(const Ui& ui) { return ui.px(kHeight); }

std::optional<int> stepper(Ui& ui, Rect box, const StepperSpec& spec) {
  std::optional<int> pressed;
  const int count = static_cast<int>(spec.steps.size());
  if (count == 0) return pressed;
  const bool names_all = named_width(ui, spec) <= box.width;
  const IdScope scope(spec.name);
  ui.semantics.push({.id = make_id("steps"), .role = Role::List, .rect = {box.x, box.y, box.width, ui.px(kHeight)}, .name = spec.name,
                     .count = count});
  float x = box.x;
  const float middle = box.y + ui.px(kHeight) / 2;
  for (int i = 0; i < count; ++i) {
    const std::string_view name = spec.steps[static_cast<std::size_t>(i)];
    const bool is_done = i < spec.current, is_current = i == spec.current;
    if (i > 0) {
      const float end = x + ui.px(kShortestLine);
      horizontal_line(ui, x, end, middle, ui.theme[is_done || is_current ? Token::Accent : Token::LineStrong]);
      x = end + ui.px(kLineGap);
    }
    const Type type = is_current ? Type::BodyStrong : Type::Body;
    const bool is_named = names_all || is_current;
    const float words = is_named ? ui.px(kGap) + text_width(ui, type, name) : 0;
    const Rect part{x, box.y, ui.px(kDisc) + words, ui.px(kHeight)};
    const IdScope step_scope(i);
    const NodeId id = make_id("step");
    const bool can_open = is_done && spec.can_go_back;
    const Interaction at = interact(ui, id, part, {.is_enabled = can_open, .cursor = can_open ? "pointer" : "default"});
    const std::string_view state = is_done ? "done" : is_current ? "current" : "to come";
    ui.semantics.push({.role = Role::ListItem, .rect = part, .name = {}, .index = i + 1, .count = count});
    ui.semantics.add({.id = id, .role = can_open ? Role::Button : Role::Text, .rect = part, .name = name, .value = state,
                      .description = can_open ? "Done, open again" : state, .flags = is_current ? kCurrent : 0u});
    ui.semantics.pop();
    draw_disc(ui, {x + ui.px(kDisc) / 2, middle}, i, spec.current, at.is_hovered && can_open);
    if (is_named)
      text(ui, {x + ui.px(kDisc + kGap), middle - line_height(ui, type) / 2}, type,
           ui.theme[is_current ? Token::Ink1 : is_done ? Token::Ink2 : Token::Ink3], name);
    if (!is_named) tooltip(ui, id, part, name);
    if (at.is_pressed && can_open) pressed = i;
    x = part.right() + ui.px(kLineGap);
  }
  ui.semantics.pop();
  return pressed;
}

}  // namespace evenhand::ui
