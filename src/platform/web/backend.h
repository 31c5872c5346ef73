// Dear ImGui on a canvas, in device pixels: input, fonts, frames on demand, and a WebGL context that may come and go.
// There is one per page.
#pragma once

#include <functional>

#include "app/commands.h"
#include "ui/kit/ui.h"

namespace evenhand::platform::web {

// What the page does in one frame, in this order. All are called on every frame but `run_shortcut`.
struct Hooks {
  std::function<void()> before;  // take in what happened outside
  std::function<void()> draw;    // between ui::begin_frame and ui::end_frame
  std::function<void()> after;   // carry out what was asked for; Ui::wake_in says when to come again
  // A key with a meaning, pressed outside text fields or with a chord that edits no text. True when it was taken:
  // then the browser's own meaning is suppressed. Called between frames.
  std::function<bool(const app::Shortcut&)> run_shortcut;
};

// `ui` must outlive the page. False when this browser has no WebGL 2: the page says so and no frame comes.
bool start(ui::Ui& ui, Hooks hooks);

// At least this many more frames, soon. From anywhere.
void wake(int frames = 1);

// Whether the browser asks before the page is closed or loaded again. It does not at first.
void ask_before_leaving(bool asks);

// Time since the page started, for budgets of work between frames.
double milliseconds();

// Somebody has pressed, moved or scrolled within the last moment: the next frames are for that.
bool is_in_use();

// Shortcuts are written with the signs of a Mac, and Cmd takes the place of Ctrl.
bool is_mac();

}  // namespace evenhand::platform::web
