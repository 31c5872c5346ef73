// What the parts of the backend share. Private to this folder.
#pragma once

#include "platform/web/backend.h"
#include "platform/web/input_queue.h"
#include "platform/web/renderer.h"
#include "platform/web/touch_scroll.h"
#include "ui/kit/ui.h"

namespace evenhand::platform::web {

struct BackendState {
  ui::Ui* ui = nullptr;
  Hooks hooks;
  InputQueue queue;
  TouchScroll touch;
  Renderer renderer;
  double last_time = -1.0;      // of the frame before, ms
  double latest_input = -1e9;   // ms, as milliseconds() tells
  bool was_woken_by_input = true;
  bool is_context_lost = false;
  const char* cursor = nullptr;  // last told to the browser
};

BackendState& backend_state();

// Queues what the person did; the next frame is one that input asked for.
void push_input(InputEvent event);

}  // namespace evenhand::platform::web
