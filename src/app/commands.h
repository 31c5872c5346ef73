// The one table of commands behind menu, shortcut, palette, tooltip and help (style 13).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace evenhand::app {

class App;

enum class CommandId : std::uint8_t {
  Undo, Redo, ShowStart, ShowOverview, ShowPeopleAndClients, ShowPolicy, ShowFairness, ShowRebalance, ShowOwnership, ShowGallery,
  ImportFile, AddSurvey, Rename, ExportScenario, ExportTable, ExportTableSemicolon, ExportFigures, Blind, Present, StopPresenting, FollowSystemTheme, LightTheme, DarkTheme,
  CommandPalette, ShortcutHelp, About,
};

inline constexpr char kEscape = 27;

// A key with modifiers. `control` means Cmd on a Mac.
struct Shortcut {
  char key = 0;             // 'A'..'Z', '?', kEscape; 0 = none
  int function_key = 0;     // 1..12; 0 = none
  bool control = false;
  bool shift = false;
  bool alt = false;

  bool is_none() const { return key == 0 && function_key == 0; }
  bool operator==(const Shortcut&) const = default;
};

struct Command {
  CommandId id;
  std::string_view label;                                     // without what it acts on: "Undo"
  std::string_view place;                                     // where it belongs: "Go to", "File", "View"
  Shortcut shortcut;
  std::function<std::string(const App&)> why_not = {};        // empty answer: can run
  std::function<void(App&)> run;
  std::function<std::string(const App&)> full_label = {};     // "Undo: weight of Hours a month"
  bool is_for_debug_builds = false;
};

std::span<const Command> commands();
const Command& command(CommandId id);
std::string label_of(const Command& command, const App& app);
std::string why_not(const Command& command, const App& app);

// "Ctrl+Shift+Z", or "⇧⌘Z" on a Mac. Empty for none.
std::string shortcut_text(const Shortcut& shortcut, bool is_mac);

// Runs the command of this key when it can run; true when it ran, or when its key must not mean anything else.
bool run_shortcut(App& app, const Shortcut& pressed);
// What run_shortcut would answer.
bool takes_shortcut(const App& app, const Shortcut& pressed);

}  // namespace evenhand::app
