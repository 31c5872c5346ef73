// Keys, as keyboard.js tells them.
#include <emscripten.h>
#include <imgui.h>

#include "platform/web/backend_state.h"

namespace evenhand::platform::web {

// keyboard.js numbers its names from ImGuiKey_Tab on.
static_assert(ImGuiKey_NamedKey_BEGIN == ImGuiKey_Tab);
static_assert(ImGuiKey_Escape == ImGuiKey_Tab + 14);
static_assert(ImGuiKey_Menu == ImGuiKey_Tab + 23);
static_assert(ImGuiKey_A == ImGuiKey_Tab + 34);
static_assert(ImGuiKey_F12 == ImGuiKey_Tab + 71);

namespace {

// Hands that know Windows redo with Ctrl+Y; on a Mac that key is the browser's.
constexpr app::Shortcut kRedoOnWindows{.key = 'Y', .control = true}, kRedo{.key = 'Z', .control = true, .shift = true};

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void evenhand_key(int key, int is_down, int modifiers) {
  backend_state().queue.push_modifiers(modifiers);
  push_input(KeyChanged{.key = static_cast<ImGuiKey>(key), .is_down = is_down != 0});
}

EMSCRIPTEN_KEEPALIVE void evenhand_focus(int has_focus) { push_input(FocusChanged{.has_focus = has_focus != 0}); }

EMSCRIPTEN_KEEPALIVE int evenhand_shortcut(int character, int function_key, int modifiers) {
  app::Shortcut pressed{.key = static_cast<char>(character),
                              .function_key = function_key,
                              .control = (modifiers & 1) != 0,
                              .shift = (modifiers & 2) != 0,
                              .alt = (modifiers & 4) != 0};
  if (pressed == kRedoOnWindows && !is_mac()) pressed = kRedo;
  const Hooks& hooks = backend_state().hooks;
  return hooks.run_shortcut && hooks.run_shortcut(pressed) ? 1 : 0;
}

}  // extern "C"

}  // namespace evenhand::platform::web
