// One cell taken apart: sign, brackets, currency and percent off, the digits and marks left. Used by number_text.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace evenhand::exchange {

struct NumberShape {
  std::array<char, 48> marks = {};  // digits, '.', ',', '\'' for any apostrophe, ' ' for any blank; then an exponent
  std::size_t size = 0;
  bool is_negative = false;
  bool is_percent = false;
  std::string_view currency;  // "EUR", "USD", "$"; empty when none is written

  std::string_view core() const { return {marks.data(), size}; }
};

// Nothing when the cell holds more than a number with its signs.
std::optional<NumberShape> number_shape(std::string_view cell);

}  // namespace evenhand::exchange
