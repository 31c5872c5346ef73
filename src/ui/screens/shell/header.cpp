#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/policy_names.h"
#include "domain/date.h"
#include "domain/format.h"
#include "domain/names.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/screens/shell/rail.h"
#include "ui/screens/shell/shell.h"

namespace evenhand::ui {

namespace {

using app::CommandId;

constexpr std::array kFileMenu = {CommandId::ExportScenario, CommandId::ExportTable, CommandId::ExportTableSemicolon, CommandId::ExportFigures,
                                  CommandId::ImportFile,     CommandId::AddSurvey,   CommandId::Rename};
constexpr std::array kMoreMenu = {CommandId::FollowSystemTheme, CommandId::LightTheme, CommandId::DarkTheme,
                                  CommandId::CommandPalette,    CommandId::ShortcutHelp, CommandId::About};

void run(app::App& app, CommandId id) {
  app.request([id](app::App& a) { app::command(id).run(a); });
}

bool is_current_theme(const app::App& app, CommandId id) {
  const app::ThemeChoice now = app.view().theme;
  return (id == CommandId::FollowSystemTheme && now == app::ThemeChoice::System) || (id == CommandId::LightTheme && now == app::ThemeChoice::Light) ||
         (id == CommandId::DarkTheme && now == app::ThemeChoice::Dark);
}

void command_menu(Ui& ui, app::App& app, const ShellState& state, MenuState& open, std::string_view name, std::span<const CommandId> ids) {
  if (!open.is_open) return;
  std::vector<std::string> texts;
  texts.reserve(ids.size() * 3);
  std::vector<MenuEntry> entries;
  for (const CommandId id : ids) {
    const app::Command& one = app::command(id);
    texts.push_back(app::label_of(one, app));
    const std::string& label = texts.back();
    texts.push_back(app::shortcut_text(one.shortcut, state.is_mac));
    const std::string& keys = texts.back();
    texts.push_back(app::why_not(one, app));
    entries.push_back({.label = label, .shortcut = keys, .disabled_reason = texts.back(), .is_checked = is_current_theme(app, id),
                       .starts_group = id == CommandId::CommandPalette || id == CommandId::ImportFile});
  }
  if (const auto chosen = menu(ui, open, {.name = name, .entries = entries, .min_width = 240})) run(app, ids[static_cast<std::size_t>(*chosen)]);
}

// Buttons from the right edge to the left.
class RightToLeft {
 public:
  RightToLeft(Ui& ui, Rect box, bool is_roomy) : ui_(ui), right_(box.right() - ui.px(16)), top_(box.y + ui.px(12)), is_roomy_(is_roomy) {}

  Rect take(float width) {
    right_ -= width;
    const Rect place{right_, top_, width, ui_.px(32)};
    right_ -= ui_.px(2);
    return place;
  }

  bool text_button(ButtonSpec spec) {
    spec.kind = ButtonKind::Quiet;
    if (is_roomy_) return button(ui_, take(button_width(ui_, spec)), spec);
    return icon_button(ui_, take(ui_.px(32)), {.icon = spec.icon, .name = spec.label, .id = spec.id, .disabled_reason = spec.disabled_reason,
                                               .is_on = spec.is_on, .is_expanded = spec.is_expanded, .flags = spec.flags});
  }

  void separator() {
    right_ -= ui_.px(9);
    vertical_line(ui_, right_, top_ + ui_.px(6), top_ + ui_.px(26), ui_.theme[Token::Line]);
    right_ -= ui_.px(9);
  }

  float left() const { return right_; }

 private:
  Ui& ui_;
  float right_, top_;
  bool is_roomy_;
};

void step_button(Ui& ui, app::App& app, const ShellState& state, CommandId id, Icon icon, Rect place) {
  const app::Command& one = app::command(id);
  const std::string name = app::label_of(one, app) + " (" + app::shortcut_text(one.shortcut, state.is_mac) + ")";
  const std::string reason = app::why_not(one, app);
  if (icon_button(ui, place, {.icon = icon, .name = name, .id = one.label, .disabled_reason = reason})) run(app, id);
}

// What stands beside the name of the screen: the scenario, or the account that is open, which is then the place.
struct Caption {
  std::string text = {};
  bool is_place = false;
};

Caption caption_of(const app::App& app) {
  if (!app.open()) return {};
  const Scenario& scenario = *app.scenario();
  Caption caption{.text = app::shown_words(app, scenario.title)};
  const ClientId& account = app.view().account;
  const auto is_open = [&](const Client& client) { return client.id == account; };
  const auto found = app.view().screen == app::Screen::Ownership ? std::ranges::find_if(*scenario.clients, is_open) : scenario.clients->end();
  if (found != scenario.clients->end()) {
    caption = {"/ " + (app.view().is_blind ? blind_client_names(*scenario.clients)(account) : found->name), true};
  }
  if (app.view().is_blind) caption.text += ", names hidden";
  return caption;
}

}  // namespace

void header(Ui& ui, app::App& app, ShellState& state, Rect box) {
  const IdScope scope("header");
  ui.semantics.push({.id = make_id("landmark"), .role = Role::Banner, .rect = box, .name = "Page header"});
  horizontal_line(ui, box.x, box.right(), box.bottom() - ui.line_width(), ui.theme[Token::Line]);
  // The place is drawn after the buttons are measured, but read before them.
  const bool is_roomy = box.width / ui.scale >= 860;
  RightToLeft right(ui, box, is_roomy);

  const float left = box.x + ui.px(24);
  const std::string_view name = screen_name(app.view().screen);
  const Caption caption = caption_of(app);
  const TextSpec strong{.type = Type::BodyStrong}, plain{.color = Token::Ink2};
  const float name_width = text_width(ui, caption.is_place ? Type::Body : Type::BodyStrong, name);
  const bool has_foot = !app.open() || ui.is_presenting || rail_form(ui) == RailForm::Full;
  const Rect place_row{left, has_foot ? box.y : box.y - ui.px(8), name_width + 1, box.height};
  text_line(ui, place_row, name, caption.is_place ? plain : strong);
  const float caption_room = box.right() - left - name_width - ui.px(is_roomy ? 500.0f : 260.0f);
  if (caption_room > ui.px(60) && !caption.text.empty()) {
    text_line(ui, {left + name_width + ui.px(caption.is_place ? 6.0f : 10.0f), place_row.y, caption_room, box.height}, caption.text, caption.is_place ? strong : plain);
  }
  // Where the rail has no foot, the saved state stands here.
  if (!has_foot) {
    const std::string saved = saved_words(app);
    const Rect below{left, box.y + ui.px(34), std::min(box.right() - left - ui.px(16), ui.px(220)), ui.px(16)};
    text_line(ui, below, saved, {.type = Type::Label, .color = Token::Ink3, .role = Role::Status});
  }

  if (ui.is_presenting) {
    if (right.text_button({.label = "Stop presenting", .icon = Icon::Screen, .description = "Esc"})) run(app, CommandId::StopPresenting);
    ui.semantics.pop();
    return;
  }
  const Rect more = right.take(ui.px(32));
  const ButtonSpec present{.label = "Present", .icon = Icon::Screen, .description = "Projector size, without rail and tools (F9)"};
  const ButtonSpec blind{.label = "Blind", .icon = Icon::Eye, .description = "Hide every name (F8)", .is_on = app.view().is_blind};
  const ButtonSpec file{.label = "File", .icon = Icon::Download, .is_expanded = state.file_menu.is_open, .flags = kHasPopup};
  const bool has_data = app.open() != nullptr;
  if (has_data) {
    if (right.text_button(present)) run(app, CommandId::Present);
    if (right.text_button(blind)) run(app, CommandId::Blind);
    const float before_file = right.left();
    if (right.text_button(file)) open_menu_below(state.file_menu, {right.left(), box.y + ui.px(12), before_file - right.left(), ui.px(32)});
    right.separator();
    const Rect redo = right.take(ui.px(32));
    step_button(ui, app, state, CommandId::Undo, Icon::Undo, right.take(ui.px(32)));
    step_button(ui, app, state, CommandId::Redo, Icon::Redo, redo);
  }
  if (icon_button(ui, more, {.icon = Icon::More, .name = "More", .is_expanded = state.more_menu.is_open, .flags = kHasPopup})) {
    open_menu_below(state.more_menu, more);
  }
  ui.semantics.pop();
  command_menu(ui, app, state, state.file_menu, "File menu", kFileMenu);
  command_menu(ui, app, state, state.more_menu, "More menu", kMoreMenu);
}

}  // namespace evenhand::ui
