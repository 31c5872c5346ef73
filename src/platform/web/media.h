// How the person's system says they like to read, as the browser knows it (AX-5).
#pragma once

#include "ui/kit/environment.h"

namespace evenhand::platform::web {

// Brings everything but size and ratio of `environment` up to date. Cheap when nothing changed.
void read_media(ui::Environment& environment);

}  // namespace evenhand::platform::web
