#include <string>
#include <string_view>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/label.h"
#include "ui/kit/link.h"
#include "ui/screens/gallery/gallery_components.h"

namespace evenhand::ui {
namespace {

struct Row {
  std::string_view name;
  ButtonKind kind;
};
constexpr Row kRows[] = {
    {"Primary", ButtonKind::Primary}, {"Secondary", ButtonKind::Secondary}, {"Quiet", ButtonKind::Quiet}, {"Removes", ButtonKind::Removes}};

struct Column {
  std::string_view label;
  ForcedState state;
};
constexpr Column kColumns[] = {{"Rest", ForcedState::Rest}, {"Hover", ForcedState::Hover}, {"Down", ForcedState::Pressed},
                               {"Focus", ForcedState::Focus}, {"Off", ForcedState::None}};

void draw_row(Ui& ui, Rect line, const Row& row, std::string& last) {
  const IdScope scope(row.name);
  text_line(ui, {line.x, line.y, ui.px(66), line.height}, row.name, {.type = Type::Small, .color = Token::Ink3});
  Rect rest = line;
  cut_left(rest, ui.px(70));
  const float gap = ui.px(6), width = (rest.width - 4 * gap) / 5;
  for (const Column& column : kColumns) {
    ButtonSpec spec{.label = column.label, .kind = row.kind};
    if (column.state == ForcedState::None) spec.disabled_reason = "There is nothing to change yet";
    const std::string name = std::string(row.name).append(", ").append(column.label);
    spec.accessible_name = name;
    ui.forced_state = column.state;
    if (button(ui, cut_left(rest, width), spec)) last = name;
    ui.forced_state = ForcedState::None;
    cut_left(rest, gap);
  }
}

}  // namespace

void gallery_buttons(Ui& ui, GalleryComponentsState& state, Rect box) {
  const Card card(ui, box, {.title = "Buttons"});
  Rect rest = card.body();
  for (const Row& row : kRows) {
    draw_row(ui, cut_top(rest, control_height(ui)), row, state.last);
    cut_top(rest, ui.px(8));
  }
}

void gallery_button_parts(Ui& ui, GalleryComponentsState& state, Rect box) {
  const Card card(ui, box, {.title = "Parts of buttons"});
  const Rect body = card.body();
  float x = body.x, y = body.y;
  const auto place = [&](const ButtonSpec& spec) {
    const Rect at = button_box(ui, {x, y}, spec);
    if (button(ui, at, spec)) state.last = spec.label;
    x = at.right() + ui.px(8);
  };
  const auto new_line = [&](float height) {
    x = body.x;
    y += ui.px(height);
  };
  place({.label = "Propose moves", .kind = ButtonKind::Primary, .icon_right = Icon::Right});
  place({.label = "Write an agreement", .icon = Icon::Plus});
  new_line(40);
  place({.label = "Take a pause", .size = ControlSize::Small, .icon = Icon::Pause});
  place({.label = "Blind", .kind = ButtonKind::Quiet, .icon = Icon::Eye, .is_on = state.is_blind});
  place({.label = "Stage", .icon_right = Icon::Down, .is_expanded = false, .flags = kHasPopup});
  new_line(40);
  for (const auto& [icon, name] : {std::pair{Icon::Undo, "Undo"}, {Icon::Redo, "Redo"}, {Icon::Search, "Search"}, {Icon::More, "More"}}) {
    const bool is_redo = icon == Icon::Redo;
    const Rect at{x, y, control_height(ui), control_height(ui)};
    if (icon_button(ui, at, {.icon = icon, .name = name, .disabled_reason = is_redo ? "Nothing was undone" : ""})) state.last = name;
    x = at.right() + ui.px(4);
  }
  const LinkSpec link_spec{.label = "How this is computed", .description = "Opens the page on method"};
  if (link(ui, {x + ui.px(8), y + ui.px(6), ui.px(200), 0}, link_spec)) state.last = link_spec.label;
  text_line(ui, {body.x, body.bottom() - line_height(ui, Type::Label), body.width, 0}, state.last, {.type = Type::Label, .color = Token::Ink3});
}

}  // namespace evenhand::ui
