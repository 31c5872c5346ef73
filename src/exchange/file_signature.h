// Names the files that are no text by their first bytes: a table of signatures, and HTML by its first tag (FS-7).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::exchange {

// A sentence that says what the file is and what to do; nothing when it may be text.
std::optional<std::string> describe_foreign_file(std::string_view bytes);

}  // namespace evenhand::exchange
