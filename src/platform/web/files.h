// Files in: dropped on the page or picked, read in slices. Files out: sent to the downloads (FS-1, FS-15).
// web/lib/files.js is the other half.
#pragma once

#include "app/effects.h"

namespace evenhand::platform::web::files {

// Once: from now on a file dropped anywhere on the page arrives.
void start();

// True while a file hangs over the page. A frame is asked for when it changes.
bool is_file_over();

// Must come soon after a press or a key: browsers open the picker for people only. Answered by FileArrived, by FileRefused
// (over kMaxFileBytes, and not read; or size 0: it cannot be read, a folder or gone), or by nothing.
void pick(const app::PickFile& effect);

void download(const app::Download& effect);

}  // namespace evenhand::platform::web::files
