// UTF-8 by hand, strict as RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::exchange {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;  // bytes; 0 at the end or on an invalid sequence
};

// The code point that starts at `at`.
CodePoint read_code_point(std::string_view text, std::size_t at);

void append_code_point(std::string& text, char32_t value);

// Offset of the first byte that does not belong to a valid sequence.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// The text up to `limit` bytes, cut between code points.
std::string_view utf8_prefix(std::string_view text, std::size_t limit);

}  // namespace evenhand::exchange
