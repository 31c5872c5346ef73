// What happened outside and has not been told to the app yet. Every part of the web platform delivers here;
// WebPlatform::take_events() empties it.
#pragma once

#include <vector>

#include "app/effects.h"

namespace evenhand::platform::web {

// Queues the event and asks for a frame.
void deliver(app::Event event);

std::vector<app::Event> take_delivered();

}  // namespace evenhand::platform::web
