// Searches worked on by a second instance of this program in a worker; web/lib/beside.js is the page's half of it in JavaScript,
// web/lib/searcher.js the worker's. Answers come as app events.
#pragma once

#include "app/effects.h"

namespace evenhand::platform::web::beside {

// Once. CanWorkBeside follows where the browser has workers.
void start();

// Answered by SearchAdvanced, again and again until it is done, or by SearchFailed. Ends the one before.
void begin(const app::BeginSearch& effect);

// Ends it whatever it does; nothing more comes of it.
void end();

}  // namespace evenhand::platform::web::beside
