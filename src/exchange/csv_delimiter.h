// Guesses the delimiter of a table by the consistency of its column count outside quotes, over the first 200 records.
#pragma once

#include <cstddef>
#include <string_view>

namespace evenhand::exchange {

inline constexpr char kDelimiters[] = {',', ';', '\t', '|'};

struct DelimiterGuess {
  char delimiter = ',';
  std::size_t skip = 0;  // bytes of a leading `sep=` line, its line end included
};

DelimiterGuess guess_delimiter(std::string_view text);

}  // namespace evenhand::exchange
