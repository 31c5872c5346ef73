// Numbers in files: the point is always the decimal mark, whatever the program's locale is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::exchange {

// `text` is an optional minus, digits, an optional point and fraction, an optional exponent. Nothing when not finite.
std::optional<double> read_decimal(std::string_view text);

// The fewest digits, of 15 to 17, that read back as the same number; "0" for what is not finite.
std::string shortest_decimal(double value);

}  // namespace evenhand::exchange
