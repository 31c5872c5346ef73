// Guesses the delimiter of a table by the consistency of its column count outside quotes, over the first 200 records.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace evenhand::exchange {

inline constexpr char kDelimiters[] = {',', ';', '\t', '|'};

struct DelimiterGuess {
  char delimiter = ',';
  std::size_t columns = 1;  // of most of the records looked at
  std::size_t skip = 0;     // bytes of a leading `sep=` line, its line end included
};

// With `wanted` the delimiter is not guessed; the column count is still looked at. Such a choice goes before `sep=`.
DelimiterGuess guess_delimiter(std::string_view text, std::optional<char> wanted = {});

}  // namespace evenhand::exchange
