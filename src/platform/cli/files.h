// The files of the command line, over stdio: natively, and under Node with its own file system.
#pragma once

#include "platform/cli/cli.h"

namespace evenhand::cli {

// `today` is YYYY-MM-DD.
Outside files_outside(std::string today);

// Everything to the stream; false when it refuses.
bool write_all(std::string_view bytes, bool is_error_stream);

}  // namespace evenhand::cli
