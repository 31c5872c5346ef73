// The semantic tree as real elements of the page (AX-1): what assistive technology, the Tab key, text entry and tests meet.
// The elements lie over the canvas with transparent text; web/lib/mirror*.js keeps them, this file is its other half.
//
// The browser owns the focus. What happens to the elements comes back as SemanticEvents; where the app wants the focus,
// Semantics::request_focus() asks and flush() moves it. One mirror per page, so these are functions, not an object.
#pragma once

#include "ui/kit/semantics.h"
#include "ui/kit/theme.h"

namespace evenhand::platform::web::mirror {

// Once, after the surface exists.
void start();

// Before a frame is built: posts what came from the elements since the last frame, in order.
void take_events(ui::Semantics& semantics);

// Events wait for take_events(): another frame is needed.
bool has_pending();

// The colour of the text in the field that is being edited: the only text that the page draws itself.
void set_ink(ui::Color ink);

// In every frame, after Semantics::end_frame(): sends the tree when it or the ratio (device pixels per CSS pixel) changed,
// and moves the focus when the app asked for that.
void flush(ui::Semantics& semantics, float pixel_ratio);

}  // namespace evenhand::platform::web::mirror
