#include "app/commands.h"

#include <algorithm>
#include <vector>

#include "app/app.h"
#include "exchange/csv_writer.h"

namespace evenhand::app {

namespace {

std::string needs_scenario(const App& app) { return app.open() ? "" : "Open or import a table first"; }

Command go(CommandId id, std::string_view label, Screen screen, bool needs_data) {
  return {.id = id,
          .label = label,
          .place = "Go to",
          .shortcut = {},
          .why_not = needs_data ? needs_scenario : std::function<std::string(const App&)>{},
          .run = [screen](App& app) { app.show(screen); }};
}

Command theme(CommandId id, std::string_view label, ThemeChoice choice) {
  return {.id = id, .label = label, .place = "View", .shortcut = {}, .run = [choice](App& app) {
            View view = app.view();
            view.theme = choice;
            app.set_view(view);
          }};
}

Command overlay(CommandId id, std::string_view label, Overlay which, Shortcut shortcut) {
  return {.id = id, .label = label, .place = "Help", .shortcut = shortcut, .run = [which](App& app) {
            View view = app.view();
            view.overlay = view.overlay == which ? Overlay::None : which;
            app.set_view(view);
          }};
}

Command dialog(CommandId id, std::string_view label, Overlay which) {
  Command command = overlay(id, label, which, {});
  command.place = "File";
  command.why_not = needs_scenario;
  return command;
}

Command toggle(CommandId id, std::string_view label, bool View::*member, int function_key) {
  return {.id = id,
          .label = label,
          .place = "View",
          .shortcut = {.function_key = function_key},
          .why_not = needs_scenario,
          .run = [member](App& app) {
            View view = app.view();
            view.*member = !(view.*member);
            app.set_view(view);
          }};
}

std::string undo_reason(const App& app) {
  return app.can_undo() ? "" : "There is nothing to undo";
}
std::string redo_reason(const App& app) {
  return app.can_redo() ? "" : "There is nothing to redo";
}
// A step may name people, some of them gone by it: blind mode says only that there is one (L6).
std::string with_subject(const App& app, std::string_view verb, const std::string& subject) {
  return subject.empty() || app.view().is_blind ? std::string(verb) : std::string(verb) + ": " + subject;
}

std::vector<Command> make_commands() {
  Command gallery = go(CommandId::ShowGallery, "Component gallery", Screen::Gallery, false);
  gallery.is_for_debug_builds = true;
  return {
      Command{.id = CommandId::Undo, .label = "Undo", .place = "Edit", .shortcut = {.key = 'Z', .control = true}, .why_not = undo_reason,
              .run = [](App& app) { app.undo(); },
              .full_label = [](const App& app) { return with_subject(app, "Undo", app.can_undo() ? app.undo_label() : ""); }},
      Command{.id = CommandId::Redo, .label = "Redo", .place = "Edit", .shortcut = {.key = 'Z', .control = true, .shift = true},
              .why_not = redo_reason, .run = [](App& app) { app.redo(); },
              .full_label = [](const App& app) { return with_subject(app, "Redo", app.can_redo() ? app.redo_label() : ""); }},
      go(CommandId::ShowStart, "Start", Screen::Start, false),
      go(CommandId::ShowOverview, "Overview", Screen::Overview, true),
      go(CommandId::ShowPeopleAndClients, "People and clients", Screen::PeopleAndClients, true),
      go(CommandId::ShowPolicy, "Policy", Screen::Policy, true),
      go(CommandId::ShowFairness, "Fairness", Screen::Fairness, true),
      go(CommandId::ShowRebalance, "Rebalance", Screen::Rebalance, true),
      go(CommandId::ShowOwnership, "Ownership", Screen::Ownership, true),
      gallery,
      Command{.id = CommandId::ImportFile, .label = "Import a file", .place = "File", .shortcut = {.key = 'O', .control = true},
              .run = [](App& app) { app.pick_file(); }},
      dialog(CommandId::AddSurvey, "Add survey answers", Overlay::AddSurvey),
      dialog(CommandId::Rename, "Rename", Overlay::Rename),
      Command{.id = CommandId::ExportScenario, .label = "Save as a file", .place = "File", .shortcut = {.key = 'S', .control = true},
              .why_not = needs_scenario, .run = [](App& app) { app.export_scenario(); },
              .full_label = [](const App& app) { return std::string(app.view().is_blind ? "Save as a file, names hidden" : "Save as a file"); }},
      Command{.id = CommandId::ExportTable, .label = "Export the figures as a table", .place = "File", .shortcut = {},
              .why_not = needs_scenario, .run = [](App& app) { app.export_table(exchange::CsvStyle::CommaPoint); }},
      Command{.id = CommandId::ExportTableSemicolon, .label = "Export the figures with semicolons and decimal commas", .place = "File", .shortcut = {},
              .why_not = needs_scenario, .run = [](App& app) { app.export_table(exchange::CsvStyle::SemicolonComma); }},
      Command{.id = CommandId::ExportFigures, .label = "Export the figures as JSON", .place = "File", .shortcut = {},
              .why_not = needs_scenario, .run = [](App& app) { app.export_figures(); }},
      toggle(CommandId::Blind, "Blind mode", &View::is_blind, 8),
      toggle(CommandId::Present, "Present", &View::is_presenting, 9),
      Command{.id = CommandId::StopPresenting, .label = "Stop presenting", .place = "View", .shortcut = {.key = kEscape},
              .why_not = [](const App& app) { return std::string(app.view().is_presenting ? "" : "Nothing is being presented"); },
              .run = [](App& app) { command(CommandId::Present).run(app); }},
      theme(CommandId::FollowSystemTheme, "Light or dark as the system", ThemeChoice::System),
      theme(CommandId::LightTheme, "Light", ThemeChoice::Light),
      theme(CommandId::DarkTheme, "Dark", ThemeChoice::Dark),
      overlay(CommandId::CommandPalette, "Find a command", Overlay::CommandPalette, {.key = 'K', .control = true}),
      overlay(CommandId::ShortcutHelp, "Keyboard shortcuts", Overlay::ShortcutHelp, {.key = '?'}),
      overlay(CommandId::About, "About Evenhand", Overlay::About, {}),
  };
}

const std::vector<Command>& table() {
  static const std::vector<Command> all = make_commands();
  return all;
}

}  // namespace

std::span<const Command> commands() { return table(); }

const Command& command(CommandId id) { return *std::ranges::find(table(), id, &Command::id); }

std::string label_of(const Command& command, const App& app) {
  return command.full_label ? command.full_label(app) : std::string(command.label);
}

std::string why_not(const Command& command, const App& app) { return command.why_not ? command.why_not(app) : std::string(); }

std::string shortcut_text(const Shortcut& shortcut, bool is_mac) {
  if (shortcut.is_none()) return {};
  std::string text;
  if (is_mac) {
    if (shortcut.alt) text += "⌥";
    if (shortcut.shift && shortcut.key != '?') text += "⇧";
    if (shortcut.control) text += "⌘";
  } else {
    if (shortcut.control) text += "Ctrl+";
    if (shortcut.alt) text += "Alt+";
    if (shortcut.shift && shortcut.key != '?') text += "Shift+";
  }
  if (shortcut.key == kEscape) return text + "Esc";
  return shortcut.function_key != 0 ? text + "F" + std::to_string(shortcut.function_key) : text + shortcut.key;
}

namespace {

const Command* command_of(const Shortcut& pressed) {
  const auto found = std::ranges::find_if(commands(), [&](const Command& c) { return !c.shortcut.is_none() && c.shortcut == pressed; });
  return found == commands().end() ? nullptr : &*found;
}

// While a dialog is open only the keys that open and close one work.
bool can_run_now(const App& app, const Command& command) {
  const bool is_behind = app.view().overlay != Overlay::None && command.place != "Help";
  return !is_behind && why_not(command, app).empty();
}

}  // namespace

bool takes_shortcut(const App& app, const Shortcut& pressed) {
  const Command* found = command_of(pressed);
  return found && (pressed.control || can_run_now(app, *found));
}

bool run_shortcut(App& app, const Shortcut& pressed) {
  if (!takes_shortcut(app, pressed)) return false;
  const Command& found = *command_of(pressed);
  if (can_run_now(app, found)) found.run(app);
  return true;
}

}  // namespace evenhand::app
