// Comparing and showing names as people typed them (FS-9).
#pragma once

#include <string>
#include <string_view>

namespace evenhand::exchange {

// Equal for names that differ only in case, accents (composed or combining), white space or invisible characters.
// Covers Latin, Greek and Cyrillic; other scripts compare as they are. For offering near-duplicates, never for merging.
std::string near_key(std::string_view name);

// The text with characters that change direction or have no width shown as [U+202E]; line breaks shown as blanks.
std::string visible_text(std::string_view text);

}  // namespace evenhand::exchange
